"""Icons are read as outlines; their shapes arrive on paper where they are drawn."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.adapters.printing.icons import Icons, NoSuchIconError
from workshop_app.adapters.printing.outlines import outline
from workshop_app.adapters.printing.paper import Paper
from workshop_app.adapters.printing.verify import Rendering, rendered

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{}</svg>'
DOTS = 10


def darkness(folder, inner):
    """Draw an icon 24 mm large; return what tells whether a place of its grid is ink."""
    (folder / "it.svg").write_text(SVG.format(inner), encoding="utf-8")
    paper = Paper((24, 24), "icon", icons=Icons(folder))
    paper.icon("it", 0, 0, 24)
    ((_, picture),) = rendered(paper.finish(), Rendering(DOTS))
    return lambda x, y: picture.getpixel((round(x * DOTS), round(y * DOTS))) == 0


@pytest.mark.parametrize(
    "shape",
    [
        '<path d="M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0z"/>',
        '<path d="M2 12a10 10 0 1020 0a10 10 0 10-20 0"/>',
        '<path d="M12 2A10 10 0 0 1 12 22A10 10 0 0 1 12 2Z"/>',
        '<circle cx="12" cy="12" r="10"/>',
        '<g fill="#000"><circle cx="12" cy="12" r="10"/></g>',
    ],
)
def test_a_disc_is_a_disc_however_it_is_written(tmp_path, shape):
    is_ink = darkness(tmp_path, shape)
    for turn in range(0, 360, 15):
        x, y = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        assert is_ink(12 + 9.7 * x, 12 + 9.7 * y), turn
        assert not is_ink(12 + 10.3 * x, 12 + 10.3 * y), turn


def test_a_hole_is_white(tmp_path):
    is_ink = darkness(tmp_path, '<path fill-rule="evenodd" d="M2 2h20v20H2zM8 8h8v8H8z"/>')
    assert is_ink(4, 4)
    assert not is_ink(12, 12)


def test_a_line_has_its_width(tmp_path):
    is_ink = darkness(
        tmp_path, '<path d="M4 12h16" fill="none" stroke="currentColor" stroke-width="4"/>'
    )
    assert is_ink(12, 10.3)
    assert not is_ink(12, 9.7)


def test_curves_bend_as_in_a_browser():
    assert list(outline("M0 0Q3 3 6 0T12 0"))[-1][1][-1] == (12, 0)
    (_, (smooth, _, _)) = list(outline("M0 0C0 4 4 4 4 0S8-4 8 0"))[-1]
    assert smooth == (4, -4)


def test_a_move_with_more_numbers_goes_on_as_lines():
    assert [kind for kind, _ in outline("m1 1 2 0 0 2z")] == ["M", "L", "L", "Z"]


@given(st.floats(1, 20), st.floats(1, 20), st.floats(0, 360), st.booleans(), st.booleans())
def test_an_arc_ends_where_it_says(rx, ry, turn, large, sweep):
    moves = list(outline(f"M3 4A{rx} {ry} {turn} {int(large)} {int(sweep)} 15 9"))
    assert moves[-1][1][-1] == pytest.approx((15, 9), abs=1e-5)


@pytest.mark.parametrize("data", ["M1", "M1 2 X4", "A1 1 0 0 1 5"])
def test_a_damaged_path_is_told(data):
    with pytest.raises(ValueError, match=r"command|numbers"):
        list(outline(data))


@pytest.mark.parametrize("text", ["", "<svg>", SVG.format("")])
def test_a_damaged_icon_is_told_by_name(tmp_path, text):
    (tmp_path / "help.svg").write_text(text, encoding="utf-8")
    with pytest.raises(NoSuchIconError, match="help"):
        Icons(tmp_path)["help"]


def test_a_missing_icon_is_told_by_name(tmp_path):
    with pytest.raises(NoSuchIconError, match="rocket"):
        Icons(tmp_path)["rocket"]
