"""What is plugged into a bench besides keyboard and screen: a serial scanner, pads and switches."""

import logging
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from workshop_app.settings import Settings
from workshop_app.ui.qt.input_gate import InputGate

# Each is loaded where there is one: most benches have neither.
# ruff: noqa: PLC0415

log = logging.getLogger(__name__)


class Plugged(Protocol):
    """A device with a thread of its own."""

    def start(self) -> None:
        """Begin to read it."""

    def close(self) -> None:
        """Give it back."""


def plugged(settings: Settings, gate: InputGate) -> Sequence[Plugged]:
    """Return the devices of a bench; what they read goes to the gate."""
    devices: list[Plugged] = []
    if settings.scanner.serial_port:
        devices.append(_serial_scanner(settings, gate))
    if settings.input.pads:
        devices.append(_pads(gate.buttons.take_from_thread))
    return devices


def _serial_scanner(settings: Settings, gate: InputGate) -> Plugged:
    from workshop_app.adapters.scanner.serial_port import SerialScanner

    return SerialScanner(
        settings.scanner.serial_port,
        on_scan=gate.take_scan_from_thread,
        on_state=lambda state: log.info("serial scanner: %s", state),
        baud=settings.scanner.serial_baud,
    )


def _pads(on_button: Callable[[str, bool], None]) -> Plugged:
    if sys.platform == "win32":
        from workshop_app.adapters.pads.xinput import XInputPads

        return XInputPads(on_button)
    from workshop_app.adapters.pads.joystick import JoystickPads

    return JoystickPads(on_button)
