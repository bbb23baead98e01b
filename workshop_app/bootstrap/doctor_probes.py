"""How the doctor looks at each thing.

Each probe imports what it needs by itself: a library that does not load is that probe's
finding, and the others go on.
"""

# ruff: noqa: PLC0415

import json
import os
import platform
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop_app.application import examine_machine as judge
from workshop_app.application.examine_machine import Condition, Finding, Probe, Topic, Value
from workshop_app.application.ports import Utterance
from workshop_app.domain.errors import StorageTrouble, StorageUnavailableError
from workshop_app.settings import Settings
from workshop_app.values import Struct

if TYPE_CHECKING:
    from workshop_app.adapters.storage.database import Database

BUILT_IN = 2026
"""The year of this version: a clock that shows less is wrong."""

_LONGEST_LOOK_S = 30
_TELLING = re.compile(r"cannot open shared object|is needed|could not connect|No module")
"""What a line of Qt's complaints must hold to be the one worth telling."""

_TEST_WORDS = {"fr": "Prenez le chiffon bleu.", "en": "Take the blue cloth."}


class DatabaseSeen(Struct, frozen=True):
    """What the database told: its findings, and when the newest fact was recorded."""

    findings: tuple[Finding, ...]
    newest: datetime | None = None


def probes(
    settings: Settings, look_at_database: Callable[[Path], DatabaseSeen]
) -> list[tuple[Topic, Probe]]:
    """Return how to look at each thing, in the order in which it is told."""
    screen = cache(_see_screen)
    database = cache(partial(look_at_database, settings.data))
    return [
        (Topic.PROGRAM, lambda: [_program(screen)]),
        (Topic.SCREEN, lambda: [_screen(screen(), settings.screen.ppi)]),
        (Topic.FONTS, lambda: _fonts(screen())),
        (Topic.VOICE, lambda: [_voice(settings)]),
        (Topic.SOUND, lambda: [_sound(settings)]),
        (Topic.SCANNER, lambda: [judge.judge_scanner(settings.scanner.serial_port, _ports())]),
        (Topic.PRINTER, lambda: [_printer(settings)]),
        (Topic.DATABASE, lambda: database().findings),
        (Topic.DISK, lambda: [_disk(settings.data)]),
        (Topic.MEMORY, lambda: [_memory()]),
        (Topic.CLOCK, lambda: [_clock(database)]),
        (Topic.CENTRE, lambda: [_centre(settings)]),
        (Topic.SQLITE, lambda: [judge.judge_sqlite(sqlite3.sqlite_version_info)]),
    ]


def _see_screen() -> Mapping[str, Any]:
    """Ask Qt, in a process that it may end; `broken` is then what it said."""
    if getattr(sys, "frozen", False):
        from workshop_app.bootstrap.screen_probe import look

        return look()
    environment = dict(os.environ)
    if sys.platform == "linux" and not environment.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(
        [sys.executable, "-m", "workshop_app.bootstrap.screen_probe"],
        capture_output=True,
        text=True,
        timeout=_LONGEST_LOOK_S,
        check=False,
        env=environment,
        cwd=Path(__file__).parents[2],
    )
    if done.returncode:
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        telling = [line for line in lines if _TELLING.search(line)] or lines[-1:]
        return {"broken": telling[0] if telling else f"Qt: {done.returncode}", "qt": "–"}
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def _program(screen: Callable[[], Mapping[str, Any]]) -> Finding:
    try:
        own = version("workshop-app")
    except PackageNotFoundError:  # a checkout that was not installed
        own = "–"
    values: dict[str, Value] = {
        "version": own,
        "python": platform.python_version(),
        "qt": str(screen()["qt"]),
        "system": platform.platform(terse=True),
    }
    return Finding(Topic.PROGRAM, Condition.GOOD, "good", values)


def _screen(seen: Mapping[str, Any], measured_ppi: float) -> Finding:
    if "broken" in seen:
        return Finding(Topic.SCREEN, Condition.MISSING, "broken", {"reason": str(seen["broken"])})
    facts = judge.ScreenFacts(
        str(seen["platform"]), int(seen["width"]), int(seen["height"]), float(seen["told_ppi"])
    )
    return judge.judge_screen(facts, measured_ppi)


def _fonts(seen: Mapping[str, Any]) -> list[Finding]:
    if "broken" in seen:
        return []
    fault = str(seen["fonts_fault"])
    if fault:
        return [Finding(Topic.FONTS, Condition.MISSING, "missing", {"reason": fault})]
    return [Finding(Topic.FONTS, Condition.GOOD, "good")]


