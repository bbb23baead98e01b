"""The hub runs: the centre's memory, the ear for hints, and the web server joined."""

import gc
import logging
import sys
from pathlib import Path
from typing import Final

from workshop_app import logs
from workshop_app.adapters.central import founding
from workshop_app.adapters.central.listener import Listener
from workshop_app.adapters.central.register_keys import FILE_NAME as REGISTER_KEYS
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.registry import PostgresCentre
from workshop_app.adapters.central.roles import PASSWORDS, Role, conninfo_for, engine_for
from workshop_app.bootstrap import hub_certificate
from workshop_app.hub.app import Hub, make_app
from workshop_app.hub.server import Listening, serve
from workshop_app.hub_settings import HubSettings

log = logging.getLogger(__name__)

_OBJECTS_UNLOOKED: Final = 20_000
"""How many more there may be before rings of them are looked for: a push makes some thousands, and
nearly all end with their last use."""
_TURN_S: Final = 0.0005
"""How long a thread keeps the interpreter from another (Python's default is 5 ms). One push holds
the lock of its feed and waits for the database several times; each time it would wait once more,
for whoever reads the next push meanwhile, and all benches with it."""


def run(settings: HubSettings) -> int:
    """Serve benches until a signal comes.

    Raises:
        CentreError: the database is not there, or is of another version.
        SettingsError: the certificate or its key cannot be used.
        OSError: the address cannot be listened on.
    """
    passwords = settings.data / PASSWORDS
    hub_certificate.check(settings)
    logs.start(settings.logs)
    as_api = conninfo_for(settings.database, Role.API, passwords)
    engine = engine_for(as_api, pool_size=settings.connections)
    try:
        founding.check(engine)
        ends = hub_certificate.about_its_time(settings)
        if ends:
            log.warning("%s", ends)
            sys.stderr.write(f"{ends}\n")
        centre = PostgresCentre(engine, RegisterKeys(settings.data / REGISTER_KEYS))
        hub = Hub(centre, Listener(as_api), at_once=settings.connections)
        _suit_python()
        serve(make_app(hub), _listening(settings), _started)
    finally:
        engine.dispose()
        logs.stop()
    return 0


def _suit_python() -> None:
    """Spend less on garbage and on turns; a quarter of the hub's time for a push went there."""
    gc.collect()
    gc.freeze()  # what the program is made of stays
    gc.set_threshold(_OBJECTS_UNLOOKED, 20, 20)
    sys.setswitchinterval(_TURN_S)


def _listening(settings: HubSettings) -> Listening:
    listen = settings.listen
    return Listening(
        host=listen.host,
        port=listen.port,
        certificate=Path(listen.certificate) if listen.certificate else None,
        key=Path(listen.key) if listen.key else None,
    )


def _started(address: str) -> None:
    log.info("the hub answers at %s", address)
    sys.stdout.write(f"The hub answers at {address}\n")
    sys.stdout.flush()
