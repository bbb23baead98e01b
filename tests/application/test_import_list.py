"""A supplier's list is announced line by line, or told line by line; nothing is half done."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.application.workshop import ANA, LOT, OTHER_LOT, PAUL, Workshop, real_content
from workshop_app import resources
from workshop_app.adapters.lists.open_list import read_list_words
from workshop_app.application.supply.arrange import ArrangeSupply
from workshop_app.application.supply.import_list import (
    Asked,
    Cancelled,
    ImportList,
    NoHeadings,
    NoSuchHeading,
    Preview,
    Sheet,
)
from workshop_app.domain.announcing import Column, Fault, Row
from workshop_app.domain.supply import SupplierKind

HEADINGS = ("N° Série", "Inventaire", "Type", "Année")


def sheet(*lines, name="Parc", headings=HEADINGS):
    rows = [Row(number, line) for number, line in enumerate((headings, *lines), start=1)]
    return [Sheet(name, rows, is_delimited=True)]


class Importing:
    def __init__(self):
        self.workshop = Workshop(real_content())
        words = read_list_words(resources.path("supply") / "lists.toml")
        self.of = ImportList(self.workshop.open, self.workshop.content, words)
        arrange = ArrangeSupply(self.workshop.open)
        self.city = arrange.name_supplier("Ville", SupplierKind.PUBLIC_BODY, lead=PAUL)

    def asked(self, lot=LOT, **more):
        return Asked(supplier=self.city, lot=lot, **more)

    def __call__(self, sheets, **more):
        return self.of(sheets, self.asked(**more), lead=PAUL)

    def look(self, *lines, **more):
        found = self.of.preview(sheet(*lines), self.asked(**more))
        assert isinstance(found, Preview)
        return found.checked

    def announced(self, lot=LOT):
        with self.workshop.open() as uow:
            return [each.serial for each in uow.supply.announced_of(lot)]


@pytest.fixture
def importing():
    return Importing()


@pytest.mark.parametrize(
    ("line", "fault", "told"),
    [
        (("", "", "uc", "2020"), Fault.NO_NAME, ""),
        (("Default string", "", "uc", ""), Fault.FILLER, "Default string"),
        (("czc0", "", "uc", ""), Fault.TWICE, "2"),
        (("CZC1", "", "", ""), Fault.NO_KIND, ""),
        (("CZC1", "", "imprimante", ""), Fault.UNKNOWN_KIND, "imprimante"),
        (("CZC1", "", "uc", "hier"), Fault.BAD_DATE, "hier"),
        (("CZC1", "", "uc", "2030"), Fault.FUTURE_DATE, "2030"),
        (("1,23E+11", "", "uc", ""), Fault.ROUNDED, "1,23E+11"),
        (("#N/A", "", "uc", ""), Fault.ERROR_CELL, "#N/A"),
        (("C" * 129, "", "uc", ""), Fault.TOO_LONG, "C" * 129),
        (("CZC\n1", "", "uc", ""), Fault.ODD_LETTERS, "CZC·1"),
        (("CZC1", "", "uc", "2020", "shifted"), Fault.TOO_MANY_CELLS, "shifted"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_what_is_wrong(importing, line, fault, told):
    checked = importing.look(("CZC0", "", "uc", "2020"), line)
    assert [line.serial for line in checked.lines] == ["CZC0"]
    [bad] = checked.bad
    assert (bad.number, bad.fault, bad.told) == (3, fault, told)


def test_every_fault_has_words_in_both_languages():
    from workshop_app.bootstrap.lead_words import LeadWords  # noqa: PLC0415 - reads files

    for words in map(LeadWords, ("fr", "en")):
        for fault in Fault:
            assert words.say("faults", fault, told="x")


def test_looking_writes_nothing_down(importing):
    before = importing.workshop.fake.kinds()
    importing.look(("CZC1", "", "uc", ""))
    assert importing.workshop.fake.kinds() == before


def test_good_lines_are_announced_although_others_are_bad(importing):
    found = importing(
        sheet(("CZC1", "I1", "uc", "2020"), ("", "", "uc", ""), ("", "I2", "portable", ""))
    )
    assert [bad.number for bad in found.checked.bad] == [3]
    assert importing.announced() == ["CZC1", ""]
    with importing.workshop.open() as uow:
        assert uow.supply.awaited_as("i2").kind == "laptop"
        assert uow.stock.lot(LOT).source == importing.city


def test_a_corrected_list_announces_only_what_is_new(importing):
    importing(sheet(("CZC1", "", "uc", ""), ("CZC2", "", "uc", "hier")))
    found = importing(sheet(("CZC1", "", "uc", ""), ("CZC2", "", "uc", "2020")))
    assert found.checked.there == (2,)
    assert importing.announced() == ["CZC1", "CZC2"]


def test_what_is_announced_or_here_already_is_a_clash(importing):
    importing(sheet(("CZC1", "", "uc", ""), ("CZC2", "", "uc", "")))
    importing.workshop.come()
    importing.workshop.scan("CZC2")
    importing.workshop.finish(kind="tower")
    checked = importing.look(("CZC1", "", "uc", ""), ("CZC2", "", "uc", ""), lot=OTHER_LOT)
    told = [(bad.fault, bad.told) for bad in checked.bad]
    assert told == [(Fault.ELSEWHERE, "LT 26 0001"), (Fault.KNOWN, "PC 26 0001")]


def test_a_lot_expects_what_its_lists_announce(importing):
    importing(sheet(*((f"CZC{n}", "", "uc", "") for n in range(7))))
    with importing.workshop.open() as uow:
        assert uow.stock.lot(LOT).expected == 7  # three were told before


def test_which_heading_is_which_is_remembered_for_the_supplier(importing):
    headings = ("Repère", "Machine", "Type", "Année")
    lists = sheet(("CZC1", "x", "uc", ""), headings=headings)
    assert importing(lists) == NoHeadings(headings)
    importing(lists, chosen={Column.SERIAL: "Repère"})
    again = importing(sheet(("CZC2", "x", "uc", ""), headings=headings))
    assert [line.serial for line in again.checked.lines] == ["CZC2"]
    assert again.unused == ("Machine",)


def test_a_public_body_s_machines_over_ten_years_are_told(importing):
    lists = sheet(("CZC1", "", "uc", "2010"), ("CZC2", "", "uc", "2020"))
    assert importing.of.preview(lists, importing.asked()).recycled == (2,)


def test_titles_may_come_before_the_headings_and_other_sheets_beside_them(importing):
    rows = [Row(1, ("Ville", "2026")), Row(4, HEADINGS), Row(5, ("CZC1", "", "uc", ""))]
    sheets = [Sheet("Notes", [Row(1, ("a", "b"))]), Sheet("Parc", rows)]
    found = importing.of.preview(sheets, importing.asked())
    assert (found.sheet, [line.number for line in found.checked.lines]) == ("Parc", [5])
    assert importing.of.preview(sheets, importing.asked(sheet="No")) == NoSuchHeading("No")


@pytest.mark.parametrize("after", [0, 3, 6, 9])
def test_stopped_at_any_line_nothing_is_written_down(importing, after):
    before, asked = importing.workshop.fake.kinds(), iter([False] * after)
    lists = sheet(*((f"CZC{n}", "", "uc", "") for n in range(5)))
    stopped = importing.of(
        lists, importing.asked(), lead=PAUL, is_stopped=lambda: next(asked, True)
    )
    assert stopped == Cancelled()
    assert importing.workshop.fake.kinds() == before


def test_a_worker_imports_nothing(importing):
    with pytest.raises(ValueError, match="lead"):
        importing.of(sheet(("CZC1", "", "uc", "")), importing.asked(), lead=ANA)
    assert importing.announced() == []


CELLS = st.one_of(
    st.sampled_from(["", "CZC1", "CZC2", "uc", "portable", "2020", "hier", "#N/A", "1E+9", "2031"]),
    st.text(max_size=6),
)


_LOOKING = cache(Importing)
"""Looking changes nothing: one workshop does for all lists."""


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.lists(CELLS, max_size=6).map(tuple), max_size=8))
def test_every_filled_line_is_taken_or_told_exactly_once(lines):
    checked = _LOOKING().look(("CZC0", "", "uc", "2020"), *lines)
    told = [*(each.number for each in checked.lines), *(each.number for each in checked.bad)]
    filled = [number for number, line in enumerate(lines, start=3) if any(line)]
    assert sorted([*told, *checked.there]) == [2, *filled]
