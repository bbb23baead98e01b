import uuid

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.adapters.storage.uuid7 import Uuid7s

clocks = st.lists(st.integers(0, 2**47), min_size=1, max_size=200)


def names(times, bits):
    clock = iter(times)
    make = Uuid7s(lambda: next(clock), lambda size: bits % 2**size)
    return [make() for _ in times]


@given(clocks, st.integers(0, 2**80))
def test_names_only_go_up_whatever_the_clock_does(times, bits):
    made = names(times, bits)
    assert made == sorted(set(made))


@given(clocks, st.integers(0, 2**80))
def test_names_are_uuids_of_version_7(times, bits):
    for name in names(times, bits):
        made = uuid.UUID(name)
        assert (made.version, made.variant, str(made)) == (7, uuid.RFC_4122, name)


@given(st.integers(1, 2**47))
def test_a_name_tells_its_millisecond(moment):
    assert uuid.UUID(names([moment], 5)[0]).int >> 80 == moment


def test_a_full_millisecond_borrows_from_the_next():
    made = names([1000] * 5000, 2**73 - 1)
    assert made == sorted(set(made))
    assert uuid.UUID(made[-1]).int >> 80 == 1001


def test_names_go_on_after_those_of_the_day_before():
    before = names([5000], 0)[0]
    assert Uuid7s(lambda: 10, lambda _: 0, after=before)() > before
