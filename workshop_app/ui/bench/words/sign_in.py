"""Sign in: read your badge, or choose your picture."""

from workshop_app.application.sync.kept import Kept
from workshop_app.domain.commands import Command
from workshop_app.domain.people import Person
from workshop_app.ui.bench.screen import (
    Choice,
    Consequence,
    Earcon,
    Slot,
    State,
    Strip,
    WorkerScreen,
)
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.telling import Telling, translate
from workshop_app.values import replace

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
        picture=telling.picture("badge-scan"),
        words=(translate("Bench", "*Read* your *badge*."),),
        also=also,
        also_goes_on=True,
        choices=(*tiles, choices.repeat()),
        scan_sign=translate("Bench", "Your badge"),
        strip=strip or Strip(),
        voice_off=telling.voice_off,
    )


def tell_unknown_badge(
    telling: Telling, people: tuple[Person, ...], kept: Kept | None, *, first: int = 0
) -> WorkerScreen:
    """Return the same screen after a badge of nobody: the picture and the team lead are left.

    `kept` is none at a bench that has no centre.
    """
    screen = tell_sign_in(telling, people, first=first, strip=Strip(_why(kept), State.LOOK_AGAIN))
    ask = translate("Bench", "*Ask* your *team lead*.")
    todo = translate("Bench", "*Choose* your *picture*.") if people else ask
    also = translate("Bench", "Or ask your team lead.") if people else ""
    return replace(
        screen,
        id="sign_in.UnknownBadge",
        words=(unknown_badge(), todo),
        also=also,
        earcon=Earcon.LOOK_AGAIN,
    )


def unknown_badge() -> str:
    """Say what was read."""
    return translate("Bench", "This *badge* is *new* here.")


def _why(kept: Kept | None) -> str:
    if kept is not None and not kept.is_connected:
        return translate("Bench", "This bench works alone just now.")
    return translate("Bench", "Your team lead can add the badge.")


def _portrait(person: Person) -> Choice:
    return Choice(
        Command.CHOOSE,
        person.first_name,
        Slot.TILE,
        argument=person.id,
        picture=f"portrait-{person.portrait}",
        consequence=Consequence.GOES_ON,
    )
