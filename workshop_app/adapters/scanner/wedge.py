"""Scanners that pretend to be keyboards: their reads among a person's keystrokes.

A read is known by its speed and its end. A person's fastest keys lie some 100 ms apart, a
scanner's 1 … 50 ms; Enter, Tab or ETX ends a read, and STX, where the scanner sends it,
starts one afresh.
"""

from collections.abc import Sequence
from typing import Final

from workshop_app.adapters.scanner.keymaps import FIRST_NUMBER, POSITIONS, KeyPress, candidates
from workshop_app.application.keystrokes import Keystroke, Reading
from workshop_app.domain.codes import Scan
from workshop_app.values import Struct

STX: Final = "\x02"
ETX: Final = "\x03"
LONGEST_READ: Final = 4296
"""Most characters that are kept: what the largest QR symbol holds (ISO/IEC 18004, 40-L)."""

_ENDS: Final = frozenset({"\r", "\n", "\t", ETX})
UNREADABLE: Final = Scan(())
"""A read that broke off, or more than any symbol holds."""

_HICCUP_MS: Final = 500
"""A read that stopped may go on this long after; nobody aims and pulls the trigger sooner."""


class WedgeReader:
    """Keeps keystrokes back until it is known whether a scanner or a person made them."""

    def __init__(self, *, platform: str, burst_ms: int = 60, min_length: int = 4) -> None:
        """Start with nothing kept back.

        Args:
            platform: Qt's platform name; it decides what a key's native number means.
            burst_ms: the longest gap between two keys of a read.
            min_length: the fewest characters of a read that STX did not announce.
        """
        self._keyboard = _Keyboard(FIRST_NUMBER.get(platform))
        self._burst_ms = burst_ms
        self._min_length = min_length
        self._kept: list[Keystroke] = []
        self._announced = False
        self._whole = True
        self._last_ms: int | None = None
        self._ended_ms: int | None = None
        self._broke_ms: int | None = None

    @property
    def waiting(self) -> bool:
        """Whether keystrokes are kept back."""
        return bool(self._kept)

    def tune(self, *, burst_ms: int, min_length: int) -> None:
        """Set the longest gap between two keys of a read and its fewest characters."""
        self._burst_ms = burst_ms
        self._min_length = min_length

    def feed(self, stroke: Keystroke) -> Reading:
        """Take the next keystroke; keys that type nothing pass and disturb no read."""
        if not self._kept or _follows(stroke, self._last_ms, self._burst_ms):
            return self._take(stroke)
        before, now = self.expire(), self._take(stroke)
        return Reading(now.taken, before.given_back + now.given_back, now.scan or before.scan)

    def expire(self) -> Reading:
        """Decide on what is kept back: a read that broke off, or a person's keys."""
        kept, last_ms, enough = self._kept, self._last_ms, self._is_enough()
        self._clear()
        if not kept:
            return Reading()
        if not enough:
            return Reading(given_back=tuple(kept))
        self._broke_ms = last_ms
        return Reading(scan=self._keyboard.scan(kept, whole=False))

    def _take(self, stroke: Keystroke) -> Reading:
        if stroke.text == STX:
            return self._announce(stroke)
        if stroke.text in _ENDS:
            return self._end(stroke)
        if self._types(stroke):
            return self._keep(stroke)
        if not self._kept or not stroke.text:
            return Reading()
        # A control character at a scanner's speed is the scanner's: it counts for nothing.
        self._last_ms = stroke.time_ms
        return Reading(taken=True)

    def _announce(self, stroke: Keystroke) -> Reading:
        given_back = () if self._announced or self._is_enough() else tuple(self._kept)
        self._clear()
        self._announced = True
        self._kept.append(stroke)
        self._last_ms = stroke.time_ms
        return Reading(taken=True, given_back=given_back)

    def _keep(self, stroke: Keystroke) -> Reading:
        if not self._kept:
            self._whole = not _follows(stroke, self._broke_ms, _HICCUP_MS)
        if len(self._kept) < LONGEST_READ:
            self._kept.append(stroke)
        else:
            self._whole = False
        self._last_ms = stroke.time_ms
        return Reading(taken=True)

    def _end(self, stroke: Keystroke) -> Reading:
        if not self._kept:
            return Reading(taken=self._ends_again(stroke))
        kept, announced = self._kept, self._announced
        enough, whole = self._is_enough(), self._whole
        self._clear()
        self._ended_ms = stroke.time_ms
        if enough:
            return Reading(taken=True, scan=self._keyboard.scan(kept, whole=whole))
        return Reading(taken=True, given_back=() if announced else tuple(kept))

    def _ends_again(self, stroke: Keystroke) -> bool:
        """Say whether an end belongs to the read before: CR LF, ETX CR, or it came late."""
        again = _follows(stroke, self._ended_ms, self._burst_ms)
        late = _follows(stroke, self._broke_ms, _HICCUP_MS)
        self._broke_ms = None
        self._ended_ms = stroke.time_ms if again or late else None
        return again or late

    def _clear(self) -> None:
        self._kept = []
        self._announced, self._whole = False, True
        self._last_ms = self._ended_ms = self._broke_ms = None

    def _is_enough(self) -> bool:
        return len(self._kept) >= (2 if self._announced else self._min_length)

    def _types(self, stroke: Keystroke) -> bool:
        # Here the right Alt of a scanner's third characters may be a plain Alt.
        if stroke.chord and not (self._kept and stroke.alt_gr):
            return False
        return (
            stroke.text.isprintable()
            if stroke.text
            else self._keyboard.position(stroke) in POSITIONS
        )


class _Keyboard(Struct, frozen=True):
    """Where the keys are on this platform; `first_number` turns a native number into a place."""

    first_number: int | None

    def position(self, stroke: Keystroke) -> int | None:
        """Return the place of a key, if the platform tells it."""
        if self.first_number is None or not stroke.scan_code:
            return None
        return stroke.scan_code - self.first_number

    def scan(self, kept: Sequence[Keystroke], *, whole: bool) -> Scan:
        """Return what was read; a torn read is unreadable."""
        strokes = [stroke for stroke in kept if stroke.text != STX]
        text = "".join(stroke.text for stroke in strokes)
        scan = Scan(candidates(text, self._presses(strokes)))
        # The check letter tells that a code of ours is whole; of others nobody knows.
        return scan if whole or scan.code else UNREADABLE

    def _presses(self, strokes: Sequence[Keystroke]) -> list[KeyPress] | None:
        presses = []
        for stroke in strokes:
            position = self.position(stroke)
            if position is None:
                return None
            presses.append(KeyPress(position, stroke.shift, stroke.alt_gr))
        return presses


def _follows(stroke: Keystroke, before_ms: int | None, longest_gap_ms: int) -> bool:
    return before_ms is not None and 0 <= stroke.time_ms - before_ms <= longest_gap_ms
