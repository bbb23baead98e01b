"""How input is read for one person: needs, and never a diagnosis. Times are milliseconds.

The names, defaults and ranges are those of the accessibility profile (section 3); `LIMITS` holds
the ranges, so that whoever reads a profile can clamp a value and say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class ScanMode(StrEnum):
    """How a person with one or two switches goes through the choices of a screen."""

    OFF = "off"
    AUTO_1 = "auto_1"  # the highlight walks by itself; a press takes
    STEP_2 = "step_2"  # the first switch walks, the second takes
    STEP_1_DWELL = "step_1_dwell"  # a press walks, resting takes


class ScanVoice(StrEnum):
    """Whether the name of what is highlighted is spoken."""

    OFF = "off"
    NAME = "name"
    NAME_QUIET = "name_quiet"


class ScanOrder(StrEnum):
    """Which choice the highlight comes to first."""

    DONE_FIRST = "done_first"
    HELP_FIRST = "help_first"
    READING_ORDER = "reading_order"


class TouchPoint(StrEnum):
    """Which point of a touch counts, when a finger slides."""

    FIRST = "first"
    LAST = "last"
    CENTRE = "centre"


class Switch(StrEnum):
    """What a key or button can be besides a command: one of a person's two switches."""

    FIRST = "switch_1"
    SECOND = "switch_2"


ENDLESS: Final = 0
"""`loops` for a highlight that never stops to wait."""
DWELL_OFF: Final = 0
DWELL_MS: Final = 1200
"""`dwell_ms` that a person begins with who wants dwelling (SWI-09)."""

LIMITS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "hold_ms": (0, 5000),
        "ignore_repeat_ms": (0, 5000),
        "settle_ms": (0, 3000),
        "scan_ms": (500, 10_000),
        "first_extra_ms": (0, 5000),
        "loops": (ENDLESS, 10),
        "accept_ms": (0, 3000),
        "release_ms": (0, 3000),
        "rest_ms": (500, 5000),
        "dwell_ms": (400, 4000),
        "lock_ms": (0, 1000),
        "tolerance_mm": (1, 15),
    }
)
"""Least and most of each number; `dwell_ms` may also be `DWELL_OFF`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InputNeeds:
    """What one person needs from keys, switches, touch and pointer.

    Attributes:
        hold_ms: a key or touch counts only when held this long (INP-09, INP-12).
        ignore_repeat_ms: the same key or button again within this time is not meant (INP-11).
        settle_ms: nothing is confirmed this soon after a step change (INP-17).
        touch_point: the point of a sliding touch that counts (INP-09).
        key_map: names of keys and buttons to the values of commands and switches, in place of
            the usual ones (INP-18, SWI-08).
        scan_mode: whether and how switches walk through the choices (SWI-01, SWI-05).
        scan_ms: how long each choice is highlighted (SWI-01).
        first_extra_ms: so much longer for the first one (SWI-03).
        loops: rounds before the highlight stops and waits; `ENDLESS` for never (SWI-03).
        accept_ms: a switch counts only when held this long (SWI-04).
        release_ms: a switch is not heard this soon after it was taken or let go (SWI-04).
        rest_ms: with "press to advance", resting this long takes (SWI-05).
        scan_voice: whether the highlighted name is spoken (SWI-06).
        scan_order: what comes first.
        dwell_ms: resting the pointer this long presses; `DWELL_OFF` for never (SWI-09).
        lock_ms: the pointer must rest this long before a dwell begins (SWI-09).
        tolerance_mm: a pointer that stays within so many millimetres rests (SWI-09).

    Raises:
        ValueError: a number is outside its range.
    """

    hold_ms: int = 0
    ignore_repeat_ms: int = 400
    settle_ms: int = 600
    touch_point: TouchPoint = TouchPoint.LAST
    key_map: Mapping[str, str] = field(default_factory=dict)
    scan_mode: ScanMode = ScanMode.OFF
    scan_ms: int = 2000
    first_extra_ms: int = 1000
    loops: int = 3
    accept_ms: int = 0
    release_ms: int = 500
    rest_ms: int = 1500
    scan_voice: ScanVoice = ScanVoice.OFF
    scan_order: ScanOrder = ScanOrder.DONE_FIRST
    dwell_ms: int = DWELL_OFF
    lock_ms: int = 250
    tolerance_mm: int = 3

    def __post_init__(self) -> None:
        for name, (least, most) in LIMITS.items():
            value = getattr(self, name)
            if name == "dwell_ms" and value == DWELL_OFF:
                continue
            if not least <= value <= most:
                raise ValueError(f"{name}: {value} is not between {least} and {most}")

    @property
    def input_only(self) -> "InputNeeds":
        """The same, without what a larger profile holds besides."""
        return InputNeeds(**{each.name: getattr(self, each.name) for each in fields(InputNeeds)})

    @property
    def walks_or_dwells(self) -> bool:
        """Whether choices are reached without being pressed: by switches or by resting."""
        return self.scan_mode is not ScanMode.OFF or self.dwell_ms != DWELL_OFF

    @property
    def cancel_ms(self) -> int:
        """How long a choice with consequences can be taken back before it counts (SWI-07)."""
        return max(self.scan_ms, 1000)

    @property
    def longest_press_ms(self) -> int:
        """How long a switch has to be held: slow keys hold for switches, too."""
        return max(self.accept_ms, min(self.hold_ms, LIMITS["accept_ms"][1]))
