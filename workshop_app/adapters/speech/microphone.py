"""Takes up what somebody says, as WAV: mono, 16 bits, at the rate of the program's own voice."""

import io
import logging
import wave
from collections.abc import Generator
from typing import Final

import miniaudio

log = logging.getLogger(__name__)

RATE: Final = 22_050
LONGEST_S: Final = 30
"""A step is said in some five seconds; what is longer was forgotten to be stopped."""
_SAMPLE: Final = 2


class DeviceMicrophone:
    """The microphone that the machine is set to. It is opened only while somebody records."""

    def __init__(self) -> None:
        self._device: miniaudio.CaptureDevice | None = None
        self._said = bytearray()

    def start(self) -> bool:
        """Begin; False where there is no microphone."""
        self.stop()
        self._said = bytearray()
        try:
            device = miniaudio.CaptureDevice(nchannels=1, sample_rate=RATE)
            if device.backend == "Null":  # what stands in for a device hears nothing
                device.close()
                return False
            device.start(_listening(self._said))
        except miniaudio.MiniaudioError as error:
            log.info("no microphone: %s", error)
            return False
        self._device = device
        return True

    def stop(self) -> bytes:
        """End, and return what was said as WAV; empty if nothing was."""
        if self._device is None:
            return b""
        self._device.close()
        self._device = None
        return wav_of(bytes(self._said))


def wav_of(samples: bytes) -> bytes:
    """Return samples (mono, 16 bits, `RATE`) as a WAV file; empty if there are none."""
    if not samples:
        return b""
    told = io.BytesIO()
    with wave.open(told, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(_SAMPLE)
        out.setframerate(RATE)
        out.writeframes(samples)
    return told.getvalue()


def _listening(said: bytearray) -> Generator[None, bytes, None]:
    """Take samples on the device's thread, no more than the longest recording."""
    told = _begun(said)
    next(told)
    return told


def _begun(said: bytearray) -> Generator[None, bytes, None]:
    most = LONGEST_S * RATE * _SAMPLE
    while True:
        samples = yield
        said += samples[: max(0, most - len(said))]
