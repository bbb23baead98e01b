"""People, machines, places and jobs of a workshop that stands still, for the gallery."""

from typing import Final

from workshop_app.application.situation import AtStep, NextJob, Proposed
from workshop_app.application.sync.bench import Trouble
from workshop_app.application.sync.kept import Kept
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.help_call import HelpCall
from workshop_app.domain.ids import (
    BenchId,
    HelpId,
    ItemId,
    JobId,
    LotId,
    PersonId,
    PlaceId,
    StepId,
    TaskCode,
    TeamId,
)
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.job import Job, JobState, Mode
from workshop_app.domain.people import Person, Role, Team
from workshop_app.domain.procedure import Procedure, Step
from workshop_app.domain.profile import Profile
from workshop_app.domain.stock import Lot, Place

YEAR: Final = 26
FILMED: Final = (TaskCode("cleaning"), StepId("clean-keyboard"))
"""A step that a workshop may have its own photo, film and signs of."""
WITH_FILMS: Final = {
    "auto_video": "always",
    "sign_video": True,
    "picture_kind": "photo_pictogram",
}
"""The settings that show them, each by itself."""
VOICES: Final = ("f1", "m1", "m2")
"""What an engine may have besides its usual voice."""
MANY: Final = 167_771
"""The last number of a year: the longest that a plate has to hold."""

_NAMES: Final = (
    ("Amina", "amina"),
    ("Lucas", "lucas"),
    ("Jeanne", "jeanne"),
    ("Jean-Baptiste", "bernard"),
    ("Moussa", "moussa"),
    ("Inès", "ines"),
    ("Karim", "karim"),
)


def _person(name: str, portrait: str, role: Role = Role.WORKER) -> Person:
    return Person(
        id=PersonId(f"person-{portrait}"),
        badge="",
        first_name=name,
        portrait=portrait,
        role=role,
    )


PEOPLE: Final = tuple(_person(name, portrait) for name, portrait in _NAMES)
LEADS: Final = (
    _person("Paul", "paul", Role.LEAD),
    _person("Marie-Christine", "fatou", Role.LEAD),
)
TEAMS: Final = (
    Team(id=TeamId("team-1"), name="Matin"),
    Team(id=TeamId("team-2"), name="Atelier du mercredi soir"),
)
PROPOSED: Final = Proposed(LEADS[0], "text_pt", Profile(text_pt=42))


def machine(kind: str, number: int = 42, state: ItemState = ItemState.TO_CLEAN) -> Item:
    """Return a machine or screen with a label of ours."""
    code = numbered(CodeKind.SCREEN if kind == "screen" else CodeKind.MACHINE, YEAR, number)
    return Item(id=ItemId(code.text), kind=kind, state=state)


ITEMS: Final = (machine("tower"), machine("laptop", 7), machine("screen", MANY), machine("", 999))
PLACE: Final = Place(id=PlaceId("place"), kind="shelf", name="A2")
LONG_PLACE: Final = Place(id=PlaceId("place-2"), kind="quarantine", name="Quarantaine 2")
LOT: Final = Lot(
    id=LotId(numbered(CodeKind.LOT, YEAR, 3).text), supplier="Mairie de Lyon", expected=20
)
KEPT: Final = {
    "safe": Kept(),
    "waiting": Kept(unsent=128, since=1_767_600_000_000, trouble=Trouble.NO_ANSWER),
    "waiting-long": Kept(
        unsent=1287, since=1_767_600_000_000, is_old=True, trouble=Trouble.NO_ANSWER
    ),
    "alone": Kept(trouble=Trouble.SHUT_OUT),
}
"""Where a bench's work may be kept."""

CALL: Final = HelpCall(id=HelpId("help"), bench=BenchId("bench"), asked_by=PEOPLE[0].id, asked_ms=0)


def step_of(
    procedure: Procedure,
    step: Step,
    *,
    mode: Mode = Mode.ASK,
    printed: bool = False,
    other: NextJob | None = None,
) -> AtStep:
    """Return a worker in front of a step, on the first kind of item that the step is for.

    A thing that arrives has no label before somebody has said what it is.
    """
    item = None if _names(procedure, step) else machine(_kind_for(procedure, step))
    steps = procedure.steps_for(kind=item.kind if item else "")
    job = Job(
        id=JobId(f"job-{procedure.code}"),
        task=procedure.code,
        item=item.id if item else None,
        lot=LOT.id,
        state=JobState.IN_PROGRESS,
        steps=steps if step.id in steps else (*steps, step.id),
        current=step.id,
        mode=mode,
        prints={step.id: 1} if printed else {},
    )
    return AtStep(job=job, procedure=procedure, step=step, item=item, other=other)


def proposal_of(
    procedure: Procedure,
    item: Item | None,
    *,
    place: Place | None = PLACE,
    state: JobState = JobState.READY,
) -> NextJob:
    """Return a task that is proposed to somebody."""
    started = state is not JobState.READY
    steps = procedure.steps_for(kind=item.kind if item else "")
    job = Job(
        id=JobId(f"job-{procedure.code}"),
        task=procedure.code,
        item=item.id if item else None,
        lot=None if item else LOT.id,
        state=state,
        steps=steps if started else (),
        current=steps[-1] if started else None,
    )
    return NextJob(job=job, procedure=procedure, item=item, place=place, lot=None if item else LOT)


def _names(procedure: Procedure, step: Step) -> bool:
    """Whether this step, or one after it, says what the thing is."""
    later = procedure.steps[procedure.steps.index(step) :]
    return any(each.sets == "kind" for each in later)


def _kind_for(procedure: Procedure, step: Step) -> str:
    wanted = step.condition.variants
    return next((kind for kind in procedure.subjects if not wanted or kind in wanted), "")
