"""Headings, kinds, dates and names, as suppliers really write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app import resources
from workshop_app.adapters.lists.open_list import read_list_words
from workshop_app.domain.announcing import (
    IGNORED,
    Column,
    is_filler,
    kind_of,
    match_columns,
    plain,
    read_made,
)

TODAY = date(2026, 11, 26)
WORDS = read_list_words(resources.path("supply") / "lists.toml")


def matched(headings, **more):
    return {each.column: each.heading for each in match_columns(headings, WORDS, **more)}


@pytest.mark.parametrize(
    "headings",
    [
        ("N° Série", "Type", "Marque", "Modèle", "Date d'achat", "N° inventaire"),
        ("SERIAL NUMBER", "Device type", "Manufacturer", "Model", "Purchase date", "Asset tag"),
        ("num. de serie", "Nature", "constructeur", "REFERENCE", "Année achat", "Code-barres"),
    ],
)
def test_the_columns_of_usual_lists_are_recognised(headings):
    order = ("serial", "kind", "maker", "model", "made", "asset_tag")
    assert matched(headings) == dict(zip(map(Column, order), headings, strict=True))


def test_a_heading_is_not_guessed_from_a_short_word():
    assert matched(("sm", "tape", "Price", "Etage")) == {}


def test_what_a_person_says_wins_over_what_was_remembered_and_that_over_guesses():
    headings = ("Serial number", "Poste", "Réf interne")
    remembered = {"reference": "", plain("Réf interne"): "asset_tag", "serial number": IGNORED}
    assert matched(headings, remembered=remembered) == {Column.ASSET_TAG: "Réf interne"}
    chosen = {Column.SERIAL: "poste", Column.ASSET_TAG: "Serial number"}
    assert matched(headings, remembered=remembered, chosen=chosen) == {
        Column.SERIAL: "Poste",
        Column.ASSET_TAG: "Serial number",
    }


def test_a_chosen_heading_that_is_not_there_is_named():
    with pytest.raises(LookupError, match="Nowhere"):
        matched(("Serial",), chosen={Column.SERIAL: "Nowhere"})


@given(st.lists(st.text(max_size=20), max_size=8))
def test_no_heading_is_two_columns_and_no_column_two_headings(headings):
    found = match_columns(headings, WORDS)
    assert len({each.at for each in found}) == len({each.column for each in found}) == len(found)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        *(("PC portable HP", "laptop"), ("Unité Centrale DELL", "tower"), ('ÉCRAN 24"', "screen")),
        *(("uc", "tower"), ("All-in-One", "tower"), ("HP EliteBook 840 G5", "laptop")),
        *(("imprimante", ""), ("portable + écran", ""), ("", "")),
    ],
)
def test_the_kind_of_a_machine_is_read_from_what_lists_call_it(said, kind):
    assert kind_of(said, WORDS) == kind


@pytest.mark.parametrize(
    ("said", "made"),
    [
        *(("2016", "2016"), ("2016.0", "2016"), ("05/2016", "2016-05"), ("2016-5", "2016-05")),
        *(("14/05/2016", "2016-05-14"), ("05/14/2016", "2016-05-14"), ("14.05.16", "2016-05-14")),
        *(("2016-05-14 00:00:00", "2016-05-14"), ("1/2/99", "1999-02-01")),
    ],
)
def test_dates_are_read_as_surely_as_they_are_told(said, made):
    assert read_made(said, TODAY) == made


@pytest.mark.parametrize("said", ["hier", "31/02/2016", "42505", "1066", "2016-13", "", "0/0/0"])
def test_what_is_no_date_is_refused(said):
    with pytest.raises(ValueError):
        read_made(said, TODAY)


@pytest.mark.parametrize(
    "name", ["To be filled by O.E.M.", "Default string", "00000000", "N/A", "-"]
)
def test_a_maker_s_filler_names_no_machine(name):
    assert is_filler(name)
    assert not is_filler("CZC0001")
