"""The tape and the device together, and whether there is a device at all."""

import logging
import time
from collections.abc import Callable

from workshop_app.adapters.speech.loudspeaker import Loudspeaker, NoDeviceError
from workshop_app.adapters.speech.tape import Tape

log = logging.getLogger(__name__)

REST_S = 60.0
"""The device rests after this much silence; not between two steps, because waking it up takes
time and can swallow a word."""

LOST_S = 1.5
"""A device that pulled nothing for so long was taken away, even if nothing else tells."""

WAKING_S = 1.0
"""A device that was just started may take this much longer: a PulseAudio sink that had slept
begins with a block of 2 s."""

RETRY_S = 2.0
"""A device that was not there is looked for with the next sound, at most this often."""


LOOK_AGAIN_S = 10.0
"""A headset that was not there is looked for at most this often: it takes some 10 ms."""


class Player:
    """Plays what is on its tape. The tape is anybody's; the rest belongs to one thread."""

    def __init__(
        self, loudspeaker: Loudspeaker, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.tape = Tape(clock)
        self.has_device = True
        """Whether there was a device when last looked for."""
        self.pulling = False
        """Whether the device takes sound from the tape now."""
        self._loudspeaker = loudspeaker
        self._clock = clock
        self._output = "speaker"
        self._tried_at = float("-inf")
        self._started_at = clock()
        self._heard_at = clock()

    @property
    def is_elsewhere(self) -> bool:
        """Whether the headset that was asked for is not there, and the usual device plays."""
        return self._loudspeaker.is_elsewhere

    def start(self, output: str = "speaker") -> None:
        """Have the tape heard; without a device the tape is emptied: nothing is said late.

        A headset that was not there is looked for with each new sound, now and then.
        """
        again = self.is_elsewhere and self._clock() - self._started_at >= LOOK_AGAIN_S
        if output != self._output or (again and self._loudspeaker.has_headset()):
            self._output, self._tried_at = output, float("-inf")
            self._loudspeaker.close()
            self.pulling = False
        if not self.pulling and self._clock() - self._tried_at >= RETRY_S:
            self._open()
        if self.pulling:
            self._heard_at = self._clock()
        else:
            self.tape.clear()

    def watch(self) -> None:
        """Notice a device that was taken away; let it rest after a while of silence."""
        if not self.pulling:
            return
        now = self._clock()
        if self._loudspeaker.lost or now - self._alive_at() > LOST_S:
            log.warning("the sound device went away")
            self._loudspeaker.close()
            self.tape.clear()
            self.pulling = False
            self._open()
        elif not self.tape.empty:
            self._heard_at = now
        elif now - self._heard_at > REST_S:
            self._loudspeaker.rest()
            self.pulling = False

    def close(self) -> None:
        """Be silent and give the device back."""
        self.tape.clear()
        self.pulling = False
        self._loudspeaker.close()

    def _alive_at(self) -> float:
        return max(self.tape.read_at, self._started_at + WAKING_S)

    def _open(self) -> None:
        try:
            self._started_at = self._clock()
            self._loudspeaker.start(self.tape.read, self._output)
        except NoDeviceError as error:
            log.warning("no sound: %s", error)
            self._tried_at = self._clock()
            self.has_device = False
        else:
            self.has_device = self.pulling = True
