"""Pads as Linux tells them: real bytes through real device files (pipes), on the real thread."""

import os
import queue
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.adapters.pads.joystick import JoystickEvents, JoystickPads
from workshop_app.adapters.pads.xinput import changes

SOON_S = 10
BUTTON, AXIS, AT_FIRST = 1, 2, 0x80


def event(kind, number, value):
    return struct.pack("<IhBB", 1234, value, kind, number)


@pytest.fixture
def heard():
    return queue.Queue()


@pytest.fixture
def pads(tmp_path, heard):
    pads = JoystickPads(
        lambda name, is_down: heard.put((name, is_down)), folder=tmp_path, look_every_s=0.02
    )
    pads.start()
    yield pads
    pads.close()


def plug_in(folder, name):
    """A device file that can be written into; the reader opens its other end."""
    os.mkfifo(folder / name)
    return os.open(folder / name, os.O_RDWR)


@pytest.mark.proves("SWI-08")
def test_a_pads_button_is_heard_down_and_up(pads, heard, tmp_path):
    device = plug_in(tmp_path, "js0")
    os.write(device, event(BUTTON | AT_FIRST, 3, 1) + event(BUTTON, 3, 1) + event(BUTTON, 3, 0))
    assert [heard.get(timeout=SOON_S) for _ in range(2)] == [("pad:b3", True), ("pad:b3", False)]
    os.close(device)


@pytest.mark.proves("SWI-08")
def test_a_pad_that_is_unplugged_lets_go_of_what_was_held_and_may_come_back(pads, heard, tmp_path):
    device = plug_in(tmp_path, "js0")
    os.write(device, event(BUTTON, 0, 1))
    assert heard.get(timeout=SOON_S) == ("pad:b0", True)
    (tmp_path / "js0").unlink()
    os.close(device)
    assert heard.get(timeout=SOON_S) == ("pad:b0", False)
    device = plug_in(tmp_path, "js0")
    os.write(device, event(BUTTON, 0, 1))
    assert heard.get(timeout=SOON_S) == ("pad:b0", True)
    os.close(device)


@pytest.mark.proves("SWI-08")
def test_a_pad_that_is_not_there_is_told_and_so_is_its_return(tmp_path):
    told: queue.Queue[bool] = queue.Queue()
    pads = JoystickPads(lambda *_: None, on_here=told.put, folder=tmp_path, look_every_s=0.02)
    pads.start()
    try:
        assert told.get(timeout=SOON_S) is False
        device = plug_in(tmp_path, "js0")
        assert told.get(timeout=SOON_S) is True
        (tmp_path / "js0").unlink()
        os.close(device)
        assert told.get(timeout=SOON_S) is False
    finally:
        pads.close()


def test_two_pads_are_read_and_a_file_that_is_none_disturbs_nobody(pads, heard, tmp_path):
    (tmp_path / "js7").mkdir()
    one, two = plug_in(tmp_path, "js0"), plug_in(tmp_path, "js1")
    os.write(one, event(BUTTON, 1, 1))
    assert heard.get(timeout=SOON_S) == ("pad:b1", True)
    os.write(two, event(AXIS, 1, -32767))
    assert heard.get(timeout=SOON_S) == ("pad:a1-", True)
    os.close(one)
    os.close(two)


def test_a_stick_that_trembles_at_its_end_is_one_press():
    events = JoystickEvents()
    values = (0, 21_000, 19_000, 12_000, 20_500, 9_000, -30_000, 0)
    told = [events.feed(event(AXIS, 0, value)) for value in values]
    assert [each for some in told for each in some] == [
        ("a0+", True),
        ("a0+", False),
        ("a0-", True),
        ("a0-", False),
    ]


@given(st.binary(max_size=400), st.lists(st.integers(1, 30), max_size=30))
def test_bytes_in_any_pieces_say_the_same_and_nothing_goes_up_that_was_not_down(raw, pieces):
    whole, torn = JoystickEvents(), JoystickEvents()
    at_once, in_pieces, rest = whole.feed(raw), [], raw
    for size in pieces:
        in_pieces += torn.feed(rest[:size])
        rest = rest[size:]
    in_pieces += torn.feed(rest)
    assert at_once == in_pieces
    down: set[str] = set()
    for name, is_down in (*at_once, *whole.let_all_go()):
        assert (name in down) is not is_down
        (down.add if is_down else down.discard)(name)
    assert not down


@given(st.integers(0, 0xFFFF), st.integers(0, 0xFFFF))
def test_bits_of_a_windows_pad_become_buttons(before, now):
    state = before
    for name, is_down in changes(before, now):
        bit = 1 << int(name[1:])
        state = state | bit if is_down else state & ~bit
    assert state == now
