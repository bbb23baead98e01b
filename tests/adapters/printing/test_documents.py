"""What every print keeps: readable codes, exact sizes, large words, the same bytes."""

import ctypes
import hashlib
import json
import os
import re
import subprocess
import sys
import zlib
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from tests.adapters.printing.conftest import (
    AMINA,
    COMPUTER,
    DOCUMENTS,
    FEW,
    LANGUAGES,
    MANY,
    PEOPLE,
    PLACES,
    open_plain_shop,
)
from workshop_app import resources
from workshop_app.adapters.printing.codes import QUIET_MODULES, Symbology
from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.shop import open_shop
from workshop_app.adapters.printing.verify import Rendering, check
from workshop_app.bootstrap.printing import program_icons
from workshop_app.domain.codes import CHECK_UP_CODE, command_code, parse_code
from workshop_app.domain.commands import NUMBERED_CHOICES, Command
from workshop_app.domain.labels import LabelStock
from workshop_app.values import replace

GOLDEN = Path(__file__).with_name("golden.json")
RENDERINGS = [
    Rendering(dpi / 25.4 if dpi != 203 else 8, grey=grey)
    for dpi in (203, 300, 600)
    for grey in (True, False)
]
WORKERS_COMMANDS = tuple(Command)[:18]
AND_THEIR_OWN = (
    *(Command.SETTINGS, Command.FIRST_USE, Command.CALM, Command.UNDO, Command.AS_YESTERDAY),
    *(Command.SIGN_OUT, Command.SHOW_ME, Command.PREVIEW, Command.CANCEL_HELP, Command.CALL_LEAD),
)


@pytest.mark.proves("PRN-01", "SCN-08", "T30")
@pytest.mark.parametrize("rendering", RENDERINGS, ids=str)
def test_every_code_reads_on_every_printer(document, rendering):
    check(document, rendering)


def texts(document):
    """Every piece of text with its size in points, page by page."""
    found = []
    pdf = pypdfium2.PdfDocument(document.pdf)
    for page in pdf:
        reader, pieces = page.get_textpage(), []
        for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            size = ctypes.c_float()
            raw.FPDFTextObj_GetFontSize(thing.raw, ctypes.byref(size))
            scale = thing.get_matrix().get()[3]
            buffer = ctypes.create_string_buffer(1024)
            length = raw.FPDFTextObj_GetText(
                thing.raw, reader.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), 512
            )
            words = buffer.raw[: length * 2].decode("utf-16-le").rstrip("\0").strip()
            pieces.append((words, size.value * scale))
        reader.close()
        page.close()
        found.append(pieces)
    pdf.close()
    return found


@pytest.mark.proves("PRN-01", "SCN-08", "T30")
def test_no_word_is_smaller_than_14_points(document):
    sizes = [points for page in texts(document) for _, points in page]
    assert min(sizes, default=14) >= 14


@pytest.mark.proves("PRN-01", "T30")
@pytest.mark.parametrize("stock", [LabelStock.ITEM_62, LabelStock.ITEM_57, LabelStock.SHEET])
def test_the_number_of_an_item_is_at_least_20_points(french_shop, stock):
    pieces = [
        each for page in texts(french_shop.item_labels(FEW, stock)) for each in page if each[0]
    ]
    for label in FEW:
        assert dict(pieces)[label.code.digits] >= 20


@pytest.mark.proves("PRN-01", "T30")
@pytest.mark.parametrize("stock", [LabelStock.ITEM_62, LabelStock.ITEM_57, LabelStock.SHEET])
@pytest.mark.parametrize(("wanted", "least"), [(14, 14), (18, 16), (24, 16)])
def test_an_item_label_has_words_as_large_as_they_were_wanted(french_shop, stock, wanted, least):
    labels = tuple(replace(each, words_pt=float(wanted)) for each in FEW)
    document = french_shop.item_labels(labels, stock)
    check(document)
    sizes = dict(each for page in texts(document) for each in page)
    digits = {each.code.digits for each in labels}
    prefixes = [points for words, points in sizes.items() if words and words not in digits]
    assert least <= min(prefixes)  # six digits leave the least room
    assert max(prefixes) == wanted or max(prefixes) >= 20
    assert min(sizes[each] for each in digits) >= max(20, min(prefixes))


