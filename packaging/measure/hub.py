"""The centre: pushing against bare COPY, live latency, a herd of benches, and growth.

`python3 packaging/dev.py measure hub`; with `--short` a tenth of it. PostgreSQL, the hub with TLS
and all benches run on this one machine: the ratios tell something, the figures themselves little.
"""

import argparse
import asyncio
import json
import ssl
import statistics
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import psutil
import psycopg

from measure._centre import Bench, Centre, centre
from measure._figures import in_three, judge, p95
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.application.sync.centre import receive
from workshop_app.application.sync.codec import decode, encode
from workshop_app.application.sync.messages import MOST_FACTS, Place, Pull, Push
from workshop_app.state_json import read_fact

GOAL_PUSH, GOAL_LIVE_MS, GOAL_LIVE_RATIO, GOAL_HERD_S, GOAL_GROWTH = 0.5, 250, 3, 5, 1.2
PUSHERS = 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a tenth of everything")
    parser.add_argument("--growth", type=int, default=1_000_000, help="facts to grow to")
    chosen = parser.parse_args(arguments)
    part = 10 if chosen.short else 1
    with throw_away_server(durable=True) as server:
        reached = [
            _push(server, 80_000 // part),
            *_live(server, 200, 100 // part),
            _herd(server, 200 // part),
            _growth(server, chosen.growth // part),
        ]
    return 0 if all(reached) else 1


def _push(server: OwnServer, facts: int) -> bool:
    """Several benches push at the same time; then the same rows go in by COPY alone."""
    with centre(server, "pushed") as at:
        benches = [_joined(at) for _ in range(PUSHERS)]
        bodies = [bench.pushes(facts // PUSHERS) for bench in benches]
        before, begun = at.processor_s(), time.perf_counter()
        with ThreadPoolExecutor(PUSHERS) as pool:
            list(pool.map(_send, [at] * PUSHERS, benches, bodies))
        took, after = time.perf_counter() - begun, at.processor_s()
        bare = _bare_copy(server, "pushed")
        copied = at.processor_s()[1] - after[1]
    hub, base = ((late - early) / facts * 1e6 for early, late in zip(before, after, strict=True))
    print(f"push over HTTPS, {PUSHERS} benches at once: {facts / took:,.0f} facts/s")
    print(
        f"processor time a fact: hub {hub:.1f} µs, PostgreSQL {base:.1f} µs;"
        f" PostgreSQL for COPY alone {copied / facts * 1e6:.1f} µs"
    )
    print(f"bare COPY of the same rows, {MOST_FACTS} a commit: {facts / bare:,.0f} rows/s")
    return judge_above("push against bare COPY", bare / took, GOAL_PUSH)


def judge_above(what: str, figure: float, goal: float) -> bool:
    """Say whether a figure that should be large is large enough."""
    print(f"{what}: {figure:.2f} (goal {goal}) {'reached' if figure >= goal else 'MISSED'}")
    return figure >= goal


def _joined(at: Centre) -> Bench:
    bench = Bench(at)
    bench.join()
    return bench


def _send(at: Centre, bench: Bench, bodies: list[bytes]) -> None:
    """Push; a bench that is told to wait waits, as benches do."""
    connection = at.connected()
    for body in bodies:
        while True:
            connection.request("POST", "/v1/push", body, {"Authorization": bench.header})
            response = connection.getresponse()
            raw = response.read()
            if response.status == 200:  # noqa: PLR2004 - HTTP
                break
            time.sleep(json.loads(raw)["wait"] / 1000)
    connection.close()


def _bare_copy(server: OwnServer, name: str) -> float:
    """Return the seconds that COPY takes for the rows of the feed, with the same keys."""
    with psycopg.connect(f"{server.conninfo} dbname={name}", autocommit=True) as admin:
        rows = admin.execute("SELECT * FROM centre.fact ORDER BY wseq").fetchall()
        admin.execute("CREATE TABLE bare (LIKE centre.fact INCLUDING ALL)")
        begun = time.perf_counter()
        for first in range(0, len(rows), MOST_FACTS):
            with (
                admin.transaction(),
                admin.cursor() as cursor,
                cursor.copy("COPY bare FROM STDIN") as copy,
            ):
                for row in rows[first : first + MOST_FACTS]:
                    copy.write_row(row)
        return time.perf_counter() - begun


def _live(server: OwnServer, many: int, rounds: int) -> list[bool]:
    """One fact after the other: when does it reach those who listen."""
    with centre(server, "live") as at:
        one = asyncio.run(_followed(at, 1, rounds))
        before = _memory_mb(at)
        crowd = asyncio.run(_followed(at, many, rounds))
        memory = _memory_mb(at)
    print(f"push to 1 listener      {in_three(one)}")
    print(f"push to {many:3} listeners   {in_three(crowd)}")
    print(f"memory of the hub: {before:.0f} MB with one stream, {memory:.0f} MB after {many}")
    ratio = statistics.median(crowd) / statistics.median(one)
    return [
        judge(f"live p95 with {many} listeners, ms", p95(crowd), GOAL_LIVE_MS),
        judge(f"live p50, {many} listeners against one", ratio, GOAL_LIVE_RATIO),
    ]


async def _followed(at: Centre, listeners: int, rounds: int) -> list[float]:
    """Return, for every listener and round, the milliseconds from before the push to the page."""
    arrivals: list[asyncio.Queue[float]] = [asyncio.Queue() for _ in range(listeners)]
    bench = _joined(at)
    head = at.registry.store(1).end().last
    tasks = [asyncio.create_task(_listen(at, _joined(at), head, queue)) for queue in arrivals]
    for queue in arrivals:
        await queue.get()  # the first page: everybody listens
    times: list[float] = []
    connection = at.connected()
    for body in bench.pushes(rounds, at_once=1):
        begun = time.perf_counter()
        await asyncio.to_thread(
            connection.request, "POST", "/v1/push", body, {"Authorization": bench.header}
        )
        await asyncio.to_thread(lambda: connection.getresponse().read())
        times += [(await queue.get() - begun) * 1000 for queue in arrivals]
        await asyncio.sleep(0.04)
    connection.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return times


async def _listen(at: Centre, bench: Bench, head: Place, arrived: "asyncio.Queue[float]") -> None:
    context = ssl._create_unverified_context()  # noqa: S323, SLF001 - as in _centre.py
    reader, writer = await asyncio.open_connection("127.0.0.1", at.port, ssl=context, limit=2**24)
    body = encode(Pull(epoch=at.epoch, after=head))
    lines = [
        "POST /v1/stream HTTP/1.1",
        "Host: hub",
        f"Authorization: {bench.header}",
        f"Content-Length: {len(body)}",
        "",
        "",
    ]
    writer.write("\r\n".join(lines).encode() + body)
    try:
        while line := await reader.readline():
            if b'"type":"page"' in line:
                arrived.put_nowait(time.perf_counter())
    finally:
        writer.close()


def _memory_mb(at: Centre) -> float:
    return float(psutil.Process(at.pid).memory_info().rss) / 1e6


def _herd(server: OwnServer, benches: int) -> bool:
    """All benches come back at once, each with 500 facts, and then pull what the others had."""
    with centre(server, "herd") as at:
        herd = [_joined(at) for _ in range(benches)]
        bodies = [bench.pushes(MOST_FACTS) for bench in herd]
        begun = time.perf_counter()
        with ThreadPoolExecutor(50) as pool:
            list(pool.map(_send, [at] * benches, herd, bodies))
        took = time.perf_counter() - begun
        head = at.registry.store(1).end().last.wseq
    if head != benches * MOST_FACTS:
        raise LookupError(f"{head} facts are there")
    print(f"herd: {benches} benches with {MOST_FACTS} facts each: {took:.1f} s")
    return judge("herd, seconds", took, GOAL_HERD_S)


def _growth(server: OwnServer, facts: int) -> bool:
    """The cost of a push of 500 facts while the feed grows."""
    with centre(server, "growth") as at:
        store = at.registry.store(1)
        costs: list[tuple[int, float]] = []
        marks = [10_000 * 2**n for n in range(20) if 10_000 * 2**n < facts] + [facts]
        done = 0
        for mark in marks:
            some = Bench(at)
            pushes = [decode(body, Push) for body in some.pushes(mark - done)]
            times = []
            for push in pushes:
                begun = time.perf_counter()
                receive(store, push, read=read_fact)
                times.append((time.perf_counter() - begun) / len(push.facts) * 1e6)
            done = mark
            costs.append((mark, statistics.median(times)))
            print(f"at {mark:>9,} facts: {costs[-1][1]:6.1f} µs a fact")
    rises = [later[1] / earlier[1] for earlier, later in pairwise(costs)]
    print(f"largest rise from one mark to the next: {max(rises, default=1.0):.2f}")
    return judge(f"cost a fact, {facts:,} against 10,000", costs[-1][1] / costs[0][1], GOAL_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
