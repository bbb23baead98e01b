"""What random people do at random benches: facts that fit, and facts that do not."""

from collections.abc import Callable, Sequence
from random import Random

from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import Draft, Fact, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import PersonId
from workshop_app.domain.item import ItemState

ITEMS = tuple(numbered(CodeKind.MACHINE, 26, number).text for number in range(1, 6))
JOBS = ("job-1", "job-2", "job-3")
PEOPLE = ("ana", "bob", "eve")
NO_LEAD = "ned"
"""Decides at a bench that takes him for a team lead; the centre knows better."""
PLACES = ("LBBBBBCK", "LBBBBBDD")
BEGIN: dict[str, Json] = {"procedure": "p", "version": 1, "steps": ["a", "b", "c"]}
ABOUT_THE_BENCH, A_LOT, OF_A_LATER_VERSION, DECIDES = 0.1, 0.1, 0.02, 0.05
STATES = tuple(str(state) for state in ItemState)

Bodies = dict[str, Callable[[Random], dict[str, Json]]]
_ABOUT_ITEMS: Bodies = {
    "item_arrived": lambda _: {"kind": "tower", "lot": None},
    "item_advanced": lambda random: {"to": random.choice(STATES)},
    "item_parked": lambda _: {"to": "to_decide", "reason": "dented"},
    "item_moved": lambda random: {"place": random.choice(PLACES)},
    "item_named": lambda random: {"alias": f"SN{random.randrange(4)}"},
    "item_graded": lambda random: {"grade": random.choice("ABC")},
    "task_finished": lambda random: {"task": "test", "workers": [random.choice(PEOPLE)]},
    "test_recorded": lambda random: {"test": "ram", "passed": random.choice((True, False))},
    "component_moved": lambda random: {
        "component": f"d{random.randrange(2)}",
        "kind": "disk",
        "action": random.choice(("present", "removed")),
    },
    "of_a_later_version": lambda random: {"x": [random.randrange(9), "é\0🖥", None]},
}
_ABOUT_JOBS: Bodies = {
    "job_planned": lambda random: {"task": "test", "item": random.choice(ITEMS)},
    "job_started": lambda _: BEGIN,
    "step_done": lambda random: {"step": "a", "next": random.choice(("b", "c", "x"))},
    "job_paused": lambda _: {},
    "job_resumed": lambda _: {},
    "job_finished": lambda _: {},
}
_ABOUT_HELP: Bodies = {
    "help_asked": lambda _: {"bench": "b", "reason": "stuck"},
    "help_seen": lambda _: {},
    "help_closed": lambda _: {"outcome": "answered"},
}
_ABOUT_NUMBERS: Bodies = {
    "numbers_asked": lambda random: {"count": random.randrange(9), "used": random.randrange(99)},
}
_ABOUT = (
    (SubjectKind.ITEM, ITEMS, _ABOUT_ITEMS),
    (SubjectKind.ITEM, ITEMS, _ABOUT_ITEMS),
    (SubjectKind.JOB, JOBS, _ABOUT_JOBS),
    (SubjectKind.HELP, ("h1", "h2"), _ABOUT_HELP),
    (SubjectKind.NUMBERS, ("P26",), _ABOUT_NUMBERS),
)
POISON: tuple[tuple[str, int, dict[str, Json]], ...] = (
    ("item_advanced", 1, {"to": "nowhere"}),
    ("item_advanced", 1, {}),
    ("item_parked", 1, {"to": ["to_decide"]}),
    ("test_recorded", 1, {"test": {"deep": [[[[]]]]}, "passed": "perhaps"}),
    ("component_moved", 1, {"component": None}),
    ("item_moved", 9, {"place": 7}),
)
"""What a fold cannot take: a program with other ideas wrote it."""


def some_work(random: Random, bench: str) -> list[Draft]:
    """Return the facts of one action."""
    if random.random() < ABOUT_THE_BENCH:
        kind = random.choice(("signed_in", "signed_out", "away_started", "away_ended"))
        subject = Subject(SubjectKind.BENCH, bench)
        body: dict[str, Json] = {"why": "pause"} if kind == "away_started" else {}
        return [_draft(random, kind, subject, body)]
    number = random.choice((1, 1, 1, 2, 3, 3, 20 if random.random() < A_LOT else 2))
    return [_one(random) for _ in range(number)]


def left(bench: str) -> Draft:
    """Return that whoever was at a bench has left it."""
    subject = Subject(SubjectKind.BENCH, bench)
    return Draft(kind=FactKind.SIGNED_OUT, subject=subject, person=PersonId(PEOPLE[0]), body={})


def barred(facts: Sequence[Fact]) -> dict[str, str]:
    """Return which facts the centre sets aside."""
    return {each.id: f"{NO_LEAD} is no lead" for each in facts if each.person == NO_LEAD}


def _one(random: Random) -> Draft:
    if random.random() < DECIDES:
        return Draft(
            kind=FactKind.ITEM_DECIDED,
            subject=Subject(SubjectKind.ITEM, random.choice(ITEMS)),
            person=PersonId(NO_LEAD),
            body={"to": random.choice(STATES)},
        )
    about, names, kinds = random.choice(_ABOUT)
    kind = random.choice(sorted(kinds))
    return _draft(random, kind, Subject(about, random.choice(names)), kinds[kind](random))


def _draft(random: Random, kind: str, subject: Subject, body: dict[str, Json]) -> Draft:
    return Draft(
        kind=kind,  # type: ignore[arg-type]  # a later version may know more kinds
        subject=subject,
        person=PersonId(random.choice(PEOPLE)),
        body=body,
        v=9 if random.random() < OF_A_LATER_VERSION else 1,
    )
