"""Live: from a push to the page at those who listen, with 1 and 200 of them, and the hub's memory.

`--short` is a quick look.
"""

import argparse
import asyncio
import ssl
import statistics
import time
from collections.abc import Sequence

import psutil

from measure._centre import Bench, Centre, centre, joined
from measure._figures import in_three, judge, p95
from measure._patience import STILL_S
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.messages import Place, Pull

GOAL_MS, GOAL_RATIO = 250, 3
LISTENERS, ROUNDS, SHORT_ROUNDS = 200, 100, 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a tenth of the rounds")
    chosen = parser.parse_args(arguments)
    with throw_away_server(durable=True) as server:
        reached = _live(server, LISTENERS, SHORT_ROUNDS if chosen.short else ROUNDS)
    return 0 if all(reached) else 1


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
        judge(f"live p95 with {many} listeners, ms", p95(crowd), GOAL_MS),
        judge(f"live p50, {many} listeners against one", ratio, GOAL_RATIO),
    ]


async def _followed(at: Centre, listeners: int, rounds: int) -> list[float]:
    """Return, for every listener and round, the milliseconds from before the push to the page."""
    arrivals: list[asyncio.Queue[float]] = [asyncio.Queue() for _ in range(listeners)]
    bench = joined(at)
    head = at.registry.store(1).end().last
    tasks = [asyncio.create_task(_listen(at, joined(at), head, queue)) for queue in arrivals]
    for queue in arrivals:
        await _came(queue)  # the first page: everybody listens
    times: list[float] = []
    connection = at.connected()
    for body in bench.pushes(rounds, at_once=1):
        begun = time.perf_counter()
        await asyncio.to_thread(
            connection.request, "POST", "/v1/push", body, {"Authorization": bench.header}
        )
        await asyncio.to_thread(lambda: connection.getresponse().read())
        times += [(await _came(queue) - begun) * 1000 for queue in arrivals]
        await asyncio.sleep(0.04)
    connection.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return times


async def _came(queue: "asyncio.Queue[float]") -> float:
    """Return when the next page came to a listener."""
    try:
        return await asyncio.wait_for(queue.get(), STILL_S)
    except TimeoutError as error:
        raise TimeoutError(f"no page came to a listener within {STILL_S:.0f} s") from error


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


if __name__ == "__main__":
    raise SystemExit(main())
