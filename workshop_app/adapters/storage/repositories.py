"""Items, jobs, calls and stock, answered from the state tables."""

import heapq
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import Select, Table, bindparam, func, literal_column, select

from workshop_app.adapters.storage import tables
from workshop_app.adapters.storage.database import Database, Prepared, Row, prepare
from workshop_app.adapters.storage.states import States
from workshop_app.domain.bench import Bench, by_name
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.help_call import HelpCall, HelpState
from workshop_app.domain.ids import (
    BenchId,
    HelpId,
    ItemId,
    JobId,
    LotId,
    PartId,
    PersonId,
    PlaceId,
    TaskCode,
)
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import BEGUN, IN_HAND, OPEN_STATES, Job, JobState
from workshop_app.domain.publishing import Published
from workshop_app.domain.state import State
from workshop_app.domain.stock import Lot, Part, Place, UnknownCode
from workshop_app.state_json import decode_state

S = TypeVar("S", bound=State)


def _words(states: Iterable[str]) -> list[Any]:
    """Constants as literals: they are few, ours, and let SQLite choose an index for them."""
    return [literal_column(f"'{state}'") for state in sorted(states)]


def _bodies(table: Table) -> Select[Any]:
    return select(table.c.body)


_item, _job, _help, _unknown = (
    tables.state_item.c,
    tables.state_job.c,
    tables.state_help.c,
    tables.state_unknown.c,
)
HOT: Final[dict[str, Prepared]] = {
    "item_named": prepare(
        _bodies(tables.state_item)
        .join(tables.state_alias, tables.state_alias.c.born == _item.born)
        .where(tables.state_alias.c.alias == bindparam("alias"))
        .order_by(tables.state_alias.c.born)
    ),
    "items_in": prepare(
        select(_item.body, _item.born).where(_item.state == bindparam("state")).order_by(_item.born)
    ),
    "items_from_lot": prepare(
        select(func.count(literal_column("*"))).where(
            _item.lot == bindparam("lot"),
            _item.state != literal_column(f"'{ItemState.EXPECTED}'"),
        )
    ),
    "items_clashing": prepare(
        _bodies(tables.state_item).where(_item.clashing == literal_column("1")).order_by(_item.born)
    ),
    "jobs_clashing": prepare(
        _bodies(tables.state_job).where(_job.clashing == literal_column("1")).order_by(_job.born)
    ),
    "job_in_hand": prepare(
        _bodies(tables.state_job)
        .where(_job.worker == bindparam("worker"), _job.state.in_(_words(IN_HAND)))
        .order_by(_job.born)
    ),
    "jobs_begun": prepare(
        _bodies(tables.state_job).where(_job.state.in_(_words(BEGUN))).order_by(_job.born)
    ),
    "jobs_waiting": prepare(
        _bodies(tables.state_job)
        .where(_job.worker == bindparam("worker"), _job.state == _words([JobState.WAITING])[0])
        .order_by(_job.born)
    ),
    "jobs_ready": prepare(
        select(_job.body, _job.born, _job.priority)
        .where(
            _job.state == _words([JobState.READY])[0],
            _job.given_to.is_(None),
            _job.task == bindparam("task"),
        )
        .order_by(_job.priority.desc(), _job.born)
    ),
    "jobs_given": prepare(
        select(_job.body, _job.born, _job.priority)
        .where(_job.state == _words([JobState.READY])[0], _job.given_to == bindparam("person"))
        .order_by(_job.priority.desc(), _job.born)
    ),
    "job_open_for": prepare(
        _bodies(tables.state_job)
        .where(_job.item == bindparam("item"), _job.state.in_(_words(OPEN_STATES)))
        .order_by(_job.born)
    ),
    "jobs_open_from": prepare(
        _bodies(tables.state_job)
        .where(_job.lot == bindparam("lot"), _job.state.in_(_words(OPEN_STATES)))
        .order_by(_job.born)
    ),
    "help_open_at": prepare(
        _bodies(tables.state_help)
        .where(
            _help.bench == bindparam("bench"),
            _help.state.in_(_words(set(HelpState) - {HelpState.CLOSED})),
        )
        .order_by(_help.born)
    ),
    "helps_open": prepare(
        _bodies(tables.state_help)
        .where(_help.state.in_(_words(set(HelpState) - {HelpState.CLOSED})))
        .order_by(_help.born)
    ),
    "unknown_codes": prepare(
        _bodies(tables.state_unknown)
        .where(_unknown.settled == literal_column("0"))
        .order_by(_unknown.born)
    ),
}
"""What is asked while somebody waits; a test looks that none of it walks a whole table."""

