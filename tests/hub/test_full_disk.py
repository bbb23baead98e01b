"""The disk of the centre is full: benches are told to wait, and nothing is half there."""

import os
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest

from tests.application.sync.benches import BENCH, facts, push
from tests.hub.running import run
from tests.postgres import Database
from workshop_app.adapters.central import founding, verifying
from workshop_app.adapters.central.own_server import OwnServer
from workshop_app.adapters.central.roles import PASSWORDS, Role
from workshop_app.application.sync.messages import Acknowledgement, Reason
from workshop_app.hub.doorkeeper import Limits

ENDLESS = Limits(bench_at_once=1e9, bench_a_second=1e9, stranger_at_once=1e9, stranger_a_second=1e9)
DISK_MB = 160


@pytest.fixture
def disk():
    """A disk of its own for PostgreSQL; the path of its socket must be short."""
    place = Path(tempfile.mkdtemp(prefix="etabli-full-"))
    line = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(line, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)
    place.rmdir()


@pytest.fixture
def database(disk):
    server = OwnServer(disk / "pg", more=("max_wal_size=48MB", "min_wal_size=32MB"))
    server.start()
    made = Database(server, "full", disk / PASSWORDS)
    founding.found(server.conninfo, made.name, made.passwords)
    owner = made.engine(Role.OWNER)
    founding.migrate(owner)
    founding.open_workshop(owner, 1, "Atelier")
    owner.dispose()
    yield made
    server.stop(mode="immediate")


def fill(film):
    with suppress(OSError), film.open("wb", buffering=0) as file:
        while file.write(bytes(8192)):
            pass


def push_from(bench, made, first, epoch):
    """Push the next 500 facts; return what came back."""
    assert first < len(made), "the disk was not full"
    sent = push(made[: first + 500], first + 1, epoch=epoch)
    _, told = bench.ask("push", sent, Acknowledgement)
    return told


def test_a_push_to_a_full_disk_is_told_to_wait_and_lands_once_there_is_room(disk, database):
    made = facts(6000)
    with run(database, limits=ENDLESS) as hub:
        epoch = hub.hub.centre.store(1).end().epoch
        bench = hub.joined(BENCH)
        fill(disk / "film")
        landed, told = 0, push_from(bench, made, 0, epoch)
        while isinstance(told, Acknowledgement):
            landed += 500
            told = push_from(bench, made, landed, epoch)
        assert told.reason is Reason.BUSY
        assert told.wait > 0
        (disk / "film").unlink()
        for first in range(landed, len(made), 500):
            assert isinstance(push_from(bench, made, first, epoch), Acknowledgement)
        assert hub.hub.centre.store(1).part(0, 10_000).facts == tuple(made)
    assert verifying.verify(database.engine(Role.OWNER), 1) == []
