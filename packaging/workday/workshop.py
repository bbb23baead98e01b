"""Furnishes a workshop for the day, and lets every bench and the lead's desk join the hub."""

import secrets
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Final

from workshop_app import resources
from workshop_app.application.lead_decides import register_lot, register_part
from workshop_app.application.set_pin import SetPin
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap import joining
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_benches import Centre, bring_up_to_date
from workshop_app.bootstrap.demo_workshop import YEAR, demo_badge, furnish
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.ids import LotId, PartId, PersonId, TaskCode
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.settings import ScreenSettings, Settings

PIN: Final = "2468"
LEAD: Final = "Paul"
SECOND: Final = "Nadia"
MORE_PEOPLE: Final = ("Karim", "Sofia", "Yann", "Chloé", "Malik", "Rose", "Hugo")
_LOTS, _EACH = 6, 200
_FIRST_BADGE: Final = 50


def settings_of(place: Path, name: str, language: str) -> Settings:
    """Return the settings of a bench, or of the lead's desk."""
    screen = ScreenSettings(full_screen=False, ppi=112.0)
    return Settings(data=place / name, bench=name, language=language, screen=screen)


def furnish_all(centre: Centre, place: Path, benches: int, language: str) -> list[str]:
    """Furnish the lead's desk, let all join, and bring everybody up to date.

    Returns:
        The names of the benches, which are the names of their folders.
    """
    names = [str(number) for number in range(1, benches + 1)]
    with redirect_stdout(sys.stderr):
        for name in ("lead", *names):
            settings = settings_of(place, name, language)
            if name == "lead":
                _furnish(settings)
            asked = joining.Asked(url=centre.url, code=centre.code(name, is_desk=name == "lead"))
            if joining.run(settings, asked) != 0:
                raise RuntimeError(f"bench {name} could not join")
            bring_up_to_date(settings)
    return names


def _furnish(settings: Settings) -> None:
    memory, content = BenchMemory(settings), read_content()[0]
    furnish(memory.unit_of_work, content, resources.path("demo/workshop.toml"))
    with memory.unit_of_work() as uow:
        _authorise(uow, frozenset(content.tasks()))
        for number in range(_LOTS):
            lot = LotId(numbered(CodeKind.LOT, YEAR, 100 + number).text)
            register_lot(uow, lot, supplier="Ville", expected=_EACH, by=None)
        for number in range(300):
            kind = ("dvd_drive", "sound_card")[number % 2]
            part = PartId(numbered(CodeKind.PART, YEAR, 2000 + number).text)
            register_part(uow, part, kind=kind, model=kind, new=True, by=None)
        lead = next(each for each in uow.people.all() if each.first_name == LEAD)
        uow.commit()
    SetPin(memory.unit_of_work, secrets.token_bytes)(lead.badge, PIN)
    memory.close()


def _authorise(uow: UnitOfWork, tasks: frozenset[TaskCode]) -> None:
    for person in _newcomers(tasks):
        uow.people.save(person)
        uow.people.save_profile(person.id, Profile())


def _newcomers(tasks: frozenset[TaskCode]) -> Iterator[Person]:
    for number, name in enumerate(MORE_PEOPLE):
        yield Person(
            id=PersonId(f"demo-more-{number}"),
            badge=demo_badge(_FIRST_BADGE + number).text,
            first_name=name,
            portrait="person",
            tasks=tasks,
        )
