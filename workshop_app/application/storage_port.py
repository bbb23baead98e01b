"""The bench's memory, as the use cases see it: one transaction at a time."""

from collections.abc import Callable, Collection, Iterator, Sequence
from types import TracebackType
from typing import Protocol, Self, TypeAlias

from workshop_app.domain.bench import Bench
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.facts import Draft, Fact, SubjectKind
from workshop_app.domain.guidance import Guidance
from workshop_app.domain.help_call import HelpCall
from workshop_app.domain.ids import (
    AnnouncedId,
    BenchId,
    BeneficiaryId,
    BoxId,
    HelpId,
    ItemId,
    JobId,
    LotId,
    OrderId,
    PartId,
    PersonId,
    PlaceId,
    ProcedureHash,
    RoundId,
    SupplierId,
    TaskCode,
    TenderId,
)
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import Job
from workshop_app.domain.numbers import OwnNumbers
from workshop_app.domain.orders import Box, Order, Round
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change
from workshop_app.domain.proposals import Proposal
from workshop_app.domain.publishing import Published
from workshop_app.domain.stock import Lot, Part, Place, UnknownCode
from workshop_app.domain.supply import Announced, Supplier, Tender


class Items(Protocol):
    """The items this bench knows of."""

    def get(self, item: ItemId) -> Item | None:
        """Return one item."""

    def named(self, alias: str) -> Item | None:
        """Return the item that has a maker's serial or donor's tag, compared without case."""

    def in_states(self, states: Sequence[ItemState]) -> tuple[Item, ...]:
        """Return the items in any of these states, oldest first."""

    def from_lot(self, lot: LotId) -> int:
        """Return how many items of a lot have arrived."""

    def clashing(self) -> tuple[Item, ...]:
        """Return the items with a clash that nobody has settled, oldest first."""


class Jobs(Protocol):
    """The jobs this bench knows of."""

    def get(self, job: JobId) -> Job | None:
        """Return one job."""

    def in_hand(self, worker: PersonId) -> Job | None:
        """Return the job in progress or paused in a worker's hands."""

    def waiting(self, worker: PersonId) -> tuple[Job, ...]:
        """Return the worker's jobs where a machine works alone, first ready first."""

    def ready(self, tasks: Collection[TaskCode]) -> Iterator[Job]:
        """Yield the jobs of these tasks that can be started and were given to nobody by name.

        Highest priority first, then oldest. One is read when it is asked for: a workshop has
        thousands, and a bench needs the first that fits. Record nothing in between.
        """

    def given(self, person: PersonId) -> Iterator[Job]:
        """Yield the jobs that can be started and were given to a person, in the same order."""

    def open_for(self, item: ItemId) -> Job | None:
        """Return the item's job that is not closed yet, if any."""

    def open_from(self, lot: LotId) -> tuple[Job, ...]:
        """Return the open jobs that take in things of a lot."""

    def clashing(self) -> tuple[Job, ...]:
        """Return the jobs with a clash that nobody has settled, oldest first."""


class Helps(Protocol):
    """The calls for help this bench knows of."""

    def get(self, call: HelpId) -> HelpCall | None:
        """Return one call."""

    def open_at(self, bench: BenchId) -> HelpCall | None:
        """Return the call of this bench that is not closed, if any."""

    def open(self) -> tuple[HelpCall, ...]:
        """Return the calls of all benches that are not closed, oldest first."""


class Stock(Protocol):
    """Places, lots, spare parts and the tray of unknown codes."""

    def place(self, place: PlaceId) -> Place | None:
        """Return one place."""

    def places(self) -> tuple[Place, ...]:
        """Return all places, by name."""

    def lot(self, lot: LotId) -> Lot | None:
        """Return one lot."""

    def lots(self) -> tuple[Lot, ...]:
        """Return all lots, oldest first."""

    def part(self, part: PartId) -> Part | None:
        """Return one spare part."""

    def parts(self) -> tuple[Part, ...]:
        """Return all spare parts, oldest first."""

    def unknown_codes(self) -> tuple[UnknownCode, ...]:
        """Return the unknown codes that nobody settled yet, oldest first."""


class Supply(Protocol):
    """Suppliers, calls for tender, and the machines that lists announce."""

    def supplier(self, supplier: SupplierId) -> Supplier | None:
        """Return one supplier."""

    def suppliers(self) -> tuple[Supplier, ...]:
        """Return all suppliers, by name."""

    def tender(self, tender: TenderId) -> Tender | None:
        """Return one call for tender."""

    def tenders(self) -> tuple[Tender, ...]:
        """Return all calls for tender, oldest first."""

    def announced(self, announced: AnnouncedId) -> Announced | None:
        """Return one announced machine."""

    def awaited_as(self, alias: str) -> Announced | None:
        """Return the awaited machine with this serial or tag, compared without case."""

    def announced_of(self, lot: LotId) -> tuple[Announced, ...]:
        """Return all machines that a list announced for a lot, in the order of the list."""


class Orders(Protocol):
    """Beneficiaries by their references, orders, boxes and rounds."""

    def beneficiary(self, beneficiary: BeneficiaryId) -> Beneficiary | None:
        """Return one beneficiary."""

    def beneficiaries(self) -> tuple[Beneficiary, ...]:
        """Return all beneficiaries, by reference without case."""

    def order(self, order: OrderId) -> Order | None:
        """Return one order."""

    def open(self) -> tuple[Order, ...]:
        """Return the orders that are open, oldest first."""

    def all(self) -> tuple[Order, ...]:
        """Return all orders, oldest first."""

    def box(self, box: BoxId) -> Box | None:
        """Return one box."""

    def boxes_of(self, order: OrderId) -> tuple[Box, ...]:
        """Return the boxes that were packed for an order, in the order of their facts."""

    def round(self, which: RoundId) -> Round | None:
        """Return one round."""

    def rounds(self) -> tuple[Round, ...]:
        """Return all rounds, oldest first."""


