"""What must be true when all is quiet; the numbers are those of the design's invariants."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from simulating.bench import SimulatedBench
from simulating.people import faults_of_people
from simulating.world import World
from workshop_app.domain.facts import Fact, from_canonical
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.people import Role
from workshop_app.domain.state import State, fold_or_keep
from workshop_app.state_json import STATE_TYPES, encode
from workshop_app.values import replace


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What lies on a bench's disk, read by somebody else."""

    own: tuple[bytes, ...]
    aside: tuple[bytes, ...]
    feed: tuple[bytes, ...]
    confirmed: dict[str, bytes]
    live: dict[str, bytes]
    outbox: int


def faults(world: World) -> Iterator[str]:
    """Yield what is wrong, in plain sentences."""
    yield from world.watch.faults
    feed = world.centre.feed()
    told = [from_canonical(canon) for canon in feed]
    yield from _once(world, feed, told)
    yield from _streams(world)
    folded = _folded(told)
    if world.centre.shelf.states() != {name: encode(state) for name, state in folded.items()}:
        yield "I11: the centre's states are not the fold of its feed"
    yield from _clocks(told, folded)
    yield from _clashes(folded, {each.id for each in told})
    for bench in world.benches:
        yield from _at_bench(world, bench, feed, folded)
    if world.setting.people:
        chosen = world.ledger.chosen
        yield from faults_of_people(world.centre, world.benches, world.watch, chosen, world.known)


def _once(world: World, feed: list[bytes], told: list[Fact]) -> Iterator[str]:
    for name, times in Counter(each.id for each in told).items():
        if times > 1:
            yield f"I2, I3: fact {name} is in the feed {times} times"
    known = set(world.ledger.made.values()) | world.odd.sent
    for canon in feed:
        if canon not in known:
            yield f"I2: nobody made {canon!r}"
    for canon in world.ledger.barred & set(feed):
        yield f"I2: {canon!r} is in the feed, and its author may not tell of it"
    for canon in world.ledger.acknowledged - world.ledger.barred - set(feed):
        yield f"I8: the centre has acknowledged {canon!r} and does not have it"


def _streams(world: World) -> Iterator[str]:
    """Each chain that the centre acknowledged ends where it says."""
    for (bench, inc), (seq, link) in world.watch.ends().items():
        end = world.centre.shelf.store.stream_end(bench, inc)
        if end.seq < seq or (end.seq == seq and end.hash != link):
            yield f"I15: chain {inc} ends at {end.seq}, and {seq} was acknowledged"


def _folded(told: list[Fact]) -> dict[str, State]:
    states: dict[str, State] = {}
    for wseq, fact in enumerate(told, 1):
        if fact.subject.partition(":")[0] in STATE_TYPES:
            state, _ = fold_or_keep(states.get(fact.subject), fact, wseq)
            if state is not None:
                states[fact.subject] = state
    return states


def _clocks(told: list[Fact], folded: dict[str, State]) -> Iterator[str]:
    """I17: the same feed with all clocks at zero moves every item the same way."""
    without = _folded([replace(each, wall=0) for each in told])
    for subject, state in folded.items():
        other = without[subject]
        if isinstance(state, Item) and state != other:
            yield f"I17: a clock decides about {subject}"


def _clashes(folded: dict[str, State], names: set[str]) -> Iterator[str]:
    """I14: every clash names a fact that is in the feed, and belongs to a lead."""
    for subject, state in folded.items():
        if isinstance(state, Item | Job):
            for clash in state.clashes:
                if clash.fact not in names or clash.owner is not Role.LEAD:
                    yield f"I14: a clash of {subject} is nobody's"


def _at_bench(
    world: World, bench: SimulatedBench, feed: list[bytes], folded: dict[str, State]
) -> Iterator[str]:
    for fault in bench.storage.verify().faults:
        yield f"I6, I11, I15: {bench.name}: {fault}"
    disk = read_disk(bench)
    if list(disk.feed) != feed:
        yield f"I5, I18: the feed of {bench.name} is not the centre's"
    states = {name: encode(state) for name, state in folded.items()}
    if disk.confirmed != states:
        yield f"I11: the confirmed states of {bench.name} are not the centre's"
    if disk.outbox or disk.live != states:
        yield f"I12: nothing waits at {bench.name}, and its states are not the centre's"
    if {canon for canon in disk.own if canon in world.ledger.barred} != set(disk.aside):
        yield f"I2: {bench.name} does not know what was set aside"
    places = {canon: wseq for wseq, canon in enumerate(feed, 1)}
    order = []
    for canon in disk.own:
        if canon in places:
            order.append(places[canon])
        elif canon not in world.ledger.barred:
            yield f"I2: {bench.name} has made {canon!r}, and the centre does not have it"
    if not world.was_silent and order != sorted(order):
        yield f"I10: the facts of {bench.name} are in another order at the centre"


def read_disk(bench: SimulatedBench) -> OnDisk:
    """Read what lies on a bench's disk."""
    with closing(sqlite3.connect(bench.disk.folder / "workshop.db")) as raw:
        live = {
            f"{kind}:{name}": body
            for kind in STATE_TYPES
            for name, body in raw.execute(f"SELECT id, body FROM state_{kind}")  # noqa: S608 - ours
        }
        return OnDisk(
            own=_column(raw, "SELECT canon FROM fact ORDER BY position"),
            aside=_column(raw, "SELECT canon FROM fact JOIN aside USING (event_id)"),
            feed=_column(raw, "SELECT canon FROM feed ORDER BY wseq"),
            confirmed=dict(raw.execute("SELECT subject, body FROM state_confirmed")),
            live=live,
            outbox=raw.execute("SELECT count(*) FROM outbox").fetchone()[0],
        )


def _column(raw: sqlite3.Connection, statement: str) -> tuple[bytes, ...]:
    return tuple(value for (value,) in raw.execute(statement))
