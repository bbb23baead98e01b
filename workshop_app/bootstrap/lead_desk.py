"""What all commands of a lead need: whose badge it is, and what was typed as money, day or lot."""

import re
import sys
from collections.abc import Callable
from datetime import date
from getpass import getpass
from time import monotonic_ns
from typing import Final

from workshop_app.application.check_pin import CheckPin, PinOutcome
from workshop_app.bootstrap.lead_words import LeadWords
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import CodeKind, parse_code, parse_number
from workshop_app.domain.ids import LotId, SupplierId
from workshop_app.domain.people import Person
from workshop_app.domain.supply import Supplier, Tender
from workshop_app.settings import Settings

_AMOUNT: Final = re.compile(r"([0-9]+)(?:[.,]([0-9]{1,2}))?")


class RefusedError(Exception):
    """A command cannot be obeyed, and nothing has changed; the message is for who typed it."""


class LeadDesk:
    """The memory of this desk, the words of its language, and the lead who types."""

    def __init__(self, settings: Settings, ask: Callable[[str], str] = getpass) -> None:
        self.memory = BenchMemory(settings)
        self.words = LeadWords(settings.language)
        self.language = settings.language
        self.settings = settings
        self._ask = ask

    def lead(self, badge: str) -> Person:
        """Return the lead with a badge, once the PIN is right.

        Raises:
            RefusedError: it is no lead's badge, it has no PIN, or the PIN is another one.
        """
        code = parse_code(badge)
        if code is None or code.kind is not CodeKind.BADGE:
            raise self.refusal("no_badge")
        with self.memory.unit_of_work() as uow:
            person = uow.people.with_badge(code.text)
        if person is None or not person.is_lead:
            raise self.refusal("not_a_lead")
        if not person.pin:
            raise self.refusal("no_pin", badge=code.text)
        check = CheckPin(self.memory.unit_of_work, lambda: monotonic_ns() // 1_000_000)
        typed = self._ask(self.words.say("lead", "ask_pin"))
        if check(person.id, typed).outcome is not PinOutcome.RIGHT:
            raise self.refusal("wrong_pin")
        return person

    def supplier(self, name: str) -> Supplier:
        """Return the supplier with a name, compared without case."""
        with self.memory.unit_of_work() as uow:
            known = uow.supply.suppliers()
        found = next((each for each in known if each.name.casefold() == name.casefold()), None)
        if found is None:
            names = ", ".join(each.name for each in known) or "–"
            raise self.refusal("no_supplier", named=name, known=names)
        return found

    def supplier_name(self, supplier: SupplierId | None) -> str:
        """Return what a supplier is called; a dash for nobody."""
        with self.memory.unit_of_work() as uow:
            found = uow.supply.supplier(supplier) if supplier else None
        return found.name if found else "–"

    def tender(self, title: str) -> Tender:
        """Return the open call for tender with a title."""
        with self.memory.unit_of_work() as uow:
            found = [each for each in uow.supply.tenders() if each.is_open]
        for each in found:
            if each.title.casefold() == title.casefold():
                return each
        raise self.refusal("no_tender", named=title)

    def lot(self, text: str) -> LotId:
        """Return the lot that is written as on its label, or by its eight letters."""
        code = parse_code(text) or parse_number(text)
        if code is None or code.kind is not CodeKind.LOT:
            raise self.refusal("no_lot", named=text)
        return LotId(code.text)

    def cents(self, text: str) -> int:
        """Return an amount in hundredths."""
        match = _AMOUNT.fullmatch("".join(text.split()))
        if match is None:
            raise self.refusal("bad_money", told=text)
        return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))

    def money(self, cents: int) -> str:
        """Return hundredths as people write them."""
        told = f"{cents / 100:.2f}"
        return told.replace(".", ",") if self.language == "fr" else told

    def day(self, text: str) -> date | None:
        """Return a day; none for an empty text."""
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise self.refusal("bad_day", told=text) from None

    def say(self, part: str, name: str, /, **named: object) -> None:
        """Tell something."""
        sys.stdout.write(self.words.say(part, name, **named) + "\n")

    def refusal(self, name: str, /, **named: object) -> RefusedError:
        """Return why a command is not obeyed."""
        return RefusedError(self.words.say("lead", name, **named))
