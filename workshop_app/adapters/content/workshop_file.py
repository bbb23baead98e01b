"""Reads a workshop's list: people, places, lots and spare parts, in one TOML file."""

from pathlib import Path

from workshop_app.adapters.content.tables import Faults, Table, read_table
from workshop_app.application.register_workshop import (
    ListedLot,
    ListedParts,
    ListedPerson,
    ListedPlace,
    WorkshopList,
)
from workshop_app.domain.codes import NUMBERS_A_YEAR
from workshop_app.domain.finding import Rule
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.people import Role

PLACE_KINDS = ("arrival", "shelf", "bench", "quarantine", "packing", "pallet", "waste", "van")
LATEST_YEAR = 99


def read_workshop(path: Path, tasks: frozenset[TaskCode], faults: Faults) -> WorkshopList:
    """Read a list; faults are kept, and what has one is left out.

    Args:
        path: the file.
        tasks: the tasks that there are; a person can be authorised for no other.
        faults: where they are kept: nothing should be registered if there is one.
    """
    table = read_table(path, file=path.name, faults=faults)
    if table is None:
        return WorkshopList(year=0)
    listed = WorkshopList(
        year=_within(table, "year", LATEST_YEAR),
        people=tuple(_person(each, tasks) for each in table.tables("people")),
        places=tuple(_place(each) for each in table.tables("places")),
        lots=tuple(_lot(each) for each in table.tables("lots")),
        parts=tuple(_parts(each) for each in table.tables("parts")),
    )
    _told_apart(table, [person.name for person in listed.people])
    _told_apart(table, [place.name for place in listed.places])
    table.finish()
    return listed


def _person(table: Table, tasks: frozenset[TaskCode]) -> ListedPerson:
    authorised = frozenset(TaskCode(task) for task in table.texts("tasks"))
    for unknown in sorted(authorised - tasks):
        known = ", ".join(sorted(tasks))
        table.fault(Rule.UNKNOWN_VALUE, key="tasks", value=unknown, known=known)
    person = ListedPerson(
        name=table.text("name", needed=True),
        portrait=table.name("portrait") or "person",
        role=table.word("role", Role) or Role.WORKER,
        tasks=authorised & tasks,
    )
    table.finish()
    return person


def _place(table: Table) -> ListedPlace:
    kind = table.text("kind", needed=True)
    if kind and kind not in PLACE_KINDS:
        table.fault(Rule.UNKNOWN_VALUE, key="kind", value=kind, known=", ".join(PLACE_KINDS))
    place = ListedPlace(name=table.text("name", needed=True), kind=kind)
    table.finish()
    return place


def _lot(table: Table) -> ListedLot:
    lot = ListedLot(
        number=_within(table, "number", NUMBERS_A_YEAR - 1),
        supplier=table.text("supplier", needed=True),
        expected=_within(table, "expected", NUMBERS_A_YEAR - 1),
    )
    table.finish()
    return lot


def _parts(table: Table) -> ListedParts:
    parts = ListedParts(
        kind=table.text("kind", needed=True),
        model=table.text("model"),
        first=_within(table, "first", NUMBERS_A_YEAR // 2),
        count=_within(table, "count", NUMBERS_A_YEAR // 2),
    )
    table.finish()
    return parts


def _within(table: Table, key: str, most: int) -> int:
    """Take a number from 1 to `most`; 1 where it is not one, with the fault kept."""
    number = table.number(key, needed=True)
    if not 0 < number <= most:
        table.fault(Rule.UNKNOWN_VALUE, key=key, value=number, known=f"1 … {most}")
        return 1
    return number


def _told_apart(table: Table, names: list[str]) -> None:
    for name in sorted({name for name in names if name and names.count(name) > 1}):
        table.fault(Rule.NAME_TWICE, name=name)
