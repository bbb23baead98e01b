"""A day over the accessibility bus, in a process that has a screen and a bus of its own."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtWidgets import QApplication

from workshop_app.bootstrap.people.bus import NoBusError, accessible_screen
from workshop_app.bootstrap.people.day import DayReport, live

LONGEST_S: Final = 300


def live_on_bus(
    who: str, *, workshop: Path, folder: Path, language: str, pictures: Path | None = None
) -> DayReport:
    """Let somebody live their day over the bus; see `day.live` for what is asked for.

    Where this machine has no bus, or the day breaks off, that is the report's fault.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "day.json"
    line = [sys.executable, "-m", __name__, who, str(workshop), str(folder / "bench"), language]
    line += [str(told), str(pictures or "")]
    try:
        with accessible_screen() as environment:
            done = subprocess.run(  # noqa: S603 - ourselves
                line,
                env=environment,
                check=False,
                capture_output=True,
                text=True,
                timeout=LONGEST_S,
            )
    except (NoBusError, subprocess.TimeoutExpired) as error:
        return _not_lived(who, str(error))
    if not told.exists():
        return _not_lived(who, done.stderr[-1000:])
    return msgspec.json.decode(told.read_bytes(), type=DayReport, dec_hook=_path)


def _path(kind: type, told: str) -> Path:
    """The only thing in a report that JSON does not know."""
    if kind is not Path:
        raise TypeError(f"not in a report: {kind}")
    return Path(told)


def main(arguments: list[str]) -> int:
    """Live one day on this process's own screen, and write what came of it."""
    who, workshop, folder, language, told, pictures = arguments
    app = QApplication(arguments[:1])
    report = live(
        app,
        who,
        workshop=Path(workshop),
        folder=Path(folder),
        language=language,
        pictures=Path(pictures) if pictures else None,
    )
    Path(told).write_bytes(msgspec.json.encode(report, enc_hook=str))
    return 0


def _not_lived(who: str, why: str) -> DayReport:
    faults = (f"not lived: {why}",)
    return DayReport(who=who, counts=(), faults=faults, made=(), screens=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
