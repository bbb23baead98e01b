"""A real X server without a screen, and a scanner plugged into it that types real keys."""

import ctypes
import ctypes.util
import os
import subprocess
from dataclasses import dataclass

_GROUP_1 = 0
_LATIN_1 = range(0x20, 0x100)  # these keysyms are the characters' own numbers
CAPS_LOCK = 66
SHIFT = 50
ALT_GR = 108
RETURN = 36


@dataclass(frozen=True)
class KeyOf:
    """The key of a character on some keyboard: X key code and level (0 … 3)."""

    code: int
    level: int

    @property
    def modifiers(self):
        return [code for bit, code in ((1, SHIFT), (2, ALT_GR)) if self.level & bit]


class XServer:
    """Xvfb on a free display; it fails loudly where Xvfb or setxkbmap is missing."""

    def __init__(self):
        read_end, write_end = os.pipe()
        command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "800x600x24", "-noreset"]
        self._server = subprocess.Popen(
            [*command, "-nolisten", "tcp"], pass_fds=[write_end], stderr=subprocess.DEVNULL
        )
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            self.display = f":{answer.readline().strip()}"
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._xtst = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self._connection = ctypes.c_void_p(self._x11.XOpenDisplay(self.display.encode()))
        assert self._connection.value, f"the X server on {self.display} does not answer"

    def close(self):
        self._x11.XCloseDisplay(self._connection)
        self._server.terminate()
        self._server.wait(10)

    def set_keyboard(self, layout):
        subprocess.run(["setxkbmap", "-display", self.display, layout], check=True)

    def keyboard(self, layout):
        """Ask the server where each character stands on a keyboard."""
        self.set_keyboard(layout)
        connection = ctypes.c_void_p(self._x11.XOpenDisplay(self.display.encode()))
        keys: dict[str, KeyOf] = {}
        for level in range(4):
            for code in range(9, 95):
                keysym = self._x11.XkbKeycodeToKeysym(connection, code, _GROUP_1, level)
                if keysym in _LATIN_1 and chr(keysym).isprintable():
                    keys.setdefault(chr(keysym), KeyOf(code, level))
        self._x11.XCloseDisplay(connection)
        return keys

    def press(self, code, *, wait_ms=1):
        """Press a key and let it go."""
        self._key(code, down=True, wait_ms=wait_ms)
        self._key(code, down=False, wait_ms=wait_ms)
        self._x11.XFlush(self._connection)

    def chord(self, held, code):
        """Press a key while another is held."""
        self._key(held, down=True, wait_ms=1)
        self.press(code)
        self._key(held, down=False, wait_ms=1)
        self._x11.XFlush(self._connection)

    def type(self, keys, *, gap_ms=2):
        """Do what a keyboard does for these keys, Shift and AltGr included."""
        for key in keys:
            for modifier in key.modifiers:
                self._key(modifier, down=True, wait_ms=0)
            self._key(key.code, down=True, wait_ms=gap_ms // 2)
            self._key(key.code, down=False, wait_ms=gap_ms - gap_ms // 2)
            for modifier in reversed(key.modifiers):
                self._key(modifier, down=False, wait_ms=0)
        self._x11.XFlush(self._connection)

    def _key(self, code, *, down, wait_ms):
        self._xtst.XTestFakeKeyEvent(self._connection, code, down, ctypes.c_ulong(wait_ms))
