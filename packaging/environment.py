"""The checkout's own Python, with exactly the pinned packages. Standard library only."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import machine

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
_STAMP = VENV / "workshop-stamp.json"
_BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = _BIN / ("python.exe" if sys.platform == "win32" else "python")


def program(name: str) -> Path:
    """Where a program that a package brought lies."""
    return _BIN / (f"{name}.exe" if sys.platform == "win32" else name)


def provide(requirements: str) -> None:
    """Make `.venv` hold what a file of `packaging/` pins; do nothing if it does already.

    Raises:
        MachineLacksError: if Python cannot make virtual environments here, or pip fails.
    """
    file = ROOT / "packaging" / requirements
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    stamps = _stamps()
    if stamps.get(requirements) == digest:
        return
    if not stamps:
        _make()
    print(f"Installing the packages of packaging/{requirements} into .venv", flush=True)
    line = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    line += ["--quiet", "--require-hashes", "-r", str(file)]
    if subprocess.run(line, check=False, stdin=subprocess.DEVNULL, cwd=ROOT).returncode != 0:
        raise machine.MachineLacksError(
            "pip could not install the packages; its own words stand above. Is there a network, or"
            " an index of packages that this machine is set up for?"
        )
    stamps = {"python": sys.version, **stamps, requirements: digest}
    _STAMP.write_text(json.dumps(stamps, indent=1) + "\n", encoding="utf-8")


def _stamps() -> dict[str, str]:
    """What was installed into `.venv`; nothing, if it is not there or of another Python."""
    try:
        stamps = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not PYTHON.exists() or not isinstance(stamps, dict):
        return {}
    return stamps if stamps.get("python") == sys.version else {}


def _make() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        print("Python cannot make virtual environments here: ensurepip is missing.", flush=True)
        machine.provide((machine.VENV,))
        importlib.invalidate_caches()
    print("Making the virtual environment .venv", flush=True)
    line = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(line, check=False, stdin=subprocess.DEVNULL).returncode != 0:
        raise machine.MachineLacksError(
            f"{sys.executable} could not make a virtual environment; on Debian: apt-get install"
            " python3-venv"
        )
