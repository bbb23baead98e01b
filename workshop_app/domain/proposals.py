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

CHOSEN_AT_THE_BENCH: Final = frozenset({"key_map", "voice_id", "custom_ink", "custom_ground"})
"""By a press of the button itself, among what is installed there, by seeing the pair: no word
says them beforehand."""


class Proposal(Struct, frozen=True):
    """Changes that a team lead proposes; nothing of it holds before the worker says yes.

    It stands in the erasable register, with the person to whom it is made.
    """

    by: PersonId
    values: Mapping[str, object]

    def without(self, key: str) -> "Proposal | None":
        """Return what is left once one change was answered; none if that was all."""
        rest = {each: value for each, value in self.values.items() if each != key}
        return Proposal(self.by, rest) if rest else None


def open_keys(profile: Profile, proposal: Proposal | None) -> tuple[str, ...]:
    """Return which changes of a proposal can be asked about: allowed, and not so already."""
    if proposal is None:
        return ()
    refused = set(refused_keys(profile, proposal.values))
    wanted = with_values(profile, proposal.values).profile
    return tuple(
        key
        for key in sorted(set(proposal.values) - refused)
        if getattr(wanted, key) != getattr(profile, key)
    )


def refused_keys(profile: Profile, values: Mapping[str, object]) -> tuple[str, ...]:
    """Return the keys that may not be proposed: unknown, odd, never asked, or less help."""
    read = with_values(profile, values)
    odd = {each.key for each in read.told} | set(values) - set(SETTINGS)
    lowered = {
        key
        for key in LESS_HELP_ABOVE & set(values)
        if getattr(read.profile, key) > getattr(profile, key)
    }
    unasked = {key for key in values if is_the_leads(key) or key in CHOSEN_AT_THE_BENCH}
    return tuple(sorted(odd | lowered | unasked))


def is_the_leads(key: str) -> bool:
    """Whether a team lead sets a key without asking: what concerns the bench alone."""
    return key in SETTINGS and SETTINGS[key].who is Who.LEAD
