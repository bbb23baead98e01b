"""A centre of its own for a measurement: PostgreSQL, a hub in its own process, and benches."""

import http.client
import json
import re
import secrets
import signal
import ssl
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from sqlalchemy import Engine

from environment import ROOT
from measure._patience import Patience
from workshop_app import hub_settings
from workshop_app.adapters.central import administration, founding
from workshop_app.adapters.central.own_server import OwnServer
from workshop_app.adapters.central.register_keys import FILE_NAME as REGISTER_KEYS
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.registry import PostgresCentre
from workshop_app.adapters.central.roles import PASSWORDS, Role, conninfo_for, engine_for
from workshop_app.adapters.storage.uuid7 import Uuid7s
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.keys import BenchKey, new_code
from workshop_app.application.sync.messages import MOST_FACTS, Join, Push
from workshop_app.domain.facts import GENESIS, Body, Fact, FactKind, canonical, chain_hash
from workshop_app.hub_settings import HubSettings, ListenSettings

STEPS = 9
START_MS = 1_700_000_000_000


def chain(bench: str, inc: str, number: int, *, marks: str = "") -> list[bytes]:
    """Canonical bytes of so many facts of a bench: items that go through one task after another."""
    made: list[bytes] = []
    new_id = Uuid7s(lambda: START_MS, secrets.randbits)
    for seq in range(1, number + 1):
        job, step = divmod(seq - 1, STEPS + 3)
        subject, kind, body = _told(f"{bench[:6]}{marks}{job:06}", step)
        told = Fact(
            id=new_id(),
            bench=bench,
            inc=inc,
            seq=seq,
            kind=str(kind),
            v=1,
            subject=subject,
            person="0f3b6c1e-6d1c-4a53-9b5e-0d4d2f5f4a11",
            wall=START_MS + seq * 20_000,
            trunk=0,
            body=body,
        )
        made.append(canonical(told))
    return made


def _told(name: str, step: int) -> tuple[str, FactKind, Body]:
    steps = [f"step-{each}" for each in range(STEPS)]
    begun: list[tuple[str, FactKind, Body]] = [
        (f"item:{name}", FactKind.ITEM_ARRIVED, {"kind": "tower", "lot": None}),
        (f"job:{name}", FactKind.JOB_PLANNED, {"task": "cleaning", "item": name}),
        (
            f"job:{name}",
            FactKind.JOB_STARTED,
            {"procedure": "8f7e0c" * 10 + "9d1b", "version": 1, "steps": [*steps]},
        ),
    ]
    if step < len(begun):
        return begun[step]
    done = steps[step - len(begun)]
    return f"job:{name}", FactKind.STEP_DONE, {"step": done, "next": done}


@dataclass
class Bench:
    """One bench with its key, its facts and their pushes, ready as bytes."""

    centre: "Centre"
    name: str = field(default_factory=lambda: str(uuid.uuid4()))
    inc: str = field(default_factory=lambda: str(uuid.uuid4()))
    key: BenchKey = field(init=False)

    @property
    def header(self) -> str:
        """What it shows with each request."""
        return self.key.as_header()

    def join(self) -> None:
        """Get a key, straight from the database: the door of the hub counts those who knock."""
        self.key = BenchKey(1, self.name, secrets.token_bytes(32))
        code = new_code(1, secrets.randbits)
        administration.keep_code(self.centre.owner, code, bench_name=self.name, who="measure")
        join = Join(code=str(code), bench=self.name, secret=self.key.secret)
        if self.centre.registry.join(join, now=0) is None:
            raise LookupError(self.name)

    def pushes(self, number: int, *, at_once: int = MOST_FACTS) -> list[bytes]:
        """So many facts as the bodies of pushes."""
        canons = chain(self.name, self.inc, number)
        links = [GENESIS]
        for canon in canons:
            links.append(chain_hash(links[-1], canon))
        return [
            encode(
                Push(
                    bench=self.name,
                    inc=self.inc,
                    epoch=self.centre.epoch,
                    first=first + 1,
                    before=links[first],
                    facts=tuple(canons[first : first + at_once]),
                    after=links[min(first + at_once, number)],
                )
            )
            for first in range(0, number, at_once)
        ]


