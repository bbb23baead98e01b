from PySide6.QtCore import Qt

from workshop_app.domain.codes import CHECK_UP_CODE, CodeKind, numbered
from workshop_app.domain.commands import Command
from workshop_app.ui.qt.made_up_keys import press_key, type_as_scanner


def test_the_tray_types_as_a_scanner_does(desk, gate, heard):
    desk.field.setFocus()
    machine = numbered(CodeKind.MACHINE, 26, 42)
    type_as_scanner(desk.windowHandle(), machine.text)
    type_as_scanner(desk.windowHandle(), CHECK_UP_CODE.text)
    type_as_scanner(desk.windowHandle(), "SN 4711-é")
    assert heard.all == [machine, CHECK_UP_CODE, "SN 4711-é"]
    assert desk.field.text() == ""


def test_the_tour_presses_keys(desk, gate, heard):
    press_key(desk.windowHandle(), Qt.Key.Key_F13)
    press_key(desk.windowHandle(), Qt.Key.Key_Return, "\r")
    assert heard.all == [Command.DONE, "activated"]
