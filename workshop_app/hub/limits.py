"""How often somebody may ask: a bucket that fills slowly and is emptied by requests."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Final

_MOST_KNOWN: Final = 10_000
"""Whoever has not asked for the longest time is forgotten first: their bucket is full again."""


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Limit:
    """So many requests at once, and so many a second in the long run, for each who asks.

    Args:
        at_once: the size of a bucket.
        a_second: how quickly it fills.
        now: seconds of a clock that only goes forward.
    """

    def __init__(self, *, at_once: float, a_second: float, now: Callable[[], float]) -> None:
        self._at_once = at_once
        self._a_second = a_second
        self._now = now
        self._buckets: OrderedDict[Hashable, _Bucket] = OrderedDict()

    def take(self, who: Hashable) -> int:
        """Take one request; return 0, or how many milliseconds to wait before another try."""
        now = self._now()
        bucket = self._buckets.pop(who, None) or _Bucket(self._at_once, now)
        bucket.left = min(self._at_once, bucket.left + (now - bucket.at) * self._a_second)
        bucket.at = now
        self._buckets[who] = bucket
        if len(self._buckets) > _MOST_KNOWN:
            self._buckets.popitem(last=False)
        if bucket.left < 1:
            return max(1, round((1 - bucket.left) / self._a_second * 1000))
        bucket.left -= 1
        return 0
