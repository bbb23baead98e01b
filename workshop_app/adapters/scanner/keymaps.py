"""Where the characters stand on the keyboards that scanners are set to.

A scanner types key positions. The positions of the main block have the same numbers in
Linux's evdev and in the PC's scan code set 1, so that one table a country serves both.
The tables follow the layouts `us`, `fr`, `be` and `de` of xkeyboard-config; the test of
real X key events compares them with the server's own.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from workshop_app.values import Struct

FIRST_NUMBER: Final[Mapping[str, int]] = {
    "xcb": 8,  # an X key code is the evdev code + 8
    "wayland": 8,
    "offscreen": 8,  # made-up keys follow X
    "windows": 0,  # set 1 as it is; written from Microsoft's and Qt's documentation, not run
}
"""What the platform adds to a key's position in `nativeScanCode`, by Qt's platform name."""

_ROWS: Final = (
    (41, *range(2, 14)),
    tuple(range(16, 28)),
    (*range(30, 41), 43),
    (86, *range(44, 54)),
    (57,),
)
_KEYPAD: Final = {
    55: "*",
    71: "7",
    72: "8",
    73: "9",
    74: "-",
    75: "4",
    76: "5",
    77: "6",
    78: "+",
    79: "1",
    80: "2",
    81: "3",
    82: "0",
}
_NONE: Final = "\N{WHITE SQUARE}"  # no character here, or a dead key


class KeyPress(Struct, frozen=True):
    """A key by its position, with what was held beside it."""

    position: int
    shift: bool = False
    alt_gr: bool = False


class Keymap(Struct, frozen=True):
    """The characters of one country's keyboard by position and level."""

    name: str
    plain: Mapping[int, str]
    shifted: Mapping[int, str]
    third: Mapping[int, str]

    def read(self, presses: Iterable[KeyPress]) -> str | None:
        """Return the text of these keys; none if one of them types nothing here."""
        typed = [self._character(press) for press in presses]
        return None if None in typed else "".join(filter(None, typed))

    def _character(self, press: KeyPress) -> str | None:
        if press.alt_gr:
            return self.third.get(press.position)
        if press.shift and press.position not in _KEYPAD:
            return self.shifted.get(press.position)
        return self.plain.get(press.position)


def _rows(*rows: str) -> dict[int, str]:
    keys = {
        position: character
        for positions, row in zip(_ROWS, rows, strict=True)
        for position, character in zip(positions, row, strict=True)
    }
    return {position: character for position, character in keys.items() if character != _NONE}


def _keymap(name: str, plain: dict[int, str], shifted: dict[int, str], third: str) -> Keymap:
    top, upper, home, bottom = third.split(" ")
    return Keymap(name, plain | _KEYPAD, shifted, _rows(top, upper, home, bottom, _NONE))


US: Final = _keymap(
    "us",
    _rows("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'\\", "<zxcvbnm,./", " "),
    _rows("~!@#$%^&*()_+", "QWERTYUIOP{}", 'ASDFGHJKL:"|', ">ZXCVBNM<>?", " "),
    "□□□□□□□□□□□□□ □□□□□□□□□□□□ □□□□□□□□□□□□ □□□□□□□□□□□",
)
FR: Final = _keymap(
    "fr",
    _rows("²&é\"'(-è_çà)=", "azertyuiop□$", "qsdfghjklmù*", "<wxcvbn,;:!", " "),
    _rows("~1234567890°+", "AZERTYUIOP□£", "QSDFGHJKLM%µ", ">WXCVBN?./§", " "),
    "□□~#{[|`\\^@]} □□□□□□□□□□□□ □□□□□□□□□□□□ □□□□□□□□□□□",
)
BE: Final = _keymap(
    "be",
    _rows("²&é\"'(§è!çà)-", "azertyuiop□$", "qsdfghjklmùµ", "<wxcvbn,;:=", " "),
    _rows("³1234567890°_", "AZERTYUIOP□*", "QSDFGHJKLM%£", ">WXCVBN?./+", " "),
    "□|@#□□^{[{}\\□ □□□□□□□□□□[] □□□□□□□□□□□□ \\□□□□□□□□□~",
)
DE: Final = _keymap(
    "de",
    _rows("□1234567890ß□", "qwertzuiopü+", "asdfghjklöä#", "<yxcvbnm,.-", " "),
    _rows('°!"§$%&/()=?□', "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", ">YXCVBNM;:_", " "),
    "□□□□□□□{[]}\\□ @□€□□□□□□□□~ □□□□□□□□□□□□ |□□□□□□□□□□",
)
KEYMAPS: Final = (US, FR, BE, DE)
"""In the order in which a read is tried: what scanners leave the factory with comes first."""

POSITIONS: Final = frozenset(position for row in _ROWS for position in row) | _KEYPAD.keys()
"""The keys that type a character on some keyboard."""


def candidates(text: str, presses: Iterable[KeyPress] | None) -> tuple[str, ...]:
    """Return the ways to read what a scanner typed, without repetition.

    Args:
        text: the characters as they arrived here.
        presses: its keys by position; none if the platform does not say.
    """
    keys = tuple(presses) if presses is not None else ()
    read = (keymap.read(keys) for keymap in KEYMAPS)
    return tuple(dict.fromkeys(filter(None, (text, *read))))
