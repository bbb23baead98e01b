"""A bench in a process of its own: it writes what its gate hears, one line of JSON each."""

import json
import sys
import time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workshop_app.adapters.scanner.wedge import WedgeReader
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.worker_keys import GateSettings

BUSY_S = 0.6


class ListeningGate(InputGate):
    """A gate with keys by which a test asks for things; the gate itself ignores them."""

    def __init__(self, requests):
        self.requests = requests
        super().__init__(
            WedgeReader(platform=QGuiApplication.platformName()),
            settings=GateSettings(same_code_ms=0),
        )

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.KeyPress and event.key() in self.requests:
            self.requests[event.key()]()
        return super().eventFilter(watched, event)


def tell(what, value=None):
    sys.stdout.write(json.dumps([what, value]) + "\n")
    sys.stdout.flush()


def main():
    app = QApplication(sys.argv)
    desk, field, button = QWidget(), QLineEdit(), QPushButton("Done")
    clicks: list[bool] = []
    column = QVBoxLayout(desk)
    column.addWidget(field)
    column.addWidget(button)
    button.setDefault(True)
    button.clicked.connect(lambda: clicks.append(True))
    requests = {
        Qt.Key.Key_F7: field.setFocus,
        Qt.Key.Key_F8: button.setFocus,
        Qt.Key.Key_F9: lambda: time.sleep(BUSY_S),  # a screen that is drawn for too long
        Qt.Key.Key_F10: lambda: tell("widgets", [field.text(), len(clicks)]),
    }
    gate = ListeningGate(requests)
    gate.scanned.connect(lambda scan: tell("scan", scan.candidates))
    gate.commanded.connect(lambda command: tell("command", command))
    gate.activated.connect(lambda: tell("activated"))
    desk.show()
    gate.install(desk.windowHandle())
    desk.activateWindow()
    field.setFocus()
    if desk.isActiveWindow():
        tell("ready")
    else:
        app.focusWindowChanged.connect(lambda window: tell("ready") if window else None)
    app.exec()


if __name__ == "__main__":
    main()
