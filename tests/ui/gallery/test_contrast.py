"""Colours: every pair that meets on a screen, as tokens and as painted pixels, for every eye."""

import pytest
from PySide6.QtGui import QPalette

from tests.ui.gallery.hall import first_of_each_kind
from tests.ui.look.test_tokens import COLOUR_BLINDNESS
from tests.ui.painted import audit_letters, audit_states
from workshop_app.domain.colours import contrast
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.style import palette
from workshop_app.ui.look.tokens import THEMES

TEXT = 7.0
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
    """At rest, and every button once more while it is pressed."""
    here = open_wall(window, scale, "fr", theme=theme)
    found, looked_at = [], 0
    for exhibit in first_of_each_kind():
        faint, count = audit_letters(here.hang(exhibit), THEMES[theme])
        found += [f"{exhibit.name}: {each}" for each in faint]
        looked_at += count
    assert looked_at > 300
    assert not found, "\n".join(found[:30])


@pytest.mark.proves("VIS-05", "T11")
@pytest.mark.parametrize("kind", ["none", *COLOUR_BLINDNESS, "grey"])
@pytest.mark.parametrize("theme", THEMES)
def test_states_differ_by_shape_or_lightness_for_every_eye(qapp, theme, kind):
    assert audit_states(Look(THEMES[theme], Metrics(1366, 768, 112.0)), kind) == []
