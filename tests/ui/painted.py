"""Checks of what was painted: faint letters, states that look alike, flashes.

Each check says in words what is wrong, and nothing where all is well.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.gallery.seeing import Pixels, ground_and_ink, luminances, pixels_of
from tests.ui.look.test_tokens import seen_luminance
from workshop_app.ui.bench.screen import Slot, State
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.tokens import Theme
from workshop_app.ui.widgets.marks import Mark, paint_mark
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.tiles import LETTERS, PAIR, SWATCH

TEXT = 7.0
NO_LETTERS = {Slot.PICTURE, Slot.COMFORT}
"""Pictures, and buttons of the pause that are an icon; tiles of the themes have other colours."""

MOST_FLASHES = 3
"""In any second, and anywhere: WCAG 2.3.2, which asks for no smallest area."""
FLASH = 0.10
"""A change of relative luminance by so much and back is a flash (WCAG, general flash)."""
BLOCK_PX = 16
UNSEEN = (
    0.02  # of relative luminance: the smoothing of letters differs from one drawing to the next
)


def audit_letters(view: QWidget, theme: Theme) -> tuple[list[str], int]:
    """T10: letters are painted in the theme's colours, 7:1 at rest and pressed.

    Returns what is wrong, and how many texts were looked at.
    """
    tokens = {str(getattr(theme, name)).upper() for name in theme.__struct_fields__}
    found, looked_at = [], 0
    for widget, is_down in _lettered(view):
        if isinstance(widget, PressButton):
            widget.setDown(is_down)
        ground, ink, ratio = ground_and_ink(pixels_of(view, _inside(view, widget)))
        looked_at += 1
        if ratio < TEXT or ink not in tokens:
            found.append(f"{ink} on {ground}: {ratio:.2f}: {_words(widget)!r}")
    return found, looked_at


def audit_states(look: Look, kind: str, states: Sequence[State] = tuple(State)) -> list[str]:
    """T11: two states differ in shape, or their fills by 3:1 in lightness, for this eye."""
    fills = {
        State.DONE: look.theme.go,
        State.LOOK_AGAIN: look.theme.stop,
        State.MACHINE_WORKS: look.theme.wait,
        State.HELP_ASKED: look.theme.call,
        State.NOW: look.theme.here,
    }
    found = []
    for one, other in combinations(states, 2):
        apart = _differ_in_shape(look, one, other)
        if one in fills and other in fills:
            as_seen = [
                seen_luminance(fills[each], "none" if kind == "grey" else kind) + 0.05
                for each in (one, other)
            ]
            apart = apart or max(as_seen) / min(as_seen) >= 3
        if not apart:
            found.append(f"{one} and {other} look alike")
    return found


def audit_flashes(frames: Sequence[Pixels], *, frames_a_second: int) -> list[str]:
    """T24: nowhere does it get lighter and darker again more than three times in a second."""
    light = np.stack([_blocks(frame) for frame in frames])
    found = []
    for row, column in np.ndindex(light.shape[1:]):
        turns = _turns(light[:, row, column])
        for start in turns:
            flashes = sum(1 for turn in turns if start <= turn < start + frames_a_second) // 2
            if flashes > MOST_FLASHES:
                found.append(f"{flashes} flashes in a second at block {column}, {row}")
                break
    return found


def moving(frames: Sequence[Pixels]) -> int:
    """How many times the picture changed from one frame to the next, for eyes that see well."""
    apart = (np.abs(_blocks(one) - _blocks(other)).max() for one, other in pairwise(frames))
    return sum(1 for change in apart if change > UNSEEN)


def _blocks(frame: Pixels) -> NDArray[np.float64]:
    """The mean luminance of each square of pixels."""
    light = luminances(frame)
    high, wide = (side // BLOCK_PX * BLOCK_PX for side in light.shape)
    squares = light[:high, :wide].reshape(high // BLOCK_PX, BLOCK_PX, wide // BLOCK_PX, BLOCK_PX)
    means: NDArray[np.float64] = squares.mean(axis=(1, 3))
    return means


def _turns(light: NDArray[np.float64]) -> list[int]:
    """The frames at which the light has risen or fallen by a flash's step, in turn."""
    found, lowest, highest, direction = [], light[0], light[0], 0
    for number, now in enumerate(light):
        lowest, highest = min(lowest, now), max(highest, now)
        if direction <= 0 and now - lowest >= FLASH:
            found.append(number)
            direction, highest = 1, now
        elif direction >= 0 and highest - now >= FLASH:
            found.append(number)
            direction, lowest = -1, now
    return found


def _lettered(view: QWidget) -> Iterator[tuple[QWidget, bool]]:
    """What has letters, and whether it is pressed."""
    for label in view.findChildren(QLabel):
        if label.isVisible() and _words(label):
            yield label, False
    for button in view.findChildren(PressButton):
        has_letters = button.choice.slot not in NO_LETTERS and not button.choice.picture
        has_letters = has_letters and not button.choice.icon.startswith((SWATCH, LETTERS, PAIR))
        if button.isVisible() and has_letters and _words(button):
            yield button, True
            yield button, False


def _words(widget: QWidget) -> str:
    return str(widget.text()) if isinstance(widget, QLabel | PressButton) else ""


def _inside(view: QWidget, widget: QWidget) -> QRect:
    """The widget without its edge."""
    edge = 8 if isinstance(widget, PressButton) else 0
    box = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    return box.adjusted(edge, edge, -edge, -edge).intersected(view.rect())


def _differ_in_shape(look: Look, one: State, other: State) -> bool:
    """Whether two marks differ in more than a tenth of their dark and light spots."""
    a, b = (_drawn(look, state) for state in (one, other))
    return bool(np.mean(a != b) > 0.1)


def _drawn(look: Look, state: State) -> NDArray[np.bool_]:
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colour("bg"))
    painter = QPainter(image)
    paint_mark(painter, look, Mark(state), QRectF(0, 0, 64, 64))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(64, grey.bytesPerLine())[:, :64]
    dark: NDArray[np.bool_] = np.abs(rows.astype(int) - rows[0, 0]) > 60
    return dark
