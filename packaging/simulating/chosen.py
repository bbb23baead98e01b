"""What people choose for the register of people at random benches, and what was promised of it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from workshop_app.adapters.storage import register_cells
from workshop_app.adapters.storage.people import SqlPeople
from workshop_app.adapters.storage.storage import Storage
from workshop_app.domain.guidance import Guidance, TaskHelp
from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.people import Person, Role
from workshop_app.domain.profile import Theme
from workshop_app.domain.register import Cell, overlaid
from workshop_app.values import replace

PEOPLE: Final = tuple(map(PersonId, ("ana", "bob", "eve", "kim")))
TASKS: Final = tuple(map(TaskCode, ("test", "wipe")))
THEMES: Final[tuple[Theme, ...]] = ("light", "dark", "yellow", "cream")
NAMES: Final = 4


@dataclass(slots=True)
class Chosen:
    """What was chosen at benches, by the random name of each change.

    Attributes:
        values: what was ever chosen, by person and key, as JSON.
        worth: the value of a change.
        knew: the change that somebody saw when they made another; empty if there was none. One
            that was dropped does not count: nobody was told of it, but a copy of the disk has it.
        of: person and key of a change.
        at_no_desk: changes of who somebody is, made where nobody may.
        dropped: changes that their own bench replaced before anybody knew of them.
        made: changes by bench, since its disk was last put back.
    """

    values: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    worth: dict[str, Any] = field(default_factory=dict)
    knew: dict[str, str] = field(default_factory=dict)
    of: dict[str, tuple[str, str]] = field(default_factory=dict)
    at_no_desk: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)
    made: dict[str, set[str]] = field(default_factory=dict)

    def before(self, change: str) -> Iterator[str]:
        """Yield what a change knew, from the last backwards."""
        while change := self.knew.get(change, ""):
            yield change


@contextmanager
def choosing(storage: Storage, chosen: Chosen, bench: str, *, is_desk: bool) -> Iterator[SqlPeople]:
    """Let people choose something at a bench, and remember what they saw and what it was."""
    with storage.unit_of_work() as uow:
        people = uow.people
        saw = {each: cells_at(people, each, uow.now_ms()) for each in PEOPLE}
        waited = {each: {change.id for change in people.noted.of(each)} for each in PEOPLE}
        yield people
        for person in PEOPLE:
            waits = people.noted.of(person)
            dropped = waited[person] - {change.id for change in waits}
            chosen.dropped |= dropped
            for change in waits:
                if change.id not in waited[person]:
                    seen = saw[person].get(change.key)
                    knew = seen.id if seen else ""
                    chosen.knew[change.id] = chosen.knew.get(knew, "") if knew in dropped else knew
                    chosen.worth[change.id] = change.value
                    chosen.of[change.id] = (person, change.key)
                    chosen.made.setdefault(bench, set()).add(change.id)
                    if change.needs_desk and not is_desk:
                        chosen.at_no_desk.add(change.id)
            for key, value in values_at(people, person).items():
                chosen.values.setdefault((person, key), set()).add(told(value))
        uow.commit()


def told(value: Any) -> str:
    """Return a value as text that is the same for the same value."""
    return json.dumps(value, sort_keys=True)


def cells_at(people: SqlPeople, person: str, now: int) -> dict[str, Cell]:
    """Return what is seen of somebody at a bench, with who chose it when."""
    return {**overlaid(people.known.cells(person), people.noted.of(person), now=now)}


def values_at(people: SqlPeople, person: PersonId) -> dict[str, Any]:
    """Return what is seen of somebody at a bench, by key."""
    found = people.get(person)
    values = register_cells.of_person(None, found) if found else {}
    plain = people.plain(person) or {}
    values |= {f"needs.{key}": value for key, value in plain.items()}
    return values | register_cells.of_guidance(Guidance(), people.guidance(person))


def choose_needs(random: Random, people: SqlPeople) -> None:
    """Somebody says how a bench is for them, or gets more or less help."""
    known = people.all()
    if not known:
        return
    person = random.choice(known).id
    needs = people.profile(person)
    match random.randrange(6):
        case 0:
            people.save_profile(person, replace(needs, theme=random.choice(THEMES)))
        case 1 | 2 | 3:
            people.save_profile(person, replace(needs, help_floor=random.randrange(5)))
        case 4:
            name = f"voice-of-{person}-{random.randrange(NAMES)}"
            people.save_profile(person, replace(needs, voice_id=name))
        case _:
            how = TaskHelp(level=random.randrange(5))
            people.save_guidance(person, people.guidance(person).having(random.choice(TASKS), how))


def change_somebody(random: Random, people: SqlPeople) -> None:
    """Somebody is registered, or gets another name, role or task."""
    person = random.choice(PEOPLE)
    if people.gone.has(person):
        return  # a random name is never given again
    known = people.get(person)
    name = f"name-of-{person}-{random.randrange(NAMES)}"
    if known is None:
        known = Person(id=person, badge=f"badge-of-{person}", first_name=name, portrait="person")
    change: dict[str, Any] = random.choice(
        (
            {"first_name": name},
            {"role": random.choice((Role.WORKER, Role.LEAD))},
            {"tasks": frozenset(random.sample(TASKS, random.randrange(3)))},
        )
    )
    people.save(replace(known, **change))


def erase_somebody(random: Random, people: SqlPeople) -> None:
    """Somebody asks to be forgotten."""
    known = people.all()
    if known:
        people.erase(random.choice(known).id)
