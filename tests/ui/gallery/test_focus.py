"""Focus: keys reach everything in reading order, and the ring is seen however focus came."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.gallery.hall import SCALES, WINDOWS, first_of_each_kind, pictures
from tests.ui.gallery.seeing import pixels_of, ratios
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.press import PressButton

if TYPE_CHECKING:
    from workshop_app.ui.bench.view import WorkerView

ZONES = ["zone-who", "picture", "zone-picture", "zone-rest", "zone-words", "zone-comfort"]
MOST_STOPS = 8
AROUND_PX = 8


@pytest.mark.proves("AT-07", "INP-15", "T03", "T05")
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("window", WINDOWS)
def test_tab_reaches_everything_in_reading_order_and_comes_back(open_wall, window, scale):
    """T03 and T05."""
    here = open_wall(window, scale, "fr")
    for exhibit in first_of_each_kind():
        view = here.hang(exhibit)
        forth, back = way(view, Qt.Key.Key_Tab), way(view, Qt.Key.Key_Backtab)
        stops = [each for each in visible(view) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert len(forth) == len(stops) <= MOST_STOPS, exhibit.name
        assert told(forth) == told(reading_order(view, stops)), exhibit.name
        assert back == [forth[0], *reversed(forth[1:])], exhibit.name


@pytest.mark.proves("INP-01", "T03")
@pytest.mark.parametrize("window", WINDOWS)
def test_every_button_is_reached_by_tab_and_arrows(open_wall, window):
    here = open_wall(window, 100, "fr")
    for exhibit in first_of_each_kind():
        view = here.hang(exhibit)
        reached = set(way(view, Qt.Key.Key_Tab))
        for stop in tuple(reached):
            stop.setFocus()
            for _ in range(MOST_STOPS):
                QTest.keyClick(view.focusWidget(), Qt.Key.Key_Right)
                reached.add(view.focusWidget())
        assert set(buttons(view)) <= reached, exhibit.name


@pytest.mark.proves("VIS-12", "T04")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("window", "scale"), [("laptop", 100), ("tablet", 300)])
def test_the_ring_is_seen_around_every_button(open_wall, window, scale, theme):
    """T04: WCAG 2.4.13, focus set by code as well as by a key."""
    here = open_wall(window, scale, "fr", theme=theme, source=pictures())
    seen = set()
    for exhibit in first_of_each_kind():
        view = here.hang(exhibit)
        for button in buttons(view):
            what = (button.choice.slot, button.size().toTuple(), type(button))
            if what in seen:
                continue
            seen.add(what)
            for reason in (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.TabFocusReason):
                found, wanted = changed_pixels(view, button, reason)
                assert found >= wanted, f"{exhibit.name}: {button.text()}: {found} of {wanted} px"
    assert len(seen) > 15


def changed_pixels(view: "WorkerView", button: QWidget, reason: Qt.FocusReason) -> tuple[int, int]:
    """How many pixels changed by 3:1 or more when focus came, and how many must."""
    box = QRect(button.mapTo(view, QPoint(0, 0)), button.size())
    wide = AROUND_PX + 2 * here_ring(view)
    around = box.adjusted(-wide, -wide, wide, wide).intersected(view.rect())
    other = next(each for each in visible(view) if each is not button and is_stop(each))
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    before = pixels_of(view, around)
    button.setFocus(reason)
    after = pixels_of(view, around)
    changed = int(np.count_nonzero(ratios(before, after) >= 3))
    return changed, 2 * 2 * (box.width() + box.height())


def told(widgets: list[QWidget]) -> list[str]:
    return [each.accessibleName() for each in widgets]


def here_ring(view: "WorkerView") -> int:
    assert view.look is not None
    return view.look.metrics.ring_px


def is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def visible(view: QWidget) -> list[QWidget]:
    return [each for each in view.findChildren(QWidget) if each.isVisible()]


def buttons(view: QWidget) -> list[PressButton]:
    return [each for each in visible(view) if isinstance(each, PressButton)]


def way(view: "WorkerView", key: Qt.Key) -> list[QWidget]:
    """The stops in the order of a key, from the first in the window's order, once around."""
    stops = reading_order(view, [each for each in visible(view) if is_stop(each)])
    stops[0].setFocus()
    found: list[QWidget] = []
    while view.focusWidget() not in found:
        found.append(view.focusWidget())
        QTest.keyClick(view.focusWidget(), key)
    return found


def reading_order(view: QWidget, stops: list[QWidget]) -> list[QWidget]:
    """By zone, then from the top down, then from the left."""

    def where(widget: QWidget) -> tuple[int, int, int]:
        at = widget.mapTo(view, widget.rect().center())
        return zone_of(widget), at.y() // max(1, view.height() // 24), at.x()

    return sorted(stops, key=where)


def zone_of(widget: QWidget) -> int:
    names = {each.accessibleIdentifier() for each in ancestors(widget)}
    if "zone-bench" in names:
        return len(ZONES)
    return next((n for n, zone in enumerate(ZONES) if zone in names), len(ZONES))


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    now: QWidget | None = widget
    while now is not None:
        yield now
        now = now.parentWidget()
