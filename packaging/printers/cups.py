"""A CUPS of its own, with queues to printers on sockets: raw, PDF by its filters, and Zebra."""

import os
import queue
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

QUEUES = {
    "raw": "raw",
    "pdf": "lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd",
    "zebra": "drv:///sample.drv/zebra.ppd",
}
"""The queues, and the driver that each has."""

_FILES = """ServerRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/tmp
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
User lp
Group lp
SystemGroup root lpadmin
Sandboxing relaxed
"""
_SCHEDULER = """Listen {root}/cups.sock
LogLevel info
Browsing No
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_STARTS_WITHIN_S = 20
_LOOK_S = 0.1
_JOB_WITHIN_S = 20


class SocketPrinter:
    """A printer on a port, as AppSocket has it: what comes on a connection is one job."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        self._jobs: queue.Queue[bytes] = queue.Queue()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def job(self) -> bytes:
        """Return the next job; nothing where none comes."""
        try:
            return self._jobs.get(timeout=_JOB_WITHIN_S)
        except queue.Empty:
            return b""

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._server.accept()
            except OSError:
                return
            with line:
                parts = iter(partial(line.recv, 65536), b"")
                self._jobs.put(b"".join(parts))


class NoCupsError(Exception):
    """The scheduler does not start; the message says why."""


@contextmanager
def private_cups(root: Path) -> Iterator[Mapping[str, SocketPrinter]]:
    """Run a scheduler until the end of the block; yield the printer of each queue.

    Meanwhile `lp` and its like speak to it, and not to the machine's own.

    Raises:
        NoCupsError: it does not start.
    """
    for name in ("spool", "cache", "state", "tmp", "log", "ppd"):
        (root / name).mkdir(parents=True, exist_ok=True)
        (root / name).chmod(0o777)  # it works as the user lp
    files, scheduler = root / "cups-files.conf", root / "cupsd.conf"
    files.write_text(_FILES.format(root=root), encoding="utf-8")
    scheduler.write_text(_SCHEDULER.format(root=root), encoding="utf-8")
    program = shutil.which("cupsd", path="/usr/sbin:/usr/bin")
    if program is None:
        raise NoCupsError("cupsd is missing")
    line = [program, "-f", "-c", str(scheduler), "-s", str(files)]
    before = os.environ.get("CUPS_SERVER")
    os.environ["CUPS_SERVER"] = str(root / "cups.sock")
    printers = {name: SocketPrinter() for name in QUEUES}
    running = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until_up(running, root)
        for name, driver in QUEUES.items():
            device = f"socket://127.0.0.1:{printers[name].port}"
            _told(["lpadmin", "-p", name, "-E", "-v", device, "-m", driver], root)
        yield printers
    finally:
        for each in printers.values():
            each.close()
        running.terminate()
        running.wait()
        os.environ.pop("CUPS_SERVER")
        if before is not None:
            os.environ["CUPS_SERVER"] = before


def tell(*words: str) -> None:
    """Use one of CUPS' own programs, such as `cupsdisable`.

    Raises:
        NoCupsError: it could not do what it was told.
    """
    _told(list(words), None)


def _wait_until_up(running: "subprocess.Popen[bytes]", root: Path) -> None:
    until = time.monotonic() + _STARTS_WITHIN_S
    while time.monotonic() < until and running.poll() is None:
        if subprocess.run(["lpstat", "-r"], capture_output=True, check=False).returncode == 0:
            return
        time.sleep(_LOOK_S)
    raise NoCupsError(_last_words(root) or "cupsd did not come up")


def _told(line: list[str], root: Path | None) -> None:
    done = subprocess.run(line, capture_output=True, text=True, check=False, timeout=60)
    if done.returncode:
        raise NoCupsError(done.stderr.strip() or (_last_words(root) if root else ""))


def _last_words(root: Path) -> str:
    log = root / "log" / "error"
    return log.read_text(errors="replace").strip().rpartition("\n")[2] if log.exists() else ""
