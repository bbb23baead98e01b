"""A whole workshop, driven by one seed: the same seed is the same run, message by message."""

import hashlib
import uuid
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final, Self

from simulating.bench import Ledger, SimulatedBench
from simulating.centre import Centre, Shelf, read_answer
from simulating.disk import Disk
from simulating.network import Network
from simulating.odd_bench import OddBench
from simulating.people import what_benches_know
from simulating.watch import Watch
from workshop_app.application.sync.bench import Wait
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.messages import PROTOCOL

BENCHES: Final = 3
MOST_BENCHES: Final = 5
ROUNDS_OF_REST: Final = 400
"""So often may every bench ask until all is quiet; a protocol that needs more goes in circles."""

SPEAKS: Final = (PROTOCOL, PROTOCOL)
START_MS: Final = 1_767_600_000_000
MakeShelf = Callable[[str, Callable[[], bool]], Shelf]


class NeverQuietError(Exception):
    """The network was whole again, and the benches still did not come to an end."""


@dataclass(slots=True, kw_only=True)
class Setting:
    """How much goes wrong: chances, and how often each thing happens beside the others."""

    steps: int = 170
    request_lost: float = 0.08
    answer_lost: float = 0.08
    comes_again: float = 0.08
    centre_ends: float = 0.04
    silent_restore: float = 0.25
    start_to_rest: float = 0.5
    people: bool = True
    weights: Mapping[str, int] = field(
        default_factory=lambda: {
            "act": 40,
            "sync": 90,
            "restart": 3,
            "crash": 4,
            "back_up": 4,
            "put_back": 3,
            "clone": 1,
            "jump": 2,
            "cut": 4,
            "upgrade": 2,
            "old_news": 4,
            "odd": 3,
            "look": 3,
            "back_up_centre": 2,
            "restore_centre": 1,
            "change_needs": 14,
            "change_person": 5,
            "erase": 1,
        }
    )

    def without_people(self) -> Self:
        """Leave the register of people out: the centre is of a version that has none."""
        about = ("change_needs", "change_person", "erase")
        self.people = False
        self.weights = {each: n for each, n in self.weights.items() if each not in about}
        return self


def storm() -> Setting:
    """Everything goes wrong more often, the centre's disk above all."""
    setting = Setting(comes_again=0.25, silent_restore=0.4)
    more = {"put_back": 6, "clone": 2, "cut": 6, "back_up_centre": 5, "restore_centre": 5}
    setting.weights = {**setting.weights, **more}
    return setting


class World:
    """Benches, a centre and a network between them."""

    def __init__(
        self, seed: int, home: Path, image: Path, make_shelf: MakeShelf, setting: Setting
    ) -> None:
        """Prepare.

        Args:
            seed: of everything.
            home: where the disks are.
            image: a disk with empty tables: each bench gives itself a name.
            make_shelf: gives the centre's store, by the name of its feed and what ends it.
            setting: how much goes wrong.
        """
        self.random = Random(seed)  # noqa: S311 - the same seed again; no secret
        self.setting = setting
        self.now = 0
        self.ledger = Ledger()
        self.counts: Counter[str] = Counter()
        self.was_silent = False
        self.trace = hashlib.sha256()
        shelf = make_shelf(self.fresh_name(), self._centre_ends)
        self.centre = Centre(shelf, has_register=setting.people)
        self.watch = Watch(self.centre.shelf.store.places)
        self.network = Network(
            random=self.random,
            ask=lambda raw: self.centre.answer(raw, START_MS + self.now),
            watch=self.watch,
            counts=self.counts,
            note=self.trace.update,
            request_lost=setting.request_lost,
            answer_lost=setting.answer_lost,
            comes_again=setting.comes_again,
        )
        self.odd = OddBench(self.random)
        self.benches: list[SimulatedBench] = []
        self._home = home
        self.known: dict[tuple[str, str], set[str]] = {}
        for _ in range(BENCHES):
            self.add(image)
        desk = self.benches[0].storage.sync_memory().standing().bench
        self.centre.desks.add(desk)
        self.benches[0].is_desk = True

    def run(self, happenings: Mapping[str, Callable[["World", SimulatedBench], None]]) -> None:
        """Let things happen, one after the other."""
        doing, weights = list(self.setting.weights), list(self.setting.weights.values())
        for _ in range(self.setting.steps):
            self.now += self.random.choice((5, 50, 500, 5_000, 60_000))
            self.network.deliver_late(self.now)
            what = self.random.choices(doing, weights)[0]
            self.counts[what] += 1
            happenings[what](self, self.random.choice(self.benches))

    def rest(self) -> None:
        """Let the network be whole, until every bench and the centre agree.

        Raises:
            NeverQuietError: they did not come to an end.
        """
        self.network.mend()
        if self.setting.people:
            self.known = what_benches_know(self.benches)
        for bench in self.benches:
            if self.setting.people:
                bench.leave()
            if bench.speaks != SPEAKS or self.random.random() < self.setting.start_to_rest:
                bench.speaks = SPEAKS
                bench.restart()
        for _ in range(ROUNDS_OF_REST):
            self.now += 1_000
            if not [bench for bench in self.benches if self.exchange(bench)]:
                if all(self._is_level(bench) for bench in self.benches):
                    return
                self.now += 60_000
        raise NeverQuietError(f"not quiet after {ROUNDS_OF_REST} rounds")

    def exchange(self, bench: SimulatedBench) -> bool:
        """Let a bench ask one thing; return whether it wanted to."""
        asked = bench.next_move(self.now)
        if isinstance(asked, Wait):
            return False
        answer = self.network.carry(bench.name, encode(asked), self.now)
        bench.take(asked, read_answer(answer), self.now)
        return True

    def add(self, image: Path) -> None:
        """Let one more bench begin, with a copy of a disk."""
        name = f"bench{len(self.benches)}"
        bench = SimulatedBench(
            name,
            Disk.of(image, self._home / name),
            random=Random(self.random.getrandbits(64)),  # noqa: S311
            clock=lambda: START_MS + self.now,
            ledger=self.ledger,
        )
        self.benches.append(bench)

    def fresh_name(self) -> str:
        """Return a random name."""
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def close(self) -> None:
        """Let go of all disks."""
        self.centre.shelf.close()
        for bench in self.benches:
            bench.storage.close()

    def _is_level(self, bench: SimulatedBench) -> bool:
        memory, end = bench.storage.sync_memory(), self.centre.shelf.store.end()
        stands = memory.standing()
        if stands.unsent or memory.missing():
            return False
        is_level = stands.pulled == end.last and stands.epoch == end.epoch
        return is_level and (not self.setting.people or self._knows_people(bench))

    def _knows_people(self, bench: SimulatedBench) -> bool:
        stands, register = (
            bench.storage.sync_memory().register.standing(),
            self.centre.shelf.register,
        )
        is_of_it = stands.epoch == self.centre.shelf.store.end().epoch
        is_level = is_of_it and not stands.unsent and stands.after == register.last()
        if is_level and bench.has_waiting():
            bench.leave()  # a copy of its disk signed somebody in under its name, and it heard late
            return False
        return is_level

    def _centre_ends(self) -> bool:
        return not self.network.is_whole and self.random.random() < self.setting.centre_ends
