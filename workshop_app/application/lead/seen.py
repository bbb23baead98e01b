"""When each bench was last heard: what makes a board honest about how old it is."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from workshop_app.application.sync.messages import Presence
from workshop_app.values import Struct

FRESH_MS: Final = 30_000
"""A bench tells how it is every ten seconds: after three that did not come it is away."""


class Line(StrEnum):
    """What the board knows of the other benches."""

    ALONE = "alone"  # this machine has joined no centre
    UP = "up"
    CUT = "cut"  # what is shown was true when the line ended


class Seen(Struct, frozen=True, kw_only=True):
    """The last that was heard of a bench.

    Attributes:
        name: what people call it.
        age_ms: how long ago that was.
        unsent: facts of it that the centre did not have then.
    """

    name: str
    age_ms: int
    unsent: int = 0

    @property
    def is_fresh(self) -> bool:
        """Whether it is at work in the network just now."""
        return self.age_ms <= FRESH_MS


class Heard(Struct, frozen=True, kw_only=True):
    """What is known of the line and of the benches at one moment.

    Attributes:
        line: whether the others can be heard.
        cut_ms: how long ago the line ended; 0 while it is up.
        benches: by the bench's random name.
    """

    line: Line = Line.ALONE
    cut_ms: int = 0
    benches: dict[str, Seen]


class BenchesSeen:
    """Told on the thread of the line, asked on the database's: one swap of a tuple.

    Args:
        steady: milliseconds of a clock that never jumps.
        joined: whether this machine has joined a centre.
    """

    def __init__(self, steady: Callable[[], int], *, joined: bool = False) -> None:
        self._steady = steady
        self._joined = joined
        self._kept: tuple[bool, int, dict[str, tuple[int, Presence]]] = (False, steady(), {})

    def hear(self, benches: tuple[Presence, ...], *, own: str) -> None:
        """Keep how the benches are now; none when the line to the centre has ended."""
        now = self._steady()
        was_up, since, known = self._kept
        if not benches:
            self._kept = (False, now if was_up else since, known)
            return
        heard = {each.bench: (now - each.age, each) for each in benches if each.bench != own}
        self._kept = (True, now, {**known, **heard})

    def now(self) -> Heard:
        """Return what is known at this moment."""
        is_up, since, known = self._kept
        now = self._steady()
        line = Line.UP if is_up else Line.CUT if self._joined else Line.ALONE
        return Heard(
            line=line,
            cut_ms=now - since if line is Line.CUT else 0,
            benches={
                bench: Seen(name=told.name, age_ms=now - at, unsent=told.unsent)
                for bench, (at, told) in known.items()
            },
        )
