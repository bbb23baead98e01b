"""VIS-06, AT-09: the theme of a person who wants the machine's own, or their own two colours."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from workshop_app.domain.colours import contrast
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import from_plain
from workshop_app.ui.look.own_theme import as_wished, of_pair, theme_of
from workshop_app.ui.look.tokens import DARK, LIGHT, YELLOW

Contrast, Scheme = Qt.ContrastPreference, Qt.ColorScheme
colours = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)


@pytest.mark.proves("VIS-06", "AT-09")
@pytest.mark.parametrize(
    ("wish", "scheme", "theme"),
    [
        (Contrast.NoPreference, Scheme.Light, LIGHT),
        (Contrast.NoPreference, Scheme.Unknown, LIGHT),
        (Contrast.NoPreference, Scheme.Dark, DARK),
        (Contrast.HighContrast, Scheme.Light, YELLOW),
        (Contrast.HighContrast, Scheme.Dark, YELLOW),
    ],
)
def test_the_machines_contrast_comes_first_then_dark_or_light(wish, scheme, theme):
    assert as_wished(wish, scheme) == theme


@pytest.mark.proves("VIS-06", "AT-09")
def test_whoever_wants_the_machines_colours_gets_them(qapp):
    hints = qapp.styleHints()
    expected = as_wished(hints.accessibility().contrastPreference(), hints.colorScheme())
    assert theme_of(Profile(theme="system")) == expected


@pytest.mark.proves("VIS-06")
@example(ink="#595959", ground="#FFFFFF")
@example(ink="#FFE9A8", ground="#3B0022")
@given(ink=colours, ground=colours)
def test_words_in_ones_own_colours_have_seven_to_one_or_the_pair_is_refused(ink, ground):
    wanted = {"theme": "custom", "custom_ink": ink, "custom_ground": ground}
    if from_plain(wanted).profile.theme != "custom":
        assert contrast(ink, ground) < 7
        return
    theme = of_pair(ink, ground)
    for letters, behind in (
        ("ink", "bg"),
        ("on_go", "go"),
        ("on_here", "here"),
        ("on_stop", "stop"),
        ("on_wait", "wait"),
        ("on_call", "call"),
        ("on_plate", "plate"),
    ):
        assert contrast(getattr(theme, letters), getattr(theme, behind)) >= 7
