"""Keys as the main window sees them, and what a reader of keyboard scanners makes of them."""

from typing import Protocol

from workshop_app.domain.codes import Scan
from workshop_app.values import Struct


class Keystroke(Struct, frozen=True):
    """One key going down.

    Attributes:
        time_ms: the event's own time stamp; only differences mean anything.
        text: what the key typed here; empty for a dead key or an arrow.
        scan_code: where the key stands, as the platform numbers it; 0 if it is not known.
        key: the toolkit's number of the key.
        shift: Shift was down.
        alt_gr: the key for the third character of a key was down.
        chord: Ctrl, Alt or the system key was down: a shortcut, not a letter.
        again: the same key had been let go less than the worker's ignore time before.
    """

    time_ms: int
    text: str = ""
    scan_code: int = 0
    key: int = 0
    shift: bool = False
    alt_gr: bool = False
    chord: bool = False
    again: bool = False

    @property
    def number(self) -> int:
        """What tells two keys apart, whatever they type."""
        return self.scan_code or -self.key


class Reading(Struct, frozen=True):
    """What became of a keystroke, and of those that were kept back before it.

    Attributes:
        taken: the keystroke belongs to a read, or is kept back until that is known.
        given_back: older keystrokes that a person made after all, in their order.
        scan: what was read; without candidates when a read broke off or is garbage.
    """

    taken: bool = False
    given_back: tuple[Keystroke, ...] = ()
    scan: Scan | None = None


class BurstReader(Protocol):
    """Tells a scanner that types like a keyboard from a person who does."""

    @property
    def waiting(self) -> bool:
        """Whether keystrokes are kept back, so that `expire` is needed when no more come."""

    def feed(self, stroke: Keystroke) -> Reading:
        """Take the next keystroke."""

    def expire(self) -> Reading:
        """Decide on what is kept back: no key came for longer than a scanner waits."""

    def tune(self, *, burst_ms: int, min_length: int) -> None:
        """Set the longest gap between two keys of a read and its fewest characters."""
