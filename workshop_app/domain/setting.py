"""What a profile's setting is besides its value: its range, its unit, who may change it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

METADATA: Final = "setting"
"""Where a dataclass field keeps its `Setting`."""


class Group(StrEnum):
    """What a setting is about; the groups of section 3 of the accessibility specification."""

    LOOK = "look"
    SIZE = "size"
    VOICE = "voice"
    SOUND = "sound"
    INPUT = "input"
    GUIDE = "guide"
    TIME = "time"
    CALM = "calm"
    HELP = "help"
    FEEDBACK = "feedback"
    LABEL = "label"


class Who(StrEnum):
    """Who may change a setting; whatever is not theirs, a team lead may only propose."""

    WORKER = "worker"
    BOTH = "both"
    LEAD = "lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One key of a profile.

    Attributes:
        group: what it is about.
        source: the requirement or rule that the default and the range come from.
        who: who may change it.
        least, most: the range of a number, both ends included; none for what is no number.
        step: the distance between two values that screens offer.
        unit: of the number, such as `ms`, `pt`, `mm`; empty where it has none.
        or_off: whether 0 is allowed besides the range, and means off.
    """

    group: Group
    source: str
    who: Who = Who.WORKER
    least: float | None = None
    most: float | None = None
    step: float = 1
    unit: str = ""
    or_off: bool = False

    def clamp(self, value: float) -> float:
        """Return the nearest value in the range; the same for what has none."""
        if self.least is None or self.most is None or (self.or_off and value == 0):
            return value
        return min(max(value, self.least), self.most)


def number(
    default: float,
    between: tuple[float, float],
    unit: str,
    group: Group,
    source: str,
    **more: Any,
) -> Any:
    """Declare a number with its range and unit; `more` are fields of `Setting`."""
    least, most = between
    setting = Setting(group=group, source=source, least=least, most=most, unit=unit, **more)
    return field(default=default, metadata={METADATA: setting})


def choice(default: Any, group: Group, source: str, **more: Any) -> Any:
    """Declare one of a few words, a switch, a name or a set; its type says which are allowed."""
    return field(default=default, metadata={METADATA: Setting(group=group, source=source, **more)})
