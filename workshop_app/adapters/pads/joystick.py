"""Pads on Linux, through its joystick interface: /dev/input/js0, js1 … (Joystick API 2.1).

Whoever sits at the machine may read these devices. Adaptive controllers and switch interfaces
that call themselves a pad are among them; those that call themselves a keyboard or a mouse need
nothing of this. The layout of an event: Documentation/input/joydev/joystick-api.rst of Linux.
"""

import logging
import os
import selectors
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

OnButton = Callable[[str, bool], None]

_EVENT: Final = struct.Struct("<IhBB")  # time in ms, value, type, number
_BUTTON, _AXIS, _AT_FIRST = 0x01, 0x02, 0x80
PRESSED_AT, LET_GO_AT = 20_000, 10_000
"""Of 32,767: a stick is a button at its end, and trembles between the two without a word."""
LOOK_EVERY_S: Final = 2.0
"""How often it is looked whether a pad was plugged in."""


class JoystickEvents:
    """Turns the bytes of one device into buttons that go down and up.

    Names are those of a profile: `b3` is button 3, `a1+` the upper end of axis 1.
    """

    def __init__(self) -> None:
        self._bytes = b""
        self._down: set[str] = set()

    def feed(self, received: bytes) -> list[tuple[str, bool]]:
        """Take the next bytes; return what changed, in order."""
        self._bytes += received
        whole = len(self._bytes) // _EVENT.size * _EVENT.size
        taken, self._bytes = self._bytes[:whole], self._bytes[whole:]
        changed = []
        for _time, value, kind, number in _EVENT.iter_unpack(taken):
            if kind & _AT_FIRST:  # how it stands when it is opened: nobody has pressed it now
                continue
            if kind == _BUTTON:
                changed += self._turn(f"b{number}", is_down=bool(value))
            elif kind == _AXIS:
                for end, far in (("-", -value), ("+", value)):
                    changed += self._end_of_axis(f"a{number}{end}", far)
        return changed

    def let_all_go(self) -> list[tuple[str, bool]]:
        """Return that everything went up: the pad was unplugged, perhaps while it was held."""
        held, self._down = sorted(self._down), set()
        return [(name, False) for name in held]

    def _end_of_axis(self, name: str, far: int) -> list[tuple[str, bool]]:
        if far >= PRESSED_AT:
            return self._turn(name, is_down=True)
        return self._turn(name, is_down=False) if far <= LET_GO_AT else []

    def _turn(self, name: str, *, is_down: bool) -> list[tuple[str, bool]]:
        if is_down is (name in self._down):
            return []
        (self._down.add if is_down else self._down.discard)(name)
        return [(name, is_down)]


class JoystickPads:
    """Reads all pads of this machine on one thread; they may come and go."""

    def __init__(
        self,
        on_button: OnButton,
        *,
        on_here: Callable[[bool], None] = lambda _is_here: None,
        folder: Path = Path("/dev/input"),
        look_every_s: float = LOOK_EVERY_S,
    ) -> None:
        """Get ready. Both are told on the thread of the pads.

        Args:
            on_button: told each button by its name in a profile.
            on_here: told whether the pads are there; False as soon as one is unplugged.
            folder: where the devices are.
            look_every_s: how often it is looked for new ones.
        """
        self._on_here, self._is_here = on_here, True
        self._on_button, self._folder, self._look_every_s = on_button, folder, look_every_s
        self._selector = selectors.DefaultSelector()
        self._wake_read, self._wake_write = os.pipe()
        self._selector.register(self._wake_read, selectors.EVENT_READ)
        self._open: dict[Path, int] = {}
        self._thread = threading.Thread(target=self._run, name="pads", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def close(self) -> None:
        """Stop, and give all devices back; wait until that is done."""
        os.close(self._wake_write)
        if self._thread.is_alive():
            self._thread.join()
        for path in list(self._open):
            self._lose(path)
        self._selector.close()
        os.close(self._wake_read)

    def _run(self) -> None:
        self._look_for_new()
        self._tell_here(bool(self._open))
        while True:
            self._look_for_new()
            for key, _ in self._selector.select(self._look_every_s):
                if key.fd == self._wake_read:
                    return
                self._read(key.data[0], key.data[1])

    def _look_for_new(self) -> None:
        for path in sorted(self._folder.glob("js*")):
            if path not in self._open:
                try:
                    self._find(path, os.open(path, os.O_RDONLY | os.O_NONBLOCK))
                except OSError as error:  # it may not be ours to read, or is gone already
                    log.debug("pad %s cannot be opened: %s", path, error)

    def _find(self, path: Path, device: int) -> None:
        try:
            self._selector.register(device, selectors.EVENT_READ, (path, JoystickEvents()))
        except OSError:
            os.close(device)
            raise
        log.info("pad %s is here", path)
        self._open[path] = device
        self._tell_here(True)

    def _tell_here(self, is_here: bool) -> None:  # noqa: FBT001 - the only thing to say
        if is_here is not self._is_here:
            self._is_here = is_here
            self._on_here(is_here)

    def _read(self, path: Path, events: JoystickEvents) -> None:
        try:
            received = os.read(self._open[path], 64 * _EVENT.size)
        except BlockingIOError:
            return
        except OSError:
            received = b""
        changed = events.feed(received) if received else events.let_all_go()
        for name, is_down in changed:
            self._on_button(f"pad:{name}", is_down)
        if not received:
            log.info("pad %s is gone", path)
            self._lose(path)
            self._tell_here(False)

    def _lose(self, path: Path) -> None:
        device = self._open.pop(path)
        with suppress(KeyError):
            self._selector.unregister(device)
        os.close(device)
