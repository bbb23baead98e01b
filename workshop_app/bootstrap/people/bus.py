"""A screen that nobody sees, with a session bus and an accessibility bus, for one process."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

LAUNCHERS: Final = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)
SYSTEM_PYTHON: Final = "/usr/bin/python3"
"""Debian's own, which has `gi`: what looks at the bus runs in it."""
_SCREEN: Final = "1366x768x24"


class NoBusError(OSError):
    """This machine cannot show the program to a screen reader; the message names what it lacks."""


@contextmanager
def accessible_screen() -> Iterator[Mapping[str, str]]:
    """Give the environment of a process whose window a screen reader can read.

    Raises:
        NoBusError: Xvfb, dbus-daemon or the launcher of the accessibility bus is missing.
    """
    for program in ("Xvfb", "dbus-daemon"):
        if shutil.which(program) is None:
            raise NoBusError(f"{program} is not installed")
    launcher = next((path for path in LAUNCHERS if Path(path).exists()), None)
    if launcher is None:
        raise NoBusError("at-spi2-core is not installed")
    with ExitStack() as stack:
        display = stack.enter_context(_x_server())
        session = {**os.environ, "DISPLAY": display}
        command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        bus = stack.enter_context(_running(command, session))
        address = bus.stdout.readline().strip() if bus.stdout else ""
        session |= {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "DBUS_SESSION_BUS_ADDRESS": address,
            "NO_AT_BRIDGE": "0",
        }
        stack.enter_context(_running([launcher, "--launch-immediately"], session))
        yield session


@contextmanager
def _x_server() -> Iterator[str]:
    """Run an X server on a free display; yield its name."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", _SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(  # noqa: S603 - a fixed command
        command, pass_fds=[write_end], stderr=subprocess.DEVNULL
    ) as server:
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            display = f":{answer.readline().strip()}"
        try:
            yield display
        finally:
            server.terminate()


@contextmanager
def _running(
    command: list[str], environment: Mapping[str, str]
) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(  # noqa: S603 - a fixed command
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
