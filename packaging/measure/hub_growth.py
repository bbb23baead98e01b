"""What a fact costs a centre that holds millions, beside one that holds ten thousand.

Both take pushes of 500 facts in turn, so that a noisy moment of the machine hits them alike; the
second is founded anew for each mark. `--facts` says how far it grows (of 5 million, some 6 GB).
"""

import argparse
import statistics
import time
from collections.abc import Sequence
from itertools import pairwise

from measure._centre import Bench, Centre, centre
from measure._figures import judge
from workshop_app.adapters.central.own_server import throw_away_server
from workshop_app.application.sync.centre import receive
from workshop_app.application.sync.codec import decode
from workshop_app.application.sync.messages import MOST_FACTS, Push
from workshop_app.state_json import read_fact

GOAL = 1.2
FACTS, SMALL, SHORT_FACTS = 5_000_000, 10_000, 160_000
ROUNDS = 40
AT_ONCE = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when the goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="to 160,000 facts")
    parser.add_argument("--facts", type=int, default=FACTS, help="facts to grow to")
    chosen = parser.parse_args(arguments)
    facts = SHORT_FACTS if chosen.short else chosen.facts
    marks = [SMALL * 4**n for n in range(20) if SMALL * 4**n < facts] + [facts]
    found: list[float] = []
    with throw_away_server(durable=True) as server, centre(server, "large") as large:
        for before, mark in pairwise((0, *marks)):
            _grow(large, mark - before)
            with centre(server, f"small_{mark}") as small:
                _grow(small, SMALL)
                found.append(_against(large, small, mark))
    return 0 if judge(f"a fact at {facts:,} against one at {SMALL:,}", found[-1], GOAL) else 1


def _grow(at: Centre, facts: int) -> None:
    """Fill up with pushes, of several benches, one after the other."""
    store = at.registry.store(1)
    for first in range(0, facts, AT_ONCE):
        for push in _pushes(at, min(AT_ONCE, facts - first)):
            receive(store, push, read=read_fact)


def _against(large: Centre, small: Centre, mark: int) -> float:
    """Return the median time of a push there, by that of one here."""
    times: dict[str, list[float]] = {}
    both = [
        (at.database, at.registry.store(1), _pushes(at, ROUNDS * MOST_FACTS))
        for at in (large, small)
    ]
    for turn in range(ROUNDS):
        for name, store, pushes in both if turn % 2 else reversed(both):
            begun = time.perf_counter()
            receive(store, pushes[turn], read=read_fact)
            times.setdefault(name, []).append((time.perf_counter() - begun) / MOST_FACTS * 1e6)
    there, here = (statistics.median(times[at.database]) for at in (large, small))
    print(
        f"at {mark:>9,} facts: {there:6.1f} µs a fact, at {SMALL:,}: {here:6.1f} µs,"
        f" ratio {there / here:.2f}"
    )
    return there / here


def _pushes(at: Centre, facts: int) -> list[Push]:
    return [decode(body, Push) for body in Bench(at).pushes(facts)]


if __name__ == "__main__":
    raise SystemExit(main())
