"""200 benches come back at once, with 500 facts each, and each follows the feed of all of them.

As benches do, each has one connection for what it sends and one that listens. What a bench does
with a page (some milliseconds, on another machine) is left out: bytes are received, and looked
through for the very last fact. All run beside the hub and PostgreSQL on one machine: the second
figure is as much theirs as the hub's. `--short` is a tenth of the benches.
"""

import argparse
import ssl
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from socket import create_connection

from measure._centre import Bench, Centre, centre, joined, send
from measure._figures import judge
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.messages import MOST_FACTS, Place, Pull

GOAL_S = 5
BENCHES, SHORT_BENCHES = 200, 20
AT_ONCE = 256 * 1024


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
    sign = last.name.encode()
    listening = threading.Barrier(len(herd) + 1)
    listeners = [
        threading.Thread(target=_listen, args=(at, bench, sign, listening), daemon=True)
        for bench in (herd if follow else ())
    ]
    for each in listeners:
        each.start()
    if follow:
        listening.wait()
    begun = time.perf_counter()
    with ThreadPoolExecutor(len(herd)) as pool:
        list(pool.map(send, [at] * len(herd), herd, bodies))
    landed_s = time.perf_counter() - begun
    if at.registry.store(1).end().last.wseq != len(herd) * MOST_FACTS:
        raise LookupError("facts are missing at the centre")
    send(at, last, last.pushes(1))
    for each in listeners:
        each.join()
    return landed_s, time.perf_counter() - begun


def _listen(at: Centre, bench: Bench, sign: bytes, listening: threading.Barrier) -> None:
    """Receive until the last fact has come: pages come in their order, so all are there then."""
    context = ssl._create_unverified_context()  # noqa: S323, SLF001 - as in _centre.py
    body = encode(Pull(epoch=at.epoch, after=Place()))
    lines = (
        "POST /v1/stream HTTP/1.1",
        "Host: hub",
        f"Authorization: {bench.header}",
        f"Content-Length: {len(body)}",
        "",
        "",
    )
    bare = create_connection(("127.0.0.1", at.port), timeout=120)
    with context.wrap_socket(bare) as line:
        line.sendall("\r\n".join(lines).encode() + body)
        came = memoryview(bytearray(AT_ONCE))
        before = bytes(line.recv(AT_ONCE))
        listening.wait()
        while size := line.recv_into(came):
            told = bytes(came[:size])
            if sign in before + told:
                return
            before = told[-len(sign) :]
    raise LookupError("a stream has ended")


if __name__ == "__main__":
    raise SystemExit(main())
