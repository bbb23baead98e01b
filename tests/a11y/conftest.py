"""A screen, a session bus, the program, and somebody on the other side of the bus."""

import json
import os
import queue
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from tests.ui.qt.x_server import RETURN, KeyOf, XServer

ROOT = Path(__file__).parent.parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
SOON_S = 60
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


class Process:
    """A process that writes lines of JSON; what it wrote is kept in order."""

    def __init__(self, command, surroundings):
        self._process = subprocess.Popen(
            command,
            env=surroundings,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._came: queue.Queue[dict[str, Any]] = queue.Queue()
        self.events: list[dict[str, Any]] = []
        """What came over the bus by itself, in order, as far as `until` has listened."""
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def ask(self, line):
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def next(self, what):
        """Return the next line of this kind; others before it are dropped."""
        while True:
            line = self._lines.get(timeout=SOON_S)
            assert line["what"] != "failed", line
            if line["what"] == what:
                return line

    def until(self, kind, text=None, detail=None):
        """Listen to the bus until this has come; what is None may be anything."""
        while not _is_like(told := self._came.get(timeout=SOON_S), kind, text, detail):
            self.events.append(told)
        self.events.append(told)

    def last(self, kind, detail):
        """Return the last of this kind that has come so far."""
        while not self._came.empty():
            self.events.append(self._came.get())
        return next(e for e in reversed(self.events) if _is_like(e, kind, None, detail))

    def close(self):
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        self._thread.join(10)
        self._process.stdout.close()

    def _listen(self):
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with suppress(json.JSONDecodeError):
                told = json.loads(line)
                (self._came if told["what"] == "event" else self._lines).put(told)


def _is_like(told, kind, text, detail):
    return (
        told["kind"].startswith(kind)
        and text in {None, told["text"]}
        and detail in {None, told["detail"]}
    )


class Reader:
    """A person with a screen reader and a barcode scanner at the bench."""

    def __init__(self, x, bench, inspector):
        self._keys = x.keyboard("us")
        self._x = x
        self.bench, self.inspector = bench, inspector

    def press(self, name):
        """Press the control of this accessible name; say what is shown then."""
        self.inspector.ask(json.dumps({"do": "press", "name": name}))
        pressed = self.inspector.next("pressed")
        assert pressed["done"], f"nothing on the screen is called {name!r}"
        return self.bench.next("shown")

    def scan(self, code):
        """Read a code with the scanner, which types real keys."""
        self._x.type([self._keys[letter] for letter in code.lower()] + [KeyOf(RETURN, 0)])
        return self.bench.next("shown")

    def right(self):
        self.bench.ask("right")
        return self.bench.next("right")

    def do_right(self):
        """Do what is right here, and return what is shown then."""
        answer = self.right()
        if "scan" in answer:
            return self.scan(answer["scan"])
        if "press" in answer:
            return self.press(answer["press"])
        return self.bench.next("shown")  # the label is being printed

    def tree(self):
        self.inspector.ask(json.dumps({"do": "tree"}))
        return self.inspector.next("tree")["nodes"]


@pytest.fixture(scope="session")
def surroundings(tmp_path_factory):
    """X, a session bus and the accessibility bus; a missing one is a failure, not a skip."""
    x = XServer()
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "DISPLAY": x.display},
    )
    assert bus.stdout is not None
    settings = {
        **os.environ,
        "DISPLAY": x.display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
        "NO_AT_BRIDGE": "0",
        "XDG_RUNTIME_DIR": str(tmp_path_factory.mktemp("run")),
    }
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    accessibility = subprocess.Popen(
        [launcher, "--launch-immediately"], env=settings, stderr=subprocess.DEVNULL
    )
    yield x, settings
    for process in (accessibility, bus):
        process.terminate()
        process.wait(10)
    bus.stdout.close()
    x.close()


@contextmanager
def on_the_bus(module, folder, settings):
    """Run a program; yield it, what it told when it was open, and who sees it over the bus."""
    program = Process([sys.executable, "-m", module, str(folder)], settings)
    inspector = None
    try:
        opened = program.next("open")
        script = str(ROOT / "assets" / "accessibility" / "inspector.py")
        inspector = Process([SYSTEM_PYTHON, script, str(opened["pid"])], settings)
        inspector.next("found")
        yield program, opened, inspector
    finally:
        if inspector is not None:
            inspector.close()
        program.close()


@pytest.fixture
def reader(surroundings, tmp_path):
    x, settings = surroundings
    with on_the_bus("tests.a11y.bench_process", tmp_path, settings) as (bench, _, inspector):
        yield Reader(x, bench, inspector)
