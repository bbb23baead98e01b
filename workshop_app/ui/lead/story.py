"""The story of an item in words: what happened, when, at which bench and by whom."""

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

from workshop_app.application.content_port import Content
from workshop_app.application.lead.story import Event, Story
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import TaskCode
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import bench_words, day_of, time_of, translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import Struct


class Named(Protocol):
    """The workshop's words for its states, reasons and parts, in one language."""

    def named(self, part: str, key: str, /) -> str:
        """Return the word; the key itself where there is none."""


WordsOf: TypeAlias = Callable[[str], Named]
"""The words of a language."""

_HIDDEN: Final = {FactKind.LABEL_PRINTED, FactKind.TASK_REOPENED, FactKind.ITEM_GRADED}


class Teller(Struct, frozen=True, kw_only=True):
    """What a story is told with."""

    content: Content
    words: Named
    language: str

    def task(self, code: object) -> str:
        """Return the title of a task; its code where it is not known here."""
        procedure = self.content.procedure(TaskCode(str(code)))
        return procedure.words_in(self.language).title if procedure else str(code)

    def state(self, state: object) -> str:
        """Return what a state is called."""
        return self.words.named("stages", str(state))

    def reason(self, reason: object) -> str:
        """Return what a reason is called."""
        return self.words.named("reasons", str(reason))


def tell_story(story: Story, teller: Teller, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the page: one row for each thing that happened, the last first."""
    plate = plate_of(story.item.id)
    place = f", {story.place.name}" if story.place else ""
    name = plate.words if plate else story.item.id
    now = translate("Lead", "{item} is now: {state}{place}.")
    now = now.format(item=name, state=teller.state(story.item.state), place=place)
    rows = (
        _row(number, event, teller)
        for number, event in enumerate(story.events)
        if event.kind not in _HIDDEN
    )
    return TablePage(
        id="story",
        title=name,
        columns=(
            Column(id="what", heading=translate("Lead", "What happened"), can_hide=False),
            Column(id="when", heading=translate("Lead", "When")),
            Column(id="who", heading=translate("Lead", "Who and where")),
        ),
        rows=tuple(rows),
        empty=translate("Lead", "Nothing has happened yet."),
        notes=(Note(words=now, mark=Mark.NOW), *notes),
        actions=(back_action(),),
        may_sort=False,
    )


def _row(number: int, event: Event, teller: Teller) -> Row:
    what = tell_event(event, teller)
    bench = bench_words(event.bench) if event.bench else ""
    who = event.who.first_name if event.who else ""
    when = Cell(text=day_of(event.at_ms), under=time_of(event.at_ms, teller.language))
    return Row(
        id=str(number),
        name=what,
        cells=(
            Cell(text=what, under=_by_label(event)),
            when,
            Cell(text=who or bench, under=bench if who else ""),
        ),
    )


def _by_label(event: Event) -> str:
    plate = plate_of(event.label) if event.label else None
    if plate is None:
        return ""
    return translate("Lead", "by its other label {label}").format(label=plate.words)


def tell_event(event: Event, teller: Teller) -> str:
    """Return one thing that happened as a short sentence."""
    body = event.body
    match event.kind:
        case FactKind.ITEM_ARRIVED:
            return translate("Lead", "Arrived")
        case FactKind.ITEM_ADVANCED:
            words = translate("Lead", "Now: {state}")
            return words.format(state=teller.state(body.get("to")))
        case FactKind.ITEM_PARKED:
            words = translate("Lead", "Put aside: {reason}")
            return words.format(reason=teller.reason(body.get("reason")))
        case FactKind.ITEM_DECIDED:
            words = translate("Lead", "Decided: {state}")
            return words.format(state=teller.state(body.get("to")))
        case FactKind.ITEM_MOVED:
            place = event.place.name if event.place else str(body.get("place"))
            return translate("Lead", "Put here: {place}").format(place=place)
        case FactKind.TASK_FINISHED:
            return translate("Lead", "Done: {task}").format(task=teller.task(body.get("task")))
        case FactKind.TASK_NEEDED:
            words = translate("Lead", "Needs as well: {task}")
            return words.format(task=teller.task(body.get("task")))
        case _:
            return _tell_proof(event, teller)


def _tell_proof(event: Event, teller: Teller) -> str:
    body = event.body
    match event.kind:
        case FactKind.TEST_RECORDED:
            passed = translate("Lead", "Test passed: {test}")
            failed = translate("Lead", "Test not passed: {test}")
            words = passed if body.get("passed") else failed
            return words.format(test=teller.words.named("tests", str(body.get("test"))))
        case FactKind.ERASURE_RECORDED if body.get("result") == "ok":
            return translate("Lead", "Data erased")
        case FactKind.ERASURE_RECORDED:
            return translate("Lead", "Data not erased")
        case FactKind.COMPONENT_MOVED:
            part = teller.words.named("parts_used", str(body.get("kind")))
            if body.get("action") == "removed":
                return translate("Lead", "Part taken out: {part}").format(part=part)
            return translate("Lead", "Part inside: {part}").format(part=part)
        case FactKind.GATE_OVERRIDDEN:
            words = translate("Lead", "Let through by a team lead: {reason}")
            return words.format(reason=str(body.get("reason")))
        case FactKind.ITEM_NAMED:
            plate = plate_of(str(body.get("alias")))
            words = translate("Lead", "Also called {name}")
            return words.format(name=plate.words if plate else str(body.get("alias")))
        case FactKind.ROUTE_TAKEN:
            words = translate("Lead", "Goes by version {number} of the route")
            return words.format(number=body.get("version"))
        case FactKind.PACKED_INTO:
            return translate("Lead", "Packed")
        case FactKind.WASTE_LEFT:
            return translate("Lead", "Left for recycling")
        case FactKind.CLASH_SETTLED:
            return translate("Lead", "Put right by a team lead")
        case FactKind.CYCLE_OPENED:
            fault = str(body.get("fault") or "")
            if not fault:
                return translate("Lead", "Came back to the workshop")
            words = translate("Lead", "Came back: {fault}")
            return words.format(fault=teller.words.named("faults_told", fault))
        case _:
            return _tell_label(event)


def _tell_label(event: Event) -> str:
    match event.kind:
        case FactKind.ITEM_MERGED:
            into = str(event.body.get("into"))
            plate = plate_of(into)
            words = translate("Lead", "Is the same machine as {item}")
            return words.format(item=plate.words if plate else into)
        case FactKind.ITEM_UNMERGED:
            return translate("Lead", "Is a machine of its own again")
        case FactKind.ITEM_PARTED:
            return translate("Lead", "Its label was on two machines: it begins again")
        case _:
            return translate("Lead", "Something that this version does not know")
