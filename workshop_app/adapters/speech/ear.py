"""How loud it is at the bench: the microphone is measured, and nothing that it hears is kept."""

import logging
import sys
import threading
from array import array
from collections.abc import Callable, Generator
from math import log10
from typing import Final, Protocol, TypeAlias

import miniaudio

log = logging.getLogger(__name__)

_RATE: Final = 16_000
_FULL: Final = 32_767
_LONGEST_END_S: Final = 2.0
_NO_DEVICE: Final = "Discard all samples"  # what ALSA lists beside the devices, or alone
SILENT_DB, LOUD_DB = -50.0, -8.0
"""dB under full scale: a quiet room, and music from a loudspeaker beside the microphone."""


class Microphone(Protocol):
    """Something open that hears: `miniaudio.CaptureDevice`."""

    def close(self) -> None:
        """Hear no more."""


Hears: TypeAlias = Callable[[float], None]
"""Is told on any thread how loud it is, from 0 to 1."""


class DeviceEar:
    """The microphone that the machine is set to; open only between `start` and `stop`.

    Looking for it, opening and closing it can take seconds, and happen on a thread of their own:
    whoever calls never waits. It is looked for when it is first told to be still, with the first
    screen, and not opened for that.
    """

    def __init__(
        self,
        *,
        is_one_there: Callable[[], bool] | None = None,
        open_it: Callable[[Hears], Microphone | None] | None = None,
    ) -> None:
        """Take what looks for a microphone and what opens it; by default those of the machine."""
        self._look, self._open = is_one_there or has_microphone, open_it or open_microphone
        self._is_there, self._loudest = False, 0.0
        self._changed = threading.Condition()
        self._asked, self._wanted, self._closing = 0, False, False
        self._thread = threading.Thread(target=self._work, name="ear", daemon=True)

    def is_there(self) -> bool:
        """Whether this machine has a microphone, as far as is known now."""
        return self._is_there

    def start(self) -> bool:
        """Begin to listen; False where no microphone is known."""
        self._ask(wanted=True)
        return self._is_there

    def level(self) -> float:
        """The loudest since it was asked last, from 0 (silent) to 1 (loud)."""
        loudest, self._loudest = self._loudest, 0.0
        return loudest

    def stop(self) -> None:
        """Close the microphone."""
        self._ask(wanted=False)

    def close(self) -> None:
        """End; a microphone that is just being opened is closed after that."""
        with self._changed:
            self._asked, self._wanted, self._closing = self._asked + 1, False, True
            self._changed.notify()
        if self._thread.ident is not None:
            self._thread.join(timeout=_LONGEST_END_S)

    def _ask(self, *, wanted: bool) -> None:
        with self._changed:
            if wanted is self._wanted and self._thread.ident is not None:
                return
            self._asked, self._wanted, self._loudest = self._asked + 1, wanted, 0.0
            self._changed.notify()
        if self._thread.ident is None:
            self._thread.start()

    def _work(self) -> None:
        self._is_there = self._look()
        device: Microphone | None = None
        done = 0
        while True:
            with self._changed:
                while self._asked == done:
                    self._changed.wait()
                done, wanted = self._asked, self._wanted and self._is_there
            if device is not None and not wanted:
                device.close()
                device = None
            if self._closing:
                return
            if device is None and wanted:
                device = self._open(self._hears)
                self._is_there = device is not None

    def _hears(self, level: float) -> None:
        if self._wanted:
            self._loudest = max(self._loudest, level)


def has_microphone() -> bool:
    """Whether the machine lists something to listen with; nothing is opened."""
    try:
        devices = miniaudio.Devices()
        found = [each["name"] for each in devices.get_captures()]
        return devices.backend != "Null" and any(_NO_DEVICE not in name for name in found)
    except miniaudio.MiniaudioError as error:
        log.info("no microphone was found: %s", error)
        return False


def open_microphone(hears: Hears) -> Microphone | None:
    """Open the microphone that the machine is set to; none where that is not possible."""
    try:
        device = miniaudio.CaptureDevice(nchannels=1, sample_rate=_RATE)
        if device.backend == "Null":  # what stands in for a device hears nothing
            device.close()
            return None
        heard = _heard(hears)
        next(heard)
        device.start(heard)
    except miniaudio.MiniaudioError as error:
        log.info("the microphone cannot be used: %s", error)
        return None
    opened: Microphone = device
    return opened


def _heard(hears: Hears) -> Generator[None, bytes, None]:
    """Take samples on the device's thread: only how loud they are is told."""
    while True:
        samples = yield
        hears(level_of(samples))


def level_of(samples: bytes) -> float:
    """Return how loud samples are (16 bits, little-endian), from 0 to 1, evenly by ear."""
    told = array("h", samples[: len(samples) // 2 * 2])
    if sys.byteorder == "big":
        told.byteswap()
    if not told:
        return 0.0
    mean = (sum(each * each for each in told) / len(told)) ** 0.5
    if mean < 1:
        return 0.0
    loud = (20 * log10(mean / _FULL) - SILENT_DB) / (LOUD_DB - SILENT_DB)
    return max(0.0, min(1.0, loud))
