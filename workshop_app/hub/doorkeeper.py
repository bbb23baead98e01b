"""Who is let in: a key that is good, shown not too often."""

from collections.abc import Callable
from typing import Final

from starlette.requests import Request

from workshop_app.application.sync.keys import BenchKey, Standing, from_header
from workshop_app.application.sync.messages import Reason
from workshop_app.hub.answers import refused
from workshop_app.hub.feeds import Blocking
from workshop_app.hub.limits import Limit
from workshop_app.hub.ports import Centre
from workshop_app.values import Struct

_BELIEVED_FOR_S: Final = 2.0
"""So long a key is taken for good without asking again; a revoked one works on no longer."""

_MOST_BELIEVED: Final = 5000


class Limits(Struct, frozen=True, kw_only=True):
    """How often somebody may ask: so many times at once, so many a second in the long run.

    A bench that catches up pushes 500 facts with each request. Strangers show no good key, or try
    codes: 12 letters are safe from them for longer than the program will live.
    """

    bench_at_once: float = 60
    bench_a_second: float = 30
    stranger_at_once: float = 20
    stranger_a_second: float = 1 / 3


USUAL_LIMITS: Final = Limits()


class Doorkeeper:
    """Checks keys, and how often requests come."""

    def __init__(self, centre: Centre, limits: Limits, now: Callable[[], float]) -> None:
        self._centre = centre
        self._now = now
        self._benches = Limit(at_once=limits.bench_at_once, a_second=limits.bench_a_second, now=now)
        self._strangers = Limit(
            at_once=limits.stranger_at_once, a_second=limits.stranger_a_second, now=now
        )
        self._believed: dict[tuple[int, str, bytes], float] = {}

    async def let_in(self, request: Request, blocking: Blocking) -> BenchKey:
        """Return the key of a request.

        Raises:
            RefusedError: there is no key, it is not good, or the bench asks too often.
        """
        key = from_header(request.headers.get("authorization", ""))
        if key is None:
            self._stranger(request)
            raise refused(Reason.NO_KEY, "the header Authorization has no key of a bench")
        wait = self._benches.take(key.digest)
        if wait:
            raise refused(Reason.TOO_MANY, "this bench asks too often", wait=wait)
        now = self._now()
        shown = (key.workshop, key.bench, key.digest)
        if self._believed.get(shown, 0.0) > now:
            return key
        standing = await blocking(lambda: self._centre.standing(key))
        if standing is Standing.GOOD:
            if len(self._believed) >= _MOST_BELIEVED:
                self._believed.clear()
            self._believed[shown] = now + _BELIEVED_FOR_S
            return key
        self._stranger(request)
        if standing is Standing.REVOKED:
            raise refused(Reason.REVOKED, f"the key of bench {key.bench} was taken back")
        raise refused(Reason.NO_KEY, f"the centre does not know this key of bench {key.bench}")

    def may_join(self, request: Request) -> None:
        """Let somebody try a code; asked before anything that they sent is read.

        Raises:
            RefusedError: they try too often.
        """
        self._stranger(request)

    def _stranger(self, request: Request) -> None:
        wait = self._strangers.take(request.client.host if request.client else "")
        if wait:
            raise refused(Reason.TOO_MANY, "too many tries without a good key", wait=wait)


def is_its_own(key: BenchKey, bench: str) -> None:
    """Check that a bench speaks for itself.

    Raises:
        RefusedError: it speaks for another.
    """
    if bench != key.bench:
        raise refused(
            Reason.NOT_YOURS, f"the key is of bench {key.bench}, not {bench}", place="bench"
        )
