"""The sound device: it pulls what is to be heard, a small block at a time.

miniaudio is loaded by the voice's own thread when the device is first opened: the first screen
does not wait for it.
"""

import logging
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Protocol

from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.quiet_alsa import quiet_alsa

if TYPE_CHECKING:
    import miniaudio

log = logging.getLogger(__name__)

Read = Callable[[int], bytes]


class NoDeviceError(Exception):
    """There is no sound device, or it was taken away."""


class Loudspeaker(Protocol):
    """Something that plays; for one thread only."""

    def start(self, read: Read) -> None:
        """Pull sound from now on; nothing happens if it already does.

        Raises:
            NoDeviceError: there is no device.
        """

    @property
    def lost(self) -> bool:
        """Whether the device stopped by itself since it was started."""

    def rest(self) -> None:
        """Pull no more, but keep the device."""

    def close(self) -> None:
        """Give the device back; `start` opens it again."""


def backends(*, null: bool) -> "list[miniaudio.Backend]":
    """Return the sound systems to try: all real ones, or the one that plays to nowhere.

    They are named one by one: left to itself, miniaudio plays to nowhere and calls it success.
    """
    import miniaudio  # noqa: PLC0415 - see the top

    nowhere = {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM, miniaudio.Backend.WEBAUDIO}
    if null:
        return [miniaudio.Backend.NULL]
    return [backend for backend in miniaudio.Backend if backend not in nowhere]


class DeviceLoudspeaker:
    """The default sound device of this machine, or one that plays to nowhere.

    The device holds three buffers: what is cut can be heard for three times `buffer_ms`.
    """

    def __init__(self, *, buffer_ms: int = 20, null: bool = False) -> None:
        self._buffer_ms = buffer_ms
        self._null = null
        self._device: miniaudio.PlaybackDevice | None = None
        self._started = False

    @property
    def lost(self) -> bool:
        """Whether the device stopped by itself since it was started."""
        return self._started and not (self._device and self._device.running)

    @property
    def name(self) -> str:
        """The sound system that the device belongs to, once it was opened."""
        return str(self._device.backend) if self._device else ""

    def start(self, read: Read) -> None:
        """Open the device if need be, and let it pull.

        Raises:
            NoDeviceError: there is no device, or it does not start.
        """
        import miniaudio  # noqa: PLC0415 - see the top

        try:
            if self._device is None:
                quiet_alsa()
                self._device = miniaudio.PlaybackDevice(
                    output_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=sound.RATE,
                    buffersize_msec=self._buffer_ms,
                    backends=backends(null=self._null),
                    app_name="Établi",
                )
                self._device.stop_callback = lambda: log.info("the sound device stopped")
            if not self._device.running:
                pulling = _pulling(read)
                next(pulling)
                self._device.start(pulling)
                self._started = True
        except miniaudio.MiniaudioError as error:
            self.close()
            raise NoDeviceError(str(error)) from error

    def rest(self) -> None:
        """Stop pulling; a device that fails at that is given back."""
        import miniaudio  # noqa: PLC0415 - see the top

        self._started = False
        try:
            if self._device is not None:
                self._device.stop()
        except miniaudio.MiniaudioError as error:
            log.warning("the sound device did not stop: %s", error)
            self.close()

    def close(self) -> None:
        """Give the device back."""
        self._started = False
        device, self._device = self._device, None
        if device is not None:
            device.close()


def _pulling(read: Read) -> Generator[bytes, int, None]:
    frames = yield b""
    while True:
        frames = yield read(frames)
