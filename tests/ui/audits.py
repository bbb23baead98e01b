"""Checks a shown screen against the numbers: sizes, gaps, edges, cut words, names, tab stops.

The functions know widgets only, so any gallery of worker's screens can be swept with them.
"""

from itertools import combinations
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import MM_PER_INCH
from workshop_app.ui.widgets.buttons import MainButton
from workshop_app.ui.widgets.picture import PictureButton
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.ring import RING_INSIDE
from workshop_app.ui.widgets.sentences import Sentences
from workshop_app.ui.widgets.tiles import TileButton

Seen = TypeVar("Seen", bound=QWidget)

FLOOR_MM, GAP_MM, EDGE_MM, OPPOSITE_MM, TAB_STOPS = 20.0, 5.0, 5.0, 12.0, 8
MAIN_FLOOR_MM = 30.0  # the longer side of the main button (INP-03)
SLACK_MM = 0.2  # rounding to whole pixels

_OPPOSITES = (
    {Slot.YES, Slot.NO},
    {Slot.MAIN, Slot.HELP},
    {Slot.MAIN, Slot.REPEAT},
    {Slot.CORNER, Slot.HELP},
)


def audit(shown: QWidget, look: Look) -> list[str]:
    """Say in words what is wrong with a worker's screen; empty when all is well."""
    return [
        *_cut_words(shown),
        *_too_small_words(shown, look),
        *_spilling(shown),
        *_nameless(shown),
        *_wrong_sizes(shown, look),
        *_wrong_gaps(shown, look),
        *_wrong_stops(shown),
        *_dots(shown),
    ]


def places(shown: QWidget) -> dict[str, QRect]:
    """Where the commands and the corner are: the same on every screen of a window."""
    fixed = {Slot.PAUSE, Slot.REPEAT, Slot.HELP, Slot.BACK, Slot.MAIN, Slot.CORNER}
    found = {}
    for button in _buttons(shown):
        if button.choice.slot in fixed:
            slot = Slot.MAIN if button.choice.slot is Slot.CORNER else button.choice.slot
            found[str(slot)] = _box(button, shown)
    return found


def small_words(shown: QWidget, look: Look, least: float = 1.0) -> list[str]:
    """Sentences under so much of the worker's own size (of 200 % where that is larger)."""
    own = int(look.metrics.pt(min(look.metrics.text_pt, 56.0)) * least)
    return [
        f"{100 * label.setting.pixels / own:.0f} %: {label.text()!r}"
        for label in _visible(shown, Sentences)
        if label.setting.pixels < own
    ]


def pressed_by_resting(shown: QWidget) -> list[QRect]:
    """Where a pointer that rests presses something: of a large picture, its corner alone."""
    found = []
    for button in _buttons(shown):
        box = _box(button, shown)
        if button.property(RING_INSIDE):
            side = button.look.metrics.mm(FLOOR_MM)
            box = QRect(box.right() - side, box.top(), side, side)
        found.append(box)
    return found


def _buttons(shown: QWidget) -> list[PressButton]:
    return _visible(shown, PressButton)


def _visible(shown: QWidget, kind: type[Seen]) -> list[Seen]:
    return [each for each in shown.findChildren(kind) if each.isVisible()]


def _box(widget: QWidget, shown: QWidget) -> QRect:
    return QRect(widget.mapTo(shown, QPoint(0, 0)), widget.size())


def _cut_words(shown: QWidget) -> list[str]:
    found = [
        f"cut: {label.text()!r}"
        for label in _visible(shown, Sentences)
        if not label.setting.fits or label.setting.height > label.height() + 1
    ]
    for widget in _visible(shown, QWidget):
        fits = getattr(widget, "fits", None)
        if callable(fits) and not fits():
            found.append(f"cut: {widget.accessibleName() or type(widget).__name__!r}")
    for label in _visible(shown, QLabel):
        if type(label) is QLabel and label.text():
            font = QFontMetricsF(label.font())
            if font.horizontalAdvance(label.text()) > label.width() + 1:
                found.append(f"clipped: {label.text()!r}")
            elif font.height() * 0.86 > label.height():
                found.append(f"clipped in height: {label.text()!r}")
    return found


def _dots(shown: QWidget) -> list[str]:
    """Tiles whose picture is smaller than their letters: nobody knows what it shows."""
    return [f"a dot: {e.text()!r}" for e in _visible(shown, TileButton) if not e.shows_sign()]


