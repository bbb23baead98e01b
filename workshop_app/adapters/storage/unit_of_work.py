"""One transaction on the bench's database."""

from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Self

from workshop_app.adapters.storage.database import Database
from workshop_app.adapters.storage.journal import Journal
from workshop_app.adapters.storage.orders import SqlOrders
from workshop_app.adapters.storage.people import SqlPeople
from workshop_app.adapters.storage.registers import Numbers, SqlProcedures
from workshop_app.adapters.storage.repositories import (
    SqlBenches,
    SqlHelps,
    SqlItems,
    SqlJobs,
    SqlPublished,
    SqlStock,
)
from workshop_app.adapters.storage.states import States
from workshop_app.adapters.storage.supply import SqlSupply
from workshop_app.domain.bench import Bench
from workshop_app.domain.facts import Draft, Fact, SubjectKind
from workshop_app.domain.ids import BenchId, PersonId


class SqlUnitOfWork:
    """One transaction: what was recorded is saved together at `commit`, or not at all.

    It may go on after a commit; what comes then is the next transaction. A storage has one of
    these and gives it out again and again: they are never nested.
    """

    def __init__(
        self,
        db: Database,
        journal: Journal,
        states: States,
        *,
        now_ms: Callable[[], int],
        people: SqlPeople,
        erased: Callable[[tuple[PersonId, ...]], None],
    ) -> None:
        """Prepare.

        Args:
            db: the connection.
            journal: the facts.
            states: what they fold to.
            now_ms: the clock, read once.
            people: the register of people.
            erased: called after a commit in which people were erased.
        """
        self._db = db
        self._journal = journal
        self._clock = now_ms
        self._now: int | None = None
        self._is_open = False
        self._erased = erased
        self._states = states
        self.numbers = Numbers(db, self._states, journal)
        self.items = SqlItems(db, self._states)
        self.jobs = SqlJobs(db, self._states)
        self.helps = SqlHelps(db, self._states)
        self._benches = SqlBenches(db, self._states)
        self.stock = SqlStock(db, self._states)
        self.supply = SqlSupply(db, self._states)
        self.orders = SqlOrders(db, self._states)
        self.people = people
        self.procedures = SqlProcedures(db)
        self.published = SqlPublished(db, self._states)

    def __enter__(self) -> Self:
        self._db.claim()
        if self._is_open:
            raise RuntimeError("another unit of work is open: they are not nested")
        self._is_open = True
        self._now = None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_open = False
        self._states.rolled_back()
        self.people.erased.clear()
        self._journal.forget()
        self._db.rollback()

    def bench(self) -> Bench:
        """Return this bench."""
        name = self._journal.head.bench
        found = self._states.get(SubjectKind.BENCH, name)
        return found if isinstance(found, Bench) else Bench(id=BenchId(name))

    def benches(self) -> tuple[Bench, ...]:
        """Return all benches that are known, leads' desks too, by name."""
        return self._benches.all()

    def new_id(self) -> str:
        """Return a fresh UUIDv7 as text."""
        return self._journal.new_id()

    def now_ms(self) -> int:
        """Return the clock of this unit of work: milliseconds since 1970 (UTC)."""
        if self._now is None:
            self._now = self._clock()
        return self._now

    def record(self, *drafts: Draft) -> tuple[Fact, ...]:
        """Append facts to the journal and the outbox, and fold them into the state.

        Raises:
            MalformedFactError: a body holds what a fact has no place for.
            StorageUnavailableError: the disk did not take it; leave the `with` block.
        """
        return tuple(self._record(draft) for draft in drafts)

    def history(self, subject: str) -> tuple[Fact, ...]:
        """Return all facts about a subject such as `item:PGDLXLDN`, in order."""
        return self._journal.history(subject)

    def histories(self, kind: SubjectKind, after: str = "") -> Iterator[tuple[Fact, ...]]:
        """Yield all facts about each subject of a kind after a name, one subject at a time."""
        return self._journal.histories(kind, after)

    def commit(self) -> None:
        """Make everything durable.

        Raises:
            StorageUnavailableError: the disk did not take it; nothing of it is there.
        """
        self._journal.save()
        self._db.commit()
        self._journal.committed()
        self._states.committed()
        if self.people.erased:
            self._erased(tuple(self.people.erased))
            self.people.erased.clear()

    def forget(self) -> None:
        """Read all states again: they were folded anew."""
        self._states.forget()

    def _record(self, draft: Draft) -> Fact:
        fact = self._journal.append(draft, self.now_ms())
        self._states.fold_in(fact, self._journal.head.position)
        return fact
