"""A crowd of calls is passed on at once, and once more when it is over."""

import pytest

from workshop_app.ui.qt.seldom import Seldom


@pytest.fixture
def calls(qapp):
    assert qapp
    return []


def test_the_first_call_is_passed_on_at_once(calls):
    Seldom(lambda: calls.append(1), every_ms=10_000)()
    assert calls == [1]


def test_a_crowd_is_passed_on_as_two_and_the_last_of_it_is_not_lost(calls, qtbot):
    said: list[int] = []
    look = Seldom(lambda: calls.append(len(said)), every_ms=20)
    for number in range(50):
        said.append(number)
        look()
    assert calls == [1]
    qtbot.waitUntil(lambda: calls == [1, 50])
