"""What each key does for a worker, and how patiently the keys are read."""

from collections.abc import Mapping
from enum import Enum
from typing import Final, TypeAlias

from PySide6.QtCore import Qt

from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import Switch
from workshop_app.values import Struct


class Focus(Enum):
    """What a key does to the control that has the focus."""

    ACTIVATE = "activate"


Act: TypeAlias = Command | Focus | Switch
"""What a key or button can mean."""

KeyMap: TypeAlias = Mapping[int, Act]
"""From Qt's key numbers; a person's own buttons are put in the place of the usual ones."""

WORKER_KEYS: Final[KeyMap] = {
    Qt.Key.Key_Space: Focus.ACTIVATE,
    Qt.Key.Key_Return: Focus.ACTIVATE,
    Qt.Key.Key_Enter: Focus.ACTIVATE,
    Qt.Key.Key_Backspace: Command.BACK,
    Qt.Key.Key_F1: Command.HELP,
    Qt.Key.Key_F2: Command.REPEAT,
    Qt.Key.Key_F3: Command.PAUSE,
    Qt.Key.Key_F4: Command.CALM,
    Qt.Key.Key_F13: Command.DONE,
    Qt.Key.Key_F14: Command.REPEAT,
    Qt.Key.Key_F15: Command.HELP,
    Qt.Key.Key_F16: Command.BACK,
    Qt.Key.Key_F17: Command.PAUSE,
    Qt.Key.Key_F18: Command.CALL_LEAD,
    Qt.Key.Key_F19: Command.CALM,
}
"""The five functions on keys that type nothing: on every keyboard, and on big buttons (INP-18).

A sixth large button calls a person at once (HLP-02), a seventh makes the bench calm, or not.
"""

SINGLE_KEYS: Final[KeyMap] = {
    Qt.Key.Key_R: Command.REPEAT,
    Qt.Key.Key_H: Command.HELP,
    Qt.Key.Key_P: Command.PAUSE,
    Qt.Key.Key_V: Command.VIDEO,
    Qt.Key.Key_Plus: Command.LOUDER,
    Qt.Key.Key_Minus: Command.SOFTER,
}
"""Single characters: off until somebody wants them (INP-16, WCAG 2.1.4)."""

MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Mode_switch,
    }
)
"""Keys that do nothing alone; scanners press some of them within a read."""

MOVES: Final = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""Keys that move the focus: Qt does that."""

NEVER_WRITTEN: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
"""Keys that a text field does not get as they come."""

ALWAYS_LEGAL: Final = frozenset(
    {
        Command.REPEAT,
        Command.HELP,
        Command.CALL_LEAD,
        Command.PAUSE,
        Command.VIDEO,
        Command.PICTURE,
        Command.LOUDER,
        Command.SOFTER,
        Command.BIGGER,
        Command.SMALLER,
        Command.THEME,
        Command.LANGUAGE,
        Command.CALM,
    }
)
"""Commands that confirm nothing: the settle time after a step change lets them through."""

_RANGES: Final = {
    "burst_ms": (20, 200),
    "min_length": (2, 12),
    "ignore_repeat_ms": (0, 5000),
    "settle_ms": (0, 3000),
    "hold_ms": (0, 5000),
    "same_code_ms": (0, 10_000),
}


class GateSettings(Struct, frozen=True, kw_only=True):
    """How patiently input is read; a worker's own, and changed while they work.

    Attributes:
        burst_ms: the longest gap between two keys of a scan, 20 … 200 (SCN-02).
        min_length: the fewest characters of a scan, 2 … 12 (SCN-02).
        ignore_repeat_ms: the same key or button this soon again is not meant, 0 … 5000
            (INP-11; EN 301 549 5.8 asks for at least 500 to be possible).
        settle_ms: nothing is confirmed this soon after a step change, 0 … 3000 (INP-17).
        hold_ms: a key counts only when it is held this long, 0 … 5000 (INP-12).
        same_code_ms: the same code this soon again counts once (SCN-07).
        single_keys: whether single letters are commands (INP-16).
    """

    burst_ms: int = 60
    min_length: int = 4
    ignore_repeat_ms: int = 400
    settle_ms: int = 600
    hold_ms: int = 0
    same_code_ms: int = 2000
    single_keys: bool = False

    def __post_init__(self) -> None:
        for name, (least, most) in _RANGES.items():
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name} is not between {least} and {most}")
