"""Who has what in hand at the other benches: the last that was heard, for as long as it is fresh.

It is only told. Nothing is refused because of it, and no fact comes of it.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from workshop_app.application.sync.messages import Presence
from workshop_app.domain.ids import ItemId, PersonId
from workshop_app.values import Struct

FRESH_MS: Final = 30_000
"""A bench tells how it is every ten seconds: after three that did not come it is not known."""


class Holder(Struct, frozen=True):
    """A bench where an item is in somebody's hands, and who that is if it is known."""

    bench: str
    person: PersonId | None = None


WhoHas: TypeAlias = Callable[[ItemId], Holder | None]


def nobody_else(_item: ItemId) -> Holder | None:
    """Know of no other bench: what a bench without a centre knows."""
    return None


class OtherBenches:
    """Told on the thread of the line to the centre, asked on the database's: one swap of a tuple.

    Args:
        steady: milliseconds of a clock that never jumps.
    """

    def __init__(self, steady: Callable[[], int]) -> None:
        self._steady = steady
        self._heard: tuple[int, tuple[Presence, ...]] = (0, ())

    def hear(self, benches: tuple[Presence, ...], *, own: str) -> None:
        """Keep how the other benches are now; none when the line to the centre has ended."""
        others = tuple(each for each in benches if each.bench != own)
        self._heard = (self._steady(), others)

    def who_has(self, item: ItemId) -> Holder | None:
        """Return the bench that was last heard to have an item, if that is no older than fresh."""
        heard_ms, benches = self._heard
        passed = self._steady() - heard_ms
        having = (each for each in benches if item in each.items and each.age + passed <= FRESH_MS)
        newest = min(having, key=lambda each: each.age, default=None)
        if newest is None:
            return None
        return Holder(newest.name, PersonId(newest.person) if newest.person else None)
