"""What is plugged into a bench besides keyboard and screen: a serial scanner, pads and switches."""

import logging
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from workshop_app.application.ports import DeviceTrouble
from workshop_app.domain.commands import Command
from workshop_app.settings import Settings
from workshop_app.ui.bench.presenter import BenchPresenter
from workshop_app.ui.qt.forward import OnGuiThread
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.input_modes import InputModes
from workshop_app.values import Struct

# Each is loaded where there is one: most benches have neither.
# ruff: noqa: PLC0415

log = logging.getLogger(__name__)


class Plugged(Protocol):
    """A device with a thread of its own."""

    def start(self) -> None:
        """Begin to read it."""

    def close(self) -> None:
        """Give it back."""


OnTrouble = Callable[[DeviceTrouble, bool], None]


def plugged(settings: Settings, gate: InputGate, on_trouble: OnTrouble) -> Sequence[Plugged]:
    """Return the devices of a bench; what they read goes to the gate.

    `on_trouble` is told, on their threads, whether one is not there.
    """
    devices: list[Plugged] = []
    if settings.scanner.serial_port:
        devices.append(_serial_scanner(settings, gate, on_trouble))
    if settings.input.pads:
        devices.append(_pads(gate.buttons.take_from_thread, on_trouble))
    return devices


def watch_devices(gate: InputGate, modes: InputModes, presenter: BenchPresenter) -> OnTrouble:
    """Tell of keys that are held or stick; return what is told of other devices, on any thread."""
    troubles: set[DeviceTrouble] = set()

    def take(trouble: DeviceTrouble, is_so: bool) -> None:  # noqa: FBT001 - as below
        (troubles.add if is_so else troubles.discard)(trouble)
        presenter.on_notice(frozenset(troubles))

    def take_from_thread(told: object) -> None:
        if isinstance(told, _Told):
            take(told.trouble, told.is_so)

    def on_held(name: str) -> None:
        if modes.hold(name):
            presenter.on_command(Command.FIRST_USE)

    gate.held_key.held.connect(on_held)
    gate.held_key.stuck.connect(lambda is_so: take(DeviceTrouble.BUTTON_HELD, is_so))
    tell = OnGuiThread(take_from_thread)
    return lambda trouble, is_so: tell(_Told(trouble, is_so))


class _Told(Struct, frozen=True):
    """One change, on its way between two threads."""

    trouble: DeviceTrouble
    is_so: bool


def _serial_scanner(settings: Settings, gate: InputGate, on_trouble: OnTrouble) -> Plugged:
    from workshop_app.adapters.scanner.serial_port import ScannerState, SerialScanner

    def on_state(state: ScannerState) -> None:
        log.info("serial scanner: %s", state)
        on_trouble(DeviceTrouble.SCANNER_GONE, state is ScannerState.LOST)

    return SerialScanner(
        settings.scanner.serial_port,
        on_scan=gate.take_scan_from_thread,
        on_state=on_state,
        baud=settings.scanner.serial_baud,
    )


def _pads(on_button: Callable[[str, bool], None], on_trouble: OnTrouble) -> Plugged:
    def on_here(is_here: bool) -> None:  # noqa: FBT001 - called by position
        on_trouble(DeviceTrouble.PAD_GONE, not is_here)

    if sys.platform == "win32":
        from workshop_app.adapters.pads.xinput import XInputPads

        return XInputPads(on_button, on_here=on_here)
    from workshop_app.adapters.pads.joystick import JoystickPads

    return JoystickPads(on_button, on_here=on_here)
