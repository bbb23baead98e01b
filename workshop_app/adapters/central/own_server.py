"""A PostgreSQL of one's own in a folder: for a demo, for tests and for measurements.

It listens on a Unix socket inside its folder and on no network. Its administrator `postgres` is
let in without a password; everybody else shows theirs, as at a real centre.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from workshop_app.domain.errors import WorkshopError

ADMIN: Final = "postgres"
_DEBIAN: Final = Path("/usr/lib/postgresql")
_HBA: Final = f"local all {ADMIN} trust\nlocal all all scram-sha-256\n"
_STARTS_WITHIN_S: Final = 60


class NoServerError(WorkshopError):
    """There is no PostgreSQL here that could be started; the message says what to install."""


@dataclass(slots=True)
class OwnServer:
    """One PostgreSQL in one folder.

    Attributes:
        folder: holds the data, the socket and the log. PostgreSQL refuses to run as root: then
            the folder is given to the system's user `postgres`, who must be able to reach it.
        durable: whether a commit waits for the disk. Without it nothing survives a power cut.
        more: further settings, as `name=value`.
    """

    folder: Path
    durable: bool = True
    more: tuple[str, ...] = ()

    @property
    def conninfo(self) -> str:
        """How the administrator connects; a key given once more at the end wins."""
        return f"host={self.folder} user={ADMIN} dbname=postgres"

    def start(self) -> None:
        """Make the data folder if there is none, and start.

        Raises:
            NoServerError: it does not start; the message holds its own words.
        """
        data = self.folder / "data"
        if not (data / "PG_VERSION").exists():
            self._make(data)
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.folder),
            "fsync": "on" if self.durable else "off",
            **dict(each.split("=", 1) for each in self.more),
        }
        told = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        log = str(self.folder / "log")
        wait = ["-w", "-t", str(_STARTS_WITHIN_S)]
        self._run("pg_ctl", "-D", str(data), "-l", log, "-o", told, *wait, "start")

    def stop(self, *, mode: str = "fast") -> None:
        """Stop: `fast` in order, `immediate` as a crash would."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", mode, "-w", "stop")

    def _make(self, data: Path) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if _is_root():
            shutil.chown(self.folder, ADMIN, ADMIN)
        calm = ["--no-sync", "--encoding=UTF8", "--locale=C.UTF-8"]
        self._run("initdb", "-D", str(data), "-U", ADMIN, "--auth=trust", *calm)
        (data / "pg_hba.conf").write_text(_HBA, encoding="utf-8")

    def _run(self, name: str, *arguments: str) -> None:
        line = [str(program(name)), *arguments]
        extra: list[str | int] = []
        who = {"user": ADMIN, "group": ADMIN, "extra_groups": extra} if _is_root() else {}
        # The server inherits what pg_ctl has open: a pipe would stay open as long as it runs.
        with (self.folder / "told").open("w+", encoding="utf-8", errors="replace") as told:
            done = subprocess.run(  # noqa: S603 - a fixed program, and no shell
                line,
                check=False,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=subprocess.STDOUT,
                **who,  # type: ignore[call-overload]  # the three of them are all or none
            )
            if done.returncode != 0:
                told.seek(0)
                raise NoServerError(f"{name} failed in {self.folder}: {told.read().strip()}")


@contextmanager
def throw_away_server(*more: str, durable: bool = False) -> Iterator[OwnServer]:
    """Run a PostgreSQL that is gone with all its data at the end of the block."""
    folder = Path(mkdtemp(prefix="etabli-pg-"))  # the path of a socket must be short
    server = OwnServer(folder, durable=durable, more=more)
    try:
        server.start()
        yield server
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            server.stop(mode="immediate")
        shutil.rmtree(folder)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def program(name: str) -> Path:
    """Return where a program of PostgreSQL is; Debian keeps the server's off the PATH.

    Raises:
        NoServerError: it is not here.
    """
    found = shutil.which(name)
    if found:
        return Path(found)  # as it is: Debian's goes by the name it is called by
    versions = sorted(_DEBIAN.glob(f"*/bin/{name}"), key=lambda each: int(each.parts[-3]))
    if not versions:
        raise NoServerError(
            f"There is no {name} here; on Debian: apt-get install postgresql, or"
            " postgresql-client for a database on another machine"
        )
    return versions[-1]
