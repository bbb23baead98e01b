"""A day over the accessibility bus, in a process that has a screen and a bus of its own."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from workshop_app.bootstrap.people.bus import NoBusError, accessible_screen
from workshop_app.bootstrap.people.day import DayReport, live
from workshop_app.bootstrap.people.worker import TaskCount

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
    return _read(json.loads(told.read_text(encoding="utf-8")))


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
    Path(told).write_text(json.dumps(asdict(report), default=str), encoding="utf-8")
    return 0


def _read(plain: dict[str, object]) -> DayReport:
    counts, pictures = plain["counts"], plain["pictures"]
    if not isinstance(counts, list) or not isinstance(pictures, list):
        raise TypeError(f"not a day: {plain}")
    lists = {key: tuple(value) for key, value in plain.items() if isinstance(value, list)}
    told = {**plain, **lists}
    told["counts"] = tuple(TaskCount(**each) for each in counts)
    told["pictures"] = tuple(Path(each) for each in pictures)
    return DayReport(**told)  # type: ignore[arg-type]  # its own fields, as they were written


def _not_lived(who: str, why: str) -> DayReport:
    faults = (f"not lived: {why}",)
    return DayReport(who=who, counts=(), faults=faults, made=(), screens=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
