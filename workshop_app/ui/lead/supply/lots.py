"""Decides what one lot shows: its lines, its form, and what does not come."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.supply.arrange import Deal
from workshop_app.application.supply.look import LotLines, TenderNow
from workshop_app.domain.ids import LotId, TenderId
from workshop_app.domain.supply import Supplier, SupplierKind, Tender
from workshop_app.ui.lead import typed as reading
from workshop_app.ui.lead.attempt import attempt
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps.form import WROTE
from workshop_app.ui.lead.supply.buying_screen import NO_TENDER, tell_pick_tender
from workshop_app.ui.lead.supply.fields import wrong
from workshop_app.ui.lead.supply.importing import ImportPages
from workshop_app.ui.lead.supply.parts import SupplyParts, Way
from workshop_app.ui.lead.supply.screen import (
    LotForm,
    tell_kept,
    tell_lot,
    tell_lot_form,
    tell_no_lot,
    tell_rest,
    tell_wrong,
)
from workshop_app.ui.lead.supply.suppliers import PickSupplier

Opened = Callable[[LotId, Note], None]
_BOXES = {"supplier", "expected", "due", "price", "subsidy", "counted", "document"}


@dataclass(slots=True)
class PickTender:
    """A call for tender is chosen, or none."""

    host: Host
    parts: SupplyParts
    way: Way
    picked: Callable[[Tender | None], None]
    _all: tuple[TenderNow, ...] = ()

    def page(self) -> PageData:
        """Return the list."""
        return tell_pick_tender(self._all)

    def on_news(self) -> None:
        """Read them again."""
        self.host.look(self.parts.look.tenders, self._take)

    def on_back(self) -> bool:
        """It has one page."""
        return False

    def on_press(self, press: Press) -> None:
        """Take one, or none."""
        if press.action != "picked" or not press.rows:
            return
        found = next((t.tender for t in self._all if t.tender.id == press.rows[0]), None)
        if found is not None or press.rows[0] == NO_TENDER:
            self.way.leave()
            self.picked(found)

    def _take(self, found: tuple[TenderNow, ...]) -> None:
        if found != self._all:
            self._all = found
            self.host.changed()


@dataclass(slots=True)
class LotFormPages:
    """A new lot, or one of which more is told."""

    host: Host
    parts: SupplyParts
    way: Way
    done: Opened
    known: LotLines | None = None
    supplier: Supplier | None = None
    tender: TenderId | None = None
    tender_title: str = ""
    written: Mapping[str, str] = field(default_factory=dict)
    _problems: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.known is None:
            return
        now = self.known.now
        self.supplier, self.tender = now.supplier, now.lot.tender
        self.tender_title = self.known.tender
        self.written = _written(self.known, self.host.language)

    def page(self) -> PageData:
        """Return the form."""
        supplier = self.supplier
        form = LotForm(
            lot=self.known.now.lot.id if self.known else "",
            supplier=supplier.name if supplier else "",
            is_public=supplier is not None and supplier.kind is SupplierKind.PUBLIC_BODY,
            tender=self.tender_title,
            written=self.written,
            problems=self._problems,
        )
        return tell_lot_form(form, self.parts.today())

    def on_news(self) -> None:
        """Nothing changes under what is written."""

    def on_back(self) -> bool:
        """It has one page."""
        return False

    def on_press(self, press: Press) -> None:
        """Write, choose, or keep it."""
        match press.action:
            case action if action == WROTE:
                self.written = {**self.written, press.argument: press.typed}
            case "pick-supplier":
                pick = PickSupplier(self.host, self.parts, self.way, self._pick_supplier)
                self.way.enter(pick)
            case "pick-tender":
                self.way.enter(PickTender(self.host, self.parts, self.way, self._pick_tender))
            case "save":
                self._save()
            case _:
                pass

    def _pick_supplier(self, supplier: Supplier) -> None:
        self.supplier, self._problems = supplier, {}
        self.host.changed()

    def _pick_tender(self, tender: Tender | None) -> None:
        self.tender, self.tender_title = (tender.id, tender.title) if tender else (None, "")
        self.host.changed()

    def _save(self) -> None:
        told = {name: self.written.get(name, "").strip() for name in _BOXES}
        counts = {name: reading.number(told[name]) for name in ("expected", "counted")}
        cents = {name: reading.cents(told[name]) for name in ("price", "subsidy")}
        due = reading.day(told["due"]) if told["due"] else None
        wrongs = [key for key, value in {**counts, **cents}.items() if value is None]
        wrongs += ["due"] if told["due"] and due is None else []
        name = "supplier" if self.supplier is None else next(iter(wrongs), "")
        if name or self.supplier is None:
            self._refuse(ValueError(f"{name}:"))
            return
        deal = Deal(
            supplier=self.supplier.id,
            tender=self.tender,
            price_cents=cents["price"] or 0,
            subsidy_cents=cents["subsidy"] or 0,
            due=due,
        )
        counted = counts["counted"] if told["counted"] else None
        work = partial(self._keep, deal, counts["expected"] or 0, counted, told["document"])
        attempt(self.host, work, lambda lot: self.done(lot, tell_kept(lot)), self._refuse)

    def _keep(self, deal: Deal, expected: int, counted: int | None, document: str) -> LotId:
        arrange, lead = self.parts.arrange, self.host.lead
        known = self.known.now.lot if self.known else None
        if known is not None and counted is not None:
            arrange.count_lot(known.id, counted, document=document, lead=lead)
        return arrange.announce_lot(known.id if known else None, deal, expected=expected, lead=lead)

    def _refuse(self, error: ValueError) -> None:
        name, words = wrong(error)
        name = "counted" if name == "count" else name
        self._problems = {name if name in _BOXES else "": words}
        self.host.changed(words)


def _written(known: LotLines, language: str) -> Mapping[str, str]:
    lot = known.now.lot
    return {
        "expected": str(lot.expected),
        "due": reading.shown(lot.due),
        "price": reading.amount(lot.price_cents, language) if lot.price_cents else "",
        "subsidy": reading.amount(lot.subsidy_cents, language) if lot.subsidy_cents else "",
        "counted": "" if lot.counted is None else str(lot.counted),
        "document": lot.document,
    }


@dataclass(slots=True)
class LotPages:
    """One lot with the lines of its lists."""

    host: Host
    parts: SupplyParts
    way: Way
    lot: LotId
    done: Opened
    notes: tuple[Note, ...] = ()
    _now: LotLines | None = None
    _searched: str = ""
    _asks_rest: bool = False

    def page(self) -> PageData:
        """Return the lines, or the question why the rest does not come."""
        if self._now is None:
            return tell_no_lot(self.lot)
        if self._asks_rest:
            return tell_rest(self._now, self.notes)
        return only(tell_lot(self._now, self.notes), self._searched)

    def on_news(self) -> None:
        """Only leads change supply: it is read when it is opened, and not every second."""
        if self._now is None:
            self.host.look(self._look, self._take)

    def on_back(self) -> bool:
        """Close the question; False at the lines."""
        was_asked, self._asks_rest, self.notes = self._asks_rest, False, ()
        if was_asked:
            self.host.changed()
        return was_asked

    def on_press(self, press: Press) -> None:
        """Import a list, change the lot, or wait for no more of it."""
        now = self._now
        if now is None:
            return
        match press.action:
            case "files" if now.now.supplier is not None:
                self._import(now.now.supplier)
            case "files":
                self.way.enter(PickSupplier(self.host, self.parts, self.way, self._import))
            case "change":
                form = LotFormPages(self.host, self.parts, self.way, self.done, now)
                self.way.enter(form)
            case "rest":
                self._asks_rest, self.notes = True, ()
                self.host.changed()
            case "rest-now":
                self._take_back(press.typed)
            case "search":
                self._searched = press.typed
                self.host.changed()
            case _:
                pass

    def _import(self, supplier: Supplier) -> None:
        self.way.enter(ImportPages(self.host, self.parts, supplier, self.lot, self.done))

    def _take_back(self, reason: str) -> None:
        def refuse(error: ValueError) -> None:
            self.notes = (tell_wrong(wrong(error)[1]),)
            self.host.changed(self.notes[0].words)

        lot, lead = self.lot, self.host.lead
        work = partial(self.parts.arrange.withdraw_rest, lot, reason=reason, lead=lead)
        attempt(self.host, work, lambda _count: self.done(lot, tell_kept(lot)), refuse)

    def _look(self) -> LotLines | None:
        return self.parts.look.lot(self.lot)

    def _take(self, found: LotLines | None) -> None:
        if found is not None:
            self._now = found
            self.host.changed(self.notes[0].words if self.notes else "")


def lot_of(now: TenderNow, supplier: Supplier | None, form: LotFormPages) -> LotFormPages:
    """Return the form of a lot with what a taken offer tells of it."""
    taken = now.taken
    if taken is not None:
        price = reading.amount(taken.offer.price_cents, form.host.language)
        form.written = {"expected": str(taken.offer.count), "price": price}
    form.tender, form.tender_title, form.supplier = now.tender.id, now.tender.title, supplier
    return form
