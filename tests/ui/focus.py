"""Checks of focus and pointer on a shown screen: what is reached, in which order, and how it looks.

Each check says in words what is wrong, and nothing where all is well.
"""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.gallery.seeing import pixels_of, ratios
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.ring import RING_INSIDE

ZONES = ["zone-who", "picture", "zone-picture", "zone-rest", "zone-words", "zone-comfort"]
MOST_STOPS = 8
AROUND_PX = 8
MOST_KEYS = 40
_SPOTS = 5
"""So many spots across and down are looked at, to see whether something lies over a control."""


def audit_tab(view: QWidget) -> list[str]:
    """T03 and T05: Tab reaches every stop in reading order and comes back; Shift+Tab goes back."""
    stops = [each for each in visible(view) if is_stop(each)]
    forth = way(view, Qt.Key.Key_Tab)
    caught = view.focusWidget() if view.focusWidget() is not forth[0] else None
    back = way(view, Qt.Key.Key_Backtab)
    found = [f"never reached: {told([each])}" for each in stops if each not in forth]
    if caught is not None:
        found.append(f"caught at {told([caught])}")
    if len(stops) > MOST_STOPS:
        found.append(f"{len(stops)} stops")
    if not found and told(forth) != told(reading_order(view, stops)):
        found.append(f"{told(forth)} instead of {told(reading_order(view, stops))}")
    if back != [forth[0], *reversed(forth[1:])]:
        found.append(f"back another way: {told(back)}")
    return found


def audit_arrows(view: QWidget) -> list[str]:
    """T03: every button is reached by Tab and arrows."""
    reached = set(way(view, Qt.Key.Key_Tab))
    for stop in tuple(reached):
        stop.setFocus()
        for _ in range(MOST_STOPS):
            QTest.keyClick(view.focusWidget(), Qt.Key.Key_Right)
            reached.add(view.focusWidget())
    return [f"no key reaches {told([each])}" for each in buttons(view) if each not in reached]


def audit_ring(view: QWidget, button: QWidget, ring_px: int) -> list[str]:
    """T04: the pixels that change by 3:1 when focus comes are enough (WCAG 2.4.13)."""
    found = []
    for reason in (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.TabFocusReason):
        changed, wanted = changed_pixels(view, button, reason, ring_px)
        if changed < wanted:
            found.append(f"{told([button])}, {reason.name}: {changed} of {wanted} px changed")
    return found


def audit_covered(view: QWidget) -> list[str]:
    """T04: nothing lies over a control that can have the focus (WCAG 2.4.12)."""
    found = []
    for stop in [each for each in visible(view) if is_stop(each)]:
        above = {view.childAt(spot) for spot in _spots(_box(stop, view))}
        over = [each for each in above if each is not stop and each not in stop.children()]
        if over and not all(each is None or each.isAncestorOf(stop) for each in over):
            found.append(f"covered: {told([stop])} by {[type(each).__name__ for each in over]}")
    return found


def audit_pointer(view: QWidget) -> list[str]:
    """T06: a press counts once, on release inside; leaving takes it back; nothing else is needed.

    What a button does is not done: its signals are blocked from what listens, and counted.
    """
    found = []
    for button in [each for each in visible(view) if isinstance(each, QAbstractButton)]:
        clicks: list[int] = []
        view.blockSignals(True)
        counting = button.clicked.connect(lambda *_, clicks=clicks: clicks.append(1))
        inside, outside = button.rect().center(), QPoint(-30, -30)
        QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=inside)
        if clicks:
            found.append(f"counts before it is let go: {told([button])}")
        QTest.mouseMove(button, outside)
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=outside)
        if clicks:
            found.append(f"leaving does not take it back: {told([button])}")
        clicks.clear()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=inside)
        if clicks != [1]:
            found.append(f"one press counts {len(clicks)} times: {told([button])}")
        button.clicked.disconnect(counting)
        view.blockSignals(False)
    return found


def changed_pixels(
    view: QWidget, button: QWidget, reason: Qt.FocusReason, ring_px: int
) -> tuple[int, int]:
    """How many pixels changed by 3:1 or more when focus came, and how many must."""
    box, wide = _box(button, view), AROUND_PX + 2 * ring_px
    around = box.adjusted(-wide, -wide, wide, wide).intersected(view.rect())
    other = next(each for each in visible(view) if each is not button and is_stop(each))
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    before = pixels_of(view, around)
    button.setFocus(reason)
    after = pixels_of(view, around)
    changed = int(np.count_nonzero(ratios(before, after) >= 3))
    return changed, 2 * 2 * (box.width() + box.height())


def way(view: QWidget, key: Qt.Key) -> list[QWidget]:
    """The stops in the order of a key, from the first in the window's order, once around."""
    stops = reading_order(view, [each for each in visible(view) if is_stop(each)])
    stops[0].setFocus()
    found: list[QWidget] = []
    while view.focusWidget() not in found and len(found) < MOST_KEYS:
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
    """The number of the zone that a widget stands in; the bench is the last."""
    names = {each.accessibleIdentifier() for each in ancestors(widget) if each is not widget}
    if "zone-bench" in names:
        return len(ZONES)
    if widget.property(RING_INSIDE):
        return ZONES.index("picture")  # whatever it opens, it fills zone 2
    return next((n for n, zone in enumerate(ZONES) if zone in names), len(ZONES))


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """A widget and what holds it, up to the window."""
    now: QWidget | None = widget
    while now is not None:
        yield now
        now = now.parentWidget()


def told(widgets: list[QWidget]) -> list[str]:
    """Widgets by what a screen reader calls them."""
    return [each.accessibleName() for each in widgets]


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops there."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def visible(view: QWidget) -> list[QWidget]:
    """Everything that is shown in a window."""
    return [each for each in view.findChildren(QWidget) if each.isVisible()]


def buttons(view: QWidget) -> list[PressButton]:
    """A worker's controls."""
    return [each for each in visible(view) if isinstance(each, PressButton)]


def _box(widget: QWidget, view: QWidget) -> QRect:
    return QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())


def _spots(box: QRect) -> Iterator[QPoint]:
    for across in range(_SPOTS):
        for down in range(_SPOTS):
            x = box.left() + 1 + across * (box.width() - 3) // (_SPOTS - 1)
            y = box.top() + 1 + down * (box.height() - 3) // (_SPOTS - 1)
            yield QPoint(x, y)
