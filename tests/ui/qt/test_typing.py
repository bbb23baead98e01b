from PySide6.QtCore import Qt

from workshop_app.domain.codes import CHECK_UP_CODE, CodeKind, numbered
from workshop_app.domain.commands import Command
from workshop_app.ui.qt.typing import strike, type_code


def test_the_tray_types_as_a_scanner_does(desk, gate, heard):
    desk.field.setFocus()
    machine = numbered(CodeKind.MACHINE, 26, 42)
    type_code(desk.windowHandle(), machine.text)
    type_code(desk.windowHandle(), CHECK_UP_CODE.text)
    type_code(desk.windowHandle(), "SN 4711-é")
    assert heard.all == [machine, CHECK_UP_CODE, "SN 4711-é"]
    assert desk.field.text() == ""


def test_the_tour_presses_keys(desk, gate, heard):
    strike(desk.windowHandle(), Qt.Key.Key_F13)
    strike(desk.windowHandle(), Qt.Key.Key_Return, "\r")
    assert heard.all == [Command.DONE, "activated"]
