"""What goes on behind the window gives way to a scan until its screen is painted."""

import threading

import pytest

from workshop_app.bootstrap.courtesy import LONGEST_S, Courtesy

SOON_S = LONGEST_S / 5


@pytest.fixture
def courtesy(qapp):
    assert qapp
    return Courtesy()


def behind_the_window(courtesy):
    told = []
    work = threading.Thread(target=lambda: told.append(courtesy.give_way()))
    work.start()
    return work, told


def test_nothing_waits_where_nobody_works(courtesy):
    assert courtesy.give_way() is False


def test_work_behind_the_window_waits_until_the_screen_of_a_scan_is_painted(courtesy, qtbot):
    courtesy.begin()
    work, told = behind_the_window(courtesy)
    work.join(SOON_S)
    assert work.is_alive()
    courtesy.end_soon()
    qtbot.waitUntil(lambda: not work.is_alive())
    assert told == [True]


def test_a_key_that_brings_no_screen_holds_up_nothing_for_long(courtesy):
    courtesy.begin()
    work, told = behind_the_window(courtesy)
    work.join(LONGEST_S * 4)
    assert told == [True]
    assert courtesy.give_way() is True, "somebody works here, and nothing is on its way"
