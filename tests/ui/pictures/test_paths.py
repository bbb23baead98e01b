"""Path data means the same however it is written."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.ui.pictures.paths import (
    IDENTITY,
    after,
    ellipse,
    mapped,
    moved,
    parsed,
    path_data,
    placed,
    rectangle,
)

numbers = st.integers(-9999, 9999).map(lambda value: value / 10)
sizes = st.integers(1, 9999).map(lambda value: value / 10)


def _points(data):
    return [point for segment in parsed(data) for point in segment.points]


def _near(first, second):
    pairs = zip(first, second, strict=True)
    return all(math.dist(a, b) < 1e-6 for a, b in pairs)


@given(st.lists(st.tuples(numbers, numbers), min_size=2, max_size=6))
def test_relative_and_absolute_lines_are_the_same(points):
    absolute = "M" + "L".join(f"{x} {y}" for x, y in points)
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip([(0, 0), *points], points, strict=False)]
    relative = "m" + "l".join(f"{x:.6f} {y:.6f}" for x, y in steps)
    assert _near(_points(absolute), _points(relative))


@given(numbers, numbers, sizes, sizes, sizes)
def test_a_rectangle_stays_inside_its_box(x, y, width, height, radius):
    for px, py in _points(rectangle(x, y, width, height, radius)):
        assert x - 1e-6 <= px <= x + width + 1e-6
        assert y - 1e-6 <= py <= y + height + 1e-6


@given(numbers, numbers, sizes)
def test_a_circle_keeps_its_distance(x, y, radius):
    ends = [segment.points[-1] for segment in parsed(ellipse(x, y, radius)) if segment.points]
    for end in ends:
        assert math.isclose(math.dist(end, (x, y)), radius, rel_tol=1e-6, abs_tol=1e-4)


@given(st.lists(st.tuples(numbers, numbers), min_size=3, max_size=3), st.booleans())
def test_what_is_written_is_read_again(points, curve):
    data = "M0 0" + ("C" if curve else "L") + " ".join(f"{x} {y}" for x, y in points) + "Z"
    assert parsed(path_data(parsed(data))) == parsed(data)


@given(numbers, numbers, st.integers(-360, 360), sizes)
def test_matrices_are_done_one_after_the_other(x, y, turn, scale):
    first, second = placed(x, y, scale=scale, rot=turn), placed(y, x, rot=-turn, flip=True)
    once = mapped(after(second, first), 3, 4)
    twice = mapped(second, *mapped(first, 3, 4))
    assert math.dist(once, twice) < 1e-6 * max(1, scale) * 1e3
    assert moved(parsed("M1 2L3 4"), IDENTITY) == parsed("M1 2L3 4")


def test_smooth_curves_and_short_numbers_are_understood():
    quadratic = _points("M0 0Q10 0 10 10Q10 20 20 20")
    assert _near(_points("M0 0q10 0 10 10t10 10"), quadratic)
    assert _points("M0,0C0-5 5-5 5,0s5,5 5,0") == _points("M0 0C0 -5 5 -5 5 0C5 5 10 5 10 0")
    assert _points("M.5.5h1v1") == [(0.5, 0.5), (1.5, 0.5), (1.5, 1.5)]


@pytest.mark.parametrize("data", ["10 10", "M1", "M0 0C1 2 3"])
def test_data_that_is_no_path_is_refused(data):
    with pytest.raises(ValueError, match="path data"):
        parsed(data)
