"""Sign in: read your badge, or choose your picture."""

from workshop_app.domain.commands import Command
from workshop_app.domain.people import Person
from workshop_app.ui.bench.screen import Choice, Consequence, Slot, Strip, WorkerScreen
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.telling import Telling, translate

AT_ONCE = 3
"""Portraits shown beside "others": four tiles are the most that stay large."""


def tell_sign_in(
    telling: Telling, people: tuple[Person, ...], *, first: int = 0, strip: Strip | None = None
) -> WorkerScreen:
    """Return the screen of a bench where nobody is; `first` turns the page of portraits."""
    page = people[first : first + AT_ONCE] if len(people) > AT_ONCE + 1 else people
    tiles = [_portrait(person) for person in page]
    if len(people) > len(page):
        tiles.append(Choice(Command.OTHERS, translate("Bench", "Others"), Slot.TILE, icon="more"))
    also = translate("Bench", "Or choose your picture.") if tiles else ""
    return WorkerScreen(
        id="sign_in",
        token="NobodyHere",  # noqa: S106 - it names the screen
        header=telling.header(),
        picture=telling.picture("badge-scan", can_enlarge=False),
        words=(translate("Bench", "Read your *badge*."),),
        also=also,
        choices=(*tiles, choices.repeat()),
        scan_sign=translate("Bench", "Your badge"),
        strip=strip or Strip(),
        voice_off=telling.voice_off,
    )


def _portrait(person: Person) -> Choice:
    return Choice(
        Command.CHOOSE,
        person.first_name,
        Slot.TILE,
        argument=person.id,
        picture=f"portrait-{person.portrait}",
        consequence=Consequence.GOES_ON,
    )
