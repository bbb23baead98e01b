"""Checks what a procedure is made of: kinds of step, their proof, order and safety."""

from collections.abc import Iterator
from itertools import zip_longest

from workshop_app.application.checked_content import (
    KINDS,
    CheckedContent,
    Path,
    paths,
    structure_file,
)
from workshop_app.domain.finding import Finding, Rule, found
from workshop_app.domain.item import LEGAL, ItemState
from workshop_app.domain.procedure import Expects, Option, Procedure, Step, StepKind, Way

MOST_STEPS = 12
"""Steps on one path (accessibility notes, COG-09)."""

FEWEST_CHOICES, MOST_CHOICES = 2, 5
"""Pictures to choose from on one screen (COG-08)."""

PLACES = frozenset({"arrival", "shelf", "bench", "quarantine", "packing", "pallet", "waste", "van"})
PARTS = frozenset({"disk", "memory", "dvd_drive", "sound_card", "battery", "power_supply"})
LABELS = frozenset({"item", "box"})
QUESTIONS = frozenset({StepKind.LOOK, StepKind.LISTEN})

OPENS, CLOSES = "open-case", "close-case"
"""The picture that opens a machine, and how the name of each picture that closes it begins."""

_FIRST = frozenset({Expects.ITEM, Expects.LOT, Expects.ORDER})


def check_steps(procedure: Procedure, content: CheckedContent) -> Iterator[Finding]:
    """Yield what is missing or does not fit, but for ways on and words."""
    yield from _head(procedure, content)
    for step in procedure.steps:
        yield from _step(procedure, step)
        yield from _pictures(procedure, step, content)
    told = set()
    for path in paths(procedure):
        for each in _path(procedure, path):
            if each not in told:
                told.add(each)
                yield each


def _head(procedure: Procedure, content: CheckedContent) -> Iterator[Finding]:
    file = structure_file(procedure)
    if procedure.version < 1:
        yield found(Rule.VERSION, file, version=procedure.version)
    for kind in (*procedure.subjects, *procedure.lifts):
        if kind not in KINDS:
            yield found(Rule.UNKNOWN_KIND, file, kind=kind, known=", ".join(KINDS))
    if not procedure.subjects:
        yield found(Rule.UNKNOWN_KIND, file, kind="", known=", ".join(KINDS))
    yield from _states(procedure)
    other = procedure.other_person_than
    if other is not None and content.task(other) is None:
        yield found(Rule.UNKNOWN_TASK, file, task=other)


def _states(procedure: Procedure) -> Iterator[Finding]:
    file, states = structure_file(procedure), set(ItemState)
    start = procedure.starts_from or ItemState.EXPECTED
    for state in (start, procedure.ends_in):
        if state not in states:
            yield found(Rule.UNKNOWN_STATE, file, state=state)
            return
    if ItemState(procedure.ends_in) not in LEGAL[ItemState(start)]:
        yield found(Rule.UNKNOWN_STATE, file, state=f"{start} → {procedure.ends_in}")


def _step(procedure: Procedure, step: Step) -> Iterator[Finding]:
    file = structure_file(procedure)
    for kind in sorted(step.condition.variants - set(procedure.subjects)):
        known = ", ".join(procedure.subjects)
        yield found(Rule.UNKNOWN_KIND, file, step.id, kind=kind, known=known)
    for key in _out_of_place(step):
        yield found(Rule.NOT_HERE, file, step.id, key=key, kind=step.kind)
    match step.kind:
        case StepKind.SCAN:
            yield from _scan(procedure, step)
        case StepKind.WAIT if step.minutes < 1:
            yield found(Rule.WAIT_MINUTES, file, step.id)
        case StepKind.PRINT if step.label not in LABELS:
            yield found(Rule.PRINT_LABEL, file, step.id, known=", ".join(sorted(LABELS)))
        case StepKind.CHOOSE:
            yield from _choice(procedure, step)
        case _:
            pass


def _out_of_place(step: Step) -> Iterator[str]:
    belongs = {
        "expects": (step.expects, {StepKind.SCAN}),
        "place_kind": (step.place_kind, {StepKind.SCAN}),
        "part_kind": (step.part_kind, {StepKind.SCAN}),
        "test": (step.test, QUESTIONS),
        "options": (step.options, {StepKind.CHOOSE}),
        "sets": (step.sets, {StepKind.CHOOSE}),
        "minutes": (step.minutes, {StepKind.WAIT}),
        "label": (step.label, {StepKind.PRINT}),
    }
    for key, (value, kinds) in belongs.items():
        if value and step.kind not in kinds:
            yield key


