"""A wait that ends with words where nothing comes any more."""

import time
from collections.abc import Callable

STILL_S = 60.0
"""A figure of a machine that stood still for so long is none."""


class Patience:
    """Watches a figure that changes as long as all is well.

    Args:
        what: is waited for, in words.
        still_s: for so many seconds it may stay as it is.
        clock: seconds of a clock that never jumps.
    """

    def __init__(
        self, what: str, still_s: float = STILL_S, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._what = what
        self._still_s = still_s
        self._clock = clock
        self._last: object = None
        self._since = clock()

    def look(self, figure: object) -> None:
        """Take note of the figure.

        Raises:
            TimeoutError: it has not changed for too long; the message names both.
        """
        now = self._clock()
        if figure != self._last:
            self._last, self._since = figure, now
        elif now - self._since > self._still_s:
            raise TimeoutError(
                f"{self._what}: nothing has changed for {self._still_s:.0f} s, at {figure}"
            )
