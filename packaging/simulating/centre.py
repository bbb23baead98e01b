"""The centre of a simulated workshop: the real decisions, and a store that can be put back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from simulating.work import barred
from workshop_app.application.sync import centre, register
from workshop_app.application.sync.bench import Answer, NoAnswer
from workshop_app.application.sync.centre_port import CentreStore
from workshop_app.application.sync.codec import decode, encode
from workshop_app.application.sync.messages import (
    NO_REGISTER,
    Acknowledgement,
    Entries,
    Exchange,
    Hello,
    Message,
    Page,
    Pull,
    Push,
    Refusal,
    Welcome,
)
from workshop_app.application.sync.register_port import RegisterStore


class CentreDownError(Exception):
    """The centre ended before its commit: nothing of it is there."""


class Shelf(Protocol):
    """A store that can be copied, and put back to a copy."""

    @property
    def store(self) -> CentreStore:
        """The store itself."""

    @property
    def register(self) -> RegisterStore:
        """The register of people; who was erased stays so, whatever is put back."""

    def back_up(self) -> None:
        """Keep a copy."""

    def has_backup(self) -> bool:
        """Whether there is a copy."""

    def restore(self, epoch: str | None) -> None:
        """Put the copy back, as another feed, or without telling anybody."""

    def states(self) -> dict[str, bytes]:
        """Return the folded states as bytes, by subject."""

    def close(self) -> None:
        """Let go of everything."""


@dataclass(slots=True)
class Centre:
    """Answers bytes by bytes. Broken variants put other functions in the place of these.

    Attributes:
        has_register: whether it is of a version that has a register of people.
        desks: the benches that may change who people are.
    """

    shelf: Shelf
    has_register: bool = True
    desks: set[str] = field(default_factory=set)
    welcome: Callable[..., Welcome] = centre.welcome
    receive: Callable[..., Acknowledgement | Refusal] = centre.receive
    page: Callable[..., Page | Refusal] = centre.page
    exchange: Callable[..., Entries | Refusal] = register.exchange

    def answer(self, raw: bytes, now: int) -> bytes:
        """Return what is answered to a request.

        Raises:
            CentreDownError: it ended before the answer, and before its commit.
        """
        return encode(self._answer(decode(raw, Hello, Push, Pull, Exchange), now))

    def _answer(self, asked: Message, now: int) -> Message:
        store = self.shelf.store
        match asked:
            case Hello():
                last = self.shelf.register.last() if self.has_register else NO_REGISTER
                return self.welcome(store, asked, now=now, register=last)
            case Push():
                return self.receive(store, asked, barred=barred)
            case Pull():
                return self.page(store, asked, now=now)
            case Exchange():
                return self.exchange(
                    self.shelf.register,
                    asked,
                    epoch=store.end().epoch,
                    is_desk=asked.bench in self.desks,
                    now=now,
                )
            case _:
                raise TypeError(f"{asked} is no request")

    def feed(self) -> list[bytes]:
        """Return all facts of the feed in order."""
        return list(_all(self.shelf.store))


def _all(store: CentreStore) -> Iterable[bytes]:
    after = 0
    while facts := store.part(after, 500).facts:
        yield from facts
        after += len(facts)


def read_answer(raw: bytes | None) -> Answer:
    """Read what came back at a bench."""
    if raw is None:
        return NoAnswer("nothing came back")
    answer = decode(raw, Welcome, Acknowledgement, Page, Entries, Refusal)
    if isinstance(answer, Welcome | Acknowledgement | Page | Entries | Refusal):
        return answer
    raise TypeError(f"{answer} is no answer")
