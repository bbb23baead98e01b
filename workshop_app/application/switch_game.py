"""The game of five presses: how fast the highlight may walk for one person.

The .65 rule: an interval of the mean reaction time divided by 0.65 is about the mean and two
standard deviations, so that nearly every press comes in time (Simpson, Koester, LoPresti 2006).
"""

from typing import Final

from workshop_app.domain.input_needs import LIMITS
from workshop_app.values import Struct, replace

TRIALS: Final = 5
RULE: Final = 0.65
ROUNDED_MS: Final = 100
SLOWEST_MS: Final = 6500
"""A press later than this was for something else: the sign stays, and the trial begins again."""


class SwitchGame(Struct, frozen=True):
    """What was pressed so far; each sign that appears is one trial."""

    reactions_ms: tuple[int, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether all trials are done."""
        return len(self.reactions_ms) >= TRIALS

    def after_press(self, reaction_ms: int) -> "SwitchGame":
        """Return the game after a press so long after its sign; no trial changes nothing."""
        if self.is_over or not 0 < reaction_ms <= SLOWEST_MS:
            return self
        return replace(self, reactions_ms=(*self.reactions_ms, reaction_ms))

    def suggested_ms(self) -> int | None:
        """Return the interval to offer, in range and rounded up to 100 ms; none before the end."""
        return suggestion(self.reactions_ms) if self.is_over else None


def suggestion(reactions_ms: tuple[int, ...]) -> int:
    """Return the interval for these reaction times: their mean divided by 0.65.

    Raises:
        ValueError: there are none.
    """
    if not reactions_ms:
        raise ValueError("no reaction times")
    least, most = LIMITS["scan_ms"]
    exact = sum(reactions_ms) / len(reactions_ms) / RULE
    rounded = -int(-exact // ROUNDED_MS) * ROUNDED_MS
    return min(most, max(least, rounded))


class Misses(Struct, frozen=True):
    """How often the highlight passed what was wanted: when it rises, the game is offered again.

    A choice that was taken back was a miss; so was a round that a press had begun, or a group that
    a press had entered, if it ended without another: who works with their hands misses nothing.
    """

    taken: int = 0
    missed: int = 0

    SHARE = 0.2
    ENOUGH = 10

    def with_taken(self) -> "Misses":
        """Return the count after a choice that counted."""
        return replace(self, taken=self.taken + 1)

    def with_missed(self) -> "Misses":
        """Return the count after a miss."""
        return replace(self, missed=self.missed + 1)

    @property
    def are_many(self) -> bool:
        """Whether to offer the game of five presses again (SWI-02)."""
        all_of_them = self.taken + self.missed
        return all_of_them >= self.ENOUGH and self.missed > self.SHARE * all_of_them
