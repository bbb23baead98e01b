"""Hub and database are killed again and again: what was acknowledged is there, once, in order."""

import secrets
import signal
import socket
import threading
import time
import uuid
from http.client import HTTPException

import pytest

from tests.application.sync.benches import facts, push
from tests.hub.process import HubProcess
from tests.hub.running import Client
from workshop_app.adapters.central import administration, founding, verifying
from workshop_app.adapters.central.own_server import throw_away_server
from workshop_app.adapters.central.register_keys import FILE_NAME as REGISTER_KEYS
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.registry import PostgresCentre
from workshop_app.adapters.central.roles import PASSWORDS, Role, conninfo_for, engine_for
from workshop_app.application.sync.codec import MalformedMessageError
from workshop_app.application.sync.keys import BenchKey, new_code
from workshop_app.application.sync.messages import Acknowledgement, Join, Joined

FACTS, KILLS = 400, 6


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Bench(threading.Thread):
    """Pushes its facts three by three, and tries again whatever happens."""

    def __init__(self, centre, url):
        super().__init__(name="bench")
        self.bench = str(uuid.uuid4())
        self.made = facts(FACTS, bench=self.bench)
        self.acknowledged = 0
        self.tries = 0
        self._epoch = centre.store(1).end().epoch
        self._client = Client(url)

    def join_centre(self, owner, centre):
        code = new_code(1, secrets.randbits)
        administration.keep_code(owner, code, bench_name=self.bench, who="test")
        key = BenchKey(1, self.bench, secrets.token_bytes(32))
        told = centre.join(Join(code=str(code), bench=self.bench, secret=key.secret), now=0)
        assert isinstance(told, Joined)
        self._client.key = key.as_header()

    def run(self):
        ends = time.monotonic() + 120
        while self.acknowledged < FACTS and time.monotonic() < ends:
            self.tries += 1
            first = self.acknowledged + 1
            sent = push(self.made[: first + 2], first, bench=self.bench, epoch=self._epoch)
            try:
                status, told = self._client.ask("push", sent, Acknowledgement)
            except (OSError, HTTPException, MalformedMessageError):  # no answer, or half of one
                threading.Event().wait(0.02)
                continue
            if status == 200:
                self.acknowledged = told.seq
            else:
                threading.Event().wait(min(told.wait, 200) / 1000)


@pytest.fixture
def server():
    with throw_away_server(durable=True) as server:
        yield server


def test_nothing_acknowledged_is_lost_and_nothing_comes_twice(server, tmp_path):
    port = free_port()
    conninfo = f"host={server.folder} dbname=killed"
    (tmp_path / "hub.toml").write_text(f'database = "{conninfo}"\n[listen]\nport = {port}\n')
    passwords = tmp_path / PASSWORDS
    founding.found(server.conninfo, "killed", passwords)
    owner = engine_for(conninfo_for(conninfo, Role.OWNER, passwords))
    founding.migrate(owner)
    founding.open_workshop(owner, 1, "Atelier")
    api = engine_for(conninfo_for(conninfo, Role.API, passwords))
    centre = PostgresCentre(api, RegisterKeys(tmp_path / REGISTER_KEYS))
    benches = [Bench(centre, f"http://127.0.0.1:{port}") for _ in range(3)]
    for bench in benches:
        bench.join_centre(owner, centre)
        bench.start()
    kills = 0
    while any(bench.is_alive() for bench in benches):
        hub = HubProcess(tmp_path)
        with hub:
            enough = threading.Event()
            enough.wait(0.4)
            if kills < KILLS:
                kills += 1
                if kills % 3 == 0:
                    server.stop(mode="immediate")
                    server.start()
                else:
                    hub.end(signal.SIGKILL)
            else:
                for bench in benches:
                    bench.join()
    assert kills == KILLS
    assert [bench.acknowledged for bench in benches] == [FACTS] * 3
    assert verifying.verify(owner, 1) == []
    feed = centre.store(1).part(0, 3 * FACTS + 1).facts
    for bench in benches:
        assert [canon for canon in feed if bench.bench.encode() in canon] == bench.made
    assert len(feed) == 3 * FACTS
    assert sum(bench.tries for bench in benches) > 3 * FACTS / 3
