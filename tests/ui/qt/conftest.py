import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.ui.qt.hands import HandClock, Hands
from workshop_app.adapters.scanner.wedge import WedgeReader
from workshop_app.ui.qt.input_gate import InputGate


class Desk(QWidget):
    """A text field that has the focus and a button: where a scan must never arrive."""

    def __init__(self):
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Done")
        self.button.setAutoDefault(True)
        self.button.setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.clicks: list[bool] = []
        self.button.clicked.connect(lambda: self.clicks.append(True))


class Heard:
    """What came out of the gate, in order."""

    def __init__(self, gate):
        self.all: list[object] = []
        gate.scanned.connect(lambda scan: self.all.append(scan.code or scan.text))
        gate.read_again.connect(lambda scan: self.all.append(("again", scan.code or scan.text)))
        gate.commanded.connect(self.all.append)
        gate.activated.connect(lambda: self.all.append("activated"))
        gate.close_asked.connect(lambda: self.all.append("close asked"))


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def desk(qtbot):
    desk = Desk()
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    desk.button.setFocus()
    return desk


@pytest.fixture
def gate(desk, clock):
    gate = InputGate(
        WedgeReader(platform="offscreen"), now_ms=clock.now_ms, make_alarm=clock.make_alarm
    )
    gate.install(desk.windowHandle())
    yield gate
    gate.let_close()


@pytest.fixture
def heard(gate):
    return Heard(gate)


@pytest.fixture
def hands(desk, clock):
    return Hands(desk.windowHandle(), clock)
