"""Profiles as plain data, and back: what does not fit is clamped or left out, and told.

The plain form is one flat object, key to value; sets are sorted lists. It is what the register
keeps and what an exported file holds.
"""

from collections.abc import Collection, Mapping
from dataclasses import fields
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias, get_args, get_origin, get_type_hints

from workshop_app.domain.colours import MOST_CONTRAST, contrast, is_colour
from workshop_app.domain.profile import SETTINGS, Profile
from workshop_app.domain.setting import Setting
from workshop_app.values import Struct, field

Plain: TypeAlias = "Mapping[str, object]"

CLEAREST: Final = 7.0
"""A pair of a person's own colours under this contrast is refused (VIS-06, WCAG 1.4.6)."""


class Odd(StrEnum):
    """What was odd about a key."""

    UNKNOWN = "unknown"  # no key of this version: it is kept by and has no effect
    WRONG_TYPE = "wrong_type"  # it stays at its default
    NOT_AMONG = "not_among"  # none of the words of this key: it stays at its default
    CLAMPED = "clamped"  # the nearest end of its range was taken
    LOW_CONTRAST = "low_contrast"  # own colours that nobody could read: the light theme instead


class Told(Struct, frozen=True):
    """One key that did not fit as it came, for whoever reads a profile in.

    Attributes:
        key: which one.
        odd: what was odd about it.
        came: what stood there.
        used: what is used instead; empty for an unknown key.
    """

    key: str
    odd: Odd
    came: str
    used: str = ""

    def __str__(self) -> str:
        instead = f"; used instead: {self.used}" if self.used else ""
        return f"{self.key}: {self.came} ({self.odd}){instead}"


class ReadProfile(Struct, frozen=True):
    """A profile, and everything that did not fit as it came."""

    profile: Profile
    told: tuple[Told, ...] = ()
    unknown: Plain = field(default_factory=dict)


def to_plain(profile: Profile) -> dict[str, object]:
    """Return a profile as plain data, every key in it, so that later defaults change nothing."""
    return {each.name: _plain(getattr(profile, each.name)) for each in fields(profile)}


def from_plain(plain: Plain) -> ReadProfile:
    """Read a profile from plain data. It never fails: what does not fit is told.

    A key that is missing has its default; one that is unknown is handed back, so that a later
    version's setting is not lost by an earlier one.
    """
    values: dict[str, Any] = {}
    told: list[Told] = []
    unknown = {str(key): value for key, value in plain.items() if key not in SETTINGS}
    told += [Told(key, Odd.UNKNOWN, _shown(value)) for key, value in unknown.items()]
    for key, setting in SETTINGS.items():
        if key not in plain:
            continue
        value, odd = _fitting(key, setting, plain[key])
        if odd is not None:
            told.append(Told(key, odd, _shown(plain[key]), _shown(_plain(value))))
        values[key] = value
    if values.get("theme") == "custom" and (seen := _contrast(values)) < CLEAREST:
        told.append(Told("theme", Odd.LOW_CONTRAST, f"{seen:.1f}:1", "light"))
        values["theme"] = "light"
    return ReadProfile(Profile(**values), tuple(told), unknown)


def with_values(profile: Profile, values: Plain) -> ReadProfile:
    """Return a profile with some of its keys changed, read like any other plain data."""
    return from_plain({**to_plain(profile), **values})


def _fitting(key: str, setting: Setting, came: object) -> tuple[Any, Odd | None]:
    """Return the value that is used, and what was odd about the one that came."""
    default, hint = getattr(_DEFAULTS, key), _HINTS[key]
    if get_origin(hint) is Literal:
        return (came, None) if _is_among(came, get_args(hint)) else (default, _why(came, hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        among = [str(each.value) for each in hint]
        return (hint(came), None) if came in among else (default, _why(came, Literal["a"]))
    if get_origin(hint) is frozenset:
        return _set(came, default, get_args(get_args(hint)[0]))
    if get_origin(hint) is not None:  # the map of keys
        return _map(came, default)
    if hint in {int, float}:
        return _number(came, default, setting, whole=hint is int)
    if not isinstance(came, hint):
        return default, Odd.WRONG_TYPE
    if key.startswith("custom_") and not is_colour(str(came)):
        return default, Odd.NOT_AMONG
    return came, None


def _number(
    came: object, default: float, setting: Setting, *, whole: bool
) -> tuple[Any, Odd | None]:
    fits = isinstance(came, int) if whole else isinstance(came, int | float)
    if not fits or isinstance(came, bool) or not isinstance(came, int | float) or came != came:  # noqa: PLR0124 - NaN
        return default, Odd.WRONG_TYPE
    kept = setting.clamp(came)
    value = int(kept) if whole else float(kept)
    return value, None if kept == came else Odd.CLAMPED


def _set(came: object, default: object, among: Collection[str]) -> tuple[Any, Odd | None]:
    if not isinstance(came, list | tuple | set | frozenset):
        return default, Odd.WRONG_TYPE
    known = frozenset(each for each in came if isinstance(each, str) and each in among)
    if not known:
        return default, Odd.NOT_AMONG
    return known, None if len(known) == len(came) else Odd.NOT_AMONG


def _map(came: object, default: object) -> tuple[Any, Odd | None]:
    if not isinstance(came, Mapping):
        return default, Odd.WRONG_TYPE
    pairs = {k: v for k, v in came.items() if isinstance(k, str) and isinstance(v, str)}
    return MappingProxyType(pairs), None if len(pairs) == len(came) else Odd.WRONG_TYPE


def _is_among(came: object, among: Collection[object]) -> bool:
    """Whether it is one of these, and of the same type: 1 is not True."""
    return any(type(each) is type(came) and each == came for each in among)


def _why(came: object, hint: object) -> Odd:
    wanted = type(get_args(hint)[0])
    is_like = isinstance(came, wanted) and not isinstance(came, bool)
    return Odd.NOT_AMONG if is_like else Odd.WRONG_TYPE


def _contrast(values: Mapping[str, Any]) -> float:
    ink = values.get("custom_ink", _DEFAULTS.custom_ink)
    ground = values.get("custom_ground", _DEFAULTS.custom_ground)
    return min(contrast(ink, ground), MOST_CONTRAST)


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(value)
    return dict(value) if isinstance(value, Mapping) else value


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_LONGEST: Final = 60
_HINTS: Final = get_type_hints(Profile)
_DEFAULTS: Final = Profile()
