"""Scanners on a serial port: they send text, whatever keyboard the bench has.

Set to USB-COM or RS-232, a scanner needs no window, no focus and no keyboard layout.
"""

import logging
import sys
import threading
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

import serial

from workshop_app.adapters.scanner.wedge import LONGEST_READ, UNREADABLE
from workshop_app.domain.codes import Scan

if sys.platform == "win32":
    _FAILURES: tuple[type[Exception], ...] = (OSError, ValueError)
else:
    import termios

    _FAILURES = (OSError, ValueError, termios.error)  # pyserial lets the last one through

log = logging.getLogger(__name__)

_ENDS: Final = frozenset("\r\n\t\x03")
_STARTS: Final = "\x02"
_SILENCE_S: Final = 0.1
"""A pause this long ends a read without an end; at 9600 baud it is 100 characters long."""

BACK_OFF_S: Final = (0.5, 1.0, 2.0, 5.0, 10.0)
"""Waits before a lost scanner is tried again; the last one repeats."""


class ScannerState(StrEnum):
    """Whether the scanner can be used."""

    LOOKING = "looking"
    READY = "ready"
    LOST = "lost"


class SerialLines:
    """Picks reads out of the bytes of a serial scanner."""

    def __init__(self) -> None:
        self._read: list[str] = []
        self._whole = True

    def feed(self, received: bytes) -> list[Scan]:
        """Take the next bytes; return what was read to its end."""
        scans = []
        for character in received.decode("latin-1"):
            if character in _ENDS:
                scans += self._finish()
            elif character == _STARTS:
                self._clear()
            elif len(self._read) < LONGEST_READ:
                self._read.append(character)
            else:
                self._whole = False
        return scans

    def pause(self) -> list[Scan]:
        """Take a silence: what is there is all of a read without an end, or a torn one."""
        # The check letter tells that a code of ours is whole; of others nobody knows.
        scans = self._finish()
        return [scan if scan.code else UNREADABLE for scan in scans]

    def _finish(self) -> list[Scan]:
        text, whole = _text("".join(self._read)), self._whole
        self._clear()
        if not whole:
            return [UNREADABLE]
        return [Scan((text,), "serial")] if text else []

    def _clear(self) -> None:
        self._read = []
        self._whole = True


def _text(received: str) -> str:
    """Return the printable characters of a read in UTF-8 or, failing that, Latin-1."""
    try:
        text = received.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        text = received
    return "".join(each for each in text if each.isprintable())


class SerialScanner:
    """Reads one serial scanner on a thread of its own, and waits for it when it is gone."""

    def __init__(
        self,
        port: str,
        *,
        on_scan: Callable[[Scan], None],
        on_state: Callable[[ScannerState], None],
        baud: int = 9600,
        back_off_s: Sequence[float] = BACK_OFF_S,
    ) -> None:
        """Get ready; `start` begins to read.

        Args:
            port: `/dev/serial/by-id/…`, `COM3` or a URL of pyserial.
            on_scan: told each read, on the scanner's thread.
            on_state: told each change of state, on the scanner's thread.
            baud: bits a second; USB scanners ignore it.
            back_off_s: the waits before a lost scanner is tried again; the last one repeats.
        """
        self._port = port
        self._on_scan = on_scan
        self._on_state = on_state
        self._baud = baud
        self._back_off_s = tuple(back_off_s)
        self._closing = threading.Event()
        self._state: ScannerState | None = None
        self._thread = threading.Thread(target=self._run, name=f"scanner {port}", daemon=True)

    def start(self) -> None:
        """Begin to look for the scanner and to read it."""
        self._thread.start()

    def close(self) -> None:
        """Stop reading and give the port back; wait until that is done."""
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        tries = 0
        self._tell(ScannerState.LOOKING)
        while not self._closing.is_set():
            try:
                with serial.serial_for_url(self._port, self._baud, timeout=_SILENCE_S) as port:
                    tries = 0
                    self._tell(ScannerState.READY)
                    self._read(port)
            except _FAILURES as error:
                # Once a loss, not once a try: the bench stays on all night without its scanner.
                if self._state is not ScannerState.LOST:
                    log.warning("the scanner on %s cannot be read: %s", self._port, error)
                self._tell(ScannerState.LOST)
                self._closing.wait(self._back_off_s[min(tries, len(self._back_off_s) - 1)])
                tries += 1

    def _read(self, port: serial.Serial) -> None:
        lines = SerialLines()
        while not self._closing.is_set():
            received = port.read(max(1, port.in_waiting))
            for scan in lines.feed(received) if received else lines.pause():
                self._on_scan(scan)

    def _tell(self, state: ScannerState) -> None:
        if state is not self._state:
            self._state = state
            self._on_state(state)
