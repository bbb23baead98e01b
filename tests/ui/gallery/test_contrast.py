"""Colours: every pair that meets on a screen, as tokens and as painted pixels, for every eye."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.gallery.hall import first_of_each_kind
from tests.ui.gallery.seeing import ground_and_ink, pixels_of
from tests.ui.look.test_tokens import COLOUR_BLINDNESS, seen_luminance
from workshop_app.domain.colours import contrast
from workshop_app.ui.bench.screen import Slot, State
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.style import palette
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.marks import Mark, paint_mark
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.tiles import SWATCH

TEXT, SHAPE = 7.0, 4.5
PRESSED = (("bg", "edge"), ("bg", "here"), ("go", "bg"), ("edge", "bg"), ("here", "here_soft"))
"""Pressed and chosen: ground and ink change places, or the ground is tinted."""

ROLES = (
    ("WindowText", "Window"),
    ("Text", "Base"),
    ("Text", "AlternateBase"),
    ("ButtonText", "Button"),
    ("BrightText", "Button"),
    ("HighlightedText", "Highlight"),
    ("ToolTipText", "ToolTipBase"),
    ("PlaceholderText", "Base"),
    ("Link", "Base"),
)
NO_LETTERS = {Slot.PICTURE, Slot.COMFORT}
"""Pictures, and buttons of the pause that are an icon or a swatch of another theme.

So are the tiles of the themes in the settings."""


@pytest.fixture(params=THEMES)
def look(request, qapp):
    return Look(THEMES[request.param], Metrics(1366, 768, 112.0))


@pytest.mark.proves("VIS-01", "T09")
def test_pressed_and_chosen_keep_their_contrast(look):
    """T09, beside the pairs at rest (tests/ui/look)."""
    for ink, ground in PRESSED:
        ratio = contrast(getattr(look.theme, ink), getattr(look.theme, ground))
        assert ratio >= TEXT, f"{ink} on {ground}: {ratio:.2f}"


@pytest.mark.proves("VIS-02", "T09")
def test_the_palette_of_the_standard_widgets_keeps_its_contrast(look):
    colours = palette(look)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for ink, ground in ROLES:
            pair = [
                colours.color(group, getattr(QPalette.ColorRole, role)).name()
                for role in (ink, ground)
            ]
            assert contrast(*pair) >= TEXT, f"{ink} on {ground}"


@pytest.mark.proves("VIS-01", "VIS-06", "T10")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("window", "scale"), [("laptop", 100), ("upright", 200)])
def test_letters_are_painted_with_the_contrast_of_the_tokens(open_wall, window, scale, theme):
    """T10: at rest, and every button once more while it is pressed."""
    here = open_wall(window, scale, "fr", theme=theme)
    tokens = {str(getattr(THEMES[theme], name)).upper() for name in THEMES[theme].__slots__}
    found, looked_at = [], 0
    for exhibit in first_of_each_kind():
        view = here.hang(exhibit)
        for widget, is_down in lettered(view):
            if isinstance(widget, PressButton):
                widget.setDown(is_down)
            ground, ink, ratio = ground_and_ink(pixels_of(view, inside(view, widget)))
            looked_at += 1
            if ratio < TEXT or ink not in tokens:
                found.append(f"{exhibit.name}: {ink} on {ground}: {ratio:.2f}: {words(widget)!r}")
    assert looked_at > 300
    assert not found, "\n".join(found[:30])


def lettered(view: QWidget) -> list[tuple[QWidget, bool]]:
    """What has letters, and whether it is pressed."""
    labels = [(each, False) for each in view.findChildren(QLabel) if each.isVisible()]
    pressed = [
        (each, is_down)
        for each in view.findChildren(PressButton)
        if each.isVisible() and each.choice.slot not in NO_LETTERS and not each.choice.picture
        if not each.choice.icon.startswith(SWATCH)
        for is_down in (True, False)
    ]
    return [(w, down) for w, down in (*labels, *pressed) if words(w)]


def words(widget: QWidget) -> str:
    return str(widget.text()) if isinstance(widget, QLabel | PressButton) else ""


def inside(view: QWidget, widget: QWidget) -> QRect:
    """The widget without its edge."""
    edge = 8 if isinstance(widget, PressButton) else 0
    box = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    return box.adjusted(edge, edge, -edge, -edge).intersected(view.rect())


@pytest.mark.proves("VIS-05", "T11")
@pytest.mark.parametrize("kind", ["none", *COLOUR_BLINDNESS, "grey"])
@pytest.mark.parametrize("theme", THEMES)
def test_states_differ_by_shape_or_lightness_for_every_eye(qapp, theme, kind):
    """T11: the fills of two states differ 3:1, or their shapes do."""
    look = Look(THEMES[theme], Metrics(1366, 768, 112.0))
    fills = {
        State.DONE: look.theme.go,
        State.LOOK_AGAIN: look.theme.stop,
        State.MACHINE_WORKS: look.theme.wait,
        State.HELP_ASKED: look.theme.call,
        State.NOW: look.theme.here,
    }
    for one, other in combinations(State, 2):
        apart = different_shape(look, one, other)
        if one in fills and other in fills:
            as_seen = [
                seen_luminance(fills[each], "none" if kind == "grey" else kind) + 0.05
                for each in (one, other)
            ]
            apart = apart or max(as_seen) / min(as_seen) >= 3
        assert apart, f"{one} and {other} look alike"


def different_shape(look: Look, one: State, other: State) -> bool:
    """Whether two marks differ in more than a tenth of their dark and light spots."""
    a, b = (drawn(look, state) for state in (one, other))
    return bool(np.mean(a != b) > 0.1)


def drawn(look: Look, state: State):
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colour("bg"))
    painter = QPainter(image)
    paint_mark(painter, look, Mark(state), QRectF(0, 0, 64, 64))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(64, grey.bytesPerLine())[:, :64]
    return np.abs(rows.astype(int) - rows[0, 0]) > 60
