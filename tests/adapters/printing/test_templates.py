"""Templates are data: what is wrong with one is told with file, line, key and reason."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.printing.conftest import COMPUTER, ORDER, PALLET, open_plain_shop
from workshop_app import resources
from workshop_app.adapters.printing.lettering import UnprintableTextError
from workshop_app.adapters.printing.template_file import (
    TemplateError,
    file_name,
    parse_template,
    read_template,
)
from workshop_app.adapters.printing.words import read_words
from workshop_app.domain.labels import LabelKind, LabelStock, PlaceLabel
from workshop_app.domain.wording import forbidden_in

LABELS = resources.path("labels")
FILES = sorted((LABELS / "templates").glob("*.toml"))
WORDS = read_words(LABELS, "fr")
GOOD = (LABELS / "templates" / "lot-62x29.toml").read_text(encoding="utf-8")


def read(text, kind=LabelKind.LOT):
    return parse_template(text, "lot-62x29.toml", kind, LabelStock.ITEM_62, WORDS)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_template_that_ships_can_be_used(file, language):
    kind, _, stock = file.stem.partition("-")
    read_template(file.parent, LabelKind(kind), LabelStock(stock), read_words(LABELS, language))


def test_each_kind_of_label_has_a_template():
    kinds = {file.stem.partition("-")[0] for file in FILES}
    assert kinds == set(LabelKind)


FAULTY = {
    "no TOML": ("dots = 2", "dots = = 2", 25, "", "is no TOML"),
    "unknown key": ("dots = 2", "dotz = 2", 25, "field[3].dotz", "unknown field dotz"),
    "missing key": ("height = 8.5\n", "", 21, "field[3].height", "missing required field height"),
    "wrong type": ("dots = 2", 'dots = "two"', 25, "field[3].dots", "expected int, got str"),
    "unknown kind": ('"bars"', '"barz"', 22, "field[3].kind", "invalid value 'barz'"),
    "small words": ("[[14, 14, 1]]", "[[9, 9, 1]]", 13, "field[1].sizes", ">= 14"),
    "small number": ("largest = 28", "largest = 12", 7, "field[0].largest", ">= 20"),
    "thin bars": ("dots = 2", "dots = 1", 25, "field[3].dots", ">= 2"),
    "over the edge": ("[49.25, 9.25]", "[53, 9.25]", 29, "field[4].at", "over the edge of 62 x 29"),
    "no white": ("[49.25, 9.25]", "[47.2, 12]", 29, "field[4].at", "needs more white"),
    "overlap": ("[2.5, 16.4]", "[2.5, 12.4]", 11, "field[1].at", "overlaps with field[0]"),
    "unknown value": ('"supplier"', '"donor"', 14, "field[1].value", "there is no 'donor'"),
    "unknown word": ('value = "supplier"', 'word = "a.b"', 14, "field[1].word", "a.b has no words"),
    "no text": ('value = "supplier"\n', "", 9, "field[1].value", "either a value or a word"),
    "beneficiary": (
        "side = 9.5",
        'side = 9.5\nvalue = "for_whom"',
        20,
        "field[2].value",
        "for no beneficiary",
    ),
    "box only": (
        'kind = "icon"\nat = [2.2, 18.2]\nside = 9.5',
        'kind = "crossed_bin"\nat = [2.2, 18.2]',
        17,
        "field[2].kind",
        "only the label of a box",
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_told_with_its_place_and_reason(name):
    good, bad, line, key, reason = FAULTY[name]
    assert good in GOOD
    with pytest.raises(TemplateError) as caught:
        read(GOOD.replace(good, bad, 1))
    fault = caught.value.faults[0]
    assert (fault.file, fault.key) == ("lot-62x29.toml", key)
    assert reason in fault.reason
    assert fault.line == line
    where = f"lot-62x29.toml:{line}: "
    assert str(fault).startswith(where + (f"{key}: " if key else ""))


@pytest.mark.parametrize("kind", ["bars", "qr", "number"])
def test_a_label_without_one_of_its_three_faces_is_refused(kind):
    kept = [part for part in re.split(r"(?=\[\[field\]\])", GOOD) if f'"{kind}"' not in part]
    with pytest.raises(TemplateError, match="it needs one"):
        read("".join(kept))


def test_every_fault_is_told_at_once():
    with pytest.raises(TemplateError) as caught:
        read(GOOD.replace("[49.25, 9.25]", "[53, 9.25]").replace('"supplier"', '"donor"'))
    assert len(caught.value.faults) == 2


@given(st.text() | st.binary().map(repr))
def test_whatever_a_file_holds_is_told_calmly(text):
    with pytest.raises(TemplateError):
        read(text)


def test_a_stock_without_a_template_is_told_with_the_thing(french_shop):
    with pytest.raises(ValueError, match="an order does not go on 100x150"):
        french_shop.labels((ORDER,), LabelStock.BOX_LARGE)
    with pytest.raises(ValueError, match="a pallet does not go on 57x32"):
        french_shop.labels((PALLET,), LabelStock.ITEM_57)
    with pytest.raises(ValueError, match="no label"):
        french_shop.labels((), LabelStock.ITEM_57)


def test_a_broken_template_prints_nothing(tmp_path):
    shop = open_plain_shop(tmp_path, "fr")
    shop._templates = tmp_path
    name = file_name(LabelKind.ITEM, LabelStock.ITEM_62)
    (tmp_path / name).write_text("[[field]]\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"item-62x29\.toml:1: field\[0\]"):
        shop.labels((COMPUTER,), LabelStock.ITEM_62)


def test_words_that_the_decree_forbids_are_not_printed(french_shop):
    place = PlaceLabel(COMPUTER.code, "Comme  neuf")
    with pytest.raises(UnprintableTextError, match="comme neuf"):
        french_shop.labels((place,), LabelStock.ITEM_62)


@pytest.mark.parametrize(
    "file",
    [
        file
        for folder in ("labels", "procedures", "words", "demo", "routes")
        for file in sorted(resources.path(folder).rglob("*.toml"))
    ]
    + sorted(resources.path("labels").parents[1].glob("translations/*.ts")),
    ids=lambda file: f"{file.parent.name}/{file.name}",
)
def test_no_text_of_the_program_says_what_the_decree_forbids(file):
    assert forbidden_in(file.read_text(encoding="utf-8")) == ""
