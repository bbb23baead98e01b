"""The pages of supply, with what a workshop would have there."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from workshop_app.application.supply.check_list import Checked
from workshop_app.application.supply.import_list import Preview
from workshop_app.application.supply.look import (
    LineNow,
    LotLines,
    LotNow,
    OfferNow,
    SupplierNow,
    TenderNow,
)
from workshop_app.domain.announcing import BadLine, Column, Fault, Line, Matched
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.ids import AnnouncedId, ItemId, LotId, SupplierId, TenderId
from workshop_app.domain.stock import Lot
from workshop_app.domain.supply import Announced, Offer, Supplier, SupplierKind, Tender
from workshop_app.ui.lead.contact_screen import Contact, tell_contact, tell_erase_contact
from workshop_app.ui.lead.page import Note
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.supply.buying_screen import (
    tell_offer_form,
    tell_pick_supplier,
    tell_pick_tender,
    tell_supplier_form,
    tell_supplier_kinds,
    tell_suppliers,
    tell_tender,
    tell_tender_form,
    tell_tenders,
)
from workshop_app.ui.lead.supply.fields import wrong
from workshop_app.ui.lead.supply.import_screen import (
    tell_announced,
    tell_column,
    tell_columns,
    tell_files,
    tell_kinds_of_all,
    tell_no_names,
    tell_no_such,
    tell_not_read,
    tell_preview,
    tell_progress,
    tell_stopped,
    tell_ways,
)
from workshop_app.ui.lead.supply.screen import (
    ListFile,
    LotForm,
    SayFault,
    tell_kept,
    tell_lot,
    tell_lot_form,
    tell_lots,
    tell_no_lot,
    tell_rest,
    tell_saved,
    tell_wrong,
)
from workshop_app.values import replace

_CITY: Final = Supplier(
    id=SupplierId("city"), name="Ville de Besançon", kind=SupplierKind.PUBLIC_BODY
)
_LOT: Final = LotId(numbered(CodeKind.LOT, 26, 3).text)
_OTHER: Final = LotId(numbered(CodeKind.LOT, 26, 4).text)
_TENDER: Final = Tender(
    id=TenderId("t"), title="Parc 2026 des services de la ville", count=500, closes="2026-10-01"
)
_TODAY: Final = date(2026, 11, 27)
_CAME: Final = ItemId(numbered(CodeKind.MACHINE, 26, 42).text)


def supply_pages(why: SayFault, language: str) -> Iterator[tuple[str, PageData]]:
    """Yield each page of supply, empty and filled; `why` has the desk's words about a line."""
    yield from _lot_pages()
    yield from _import_pages(why)
    yield from _buying_pages(language)


def _lot_pages() -> Iterator[tuple[str, PageData]]:
    lot = Lot(id=_LOT, supplier=_CITY.name, expected=500, counted=498, document="CMR 12")
    told = LotNow(
        lot=Lot(id=_OTHER, supplier="Banque du Doubs", expected=40, due="2026-12-01"),
        supplier=None,
        announced=0,
        arrived=0,
    )
    now = LotNow(lot=lot, supplier=_CITY, announced=480, arrived=12)
    yield "supply/no lot", tell_lots(())
    yield "supply/lots", tell_lots((now, told))
    yield "supply/lot without a list", tell_lot(LotLines(told, ()))
    yield "supply/lot", tell_lot(LotLines(now, tuple(_lines())), (tell_announced(480),))
    yield "supply/unknown lot", tell_no_lot(_LOT)
    yield "supply/rest", tell_rest(LotLines(now, tuple(_lines())), (_told("reason"),))
    new = LotForm(written={}, problems=dict([wrong(ValueError("supplier:"))]))
    yield "supply/new lot", tell_lot_form(new, _TODAY)
    written = {"expected": "500", "due": "01/12/2026", "price": "12 500", "subsidy": "6 250"}
    written |= {"counted": "498", "document": "CMR 12"}
    known = LotForm(
        lot=_LOT,
        supplier=_CITY.name,
        is_public=True,
        tender=_TENDER.title,
        written=written,
        problems=dict([wrong(ValueError("subsidy:"))]),
    )
    yield "supply/lot form", tell_lot_form(known, _TODAY)


def _told(field: str) -> Note:
    return tell_wrong(wrong(ValueError(f"{field}:"))[1])


