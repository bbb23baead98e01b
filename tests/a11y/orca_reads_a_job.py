"""What Orca says while a worker does a whole job, word for word: `packaging/dev.py orca`.

Not among the tests of every day: Orca brings 82 packages. Its speech has nowhere to go, so that
it writes what it would say into its log. Orca 45 or later is needed: 43 hears no announcements.
After a change on purpose, look at what the test says was heard, and write it into the golden file.
"""

import json
import os
import re
import shlex
import subprocess
import time
from pathlib import Path

import pytest

from tests.a11y.events import announced, audit_transcript
from tests.a11y.test_bus import MOST_STEPS, at_the_door
from tests.ui.qt.x_server import SHIFT

COMMAND = "ETABLI_ORCA"
"""How Orca is started, where it is not simply `orca`."""
GOLDEN = Path(__file__).parent.parent / "golden" / "orca-fr.txt"
PATIENCE_S = 60
LOOK_AGAIN_S = 0.1
KEYS_TO_FLUSH = 10
"""Orca's log is written in blocks: keys that do nothing, but are noted, push the last words out."""
SAID = re.compile(r"SPEECH OUTPUT: \'(.*)\' \{")
YEAR = re.compile(r"\b(PC|EC|LT|PT) \d\d ")
SETTINGS = {"enableSpeech": True, "enableKeyEcho": False, "enableBraille": False}


class Orca:
    """A running Orca, and what it has said so far."""

    def __init__(self, folder, surroundings, x):
        self._x = x
        settings = folder / "home" / ".local" / "share" / "orca"
        settings.mkdir(parents=True)
        (settings / "user-settings.conf").write_text(
            json.dumps(
                {
                    "general": SETTINGS,
                    "profiles": {"default": {"profile": ["Default", "default"], **SETTINGS}},
                    "pronunciations": {},
                    "keybindings": {},
                }
            )
        )
        self._log = folder / "orca.log"
        started = {key: value for key, value in surroundings.items() if not key.startswith("QT")}
        started |= {"HOME": str(folder / "home"), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        started |= {"SPEECHD_ADDRESS": "unix_socket:/nowhere", "SPEECHD_CMD": "/bin/false"}
        command = [*shlex.split(os.environ.get(COMMAND, "orca")), f"--debug-file={self._log}"]
        self._process = subprocess.Popen(
            command, env=started, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.until("Screen reader on.")

    @property
    def said(self):
        text = self._log.read_text(encoding="utf-8") if self._log.exists() else ""
        return [YEAR.sub(r"\1 26 ", words) for words in SAID.findall(text)]

    def until(self, words, *, times=1):
        """Wait until this was said so often."""
        end = time.monotonic() + PATIENCE_S
        while self.said.count(YEAR.sub(r"\1 26 ", words)) < times:
            assert time.monotonic() < end, f"{words!r} was not said, but {self.said}"
            assert self._process.poll() is None, "Orca has ended"
            for _ in range(KEYS_TO_FLUSH):
                self._x.press(SHIFT)
            time.sleep(LOOK_AGAIN_S)

    def close(self):
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)


@pytest.fixture
def orca(surroundings, tmp_path_factory):
    x, settings = surroundings
    running = Orca(tmp_path_factory.mktemp("orca"), settings, x)
    yield running
    running.close()


@pytest.mark.proves("AT-11", "T33")
def test_orca_says_what_was_agreed(orca, reader):
    orca.until(announced(at_the_door(reader)))
    shown, heard = reader.press("Amina"), []
    for _ in range(MOST_STEPS):
        words = announced(shown)
        heard.append(words)
        orca.until(words, times=heard.count(words))
        if shown["id"] == "finished":
            break
        shown = reader.do_right()
    assert shown["id"] == "finished"
    faults = audit_transcript(orca.said, GOLDEN.read_text(encoding="utf-8").splitlines())
    assert faults == [], "\n".join(["heard:", *orca.said])
