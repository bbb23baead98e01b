"""The order in which Tab goes through a worker's screen."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.ring import RING_INSIDE
from workshop_app.ui.widgets.sentences import Sentences

MOST_STOPS = 8
"""Tab stops of a worker's screen (AT-07)."""


def order_stops(buttons: Sequence[PressButton], sentences: Sentences | None) -> None:
    """Put the stops in reading order; rows become one stop each where there are too many."""
    for slot in (Slot.TILE, Slot.COMFORT):
        row = [button for button in buttons if button.choice.slot is slot]
        if row and _count(buttons, sentences) > MOST_STOPS:
            stop = next((each for each in row if each.isChecked()), row[0])
            for button in row:
                button.join(row, is_stop=button is stop)
    order: list[QWidget] = [b for b in buttons if _fills_zone_2(b)]
    order += [sentences] if sentences else []
    order += [b for b in buttons if b not in order]
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)


def _fills_zone_2(button: PressButton) -> bool:
    """Whether it is the picture before the words; a small one stands in zone 3."""
    return button.choice.slot is Slot.PICTURE and bool(button.property(RING_INSIDE))


def _count(buttons: Sequence[PressButton], sentences: Sentences | None) -> int:
    tab = Qt.FocusPolicy.TabFocus
    return (sentences is not None) + sum(bool(each.focusPolicy() & tab) for each in buttons)
