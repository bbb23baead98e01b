"""Rulers on a label tell how straight a printer prints; what they tell moves every label."""

import pytest
from PIL import ImageChops

from workshop_app import resources
from workshop_app.adapters.printing.shifting import ShiftingOutlet
from workshop_app.adapters.printing.shop import open_shop
from workshop_app.adapters.printing.template import SIZES
from workshop_app.adapters.printing.verify import Rendering, check, rendered
from workshop_app.application.ports import PrintResult, PrintState
from workshop_app.bootstrap.printing import program_icons
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.labels import ItemLabel, LabelStock

LABEL = ItemLabel(numbered(CodeKind.MACHINE, 26, 42))


def shop():
    words = resources.path("labels")
    return open_shop(icons=program_icons(), words=words, language="fr")


@pytest.mark.parametrize("stock", SIZES)
def test_the_rulers_fit_every_stock_and_their_code_reads(stock):
    document = shop().calibration(stock)
    check(document)
    assert (document.pages[0].width, document.pages[0].height) == SIZES[stock]


def test_sheets_have_no_rulers():
    with pytest.raises(ValueError, match="single labels"):
        shop().calibration(LabelStock.SHEET)


def test_a_shift_moves_everything_that_the_printer_gets():
    sent = []

    class Keeps:
        def send(self, document):
            sent.append(document)
            return PrintResult(PrintState.PRINTED)

    straight = shop().item_labels((LABEL,), LabelStock.ITEM_62)
    ShiftingOutlet(Keeps(), 1.0, -0.5).send(straight)
    before, after = (picture_of(each) for each in (straight, *sent))
    assert before.size == after.size
    moved = ImageChops.offset(before, 8, -4)
    middle = (100, 60, 396, 180)  # away from the edges, where a shift cuts off
    assert ImageChops.difference(moved.crop(middle), after.crop(middle)).getbbox() is None


def picture_of(document):
    [(_, picture)] = rendered(document, Rendering(8))
    return picture