def test_the_number_of_a_box_is_at_least_20_points(french_shop):
    for name in ("box-100x150", "box-100x62"):
        first, second = texts(DOCUMENTS[name](french_shop))
        assert dict(first)["0118"] >= 50
        assert dict(second)["0119"] >= 50


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("item-62x29", [(62, 29)] * 3),
        ("item-57x32", [(57, 32)] * 3),
        ("item-sheet", [(210, 297)] * 2),
        ("box-100x150", [(100, 150)] * 2),
        ("box-100x62", [(100, 62)] * 2),
        ("badge-cards", [(54, 85.6)] * 10),
        ("badge-sheet", [(297, 210)] * 2),
        ("command-cards", [(297, 210)] * 4 + [(210, 297)]),
        ("places", [(210, 297)] * 2),
    ],
)
def test_pages_are_as_large_as_the_paper(french_shop, name, sizes):
    pdf = pypdfium2.PdfDocument(DOCUMENTS[name](french_shop).pdf)
    measured = [tuple(round(side / 72 * 25.4, 2) for side in page.get_size()) for page in pdf]
    pdf.close()
    assert measured == sizes


@pytest.mark.proves("PRN-01", "T30")
def test_every_symbol_has_whole_dots_and_its_white(document):
    for page in document.pages:
        for symbol in page.symbols:
            module = symbol.quiet_x / QUIET_MODULES[symbol.symbology]
            assert (module * 8).is_integer()
            assert module >= (0.25 if symbol.symbology is Symbology.BARS else 0.375)
            assert (symbol.x * 8).is_integer()
            assert symbol.quiet_x <= symbol.x <= page.width - symbol.width - symbol.quiet_x


def test_each_thing_carries_bars_and_a_qr_code_of_its_own_code(french_shop):
    for name in ("item-62x29", "item-57x32", "item-sheet", "lots", "parts", "places"):
        for page in DOCUMENTS[name](french_shop).pages:
            by_kind = {
                kind: [each.text for each in page.symbols if each.symbology is kind]
                for kind in Symbology
            }
            assert by_kind[Symbology.BARS] == by_kind[Symbology.QR]
            assert all(map(parse_code, by_kind[Symbology.QR]))


@pytest.mark.proves("DIG-01")
def test_a_badge_says_the_first_name_and_nothing_else_about_the_person(french_shop):
    front, back = texts(french_shop.badge_cards((AMINA,)))
    assert [words for words, _ in front] == ["Amina"]
    assert [words for words, _ in back] == ["Badge trouvé ?", "Donnez-le", "à l’atelier."]


def test_long_names_are_broken_or_cut_but_always_printed(french_shop):
    said = [
        "".join(words for words, _ in page).replace("\x02", "-")  # pdfium's word for a hyphen
        for page in texts(french_shop.badge_cards(PEOPLE))[::2]
    ]
    assert said[1] == "Jean-Christophe"
    assert said[2].startswith("Marie-Bénédicte")
    assert said[3].endswith("…")
    assert len(said[3]) > 10


@pytest.mark.proves("SCN-08", "SCN-09", "T30")
def test_there_is_a_card_for_each_command_and_choice(shop):
    commands = (*WORKERS_COMMANDS, *NUMBERED_CHOICES, *AND_THEIR_OWN)
    *sheets, last = shop.command_cards().pages
    found = [symbol.text for page in sheets for symbol in page.symbols]
    assert sorted(found) == sorted(command_code(command).text for command in commands)
    assert {symbol.text for symbol in last.symbols} == {CHECK_UP_CODE.text}


