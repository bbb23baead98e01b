"""What a team lead may propose to somebody: anything but less help than they want (PRF-03)."""

from collections.abc import Mapping
from typing import Final

from workshop_app.domain.ids import PersonId
from workshop_app.domain.profile import SETTINGS, Profile
from workshop_app.domain.profile_reading import with_values
from workshop_app.domain.setting import Who
from workshop_app.values import Struct

LESS_HELP_ABOVE: Final = frozenset({"help_level", "help_floor"})
"""Keys whose higher number is less help: the worker alone raises them."""


class Proposal(Struct, frozen=True):
    """Changes that a team lead proposes; nothing of it holds before the worker says yes."""

    by: PersonId
    values: Mapping[str, object]


def refused_keys(profile: Profile, values: Mapping[str, object]) -> tuple[str, ...]:
    """Return the keys that may not be proposed: unknown, odd, or less help than now."""
    read = with_values(profile, values)
    odd = {each.key for each in read.told} | set(values) - set(SETTINGS)
    lowered = {
        key
        for key in LESS_HELP_ABOVE & set(values)
        if getattr(read.profile, key) > getattr(profile, key)
    }
    return tuple(sorted(odd | lowered))


def is_the_leads(key: str) -> bool:
    """Whether a team lead sets a key without asking: what concerns the bench alone."""
    return key in SETTINGS and SETTINGS[key].who is Who.LEAD
