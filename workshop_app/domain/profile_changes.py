"""Taking back a change of a profile: for a minute, or all of today's (PRF-04)."""

from typing import Final

from workshop_app.domain.profile import Profile
from workshop_app.values import Struct

UNDO_MS: Final = 60_000
"""So long a change can be taken back. No screen counts it down (TIM-03)."""

DAY_MS: Final = 86_400_000
KEPT: Final = 40
"""Changes that are remembered; the first of a day stays, so that `as_yesterday` is right."""


class Change(Struct, frozen=True):
    """When a profile was changed (milliseconds since 1970), and how it was before."""

    at_ms: int
    before: Profile


def with_change(changes: tuple[Change, ...], change: Change) -> tuple[Change, ...]:
    """Return the changes and one more; those of earlier days are forgotten."""
    today = tuple(each for each in changes if _day(each.at_ms) == _day(change.at_ms))
    return (*today[:1], *today[1:][-(KEPT - 2) :], change)


def to_undo(changes: tuple[Change, ...], now_ms: int) -> Change | None:
    """Return the change that can be taken back now: the last one, for a minute.

    A clock that was set back takes nothing away: the change can still be taken back.
    """
    last = changes[-1] if changes else None
    return last if last is not None and now_ms - last.at_ms <= UNDO_MS else None


def as_yesterday(changes: tuple[Change, ...], now_ms: int) -> Profile | None:
    """Return the profile as it was before today's first change; none if nothing changed today."""
    return next((each.before for each in changes if _day(each.at_ms) == _day(now_ms)), None)


def _day(at_ms: int) -> int:
    """The day in UTC: near the workshop's own, and nobody works at midnight."""
    return at_ms // DAY_MS
