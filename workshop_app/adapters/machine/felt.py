"""What is felt or lights up instead of a sound: a device that a program of the workshop drives."""

import logging
import subprocess
import threading

log = logging.getLogger(__name__)


class FeltDevice:
    """Starts the workshop's own program at each sound, and tells it which; nobody waits for it."""

    def __init__(self, program: str) -> None:
        """Use this program; nothing is started where it is empty."""
        self._program = program
        self._running: subprocess.Popen[bytes] | None = None

    def tell(self, sound: str) -> None:
        """Start the program for a sound; one that still runs for an earlier sound is ended."""
        if not self._program:
            return
        if self._running is not None:
            self._running.kill()
        try:
            self._running = subprocess.Popen(  # noqa: S603 - set by whoever sets up the bench
                [self._program, sound],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:  # the frame on the screen shows the sound all the same
            log.warning("the device that shows sounds does not start: %s", error)
            return
        threading.Thread(target=self._running.wait, name="felt", daemon=True).start()
