"""A hub in a process of its own, on a PostgreSQL that waits for its disk: both can be killed."""

import secrets
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from sqlalchemy import Engine

from tests.hub.process import HubProcess
from workshop_app import hub_settings
from workshop_app.adapters.central import administration, founding
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.adapters.central.roles import PASSWORDS, Role, conninfo_for, engine_for
from workshop_app.application.sync.keys import new_code
from workshop_app.hub_settings import HubSettings, ListenSettings

WORKSHOP = 1
_DATABASE = "etabli"


@dataclass(slots=True)
class OwnHub:
    """The hub and its database; the address stays the same."""

    server: OwnServer
    folder: Path
    owner: Engine
    url: str
    _process: HubProcess | None = field(default=None, init=False)

    def start(self) -> None:
        """Answer."""
        self._process = HubProcess(self.folder)
        self._process.__enter__()

    def kill(self) -> None:
        """End without a word, as `kill -9` does."""
        if self._process is not None:
            self._process.end(signal.SIGKILL)
        self._process = None

    def crash_database(self) -> None:
        """Let PostgreSQL end as in a crash, and recover."""
        self.server.stop(mode="immediate")
        self.server.start()

    def end_connections(self, *, only_the_listener: bool) -> None:
        """End connections of the hub to its database, as a firewall or an administrator does."""
        which = "application_name = 'etabli listener'" if only_the_listener else "true"
        with psycopg.connect(self.server.conninfo, autocommit=True) as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"  # noqa: S608 - ours
                f" WHERE datname = '{_DATABASE}' AND {which}"
            )

    def code(self, name: str) -> str:
        """Return a code for a bench to join with."""
        code = new_code(WORKSHOP, secrets.randbits)
        administration.keep_code(self.owner, code, bench_name=name, who="soak")
        return str(code)


@contextmanager
def own_hub(folder: Path) -> Iterator[OwnHub]:
    """Found a centre, and run its hub until the end of the block."""
    with throw_away_server(durable=True) as server:
        founding.found(server.conninfo, _DATABASE, folder / PASSWORDS)
        conninfo = f"host={server.folder} dbname={_DATABASE}"
        owner = engine_for(conninfo_for(conninfo, Role.OWNER, folder / PASSWORDS))
        founding.migrate(owner)
        founding.open_workshop(owner, WORKSHOP, "Soak")
        port = _free_port()
        listen = ListenSettings(port=port)
        hub_settings.write(HubSettings(data=folder, database=conninfo, listen=listen))
        hub = OwnHub(server, folder, owner, f"http://127.0.0.1:{port}")
        hub.start()
        try:
            yield hub
        finally:
            hub.kill()
            owner.dispose()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
