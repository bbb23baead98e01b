"""A centre without a database: it keeps the same promises as the real one."""

import hashlib
import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from workshop_app.application.sync.centre_port import FeedPart, Landing, Link, Outcome, Seen
from workshop_app.application.sync.messages import FeedEnd, Place, StreamEnd
from workshop_app.domain.facts import GENESIS, Fact
from workshop_app.domain.state import State, fold_or_keep


@dataclass(slots=True)
class Kept:
    """Everything that is kept, as of one moment; a copy of it is a backup."""

    epoch: str
    streams: dict[tuple[str, str], list[Link]] = field(default_factory=dict)
    facts: list[bytes] = field(default_factory=list)
    hashes: list[bytes] = field(default_factory=lambda: [GENESIS])
    names: dict[str, bytes] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    marked: dict[str, str] = field(default_factory=dict)

    def copy(self) -> "Kept":
        return Kept(
            epoch=self.epoch,
            streams={key: list(links) for key, links in self.streams.items()},
            facts=list(self.facts),
            hashes=list(self.hashes),
            names=dict(self.names),
            states=dict(self.states),
            marked=dict(self.marked),
        )

    def end(self) -> FeedEnd:
        return FeedEnd(self.epoch, Place(len(self.facts), self.hashes[-1]))

    def stream_end(self, bench: str, inc: str) -> StreamEnd:
        links = self.streams.get((bench, inc))
        return StreamEnd(links[-1].seq, links[-1].hash) if links else StreamEnd()


class MemoryCentre:
    """A centre for one workshop. `kept` may be put back to an older copy: a restore."""

    def __init__(self, epoch: str) -> None:
        self.kept = Kept(epoch)
        self.lock = threading.RLock()

    def transaction(self) -> "MemoryTransaction":
        return MemoryTransaction(self)

    def end(self) -> FeedEnd:
        return self.kept.end()

    def stream_end(self, bench: str, inc: str) -> StreamEnd:
        return self.kept.stream_end(bench, inc)

    def places(self, wseqs: Collection[int]) -> tuple[Place, ...]:
        hashes = self.kept.hashes
        there = sorted({wseq for wseq in wseqs if wseq < len(hashes)}, reverse=True)
        return tuple(Place(wseq, hashes[wseq]) for wseq in there)

    def part(self, after: int, most: int) -> FeedPart:
        with self.lock:
            return self._part(after, most)

    def _part(self, after: int, most: int) -> FeedPart:
        kept = self.kept
        facts = tuple(kept.facts[after : after + most])
        before = kept.hashes[after] if after < len(kept.hashes) else None
        return FeedPart(
            end=kept.end(),
            before=before,
            facts=facts,
            hash=kept.hashes[after + len(facts)] if before is not None else GENESIS,
        )


class MemoryTransaction:
    """One push at a time: what locks on rows do for a database, one lock does here."""

    def __init__(self, centre: MemoryCentre) -> None:
        self._lock = centre.lock
        self._kept = centre.kept
        self._landing: Landing | None = None

    def __enter__(self) -> Self:
        self._lock.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._landing = None
        self._lock.release()

    def look(self, bench: str, inc: str, links: Sequence[Link]) -> Seen:
        kept = self._kept
        there = kept.streams.get((bench, inc), [])[links[0].seq - 1 : links[-1].seq]
        names = (link.fact.id for link in links if link.fact)
        return Seen(
            stream=kept.stream_end(bench, inc),
            hashes={link.seq: link.hash for link in there},
            feed=kept.end(),
            known={name: kept.names[name] for name in names if name in kept.names},
            aside=[link.seq for link in there if link.outcome is Outcome.SET_ASIDE],
        )

    def land(self, landing: Landing) -> None:
        self._landing = landing

    def commit(self) -> None:
        if self._landing is None:
            return
        landing, kept = self._landing, self._kept
        kept.streams.setdefault((landing.bench, landing.inc), []).extend(landing.links)
        for link in landing.links:
            if link.place is not None and link.fact is not None:
                kept.facts.append(link.canon)
                kept.hashes.append(link.place.hash)
                kept.names[link.fact.id] = hashlib.sha256(link.canon).digest()
                self._fold(link.fact, link.place.wseq)

    def _fold(self, fact: Fact, wseq: int) -> None:
        state, why = fold_or_keep(self._kept.states.get(fact.subject), fact, wseq)
        if state is not None:
            self._kept.states[fact.subject] = state
        if why:
            self._kept.marked[fact.id] = why
