"""Where the facts of a bench are kept just now, as the bench's screen tells it."""

from typing import Final

from workshop_app.application.sync.bench import Trouble
from workshop_app.application.sync.bench_port import Standing
from workshop_app.values import Struct

SOON_MS: Final = 3000
"""What is sent within this is not told: a word that comes and goes disturbs more than it helps."""

A_DAY_MS: Final = 20 * 3_600_000
"""Longer than any working day, and shorter than the time to the same hour of the next."""


class Kept(Struct, frozen=True, kw_only=True):
    """What the strip tells.

    Attributes:
        unsent: facts that only this bench has; 0 if the centre has them all.
        since: when the oldest of them was made, milliseconds since 1970 (UTC); 0 if none.
        is_old: whether that is so long ago that a time of day says too little.
        trouble: why the bench works alone, if it does.
        aside: how much of what was told here the centre has set aside.
    """

    unsent: int = 0
    since: int = 0
    is_old: bool = False
    trouble: Trouble = Trouble.NONE
    aside: int = 0

    @property
    def is_connected(self) -> bool:
        """Whether the centre answers."""
        return self.trouble in {Trouble.NONE, Trouble.TOO_OLD}

    @property
    def is_safe(self) -> bool:
        """Whether the centre has everything, and answers."""
        return self.unsent == 0 and self.is_connected


def kept(standing: Standing, trouble: Trouble, now: int) -> Kept:
    """Return what to tell.

    Args:
        standing: of the bench's memory.
        trouble: of the session.
        now: this bench's clock, milliseconds since 1970 (UTC).
    """
    is_fresh = 0 <= now - standing.oldest_unsent < SOON_MS
    if not standing.unsent or (is_fresh and trouble is Trouble.NONE):
        return Kept(trouble=trouble, aside=standing.aside)
    return Kept(
        unsent=standing.unsent,
        since=standing.oldest_unsent,
        is_old=now - standing.oldest_unsent > A_DAY_MS,
        trouble=trouble,
        aside=standing.aside,
    )
