import contextlib
import os
import queue
import tty

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.adapters.scanner.serial_port import ScannerState, SerialLines, SerialScanner
from workshop_app.adapters.scanner.wedge import LONGEST_READ, UNREADABLE
from workshop_app.domain.codes import CHECK_UP_CODE, Scan

OURS = CHECK_UP_CODE.text
SOON_S = 5


def serial(text):
    return Scan((text,), "serial")


class Cable:
    """A port that a test can plug and pull: a link to the far end of a pseudo-terminal."""

    def __init__(self, link):
        self.link = link
        self._near: int | None = None
        self._far: int | None = None

    def plug(self):
        self._near, self._far = os.openpty()
        tty.setraw(self._far)
        self.link.symlink_to(os.ttyname(self._far))

    def send(self, sent):
        assert self._near is not None
        os.write(self._near, sent)

    def pull(self):
        self.link.unlink(missing_ok=True)
        for end in (self._far, self._near):
            if end is not None:
                with contextlib.suppress(OSError):
                    os.close(end)
        self._near = self._far = None


@pytest.fixture
def cable(tmp_path):
    cable = Cable(tmp_path / "scanner")
    yield cable
    cable.pull()


@pytest.fixture
def told():
    return queue.Queue()


@pytest.fixture
def scanner(cable, told):
    scanner = SerialScanner(
        str(cable.link), on_scan=told.put, on_state=told.put, back_off_s=(0.01, 0.02)
    )
    yield scanner
    scanner.close()


@pytest.mark.proves("SCN-03")
def test_a_serial_scanner_is_read(cable, scanner, told):
    cable.plug()
    scanner.start()
    assert told.get(timeout=SOON_S) is ScannerState.LOOKING
    assert told.get(timeout=SOON_S) is ScannerState.READY
    cable.send(f"{OURS}\r\nSN 4711-é\r".encode())
    assert told.get(timeout=SOON_S) == serial(OURS)
    assert told.get(timeout=SOON_S) == serial("SN 4711-é")


def test_a_scanner_that_is_pulled_and_plugged_again_goes_on(cable, scanner, told):
    scanner.start()
    assert told.get(timeout=SOON_S) is ScannerState.LOOKING
    assert told.get(timeout=SOON_S) is ScannerState.LOST
    for _ in range(3):
        cable.plug()
        assert told.get(timeout=SOON_S) is ScannerState.READY
        cable.send(b"PC 26 0042\r")
        assert told.get(timeout=SOON_S) == serial("PC 26 0042")
        cable.pull()
        assert told.get(timeout=SOON_S) is ScannerState.LOST
    assert told.empty()


def test_a_lost_scanner_is_told_once_however_often_it_is_tried(scanner, told, caplog):
    scanner.start()
    told.get(timeout=SOON_S)
    assert told.get(timeout=SOON_S) is ScannerState.LOST
    with pytest.raises(queue.Empty):
        told.get(timeout=0.2)  # some ten tries
    assert len(caplog.records) == 1


def test_a_scanner_that_sends_no_end_is_read_when_it_falls_silent(cable, scanner, told):
    cable.plug()
    scanner.start()
    told.get(timeout=SOON_S)
    told.get(timeout=SOON_S)
    cable.send(OURS.encode())
    assert told.get(timeout=SOON_S) == serial(OURS)


def test_closing_gives_the_port_back_at_once_even_while_it_waits(cable, told):
    scanner = SerialScanner(
        str(cable.link), on_scan=told.put, on_state=told.put, back_off_s=(3600,)
    )
    scanner.start()
    told.get(timeout=SOON_S)
    assert told.get(timeout=SOON_S) is ScannerState.LOST
    scanner.close()
    assert not scanner._thread.is_alive()


def test_a_scanner_that_was_never_started_closes(scanner):
    scanner.close()


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)), st.data())
def test_lines_are_read_however_they_are_cut_up(codes, data):
    received = "".join(f"{code}\r\n" for code in codes).encode()
    lines, scans = SerialLines(), []
    while received:
        cut = data.draw(st.integers(1, len(received)))
        scans += lines.feed(received[:cut])
        received = received[cut:]
    assert scans == [serial(code) for code in codes]


@given(st.binary(max_size=500))
def test_garbage_is_at_most_a_scan_a_line(received):
    ends = sum(received.count(end) for end in b"\r\n\t\x03")
    assert len(SerialLines().feed(received)) <= ends


def test_stx_starts_afresh():
    assert SerialLines().feed(b"torn\x02" + OURS.encode() + b"\x03\r") == [serial(OURS)]


def test_more_than_any_symbol_holds_is_unreadable():
    lines = SerialLines()
    assert lines.feed(b"7" * (LONGEST_READ + 1) + b"\r") == [UNREADABLE]
    assert lines.feed(b"7" * LONGEST_READ + b"\r") == [serial("7" * LONGEST_READ)]


def test_a_foreign_code_that_breaks_off_is_unreadable():
    lines = SerialLines()
    lines.feed(b"SN-47")
    assert lines.pause() == [UNREADABLE]
    assert lines.pause() == []


def test_an_old_scanners_accents_are_read():
    assert SerialLines().feed("pièce\r".encode("latin-1")) == [serial("pièce")]