def _voice(settings: Settings) -> Finding:
    from workshop_app.adapters.speech.engine import Engine, EngineError
    from workshop_app.adapters.speech.renderer import Renderer
    from workshop_app.bootstrap.voices import lexicons

    if not settings.voice.on:
        return Finding(Topic.VOICE, Condition.ATTENTION, "off")
    with tempfile.TemporaryDirectory() as folder:
        engine = Engine()
        renderer = Renderer(folder=Path(folder), lexicons=lexicons(), engine=engine)
        try:
            name = engine.start()
            began = time.perf_counter()
            for language, words in _TEST_WORDS.items():
                list(renderer.parts(Utterance(words, language)))
            spent = (time.perf_counter() - began) / len(_TEST_WORDS)
        except EngineError as error:
            return Finding(Topic.VOICE, Condition.MISSING, "missing", {"reason": str(error)})
        finally:
            renderer.close()
    values: dict[str, Value] = {"engine": name, "ms": round(spent * 1000)}
    return Finding(Topic.VOICE, Condition.GOOD, "good", values)


def _sound(settings: Settings) -> Finding:
    from workshop_app.adapters.speech.headset import headset_of, playback_devices
    from workshop_app.adapters.speech.loudspeaker import DeviceLoudspeaker, NoDeviceError

    device = DeviceLoudspeaker()
    try:
        device.start(lambda frames: bytes(2 * frames))
    except NoDeviceError:
        return Finding(Topic.SOUND, Condition.MISSING, "missing")
    name = device.name
    device.close()
    headset = headset_of(playback_devices(), settings.voice.headset)
    values: dict[str, Value] = {"device": name, "headset": headset.name if headset else "–"}
    return Finding(Topic.SOUND, Condition.GOOD, "good", values)


def _ports() -> list[str]:
    from serial.tools import list_ports

    return sorted(port.device for port in list_ports.comports())


def _printer(settings: Settings) -> Finding:
    return judge.judge_queue(settings.printer.queue, _queues())


def _queues() -> tuple[str, ...]:
    if sys.platform == "win32":  # from Qt's documentation, not run
        from PySide6.QtPrintSupport import QPrinterInfo

        return tuple(QPrinterInfo.availablePrinterNames())
    from workshop_app.adapters.printing import lp

    return lp.queues()


def _memory() -> Finding:
    from workshop_app.adapters.machine import vitals

    return judge.judge_memory(*vitals.memory())


def _disk(folder: Path) -> Finding:
    from workshop_app.adapters.machine import vitals

    return judge.judge_disk(vitals.free_bytes(folder), may_write=vitals.may_write(folder))


def _centre(settings: Settings) -> Finding:
    from workshop_app.bootstrap import doctor_centre

    return doctor_centre.look(settings)


def _clock(database: Callable[[], DatabaseSeen]) -> Finding:
    try:
        newest = database().newest
    except (StorageUnavailableError, OSError, sqlite3.Error):  # its own finding says why
        newest = None
    return judge.judge_clock(datetime.now(UTC).astimezone(), built_in=BUILT_IN, newest=newest)


def look_at_memory(folder: Path) -> DatabaseSeen:
    """Look at the bench's database without changing it; a minute for 1.5 million facts."""
    from workshop_app.adapters.storage.database import FILE_NAME, Database
    from workshop_app.adapters.storage.lock import FolderLock
    from workshop_app.adapters.storage.schema import Schema, inspect

    path = folder / FILE_NAME
    if not path.exists():
        return _told(Condition.GOOD, "none_yet")
    try:
        lock = FolderLock(folder)
    except StorageUnavailableError as error:
        if error.trouble is StorageTrouble.IN_USE:
            return _told(Condition.GOOD, "in_use")
        return _told(Condition.MISSING, "trouble", reason=str(error))
    try:
        found = inspect(path, Schema())
        if found.revision != Schema().newest:
            return _told(Condition.ATTENTION, "old")
        with closing(Database(path)) as db:
            return _verified(db)
    except StorageUnavailableError as error:
        return _told(Condition.MISSING, "trouble", reason=str(error))
    finally:
        lock.release()


def _verified(db: "Database") -> DatabaseSeen:
    from sqlalchemy import func, select

    from workshop_app.adapters.storage.checking import verify
    from workshop_app.adapters.storage.database import prepare
    from workshop_app.adapters.storage.tables import fact

    seen = verify(db)
    row = db.row(prepare(select(func.max(fact.c.wall))))
    moment = datetime.fromtimestamp(row[0] / 1000, UTC).astimezone() if row and row[0] else None
    if not seen.is_well:
        faults = "; ".join(seen.faults[:3])
        return DatabaseSeen(
            (Finding(Topic.DATABASE, Condition.MISSING, "faults", {"reason": faults}),), moment
        )
    values: dict[str, Value] = {"facts": seen.facts, "states": seen.states}
    return DatabaseSeen((Finding(Topic.DATABASE, Condition.GOOD, "good", values),), moment)


def _told(condition: Condition, says: str, **values: Value) -> DatabaseSeen:
    return DatabaseSeen((Finding(Topic.DATABASE, condition, says, values),))
