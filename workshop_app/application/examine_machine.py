"""The doctor: what works on this machine and what does not. Here is what counts as well.

Who measures hands in what was found; nothing here looks at the machine itself.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from workshop_app.values import Struct, field


class Condition(StrEnum):
    """How something is."""

    GOOD = "good"
    ATTENTION = "attention"  # work goes on, but somebody should look at it
    MISSING = "missing"  # something that the bench needs does not work


class Topic(StrEnum):
    """What is looked at, in the order in which it is told."""

    PROGRAM = "program"
    SCREEN = "screen"
    FONTS = "fonts"
    VOICE = "voice"
    SOUND = "sound"
    SCANNER = "scanner"
    PRINTER = "printer"
    DATABASE = "database"
    DISK = "disk"
    MEMORY = "memory"
    CLOCK = "clock"
    CENTRE = "centre"
    SQLITE = "sqlite"


class Amount(Struct, frozen=True):
    """A number of bytes, for whoever shows it."""

    count: int


Value = str | int | Amount | datetime


class Finding(Struct, frozen=True):
    """What was found.

    Attributes:
        topic: what was looked at.
        condition: how it is.
        says: which words tell it, such as `low`; with the topic they are the key of the words.
        values: what the words name.
    """

    topic: Topic
    condition: Condition
    says: str
    values: Mapping[str, Value] = field(default_factory=dict)


Probe = Callable[[], Sequence[Finding]]


def examine(probes: Iterable[tuple[Topic, Probe]]) -> list[Finding]:
    """Look at everything; a probe that fails is itself a finding, and never ends the rest."""
    found: list[Finding] = []
    for topic, probe in probes:
        try:
            found += probe()
        except Exception as error:  # noqa: BLE001 - a doctor that falls ill is told as such
            reason = f"{type(error).__name__}: {error}"
            found.append(Finding(topic, Condition.ATTENTION, "failed", {"reason": reason}))
    return found


MEGABYTE, GIGABYTE = 2**20, 2**30
DISK_FULL, DISK_LOW = 200 * MEGABYTE, 2 * GIGABYTE
"""A year of one bench takes about 1 GB: facts, five backups, voice, labels."""

MEMORY_LOW = 300 * MEGABYTE
"""The bench itself takes about 200 MB."""


def judge_disk(free: int, *, may_write: bool) -> Finding:
    """Judge the disk on which the bench keeps its work."""
    if not may_write:
        return Finding(Topic.DISK, Condition.MISSING, "read_only")
    values: dict[str, Value] = {"free": Amount(free)}
    if free < DISK_FULL:
        return Finding(Topic.DISK, Condition.MISSING, "full", values)
    if free < DISK_LOW:
        return Finding(Topic.DISK, Condition.ATTENTION, "low", values)
    return Finding(Topic.DISK, Condition.GOOD, "good", values)


def judge_memory(total: int, available: int) -> Finding:
    """Judge the machine's memory."""
    is_low = available < MEMORY_LOW
    return Finding(
        Topic.MEMORY,
        Condition.ATTENTION if is_low else Condition.GOOD,
        "low" if is_low else "good",
        {"total": Amount(total), "available": Amount(available)},
    )


BEHIND, AHEAD = timedelta(minutes=5), timedelta(days=366)
"""How far the clock may be before, or after, the newest thing that happened at this bench."""


def judge_clock(now: datetime, *, built_in: int, newest: datetime | None) -> Finding:
    """Judge the clock.

    Args:
        now: what it says, with its time zone.
        built_in: the year of this version; no bench runs it earlier.
        newest: when the newest fact was recorded; none where there is no work yet.
    """
    if now.year < built_in:
        return Finding(Topic.CLOCK, Condition.MISSING, "before_program", {"now": now})
    if newest is not None and now < newest - BEHIND:
        values: dict[str, Value] = {"now": now, "newest": newest}
        return Finding(Topic.CLOCK, Condition.ATTENTION, "behind", values)
    if newest is not None and now > newest + AHEAD:
        return Finding(Topic.CLOCK, Condition.ATTENTION, "ahead", {"now": now, "newest": newest})
    return Finding(Topic.CLOCK, Condition.GOOD, "good", {"now": now})


SMALLEST_SCREEN = (1280, 768)
"""Pixels of the longer and the shorter side (VIS-19: 1280x800, 1366x768)."""

PLAUSIBLE_PPI = range(60, 601)
NO_SCREENS = frozenset({"offscreen", "minimal", "minimalegl", "vnc"})


class ScreenFacts(Struct, frozen=True):
    """What Qt says of the screen; `platform` is the name of its plugin, such as `xcb`."""

    platform: str
    width: int
    height: int
    told_ppi: float


def judge_screen(seen: ScreenFacts, measured_ppi: float) -> Finding:
    """Judge the screen; sizes in millimetres are only right once its points were measured."""
    values: dict[str, Value] = {
        "platform": seen.platform,
        "width": seen.width,
        "height": seen.height,
        "ppi": round(measured_ppi or seen.told_ppi),
    }
    if seen.platform in NO_SCREENS:
        return Finding(Topic.SCREEN, Condition.MISSING, "none", values)
    longer, shorter = max(seen.width, seen.height), min(seen.width, seen.height)
    if longer < SMALLEST_SCREEN[0] or shorter < SMALLEST_SCREEN[1]:
        return Finding(Topic.SCREEN, Condition.ATTENTION, "small", values)
    if not measured_ppi and round(seen.told_ppi) not in PLAUSIBLE_PPI:
        return Finding(Topic.SCREEN, Condition.ATTENTION, "implausible", values)
    if not measured_ppi:
        return Finding(Topic.SCREEN, Condition.ATTENTION, "not_measured", values)
    return Finding(Topic.SCREEN, Condition.GOOD, "good", values)


def judge_scanner(port: str, ports: Sequence[str]) -> Finding:
    """Judge the scanner; one that types like a keyboard cannot be seen, only tried."""
    values: dict[str, Value] = {"port": port, "ports": ", ".join(ports) or "–"}
    if not port:
        return Finding(Topic.SCANNER, Condition.GOOD, "keyboard", values)
    if port not in ports:
        return Finding(Topic.SCANNER, Condition.MISSING, "no_port", values)
    return Finding(Topic.SCANNER, Condition.GOOD, "port", values)


def judge_queue(queue: str, queues: Sequence[str]) -> Finding:
    """Judge the printer of this machine; without one, labels go to a folder."""
    values: dict[str, Value] = {"queue": queue, "queues": ", ".join(queues) or "–"}
    if not queue:
        return Finding(Topic.PRINTER, Condition.ATTENTION, "to_folder", values)
    if queue not in queues:
        return Finding(Topic.PRINTER, Condition.MISSING, "no_queue", values)
    return Finding(Topic.PRINTER, Condition.GOOD, "queue", values)


SOUND_SQLITE = (3, 51, 3)
"""Earlier ones, from 3.7.0 on, can damage a file that two connections write and tidy up at the
same instant; the bench has one process a database, and one connection that tidies up."""


def judge_sqlite(version: tuple[int, ...]) -> Finding:
    """Judge the embedded database's library."""
    is_sound = version >= SOUND_SQLITE
    return Finding(
        Topic.SQLITE,
        Condition.GOOD if is_sound else Condition.ATTENTION,
        "good" if is_sound else "reset_fault",
        {
            "version": ".".join(map(str, version)),
            "sound": ".".join(map(str, SOUND_SQLITE)),
        },
    )
