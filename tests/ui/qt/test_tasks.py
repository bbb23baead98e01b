import threading

import pytest

from workshop_app.ui.qt.tasks import QtTaskRunner


def unexpected(what: object = None) -> None:
    pytest.fail(f"nobody should be told {what!r}")


@pytest.fixture
def tasks(qapp):
    runner = QtTaskRunner("test")
    yield runner
    runner.close()


def test_work_runs_elsewhere_and_answers_here(tasks, qtbot):
    threads: dict[str, threading.Thread] = {}
    tasks.run(
        threading.current_thread,
        then=lambda thread: threads.update(work=thread, reply=threading.current_thread()),
        failed=unexpected,
    )
    qtbot.waitUntil(lambda: bool(threads))
    assert threads["work"].name.startswith("test")
    assert threads["reply"] is threading.main_thread()


def test_a_failure_comes_back_too(tasks, qtbot):
    errors: list[Exception] = []
    tasks.run(lambda: 1 / 0, then=unexpected, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_work_is_done_in_the_order_in_which_it_was_given(tasks, qtbot):
    done: list[int] = []
    for number in range(50):
        tasks.run(lambda number=number: number, then=done.append, failed=unexpected)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == list(range(50))


def test_closing_waits_for_what_was_asked_and_calls_nobody_back(qtbot):
    tasks, go_on = QtTaskRunner("test"), threading.Event()
    done: list[str] = []
    tasks.run(lambda: go_on.wait(5), then=unexpected, failed=unexpected)
    tasks.run(lambda: done.append("asked"), then=unexpected, failed=unexpected)
    threading.Timer(0.01, go_on.set).start()
    tasks.close(last=lambda: done.append("last"))
    assert done == ["asked", "last"]
    tasks.run(lambda: done.append("too late"), then=unexpected, failed=unexpected)
    replied: list[None] = []
    other = QtTaskRunner("other")
    other.run(lambda: None, then=replied.append, failed=unexpected)
    qtbot.waitUntil(lambda: bool(replied))
    other.close()
    assert done == ["asked", "last"]
