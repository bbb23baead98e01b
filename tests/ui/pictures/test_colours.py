"""A line can be told from what it runs over, in every theme and with every skin tone."""

import pytest

from workshop_app.domain.colours import contrast
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.palettes import SKINS, palette
from workshop_app.ui.pictures.patterns import OF_COLOUR, Pattern, patterned

NOT_ABOUT_COLOUR = ("portrait-", "gloves")  # no sentence of a step names their colour
LINE, MARK = 3.0, 4.5  # WCAG 2.2, 1.4.11 and 1.4.3

# Filled with the colour of lines, or only ever next to lines of their own.
NOT_UNDER_INK = {
    "ink", "onpaper", "onlit", "paper", "lit", "litgrey", "litpale", "litmark", "litdone", "mark",
    "done", "shadow", "bg", "cloth", "nail",
}  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
def test_every_line_stands_out_from_the_face_that_it_bounds(drawn_pictures, theme):
    too_weak: dict[tuple[str, str], str] = {}
    for name in drawn_pictures.names():
        if name.startswith("portrait-"):  # a face keeps its own colours, as a photo does
            continue
        for stroke in drawn_pictures.drawing(name, theme=theme).strokes:
            line, fill = stroke.line, stroke.fill
            if line and fill and line != fill and contrast(line, fill) < LINE:
                too_weak.setdefault((line, fill), name)
    assert too_weak == {}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("skin", SKINS)
def test_ink_stands_out_from_every_surface(drawn_pictures, theme, skin):
    surfaces = _surfaces(drawn_pictures) - NOT_UNDER_INK
    colours = palette(theme, skin)
    weak = {name for name in surfaces if contrast(colours["ink"], colours[name]) < LINE}
    assert weak == set()


def _surfaces(drawn_pictures):
    shelf = drawn_pictures._shelf
    fills = {shape.fill for name in shelf.names() for shape in shelf.part(name).shapes}
    return fills - {""}


@pytest.mark.parametrize("theme", THEMES)
def test_the_background_can_still_be_read(theme):
    colours = palette(theme, quiet=True)
    for name in ("bg", "s0", "s1", "s2", "s3"):
        assert contrast(colours["ink"], colours[name]) >= LINE, name


@pytest.mark.proves("VIS-16")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("mark", "ground"),
    [
        ("mark", "halo"),
        ("done", "bg"),
        ("stopb", "stop"),
        ("onpaper", "paper"),
        ("litmark", "paper"),
        ("litdone", "paper"),
    ],
)
def test_the_marks_stand_out_most(theme, mark, ground):
    colours = palette(theme)
    assert contrast(colours[mark], colours[ground]) >= MARK


@pytest.mark.parametrize("theme", THEMES)
def test_the_ground_of_a_picture_is_the_stage_of_the_screen(theme):
    colours = palette(theme)
    assert colours["bg"] == colours["halo"] == THEMES[theme].stage


@pytest.mark.proves("VIS-05")
def test_whoever_wants_it_finds_a_pattern_in_every_colour_that_a_picture_is_about(drawn_pictures):
    told = {"red": Pattern.DOTS, "green": Pattern.SLANTS, "blue": Pattern.LEVELS}
    lacking = set()
    for name in drawn_pictures.names():
        words = drawn_pictures.alt(name, "en").replace("green sign", "tick").lower().split()
        about = {kind for colour, kind in told.items() if colour in words}
        if about and not name.startswith(NOT_ABOUT_COLOUR):
            strokes = drawn_pictures.drawing(name, theme="light", patterns=True).strokes
            seen = {each.pattern.pattern for each in strokes if each.pattern}
            lacking |= {(name, kind) for kind in about - seen}
    assert lacking == set()


@pytest.mark.proves("VIS-05")
@pytest.mark.parametrize("theme", THEMES)
def test_a_pattern_stands_out_from_its_colour(theme):
    colours = palette(theme)
    for name in OF_COLOUR:
        drawn = patterned(colours, name)
        assert drawn is not None
        assert contrast(colours[name], drawn.colour) >= LINE
