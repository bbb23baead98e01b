"""Paper, letters and symbols: what they refuse, and how words are made to fit."""

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.adapters.printing.conftest import PlainIcons
from workshop_app.adapters.printing.codes import Symbology, modules, rectangles, symbol
from workshop_app.adapters.printing.lettering import (
    UnprintableTextError,
    fitted,
    printable,
    width_of,
)
from workshop_app.adapters.printing.paper import Paper
from workshop_app.adapters.printing.verify import (
    PrintError,
    Rendering,
    UnreadableCodeError,
    check,
    rendered,
)
from workshop_app.domain.codes import PAYLOADS, Code, CodeKind
from workshop_app.domain.labels import SMALLEST_PT

CODE = Code(CodeKind.MACHINE, 4_362_114).text


@pytest.fixture
def paper(tmp_path):
    return Paper((62, 29), "PC 26 0042", icons=PlainIcons(tmp_path))


@pytest.mark.planted("T30")
def test_a_word_too_small_to_read_is_refused(paper):
    with pytest.raises(ValueError, match="under 14"):
        paper.text(2, 10, "PC 26", 13.9)


@pytest.mark.planted("T30")
def test_a_scratched_code_is_refused(paper):
    paper.bars(5, 5, 10, CODE, dots=2)
    paper.box(12, 4, 8, 12, fill="#000000")
    with pytest.raises(UnreadableCodeError, match=f"page 1, BARS {CODE}"):
        check(paper.finish())


def test_a_code_with_a_hole_is_refused(paper):
    paper.qr(10, 5, CODE, dots=4)
    paper.box(12, 7, 6, 6, fill="#FFFFFF")
    with pytest.raises(UnreadableCodeError, match="reads as nothing"):
        check(paper.finish())


@pytest.mark.planted("T30")
def test_ink_in_the_white_around_a_code_is_refused(paper):
    paper.bars(5, 5, 10, CODE, dots=2)
    paper.text(36.5, 12, "I", 14)
    with pytest.raises(UnreadableCodeError, match="ink in the white"):
        check(paper.finish())


def test_a_code_too_near_the_edge_is_refused(paper):
    paper.qr(1, 5, CODE, dots=4)
    with pytest.raises(UnreadableCodeError, match="does not fit on the page"):
        check(paper.finish())


def test_another_code_at_the_same_place_is_refused(paper):
    paper.qr(10, 5, CODE, dots=4)
    document = paper.finish()
    other = Paper((62, 29), "another", icons=paper.icons)
    other.qr(10, 5, Code(CodeKind.MACHINE, 1).text, dots=4)
    swapped = type(document)(other.finish().pdf, document.pages, document.title)
    with pytest.raises(UnreadableCodeError, match="reads as"):
        check(swapped)


def test_a_page_of_another_size_is_refused(paper):
    paper.text(2, 10, "62 x 29", 14)
    document = paper.finish()
    other = Paper((57, 32), "another", icons=paper.icons)
    other.text(2, 10, "57 x 32", 14)
    with pytest.raises(PrintError, match="mm large"):
        check(type(document)(other.finish().pdf, document.pages, document.title))


def test_a_file_without_pages_is_refused(paper):
    with pytest.raises(PrintError, match="PC 26 0042"):
        check(paper.finish())


@given(st.sampled_from(tuple(CodeKind)), st.integers(0, PAYLOADS - 1))
def test_any_code_reads_from_its_modules(kind, payload):
    text = Code(kind, payload).text
    for symbology in Symbology:
        place = symbol(text, symbology, 10, 10, dots=2, height=10)
        picture = Image.new("L", (60 * 8, 30 * 8), 255)
        for x, y, width, height in rectangles(place):
            left, top, right, bottom = x * 8, y * 8, (x + width) * 8, (y + height) * 8
            assert left.is_integer()
            assert right.is_integer()
            picture.paste(0, (int(left), round(top), int(right), round(bottom)))
        assert [each.text for each in zxingcpp.read_barcodes(picture)] == [text]


def test_bars_are_short_enough_for_the_smallest_label():
    assert len(modules(CODE, Symbology.BARS)[0]) == 123
    assert len(modules(CODE, Symbology.QR)) == 21


def test_bars_need_a_height():
    with pytest.raises(ValueError, match="no height"):
        symbol(CODE, Symbology.BARS, 0, 0, dots=2)


@given(
    st.text(st.characters(codec="latin-1", exclude_categories=["Cc", "Cf"]), max_size=60),
    st.floats(20, 80),
    st.integers(1, 3),
)
def test_words_always_fit_the_room(words, width, lines):
    points, broken = fitted(words, width, largest=44, lines=lines, bold=True)
    assert points >= SMALLEST_PT
    assert len(broken) <= lines
    assert all(width_of(line, points, bold=True) <= width + 1e-6 for line in broken)


def test_names_keep_their_accents():
    for name in ("Éloïse", "Łukasz", "Zoë", "François", "Ağça", "Şükrü", "Žofia", "Ørjan"):
        assert printable(name) == name


def test_a_letter_that_the_typeface_lacks_loses_its_accent():
    assert printable("Nguyễn") == "Nguyên"
    assert printable("Ŀàtzer") == "L·àtzer"


def test_a_script_that_the_typeface_lacks_is_refused_by_name():
    with pytest.raises(UnprintableTextError, match="سارة"):
        printable("سارة")


def test_words_that_belong_together_stay_together():
    _, lines = fitted("Texte plus\u00a0grand", 56, largest=25, lines=2, bold=True)
    assert lines == ("Texte", "plus\u00a0grand")


def test_a_cell_moves_everything_in_it(tmp_path):
    paper = Paper((100, 62), "cells", icons=PlainIcons(tmp_path))
    with paper.placed(30, 20), paper.placed(5, 5):
        paper.qr(0, 0, CODE, dots=4)
        paper.box(20, 0, 10, 10, fill="#000000")
    document = paper.finish()
    assert (document.pages[0].symbols[0].x, document.pages[0].symbols[0].y) == (35, 25)
    ((_, picture),) = rendered(document, Rendering())
    assert picture.getpixel((56 * 8, 26 * 8)) == 0
    assert picture.getpixel((54 * 8, 26 * 8)) == 255
    check(document)
