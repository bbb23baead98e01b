"""The demo of several benches: a hub on a throw-away PostgreSQL, and one window for each bench."""

import random
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from workshop_app import logs
from workshop_app import settings as bench_settings
from workshop_app.adapters.central import administration, founding
from workshop_app.adapters.central.listener import Listener
from workshop_app.adapters.central.own_server import OwnServer, throw_away_server
from workshop_app.adapters.central.register_keys import FILE_NAME as REGISTER_KEYS
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.registry import PostgresCentre
from workshop_app.adapters.central.roles import PASSWORDS, Role, conninfo_for, engine_for
from workshop_app.adapters.centre import membership
from workshop_app.adapters.centre.http_transport import HttpTransport, trust
from workshop_app.application.sync.bench import Session, Wait, next_move, take
from workshop_app.application.sync.bench_port import SyncMemory
from workshop_app.application.sync.keys import new_code
from workshop_app.application.sync.transport import Transport
from workshop_app.bootstrap import demo, joining
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.hub.app import Hub, make_app
from workshop_app.hub.server import Listening, Server
from workshop_app.settings import Settings
from workshop_app.values import replace

WORKSHOP = 1
_DATABASE = "etabli"
_STARTS_WITHIN_S = 20
_ENDS_WITHIN_S = 10


def run(benches: int, language: str | None) -> int:
    """Show so many benches until all windows are closed; nothing of it is kept.

    Raises:
        NoServerError: there is no PostgreSQL on this machine; the message says what to install.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # what was started is ended then, too
    with TemporaryDirectory(prefix="etabli-demo-") as place, centre(Path(place)) as made:
        logs.start(Path(place) / "logs")
        folders = prepare(made, Path(place), benches, language)
        desk = _desk(made, Path(place) / "lead", language)
        sys.stdout.write(
            f"{benches} benches and their hub at {made.url}. Close the windows to end.\n"
            f"In the team lead's window type the badge {_lead_badge(folders[0])}, "
            f"then the PIN {demo.DEMO_PIN}.\n"
            "Enter cuts the network of all benches; Enter again mends it.\n"
        )
        sys.stdout.flush()
        threading.Thread(target=_follow_keyboard, args=(made,), daemon=True).start()
        try:
            return _shown(folders, desk)
        finally:
            logs.stop()


@dataclass(slots=True)
class Centre:
    """A hub that can be taken away and comes back at the same address."""

    owner: Engine
    as_api: str
    keys: Path
    url: str = ""
    _server: Server | None = None
    _thread: threading.Thread | None = None
    _is_up: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        """Answer, at the address of the last time if there was one."""
        self._is_up.clear()
        engine = engine_for(self.as_api, pool_size=5)
        centre = PostgresCentre(engine, RegisterKeys(self.keys))
        hub = Hub(centre, Listener(self.as_api))
        port = int(self.url.rpartition(":")[2]) if self.url else 0
        self._server = server = Server(make_app(hub), Listening(port=port), self._started)

        def serve() -> None:
            try:
                server.run()
            finally:
                engine.dispose()

        self._thread = threading.Thread(target=serve, name="hub")
        self._thread.start()
        if not self._is_up.wait(_STARTS_WITHIN_S):
            raise TimeoutError("the hub does not start")

    def stop(self) -> None:
        """Answer no more."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join()
        self._server = self._thread = None

    def turn(self) -> bool:
        """Go away if it is there, come back if it is not; return whether it is there now."""
        if self._server is None:
            self.start()
        else:
            self.stop()
        return self._server is not None

    def code(self, name: str, *, is_desk: bool) -> str:
        """Return a code for a bench to join with."""
        code = new_code(WORKSHOP, secrets.randbits)
        administration.keep_code(self.owner, code, bench_name=name, who="demo", is_desk=is_desk)
        return str(code)

    def _started(self, url: str) -> None:
        self.url = url
        self._is_up.set()


