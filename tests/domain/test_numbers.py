"""No number is given twice, whatever the benches do apart."""

from hypothesis import given
from hypothesis import strategies as st

from tests.application.sync.benches import INC, OTHER_INC, some_fact
from workshop_app.domain.codes import NUMBERS_A_YEAR
from workshop_app.domain.numbers import RESERVE_FROM, Block, NumberRange, reserve
from workshop_app.domain.state import fold

INCS = [INC, OTHER_INC, "cccccccc-0000-4000-8000-000000000003"]


def asked(inc, count, used=0):
    body = {"count": count, "used": used}
    return some_fact(kind="numbers_asked", subject="numbers:P26", inc=inc, body=body)


def shared(*asks):
    state = None
    for wseq, (inc, count, used) in enumerate(asks, 1):
        state = fold(state, asked(inc, count, used), wseq)
    assert isinstance(state, NumberRange)
    return state


asks = st.lists(
    st.tuples(st.sampled_from(INCS), st.integers(-5, 3000), st.integers(-5, 200_000)),
    min_size=1,
    max_size=60,
)


@given(asks)
def test_no_two_blocks_share_a_number(made):
    blocks = [block for own in shared(*made).blocks.values() for block in own]
    numbers = [number for block in blocks for number in range(block.first, block.last + 1)]
    assert len(numbers) == len(set(numbers))
    assert all(0 < number < RESERVE_FROM for number in numbers)


def test_a_block_is_above_all_that_its_bench_gave_while_it_was_alone():
    assert shared((INC, 10, 57)).blocks[INC] == (Block(58, 67),)
    assert shared((INC, 10, 57), (OTHER_INC, 10, 20)).blocks[OTHER_INC] == (Block(68, 77),)


def test_what_is_asked_for_counts_until_the_feed_has_told():
    state = fold(None, asked(INC, 200))
    assert isinstance(state, NumberRange)
    assert (state.left(INC, 1), state.asked) == (0, {INC: 200})
    assert state.number(INC, 1) is None


def test_numbers_are_given_block_by_block():
    state = shared((INC, 2, 0), (OTHER_INC, 2, 0), (INC, 2, 0))
    given_out, least = [], 1
    while (number := state.number(INC, least)) is not None:
        given_out.append(number)
        least = number + 1
    assert given_out == [1, 2, 5, 6]
    assert state.left(INC, 2) == 3


@given(st.uuids())
def test_a_reserve_is_above_all_blocks_and_within_the_year(inc):
    kept = reserve(str(inc))
    assert RESERVE_FROM <= kept.first < kept.last < NUMBERS_A_YEAR
