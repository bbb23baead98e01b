"""Looks at every message: what one answer alone can already show to be broken."""

from collections.abc import Callable, Collection
from typing import Final

from workshop_app.application.sync.codec import decode
from workshop_app.application.sync.messages import (
    Acknowledgement,
    Entries,
    Exchange,
    Hello,
    Page,
    Place,
    Pull,
    Push,
    Reason,
    Refusal,
    Welcome,
)
from workshop_app.domain.facts import chain_hash
from workshop_app.domain.register import Change

MAY_BE: Final = {
    Hello: frozenset[Reason](),
    Push: frozenset({Reason.FORK, Reason.GAP, Reason.OTHER_FEED}),
    Pull: frozenset({Reason.OTHER_FEED}),
    Exchange: frozenset({Reason.OTHER_FEED}),
}
"""No fact is refused for its age, its clock, or for who understands it (I16)."""


class Watch:
    """Keeps what the centre has acknowledged, and notes what contradicts it."""

    def __init__(self, places: Callable[[Collection[int]], tuple[Place, ...]]) -> None:
        """Prepare.

        `places` tells what the centre's feed has at some numbers just now. `arrived` are changes
        of the register that the centre has answered, `settled` those that it took in since it was
        put back last, `gone` the people whom it told to be erased, `forgotten` what had arrived
        before it was put back, and `unknown` what of that a copy of a bench's disk has sent once
        more as new: nobody can know any more that it is old.
        """
        self.faults: list[str] = []
        self.arrived: set[str] = set()
        self.settled = dict[str, Change]()
        self.gone: set[str] = set()
        self.forgotten: set[str] = set()
        self.unknown: set[str] = set()
        self._places = places
        self._links: dict[tuple[str, str, int], bytes] = {}

    def restored(self) -> None:
        """Forget what was acknowledged: the centre has lost some of it, and nobody hides it."""
        self._links.clear()
        self.settled.clear()
        self.forgotten |= self.arrived

    def saw(self, request: bytes, answer: bytes) -> None:
        """Look at a request and what was answered."""
        asked = decode(request, Hello, Push, Pull, Exchange)
        told = decode(answer, Welcome, Acknowledgement, Page, Entries, Refusal)
        if isinstance(told, Refusal):
            if told.reason not in MAY_BE.get(type(asked), frozenset()):
                self.faults.append(f"I16: {type(asked).__name__} was refused: {told.words}")
        elif isinstance(asked, Push) and isinstance(told, Acknowledgement):
            self._pushed(asked, told)
        elif isinstance(asked, Pull) and isinstance(told, Page):
            self._pulled(asked, told)
        elif isinstance(asked, Exchange) and isinstance(told, Entries):
            self._exchanged(asked, told)

    def _pushed(self, asked: Push, told: Acknowledgement) -> None:
        last = asked.first + len(asked.facts) - 1
        if told.seq > last:
            self.faults.append(f"I7: {told.seq} acknowledged, {last} proven")
        link = asked.before
        for seq, canon in enumerate(asked.facts, asked.first):
            link = chain_hash(link, canon)
            known = self._links.setdefault((asked.bench, asked.inc, seq), link)
            if known != link:
                self.faults.append(f"I9: number {seq} of {asked.inc} was another fact before")

    def _pulled(self, asked: Pull, told: Page) -> None:
        link = asked.after.hash
        for canon in told.facts:
            link = chain_hash(link, canon)
        if told.after != asked.after.wseq or link != told.hash:
            self.faults.append("I4: a page does not follow the place that was asked for")
        place = Place(told.after + len(told.facts), told.hash)
        if place not in self._places([place.wseq]):
            self.faults.append(
                f"I5: a page ends at {place.wseq}, and the feed is another one there"
            )

    def _exchanged(self, asked: Exchange, told: Entries) -> None:
        back = [
            each.person for each in told.entries if each.person in self.gone and not each.erased
        ]
        self.faults += [f"I22: {person} was erased, and is back" for person in back]
        self.gone |= {each.person for each in told.entries if each.erased}
        self.arrived |= {each.id for each in asked.changes}
        refused = {each.id for each in asked.changes if each.needs_desk and not told.is_desk}
        if not told.is_desk and set(told.refused) != refused | {*asked.erased}:
            self.faults.append("a bench that is no desk was not told what it may not do")
        taken = [each for each in asked.changes if each.id not in refused and not each.stamp]
        self.settled |= {each.id: each for each in taken}
        self.unknown |= {each.id for each in taken if each.id in self.forgotten}

    def ends(self) -> dict[tuple[str, str], tuple[int, bytes]]:
        """Return the last number of each chain that was acknowledged, and its hash."""
        found: dict[tuple[str, str], tuple[int, bytes]] = {}
        for (bench, inc, seq), link in self._links.items():
            if seq > found.get((bench, inc), (0, b""))[0]:
                found[bench, inc] = (seq, link)
        return found
