"""A bench's memory without a disk: it keeps the same promises as the real one.

tests/adapters/contracts/ runs one set of tests on both.
"""

from collections.abc import Collection, Iterator, Sequence
from types import TracebackType
from typing import Self

from tests.fake_kept import Kept, Reader
from tests.fake_orders import FakeOrders
from tests.fake_people import FakePeople
from tests.fake_published import FakePublished
from workshop_app.domain.bench import Bench, by_name
from workshop_app.domain.codes import NUMBERED_BY_YEAR, Code, CodeKind, numbered
from workshop_app.domain.facts import (
    Draft,
    Fact,
    SubjectKind,
    canonical,
    chain_hash,
    from_canonical,
)
from workshop_app.domain.help_call import HelpCall, HelpState
from workshop_app.domain.ids import (
    AnnouncedId,
    BenchId,
    HelpId,
    ItemId,
    JobId,
    LotId,
    PartId,
    PersonId,
    PlaceId,
    ProcedureHash,
    SupplierId,
    TaskCode,
    TenderId,
)
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import IN_HAND, OPEN_STATES, Job, JobState
from workshop_app.domain.numbers import OwnNumbers
from workshop_app.domain.people import Person
from workshop_app.domain.state import fold
from workshop_app.domain.stock import Lot, Part, Place, UnknownCode
from workshop_app.domain.supply import Announced, Supplier, Tender

BENCH = BenchId("11111111-1111-4111-8111-111111111111")
INCARNATION = "22222222-2222-4222-8222-222222222222"
NINE_O_CLOCK_MS = 1_767_600_000_000
"""Monday, 5 January 2026, 08:00 UTC: nine o'clock in the workshop."""


class FakeItems(Reader):
    def get(self, item: ItemId) -> Item | None:
        return self._kept().one(SubjectKind.ITEM, item, Item)

    def named(self, alias: str) -> Item | None:
        for item in self._kept().all(Item):
            if alias.casefold() in {each.casefold() for each in item.aliases}:
                return item
        return None

    def in_states(self, states: Sequence[ItemState]) -> tuple[Item, ...]:
        return tuple(item for item in self._kept().all(Item) if item.stands in states)

    def from_lot(self, lot: LotId) -> int:
        arrived = (item for item in self._kept().all(Item) if item.state is not ItemState.EXPECTED)
        return sum(item.lot == lot and not item.merged for item in arrived)

    def clashing(self) -> tuple[Item, ...]:
        return tuple(item for item in self._kept().all(Item) if item.clashes)


class FakeJobs(Reader):
    def get(self, job: JobId) -> Job | None:
        return self._kept().one(SubjectKind.JOB, job, Job)

    def in_hand(self, worker: PersonId) -> Job | None:
        mine = (job for job in self._kept().all(Job) if job.worker == worker)
        return next((job for job in mine if job.state in IN_HAND), None)

    def waiting(self, worker: PersonId) -> tuple[Job, ...]:
        mine = (job for job in self._kept().all(Job) if job.worker == worker)
        waiting = (job for job in mine if job.state is JobState.WAITING)
        return tuple(sorted(waiting, key=lambda job: job.until_ms))

    def ready(self, tasks: Collection[TaskCode]) -> Iterator[Job]:
        return (job for job in self._ready(None) if job.task in tasks)

    def given(self, person: PersonId) -> Iterator[Job]:
        return self._ready(person)

    def _ready(self, given_to: PersonId | None) -> Iterator[Job]:
        jobs = sorted(self._kept().all(Job), key=lambda job: -job.priority)
        ready = (job for job in jobs if job.state is JobState.READY)
        return (job for job in ready if job.given_to == given_to)

    def open_for(self, item: ItemId) -> Job | None:
        jobs = (job for job in self._kept().all(Job) if job.item == item)
        return next((job for job in jobs if job.state in OPEN_STATES), None)

    def open_from(self, lot: LotId) -> tuple[Job, ...]:
        jobs = (job for job in self._kept().all(Job) if job.lot == lot)
        return tuple(job for job in jobs if job.state in OPEN_STATES)

    def clashing(self) -> tuple[Job, ...]:
        return tuple(job for job in self._kept().all(Job) if job.clashes)


class FakeHelps(Reader):
    def get(self, call: HelpId) -> HelpCall | None:
        return self._kept().one(SubjectKind.HELP, call, HelpCall)

    def open_at(self, bench: BenchId) -> HelpCall | None:
        calls = (call for call in self._kept().all(HelpCall) if call.bench == bench)
        return next((call for call in calls if call.state is not HelpState.CLOSED), None)

    def open(self) -> tuple[HelpCall, ...]:
        calls = self._kept().all(HelpCall)
        return tuple(call for call in calls if call.state is not HelpState.CLOSED)


class FakeStock(Reader):
    def place(self, place: PlaceId) -> Place | None:
        return self._kept().one(SubjectKind.PLACE, place, Place)

    def places(self) -> tuple[Place, ...]:
        places = self._kept().all(Place)
        return tuple(sorted(places, key=lambda place: (place.name.casefold(), place.id)))

    def lot(self, lot: LotId) -> Lot | None:
        return self._kept().one(SubjectKind.LOT, lot, Lot)

    def lots(self) -> tuple[Lot, ...]:
        return tuple(self._kept().all(Lot))

    def part(self, part: PartId) -> Part | None:
        return self._kept().one(SubjectKind.PART, part, Part)

    def parts(self) -> tuple[Part, ...]:
        return tuple(self._kept().all(Part))

    def unknown_codes(self) -> tuple[UnknownCode, ...]:
        return tuple(code for code in self._kept().all(UnknownCode) if not code.settled)


