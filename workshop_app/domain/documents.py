"""What stands on the papers that leave with machines: references, never somebody's name.

Only who draws a delivery note or a convention for a team lead may add it (`domain/addresses.py`).
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from workshop_app.domain.codes import Code, parse_code
from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.item import STORAGE, Component, Item
from workshop_app.domain.labels import ForWhom
from workshop_app.values import Struct

CONVENTION_YEARS = 4
"""Years of free maintenance that an association gets (domain notes, section 0)."""


class TestLine(Struct, frozen=True):
    """One test of a machine: its name in the procedures, its latest result and the day (UTC)."""

    name: str
    passed: bool
    day: date | None


class DriveLine(Struct, frozen=True):
    """A drive, and the day (UTC) of its latest record of erasure; none where there is none."""

    part: Component
    day: date | None


class Certificate(Struct, frozen=True, kw_only=True):
    """What was erased and tested on one machine in this visit, as its facts say.

    Attributes:
        code: the machine.
        kind: tower, laptop, screen.
        drives: every part that holds or held data, the removed ones, too.
        tests: each test with its latest result.
        grade: look; empty while nobody has judged it.
    """

    code: Code
    kind: str
    drives: tuple[DriveLine, ...]
    tests: tuple[TestLine, ...]
    grade: str = ""


class BoxLine(Struct, frozen=True):
    """A box of a delivery, and the machines and screens in it."""

    box: Code
    things: tuple[Code, ...]


class DeliveryNote(Struct, frozen=True):
    """What leaves for one order; who receives it signs on the paper."""

    order: Code
    for_whom: ForWhom
    boxes: tuple[BoxLine, ...]


class PackingLine(Struct, frozen=True):
    """One thing to pack: its drawing, its words or number, how many, and where it is."""

    kind: str
    words: str
    count: int
    place: str = ""


class PackingList(Struct, frozen=True):
    """What belongs into one box of an order."""

    order: Code
    for_whom: ForWhom
    lines: tuple[PackingLine, ...]


class MaintenanceSheet(Struct, frozen=True):
    """A form for one machine that came back or is visited; it is filled in by hand."""

    code: Code
    kind: str


class Convention(Struct, frozen=True):
    """The agreement with an association.

    Raises:
        ValueError: it ends before it starts, or on the same day.
    """

    order: Code
    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a convention from {self.start} cannot end on {self.end}")


def convention_end(start: date) -> date:
    """Return the day on which a convention of `CONVENTION_YEARS` ends."""
    year = start.year + CONVENTION_YEARS
    try:
        return start.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)


def convention_from(order: Code, start: date) -> Convention:
    """Return the convention of `CONVENTION_YEARS` that starts on a day."""
    return Convention(order, start, convention_end(start))


_NAMED_BY = {str(FactKind.TEST_RECORDED): "test", str(FactKind.ERASURE_RECORDED): "component"}


def certificate_of(item: Item, facts: Iterable[Fact]) -> Certificate | None:
    """Return what was erased and tested on a machine; none if its code is not ours.

    Args:
        item: the machine as it is now: what counts is what its state says.
        facts: all about it, in order; they know only the days, by the clocks of the benches.
    """
    code = parse_code(item.id)
    if code is None:
        return None
    days: dict[tuple[str, str], date] = {}
    for fact in facts:
        name = _NAMED_BY.get(fact.kind)
        if name:
            when = datetime.fromtimestamp(fact.wall / 1000, UTC).date()
            days[fact.kind, str(fact.body[name])] = when
    return Certificate(
        code=code,
        kind=item.kind,
        drives=tuple(
            DriveLine(
                part, days.get((FactKind.ERASURE_RECORDED, part.id)) if part.erasure else None
            )
            for part in item.components
            if part.kind == STORAGE
        ),
        tests=tuple(
            TestLine(name, result.passed, days.get((FactKind.TEST_RECORDED, name)))
            for name, result in sorted(item.tests.items())
        ),
        grade=item.grade,
    )
