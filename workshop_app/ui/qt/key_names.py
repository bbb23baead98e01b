"""The names of keys and buttons, as a profile keeps them: `key:F13`, `pad:b3`, `mouse:right`.

Names are stable: they follow the person to any bench, whatever system it runs.
"""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt

from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import InputNeeds, ScanMode, Switch
from workshop_app.ui.qt.worker_keys import (
    MODIFIERS,
    MOVES,
    WORKER_KEYS,
    Act,
    Focus,
    KeyMap,
)

KEY, PLACE, PAD, MOUSE = "key:", "place:", "pad:", "mouse:"
PAD_AXES_FROM: Final = 512
"""Among a pad's numbers: before it its buttons, from it on two for each axis."""
_PADS_FROM: Final = 1 << 28
_MICE_FROM: Final = 1 << 29
"""Numbers of buttons that are no keys: above those of Qt's keys (Qt::Key ends at 0x01ffffff)."""
_PAD_NAME: Final = re.compile(r"pad:(?:b(\d{1,2})|a(\d{1,2})([+-]))")
_PLACE_NAME: Final = re.compile(r"place:([1-9]\d{0,4})")
_LETTER_NAME: Final = re.compile(r"key:U\+([0-9A-F]{4,6})")

MOUSE_BUTTONS: Final[Mapping[Qt.MouseButton, str]] = {
    Qt.MouseButton.LeftButton: "mouse:left",
    Qt.MouseButton.RightButton: "mouse:right",
    Qt.MouseButton.MiddleButton: "mouse:middle",
    Qt.MouseButton.BackButton: "mouse:back",
    Qt.MouseButton.ForwardButton: "mouse:forward",
}

_SWITCH_KEYS: Final[Mapping[ScanMode, Mapping[int, Act]]] = {
    ScanMode.OFF: {},
    ScanMode.AUTO_1: dict.fromkeys(
        (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter), Switch.FIRST
    ),
    ScanMode.STEP_1_DWELL: dict.fromkeys(
        (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter), Switch.FIRST
    ),
    ScanMode.STEP_2: {
        Qt.Key.Key_Space: Switch.FIRST,
        Qt.Key.Key_Return: Switch.SECOND,
        Qt.Key.Key_Enter: Switch.SECOND,
    },
}
"""Switch boxes send Space and Enter as they come: these are switches while somebody scans."""


class UnknownButtonError(LookupError):
    """No key or button has this name; the message says which name."""


def name_of(key: int) -> str:
    """Return the name of a key or button; a key without a name goes by its place."""
    if key < 0:
        return f"{PLACE}{-key}"
    if key >= _MICE_FROM:
        return list(MOUSE_BUTTONS.values())[key - _MICE_FROM]
    if key >= _PADS_FROM:
        return pad_name(key - _PADS_FROM)
    named = next((name for name, each in Qt.Key.__members__.items() if each.value == key), "")
    return f"{KEY}{named.removeprefix('Key_') or f'U+{key:04X}'}"  # not every letter has a name


def pad_name(number: int) -> str:
    """Return the name of a pad's button: `pad:b3`, or of an axis' end: `pad:a1+`."""
    if number < PAD_AXES_FROM:
        return f"{PAD}b{number}"
    axis, end = divmod(number - PAD_AXES_FROM, 2)
    return f"{PAD}a{axis}{'+-'[end]}"


def number_of(name: str) -> int:
    """Return the number by which the gate knows a key or button.

    Raises:
        UnknownButtonError: there is none of this name.
    """
    if found := _LETTER_NAME.fullmatch(name):
        return int(found[1], 16)
    if name.startswith(KEY):
        key = Qt.Key.__members__.get(f"Key_{name.removeprefix(KEY)}", Qt.Key.Key_unknown)
        if key is not Qt.Key.Key_unknown:
            return key.value
    elif name in MOUSE_BUTTONS.values():
        return _MICE_FROM + list(MOUSE_BUTTONS.values()).index(name)
    elif found := _PAD_NAME.fullmatch(name):
        button, axis, end = found.groups()
        if button is not None:
            return _PADS_FROM + int(button)
        return _PADS_FROM + PAD_AXES_FROM + 2 * int(axis) + "+-".index(end)
    elif found := _PLACE_NAME.fullmatch(name):
        return -int(found[1])
    raise UnknownButtonError(f"no key or button is called {name!r}")


def can_be_given(name: str) -> bool:
    """Return whether a button may be made a switch of its own.

    Keys that move the focus or do nothing alone cannot; Space and Enter are switches anyway.
    """
    number = number_of(name)
    return number not in MOVES | MODIFIERS and number not in _SWITCH_KEYS[ScanMode.AUTO_1]


def act_of(word: str) -> Act | None:
    """Return what a word of a profile's key map means; none if it means nothing."""
    for kind in (Command, Switch, Focus):
        if word in {each.value for each in kind}:
            return kind(word)
    return None


def key_map(needs: InputNeeds) -> KeyMap:
    """Return what each key and button does for a person; what nobody knows is left out."""
    keys: dict[int, Act] = {**WORKER_KEYS, **_SWITCH_KEYS[needs.scan_mode]}
    for name, word in needs.key_map.items():
        act = act_of(word)
        if act is not None:
            try:
                keys[number_of(name)] = act
            except UnknownButtonError:
                continue  # a profile from another bench may name what this one cannot have
    return keys
