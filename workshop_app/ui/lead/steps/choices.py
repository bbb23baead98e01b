"""What can be chosen for a step, and the step that a choice makes of it.

A choice is named by a key: `fix`, `back:unplugged`, `place:shelf`. Words are found by the key.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from workshop_app.application.check_steps import LABELS, PARTS, PLACES, QUESTIONS
from workshop_app.domain.ids import StepId, TaskCode
from workshop_app.domain.procedure import (
    Condition,
    Expects,
    Option,
    Procedure,
    Step,
    StepKind,
    Way,
    WayOn,
)
from workshop_app.values import Struct, replace

KIND, PICTURE, EXPECTS, MINUTES, LABEL, TEST = (
    *("kind", "picture", "expects", "minutes", "label", "test"),
)
NO, VARIANTS, PART, SAFETY, COUNT = "no", "variants", "part", "safety", "count"
SHOWS, LEADS = "shows", "leads"
"""Of one of the pictures to choose from: its drawing, and where it leads."""

TIMES: Final = 2
"""So often a step is gone back to before help is called."""
_KINDS: Final = tuple(kind for kind in StepKind if kind is not StepKind.AUTO)
_MINUTES: Final = (1, 2, 5, 10, 20, 30, 60, 120, 240)
_COUNTS: Final = (2, 3, 4, 5, 6)
_OTHER: Final = "as-written"
"""A way that only a file can write, such as a choice after a "No": it can be left as it is."""


class Around(Struct, frozen=True, kw_only=True):
    """What choices are made from.

    Attributes:
        tasks: the other tasks there are.
        tests: the keys of the results that steps record.
        reasons: why an item is set aside.
        pictures: the names of the drawings.
    """

    tasks: tuple[TaskCode, ...] = ()
    tests: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ("look",)
    pictures: tuple[str, ...] = ()


class Setting(Struct, frozen=True, kw_only=True):
    """Something that can be chosen for a step.

    Attributes:
        option: which picture to choose from it is about; empty: the step.
        keys: what can be chosen.
    """

    name: str
    value: str
    keys: tuple[str, ...]
    option: str = ""

    @property
    def id(self) -> str:
        """Its name among those of one step."""
        return f"{self.name}/{self.option}" if self.option else self.name


def settings_of(step: Step, procedure: Procedure, around: Around) -> Iterator[Setting]:
    """Yield what can be chosen for a step, in the order in which it is thought of."""
    yield Setting(name=KIND, value=step.kind, keys=_KINDS)
    yield Setting(name=PICTURE, value=step.picture, keys=around.pictures)
    match step.kind:
        case StepKind.SCAN:
            yield Setting(name=EXPECTS, value=_expects(step), keys=_WHAT_IS_READ)
        case StepKind.WAIT:
            yield Setting(name=MINUTES, value=str(step.minutes), keys=tuple(map(str, _MINUTES)))
        case StepKind.PRINT:
            yield Setting(name=LABEL, value=step.label, keys=tuple(sorted(LABELS)))
        case StepKind.CHOOSE:
            yield from _options(step, procedure, around)
        case _:
            pass
    if step.kind in QUESTIONS:
        yield Setting(name=NO, value=_way(step.no), keys=_ways(step, procedure, around))
        yield Setting(name=TEST, value=step.test, keys=("", *around.tests))
    yield Setting(name=VARIANTS, value=_joined(step.condition.variants), keys=_kinds(procedure))
    yield Setting(name=PART, value=_part(step.condition), keys=_PARTS)
    yield Setting(name=SAFETY, value="yes" if step.safety else "no", keys=("no", "yes"))


def chosen(step: Step, setting: str, key: str) -> Step:
    """Return the step with another choice.

    Args:
        step: the step as it is.
        setting: `Setting.id`.
        key: one of its keys.

    Raises:
        KeyError: nothing is called so.
    """
    name, _, option = setting.partition("/")
    if option:
        return replace(step, options=tuple(_changed(step.options, option, name, key)))
    return _CHANGES[name](step, key)


def _changed(options: Sequence[Option], wanted: str, name: str, key: str) -> Iterator[Option]:
    for option in options:
        if option.id != wanted:
            yield option
        elif name == SHOWS:
            yield replace(option, picture=key)
        else:
            way = _way_of(key, None)
            yield replace(option, way=way.way, step=way.step, task=way.task, reason=way.reason)


def _with_kind(step: Step, key: str) -> Step:
    kind = StepKind(key)
    no = (step.no or WayOn(way=Way.HELP)) if kind in QUESTIONS else None
    if kind is step.kind:
        return step
    fresh = Step(
        id=step.id,
        kind=kind,
        picture=step.picture,
        condition=step.condition,
        safety=step.safety,
        no=no,
        test=step.test if kind in QUESTIONS else "",
    )
    return _with_count(fresh, "2") if kind is StepKind.CHOOSE else fresh


def _with_expects(step: Step, key: str) -> Step:
    name, _, more = key.partition(":")
    expects = Expects(name)
    place = more if expects is Expects.PLACE else ""
    part = more if expects is Expects.PART else ""
    no = WayOn(way=Way.PRINT_AGAIN) if expects is Expects.NEW_LABEL else None
    return replace(step, expects=expects, place_kind=place, part_kind=part, no=no)


def _with_count(step: Step, key: str) -> Step:
    """More pictures get names that none has had; fewer leave the first ones."""
    options, number = list(step.options)[: int(key)], 0
    while len(options) < int(key):
        number += 1
        if all(each.id != f"{step.id}-{number}" for each in options):
            options.append(Option(id=f"{step.id}-{number}", picture=""))
    return replace(step, options=tuple(options))


def _with_part(step: Step, key: str) -> Step:
    which, _, part = key.partition(":")
    condition = replace(
        step.condition,
        has_part=part if which == "has" else "",
        lacks_part=part if which == "lacks" else "",
    )
    return replace(step, condition=condition)


def _with_variants(step: Step, key: str) -> Step:
    variants = frozenset(filter(None, key.split("+")))
    return replace(step, condition=replace(step.condition, variants=variants))


_Change: TypeAlias = Callable[[Step, str], Step]
_CHANGES: Final[Mapping[str, _Change]] = {
    KIND: _with_kind,
    PICTURE: lambda step, key: replace(step, picture=key),
    EXPECTS: _with_expects,
    MINUTES: lambda step, key: replace(step, minutes=int(key)),
    LABEL: lambda step, key: replace(step, label=key),
    TEST: lambda step, key: replace(step, test=key),
    NO: lambda step, key: replace(step, no=_way_of(key, step.no)),
    COUNT: _with_count,
    VARIANTS: _with_variants,
    PART: _with_part,
    SAFETY: lambda step, key: replace(step, safety=key == "yes"),
}

_WHAT_IS_READ: Final = tuple(
    key
    for expects in Expects
    for key in (
        [f"{expects}:{kind}" for kind in sorted(PLACES)]
        if expects is Expects.PLACE
        else [f"{expects}:{kind}" for kind in sorted(PARTS)]
        if expects is Expects.PART
        else [str(expects)]
    )
)
_PARTS: Final = ("", *(f"{which}:{part}" for which in ("has", "lacks") for part in sorted(PARTS)))


def _expects(step: Step) -> str:
    if step.expects is None:
        return ""
    more = step.place_kind or step.part_kind
    return f"{step.expects}:{more}" if more else str(step.expects)


def _options(step: Step, procedure: Procedure, around: Around) -> Iterator[Setting]:
    yield Setting(name=COUNT, value=str(len(step.options)), keys=tuple(map(str, _COUNTS)))
    never = {Way.FIX, Way.ERASE_FAILED}
    ways = tuple(key for key in _ways(step, procedure, around) if key not in never)
    for option in step.options:
        way = WayOn(way=option.way, step=option.step, task=option.task, reason=option.reason)
        yield Setting(name=SHOWS, value=option.picture, keys=around.pictures, option=option.id)
        yield Setting(name=LEADS, value=_way(way), keys=ways, option=option.id)


def _ways(step: Step, procedure: Procedure, around: Around) -> tuple[str, ...]:
    before = [each.id for each in procedure.steps]
    before = before[: before.index(step.id)] if step.id in before else []
    return (
        *("fix", "help", "go_on"),
        *(f"back:{each}" for each in before),
        *(f"{way}:{each}" for way in (Way.DECIDE, Way.REPAIR) for each in around.reasons),
        *(f"{way}:{each}" for way in (Way.ADD_TASK, Way.REDO_TASK) for each in around.tasks),
        *((str(Way.ERASE_FAILED),) if procedure.ends_in == "erased" else ()),
        *((_OTHER,) if step.no is not None and step.no.options else ()),
    )


def _way(no: WayOn | None) -> str:
    if no is None:
        return ""
    if no.options:
        return _OTHER
    more = no.step or no.task or no.reason
    return f"{no.way}:{more}" if more else str(no.way)


def _way_of(key: str, before: WayOn | None) -> WayOn:
    if key == _OTHER and before is not None:
        return before
    name, _, more = key.partition(":")
    way = Way(name)
    match way:
        case Way.BACK:
            return WayOn(way=way, step=StepId(more), times=TIMES)
        case Way.ADD_TASK | Way.REDO_TASK:
            return WayOn(way=way, task=TaskCode(more))
        case Way.DECIDE | Way.REPAIR:
            return WayOn(way=way, reason=more)
        case _:
            return WayOn(way=way)


def _kinds(procedure: Procedure) -> tuple[str, ...]:
    kinds = procedure.subjects
    pairs = (kinds[:at] + kinds[at + 1 :] for at in range(len(kinds)) if len(kinds) > 2)  # noqa: PLR2004 - of three, two
    return ("", *kinds, *map("+".join, pairs)) if len(kinds) > 1 else ("",)


def _joined(variants: frozenset[str]) -> str:
    return "+".join(sorted(variants, key=("tower", "laptop", "screen").index)) if variants else ""


def _part(condition: Condition) -> str:
    if condition.has_part:
        return f"has:{condition.has_part}"
    return f"lacks:{condition.lacks_part}" if condition.lacks_part else ""
