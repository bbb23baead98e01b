"""A small workshop without a disk: people, places, procedures, and hands that use the desk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from tests.fakes import FakeUnitOfWork
from workshop_app import resources
from workshop_app.adapters.content.library import WorkshopContent, load_routes, read_procedures
from workshop_app.application.advance_item import plan
from workshop_app.application.content_port import Content
from workshop_app.application.desk import Desk, make_desk
from workshop_app.application.draft import of_item
from workshop_app.application.lead_decides import name_place, register_lot, register_part
from workshop_app.application.outcome import Outcome
from workshop_app.application.situation import AtStep, Here, Situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.bootstrap.stand_in import Press, right_answer, right_code
from workshop_app.domain.codes import Code, CodeKind, Scan, numbered
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import (
    ItemId,
    JobId,
    LotId,
    PartId,
    PersonId,
    PlaceId,
    ProcedureHash,
    StepId,
    TaskCode,
)
from workshop_app.domain.item import LEGAL, STORAGE, Item, ItemState
from workshop_app.domain.job import Job
from workshop_app.domain.people import Person, Role
from workshop_app.domain.procedure import Procedure, Step, StepKind, WayOn, Words
from workshop_app.domain.profile import Profile
from workshop_app.domain.route import Route, RouteTask

TASKS = (
    *("intake", "erasure", "screen-test", "machine-test", "cleaning", "dvd-drive", "sound-card"),
    *("master", "final-check", "packaging", "job"),
)
MOST_ACTIONS = 60


def _person(number: int, name: str, role: Role, *tasks: str) -> Person:
    return Person(
        id=PersonId(f"p-{name.lower()}"),
        badge=Code(CodeKind.BADGE, 0x5A1000 + number).text,
        first_name=name,
        portrait=name.lower(),
        role=role,
        tasks=frozenset(map(TaskCode, tasks)),
    )


ANA = _person(1, "Ana", Role.WORKER, *TASKS)
BOB = _person(2, "Bob", Role.WORKER, *TASKS)
CLEO = _person(3, "Cleo", Role.WORKER, "cleaning")
PAUL = _person(4, "Paul", Role.LEAD)
NADIA = _person(5, "Nadia", Role.LEAD, "job")
PEOPLE = (ANA, BOB, CLEO, PAUL, NADIA)

SHELF, OTHER_SHELF, PACKING, PALLET = (
    PlaceId(Code(CodeKind.PLACE, number).text) for number in range(1, 5)
)
LOT, OTHER_LOT = (LotId(numbered(CodeKind.LOT, 26, number).text) for number in (1, 2))
DVD, OTHER_DVD, CARD = (
    PartId(numbered(CodeKind.PART, 26, number).text) for number in range(901, 904)
)
ORDER = numbered(CodeKind.ORDER, 26, 7).text
PC, OTHER_PC = (ItemId(numbered(CodeKind.MACHINE, 26, number).text) for number in (501, 502))
SCREEN = ItemId(numbered(CodeKind.SCREEN, 26, 503).text)


@cache
def real_content() -> WorkshopContent:
    """The ten procedures that come with the program."""
    procedures = read_procedures(resources.path("procedures")).procedures
    return WorkshopContent(procedures, load_routes(resources.path("routes")))


@dataclass
class MadeUpContent:
    """Procedures that a test made up."""

    procedures: dict[TaskCode, Procedure]
    routes: Mapping[str, Route] = field(default_factory=dict)
    kept: dict[str, Procedure] = field(default_factory=dict)

    def procedure(self, task: TaskCode) -> Procedure | None:
        return self.procedures.get(task)

    def tasks(self) -> Sequence[TaskCode]:
        return tuple(self.procedures)

    def route(self, kind: str, _name: str | None = None) -> Route | None:
        return self.routes.get(kind)

    def canonical(self, procedure: Procedure) -> str:
        self.kept[procedure.hash] = procedure
        return procedure.hash

    def frozen(self, text: str) -> Procedure | None:
        return self.kept.get(text)


def step(name: str, kind: StepKind = StepKind.DO, *, no: WayOn | None = None, **more) -> Step:
    return Step(id=StepId(name), kind=kind, picture=name, no=no, **more)


def procedure(
    *steps: Step,
    task: str = "job",
    starts: ItemState = ItemState.TO_CLEAN,
    ends: ItemState = ItemState.CLEAN,
    version: int = 1,
) -> Procedure:
    words = Words(
        title=task,
        finished=("Bravo.",),
        steps={name: (f"{name}.",) for each in steps for name in (each.id, f"{each.id}.fix")},
        choices={},
    )
    return Procedure(
        code=TaskCode(task),
        version=version,
        icon=task,
        subjects=("tower", "laptop", "screen"),
        starts_from=starts,
        ends_in=ends,
        steps=steps,
        words={"fr": words, "en": words},
        hash=ProcedureHash(f"{task}-{version}"),
    )


def made_up(*procedures: Procedure, route: Sequence[str] = ()) -> MadeUpContent:
    tasks = tuple(RouteTask(code=TaskCode(task)) for task in route)
    return MadeUpContent(
        {each.code: each for each in procedures},
        {kind: Route(kind=kind, tasks=tasks) for kind in ("tower", "laptop", "screen")},
    )


class Scene:
    """What stands in the workshop, and what is known of it."""

    def __init__(
        self,
        content: Content,
        open_unit_of_work: OpenUnitOfWork | None = None,
        *,
        expected: int = 3,
    ) -> None:
        self.content = content
        self.fake = FakeUnitOfWork()
        self.open = open_unit_of_work or (lambda: self.fake)
        self.desk: Desk = make_desk(self.open, content)
        with self.open() as uow:
            _furnish(uow, expected)
            uow.commit()

    def item(self, item: ItemId = PC) -> Item:
        with self.open() as uow:
            found = uow.items.get(item)
        assert found is not None
        return found

    def job(self, job: JobId) -> Job:
        with self.open() as uow:
            found = uow.jobs.get(job)
        assert found is not None
        return found

    def open_job(self, item: ItemId = PC) -> Job | None:
        with self.open() as uow:
            return uow.jobs.open_for(item)

    def arrives(
        self, item: ItemId = PC, *, kind: str = "tower", state: ItemState = ItemState.TO_CLEAN
    ) -> None:
        """Let an item stand somewhere in its life, with a drive that was erased."""
        with self.open() as uow:
            uow.record(of_item(FactKind.ITEM_ARRIVED, item, None, kind=kind, lot=LOT))
            if kind != "screen":
                drive = f"{item}-1"
                uow.record(
                    of_item(
                        FactKind.COMPONENT_MOVED,
                        item,
                        None,
                        component=drive,
                        action="present",
                        kind=STORAGE,
                        serial="",
                    ),
                    of_item(FactKind.ERASURE_RECORDED, item, None, component=drive, result="ok"),
                )
            for to in _way_to(state):
                uow.record(of_item(FactKind.ITEM_ADVANCED, item, None, to=str(to)))
            uow.commit()
        assert self.item(item).state is state

    def plan(self, task: str = "job", item: ItemId | None = PC, **more) -> JobId:
        with self.open() as uow:
            job = plan(uow, TaskCode(task), item=item, by=None, **more)
            uow.commit()
        return job


class Workshop(Scene):
    """One bench, and hands at it."""

    @property
    def now(self) -> Situation:
        return self.desk.look().situation

    @property
    def here(self) -> Here:
        return self.now.here

    @property
    def at(self) -> AtStep:
        here = self.here
        assert isinstance(here, AtStep), type(here)
        return here

    @property
    def at_step(self) -> str:
        return self.at.step.id

    def come(self, person: Person = ANA) -> Outcome:
        return self.scan(person.badge)

    def change(self, person: Person) -> Outcome:
        self.desk.sign_out()
        return self.come(person)

    def scan(self, *readings: str) -> Outcome:
        return self.desk.scan(Scan(readings))

    def press(self, command: Command, argument: str = "", *, token: str | None = None) -> Outcome:
        return self.desk.answer(command, argument, self.now.token if token is None else token)

    def take(self) -> Outcome:
        return self.desk.take_job(Command.DONE, "", self.now.token)

    def answer_right(self, *, kind: str = "") -> Outcome:
        """Do the one right thing at the step in front."""
        situation = self.now
        at = self.at
        if kind and at.step.sets == "kind":
            return self.press(Command.CHOOSE, kind)
        with self.open() as uow:
            answer = right_answer(uow, situation)
        if isinstance(answer, Scan):
            return self.desk.scan(answer)
        if isinstance(answer, Press):
            if answer.command is Command.CANCEL_HELP:
                return self.desk.cancel_help()
            return self.press(answer.command, answer.argument)
        due = self.desk.prepare_label(again=False)
        assert due is not None, at.step.id
        return self.desk.record_print(due, "")

    def go_to(self, name: str, *, kind: str = "") -> AtStep:
        """Do the right things until a step stands there."""
        for _ in range(MOST_ACTIONS):
            at = self.at
            if at.step.id == name:
                return at
            self.answer_right(kind=kind)
        raise AssertionError(f"step {name} never came")

    def finish(self, *, kind: str = "") -> Outcome:
        """Do the right things until the job in hand is closed."""
        for _ in range(MOST_ACTIONS):
            outcome = self.answer_right(kind=kind)
            if not isinstance(outcome.situation.here, AtStep):
                return outcome
        raise AssertionError("the job never ends")

    def right_code(self) -> str:
        at = self.at
        with self.open() as uow:
            return right_code(uow, at)

    def begin(self, person: Person = ANA) -> AtStep:
        """Sign somebody in and take the proposed job."""
        self.come(person)
        self.take()
        return self.at


def at_job(*steps: Step, before: Callable[[Workshop], object] = lambda _: None) -> Workshop:
    """Return a workshop where Ana is at the first of these steps, with a tower to clean."""
    workshop = Workshop(made_up(procedure(*steps), route=["job"]))
    workshop.arrives()
    workshop.plan()
    before(workshop)
    workshop.begin()
    return workshop


def _furnish(uow: UnitOfWork, expected: int) -> None:
    for person in PEOPLE:
        uow.people.save(person)
        uow.people.save_profile(person.id, Profile())
    kinds = {SHELF: "shelf", OTHER_SHELF: "shelf", PACKING: "packing", PALLET: "pallet"}
    for place, kind in kinds.items():
        name_place(uow, place, kind=kind, name=f"{kind} {place[-2:]}", by=None)
    for part, kind in ((DVD, "dvd_drive"), (OTHER_DVD, "dvd_drive"), (CARD, "sound_card")):
        register_part(uow, part, kind=kind, model=kind, new=True, by=None)
    for lot in (LOT, OTHER_LOT):
        register_lot(uow, lot, supplier="Banque", expected=expected, by=None)
        for job in uow.jobs.open_from(lot):
            assert job.lot == lot


def _way_to(state: ItemState) -> Sequence[ItemState]:
    """The shortest way from "arrived"."""
    ways: dict[ItemState, tuple[ItemState, ...]] = {ItemState.ARRIVED: ()}
    queue = [ItemState.ARRIVED]
    for known in queue:
        for to in sorted(LEGAL[known] - set(ways)):
            ways[to] = (*ways[known], to)
            queue.append(to)
    return ways[state]
