"""A ZPL printer on the network: what it gets reads, and what it says becomes a state."""

import socket

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.printing.conftest import BOX, COMPUTER, DOCUMENTS, open_plain_shop
from tests.adapters.printing.zebra import Zebra, picture
from workshop_app.adapters.printing.zpl import HostStatus, ZplOutlet, status_in, zpl_of
from workshop_app.application.ports import PrintState
from workshop_app.bootstrap.printing import label_printer
from workshop_app.domain.labels import LabelStock
from workshop_app.settings import PrinterSettings

ON_ROLLS = [
    name
    for name in DOCUMENTS
    if name.startswith(("item-", "lots", "parts", "box", "places-", "orders", "pallets"))
    and not name.endswith("sheet")
]


@pytest.fixture
def zebra():
    printer = Zebra()
    yield printer
    printer.close()


@pytest.fixture
def label(french_shop):
    return french_shop.item_labels((COMPUTER,), LabelStock.ITEM_57)


def outlet(zebra, **options):
    return ZplOutlet(
        "127.0.0.1", zebra.port, answer_seconds=0.3, give_up_after=1, wait=lambda _: None, **options
    )


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_what_the_printer_gets_reads(zebra, label, dpi):
    assert outlet(zebra, dpi=dpi).send(label).state is PrintState.PRINTED
    (sent,) = zebra.labels
    codes = zxingcpp.read_barcodes(picture(sent))
    assert sorted(each.format.name for each in codes) == ["Code128", "QRCode"]
    assert {each.text for each in codes} == {COMPUTER.code.text}


@pytest.mark.parametrize("name", ON_ROLLS)
def test_each_page_of_each_label_reads_from_its_zpl(french_shop, name):
    document = DOCUMENTS[name](french_shop)
    formats = [part + b"^XZ" for part in zpl_of(document).split(b"^XZ") if part.strip()]
    assert len(formats) == len(document.pages)
    for page, label in zip(document.pages, formats, strict=True):
        read = sorted(each.text for each in zxingcpp.read_barcodes(picture(label)))
        assert read == sorted(symbol.text for symbol in page.symbols)


def test_a_label_is_small_on_the_wire(label):
    assert len(zpl_of(label)) < 4000


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        ("paper_out", PrintState.NO_PAPER),
        ("ribbon_out", PrintState.NO_PAPER),
        ("head_up", PrintState.OFFLINE),
        ("paused", PrintState.PAUSED),
        ("silent", PrintState.OFFLINE),
    ],
)
def test_a_printer_in_trouble_is_sent_nothing(zebra, label, trouble, state):
    setattr(zebra, trouble, True)
    assert outlet(zebra).send(label).state is state
    assert zebra.labels == []
    setattr(zebra, trouble, False)
    assert outlet(zebra).send(label).state is PrintState.PRINTED


@pytest.mark.parametrize("trouble", ["trouble_after", "never_ends"])
def test_a_label_that_may_still_come_out_is_unsure(zebra, label, trouble):
    setattr(zebra, trouble, True)
    assert outlet(zebra).send(label).state is PrintState.UNSURE


@pytest.mark.parametrize("bytes_", [1, 300, 900])
def test_a_line_cut_within_a_label_is_unsure(zebra, label, bytes_):
    zebra.cut_after = bytes_
    assert outlet(zebra).send(label).state is PrintState.UNSURE


def test_a_printer_that_is_away_is_offline(label):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert ZplOutlet("127.0.0.1", port).send(label).state is PrintState.OFFLINE


def test_a_printer_without_an_address_is_none(label):
    outlet = ZplOutlet("no-such-printer.invalid")
    assert outlet.send(label).state in {PrintState.NO_PRINTER, PrintState.OFFLINE}


@given(st.binary())
def test_whatever_answers_is_read_calmly(answer):
    status_in(answer)


@given(st.lists(st.lists(st.sampled_from((b"0", b"1", b"x", b""))), max_size=4))
def test_lines_of_any_fields_are_read_calmly(lines):
    found = status_in(b"".join(b"\x02" + b",".join(line) + b"\x03" for line in lines))
    assert found is None or isinstance(found, HostStatus)


def test_boxes_may_have_a_printer_of_their_own(zebra, tmp_path):
    boxes = PrinterSettings(host="127.0.0.1", port=zebra.port, stock="100x62")
    printer = label_printer(folder=tmp_path, language="fr", boxes=boxes)
    assert printer.print_item_label(COMPUTER, key="1").state is PrintState.PRINTED
    assert printer.print_box_label(BOX, key="2").state is PrintState.PRINTED
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["PC 26 0042.pdf"]
    (sent,) = zebra.labels
    assert picture(sent).size == (800, 496)
    assert {each.text for each in zxingcpp.read_barcodes(picture(sent))} == {BOX.code.text}


def test_a_restarted_program_prints_a_label_once_and_asks_about_an_unknown_one(zebra, tmp_path):
    def start():
        items = PrinterSettings(host="127.0.0.1", port=zebra.port)
        return label_printer(folder=tmp_path, language="fr", items=items)

    assert start().print_item_label(COMPUTER, key="1").state is PrintState.PRINTED
    assert start().print_item_label(COMPUTER, key="1").state is PrintState.PRINTED
    zebra.cut_after = 300
    assert start().print_item_label(COMPUTER, key="2").state is PrintState.UNSURE
    zebra.cut_after = None
    assert start().print_item_label(COMPUTER, key="2").state is PrintState.UNSURE
    assert len(zebra.labels) == 1


def test_a_stock_that_the_label_does_not_go_on_is_told(tmp_path):
    shop = open_plain_shop(tmp_path, "fr")
    with pytest.raises(ValueError, match="a box does not go on 57x32"):
        shop.box_labels((BOX,), LabelStock.ITEM_57)
