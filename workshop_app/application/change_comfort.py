"""The worker makes text, voice or colours fit; it is kept for this person at any bench."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from workshop_app.application.content_port import Content
from workshop_app.application.outcome import Outcome
from workshop_app.application.situation import read_situation
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import LARGEST_TEXT_PT, SMALLEST_TEXT_PT, Profile
from workshop_app.domain.profile_reading import with_values

TEXT_SIZES_PT = (20, 28, 42, 56, 84)
VOLUMES = (0, 25, 50, 70, 100)
THEMES = ("light", "dark", "yellow", "cream")


@dataclass(frozen=True, slots=True)
class ChangeComfort:
    """Change one preference of the person at the bench. Profile are not facts."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, command: Command, argument: str) -> Outcome:
        """Apply one change at once; at the end of a range nothing changes."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            change = _CHANGES.get(command)
            if now.person is None or change is None:
                return Outcome(now)
            kept = uow.people.profile(now.person.id)
            uow.people.save_profile(now.person.id, change(kept, argument))
            uow.commit()
            return Outcome(read_situation(uow, self.content))


def level(value: int, levels: tuple[int, ...]) -> int:
    """Return which of the levels a value is at, from 1."""
    return max(1, sum(value >= each for each in levels))


def _stepped(value: int, levels: tuple[int, ...], by: int) -> int:
    place = min(max(level(value, levels) - 1 + by, 0), len(levels) - 1)
    return levels[place]


def _text(likes: Profile, by: int) -> Profile:
    points = _stepped(likes.text_pt, TEXT_SIZES_PT, by)
    return replace(likes, text_pt=min(max(points, SMALLEST_TEXT_PT), LARGEST_TEXT_PT))


def _volume(likes: Profile, by: int) -> Profile:
    volume = _stepped(likes.volume, VOLUMES, by)
    return replace(likes, volume=volume, voice_mode="auto" if volume else "on_request")


_CHANGES: Mapping[Command, Callable[[Profile, str], Profile]] = {
    Command.BIGGER: lambda likes, _: _text(likes, 1),
    Command.SMALLER: lambda likes, _: _text(likes, -1),
    Command.LOUDER: lambda likes, _: _volume(likes, 1),
    Command.SOFTER: lambda likes, _: _volume(likes, -1),
    Command.THEME: lambda likes, to: with_values(likes, {"theme": to}).profile,
    Command.LANGUAGE: lambda likes, to: with_values(likes, {"language": to}).profile,
}
