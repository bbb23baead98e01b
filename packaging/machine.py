"""What the program needs from the machine itself, and how it gets there.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

NOT_POSSIBLE_HERE = 3


class MachineLacksError(Exception):
    """Something is missing that this script may not, or cannot, install by itself."""


@dataclass(frozen=True)
class Need:
    """One thing of the machine, how to see that it is there, and its Debian package.

    Attributes:
        sign: a library (`libEGL.so.1`), a program (`xdotool`), or a file pattern (with a slash).
        package: the Debian package; `time64` ones are called `…t64` from Debian 13 on.
    """

    sign: str
    package: str
    time64: bool = False

    @property
    def is_met(self) -> bool:
        """Whether it is there."""
        if "/" in self.sign:
            return bool(glob.glob(self.sign))  # noqa: PTH207 - absolute patterns; pathlib refuses
        if ".so" not in self.sign:
            return shutil.which(self.sign) is not None
        try:
            ctypes.CDLL(self.sign)
        except OSError:
            return False
        return True


# Qt's own needs, found with ldd and by running in bare chroots of Debian 12 and 13; Qt's xcb plugin
# needs the second half. libasound is loaded by the voice when it opens a sound device.
TO_RUN = (
    Need("libglib-2.0.so.0", "libglib2.0-0", time64=True),
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Need("libX11.so.6", "libx11-6"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libfreetype.so.6", "libfreetype6"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libX11-xcb.so.1", "libx11-xcb1"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libasound.so.2", "libasound2", time64=True),
)

# A screen without a monitor, real key presses, keyboard layouts, and the accessibility bus; its
# driver runs in the system's Python, because PyGObject has no wheels.
TO_TEST = (
    Need("Xvfb", "xvfb"),
    Need("xauth", "xauth"),
    Need("xdotool", "xdotool"),
    Need("setxkbmap", "x11-xkb-utils"),
    Need("dbus-run-session", "dbus"),
    Need("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    Need("/usr/lib/*/girepository-1.0/Atspi-2.0.typelib", "gir1.2-atspi-2.0"),
    Need("/usr/lib/python3/dist-packages/gi/__init__.py", "python3-gi"),
    Need("/usr/lib/postgresql/*/bin/pg_ctl", "postgresql"),
)

# A real screen reader, for `dev.py orca` only: it brings 82 packages.
TO_READ = (Need("orca", "orca"),)

# A real CUPS and node, for `dev.py printers` only.
TO_PRINT = (
    Need("/usr/sbin/cupsd", "cups"),
    Need("/usr/bin/lp", "cups-client"),
    Need("/usr/lib/cups/filter/pdftopdf", "cups-filters"),
    Need("node", "nodejs"),
    Need("npm", "npm"),
)

VENV = Need("/usr/lib/python3*/ensurepip/__init__.py", "python3-venv")


def provide(needs: tuple[Need, ...]) -> None:
    """Make sure that the machine has all of these, with apt-get where it can.

    Raises:
        MachineLacksError: if something is missing and cannot be installed from here; its text is
            the line to type.
    """
    if sys.platform == "win32":  # the wheels bring all of it; not run on Windows so far
        return
    missing = [need for need in needs if not need.is_met]
    if not missing:
        return
    print("This machine still needs:", " ".join(need.package for need in missing), flush=True)
    if shutil.which("apt-get") is None:
        signs = ", ".join(need.sign for need in missing)
        raise MachineLacksError(f"There is no apt-get here. Please install what holds: {signs}")
    _install(missing)
    still = [need for need in missing if not need.is_met]
    if still:
        signs = ", ".join(f"{need.sign} ({need.package})" for need in still)
        raise MachineLacksError(f"Installed, and yet not found: {signs}")


def has_screen() -> bool:
    """Whether a window can be opened here: a display that is named and that answers."""
    if sys.platform == "win32":
        return True
    if os.environ.get("DISPLAY"):
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        display = x11.XOpenDisplay(None)
        if display:
            x11.XCloseDisplay(ctypes.c_void_p(display))
            return True
    return bool(os.environ.get("WAYLAND_DISPLAY"))


def _install(missing: list[Need]) -> None:
    line = ["apt-get", "install", "-y", "--no-install-recommends"]
    calm = ["-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120"]
    rights = _rights()
    if rights is None:
        names = " ".join(_package_name(need) for need in missing)
        raise MachineLacksError(
            "Root's rights are needed, and there is no sudo that works from here. Please type as"
            f" root:\n  apt-get update && {' '.join(line)} {names}\nthen start this again."
        )
    # A list that cannot be fetched is no reason to stop: the packages may be known already.
    _run([*rights, "apt-get", "update", "-qq"])
    packages = [_package_name(need) for need in missing]
    code = _run([*rights, *line, *calm, *packages])
    if code != 0:
        raise MachineLacksError(f"apt-get could not install {' '.join(packages)} (code {code}).")


def _rights() -> list[str] | None:
    """What to put before apt-get; None where nothing helps."""
    setting = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return setting
    if shutil.which("sudo") is None:
        return None
    silent = subprocess.run(
        ["sudo", "-n", "true"], check=False, capture_output=True, stdin=subprocess.DEVNULL
    )
    if silent.returncode == 0:
        return ["sudo", "-n", *setting]
    return ["sudo", *setting] if sys.stdin is not None and sys.stdin.isatty() else None


def _package_name(need: Need) -> str:
    if not need.time64:
        return need.package
    newer = f"{need.package}t64"
    known = subprocess.run(
        ["apt-cache", "show", "--no-all-versions", newer],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    return newer if known.returncode == 0 else need.package


def _run(line: list[str]) -> int:
    print("  $", " ".join(line), flush=True)
    return subprocess.run(line, check=False, stdin=subprocess.DEVNULL).returncode
