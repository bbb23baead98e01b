"""Registers of people that are broken on purpose; see `mutants.py`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeAlias
from unittest.mock import patch

from workshop_app.adapters.storage import register_memory
from workshop_app.adapters.storage.people import SqlPeople
from workshop_app.adapters.storage.register_memory import SqlRegister
from workshop_app.adapters.storage.register_rows import RegisterChanges
from workshop_app.application.sync import register as centre_side
from workshop_app.domain import register
from workshop_app.domain.register import Change, Entry, Merge
from workshop_app.values import replace

Broken: TypeAlias = Iterator[dict[str, Callable[..., Any]]]
Entries: TypeAlias = Mapping[str, Entry]


@contextmanager
def _changes_are_not_known_again() -> Broken:
    def merge(entries: Entries, changes: Sequence[Change], **told: Any) -> Merge:
        return register.merge(entries, changes, **{**told, "seen": ()})

    with patch.object(centre_side, "merge", merge):
        yield {}


@contextmanager
def _who_is_erased_comes_back_with_a_later_change() -> Broken:
    def merge(entries: Entries, changes: Sequence[Change], **told: Any) -> Merge:
        named = {each.person for each in changes}
        found = {
            person: Entry(person=person, changed=each.changed) if person in named else each
            for person, each in entries.items()
        }
        return register.merge(found, changes, **told)

    with patch.object(centre_side, "merge", merge):
        yield {}


@contextmanager
def _a_clock_decides_how_much_help_there_is() -> Broken:
    with patch.object(register, "_careful", lambda _key: None):
        yield {}


@contextmanager
def _what_was_seen_does_not_count() -> Broken:
    real = register.prevails

    def prevails(change: Change, cell: Any, *, at: int) -> bool:
        return real(replace(change, base=0, over=""), cell, at=at)

    with patch.object(register, "prevails", prevails):
        yield {}


@contextmanager
def _registers_are_not_compared() -> Broken:
    real = SqlRegister.land

    def land(self: SqlRegister, asked: Any, told: Any) -> bool:
        return real(self, asked, told) or True

    with patch.object(SqlRegister, "land", land):
        yield {}


@contextmanager
def _what_was_told_once_is_told() -> Broken:
    real = RegisterChanges.next

    def following(self: RegisterChanges, most: int) -> tuple[Change, ...]:
        found = real(self, most)
        self.settle([each.id for each in found])
        return found

    with patch.object(RegisterChanges, "next", following):
        yield {}


@contextmanager
def _every_bench_is_a_desk() -> Broken:
    def exchange(*asked: Any, **told: Any) -> Any:
        return centre_side.exchange(*asked, **{**told, "is_desk": True})

    yield {"exchange": exchange}


@contextmanager
def _who_is_erased_stays_in_what_the_centre_told() -> Broken:
    def erase(self: SqlPeople, person: Any) -> None:
        self.forget(person)
        self.gone.add(person)
        self.erased.append(person)

    with patch.object(SqlPeople, "erase", erase):
        yield {}


@contextmanager
def _an_older_register_is_not_filled_again() -> Broken:
    real = SqlRegister._offer_all  # noqa: SLF001

    def offer_all(self: SqlRegister, epoch: str) -> None:
        with patch.object(SqlRegister, "_offer", lambda *_all, **_more: None):
            real(self, epoch)

    with patch.object(SqlRegister, "_offer_all", offer_all):
        yield {}


@contextmanager
def _nobody_misses_what_the_centre_has_lost() -> Broken:
    with patch.object(register_memory, "_lost", lambda *_: iter(())):
        yield {}


MUTANTS_OF_PEOPLE: Final = (
    _changes_are_not_known_again,
    _who_is_erased_comes_back_with_a_later_change,
    _a_clock_decides_how_much_help_there_is,
    _what_was_seen_does_not_count,
    _registers_are_not_compared,
    _what_was_told_once_is_told,
    _every_bench_is_a_desk,
    _who_is_erased_stays_in_what_the_centre_told,
    _an_older_register_is_not_filled_again,
    _nobody_misses_what_the_centre_has_lost,
)
