"""A label printer on a socket that stalls, cuts, refuses and runs out, at the moment it is told.

It speaks as Zebra's "ZPL II Programming Guide" says: `~HS` is answered in three lines, and a
format from `^XA` to `^XZ` that has arrived whole comes out, whatever happens to the line after.
"""

import re
import socket
import threading
import time
import zlib
from base64 import b64decode
from contextlib import suppress
from enum import StrEnum

import zxingcpp
from PIL import Image

_GRAPHIC = re.compile(rb"\^PW(\d+)\^LL(\d+).*?\^GFA,\d+,\d+,(\d+),:Z64:([A-Za-z0-9+/=]+):")


class Fault(StrEnum):
    """What is wrong with the printer for one label."""

    NONE = "nothing wrong"
    REFUSES = "refused"
    SILENT = "silent"
    HANGS_UP = "hung up"
    NO_PAPER = "without paper"
    PAUSED = "paused"
    CUT_WITHIN = "cut within a label"
    CUT_AFTER = "cut after a label"
    STALLS_WITHIN = "stalled within a label"
    STALLS_AFTER = "stalled after a label"


class FaultyPrinter:
    """Listens on a port of its own; `floor` holds the labels that came out, in order."""

    def __init__(self) -> None:
        self.fault = Fault.NONE
        self.cut_at = 1
        self.floor: list[bytes] = []
        self._before = 0
        self.arrived = 0.0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        with socket.create_server(("127.0.0.1", 0)) as nobody:
            self.nowhere: int = nobody.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join(10)

    def settle(self) -> None:
        """Wait until every line before this one has ended: lines are served one by one."""
        with socket.create_connection(("127.0.0.1", self.port)) as line, suppress(OSError):
            line.shutdown(socket.SHUT_WR)
            while line.recv(64):
                pass

    def codes(self, after: int) -> list[str]:
        """Read the labels that came out after the first so many, as a scanner would."""
        return [_code_on(label) for label in self.floor[after:]]

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._server.accept()
            except OSError:
                return
            with line, suppress(OSError):
                line.settimeout(5)
                self._talk(line)

    def _talk(self, line: socket.socket) -> None:
        held = b""
        if self.fault is Fault.HANGS_UP:
            return
        while more := line.recv(4096):
            if more.startswith(b"^XA"):
                self.arrived = time.perf_counter()
            held += more
            while held.startswith(b"~HS"):
                held = held[3:]
                self._answer(line)
            if held.startswith(b"^XA") and self._stops_within(line, held):
                return
            if (end := held.find(b"^XZ")) >= 0:
                self.floor.append(held[: end + 3])
                held = held[end + 3 :].lstrip()
                if self.fault is Fault.CUT_AFTER:
                    return
            while held.startswith(b"~HS"):
                held = held[3:]
                self._answer(line)

    def _stops_within(self, line: socket.socket, held: bytes) -> bool:
        """Whether the line ends in the middle of a label: then nothing comes out."""
        if self.fault is Fault.CUT_WITHIN:
            return len(held) >= self.cut_at or held.find(b"^XZ") >= 0
        if self.fault is Fault.STALLS_WITHIN:
            while line.recv(4096):
                pass
            return True
        return False

    def _answer(self, line: socket.socket) -> None:
        stalls = self.fault is Fault.STALLS_AFTER and len(self.floor) > self._before
        if self.fault is Fault.SILENT or stalls:
            return
        paper, pause = int(self.fault is Fault.NO_PAPER), int(self.fault is Fault.PAUSED)
        line.sendall(
            f"\x02030,{paper},{pause},0245,000,0,0,0,000,0,0,0\x03\r\n"
            "\x02000,0,0,0,0,2,6,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n".encode()
        )

    def set(self, fault: Fault, cut_at: int) -> None:
        """Be so for the next label."""
        self._before = len(self.floor)
        self.fault, self.cut_at = fault, cut_at


def _code_on(label: bytes) -> str:
    found = _GRAPHIC.search(label)
    if found is None:
        return ""
    wide, tall, row = (int(each) for each in found.groups()[:3])
    dots = zlib.decompress(b64decode(found[4]))
    picture = Image.frombytes("1", (row * 8, tall), dots).convert("L").crop((0, 0, wide, tall))
    found_codes = zxingcpp.read_barcodes(Image.eval(picture, lambda dot: 255 - dot))
    texts = {each.text for each in found_codes}
    return texts.pop() if len(texts) == 1 else ""
