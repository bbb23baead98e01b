"""200 benches come back at once, with 500 facts each, and each follows the feed of all of them.

As benches do, each has one connection for what it sends and one that listens, and takes gzip. What
a bench does with a page (some milliseconds, on another machine) is left out of the time: bytes are
kept, and looked through afterwards for the very last fact. All run beside the hub and PostgreSQL on
one machine: the second figure is as much theirs as the hub's. `--short` is a tenth of the benches.
"""

import argparse
import ssl
import threading
import time
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPException, HTTPSConnection
from socket import SHUT_RDWR

from measure._centre import Bench, Centre, centre, joined, send
from measure._figures import judge
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.messages import MOST_FACTS, Place, Pull

GOAL_S = 5
QUIET_S = 2
BENCHES, SHORT_BENCHES = 200, 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when the goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a tenth of the benches")
    chosen = parser.parse_args(arguments)
    with throw_away_server(durable=True) as server:
        return _herd(server, SHORT_BENCHES if chosen.short else BENCHES)


def _herd(server: OwnServer, number: int) -> int:
    facts = number * MOST_FACTS
    with centre(server, "alone") as at:
        alone_s, _ = _back(at, [joined(at) for _ in range(number)], follow=False)
    print(f"{number} benches with {MOST_FACTS} facts each: all {facts:,} landed in {alone_s:.1f} s")
    with centre(server, "herd") as at:
        landed_s, had_s = _back(at, [joined(at) for _ in range(number)], follow=True)
        hub_s, _ = at.processor_s()
    print(f"while all of them listen: landed in {landed_s:.1f} s, all have all in {had_s:.1f} s")
    print(
        f"that is {number * facts / had_s:,.0f} facts/s to benches; hub {hub_s:.1f} s of processor"
    )
    reached = [
        judge("a herd, until all has landed, seconds", alone_s, GOAL_S),
        judge("a herd, until all have all, seconds", had_s, GOAL_S),
    ]
    return 0 if all(reached) else 1


def _back(at: Centre, herd: list[Bench], *, follow: bool) -> tuple[float, float]:
    """All push at once; return the seconds until all has landed, and until all have all."""
    bodies = [bench.pushes(MOST_FACTS) for bench in herd]
    last = joined(at)
    listeners = [_Listener(at, bench) for bench in (herd if follow else ())]
    begun = time.perf_counter()
    with ThreadPoolExecutor(len(herd)) as pool:
        list(pool.map(send, [at] * len(herd), herd, bodies))
    landed_s = time.perf_counter() - begun
    if at.registry.store(1).end().last.wseq != len(herd) * MOST_FACTS:
        raise LookupError("facts are missing at the centre")
    send(at, last, last.pushes(1))
    while any(time.perf_counter() - each.came[-1][0] < QUIET_S for each in listeners):
        time.sleep(QUIET_S / 4)
    had = [each.had(last.name.encode()) for each in listeners]
    return landed_s, max(had, default=begun) - begun


class _Listener:
    """Keeps what comes, and when; it is unpacked once all is over, as that is a bench's work."""

    def __init__(self, at: Centre, bench: Bench) -> None:
        context = ssl._create_unverified_context()  # noqa: S323, SLF001 - as in _centre.py
        self._line = HTTPSConnection("127.0.0.1", at.port, timeout=120, context=context)
        told = {"Authorization": bench.header, "Accept-Encoding": "gzip"}
        pull = encode(Pull(epoch=at.epoch, after=Place()))
        self._line.request("POST", "/v1/stream", pull, told)
        self._answer = self._line.getresponse()
        self._socket = self._line.sock
        self.came = [(time.perf_counter(), self._answer.read1())]
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        with suppress(OSError, HTTPException):
            while part := self._answer.read1():
                self.came.append((time.perf_counter(), part))

    def had(self, sign: bytes) -> float:
        """End, and return when this came: pages come in their order, so all was there then."""
        with suppress(OSError):
            self._socket.shutdown(SHUT_RDWR)
        self._thread.join()
        self._line.close()
        unpacker, before = zlib.decompressobj(zlib.MAX_WBITS | 16), b""
        for at_s, part in self.came:
            told = unpacker.decompress(part)
            if sign in before + told:
                return at_s
            before = told[-len(sign) :]
        raise LookupError("the last fact has not come")


if __name__ == "__main__":
    raise SystemExit(main())
