"""What must be true of a bench's memory after it was killed, whatever it was doing."""

import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from soaking.printer import came_out
from soaking.promises import Promise, Where, where
from workshop_app.adapters.storage.database import FILE_NAME
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.application.content_port import Content
from workshop_app.application.situation import read_situation
from workshop_app.domain.facts import Fact, FactKind, from_canonical

AT_JOB = re.compile(r"(?:next/)?(?P<job>[0-9a-f-]{36})/(?P<count>\d+)")
LIKES = ("bigger", "smaller", "louder", "softer", "theme", "language", "felt")


@dataclass(slots=True)
class Life:
    """All that was promised in the life of one workshop, over many kills."""

    since: int = 0  # facts that the workshop was furnished with, without a printer
    facts: dict[int, str] = field(default_factory=dict)
    last: Promise | None = None
    doing: str = ""
    shown: dict[str, int] = field(default_factory=dict)

    def hear(self, promises: Sequence[Promise]) -> None:
        """Keep what a bench said."""
        for promise in promises:
            if promise.doing or promise.where is not None:
                self.doing = promise.doing  # a screen alone does not tell how the bench looks
            if promise.seq:
                self.facts[promise.seq] = promise.link
            if promise.where is not None:
                self.last = promise
            at = AT_JOB.match(promise.shown)
            if at:
                job, count = at["job"], int(at["count"])
                self.shown[job] = max(count, self.shown.get(job, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What a killed bench left, opened elsewhere so that the bench itself recovers alone."""

    facts: Sequence[Fact]
    links: Mapping[int, str]
    where: Where
    faults: Sequence[str]


def open_copy(folder: Path, to: Path, content: Content | None, *, now: int) -> Left:
    """Copy what lies on the disk, recover it, and check it against itself.

    Where the bench stands is told for a time `now`: it may propose what has become ready. Without
    its content nobody asks where it stands.
    """
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir()
    for name in (FILE_NAME, f"{FILE_NAME}-wal"):
        if (folder / name).exists():
            shutil.copy(folder / name, to / name)
    stands = stands_at(to, content, now) if content else []
    storage = open_storage(to)
    try:
        faults = [*storage.verify().faults, *_not_rebuilt(storage, to / FILE_NAME)]
    finally:
        storage.close()
    with closing(sqlite3.connect(to / FILE_NAME)) as raw:
        rows = raw.execute("SELECT seq, hash, canon FROM fact ORDER BY position").fetchall()
    return Left(
        facts=[from_canonical(canon) for _, _, canon in rows],
        links={seq: link.hex() for seq, link, _ in rows},
        where=stands,
        faults=faults,
    )


def stands_at(folder: Path, content: Content, now: int) -> Where:
    """Return where a bench stands at a time."""
    storage = open_storage(folder, now_ms=lambda: now)
    try:
        with storage.unit_of_work() as uow:
            return where(read_situation(uow, content))
    finally:
        storage.close()


def differences(one: Where, other: Where) -> list[str]:
    """Return what differs between two places, word by word: how a bench looks is long."""
    words = zip(", ".join(one).split(", "), ", ".join(other).split(", "), strict=False)
    return [f"{was} - {now}" for was, now in words if was != now]


def faults(life: Life, left: Left, folder: Path, *, most_steps: int) -> Iterator[str]:
    """Return what is wrong, in plain sentences.

    Args:
        life: what was promised.
        left: what is there.
        folder: where the bench's labels are.
        most_steps: how many transactions may be there that no screen told of yet.
    """
    yield from left.faults
    yield from _lost(life, left)
    yield from _elsewhere(life, left, most_steps)
    yield from _numbers(left.facts)
    yield from _labels(left.facts[life.since :], came_out(folder))


def _not_rebuilt(storage: Storage, file: Path) -> Iterator[str]:
    live = _states(file)
    storage.rebuild()
    if _states(file) != live:
        yield "the states folded anew differ from the live ones"


def _states(file: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(file)) as raw:
        found = raw.execute("SELECT name FROM sqlite_schema WHERE name LIKE 'state!_%' ESCAPE '!'")
        tables = sorted(name for (name,) in found)
        return {
            table: raw.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()  # noqa: S608 - ours
            for table in tables
            if not table.startswith("ix_")
        }


def _lost(life: Life, left: Left) -> Iterator[str]:
    for seq, link in life.facts.items():
        if left.links.get(seq) != link:
            yield f"fact {seq} stood behind a screen and is lost or another one"
    known = Counter(fact.subject for fact in left.facts)
    for job, count in life.shown.items():
        if known[f"job:{job}"] < count:
            yield f"job {job} was shown after {count} facts, and has {known[f'job:{job}']}"


def _elsewhere(life: Life, left: Left, most_steps: int) -> Iterator[str]:
    """The bench must stand where it was shown, or where one more action led."""
    last = life.last
    if last is None or last.where is None:
        return
    after = [fact for fact in left.facts if fact.seq > last.seq]
    # A box has its number, for good, before its label is printed: one action, and two transactions.
    steps = len({fact.wall for fact in after if fact.kind != FactKind.JOB_NAMED_BOX})
    if steps > most_steps:
        yield f"{steps} actions were done that no screen told of"
    if not after and left.where[1:] != last.where[1:]:
        yield f"shown and left differ: {differences(last.where[1:], left.where[1:])}"
    if not after and left.where[0] != last.where[0] and life.doing not in LIKES:
        yield f"the bench looked else: {differences(last.where[:1], left.where[:1])}"


def _numbers(facts: Sequence[Fact]) -> Iterator[str]:
    arrived = Counter(fact.subject for fact in facts if fact.kind == FactKind.ITEM_ARRIVED)
    boxes = Counter(fact.body["box"] for fact in facts if fact.kind == FactKind.JOB_NAMED_BOX)
    for what, times in (*arrived.items(), *boxes.items()):
        if times > 1:
            yield f"the number of {what} was given {times} times"


def _labels(facts: Sequence[Fact], out: Sequence[tuple[str, str]]) -> Iterator[str]:
    for key, times in Counter(key for key, _ in out).items():
        if times > 1:
            yield f"the label {key} came out {times} times"
    on_paper: dict[tuple[str, str], set[str]] = {}
    for key, code in out:
        job, step, _ = key.split("/")
        on_paper.setdefault((job, step), set()).add(code)
    for fact in facts:
        if fact.kind == FactKind.LABEL_PRINTED:
            job, step = fact.subject.partition(":")[2], str(fact.body["step"])
            if on_paper.get((job, step)) != {fact.body["code"]}:
                yield f"{job} says {fact.body['code']}, on paper is {on_paper.get((job, step))}"
