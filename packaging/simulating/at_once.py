"""Benches that really run at once, on threads, against one centre: not the same run twice."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Final

from simulating.bench import SimulatedBench
from simulating.centre import read_answer
from simulating.invariants import faults
from simulating.network import Network
from simulating.world import START_MS, MakeShelf, NeverQuietError, Setting, World
from workshop_app.application.sync.bench import Wait
from workshop_app.application.sync.codec import encode

ACTS: Final = 60
OF_A_CENTRE_TO_WAIT_FOR: Final = 5_000
"""Milliseconds that pass at a bench with each thing it does."""


def run_at_once(seed: int, home: Path, image: Path, make_shelf: MakeShelf, benches: int) -> World:
    """Let benches work and talk to the centre at the same time; return what they leave behind.

    The caller looks at `wrong`, and closes the world.
    """
    world = World(seed, home, image, make_shelf, Setting())
    while len(world.benches) < benches:
        world.add(image)
    for bench in world.benches:
        bench.storage.hand_over()
    with ThreadPoolExecutor(benches) as pool:
        for done in [pool.submit(_work, world, bench) for bench in world.benches]:
            done.result()
    return world


def wrong(world: World) -> list[str]:
    """Let all come to rest, and return what is wrong."""
    try:
        world.rest()
    except NeverQuietError as error:
        return [f"liveness: {error}"]
    return list(faults(world))


def _work(world: World, bench: SimulatedBench) -> None:
    random, now = Random(bench.random.getrandbits(64)), 0  # noqa: S311
    network = Network(
        random=random,
        ask=lambda raw: world.centre.answer(raw, START_MS + now),
        watch=world.watch,
        counts=world.counts,
        note=lambda _raw: None,
        request_lost=world.setting.request_lost,
        answer_lost=world.setting.answer_lost,
        comes_again=world.setting.comes_again,
    )
    for _ in range(ACTS):
        now += OF_A_CENTRE_TO_WAIT_FOR
        network.deliver_late(now)
        bench.act()
        for _ in range(random.choice((0, 1, 5, 9))):
            asked = bench.next_move(now)
            if isinstance(asked, Wait):
                break
            answer = network.carry(bench.name, encode(asked), now)
            bench.take(asked, read_answer(answer), now)
        if random.random() < world.setting.start_to_rest / 10:
            random.choice((bench.restart, bench.crash))()
    bench.session = type(bench.session)()
    bench.storage.hand_over()