def _scan(procedure: Procedure, step: Step) -> Iterator[Finding]:
    file = structure_file(procedure)
    if step.expects is None:
        yield found(Rule.SCAN_EXPECTS, file, step.id, known=", ".join(Expects))
    if step.expects is Expects.PLACE and step.place_kind not in PLACES:
        yield found(Rule.SCAN_EXPECTS, file, step.id, known=", ".join(sorted(PLACES)))
    if step.expects is Expects.PART and step.part_kind not in PARTS:
        yield found(Rule.SCAN_EXPECTS, file, step.id, known=", ".join(sorted(PARTS)))


def _choice(procedure: Procedure, step: Step) -> Iterator[Finding]:
    file = structure_file(procedure)
    if not FEWEST_CHOICES <= len(step.options) <= MOST_CHOICES:
        yield found(Rule.CHOICE, file, step.id, need=f"{FEWEST_CHOICES}…{MOST_CHOICES} options")
    if step.sets not in {"", "kind", "grade"}:
        yield found(Rule.CHOICE, file, step.id, need="sets = kind | grade")
    if step.sets == "kind" and {each.id for each in step.options} != set(procedure.subjects):
        yield found(Rule.CHOICE, file, step.id, need=f"options = {', '.join(procedure.subjects)}")
    if step.sets == "grade" and not all(each.grade for each in step.options):
        yield found(Rule.CHOICE, file, step.id, need="grade")


def _pictures(procedure: Procedure, step: Step, content: CheckedContent) -> Iterator[Finding]:
    if content.pictures is None:
        return
    for name in dict.fromkeys((step.picture, *(each.picture for each in all_options(step)))):
        if not name:  # a photo alone can show it
            if step.id not in procedure.photos:
                yield found(Rule.PICTURE_NONE, structure_file(procedure), step.id)
        elif name not in content.pictures:
            yield found(Rule.PICTURE_MISSING, structure_file(procedure), step.id, picture=name)


def all_options(step: Step) -> tuple[Option, ...]:
    """Return the pictures that a step can show to choose from, also after a "No"."""
    return (*step.options, *(step.no.options if step.no else ()))


def _path(procedure: Procedure, path: Path) -> Iterator[Finding]:
    file = structure_file(procedure)
    if not path.steps:
        yield found(Rule.NO_STEPS, file, kind=path.kind)
        return
    if len(path.steps) > MOST_STEPS:
        count = len(path.steps)
        yield found(Rule.TOO_MANY_STEPS, file, kind=path.kind, count=count, most=MOST_STEPS)
    if path.steps[0].expects not in _FIRST:
        yield found(Rule.STARTS_WITH_SCAN, file, path.steps[0].id, kind=path.kind)
    yield from _what_follows(file, path)
    if procedure.ends_in == ItemState.ERASED:
        yield from _erasing(file, path)
    yield from _opening(file, path)


def _what_follows(file: str, path: Path) -> Iterator[Finding]:
    for step, after in zip_longest(path.steps, path.steps[1:]):
        if step.kind is StepKind.WAIT and (not after or after.kind not in QUESTIONS):
            yield found(Rule.WAIT_THEN_LOOK, file, step.id, kind=path.kind)
        if step.kind is StepKind.PRINT and (not after or after.expects is not Expects.NEW_LABEL):
            yield found(Rule.PRINT_THEN_READ, file, step.id, kind=path.kind)


def _erasing(file: str, path: Path) -> Iterator[Finding]:
    """Erasing cannot be undone: the machine's own code and a lead's badge come before it."""
    wait = next((i for i, step in enumerate(path.steps) if step.kind is StepKind.WAIT), None)
    before = path.steps[:wait] if wait is not None else ()
    for needed in (Expects.MACHINE_SCREEN, Expects.LEAD_BADGE):
        if not any(step.expects is needed and step.safety for step in before):
            yield found(Rule.ERASING, file, kind=path.kind, need=needed)
    after = path.steps[wait:] if wait is not None else ()
    if not any(step.no and step.no.way is Way.ERASE_FAILED for step in after):
        yield found(Rule.ERASING, file, kind=path.kind, need=Way.ERASE_FAILED)


def _opening(file: str, path: Path) -> Iterator[Finding]:
    """A machine is opened only once it is known to be unplugged, and is closed again."""
    for index, step in enumerate(path.steps):
        if step.picture != OPENS:
            continue
        before, after = path.steps[:index], path.steps[index + 1 :]
        if not any(each.kind is StepKind.LOOK and each.safety for each in before):
            yield found(Rule.OPENING, file, step.id, kind=path.kind, need="LOOK, safety = true")
        if not step.safety:
            yield found(Rule.OPENING, file, step.id, kind=path.kind, need="safety = true")
        if not any(each.picture.startswith(CLOSES) for each in after):
            yield found(Rule.OPENING, file, step.id, kind=path.kind, need=CLOSES)
