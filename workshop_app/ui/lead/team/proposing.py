"""Decides what is shown while a lead proposes settings to somebody (PRF-03)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from workshop_app.application.propose_settings import Proposable, ProposeSettings, ReadProposal
from workshop_app.domain.people import Person
from workshop_app.ui.bench.words.offers import Ask
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.team.proposing_screen import (
    asks_of,
    offers_of,
    tell_offers,
    tell_proposed,
    tell_settings_of,
    tell_taken_back,
)
from workshop_app.values import Struct


class ProposalParts(Struct, frozen=True):
    """What proposals work with."""

    read: ReadProposal
    propose: ProposeSettings


@dataclass(slots=True)
class Proposing:
    """The settings of one person; nothing of them changes here, whatever is pressed."""

    host: Host
    parts: ProposalParts
    person: Person
    kept: Proposable
    _ask: Ask | None = None
    _searched: str = ""
    _note: Note | None = None

    def page(self) -> PageData:
        """Return the list of settings, or the values of one."""
        if self._ask is not None:
            return tell_offers(self.person, self._ask, self.kept)
        notes = (self._note,) if self._note else ()
        asks = asks_of(self.kept)
        return tell_settings_of(self.person, asks, self.kept, searched=self._searched, notes=notes)

    def on_press(self, press: Press) -> None:
        """Search, open a setting, propose a value, or take all back."""
        match press.action:
            case "search":
                self._searched = press.typed
            case "choose" if press.rows:
                asks = asks_of(self.kept)
                self._ask = next((ask for ask in asks if ask.key == press.rows[0]), None)
            case "propose" if self._ask is not None:
                offer = offers_of(self._ask, self.kept)[int(press.argument)]
                note = tell_proposed(self.person, self._ask, offer)
                self._propose({**self.kept.values, **offer.sets}, note)
            case "take-back":
                self._propose({}, tell_taken_back())
            case _:
                return
        self.host.changed()

    def on_back(self) -> bool:
        """Close the values of a setting; False if none is open."""
        was_open, self._ask = self._ask is not None, None
        return was_open

    def _propose(self, values: Mapping[str, object], note: Note) -> None:
        def work() -> Proposable:
            self.parts.propose(self.person.id, values, lead=self.host.lead)
            return self.parts.read(self.person.id)

        self.host.run(work, partial(self._take, note=note))

    def _take(self, kept: Proposable, *, note: Note) -> None:
        self.kept, self._ask, self._note = kept, None, note
        self.host.changed(note.words)
