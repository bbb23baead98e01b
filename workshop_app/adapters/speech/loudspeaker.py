"""The sound device: it pulls what is to be heard, a small block at a time.

miniaudio is loaded by the voice's own thread when the device is first opened: the first screen
does not wait for it.
"""

import logging
import threading
from collections.abc import Callable, Generator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeAlias

from workshop_app.adapters.speech import sound
from workshop_app.adapters.speech.headset import Found, backends, headset_of, playback_devices
from workshop_app.adapters.speech.quiet_alsa import quiet_alsa

if TYPE_CHECKING:
    import miniaudio

log = logging.getLogger(__name__)

Read = Callable[[int], bytes]
OpenDevice: TypeAlias = "Callable[[object], miniaudio.PlaybackDevice]"


class NoDeviceError(Exception):
    """There is no sound device, or it was taken away."""


class Loudspeaker(Protocol):
    """Something that plays; for one thread only."""

    def start(self, read: Read, output: str = "speaker") -> None:
        """Pull sound from now on; nothing happens if it already does.

        Args:
            read: gives so many samples.
            output: `speaker` is where this machine's sound comes from, `headset` a headset, or
                `both`. Without a headset the machine's own device plays.

        Raises:
            NoDeviceError: there is no device.
        """

    @property
    def lost(self) -> bool:
        """Whether a device stopped by itself since it was started."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether a headset was asked for when it was started, and was not there."""

    def has_headset(self) -> bool:
        """Whether there is a headset now."""

    def rest(self) -> None:
        """Pull no more, but keep the device."""

    def close(self) -> None:
        """Give the device back; `start` opens it again."""


class DeviceLoudspeaker:
    """The sound device of this machine, a headset, or both; or one that plays to nowhere.

    A device holds three buffers: what is cut can be heard for three times `buffer_ms`.
    """

    def __init__(
        self,
        *,
        buffer_ms: int = 20,
        null: bool = False,
        headset: str = "",
        open_device: "OpenDevice | None" = None,
        look: "Callable[[], Sequence[Found]] | None" = None,
    ) -> None:
        """Know where to play.

        Args:
            buffer_ms: of the device.
            null: whether it plays to nowhere.
            headset: a part of the headset's name; empty: it is told by what headsets are called.
            open_device: opens a device by its id, None for the machine's own.
            look: the devices that there are.
        """
        self._open = open_device or partial(_opened, buffer_ms, null)
        self._look = look or partial(playback_devices, null=null)
        self._headset = headset
        self._devices: list[miniaudio.PlaybackDevice] = []
        self._elsewhere = False
        self._started = False

    @property
    def lost(self) -> bool:
        """Whether a device stopped by itself since it was started."""
        return self._started and not (self._devices and all(d.running for d in self._devices))

    @property
    def is_elsewhere(self) -> bool:
        """Whether a headset was asked for when it was started, and was not there."""
        return self._elsewhere

    @property
    def name(self) -> str:
        """The sound system that the device belongs to, once it was opened."""
        return str(self._devices[0].backend) if self._devices else ""

    def has_headset(self) -> bool:
        """Whether there is a headset now."""
        return headset_of(self._look(), self._headset) is not None

    def start(self, read: Read, output: str = "speaker") -> None:
        """Open what is to play if need be, and let it pull.

        Raises:
            NoDeviceError: there is no device, or it does not start.
        """
        import miniaudio  # noqa: PLC0415 - see the top

        try:
            if not self._devices:
                self._devices = [self._open(device) for device in self._wanted(output)]
            reads = [read]
            if len(self._devices) > 1:
                copied = Copied(read)
                reads = [copied.read, copied.read_copy]
            for device, pull in zip(self._devices, reads, strict=True):
                if not device.running:
                    pulling = _pulling(pull)
                    next(pulling)
                    device.start(pulling)
            self._started = True
        except miniaudio.MiniaudioError as error:
            self.close()
            raise NoDeviceError(str(error)) from error

    def _wanted(self, output: str) -> list[object]:
        """The ids of the devices to open; None is the machine's own."""
        headset = None
        if output != "speaker":
            headset = headset_of(self._look(), self._headset)
            if headset is None:
                log.warning("there is no headset; the usual device plays")
        self._elsewhere = output != "speaker" and headset is None
        if headset is None:
            return [None]
        return [headset.id] if output == "headset" else [None, headset.id]

    def rest(self) -> None:
        """Stop pulling; a device that fails at that is given back."""
        import miniaudio  # noqa: PLC0415 - see the top

        self._started = False
        try:
            for device in self._devices:
                device.stop()
        except miniaudio.MiniaudioError as error:
            log.warning("the sound device did not stop: %s", error)
            self.close()

    def close(self) -> None:
        """Give the devices back."""
        self._started = False
        devices, self._devices = self._devices, []
        for device in devices:
            device.close()


class Copied:
    """The same sound for two devices: the first pulls it, the second hears the copy.

    Two devices never run at quite the same speed: of a copy that is not fetched, the oldest goes.
    """

    MOST_BYTES = 2 * sound.RATE // 4

    def __init__(self, read: Read) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._copy = b""

    def read(self, frames: int) -> bytes:
        """Return the next samples, and keep them for the other device."""
        block = self._read(frames)
        with self._lock:
            self._copy = (self._copy + block)[-self.MOST_BYTES :]
        return block

    def read_copy(self, frames: int) -> bytes:
        """Return what the first device has played, silence where there is no more."""
        with self._lock:
            block, self._copy = self._copy[: 2 * frames], self._copy[2 * frames :]
        return block.ljust(2 * frames, b"\0")


def _opened(buffer_ms: int, null: bool, device: object) -> "miniaudio.PlaybackDevice":  # noqa: FBT001 - called by position
    import miniaudio  # noqa: PLC0415 - see the top

    quiet_alsa()
    opened = miniaudio.PlaybackDevice(
        output_format=miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=sound.RATE,
        buffersize_msec=buffer_ms,
        device_id=device,
        backends=backends(null=null),
        app_name="Établi",
    )
    opened.stop_callback = lambda: log.info("the sound device stopped")
    return opened


def _pulling(read: Read) -> Generator[bytes, int, None]:
    frames = yield b""
    while True:
        frames = yield read(frames)