@dataclass
class Centre:
    """A founded database, and a hub in a process of its own in front of it, with TLS."""

    server: OwnServer
    folder: Path
    database: str
    owner: Engine
    registry: PostgresCentre
    port: int = 0
    pid: int = 0

    @property
    def epoch(self) -> str:
        """The feed's name."""
        return self.registry.store(1).end().epoch

    def processor_s(self) -> tuple[float, float]:
        """The seconds of processor time that the hub and PostgreSQL have used so far."""
        hub = psutil.Process(self.pid).cpu_times()
        first = (self.server.folder / "data" / "postmaster.pid").read_text().split()[0]
        postmaster = psutil.Process(int(first))
        used = 0.0
        for child in postmaster.children(recursive=True):
            with suppress(psutil.NoSuchProcess):  # it has ended: the postmaster tells of it below
                times = child.cpu_times()
                used += times.user + times.system
        all_of = postmaster.cpu_times()
        used += all_of.user + all_of.system + all_of.children_user + all_of.children_system
        return hub.user + hub.system, used

    def connected(self) -> http.client.HTTPSConnection:
        """A connection to the hub; who made its certificate is not the question here."""
        context = ssl._create_unverified_context()  # noqa: S323, SLF001
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=60, context=context)


def joined(at: Centre) -> Bench:
    """A bench of a centre."""
    bench = Bench(at)
    bench.join()
    return bench


def send(at: Centre, bench: Bench, bodies: list[bytes]) -> None:
    """Push bodies; a bench that is told to wait waits, as benches do."""
    connection = at.connected()
    for sent, body in enumerate(bodies):
        patience = Patience(f"pushes that the hub took of {len(bodies)}")
        while True:
            patience.look(sent)
            connection.request("POST", "/v1/push", body, {"Authorization": bench.header})
            response = connection.getresponse()
            raw = response.read()
            if response.status == 200:  # noqa: PLR2004 - HTTP
                break
            time.sleep(json.loads(raw)["wait"] / 1000)
    connection.close()


@contextmanager
def centre(server: OwnServer, name: str) -> Iterator[Centre]:
    """Found a database and run a hub on it until the end of the block."""
    with TemporaryDirectory(prefix="measure-hub-") as told:
        folder = Path(told)
        passwords = folder / PASSWORDS
        founding.found(server.conninfo, name, passwords, renew=True)
        conninfo = f"host={server.folder} dbname={name}"
        owner = engine_for(conninfo_for(conninfo, Role.OWNER, passwords))
        founding.migrate(owner)
        founding.open_workshop(owner, 1, "Atelier")
        api = engine_for(conninfo_for(conninfo, Role.API, passwords), pool_size=4)
        keys = RegisterKeys(folder / REGISTER_KEYS)
        made = Centre(server, folder, conninfo, owner, PostgresCentre(api, keys))
        try:
            with _hub(made):
                yield made
        finally:
            owner.dispose()
            api.dispose()


@contextmanager
def _hub(made: Centre) -> Iterator[None]:
    certificate, key = made.folder / "cert.pem", made.folder / "key.pem"
    line = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    line += ["-nodes", "-days", "1", "-subj", "/CN=localhost", "-keyout", str(key)]
    line += ["-addext", "subjectAltName=DNS:localhost"]
    subprocess.run([*line, "-out", str(certificate)], check=True, capture_output=True)
    listen = ListenSettings(port=0, certificate=str(certificate), key=str(key))
    hub_settings.write(HubSettings(data=made.folder, database=made.database, listen=listen))
    command = [sys.executable, "-m", "workshop_app", "hub", "run", "--data", str(made.folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            told = process.stdout.readline() if process.stdout else ""
            found = re.search(r":(\d+)\s*$", told)
            if found is None:
                raise LookupError(f"the hub did not start: {told}")
            made.port, made.pid = int(found.group(1)), process.pid
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)
