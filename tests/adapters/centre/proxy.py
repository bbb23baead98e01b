"""A network between a bench and its centre, and what networks do: cut, hang in both directions or
in one, slow down, lose the answer, bring a request twice, at once or long after later ones.
"""

import socket
import threading
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Network:
    """Passes bytes on between whoever connects here and a server."""

    def __init__(self, url: str) -> None:
        at = urlsplit(url)
        self._server = (at.hostname, at.port)
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self.is_up = True
        self.hangs = False
        self.is_half_open = False
        self.answers_to_lose = 0
        self.lost = 0
        self.piece = 1 << 16
        self.piece_takes_s = 0.0
        self.doubles = False
        self.doubles_after_s = 0.0
        self.doubled = 0
        self._is_over = threading.Event()
        self._lines: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._start(self._receive)

    def cut(self) -> None:
        """Nobody reaches anybody any more."""
        self.is_up = False
        self.drop_all()

    def mend(self) -> None:
        self.is_up = True
        self.hangs = self.is_half_open = self.doubles = False

    def slow_down(self, piece, piece_takes_s):
        """Pass on so many bytes at a time, and take so long for each."""
        self.piece, self.piece_takes_s = piece, piece_takes_s

    def close(self) -> None:
        self._is_over.set()
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)  # wakes whoever waits at the door
        self._door.close()
        self.cut()
        for thread in self._threads:
            thread.join(5)

    def _start(self, target, *args):
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def drop_all(self) -> None:
        with self._lock:
            lines, self._lines = self._lines, set()
        for line in lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def _receive(self):
        with suppress(OSError):
            while True:
                near, _ = self._door.accept()
                if not self.is_up:
                    near.close()
                    continue
                self._start(self._connect, near)

    def _connect(self, near):
        try:
            far = socket.create_connection(self._server)
        except OSError:
            near.close()
            return
        twin = socket.create_connection(self._server) if self.doubles else None
        with self._lock:
            self._lines |= {near, far} | ({twin} if twin else set())
        self._start(self._pass_on, near, far, twin)
        if twin:
            self._start(self._swallow, twin)
        self._pass_on(far, near, is_answer=True)

    def _swallow(self, twin):
        """What is answered to the second of two equal requests reaches nobody."""
        with suppress(OSError):
            while twin.recv(1 << 16):
                self.doubled += 1

    def _send_later(self, twin, part):
        """Requests of one connection are some time apart: their copies come in the same order,
        and after later requests of other connections.
        """
        with suppress(OSError):
            if not self._is_over.wait(self.doubles_after_s):
                twin.sendall(part)

    def _pass_on(self, source, target, twin=None, *, is_answer=False):
        with suppress(OSError):
            while part := source.recv(self.piece):
                if self.hangs or (is_answer and self.is_half_open):
                    continue
                if twin and self.doubles_after_s:
                    self._start(self._send_later, twin, part)
                elif twin:
                    with suppress(OSError):
                        twin.sendall(part)
                if self.piece_takes_s:
                    self._is_over.wait(self.piece_takes_s)
                if is_answer and self.answers_to_lose > 0:
                    self.answers_to_lose -= 1
                    self.lost += 1
                    break
                target.sendall(part)
        late = twin is not None and self.doubles_after_s > 0
        for line in (source, target, *([twin] if twin and not late else [])):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


@contextmanager
def network(url):
    """A network to a server until the end of the block."""
    made = Network(url)
    try:
        yield made
    finally:
        made.close()
