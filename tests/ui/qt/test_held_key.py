import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from workshop_app.ui.qt.held_key import HELD_MS, HeldKey

SHORT_MS = 60


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    yield widget.windowHandle()  # the widget lives as long as its handle is used
    widget.close()


@pytest.fixture
def watch(window):
    held = HeldKey(held_ms=SHORT_MS)
    held.install(window)
    return held


@pytest.mark.proves("PRF-02")
@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_F13, Qt.Key.Key_Shift, Qt.Key.Key_Space])
def test_any_key_that_is_held_opens_the_first_settings(qtbot, window, watch, key):
    with qtbot.waitSignal(watch.held, timeout=2000):
        QTest.keyPress(window, key)
    QTest.keyRelease(window, key)


def test_a_key_that_is_let_go_opens_nothing(qtbot, window, watch):
    with qtbot.assertNotEmitted(watch.held, wait=3 * SHORT_MS):
        QTest.keyClick(window, Qt.Key.Key_A)


def test_a_scan_of_many_keys_opens_nothing(qtbot, window, watch):
    with qtbot.assertNotEmitted(watch.held, wait=3 * SHORT_MS):
        for key in "CBDFGHJK":
            QTest.keyClick(window, Qt.Key[f"Key_{key}"])


def test_it_is_five_seconds():
    assert HELD_MS == 5000
