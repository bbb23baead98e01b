"""`workshop-app print`, and the label printer that a bench gets."""

import re

import pypdfium2
import pytest

from tests.adapters.printing.conftest import (
    BOX,
    COMPUTER,
    FEW,
    LANGUAGES,
    PEOPLE,
    PLACES,
)
from workshop_app.application.ports import PrintState
from workshop_app.bootstrap.printing import label_printer, run
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.labels import BadgeCard, Content, LabelStock
from workshop_app.settings import PrinterSettings


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("what", "pages", "codes"),
    [("badges", 2, 10), ("cards", 5, 38), ("labels", 1, 6), ("places", 2, 18)],
)
def test_each_sheet_is_written(tmp_path, capsys, language, what, pages, codes):
    out = tmp_path / "sheet.pdf"
    printed = run(what, out, language=language, people=PEOPLE, places=PLACES, items=FEW)
    assert printed == 0
    assert capsys.readouterr().out == f"{out}: {pages} pages, {codes} codes read back\n"
    pdf = pypdfium2.PdfDocument(out)
    assert len(pdf) == pages
    pdf.close()


def test_labels_may_go_on_a_roll(tmp_path, capsys):
    out = tmp_path / "labels.pdf"
    assert run("labels", out, language="fr", items=FEW, stock=LabelStock.ITEM_62) == 0
    assert "3 pages, 6 codes" in capsys.readouterr().out


@pytest.mark.parametrize("what", ["badges", "labels", "places"])
def test_an_empty_workshop_is_told_and_nothing_is_written(tmp_path, capsys, what):
    out = tmp_path / "sheet.pdf"
    assert run(what, out, language="fr") == 1
    assert f"the workshop has no {what} to print" in capsys.readouterr().err
    assert not out.exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path, capsys):
    (tmp_path / "folder").write_text("a file", encoding="utf-8")
    assert run("cards", tmp_path / "folder" / "cards.pdf", language="fr") == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_damaged_portrait_is_told(tmp_path, capsys):
    badge = BadgeCard(Code(CodeKind.BADGE, 1), "Amina", b"no picture")
    assert run("badges", tmp_path / "b.pdf", language="fr", people=(badge,)) == 1
    assert re.match("badges: .+", capsys.readouterr().err)
    assert not (tmp_path / "b.pdf").exists()


@pytest.mark.parametrize(
    ("stock", "item", "box"),
    [
        (LabelStock.ITEM_57, (57, 32), (100, 150)),
        (LabelStock.BOX_SMALL, (62, 29), (100, 62)),
    ],
)
def test_a_bench_without_a_printer_prints_into_its_folder(tmp_path, stock, item, box):
    printer = label_printer(
        folder=tmp_path, language="fr", items=PrinterSettings(stock=stock.value)
    )
    assert printer.print_item_label(COMPUTER, key="1").state is PrintState.PRINTED
    assert printer.print_box_label(BOX, key="2").state is PrintState.PRINTED
    sizes = []
    for name in ("PC 26 0042.pdf", "BX 26 0118.pdf"):
        pdf = pypdfium2.PdfDocument(tmp_path / name)
        sizes.append(tuple(round(side / 72 * 25.4) for side in pdf[0].get_size()))
        pdf.close()
    assert sizes == [item, box]


def test_a_box_shows_no_more_than_it_has_room_for():
    with pytest.raises(ValueError, match="6 contents"):
        type(BOX)(code=BOX.code, contents=(Content("mouse", "Souris"),) * 7)
    with pytest.raises(ValueError, match="3 lines"):
        type(BOX)(code=BOX.code, facts=(("a", "b"),) * 4)
