"""Whether a screen reader runs on this machine.

That something reads the program over the accessibility bus does not tell: a magnifier, a keyboard
on the screen or a test do so, too. A silence for them would take the voice from who cannot read.
"""

import sys
import time
from collections.abc import Callable, Iterable

NAMES = frozenset({"orca", "nvda.exe", "jfw.exe", "narrator.exe"})
"""How the programs are called that read a whole screen aloud, in small letters."""

LOOKS_EVERY_S = 30.0
"""Looking through all programs takes some 10 ms; a screen reader is not started in between."""


class ScreenReaders:
    """Remembers for a while what it saw."""

    def __init__(
        self,
        programs: Callable[[], Iterable[str]] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Look through these names of running programs, or this machine's."""
        self._programs = programs or running_programs
        self._clock = clock
        self._looked_at = float("-inf")
        self._is_there = False

    def __call__(self) -> bool:
        """Whether one of them runs."""
        now = self._clock()
        if now - self._looked_at >= LOOKS_EVERY_S:
            self._looked_at = now
            self._is_there = any(name.lower() in NAMES for name in self._programs())
        return self._is_there


def running_programs() -> Iterable[str]:
    """Yield the names of the programs that run; Orca is one of Python's, and told by its script."""
    import psutil  # noqa: PLC0415 - only where something reads the program

    for each in psutil.process_iter(["name", "cmdline"]):
        yield str(each.info["name"] or "")
        if sys.platform.startswith("linux"):
            yield from (part.rpartition("/")[2] for part in (each.info["cmdline"] or ())[1:2])
