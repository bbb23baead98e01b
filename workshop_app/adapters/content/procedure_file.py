"""Reads `procedure.toml`: the steps of one task, without their words."""

from workshop_app.adapters.content.tables import Table
from workshop_app.domain.finding import Rule
from workshop_app.domain.ids import StepId, TaskCode
from workshop_app.domain.procedure import Condition, Expects, Option, Step, StepKind, Way, WayOn
from workshop_app.values import Struct


class Structure(Struct, frozen=True, kw_only=True):
    """What `procedure.toml` says: all of a procedure but its words."""

    code: TaskCode
    version: int
    icon: str
    subjects: tuple[str, ...]
    starts_from: str
    ends_in: str
    other_person_than: TaskCode | None
    lifts: tuple[str, ...]
    steps: tuple[Step, ...]


def read_structure(table: Table) -> Structure:
    """Read the file; what cannot be read is left out, and its fault is kept."""
    other = table.name("other_person_than")
    structure = Structure(
        code=TaskCode(table.name("code", needed=True)),
        version=table.number("version", needed=True),
        icon=table.text("icon", needed=True),
        subjects=table.texts("subjects", needed=True),
        starts_from=table.text("starts_from"),
        ends_in=table.text("ends_in", needed=True),
        other_person_than=TaskCode(other) if other else None,
        lifts=table.texts("lifts"),
        steps=tuple(step for each in table.tables("steps") if (step := _step(each))),
    )
    table.finish()
    _name_once(table, [step.id for step in structure.steps])
    return structure


def _step(table: Table) -> Step | None:
    kind = table.word("kind", StepKind, needed=True)
    step = Step(
        id=StepId(table.name("id", needed=True)),
        kind=kind or StepKind.DO,
        picture=table.name("picture", needed=True),
        condition=Condition(
            variants=frozenset(table.texts("variants")),
            has_part=table.text("has_part"),
            lacks_part=table.text("lacks_part"),
        ),
        expects=table.word("expects", Expects),
        place_kind=table.text("place_kind"),
        part_kind=table.text("part_kind"),
        test=table.text("test"),
        no=_way_on(table.table("no")) if table.has("no") else None,
        options=_options(table),
        minutes=table.number("minutes"),
        label=table.text("label"),
        safety=table.flag("safety"),
        sets=table.text("sets"),
    )
    table.finish()
    if kind is StepKind.AUTO:
        table.fault(Rule.AUTO_LATER)
        return None
    return step if kind and step.id else None


def _way_on(table: Table) -> WayOn | None:
    way = table.word("way", Way, needed=True)
    step, task = table.name("step"), table.name("task")
    result = WayOn(
        way=way or Way.HELP,
        step=StepId(step) if step else None,
        times=table.number("times"),
        task=TaskCode(task) if task else None,
        reason=table.text("reason"),
        options=_options(table),
    )
    table.finish()
    return result if way else None


def _options(table: Table) -> tuple[Option, ...]:
    options = tuple(option for each in table.tables("options") if (option := _option(each)))
    _name_once(table, [option.id for option in options])
    return options


def _option(table: Table) -> Option | None:
    way = table.word("way", Way) if table.has("way") else Way.GO_ON
    step, task = table.name("step"), table.name("task")
    option = Option(
        id=table.name("id", needed=True),
        picture=table.name("picture", needed=True),
        way=way or Way.GO_ON,
        reason=table.text("reason"),
        grade=table.text("grade"),
        task=TaskCode(task) if task else None,
        step=StepId(step) if step else None,
    )
    table.finish()
    return option if option.id and way else None


def _name_once(table: Table, names: list[str] | list[StepId]) -> None:
    for name in sorted({each for each in names if names.count(each) > 1}):  # type: ignore[arg-type]
        table.fault(Rule.NAME_TWICE, name=name)
