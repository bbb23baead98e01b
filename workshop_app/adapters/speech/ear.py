"""How loud it is at the bench: the microphone is measured, and nothing that it hears is kept."""

import logging
import sys
from array import array
from collections.abc import Generator
from math import log10
from typing import Final

import miniaudio

log = logging.getLogger(__name__)

_RATE: Final = 16_000
_FULL: Final = 32_767
SILENT_DB, LOUD_DB = -50.0, -8.0
"""dB under full scale: a quiet room, and music from a loudspeaker beside the microphone."""


class DeviceEar:
    """The microphone that the machine is set to; open only between `start` and `stop`."""

    def __init__(self) -> None:
        self._device: miniaudio.CaptureDevice | None = None
        self._loudest = 0.0
        self._is_there: bool | None = None

    def is_there(self) -> bool:
        """Whether this machine has a microphone that can be opened; tried once."""
        if self._is_there is None:
            self._is_there = self.start()
            self.stop()
        return self._is_there

    def start(self) -> bool:
        """Begin to listen; False where that is not possible."""
        self.stop()
        try:
            device = miniaudio.CaptureDevice(nchannels=1, sample_rate=_RATE)
            if device.backend == "Null":  # what stands in for a device hears nothing
                device.close()
                return False
            heard = self._heard()
            next(heard)
            device.start(heard)
        except miniaudio.MiniaudioError as error:
            log.info("the microphone cannot be used: %s", error)
            return False
        self._device = device
        return True

    def level(self) -> float:
        """The loudest since it was asked last, from 0 (silent) to 1 (loud)."""
        loudest, self._loudest = self._loudest, 0.0
        return loudest

    def stop(self) -> None:
        """Close the microphone."""
        if self._device is not None:
            self._device.close()
            self._device = None
        self._loudest = 0.0

    def _heard(self) -> Generator[None, bytes, None]:
        """Take samples on the device's thread: only how loud they are stays."""
        while True:
            samples = yield
            self._loudest = max(self._loudest, level_of(samples))


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
