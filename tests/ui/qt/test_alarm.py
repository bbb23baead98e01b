import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from workshop_app.ui.qt.alarm import QtAlarm


@pytest.fixture
def rung(qapp):
    return []


def test_an_alarm_rings_once(rung, qtbot):
    alarm = QtAlarm(lambda: rung.append("alarm"))
    alarm.start(1)
    qtbot.waitUntil(lambda: bool(rung))
    later = QTimer(singleShot=True, interval=20)
    with qtbot.waitSignal(later.timeout):
        later.start()
    assert rung == ["alarm"]


def test_an_alarm_that_is_stopped_or_put_off_does_not_ring(rung, qtbot):
    stopped, put_off = QtAlarm(lambda: rung.append("stopped")), QtAlarm(lambda: rung.append("off"))
    later = QTimer(singleShot=True, interval=30)
    with qtbot.waitSignal(later.timeout):
        stopped.start(1)
        put_off.start(1)
        put_off.start(3_600_000)
        stopped.stop()
        later.start()
    put_off.stop()
    assert rung == []


class Keyboard(QObject):
    """Something that an event waits for."""

    def __init__(self, rung):
        super().__init__()
        self._rung = rung

    def customEvent(self, _event):
        self._rung.append("key")


def test_what_already_waits_comes_before_an_alarm(rung, qtbot):
    alarm, keyboard = QtAlarm(lambda: rung.append("alarm")), Keyboard(rung)
    alarm._due.timeout.emit()  # it falls due while an event waits
    QCoreApplication.postEvent(keyboard, QEvent(QEvent.Type.User))
    qtbot.waitUntil(lambda: len(rung) == 2)
    assert rung == ["key", "alarm"]
