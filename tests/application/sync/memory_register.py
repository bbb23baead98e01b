"""A register of people without a database: it keeps the same promises as the real one."""

import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from workshop_app.application.sync.register_port import RegisterPart
from workshop_app.domain.register import Entry, Merge, joined


@dataclass(slots=True)
class KeptRegister:
    """Everything that is kept, as of one moment; a copy of it is a backup."""

    entries: dict[str, Entry] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    last: int = 0

    def copy(self) -> "KeptRegister":
        return KeptRegister(dict(self.entries), set(self.seen), self.last)


class MemoryRegister:
    """`kept` may be put back to an older copy; who was erased stays so, as beside a real one."""

    def __init__(self) -> None:
        self.kept = KeptRegister()
        self.lock = threading.RLock()
        self.erased: set[str] = set()
        self.deeds: list[tuple[str, str]] = []

    def transaction(self) -> "MemoryRegisterTransaction":
        return MemoryRegisterTransaction(self)

    def part(self, after: int, most: int) -> RegisterPart:
        with self.lock:
            everybody = sorted(map(self.now, self.kept.entries.values()), key=lambda e: e.changed)
        entries = tuple(each for each in everybody if each.changed > after)
        last = everybody[-1].changed if everybody else 0
        return RegisterPart(
            entries=entries[:most],
            after=entries[most - 1].changed if len(entries) > most else last,
            last=last,
            digest=joined([each.digest for each in everybody]),
        )

    def last(self) -> int:
        return self.kept.last

    def now(self, entry: Entry) -> Entry:
        if entry.person in self.erased:
            return Entry(person=entry.person, changed=entry.changed, erased=True)
        return entry


class MemoryRegisterTransaction:
    """One exchange at a time."""

    def __init__(self, register: MemoryRegister) -> None:
        self._register = register
        self._merges: list[Merge] = []
        self._deeds: list[tuple[str, str]] = []

    def __enter__(self) -> Self:
        self._register.lock.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._register.lock.release()

    def lock(self) -> int:
        return self._register.kept.last

    def seen(self, ids: Collection[str]) -> frozenset[str]:
        return frozenset(self._register.kept.seen.intersection(ids))

    def entries(self, people: Collection[str]) -> Mapping[str, Entry]:
        kept, register = self._register.kept, self._register
        found = {each: register.now(kept.entries[each]) for each in people if each in kept.entries}
        gone = {each for each in people if each in register.erased and each not in found}
        return found | {each: Entry(person=each, erased=True) for each in gone}

    def keep(self, merge: Merge) -> None:
        erased = {each.person for each in merge.entries.values() if each.erased}
        self._register.erased |= erased
        self._merges.append(merge)

    def note(self, action: str, about: str) -> None:
        self._deeds.append((action, about))

    def commit(self) -> None:
        kept = self._register.kept
        for merge in self._merges:
            kept.entries |= merge.entries
            kept.seen |= {*merge.seen}
            kept.last = merge.last
        self._register.deeds += self._deeds
