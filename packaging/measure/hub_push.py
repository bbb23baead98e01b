"""Pushing over HTTPS against bare COPY of the same rows, and what Python alone takes for it.

PostgreSQL, the hub with TLS and all benches run on this one machine: the ratios tell something, the
figures themselves little. `--short` is a quick look.
"""

import argparse
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import psycopg

from measure._centre import Centre, centre, joined, send
from measure._figures import judge_above
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.adapters.central.pushing import folded, subjects_of
from workshop_app.application.sync.centre import land, links_of
from workshop_app.application.sync.codec import decode
from workshop_app.application.sync.messages import MOST_FACTS, FeedEnd, Place, Push
from workshop_app.state_json import parse_json, read_fact

GOAL = 0.5
FACTS, ROUNDS, SHORT_ROUNDS = 40_000, 5, 1
PUSHERS = (1, 4)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when the goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="one round")
    chosen = parser.parse_args(arguments)
    ratios: dict[int, list[float]] = {pushers: [] for pushers in PUSHERS}
    with throw_away_server(durable=True) as server:
        for at_round in range(SHORT_ROUNDS if chosen.short else ROUNDS):
            for pushers, found in ratios.items():
                found.append(_round(server, pushers, f"pushed_{pushers}_{at_round}"))
    for pushers, found in ratios.items():
        print(f"{pushers} benches: ratios {', '.join(f'{each:.2f}' for each in sorted(found))}")
    best = max(statistics.median(found) for found in ratios.values())
    return 0 if judge_above("push against bare COPY", best, GOAL) else 1


def _round(server: OwnServer, pushers: int, name: str) -> float:
    """Benches push at the same time; then the same rows go in by COPY alone."""
    with centre(server, name) as at:
        benches = [joined(at) for _ in range(pushers)]
        bodies = [bench.pushes(FACTS // pushers) for bench in benches]
        before, begun = at.processor_s(), time.perf_counter()
        with ThreadPoolExecutor(pushers) as pool:
            list(pool.map(send, [at] * pushers, benches, bodies))
        took, after = time.perf_counter() - begun, at.processor_s()
        bare = _bare_copy(server, name)
        copied = (at.processor_s()[1] - after[1]) / FACTS * 1e6
        floor = _python_alone(at, bodies[0])
    hub, base = ((late - early) / FACTS * 1e6 for early, late in zip(before, after, strict=True))
    print(
        f"{pushers} benches push {FACTS / took:7,.0f} facts/s, COPY alone {FACTS / bare:7,.0f};"
        f" processor a fact: hub {hub:.1f} µs (reading and folding alone {floor:.1f}),"
        f" PostgreSQL {base:.1f} µs (COPY alone {copied:.1f})"
    )
    return bare / took


def _python_alone(at: Centre, bodies: Sequence[bytes]) -> float:
    """Microseconds a fact of what no centre in Python could leave out: read, check, chain, fold."""
    nothing = FeedEnd(at.epoch, Place())
    begun, count = time.thread_time(), 0
    for body in bodies:
        push = decode(body, Push, parse=parse_json)
        links = tuple(links_of(push, read_fact))
        folded(land(push, links, {}, nothing), subjects_of(links), 0)
        count += len(links)
    return (time.thread_time() - begun) / count * 1e6


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


if __name__ == "__main__":
    raise SystemExit(main())
