"""A label printer that speaks ZPL, reached over the network on port 9100 without any driver.

It is sent the picture of our own page, black and white at its own resolution and compressed
(`^GFA` with `:Z64:`), so what comes out is what was drawn and read back, whatever letters the
printer has. Commands, field order and the answer to `~HS` are those of Zebra's "ZPL II
Programming Guide", P1099958. NOT RUN on a real printer: the tests stand a printer's socket up.
"""

import base64
import binascii
import re
import socket
import time
import zlib
from collections.abc import Callable

from PIL import Image, ImageOps

from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.verify import Rendering, rendered
from workshop_app.application.ports import PrintResult, PrintState
from workshop_app.values import Struct

PORT = 9100
DOTS_PER_MM = {203: 8.0, 300: 12.0, 600: 24.0}
"""Zebra's resolutions by the name they are sold under: 203, 300 and 600 are 8, 12 and 24 a mm."""

_CONNECT_SECONDS, _ANSWER_SECONDS = 3.0, 3.0
_LOOK_SECONDS, _GIVE_UP_AFTER = 0.25, 25.0
_STATUS = b"~HS"
_ANSWER = re.compile(rb"\x02([^\x02\x03]*)\x03")
_ANSWER_LINES, _FIELDS_1, _FIELDS_2 = 3, 8, 9


class HostStatus(Struct, frozen=True):
    """What a printer says of itself.

    Attributes:
        no_paper: neither label stock nor ribbon is missing if false.
        paused: somebody has pressed its pause button.
        open: its head is lifted.
        waiting: labels and formats that it has not printed yet.
    """

    no_paper: bool
    paused: bool
    open: bool
    waiting: int

    @property
    def trouble(self) -> PrintState | None:
        """Why it prints nothing now; none if it does. A lifted head also pauses a printer."""
        if self.no_paper:
            return PrintState.NO_PAPER
        if self.open:
            return PrintState.OFFLINE
        return PrintState.PAUSED if self.paused else None


def zpl_of(document: Document, dpi: int = 203) -> bytes:
    """Return the pages as ZPL, one format each, black and white at the printer's resolution.

    Raises:
        PrintError: the PDF is not as it was drawn.
    """
    dots = DOTS_PER_MM[dpi]
    return b"".join(
        _format(picture.crop((0, 0, round(page.width * dots), round(page.height * dots))))
        for page, picture in rendered(document, Rendering(dots))
    )


def _format(picture: Image.Image) -> bytes:
    wide, tall = picture.size
    row = (wide + 7) // 8
    dots = ImageOps.invert(picture).convert("1", dither=Image.Dither.NONE).tobytes()
    packed = base64.b64encode(zlib.compress(dots, 9))
    check = binascii.crc_hqx(packed, 0)
    size = f"^PW{wide}^LL{tall}^LH0,0^FO0,0^GFA,{len(dots)},{len(dots)},{row},:Z64:"
    return b"^XA" + size.encode() + packed + f":{check:04X}^FS^PQ1^XZ\n".encode()


def status_in(answer: bytes) -> HostStatus | None:
    """Read the answer to `~HS`: three lines between STX and ETX; none if that is not there."""
    lines = [line.split(b",") for line in _ANSWER.findall(answer)]
    if len(lines) < _ANSWER_LINES or len(lines[0]) < _FIELDS_1 or len(lines[1]) < _FIELDS_2:
        return None
    first, second = lines[0], lines[1]
    try:
        formats, left = int(first[4]), int(second[8])
    except ValueError:
        return None
    return HostStatus(
        no_paper=first[1] == b"1" or second[3] == b"1",
        paused=first[2] == b"1",
        open=second[2] == b"1",
        waiting=formats + left,
    )


class ZplOutlet:
    """Prints on one printer; a label that it took but may not have printed is `UNSURE`."""

    def __init__(
        self,
        host: str,
        port: int = PORT,
        *,
        dpi: int = 203,
        answer_seconds: float = _ANSWER_SECONDS,
        give_up_after: float = _GIVE_UP_AFTER,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._where = (host, port)
        self._dpi = dpi
        self._answer_seconds = answer_seconds
        self._give_up_after = give_up_after
        self._wait = wait

    def send(self, document: Document) -> PrintResult:
        """Ask the printer how it is, send the label, and wait until it says that it is out."""
        label = zpl_of(document, self._dpi)
        try:
            printer = socket.create_connection(self._where, timeout=_CONNECT_SECONDS)
        except socket.gaierror as error:
            return PrintResult(PrintState.NO_PRINTER, f"{self._where[0]}: {error}")
        except OSError as error:
            return PrintResult(PrintState.OFFLINE, f"{self._where[0]}: {error}")
        with printer:
            printer.settimeout(self._answer_seconds)
            try:
                before = self._ask(printer)
            except OSError as error:
                return PrintResult(PrintState.OFFLINE, f"{self._where[0]}: {error}")
            if before is None:
                return PrintResult(PrintState.OFFLINE, f"{self._where[0]} does not say how it is")
            if before.trouble is not None:
                return PrintResult(before.trouble, str(before))
            try:
                printer.sendall(label)
                return self._watch(printer)
            except OSError as error:  # how much of it the printer got, nobody knows
                return PrintResult(PrintState.UNSURE, f"{self._where[0]}: {error}")

    def _watch(self, printer: socket.socket) -> PrintResult:
        """Look until nothing waits in the printer; what stops it there may still come out."""
        waited = 0.0
        while waited < self._give_up_after:
            now = self._ask(printer)
            if now is None:
                return PrintResult(PrintState.UNSURE, "the printer stopped answering")
            if now.trouble is not None:
                return PrintResult(PrintState.UNSURE, f"{now.trouble}: {now}")
            if now.waiting == 0:
                return PrintResult(PrintState.PRINTED, self._where[0])
            self._wait(_LOOK_SECONDS)
            waited += _LOOK_SECONDS
        return PrintResult(PrintState.UNSURE, "the label still waits in the printer")

    def _ask(self, printer: socket.socket) -> HostStatus | None:
        """Return what the printer says of itself; none if it says nothing in time.

        Raises:
            OSError: the line was cut.
        """
        printer.sendall(_STATUS)
        answer = b""
        try:
            while len(_ANSWER.findall(answer)) < _ANSWER_LINES:
                more = printer.recv(1024)
                if not more:
                    raise ConnectionResetError("the printer hung up")
                answer += more
        except TimeoutError:
            return None
        return status_in(answer)
