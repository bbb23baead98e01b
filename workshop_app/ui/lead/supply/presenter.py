"""Decides what supply shows: all lots, and the pages that are opened from there."""

from dataclasses import dataclass, field

from workshop_app.application.supply.look import LotNow, SupplierNow, TenderNow
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.ids import LotId
from workshop_app.ui.lead.page import Note, Press, Tab
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData, Pages
from workshop_app.ui.lead.supply.lots import LotFormPages, LotPages, lot_of
from workshop_app.ui.lead.supply.parts import SupplyParts
from workshop_app.ui.lead.supply.screen import tell_lots
from workshop_app.ui.lead.supply.suppliers import SupplierPages
from workshop_app.ui.lead.supply.tenders import TenderPages
from workshop_app.ui.lead.words import translate


@dataclass(slots=True)
class SupplySection:
    """Suppliers, calls for tender, lots and their lists."""

    host: Host
    parts: SupplyParts
    id: str = "supply"
    _lots: tuple[LotNow, ...] = ()
    _inner: list[Pages] = field(default_factory=list)
    _searched: str = ""

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "Supply"))

    def open(self) -> None:
        """Show all lots."""
        self._inner.clear()
        self._read()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self._inner:
            return self._inner[-1].page()
        return only(tell_lots(self._lots), self._searched)

    def on_press(self, press: Press) -> None:
        """Open a lot or a new one, suppliers, or calls for tender; or go back."""
        match press.action:
            case "back":
                self.on_back()
            case _ if self._inner:
                self._inner[-1].on_press(press)
            case "lot" if press.rows:
                self._open_lot(LotId(press.rows[0]))
            case "new-lot":
                self.enter(LotFormPages(self.host, self.parts, self, self._open_lot))
            case "suppliers":
                self.enter(SupplierPages(self.host, self.parts, self))
            case "tenders":
                self.enter(TenderPages(self.host, self.parts, self, self._make_lot))
            case "search":
                self._searched = press.typed
                self.host.changed()
            case _:
                pass

    def on_back(self) -> bool:
        """Go back by one page."""
        if not self._inner:
            return False
        if not self._inner[-1].on_back():
            self.leave()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """The code of a lot opens it."""
        code = scan.code
        if code is None or code.kind is not CodeKind.LOT:
            return False
        self._open_lot(LotId(code.text))
        return True

    def on_news(self) -> None:
        """Only leads change supply: an open page looks by itself at what runs."""
        if self._inner:
            self._inner[-1].on_news()

    def enter(self, pages: Pages) -> None:
        """Show pages over those that are open."""
        self._inner.append(pages)
        pages.on_news()
        self.host.changed()

    def leave(self, say: str = "") -> None:
        """Close the innermost; the one below reads anew."""
        self._inner.pop()
        if self._inner:
            self._inner[-1].on_news()
        else:
            self._read()
        self.host.changed(say)

    def _read(self) -> None:
        self.host.look(self.parts.look.lots, self._take)

    def _take(self, lots: tuple[LotNow, ...]) -> None:
        self._lots = lots
        self.host.changed()

    def _open_lot(self, lot: LotId, note: Note | None = None) -> None:
        self._inner.clear()
        notes = (note,) if note else ()
        self.enter(LotPages(self.host, self.parts, self, lot, self._open_lot, notes))

    def _make_lot(self, now: TenderNow) -> None:
        def take(everybody: tuple[SupplierNow, ...]) -> None:
            taken = now.tender.taken
            found = next((s.supplier for s in everybody if s.supplier.id == taken), None)
            form = LotFormPages(self.host, self.parts, self, self._open_lot)
            self.enter(lot_of(now, found, form))

        self.host.run(self.parts.look.suppliers, take)