class FakeSupply(Reader):
    def supplier(self, supplier: SupplierId) -> Supplier | None:
        return self._kept().one(SubjectKind.SUPPLIER, supplier, Supplier)

    def suppliers(self) -> tuple[Supplier, ...]:
        known = self._kept().all(Supplier)
        return tuple(sorted(known, key=lambda each: (each.name.casefold(), each.id)))

    def tender(self, tender: TenderId) -> Tender | None:
        return self._kept().one(SubjectKind.TENDER, tender, Tender)

    def tenders(self) -> tuple[Tender, ...]:
        return tuple(self._kept().all(Tender))

    def announced(self, announced: AnnouncedId) -> Announced | None:
        return self._kept().one(SubjectKind.ANNOUNCED, announced, Announced)

    def awaited_as(self, alias: str) -> Announced | None:
        awaited = (each for each in self._kept().all(Announced) if each.is_awaited)
        named = (
            each
            for each in awaited
            if alias.casefold() in {name.casefold() for name in each.aliases}
        )
        return next(named, None)

    def announced_of(self, lot: LotId) -> tuple[Announced, ...]:
        return tuple(each for each in self._kept().all(Announced) if each.lot == lot)


class FakeProcedures(Reader):
    def text(self, procedure: ProcedureHash) -> str | None:
        return self._kept().procedures.get(procedure)

    def keep(self, procedure: ProcedureHash, text: str) -> None:
        self._kept().procedures.setdefault(procedure, text)


class FakeNumbers(Reader):
    def take(self, kind: CodeKind, year: int) -> Code:
        kept = self._kept()
        key = (kind, year if kind in NUMBERED_BY_YEAR else 0)
        taken = {name for _, name in kept.states}
        while True:
            number = kept.numbers.get(key, 1)
            kept.numbers[key] = number + 1
            by_year = kind in NUMBERED_BY_YEAR
            code = numbered(kind, year, number) if by_year else Code(kind, number)
            if code.text not in taken:
                return code

    def own(self, _kind: CodeKind, _year: int) -> OwnNumbers | None:
        return None


class FakeUnitOfWork:
    """Use one for a whole test: `open_unit_of_work=lambda: uow`.

    Attributes:
        clock_ms: what the clock says; set it to let time pass.
        commits: how often something was made durable.
    """

    def __init__(self, *people: Person, bench: BenchId = BENCH) -> None:
        self.clock_ms = NINE_O_CLOCK_MS
        self.commits = 0
        self.own_bench = bench
        self._ids = 0
        self._is_open = False
        self._saved = Kept(people={person.id: person for person in people})
        self._now = self._saved.copy()
        self.items = FakeItems(lambda: self._now)
        self.jobs = FakeJobs(lambda: self._now)
        self.helps = FakeHelps(lambda: self._now)
        self.stock = FakeStock(lambda: self._now)
        self.supply = FakeSupply(lambda: self._now)
        self.orders = FakeOrders(lambda: self._now)
        self.published = FakePublished(lambda: self._now)
        self.people = FakePeople(lambda: self._now)
        self.procedures = FakeProcedures(lambda: self._now)
        self.numbers = FakeNumbers(lambda: self._now)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What was committed, in order; the outbox holds the same."""
        return tuple(self._saved.facts)

    def kinds(self, since: int = 0) -> list[str]:
        """The kinds of the committed facts, after the first so many."""
        return [fact.kind for fact in self._saved.facts[since:]]

    def seed(self, *drafts: Draft) -> tuple[Fact, ...]:
        """Record and commit, to set a test's scene."""
        with self:
            facts = self.record(*drafts)
            self.commit()
        return facts

    def __enter__(self) -> Self:
        if self._is_open:
            raise RuntimeError("another unit of work is open: they are not nested")
        self._is_open = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_open = False
        self._now = self._saved.copy()

    def bench(self) -> Bench:
        return self._now.one(SubjectKind.BENCH, self.own_bench, Bench) or Bench(id=self.own_bench)

    def benches(self) -> tuple[Bench, ...]:
        return tuple(sorted(self._now.all(Bench), key=by_name))

    def new_id(self) -> str:
        self._ids += 1
        return f"00000000-0000-7000-8000-{self._ids:012x}"

    def now_ms(self) -> int:
        return self.clock_ms

    def record(self, *drafts: Draft) -> tuple[Fact, ...]:
        return tuple(self._record(draft) for draft in drafts)

    def history(self, subject: str) -> tuple[Fact, ...]:
        return tuple(fact for fact in self._now.facts if fact.subject == subject)

    def histories(self, kind: SubjectKind, after: str = "") -> Iterator[tuple[Fact, ...]]:
        for subject in sorted({fact.subject for fact in self._now.facts}):
            if subject.partition(":")[0] == kind and subject > f"{kind}:{after}":
                yield self.history(subject)

    def commit(self) -> None:
        self.commits += 1
        self._saved = self._now.copy()

    def _record(self, draft: Draft) -> Fact:
        kept = self._now
        raw = canonical(
            Fact(
                id=self.new_id(),
                bench=self.own_bench,
                inc=INCARNATION,
                seq=len(kept.facts) + 1,
                kind=str(draft.kind),
                v=draft.v,
                subject=str(draft.subject),
                person=draft.person,
                wall=self.clock_ms,
                trunk=0,
                body=draft.body,
            )
        )
        fact = from_canonical(raw)
        kept.facts.append(fact)
        kept.last_hash = chain_hash(kept.last_hash, raw)
        key = (str(draft.subject.kind), draft.subject.id)
        after = fold(kept.states.get(key), fact)
        if after is not None:
            kept.states[key] = after
        return fact
