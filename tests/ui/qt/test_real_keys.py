"""Scanners of four countries at benches of four countries, with real X key events.

Needs Xvfb, setxkbmap and libXtst (Debian: xvfb x11-xkb-utils libxtst6) and fails without.
"""

import json
import os
import queue
import subprocess
import sys
import threading

import pytest

from tests.ui.qt.x_server import CAPS_LOCK, RETURN, SHIFT, KeyOf, XServer
from workshop_app.adapters.scanner.keymaps import BE, DE, FR, KEYMAPS, US, KeyPress
from workshop_app.domain.codes import CHECK_UP_CODE, CodeKind, Scan, command_code, numbered
from workshop_app.domain.commands import Command

COUNTRIES = ("us", "fr", "be", "de")
OURS = (
    CHECK_UP_CODE,
    numbered(CodeKind.MACHINE, 26, 42),
    numbered(CodeKind.SCREEN, 99, 167_771),
    command_code(Command.HELP),
)
FOREIGN = ("PC-25-00123", "MXL7230Q5W", "4006381333931", "S/N AZ_9.4:yM", "wmaz;QMWZ,0!")
TO_FIELD, TO_BUTTON, BE_BUSY, REPORT, F13 = 73, 74, 75, 76, 191
"""Key codes: what the keys F7 … F10 ask of the listening bench, and the first big button."""
SOON_S = 20


class Bench:
    """The far end of the listening bench."""

    def __init__(self, display):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.qt.listening_bench"],
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self._lines = self._process.stdout
        self._heard: queue.Queue[list[object]] = queue.Queue()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()
        assert self.next() == ["ready", None]

    def next(self):
        return self._heard.get(timeout=SOON_S)

    def scan(self):
        what, value = self.next()
        assert what == "scan", (what, value)
        return Scan(tuple(value))

    def close(self):
        self._process.terminate()
        self._process.wait(10)
        self._thread.join(10)
        self._lines.close()

    def _listen(self):
        for line in self._lines:
            self._heard.put(json.loads(line))


@pytest.fixture(scope="module")
def x():
    server = XServer()
    yield server
    server.close()


@pytest.fixture(scope="module")
def keyboards(x):
    return {country: x.keyboard(country) for country in COUNTRIES}


@pytest.fixture(scope="module")
def bench(x, keyboards):
    x.set_keyboard("us")
    bench = Bench(x.display)
    yield bench
    bench.close()


def keys_of(text, keyboard):
    return [*(keyboard[each] for each in text), KeyOf(RETURN, 0)]


def widgets(x, bench):
    """Ask what reached the text field and the button."""
    x.press(REPORT)
    return bench.next()


@pytest.mark.proves("SCN-04", "T18")
@pytest.mark.parametrize("caps_lock", [False, True], ids=["", "CapsLock"])
@pytest.mark.parametrize("scanner", COUNTRIES)
@pytest.mark.parametrize("host", COUNTRIES)
def test_a_scanner_of_any_country_is_read_at_a_bench_of_any_country(
    x, bench, keyboards, host, scanner, caps_lock
):
    x.set_keyboard(host)
    if caps_lock:
        x.press(CAPS_LOCK)
    try:
        x.press(TO_FIELD)
        for code in OURS:
            x.type(keys_of(code.text, keyboards[scanner]))
            assert bench.scan().code == code
        # In a text field a dead key is composed with the next one before any filter sees it.
        x.press(TO_BUTTON)
        for text in FOREIGN:
            x.type(keys_of(text, keyboards[scanner]))
            assert text in bench.scan().candidates
        assert widgets(x, bench) == ["widgets", ["", 0]]
    finally:
        if caps_lock:
            x.press(CAPS_LOCK)


@pytest.mark.parametrize("keymap", KEYMAPS, ids=lambda keymap: keymap.name)
def test_the_tables_say_what_the_keyboards_of_the_countries_type(keyboards, keymap):
    keyboard = keyboards[keymap.name]
    ascii_keys = {each: key for each, key in keyboard.items() if " " <= each <= "~"}
    for character, key in ascii_keys.items():
        shift, alt_gr = bool(key.level & 1), bool(key.level & 2)
        if not (shift and alt_gr):  # a fourth character is on no scanner
            assert keymap.read([KeyPress(key.code - 8, shift, alt_gr)]) == character
    letters_and_digits = {each for each in map(chr, range(128)) if each.isalnum()}
    assert letters_and_digits <= ascii_keys.keys()


def test_a_read_that_waits_while_the_screen_is_busy_is_read(x, bench, keyboards):
    x.set_keyboard("us")
    x.press(TO_FIELD)
    x.press(BE_BUSY)
    x.type(keys_of(CHECK_UP_CODE.text, keyboards["us"]), gap_ms=30)
    assert bench.scan().code == CHECK_UP_CODE
    assert widgets(x, bench) == ["widgets", ["", 0]]


def test_a_read_during_which_the_screen_gets_busy_is_read(x, bench, keyboards):
    x.set_keyboard("us")
    keys = keys_of(CHECK_UP_CODE.text, keyboards["us"])
    x.type([*keys[:3], KeyOf(BE_BUSY, 0), *keys[3:]], gap_ms=20)
    assert bench.scan().code == CHECK_UP_CODE
    assert widgets(x, bench) == ["widgets", ["", 0]]


def test_slow_writing_while_the_screen_is_busy_is_no_scan(x, bench, keyboards):
    x.set_keyboard("us")
    x.press(TO_FIELD)
    x.press(BE_BUSY)
    x.type([keyboards["us"][each] for each in "bonjour"], gap_ms=80)
    x.type([KeyOf(22, 0)] * 7, gap_ms=100)  # backspace
    x.type([keyboards["us"][each] for each in "ok"], gap_ms=100)
    x.press(F13, wait_ms=100)
    assert bench.next() == ["command", Command.DONE]
    assert widgets(x, bench) == ["widgets", ["ok", 0]]
    x.type([KeyOf(22, 0)] * 2, gap_ms=100)
    assert widgets(x, bench) == ["widgets", ["", 0]]


def test_the_big_buttons_are_known_whatever_x_calls_them(x, bench):
    x.press(SHIFT, wait_ms=250)  # no double strike of the test before
    for number in range(5):
        x.press(F13 + number)
    commands = [Command.DONE, Command.REPEAT, Command.HELP, Command.BACK, Command.PAUSE]
    assert [bench.next() for _ in commands] == [["command", command] for command in commands]


@pytest.mark.proves("INP-10", "T19")
def test_a_key_that_is_held_down_acts_once(x, bench):
    x.press(SHIFT, wait_ms=250)
    x.press(F13, wait_ms=1500)
    assert bench.next() == ["command", Command.DONE]
    assert widgets(x, bench) == ["widgets", ["", 0]]


def test_the_third_characters_of_a_scanner_are_read_where_altgr_is_a_plain_alt(x, bench, keyboards):
    x.set_keyboard("us")
    x.press(TO_BUTTON)
    x.type(keys_of("ana@atelier", keyboards["fr"]))
    assert "ana@atelier" in bench.scan().candidates
    x.type(keys_of("ana@atelier", keyboards["de"]))
    assert "ana@atelier" in bench.scan().candidates
    assert widgets(x, bench) == ["widgets", ["", 0]]


def test_every_country_has_its_table():
    assert KEYMAPS == (US, FR, BE, DE)
