"""Pads on Windows, through XInput: the four controllers that it knows, asked again and again.

Not run so far: no Windows machine was at hand. The layout is that of Microsoft's XInput.h.
"""

import ctypes
import threading
from collections.abc import Callable
from typing import Any, Final

OnButton = Callable[[str, bool], None]

CONTROLLERS: Final = 4
ASK_EVERY_S: Final = 0.01
ASK_LOST_EVERY_S: Final = 2.0
BITS: Final = 16
_SUCCESS: Final = 0


class _Pad(ctypes.Structure):
    """XINPUT_STATE: a number that changes with it, and the buttons as bits."""

    _fields_ = (
        ("packet", ctypes.c_uint32),
        ("buttons", ctypes.c_uint16),
        ("triggers", ctypes.c_uint8 * 2),
        ("sticks", ctypes.c_int16 * 4),
    )


def changes(before: int, now: int) -> list[tuple[str, bool]]:
    """Return which buttons went down and up between two states, given as bits."""
    changed = before ^ now
    return [(f"b{bit}", bool(now >> bit & 1)) for bit in range(BITS) if changed >> bit & 1]


class XInputPads:
    """Asks all controllers on a thread of its own."""

    def __init__(
        self, on_button: OnButton, *, on_here: Callable[[bool], None] = lambda _is_here: None
    ) -> None:
        """Get ready. Both are told on the thread of the pads.

        Args:
            on_button: told each button by its name in a profile.
            on_here: told whether any controller is there.

        Raises:
            OSError: this machine has no XInput.
        """
        open_library = getattr(ctypes, "WinDLL", None)
        if open_library is None:
            raise OSError("XInput is a part of Windows")
        self._library: Any = open_library("xinput1_4.dll")
        self._on_button, self._on_here = on_button, on_here
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="pads", daemon=True)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def close(self) -> None:
        """Stop; wait until that is done."""
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        states = [0] * CONTROLLERS
        found = told = True
        while not self._closing.wait(ASK_EVERY_S if found else ASK_LOST_EVERY_S):
            if found is not told:
                told = found
                self._on_here(found)
            found = False
            for number in range(CONTROLLERS):
                pad = _Pad()
                here = self._library.XInputGetState(number, ctypes.byref(pad)) == _SUCCESS
                found = found or here
                now = pad.buttons if here else 0
                for name, is_down in changes(states[number], now):
                    self._on_button(f"pad:{name}", is_down)
                states[number] = now
