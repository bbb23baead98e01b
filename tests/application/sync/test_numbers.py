"""Benches that have joined a centre give the numbers that were shared out to them."""

import pytest

from tests.application.sync.a_bench import Bench
from tests.application.sync.benches import EPOCH
from tests.application.sync.memory_centre import MemoryCentre
from workshop_app.application.numbers import order_numbers
from workshop_app.domain.codes import CodeKind
from workshop_app.domain.numbers import RESERVE_FROM


@pytest.fixture
def benches(tmp_path):
    centre = MemoryCentre(EPOCH)
    both = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        both.append(Bench(tmp_path / name, centre))
    yield both
    for bench in both:
        assert bench.storage.verify().faults == ()
        bench.storage.close()


def order(bench):
    with bench.storage.unit_of_work() as uow:
        asked = order_numbers(uow)
        uow.commit()
    return asked


def take(bench, kind=CodeKind.MACHINE):
    with bench.storage.unit_of_work() as uow:
        number = uow.numbers.take(kind, 26).number
        uow.commit()
    return number


def test_a_bench_alone_asks_for_nothing_and_has_all_numbers(benches):
    one, _ = benches
    assert not order(one)
    assert [take(one) for _ in range(3)] == [1, 2, 3]


def test_two_benches_never_give_one_number_twice(benches):
    one, two = benches
    assert [take(one) for _ in range(3)] == [1, 2, 3]
    for bench in benches:
        bench.sync()
        assert order(bench)
        assert not order(bench)
    for bench in (one, two, one):
        bench.sync()
    given_out = [[take(bench) for _ in range(150)] for bench in benches]
    assert given_out == [list(range(4, 154)), list(range(204, 354))]


def test_without_a_block_a_bench_takes_from_its_reserve_and_works_on(benches):
    one, two = benches
    for bench in benches:
        bench.sync()
    given_out = [[take(bench) for _ in range(4)] for bench in benches]
    assert min(map(min, given_out)) >= RESERVE_FROM
    assert not set(given_out[0]) & set(given_out[1])
    assert [take(one, CodeKind.PLACE), take(two, CodeKind.PLACE)] == [1, 1]


def test_a_bench_that_comes_back_from_an_old_copy_gives_no_number_again(benches, tmp_path):
    one, two = benches
    for bench in benches:
        bench.sync()
        order(bench)
        bench.sync()
    one.backup(tmp_path / "copy")
    before = {take(one) for _ in range(5)}
    one.act()
    one.sync()
    one.put_back(tmp_path / "copy")
    one.sync()
    order(one)
    one.sync()
    assert not before & {take(one) for _ in range(5)}
    two.sync()
