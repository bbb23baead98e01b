"""A headset is found by what it is called, plays when it is asked for, and may be unplugged."""

from dataclasses import dataclass, field

import pytest

from tests.adapters.speech.fakes import HandCrankedLoudspeaker
from workshop_app.adapters.speech.headset import Found, headset_of, playback_devices
from workshop_app.adapters.speech.loudspeaker import Copied, DeviceLoudspeaker
from workshop_app.adapters.speech.player import LOOK_AGAIN_S, LOST_S, WAKING_S, Player

CARD = Found("HDA Intel PCH, ALC257 Analog", "card")
HEADSET = Found("Jabra EVOLVE 20 Analog Stereo", "headset")
PLAIN = Found("USB Audio Device", "plain")


@dataclass
class Device:
    """Pulls when it is told to."""

    id: object
    running: bool = False
    closed: bool = False
    pulling: object = None
    backend = "none"

    def start(self, pulling):
        self.running, self.pulling = True, pulling

    def stop(self):
        self.running = False

    def close(self):
        self.running, self.closed = False, True


@dataclass
class Machine:
    """What is plugged in, and what was opened."""

    there: list[Found] = field(default_factory=lambda: [CARD])
    opened: list[Device] = field(default_factory=list)

    def open(self, device):
        self.opened.append(Device(device))
        return self.opened[-1]

    def loudspeaker(self, headset=""):
        return DeviceLoudspeaker(
            headset=headset, open_device=self.open, look=lambda: tuple(self.there)
        )


def silence(frames: int) -> bytes:
    return bytes(2 * frames)


@pytest.mark.parametrize(
    ("name", "called", "found"),
    [
        ("Jabra EVOLVE 20 Analog Stereo", "", True),
        ("Casque (Realtek Audio)", "", True),
        ("Headphones (2- USB Audio)", "", True),
        ("HDA Intel PCH, ALC257 Analog", "", False),
        ("USB Audio Device", "", False),
        ("USB Audio Device", "usb audio", True),
        ("Jabra EVOLVE 20", "usb audio", False),
    ],
)
def test_it_is_known_by_its_name_or_by_what_the_bench_is_told(name, called, found):
    assert (headset_of([Found(name, 1)], called) is not None) is found


@pytest.mark.proves("T28", "VOI-09")
@pytest.mark.parametrize(
    ("output", "opened"),
    [("speaker", [None]), ("headset", ["headset"]), ("both", [None, "headset"])],
)
def test_the_voice_comes_from_where_it_is_wanted(output, opened):
    machine = Machine([CARD, HEADSET])
    loudspeaker = machine.loudspeaker()
    loudspeaker.start(silence, output)
    assert [device.id for device in machine.opened] == opened
    assert all(device.running for device in machine.opened)
    assert not loudspeaker.is_elsewhere


@pytest.mark.parametrize("output", ["headset", "both"])
def test_without_a_headset_the_usual_device_plays_and_it_is_told(output):
    machine = Machine([CARD, PLAIN])
    loudspeaker = machine.loudspeaker()
    loudspeaker.start(silence, output)
    assert [device.id for device in machine.opened] == [None]
    assert loudspeaker.is_elsewhere


def test_a_headset_that_is_unplugged_gives_way_and_comes_back():
    now, machine = [0.0], Machine([CARD, HEADSET])
    player = Player(machine.loudspeaker(), lambda: now[0])
    player.start("headset")
    assert not player.is_elsewhere
    machine.there.remove(HEADSET)
    machine.opened[-1].running = False
    now[0] += LOST_S + WAKING_S
    player.watch()
    assert (machine.opened[-1].id, player.is_elsewhere, player.has_device) == (None, True, True)
    machine.there.append(HEADSET)
    now[0] += LOOK_AGAIN_S
    player.start("headset")
    assert (machine.opened[-1].id, player.is_elsewhere) == ("headset", False)
    assert [device.closed for device in machine.opened] == [True, True, False]


def test_another_person_hears_it_from_their_own_place():
    loudspeaker = HandCrankedLoudspeaker()
    player = Player(loudspeaker)
    for output in ("speaker", "headset", "headset", "speaker"):
        player.start(output)
    assert loudspeaker.outputs == ["speaker", "headset", "speaker"]
    assert loudspeaker.closed == 2


def test_both_hear_the_same():
    numbers = iter(range(1, 100))
    copied = Copied(lambda frames: bytes([next(numbers)]) * (2 * frames))
    first = copied.read(2) + copied.read(1)
    assert copied.read_copy(3) == first
    assert copied.read_copy(1) == b"\0\0"
    for _ in range(10):
        copied.read(Copied.MOST_BYTES // 8)
    assert len(copied.read_copy(Copied.MOST_BYTES).rstrip(b"\0")) == Copied.MOST_BYTES


def test_devices_of_a_machine_have_names():
    assert [device.name for device in playback_devices(null=True)] == ["NULL Playback Device"]
    loudspeaker = DeviceLoudspeaker(null=True, headset="null playback")
    loudspeaker.start(silence, "both")
    assert not loudspeaker.is_elsewhere
    loudspeaker.close()