_ALL: Final = {
    kind: prepare(_bodies(table).order_by(table.c.born))
    for kind, table in (
        (SubjectKind.BENCH, tables.state_bench),
        (SubjectKind.PLACE, tables.state_place),
        (SubjectKind.LOT, tables.state_lot),
        (SubjectKind.PART, tables.state_part),
        (SubjectKind.PROCEDURE, tables.state_procedure),
    )
}


def _age(row: Row) -> int:
    return int(row[1])


def _turn(row: Row) -> tuple[int, int]:
    return -int(row[2]), int(row[1])


class Reader:
    """What the repositories have in common: where to read, and how to decode."""

    def __init__(self, db: Database, states: States) -> None:
        self._db = db
        self._states = states

    def _one(self, kind: SubjectKind, name: str, of: type[S]) -> S | None:
        state = self._states.get(kind, name)
        return state if isinstance(state, of) else None

    def _many(
        self, kind: SubjectKind, of: type[S], statement: Prepared, /, **values: object
    ) -> tuple[S, ...]:
        found = (decode_state(kind, row[0]) for row in self._db.rows(statement, **values))
        return tuple(state for state in found if isinstance(state, of))

    def _first(
        self, kind: SubjectKind, of: type[S], statement: Prepared, /, **values: object
    ) -> S | None:
        row = self._db.row(statement, **values)
        state = decode_state(kind, row[0]) if row else None
        return state if isinstance(state, of) else None


class SqlItems(Reader):
    """The items this bench knows of."""

    def get(self, item: ItemId) -> Item | None:
        """Return one item."""
        return self._one(SubjectKind.ITEM, item, Item)

    def named(self, alias: str) -> Item | None:
        """Return the item with this further name; the oldest if two have it."""
        return self._first(SubjectKind.ITEM, Item, HOT["item_named"], alias=alias.casefold())

    def in_states(self, states: Sequence[ItemState]) -> tuple[Item, ...]:
        """Return the items in any of these states, oldest first."""
        rows = [
            row
            for state in dict.fromkeys(states)
            for row in self._db.rows(HOT["items_in"], state=str(state))
        ]
        items = (decode_state(SubjectKind.ITEM, body) for body, _ in sorted(rows, key=_age))
        return tuple(item for item in items if isinstance(item, Item))

    def from_lot(self, lot: LotId) -> int:
        """Return how many items of a lot have arrived."""
        row = self._db.row(HOT["items_from_lot"], lot=lot)
        return int(row[0]) if row else 0

    def clashing(self) -> tuple[Item, ...]:
        """Return the items with a clash that nobody has settled, oldest first."""
        return self._many(SubjectKind.ITEM, Item, HOT["items_clashing"])


