"""What the machine lacks is seen, installed where that is allowed, and told where it is not."""

import os
import sys
from pathlib import Path

import pytest

import machine
from machine import MachineLacksError, Need

THERE = Need("python3" if sys.platform != "win32" else "python", "python3")
MISSING = Need("libno-such-library.so.9", "libno-such-library9")


class Tools:
    """A folder that is the whole PATH; each program in it writes down how it was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, name: str, *, code: int = 0) -> None:
        script = self.folder / name
        calls = self.folder / "calls"
        script.write_text(f'#!/bin/sh\necho "{name} $*" >> "{calls}"\nexit {code}\n')
        script.chmod(0o755)

    def calls(self) -> list[str]:
        return (self.folder / "calls").read_text().splitlines()


@pytest.fixture
def tools(tmp_path, monkeypatch) -> Tools:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return Tools(tmp_path)


def test_a_machine_that_has_everything_is_left_alone():
    machine.provide((THERE,))


def test_a_library_a_program_and_a_file_are_each_seen(tmp_path):
    (tmp_path / "12").mkdir()
    (tmp_path / "12" / "there.txt").touch()
    assert Need(str(tmp_path / "*" / "there.txt"), "x").is_met
    assert not Need(str(tmp_path / "*" / "gone.txt"), "x").is_met
    assert THERE.is_met
    assert not Need("no-such-program", "x").is_met
    assert not MISSING.is_met


def test_without_apt_the_missing_thing_is_named(tools, capsys):
    with pytest.raises(MachineLacksError, match=r"libno-such-library\.so\.9"):
        machine.provide((MISSING,))
    assert "libno-such-library9" in capsys.readouterr().out


def test_without_rights_the_line_to_type_is_told(tools, monkeypatch):
    tools.add("apt-get")
    tools.add("apt-cache", code=100)
    tools.add("sudo", code=1)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(MachineLacksError, match=r"apt-get install .* libno-such-library9\n"):
        machine.provide((MISSING,))


def test_with_sudo_it_is_installed_without_a_question(tools, monkeypatch):
    for name in ("apt-get", "sudo"):
        tools.add(name)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(MachineLacksError, match="and yet not found"):
        machine.provide((MISSING,))  # this sudo only pretends
    install = next(call for call in tools.calls() if "install" in call)
    assert install.startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -y")


def test_the_name_of_a_package_follows_the_release(tools):
    need = Need("libno.so.2", "libno2", time64=True)
    tools.add("apt-cache")
    assert machine._package_name(need) == "libno2t64"
    tools.add("apt-cache", code=100)
    assert machine._package_name(need) == "libno2"
