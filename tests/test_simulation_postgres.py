"""The same simulated workshops on a real PostgreSQL, and benches that run at once."""

import pytest

from simulating.at_once import run_at_once, wrong
from simulating.postgres import on_postgres
from simulating.run import disks, run_seed
from simulating.world import Setting, storm


@pytest.fixture(scope="module")
def place():
    with disks() as (place, image):
        yield place, image


@pytest.fixture(scope="module")
def make_shelf():
    with on_postgres() as make:
        yield make


@pytest.mark.parametrize("seed", range(6))
def test_a_real_database_says_the_same_message_by_message(place, make_shelf, seed):
    setting = storm if seed % 2 else Setting
    real = run_seed(seed, *place, make_shelf=make_shelf, setting=setting())
    assert real.faults == []
    assert real.trace == run_seed(seed, *place, setting=setting()).trace


@pytest.mark.parametrize("seed", range(3))
def test_benches_that_run_at_once_lose_and_double_nothing(place, make_shelf, seed):
    disk, image = place
    world = run_at_once(seed, disk / f"at-once-{seed}", image, make_shelf, benches=6)
    try:
        assert wrong(world) == []
        assert len(world.centre.feed()) > 200
    finally:
        world.close()