class SqlJobs(Reader):
    """The jobs this bench knows of."""

    def get(self, job: JobId) -> Job | None:
        """Return one job."""
        return self._one(SubjectKind.JOB, job, Job)

    def in_hand(self, worker: PersonId) -> Job | None:
        """Return the job in progress or paused in a worker's hands; the oldest of several."""
        return self._first(SubjectKind.JOB, Job, HOT["job_in_hand"], worker=worker)

    def waiting(self, worker: PersonId) -> tuple[Job, ...]:
        """Return the worker's jobs where a machine works alone, first ready first."""
        found = self._many(SubjectKind.JOB, Job, HOT["jobs_waiting"], worker=worker)
        return tuple(sorted(found, key=lambda job: job.until_ms))

    def ready(self, tasks: Collection[TaskCode]) -> Iterator[Job]:
        """Yield the jobs of these tasks that can be started, given to nobody by name."""
        return self._by_turn(*((HOT["jobs_ready"], {"task": task}) for task in sorted(tasks)))

    def given(self, person: PersonId) -> Iterator[Job]:
        """Yield the jobs that can be started and were given to a person."""
        return self._by_turn((HOT["jobs_given"], {"person": person}))

    def open_for(self, item: ItemId) -> Job | None:
        """Return the item's job that is not closed yet, if any; the oldest of several."""
        return self._first(SubjectKind.JOB, Job, HOT["job_open_for"], item=item)

    def open_from(self, lot: LotId) -> tuple[Job, ...]:
        """Return the open jobs that take in things of a lot, oldest first."""
        return self._many(SubjectKind.JOB, Job, HOT["jobs_open_from"], lot=lot)

    def clashing(self) -> tuple[Job, ...]:
        """Return the jobs with a clash that nobody has settled, oldest first."""
        return self._many(SubjectKind.JOB, Job, HOT["jobs_clashing"])

    def _by_turn(self, *asked: tuple[Prepared, Mapping[str, str]]) -> Iterator[Job]:
        """Merge rows that each come by turn from an index; each cursor reads one row ahead."""
        cursors = [self._db.stream(statement, **values) for statement, values in asked]
        try:
            for row in heapq.merge(*cursors, key=_turn):
                job = decode_state(SubjectKind.JOB, row[0])
                if isinstance(job, Job):
                    yield job
        finally:
            for cursor in cursors:
                cursor.close()


class SqlHelps(Reader):
    """The calls for help this bench knows of."""

    def get(self, call: HelpId) -> HelpCall | None:
        """Return one call."""
        return self._one(SubjectKind.HELP, call, HelpCall)

    def open_at(self, bench: BenchId) -> HelpCall | None:
        """Return the call of this bench that is not closed; the oldest of several."""
        return self._first(SubjectKind.HELP, HelpCall, HOT["help_open_at"], bench=bench)

    def open(self) -> tuple[HelpCall, ...]:
        """Return the calls of all benches that are not closed, oldest first."""
        return self._many(SubjectKind.HELP, HelpCall, HOT["helps_open"])


class SqlBenches(Reader):
    """The benches of the workshop."""

    def all(self) -> tuple[Bench, ...]:
        """Return all benches that are known, by name, numbers in their order."""
        found = self._many(SubjectKind.BENCH, Bench, _ALL[SubjectKind.BENCH])
        return tuple(sorted(found, key=by_name))


class SqlStock(Reader):
    """Places, lots, spare parts and the tray of unknown codes."""

    def place(self, place: PlaceId) -> Place | None:
        """Return one place."""
        return self._one(SubjectKind.PLACE, place, Place)

    def places(self) -> tuple[Place, ...]:
        """Return all places, by name without case."""
        found = self._many(SubjectKind.PLACE, Place, _ALL[SubjectKind.PLACE])
        return tuple(sorted(found, key=lambda place: (place.name.casefold(), place.id)))

    def lot(self, lot: LotId) -> Lot | None:
        """Return one lot."""
        return self._one(SubjectKind.LOT, lot, Lot)

    def lots(self) -> tuple[Lot, ...]:
        """Return all lots, oldest first."""
        return self._many(SubjectKind.LOT, Lot, _ALL[SubjectKind.LOT])

    def part(self, part: PartId) -> Part | None:
        """Return one spare part."""
        return self._one(SubjectKind.PART, part, Part)

    def parts(self) -> tuple[Part, ...]:
        """Return all spare parts, oldest first."""
        return self._many(SubjectKind.PART, Part, _ALL[SubjectKind.PART])

    def unknown_codes(self) -> tuple[UnknownCode, ...]:
        """Return the unknown codes that nobody settled yet, oldest first."""
        return self._many(SubjectKind.UNKNOWN_CODE, UnknownCode, HOT["unknown_codes"])


class SqlPublished(Reader):
    """Which version of each task is worked by."""

    def get(self, task: TaskCode) -> Published | None:
        """Return what leads have published of a task."""
        return self._one(SubjectKind.PROCEDURE, task, Published)

    def all(self) -> tuple[Published, ...]:
        """Return all tasks that leads have published, oldest first."""
        return self._many(SubjectKind.PROCEDURE, Published, _ALL[SubjectKind.PROCEDURE])
