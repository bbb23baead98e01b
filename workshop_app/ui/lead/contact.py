"""Decides what the page of a person shows whom one calls: kept at the centre, erased on request."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.orders.address_book import AddressBook, Answer, Shut
from workshop_app.domain.addresses import address_of
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.ui.lead.contact_screen import Contact, tell_contact, tell_erase_contact
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Aside, Host, PageData
from workshop_app.ui.lead.steps.form import WROTE
from workshop_app.ui.lead.typed import problem
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import replace

_BOXES = ("name", "address", "phone")


@dataclass(slots=True)
class ContactPages:
    """Somebody in the register of the centre; nothing of it is kept here."""

    host: Host
    book: AddressBook
    aside: Aside
    whom: BeneficiaryId
    title: str
    _now: Contact = field(default_factory=Contact)
    _written: Mapping[str, str] = field(default_factory=dict)
    _asks: bool = False
    _notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        self._ask(partial(self.book.read, (self.whom,)))

    def page(self) -> PageData:
        """Return the form, or the question before somebody is forgotten."""
        if self._asks:
            return tell_erase_contact(self.title)
        return tell_contact(self.title, self._now, self._written, self._notes)

    def on_news(self) -> None:
        """Nothing changes under what is written."""

    def on_back(self) -> bool:
        """Close the question; False at the form."""
        was_asked, self._asks = self._asks, False
        if was_asked:
            self.host.changed()
        return was_asked

    def on_press(self, press: Press) -> None:
        """Write, keep, or forget."""
        match press.action:
            case action if action == WROTE:
                self._written = {**self._written, press.argument: press.typed}
            case "save" if self._now.is_open:
                self._keep()
            case "erase":
                self._asks = True
                self.host.changed()
            case "erase-now":
                self._asks = False
                self._ask(partial(self.book.erase, self.whom), saved=True)
            case _:
                pass

    def _keep(self) -> None:
        try:
            address = address_of(self.whom, *(self._written.get(each, "") for each in _BOXES))
        except ValueError as error:
            name, words = problem(error)
            self._now = replace(self._now, problems={name if name in _BOXES else "": words})
            self._notes = ()
            self.host.changed(words)
            return
        self._ask(partial(self.book.keep, address), saved=True)

    def _ask(self, work: Callable[[], Answer], *, saved: bool = False) -> None:
        def then(answer: Answer) -> None:
            if isinstance(answer, Shut):
                self._now = Contact(shut=answer, is_read=True)
            else:
                found = next(iter(answer.addresses), None)
                told = (found.name, "\n".join(found.lines), found.phone) if found else ("", "", "")
                self._written = dict(zip(_BOXES, told, strict=True))
                is_gone = self.whom in answer.gone
                self._now = Contact(is_read=True, is_named=found is not None, is_gone=is_gone)
                kept = Note(words=translate("Lead", "It is kept."), mark=Mark.DONE)
                self._notes = (kept,) if saved and not is_gone else ()
            self.host.changed(self._notes[0].words if self._notes else "")

        self.aside(work, then)
