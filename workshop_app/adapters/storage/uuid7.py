"""Names that sort by age: UUID version 7 (RFC 9562, section 5.7)."""

import uuid
from collections.abc import Callable

_COUNTER_BITS = 12
_TAIL_BITS = 62
_HEADROOM_BITS = 11
"""A new millisecond starts its counter in the lower half (RFC 9562, section 6.2, method 1)."""
_DRAWN_BITS = _HEADROOM_BITS + _TAIL_BITS
_AT_ONCE = 32


class Uuid7s:
    """Makes UUIDs that only ever go up, whatever the clock does.

    A clock that was set back leaves the last time in use and counts on; a full counter borrows
    from the next millisecond.
    """

    def __init__(
        self,
        now_ms: Callable[[], int],
        random_bits: Callable[[int], int],
        *,
        after: str | None = None,
    ) -> None:
        self._now_ms = now_ms
        self._random_bits = random_bits
        self._pool: list[int] = []
        self._tick = _tick_of(uuid.UUID(after)) if after else 0

    def __call__(self) -> str:
        """Return the next one, as text."""
        head, tail = divmod(self._drawn(), 1 << _TAIL_BITS)
        self._tick = max(self._now_ms() << _COUNTER_BITS | head, self._tick + 1)
        milliseconds, counter = divmod(self._tick, 1 << _COUNTER_BITS)
        text = f"{milliseconds << 80 | 7 << 76 | counter << 64 | 2 << 62 | tail:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def _drawn(self) -> int:
        """Asking the system once for many names is quicker than once for each."""
        if not self._pool:
            many = self._random_bits(_DRAWN_BITS * _AT_ONCE)
            self._pool = [
                many >> _DRAWN_BITS * at & (1 << _DRAWN_BITS) - 1 for at in range(_AT_ONCE)
            ]
        return self._pool.pop()


def _tick_of(name: uuid.UUID) -> int:
    return (name.int >> 80) << _COUNTER_BITS | (name.int >> 64) & ((1 << _COUNTER_BITS) - 1)
