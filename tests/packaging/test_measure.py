"""What is measured is judged: a figure over its goal, and a window that stands still, are told."""

import time

import pytest
from PySide6.QtCore import QTimer

from measure._figures import judge
from measure._patience import Patience
from measure._window import Stalls

STALL_MS = 80


@pytest.mark.planted("T35")
def test_a_figure_over_its_goal_is_missed(capsys):
    assert judge("scan, p95 in ms", 49.9, 50)
    assert not judge("scan, p95 in ms", 50.1, 50)
    assert "MISSED" in capsys.readouterr().out


@pytest.mark.planted("T35")
def test_a_window_that_computes_for_too_long_is_noticed(qtbot):
    stalls = Stalls()
    stalls.start()
    QTimer.singleShot(20, compute)
    qtbot.waitUntil(lambda: max(stalls.own_ms, default=0) >= STALL_MS, timeout=30_000)
    stalls.stop()


def test_a_wait_in_which_nothing_comes_any_more_ends_and_says_where():
    seconds = iter([0.0, 1.0, 62.0, 123.0])
    patience = Patience("facts that wait", 60, clock=lambda: next(seconds))
    patience.look(500)
    patience.look(400)
    with pytest.raises(TimeoutError, match="facts that wait: nothing has changed for 60 s, at 400"):
        patience.look(400)


def compute() -> None:
    """Keep the window's thread busy, by its own clock."""
    end = time.thread_time() + STALL_MS / 1000
    while time.thread_time() < end:
        pass
