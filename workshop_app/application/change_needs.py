"""The worker changes how the bench is; it is kept for this person at any bench."""

import json
from collections.abc import Callable, Mapping
from typing import Final

from workshop_app.application.content_port import Content
from workshop_app.application.outcome import NeedsChanged, NeedsKept, Note, Outcome
from workshop_app.application.situation import read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import PersonId
from workshop_app.domain.presets import Preset, with_preset
from workshop_app.domain.profile import SETTINGS, Profile
from workshop_app.domain.profile_changes import Change, as_yesterday, to_undo, with_change
from workshop_app.domain.profile_reading import with_values
from workshop_app.domain.setting import Who
from workshop_app.values import Struct

TEXT_SIZES_PT: Final = (20, 28, 42, 56, 84)
VOLUMES: Final = (0, 25, 50, 70, 100)


class ChangeNeeds(Struct, frozen=True):
    """Change the profile of the person at the bench, or take a change back. Not a fact."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, command: Command, argument: str) -> Outcome:
        """Apply one change at once; at the end of a range nothing changes."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            if now.person is None:
                return Outcome(now)
            note = _changed(uow, now.person.id, command, argument)
            uow.commit()
            return Outcome(read_situation(uow, self.content), note)


def _changed(uow: UnitOfWork, person: PersonId, command: Command, argument: str) -> Note | None:
    changes = uow.people.changes(person)
    if command is Command.UNDO:
        last = to_undo(changes, uow.now_ms())
        if last is None:
            return NeedsKept()
        uow.people.save_profile(person, last.before)
        uow.people.save_changes(person, changes[:-1])
        return NeedsChanged(is_undone=True)
    kept = uow.people.profile(person)
    wanted = _wanted(kept, changes, command, argument, uow.now_ms())
    if wanted == kept:
        uow.people.save_profile(person, kept)  # who chose what was there has chosen, too
        return None
    uow.people.save_profile(person, wanted)
    uow.people.save_changes(person, with_change(changes, Change(uow.now_ms(), kept)))
    return NeedsChanged()


def _wanted(
    kept: Profile, changes: tuple[Change, ...], command: Command, argument: str, now_ms: int
) -> Profile:
    if command is Command.AS_YESTERDAY:
        return as_yesterday(changes, now_ms) or kept
    return changed(kept, command, argument)


def changed(profile: Profile, command: Command, argument: str) -> Profile:
    """Return a profile after a command; one that changes nothing of it leaves it as it is."""
    change = _CHANGES.get(command)
    return profile if change is None else change(profile, argument)


def level(value: int, levels: tuple[int, ...]) -> int:
    """Return which of the levels a value is at, from 1."""
    return max(1, sum(value >= each for each in levels))


def setting(values: Mapping[str, object]) -> str:
    """Return the argument of a choice that sets these keys; see `values_of`."""
    return json.dumps(values, sort_keys=True, separators=(",", ":"))


def values_of(argument: str) -> dict[str, object]:
    """Return the keys and values that an argument sets; nothing if it is no such argument."""
    try:
        told = json.loads(argument)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _set(profile: Profile, argument: str) -> Profile:
    """A worker changes what is theirs; what only a team lead may change stays."""
    values = values_of(argument)
    mine = {
        key: value
        for key, value in values.items()
        if key in SETTINGS and SETTINGS[key].who is not Who.LEAD
    }
    return with_values(profile, mine).profile


def _preset(profile: Profile, argument: str) -> Profile:
    known = argument in {each.value for each in Preset}
    return with_preset(profile, Preset(argument)) if known else profile


def _stepped(value: int, levels: tuple[int, ...], by: int) -> int:
    place = min(max(level(value, levels) - 1 + by, 0), len(levels) - 1)
    return levels[place]


def _text(profile: Profile, by: int) -> Profile:
    points = _stepped(profile.text_pt, TEXT_SIZES_PT, by)
    return with_values(profile, {"text_pt": points}).profile


def _volume(profile: Profile, by: int) -> Profile:
    volume = _stepped(profile.volume, VOLUMES, by)
    mode = "auto" if volume else "on_request"
    return with_values(profile, {"volume": volume, "voice_mode": mode}).profile


def _calm(profile: Profile) -> Profile:
    return with_values(profile, {"calm_mode": not profile.calm_mode}).profile


_CHANGES: Final[Mapping[Command, Callable[[Profile, str], Profile]]] = {
    Command.BIGGER: lambda profile, _: _text(profile, 1),
    Command.SMALLER: lambda profile, _: _text(profile, -1),
    Command.LOUDER: lambda profile, _: _volume(profile, 1),
    Command.SOFTER: lambda profile, _: _volume(profile, -1),
    Command.THEME: lambda profile, to: with_values(profile, {"theme": to}).profile,
    Command.LANGUAGE: lambda profile, to: with_values(profile, {"language": to}).profile,
    Command.CHANGE: _set,
    Command.PRESET: _preset,
    Command.CALM: lambda profile, _: _calm(profile),
}
