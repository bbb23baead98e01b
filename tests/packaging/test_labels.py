"""The page on labels is current, and says what is wrong."""

import pytest

import labels
from workshop_app.domain.labels import LabelKind, LabelStock


@pytest.fixture(scope="module")
def made():
    return labels.page()


def test_the_page_is_current_and_every_code_reads(made):
    text, is_well = made
    assert labels.PAGE.read_text(encoding="utf-8") == text
    assert is_well


def test_letters_and_modules_are_as_large_as_they_must_be(made):
    table = [line.split("|")[1:-1] for line in made[0].splitlines() if line.startswith("| ")][1:]
    assert len(table) == len(list(labels.templates()))
    for kind, stock, bars, qr, number, words, *_ in table:
        assert float(bars) >= 0.25, (kind, stock)
        assert float(qr) >= 0.375, (kind, stock)
        assert float(number) >= 20, (kind, stock)
        assert float(words) >= 14, (kind, stock)


def test_a_label_that_does_not_read_is_told():
    row = labels.Row(LabelKind.LOT, LabelStock.ITEM_62, 0.25, 0.5, 28, 14, (True, False, True))
    assert row.told().endswith("| reads | DOES NOT READ | reads |")
