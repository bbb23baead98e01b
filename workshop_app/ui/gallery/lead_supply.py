"""The pages of supply, with what a workshop would have there."""

from collections.abc import Iterator
from typing import Final

from workshop_app.application.supply.check_list import Checked
from workshop_app.application.supply.import_list import Preview
from workshop_app.application.supply.look import LineNow, LotLines, LotNow
from workshop_app.domain.announcing import BadLine, Column, Fault, Line, Matched
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.ids import AnnouncedId, ItemId, LotId, SupplierId
from workshop_app.domain.stock import Lot
from workshop_app.domain.supply import Announced, Supplier, SupplierKind
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.supply.screen import (
    ListFile,
    SayFault,
    tell_announced,
    tell_files,
    tell_lot,
    tell_lots,
    tell_not_read,
    tell_preview,
)

_CITY: Final = Supplier(
    id=SupplierId("city"), name="Ville de Besançon", kind=SupplierKind.PUBLIC_BODY
)
_LOT: Final = LotId(numbered(CodeKind.LOT, 26, 3).text)
_OTHER: Final = LotId(numbered(CodeKind.LOT, 26, 4).text)
_CAME: Final = ItemId(numbered(CodeKind.MACHINE, 26, 42).text)


def supply_pages(why: SayFault) -> Iterator[tuple[str, PageData]]:
    """Yield each page of supply, empty and filled; `why` has the desk's words about a line."""
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
    yield "supply/no file", tell_files(())
    yield "supply/not read", tell_files(tuple(_files()), (tell_not_read(why(next(_bad()))),))
    for name, bad in (("bad lines", tuple(_bad())), ("good", ())):
        yield f"supply/{name}", tell_preview(_preview(bad), "parc.xlsx", why)


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
        recycled=(),
    )
