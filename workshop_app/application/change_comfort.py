"""The worker makes text, voice or colours fit; it is kept for this person at any bench."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from workshop_app.application.content_port import Content
from workshop_app.application.outcome import Outcome
from workshop_app.application.situation import read_situation
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.commands import Command
from workshop_app.domain.people import LARGEST_TEXT_PT, SMALLEST_TEXT_PT, Preferences

TEXT_SIZES_PT = (20, 28, 42, 56, 84)
VOLUMES = (0, 25, 50, 70, 100)
THEMES = ("light", "dark", "yellow", "cream")
LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class ChangeComfort:
    """Change one preference of the person at the bench. Preferences are not facts."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, command: Command, argument: str) -> Outcome:
        """Apply one change at once; at the end of a range nothing changes."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            change = _CHANGES.get(command)
            if now.person is None or change is None:
                return Outcome(now)
            uow.people.save_preferences(now.person.id, change(now.likes, argument))
            uow.commit()
            return Outcome(read_situation(uow, self.content))


def level(value: int, levels: tuple[int, ...]) -> int:
    """Return which of the levels a value is at, from 1."""
    return max(1, sum(value >= each for each in levels))


def _stepped(value: int, levels: tuple[int, ...], by: int) -> int:
    place = min(max(level(value, levels) - 1 + by, 0), len(levels) - 1)
    return levels[place]


def _text(likes: Preferences, by: int) -> Preferences:
    points = _stepped(likes.text_pt, TEXT_SIZES_PT, by)
    return replace(likes, text_pt=min(max(points, SMALLEST_TEXT_PT), LARGEST_TEXT_PT))


def _volume(likes: Preferences, by: int) -> Preferences:
    volume = _stepped(likes.volume, VOLUMES, by)
    return replace(likes, volume=volume, voice=volume > 0)


_CHANGES: Mapping[Command, Callable[[Preferences, str], Preferences]] = {
    Command.BIGGER: lambda likes, _: _text(likes, 1),
    Command.SMALLER: lambda likes, _: _text(likes, -1),
    Command.LOUDER: lambda likes, _: _volume(likes, 1),
    Command.SOFTER: lambda likes, _: _volume(likes, -1),
    Command.THEME: lambda likes, to: replace(likes, theme=to) if to in THEMES else likes,
    Command.LANGUAGE: lambda likes, to: replace(likes, language=to) if to in LANGUAGES else likes,
}
