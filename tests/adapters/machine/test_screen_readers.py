"""A screen reader is told from other programs that read the screen."""

import shutil
import subprocess
import sys

import pytest

from workshop_app.adapters.machine.screen_readers import LOOKS_EVERY_S, ScreenReaders


@pytest.mark.parametrize(
    ("programs", "is_there"),
    [(["bash", "orca"], True), (["NVDA.exe"], True), (["onboard", "python3", "magnus"], False)],
)
def test_it_is_known_by_its_name(programs, is_there):
    assert ScreenReaders(lambda: programs)() is is_there


def test_it_is_looked_for_again_after_a_while():
    now, programs = [0.0], ["bash"]
    readers = ScreenReaders(lambda: programs, lambda: now[0])
    assert not readers()
    programs.append("orca")
    now[0] += LOOKS_EVERY_S / 2
    assert not readers()
    now[0] += LOOKS_EVERY_S
    assert readers()


@pytest.mark.skipif("sys.platform == 'win32'", reason="Orca is for Linux")
def test_a_script_of_that_name_is_seen_on_this_machine(tmp_path):
    script = tmp_path / "orca"
    script.write_text("import sys; print('here', flush=True); sys.stdin.read()\n")
    assert shutil.which(sys.executable)
    with subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as reading:
        assert reading.stdout
        reading.stdout.readline()
        assert ScreenReaders()()
        reading.communicate()