@pytest.mark.proves("SCN-08", "T30")
def test_the_bars_of_two_cards_stand_a_hand_apart(french_shop):
    for page in french_shop.command_cards().pages[:-1]:
        tops = sorted({symbol.y for symbol in page.symbols})
        assert all(low - high >= 65 for high, low in pairwise(tops))


def test_a_sheet_that_was_begun_goes_on_at_the_next_label(french_shop):
    full = french_shop.item_labels(MANY, LabelStock.SHEET)
    begun = french_shop.item_labels(MANY, LabelStock.SHEET, skip=20)
    assert [len(page.symbols) for page in full.pages] == [42, 4]
    assert [len(page.symbols) for page in begun.pages] == [2, 42, 2]


def test_nine_places_need_two_sheets(french_shop):
    assert [len(page.symbols) for page in french_shop.place_tags(PLACES).pages] == [16, 2]


def test_an_item_label_does_not_go_on_a_box(french_shop):
    with pytest.raises(ValueError, match="100x150"):
        french_shop.item_labels((COMPUTER,), LabelStock.BOX_LARGE)
    with pytest.raises(ValueError, match="57x32"):
        french_shop.box_labels((), LabelStock.ITEM_57)


def test_only_our_typeface_is_in_the_file(document):
    named = set(re.findall(rb"/BaseFont\s*/([\w+-]+)", document.pdf))
    assert all(b"AtkinsonHyperlegible" in name for name in named), named


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_its_language(tmp_path, language):
    pdf = DOCUMENTS["check-up"](open_plain_shop(tmp_path, language)).pdf
    assert {"fr": b"/Lang (fr-FR)", "en": b"/Lang (en-GB)"}[language] in pdf


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_programs_own_icons_are_all_there(name):
    labels = resources.path("labels")
    check(DOCUMENTS[name](open_shop(icons=program_icons(), words=labels, language="fr")))


def content(pdf):
    """The pages and drawings of a PDF, without how they were packed: zlib differs by machine."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    boxes = re.findall(rb"/MediaBox \[[^]]*\]", pdf)
    return hashlib.sha256(b"\0".join([*map(unpacked, streams), *boxes])).hexdigest()


def unpacked(stream):
    is_packed = stream.startswith(b"x")  # as zlib begins
    return zlib.decompressobj().decompress(stream) if is_packed else stream


def drawn(folder):
    folder.mkdir(exist_ok=True)
    return {
        f"{name}.{language}": content(make(open_plain_shop(folder, language)).pdf)
        for language in LANGUAGES
        for name, make in DOCUMENTS.items()
    }


def test_prints_are_those_that_were_looked_at(tmp_path):
    """After a change on purpose: look at the pages, then write the new sums into golden.json."""
    assert drawn(tmp_path / "icons") == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_another_start_of_the_program_gives_the_same_bytes(french_shop, tmp_path):
    source = (
        "import sys, hashlib; from pathlib import Path\n"
        "from tests.adapters.printing.conftest import DOCUMENTS, open_plain_shop\n"
        "for make in DOCUMENTS.values():\n"
        "    pdf = make(open_plain_shop(Path(sys.argv[1]), 'fr')).pdf\n"
        "    print(hashlib.sha256(pdf).hexdigest())\n"
    )
    other = subprocess.run(
        [sys.executable, "-c", source, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        cwd=Path(__file__).parents[3],
    )
    here = [hashlib.sha256(make(french_shop).pdf).hexdigest() for make in DOCUMENTS.values()]
    assert other.stdout.split() == here


@pytest.mark.parametrize(
    ("name", "has_room"),
    [("box-100x150", True), ("orders-100x62", True), ("places", True), ("item-62x29", False)],
)
def test_a_drawing_stands_where_its_lines_have_room(name, has_room):
    words = resources.path("labels")
    plain, drawn_too = (
        open_shop(icons=icons, words=words, language="fr")
        for icons in (Icons(resources.path("icons")), program_icons())
    )
    assert (DOCUMENTS[name](plain).pdf != DOCUMENTS[name](drawn_too).pdf) == has_room