class People(Protocol):
    """The erasable register of people and of how a bench is for them. Not facts."""

    def get(self, person: PersonId) -> Person | None:
        """Return one person."""

    def with_badge(self, badge: str) -> Person | None:
        """Return the person who wears a badge, given by its eight letters."""

    def all(self) -> tuple[Person, ...]:
        """Return everybody, by first name."""

    def may_change(self) -> bool:
        """Return whether who people are can be changed here: at a desk, or without a centre.

        What is saved of it elsewhere is put right again by the centre.
        """

    def save(self, person: Person) -> None:
        """Insert or replace a person."""

    def has_profile(self, person: PersonId) -> bool:
        """Return whether anybody ever said how a bench is for a person."""

    def profile(self, person: PersonId) -> Profile:
        """Return how a bench is for a person; the defaults if nothing is kept."""

    def save_profile(self, person: PersonId, profile: Profile) -> None:
        """Keep how a bench is for a person."""

    def changes(self, person: PersonId) -> tuple[Change, ...]:
        """Return the last changes of a profile, oldest first."""

    def save_changes(self, person: PersonId, changes: tuple[Change, ...]) -> None:
        """Keep the last changes of a profile, in place of those kept before."""

    def guidance(self, person: PersonId) -> Guidance:
        """Return how much help a person gets in each task."""

    def save_guidance(self, person: PersonId, guidance: Guidance) -> None:
        """Keep how much help a person gets in each task."""

    def proposal(self, person: PersonId) -> Proposal | None:
        """Return what a lead proposes to a person and they have not answered."""

    def save_proposal(self, person: PersonId, proposal: Proposal | None) -> None:
        """Keep what a lead proposes, or what is left of it."""

    def erase(self, person: PersonId) -> None:
        """Forget the person and all that is kept of them; facts keep only the random name."""


class Procedures(Protocol):
    """Procedures as they were when a job started with them, by the hash of their content."""

    def text(self, procedure: ProcedureHash) -> str | None:
        """Return the canonical JSON of a procedure."""

    def keep(self, procedure: ProcedureHash, text: str) -> None:
        """Keep a procedure; keeping it twice is once."""


class PublishedTasks(Protocol):
    """Which version of each task is worked by."""

    def get(self, task: TaskCode) -> Published | None:
        """Return what leads have published of a task."""

    def all(self) -> tuple[Published, ...]:
        """Return all tasks that leads have published, oldest first."""


class Numbers(Protocol):
    """The numbers of labels."""

    def take(self, kind: CodeKind, year: int) -> Code:
        """Take the next free number of a kind in a year; it is never given twice."""

    def own(self, kind: CodeKind, year: int) -> OwnNumbers | None:
        """Return which numbers this bench may still give to a kind of thing in a year.

        Those that it has asked for are among them. None for a bench that has joined no centre:
        all numbers are its own.
        """


class Memory(Protocol):
    """What a bench knows, as of one moment."""

    @property
    def items(self) -> Items:
        """The items."""

    @property
    def jobs(self) -> Jobs:
        """The jobs."""

    @property
    def helps(self) -> Helps:
        """The calls for help."""

    @property
    def stock(self) -> Stock:
        """Places, lots, parts and unknown codes."""

    @property
    def supply(self) -> Supply:
        """Suppliers, calls for tender and announced machines."""

    @property
    def orders(self) -> Orders:
        """Beneficiaries, orders, boxes and rounds."""

    @property
    def people(self) -> People:
        """The erasable register of people."""

    @property
    def procedures(self) -> Procedures:
        """The procedures that jobs keep."""

    @property
    def published(self) -> PublishedTasks:
        """Which version of each task is worked by."""

    @property
    def numbers(self) -> Numbers:
        """The numbers of labels."""

    def bench(self) -> Bench:
        """Return this bench."""

    def benches(self) -> tuple[Bench, ...]:
        """Return all benches that are known, leads' desks too, by name."""

    def now_ms(self) -> int:
        """Return the clock of this moment: milliseconds since 1970 (UTC)."""

    def history(self, subject: str) -> tuple[Fact, ...]:
        """Return all facts about a subject such as `item:PGDLXLDN`, in order."""

    def histories(self, kind: SubjectKind, after: str = "") -> Iterator[tuple[Fact, ...]]:
        """Yield all facts about each subject of a kind, in order; one subject at a time.

        The subjects come in the order of their names, those after the name `after` only. Record
        nothing in between.
        """


class UnitOfWork(Memory, Protocol):
    """One transaction: everything read is one moment, everything recorded is saved together.

    Leaving the `with` block without `commit` leaves nothing behind.
    """

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def new_id(self) -> str:
        """Return a fresh UUIDv7 as text, for a job, a call or an unknown code."""

    def record(self, *drafts: Draft) -> tuple[Fact, ...]:
        """Append facts to the journal and the outbox, and fold them into the state.

        What is read afterwards in this transaction already knows them.
        """

    def commit(self) -> None:
        """Make everything durable: on the disk, not only on its way there."""


OpenUnitOfWork: TypeAlias = Callable[[], UnitOfWork]
