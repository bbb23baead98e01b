"""Decides what calls for tender show: all, one with its offers, and the forms of both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.supply.look import TenderNow
from workshop_app.domain.ids import SupplierId, TenderId
from workshop_app.domain.supply import Supplier, Tender
from workshop_app.ui.lead import typed as reading
from workshop_app.ui.lead.attempt import attempt
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps.form import WROTE
from workshop_app.ui.lead.supply.buying_screen import (
    tell_offer_form,
    tell_tender,
    tell_tender_form,
    tell_tenders,
)
from workshop_app.ui.lead.supply.fields import wrong
from workshop_app.ui.lead.supply.parts import SupplyParts, Way
from workshop_app.ui.lead.supply.screen import tell_saved, tell_wrong
from workshop_app.ui.lead.supply.suppliers import PickSupplier

MakeLot = Callable[[TenderNow], None]


@dataclass(slots=True)
class TenderForm:
    """A new call for tender, or one that is changed."""

    host: Host
    parts: SupplyParts
    done: Callable[[str], None]
    known: Tender | None = None
    _written: Mapping[str, str] = field(default_factory=dict)
    _problems: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if (told := self.known) is not None:
            closes = reading.shown(told.closes)
            self._written = {"title": told.title, "count": str(told.count), "closes": closes}

    def page(self) -> PageData:
        """Return the form."""
        return tell_tender_form(self.known, self._written, self._problems)

    def on_news(self) -> None:
        """Nothing changes under what is written."""

    def on_back(self) -> bool:
        """It has one page."""
        return False

    def on_press(self, press: Press) -> None:
        """Write, or keep it."""
        if press.action == WROTE:
            self._written = {**self._written, press.argument: press.typed}
        elif press.action == "save":
            self._save()

    def _save(self) -> None:
        title, lead = self._written.get("title", ""), self.host.lead
        count, told = reading.number(self._written.get("count", "")), self._written.get("closes")
        closes = reading.day(told) if told else None
        if count is None or (told and closes is None):
            self._refuse(ValueError("count:" if count is None else "closes:"))
            return
        known, arrange = self.known.id if self.known else None, self.parts.arrange
        opened = partial(arrange.open_tender, title, count=count, closes=closes)
        work = partial(opened, lead=lead, tender=known)
        attempt(self.host, work, lambda _made: self.done(title.strip()), self._refuse)

    def _refuse(self, error: ValueError) -> None:
        name, words = wrong(error)
        self._problems = {name if name in {"title", "count", "closes"} else "": words}
        self.host.changed(words)


@dataclass(slots=True)
class OfferForm:
    """What a supplier offers."""

    host: Host
    parts: SupplyParts
    way: Way
    tender: Tender
    done: Callable[[str], None]
    _supplier: Supplier | None = None
    _written: Mapping[str, str] = field(default_factory=dict)
    _problems: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._written = {"count": str(self.tender.count)}

    def page(self) -> PageData:
        """Return the form."""
        name = self._supplier.name if self._supplier else ""
        return tell_offer_form(self.tender, name, self._written, self._problems)

    def on_news(self) -> None:
        """Nothing changes under what is written."""

    def on_back(self) -> bool:
        """It has one page."""
        return False

    def on_press(self, press: Press) -> None:
        """Write, choose the supplier, or keep it."""
        if press.action == WROTE:
            self._written = {**self._written, press.argument: press.typed}
        elif press.action == "pick-supplier":
            self.way.enter(PickSupplier(self.host, self.parts, self.way, self._picked))
        elif press.action == "save":
            self._save()

    def _picked(self, supplier: Supplier) -> None:
        self._supplier, self._problems = supplier, {}
        self.host.changed()

    def _save(self) -> None:
        count = reading.number(self._written.get("count", ""))
        price = reading.cents(self._written.get("price", ""))
        missing = {"supplier": self._supplier, "count": count, "price": price}
        if name := next((key for key, told in missing.items() if told is None), ""):
            self._refuse(ValueError(f"{name}:"))
            return
        work = partial(
            self.parts.arrange.note_offer,
            self.tender.id,
            self._supplier.id if self._supplier else SupplierId(""),
            count=count or 0,
            price_cents=price or 0,
            lead=self.host.lead,
        )
        name = self._supplier.name if self._supplier else ""
        attempt(self.host, work, lambda _done: self.done(name), self._refuse)

    def _refuse(self, error: ValueError) -> None:
        name, words = wrong(error)
        self._problems = {name if name in {"supplier", "count", "price"} else "": words}
        self.host.changed(words)


@dataclass(slots=True)
class TenderPages:
    """All calls for tender, and one with its offers."""

    host: Host
    parts: SupplyParts
    way: Way
    make_lot: MakeLot
    _all: tuple[TenderNow, ...] = ()
    _one: TenderId | None = None
    _searched: str = ""
    _notes: tuple[Note, ...] = ()

    @property
    def _now(self) -> TenderNow | None:
        return next((each for each in self._all if each.tender.id == self._one), None)

    def page(self) -> PageData:
        """Return one call, or all."""
        now, language = self._now, self.host.language
        if now is not None:
            return tell_tender(now, language, self._notes)
        return only(tell_tenders(self._all, language, self._notes), self._searched)

    def on_news(self) -> None:
        """Read them again."""
        self.host.look(self.parts.look.tenders, self._take)

    def on_back(self) -> bool:
        """Close one; False at the list."""
        was_open = self._one is not None
        self._one, self._notes = None, ()
        if was_open:
            self.host.changed()
        return was_open

    def on_press(self, press: Press) -> None:
        """Open one or a new one; note, take or end."""
        now = self._now
        match press.action:
            case "search":
                self._searched = press.typed
                self.host.changed()
            case "new":
                self.way.enter(TenderForm(self.host, self.parts, self._saved))
            case "one" if press.rows:
                self._one, self._notes = TenderId(press.rows[0]), ()
                self.host.changed()
            case _ if now is not None:
                self._on_tender(now, press)
            case _:
                pass

    def _on_tender(self, now: TenderNow, press: Press) -> None:
        tender, arrange, lead = now.tender, self.parts.arrange, self.host.lead
        match press.action:
            case "change":
                self.way.enter(TenderForm(self.host, self.parts, self._saved, tender))
            case "offer":
                self.way.enter(OfferForm(self.host, self.parts, self.way, tender, self._saved))
            case "take" if press.rows:
                taken = SupplierId(press.rows[0])
                self._do(partial(arrange.end_tender, tender.id, taken=taken, lead=lead))
            case "end":
                self._do(partial(arrange.end_tender, tender.id, taken=None, lead=lead))
            case "reopen":
                day = reading.day(tender.closes)
                again = partial(arrange.open_tender, tender.title, count=tender.count, closes=day)
                self._do(partial(again, lead=lead, tender=tender.id))
            case "lot" if now.taken is not None:
                self.make_lot(now)
            case _:
                pass

    def _do(self, work: Callable[[], object]) -> None:
        def refuse(error: ValueError) -> None:
            self._notes = (tell_wrong(wrong(error)[1]),)
            self.host.changed(self._notes[0].words)

        def done(_: object) -> None:
            self._notes = ()
            self.on_news()

        attempt(self.host, work, done, refuse)

    def _saved(self, name: str) -> None:
        self._notes = (tell_saved(name),)
        self.way.leave(self._notes[0].words)

    def _take(self, found: tuple[TenderNow, ...]) -> None:
        if found != self._all:
            self._all = found
            self.host.changed()