@contextmanager
def centre(place: Path) -> Iterator[Centre]:
    """Run a hub on a PostgreSQL of its own, until the end of the block."""
    with throw_away_server() as server:
        made = _founded(server, place / PASSWORDS)
        made.start()
        try:
            yield made
        finally:
            made.stop()
            made.owner.dispose()


def prepare(made: Centre, place: Path, benches: int, language: str | None) -> Sequence[Path]:
    """Furnish the first bench, let all join, and bring every one up to date."""
    folders = [place / str(number) for number in range(1, benches + 1)]
    for folder in folders:
        settings = bench_settings.read(folder)
        settings = replace(settings, language=language) if language else settings
        if folder is folders[0]:
            demo.prepare(settings)
        code = made.code(folder.name, is_desk=folder is folders[0])
        asked = joining.Asked(url=made.url, code=code)
        if joining.run(settings, asked) != 0:
            raise RuntimeError("a hub of one's own lets nobody in")
        bring_up_to_date(settings)
    return folders


def catch_up(transport: Transport, memory: SyncMemory) -> None:
    """Send all there is to send and take in all there is, here and now."""
    session, rng = Session(), random.Random()  # noqa: S311 - waits, no secrets
    while True:
        now = time.monotonic_ns() // 1_000_000
        move = next_move(session, memory, now=now)
        if isinstance(move, Wait):
            return
        session = take(session, memory, move, transport.ask(move), now=now, random=rng)


def _founded(server: OwnServer, passwords: Path) -> Centre:
    founding.found(server.conninfo, _DATABASE, passwords)
    conninfo = f"host={server.folder} dbname={_DATABASE}"
    owner = engine_for(conninfo_for(conninfo, Role.OWNER, passwords))
    founding.migrate(owner)
    founding.open_workshop(owner, WORKSHOP, "Démonstration")
    as_api = conninfo_for(conninfo, Role.API, passwords)
    return Centre(owner, as_api, passwords.with_name(REGISTER_KEYS))


def bring_up_to_date(settings: Settings) -> None:
    """Let a bench that has joined send and take in all there is, here and now."""
    joined = membership.read(settings.data)
    if joined is None:
        raise RuntimeError(f"{settings.data} has joined no centre")
    memory = BenchMemory(settings)
    transport = HttpTransport(joined.url, joined.key, trust(joined.certificate))
    try:
        catch_up(transport, memory.storage().sync_memory())
    finally:
        transport.close()
        memory.close()


def _desk(made: Centre, folder: Path, language: str | None) -> Path:
    """Let a team lead's desk join; it knows what the benches know."""
    settings = bench_settings.read(folder)
    settings = replace(settings, language=language) if language else settings
    asked = joining.Asked(url=made.url, code=made.code("Lead", is_desk=True))
    if joining.run(settings, asked) != 0:
        raise RuntimeError("a hub of one's own lets nobody in")
    bring_up_to_date(settings)
    return folder


def _lead_badge(folder: Path) -> str:
    memory = BenchMemory(bench_settings.read(folder))
    try:
        with memory.unit_of_work() as uow:
            return next(person.badge for person in uow.people.all() if person.is_lead)
    finally:
        memory.close()


def _shown(folders: Sequence[Path], desk: Path) -> int:
    """Open a window for each bench and for the lead, and wait until all are closed."""
    line = [sys.executable, "-m", "workshop_app"]
    lines = [[*line, "demo", str(folder)] for folder in folders]
    lines.append([*line, "lead", "--data", str(desk)])
    programs = [subprocess.Popen(each) for each in lines]  # noqa: S603 - this program itself
    try:
        return max(program.wait() for program in programs)
    finally:
        for program in programs:
            if program.poll() is None:
                program.terminate()
                program.wait(_ENDS_WITHIN_S)


def _follow_keyboard(made: Centre) -> None:
    for _ in sys.stdin:
        told = "The network is there again." if made.turn() else "The network is cut."
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()
