"""Decides what suppliers show: all, one to write on, and one to choose."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.supply.look import SupplierNow
from workshop_app.domain.ids import BeneficiaryId, SupplierId
from workshop_app.domain.supply import Supplier, SupplierKind
from workshop_app.ui.lead.attempt import attempt
from workshop_app.ui.lead.contact import ContactPages
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps.form import WROTE
from workshop_app.ui.lead.supply.buying_screen import (
    tell_pick_supplier,
    tell_supplier_form,
    tell_supplier_kinds,
    tell_suppliers,
)
from workshop_app.ui.lead.supply.fields import wrong
from workshop_app.ui.lead.supply.parts import SupplyParts, Way
from workshop_app.ui.lead.supply.screen import tell_saved


@dataclass(slots=True)
class SupplierForm:
    """A new supplier, or one that is changed."""

    host: Host
    parts: SupplyParts
    way: Way
    done: Callable[[SupplierId, str], None]
    known: Supplier | None = None
    _kind: SupplierKind = SupplierKind.COMPANY
    _written: Mapping[str, str] = field(default_factory=dict)
    _problems: Mapping[str, str] = field(default_factory=dict)
    _asks: bool = False

    def __post_init__(self) -> None:
        if self.known is not None:
            self._kind, self._written = self.known.kind, {"name": self.known.name}

    def page(self) -> PageData:
        """Return the form, or the question for the kind."""
        if self._asks:
            return tell_supplier_kinds()
        return tell_supplier_form(self.known, self._kind, self._written, self._problems)

    def on_news(self) -> None:
        """Nothing changes under what is written."""

    def on_back(self) -> bool:
        """Close the question; False at the form."""
        was_asked, self._asks = self._asks, False
        if was_asked:
            self.host.changed()
        return was_asked

    def on_press(self, press: Press) -> None:
        """Write, choose the kind, keep, or see whom to call."""
        match press.action:
            case action if action == WROTE:
                self._written = {**self._written, press.argument: press.typed}
            case "pick-kind":
                self._asks = True
                self.host.changed()
            case "kind":
                self._kind, self._asks = SupplierKind(press.argument), False
                self.host.changed()
            case "contact" if self.known is not None:
                whom = BeneficiaryId(self.known.id)  # the register is one, whoever is in it
                contact = ContactPages(
                    self.host, self.parts.book, self.parts.aside, whom, self.known.name
                )
                self.way.enter(contact)
            case "save":
                self._save()
            case _:
                pass

    def _save(self) -> None:
        name, kind, lead = self._written.get("name", ""), self._kind, self.host.lead
        known = self.known.id if self.known else None
        work = partial(self.parts.arrange.name_supplier, name, kind, lead=lead, supplier=known)
        attempt(self.host, work, lambda made: self.done(made, name.strip()), self._refuse)

    def _refuse(self, error: ValueError) -> None:
        name, words = wrong(error)
        self._problems = {name if name == "name" else "": words}
        self.host.changed(words)


@dataclass(slots=True)
class SupplierPages:
    """All suppliers."""

    host: Host
    parts: SupplyParts
    way: Way
    _all: tuple[SupplierNow, ...] = ()
    _searched: str = ""
    _notes: tuple[Note, ...] = ()

    def page(self) -> PageData:
        """Return the list."""
        told = tell_suppliers(self._all, self.host.language, self._notes)
        return only(told, self._searched)

    def on_news(self) -> None:
        """Read them again."""
        self.host.look(self.parts.look.suppliers, self._take)

    def on_back(self) -> bool:
        """It has one page."""
        return False

    def on_press(self, press: Press) -> None:
        """Write on one, or on a new one."""
        match press.action:
            case "new":
                self._write(None)
            case "one" if press.rows:
                found = (s.supplier for s in self._all if s.supplier.id == press.rows[0])
                self._write(next(found, None))
            case "search":
                self._searched = press.typed
                self.host.changed()
            case _:
                pass

    def _write(self, known: Supplier | None) -> None:
        self.way.enter(SupplierForm(self.host, self.parts, self.way, self._written, known))

    def _written(self, _supplier: SupplierId, name: str) -> None:
        self._notes = (tell_saved(name),)
        self.way.leave(self._notes[0].words)

    def _take(self, found: tuple[SupplierNow, ...]) -> None:
        if found != self._all:
            self._all = found
            self.host.changed()


@dataclass(slots=True)
class PickSupplier:
    """A supplier is chosen, or made there and then."""

    host: Host
    parts: SupplyParts
    way: Way
    picked: Callable[[Supplier], None]
    _all: tuple[Supplier, ...] = ()
    _made: SupplierId | None = None

    def page(self) -> PageData:
        """Return the list."""
        return tell_pick_supplier(self._all)

    def on_news(self) -> None:
        """Read them again; the one that was just made is the choice."""
        self.host.look(self.parts.look.suppliers, self._take)

    def on_back(self) -> bool:
        """It has one page."""
        return False

    def on_press(self, press: Press) -> None:
        """Take one."""
        match press.action:
            case "picked" if press.rows:
                self._pick(SupplierId(press.rows[0]))
            case "new-supplier":
                self.way.enter(SupplierForm(self.host, self.parts, self.way, self._was_made))
            case _:
                pass

    def _was_made(self, supplier: SupplierId, _name: str) -> None:
        self._made = supplier
        self.way.leave()

    def _pick(self, supplier: SupplierId) -> None:
        found = next((each for each in self._all if each.id == supplier), None)
        if found is not None:
            self.way.leave()
            self.picked(found)

    def _take(self, found: tuple[SupplierNow, ...]) -> None:
        self._all = tuple(each.supplier for each in found)
        made, self._made = self._made, None
        if made is not None:
            self._pick(made)
        else:
            self.host.changed()
