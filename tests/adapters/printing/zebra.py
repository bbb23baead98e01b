"""A label printer on a socket of its own, as Zebra's programming guide describes one."""

import base64
import binascii
import re
import socket
import threading
import zlib

from PIL import Image

_GRAPHIC = re.compile(rb"\^GFA,(\d+),(\d+),(\d+),:Z64:([A-Za-z0-9+/=]+):([0-9A-F]{4})\^FS")
_WIDTH, _LENGTH = re.compile(rb"\^PW(\d+)"), re.compile(rb"\^LL(\d+)")


class Zebra:
    """Listens, answers `~HS`, keeps what came out. Its state is set by the test.

    `cut_after`: it hangs up after so many bytes of a label. `silent`: it never answers.
    """

    def __init__(self):
        self.paper_out = self.paused = self.head_up = self.ribbon_out = False
        self.silent = self.never_ends = self.trouble_after = False
        self.cut_after = None
        self.labels = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self):
        """Stop listening."""
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join(10)

    def _serve(self):
        while True:
            try:
                line, _ = self._server.accept()
            except OSError:
                return
            with line:
                try:
                    self._talk(line)
                except OSError:
                    continue

    def _talk(self, line):
        held, label = b"", b""
        while more := line.recv(256):
            held += more
            if self.cut_after is not None and held.startswith(b"^XA"):
                if len(held) >= self.cut_after:
                    return
                continue
            while True:
                if held.startswith(b"~HS"):
                    held = held[3:]
                    self._answer(line)
                elif (end := held.find(b"^XZ")) >= 0:
                    label, held = held[: end + 3], held[end + 3 :].lstrip()
                    self.labels.append(label)
                    self.paper_out = self.paper_out or self.trouble_after
                else:
                    break

    def _answer(self, line):
        if self.silent:
            return
        waiting = len(self.labels) if self.never_ends else 0
        flags = (int(each) for each in (self.paper_out, self.paused, self.head_up, self.ribbon_out))
        paper, pause, head, ribbon = flags
        answer = (
            f"\x02030,{paper},{pause},0245,{waiting:03},0,0,0,000,0,0,0\x03\r\n"
            f"\x02000,0,{head},{ribbon},0,2,6,0,00000000,1,000\x03\r\n"
            "\x021234,0\x03\r\n"
        )
        line.sendall(answer[:20].encode())
        line.sendall(answer[20:].encode())


def picture(label):
    """Read a label's graphic back, as the guide says: base64, checksum, zlib, one bit a dot."""
    graphic, wide, tall = (each.search(label) for each in (_GRAPHIC, _WIDTH, _LENGTH))
    assert graphic
    assert wide
    assert tall
    total, sent, row, packed, check = graphic.groups()
    assert int(check, 16) == binascii.crc_hqx(packed, 0)
    dots = zlib.decompress(base64.b64decode(packed))
    assert len(dots) == int(total) == int(sent)
    width, length = int(wide[1]), int(tall[1])
    assert int(row) == -(-width // 8)
    whole = Image.frombytes("1", (int(row) * 8, length), dots)
    return Image.eval(whole.convert("L"), lambda level: 255 - level).crop((0, 0, width, length))