def _too_small_words(shown: QWidget, look: Look) -> list[str]:
    floor = look.metrics.floor_px
    found = [
        f"under the floor: {label.text()!r}"
        for label in _visible(shown, QLabel)
        if type(label) is QLabel and label.text() and label.font().pixelSize() < floor
    ]
    found += [
        f"under the floor: {label.text()!r}"
        for label in _visible(shown, Sentences)
        if label.setting.pixels < floor
    ]
    return found


def _spilling(shown: QWidget) -> list[str]:
    """What sticks out of its zone, or lies over a text beside it."""
    found = []
    for widget in _visible(shown, QWidget):
        parent = widget.parentWidget()
        if widget is shown or parent is None or widget.isWindow():
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            found.append(f"sticks out: {type(widget).__name__} {widget.accessibleName()!r}")
    labels = [each for each in _visible(shown, QLabel) if each.text() or each.accessibleName()]
    for one, other in combinations(labels, 2):
        if one.parentWidget() is other.parentWidget():
            common = one.geometry().intersected(other.geometry())
            if common.width() > 2 and common.height() > 2:
                found.append(f"overlap: {one.text()!r} and {other.text()!r}")
    return found


def _nameless(shown: QWidget) -> list[str]:
    found, seen = [], set()
    for button in _buttons(shown):
        spoken = QAccessible.queryAccessibleInterface(button)
        if not spoken.text(QAccessible.Text.Name):
            found.append(f"no name: {type(button).__name__}")
        if spoken.role() != QAccessible.Role.Button and not button.isCheckable():
            found.append(f"not a button: {button.accessibleName()}")
        name = button.accessibleIdentifier()
        if not name or name in seen:
            found.append(f"no identifier of its own: {button.accessibleName()}")
        seen.add(name)
        if not button.isEnabled():
            found.append(f"disabled: {button.accessibleName()}")
    found += [
        f"focus without a name: {type(each).__name__}"
        for each in _stops(shown)
        if not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    return found


def _wrong_sizes(shown: QWidget, look: Look) -> list[str]:
    pixel = look.metrics.shown_ppi / MM_PER_INCH
    found = []
    for button in _buttons(shown):
        box, name = _box(button, shown), button.accessibleName()
        if min(box.width(), box.height()) / pixel < FLOOR_MM - SLACK_MM:
            found.append(f"{box.width() / pixel:.1f} x {box.height() / pixel:.1f} mm: {name}")
        longer = max(box.width(), box.height()) / pixel
        if isinstance(button, MainButton) and longer < MAIN_FLOOR_MM - SLACK_MM:
            found.append(f"a main button of {longer:.1f} mm: {name}")
        if isinstance(button, PictureButton) and button.radius() == 0:
            continue
        edge = min(
            box.left(),
            box.top(),
            shown.width() - box.right() - 1,
            shown.height() - box.bottom() - 1,
        )
        if edge / pixel < EDGE_MM - SLACK_MM:
            found.append(f"{edge / pixel:.1f} mm from the edge: {name}")
    return found


def _wrong_gaps(shown: QWidget, look: Look) -> list[str]:
    pixel = look.metrics.shown_ppi / MM_PER_INCH
    boxes = [
        (button, _box(button, shown))
        for button in _buttons(shown)
        if not (isinstance(button, PictureButton) and button.radius() == 0)
    ]
    found = []
    for (one, a), (two, b) in combinations(boxes, 2):
        across = max(a.left() - b.right() - 1, b.left() - a.right() - 1)
        down = max(a.top() - b.bottom() - 1, b.top() - a.bottom() - 1)
        opposite = {one.choice.slot, two.choice.slot} in _OPPOSITES
        if max(across, down) / pixel < (OPPOSITE_MM if opposite else GAP_MM) - SLACK_MM:
            apart = f"{max(across, down) / pixel:.1f} mm"
            found.append(f"{apart} between {one.text()} and {two.text()}")
    return found


def _stops(shown: QWidget) -> list[QWidget]:
    return [
        each
        for each in _visible(shown, QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
    ]


def _wrong_stops(shown: QWidget) -> list[str]:
    stops = len(_stops(shown))
    found = [f"{stops} tab stops"] if stops > TAB_STOPS else []
    filled = [each for each in _visible(shown, QAbstractButton) if isinstance(each, MainButton)]
    return [*found, "more than one filled button"] if len(filled) > 1 else found
