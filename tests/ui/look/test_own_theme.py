"""VIS-06, AT-09: the look of a person who wants the machine’s own, or their own two colours."""

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from workshop_app.domain.colours import contrast
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import from_plain
from workshop_app.ui.look.of_profile import moves
from workshop_app.ui.look.own_theme import as_large, as_wished, of_pair, text_pt_of, theme_of
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


@pytest.mark.proves("AT-09")
@pytest.mark.parametrize(
    ("own", "times", "shown"), [(28, 1, 28), (28, 1.5, 42), (28, 0.5, 28), (20, 2, 40), (56, 3, 84)]
)
def test_letters_grow_as_the_machines_do_and_one_can_still_have_them_smaller(own, times, shown):
    usual = 9 if sys.platform == "win32" else 11
    assert as_large(own, usual * times, 96) == as_large(own, usual, 96 * times) == shown


@pytest.mark.proves("AT-09")
def test_the_machines_size_is_for_whoever_works_as_the_machine_is_set(qapp):
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    dpi = qapp.primaryScreen().logicalDotsPerInch()
    assert text_pt_of(Profile(theme="system", text_pt=28)) == as_large(28, system, dpi)
    assert text_pt_of(Profile(theme="cream", text_pt=28)) == 28


@pytest.mark.proves("AT-09", "VIS-15")
@pytest.mark.parametrize(("says", "shown"), [("system", (True, False)), ("off", (False, False))])
def test_things_move_as_the_machine_is_set_unless_the_person_says_otherwise(qapp, says, shown):
    effects = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateMenu)
    was, seen = [qapp.isEffectEnabled(each) for each in effects], []
    for is_set in (True, False):
        for each in effects:
            qapp.setEffectEnabled(each, is_set)
        seen.append(moves(Profile(motion=says)))
    for each, before in zip(effects, was, strict=True):
        qapp.setEffectEnabled(each, before)
    assert tuple(seen) == shown


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