def _import_pages(why: SayFault) -> Iterator[tuple[str, PageData]]:
    yield "supply/no file", tell_files(())
    notes = (tell_not_read(why(next(_bad()))), tell_stopped())
    yield "supply/not read", tell_files(tuple(_files()), notes)
    yield "supply/progress", tell_progress("parc.xlsx", 120, 520, is_kept=True)
    for name, bad in (("bad lines", tuple(_bad())), ("good", ())):
        yield f"supply/{name}", tell_preview(_preview(bad), "parc.xlsx", why)
    preview = _preview(())
    ways = dict.fromkeys(("tower", "laptop", "screen"), ("Arrivée", "Effacement", "Nettoyage"))
    yield "supply/ways", tell_ways(preview, ways)
    shown = (preview.headings, preview.samples, preview.columns)
    yield "supply/columns", tell_columns(*shown, (tell_no_such("Repère"),))
    yield "supply/no headings", tell_columns(preview.headings, (), (), (tell_no_names(),))
    yield "supply/column", tell_column("N° Série")
    yield "supply/kinds", tell_kinds_of_all()


def _buying_pages(language: str) -> Iterator[tuple[str, PageData]]:
    broker = Supplier(id=SupplierId("b"), name="Courtier du Grand Est", kind=SupplierKind.BROKER)
    everybody = (
        SupplierNow(supplier=broker, lots=3, arrived=1480, price_cents=4_812_550),
        SupplierNow(supplier=_CITY, lots=1, arrived=12, price_cents=0),
    )
    yield "supply/no supplier", tell_suppliers((), language)
    yield "supply/suppliers", tell_suppliers(everybody, language, (tell_saved(broker.name),))
    taken = dict([wrong(ValueError("name:"))])
    yield "supply/new supplier", tell_supplier_form(None, SupplierKind.COMPANY, {}, taken)
    name = {"name": broker.name}
    yield "supply/supplier", tell_supplier_form(broker, broker.kind, name, {})
    yield "supply/supplier kind", tell_supplier_kinds()
    who = {"name": "Claire Martin", "address": "3 rue du Port\n25000 Besançon", "phone": "0381"}
    contact = Contact(is_read=True, is_named=True)
    yield "supply/contact", tell_contact(broker.name, contact, who)
    yield "supply/erase contact", tell_erase_contact(broker.name)
    yield "supply/pick supplier", tell_pick_supplier((broker, _CITY))
    offers = (
        OfferNow(Offer(supplier=broker.id, count=500, price_cents=1_250_000), broker.name),
        OfferNow(Offer(supplier=_CITY.id, count=450, price_cents=1_200_050), _CITY.name),
    )
    now = TenderNow(tender=_TENDER, offers=offers, lots=())
    ended = replace(now, tender=replace(_TENDER, is_open=False, taken=broker.id), lots=(_LOT,))
    none = replace(now, tender=replace(_TENDER, is_open=False), offers=())
    yield "supply/pick tender", tell_pick_tender((now, ended))
    yield "supply/no tender", tell_tenders((), language)
    yield "supply/tenders", tell_tenders((now, ended, none), language, (tell_kept(_LOT),))
    for state, each in (("open", now), ("taken", ended), ("ended", none)):
        yield f"supply/tender {state}", tell_tender(each, language, (_told("taken"),))
    closes = dict([wrong(ValueError("closes:"))])
    yield "supply/tender form", tell_tender_form(_TENDER, {"title": _TENDER.title}, closes)
    written, price = {"count": "500", "price": "x"}, dict([wrong(ValueError("price:"))])
    yield "supply/offer", tell_offer_form(_TENDER, broker.name, written, price)


def _lines() -> Iterator[LineNow]:
    for number, kind in enumerate(("tower", "laptop", "screen", "tower")):
        line = Announced(
            id=AnnouncedId(str(number)),
            lot=_LOT,
            kind=kind,
            serial=f"CZC00{number}",
            asset_tag=f"INV-{number}",
            maker="HP",
            model="EliteDesk 800 G3 SFF",
            made=("2014", "2019-05", "2021-05-14", "")[number],
            items=(_CAME,) if number == 1 else (),
            withdrawn=number == 3,  # noqa: PLR2004 - the last one
        )
        yield LineNow(line, recycled=number == 0)


def _files() -> Iterator[ListFile]:
    for name in ("parc.xlsx", "Liste des ordinateurs réformés (2).csv"):
        yield ListFile(id=name, name=name, folder="Téléchargements", day="26/11/2026")


def _bad() -> Iterator[BadLine]:
    for number, fault in enumerate(Fault, start=7):
        yield BadLine(number, fault, "N° Série", "CZC0042")


def _preview(bad: tuple[BadLine, ...]) -> Preview:
    columns = (
        Matched(Column.SERIAL, 0, "N° Série", 100),
        Matched(Column.KIND, 1, "Type", 100),
        Matched(Column.MADE, 2, "Date achat", 91),
    )
    lines = tuple(Line(number=n, kind="tower", serial=f"CZC{n}") for n in range(30, 510))
    return Preview(
        sheet="Parc",
        headings=("N° Série", "Type", "Date achat", "Prix"),
        columns=columns,
        checked=Checked(lines=lines, there=(5, 6), bad=bad),
        recycled=(31, 32) if bad else (),
        samples=("CZC0042", "UC", "14/05/2016", "12"),
    )
