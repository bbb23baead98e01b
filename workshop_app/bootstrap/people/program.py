"""`workshop-app people`: everybody lives a day, and the report says how it was."""

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from workshop_app.bootstrap.people.bus_day import live_on_bus
from workshop_app.bootstrap.people.day import DayReport, furnish_for, live
from workshop_app.bootstrap.people.everybody import EVERYBODY, OVER_THE_BUS
from workshop_app.bootstrap.people.packing import BOXES
from workshop_app.bootstrap.people.report import summary, write_report
from workshop_app.values import replace

TOUCH: Final = "touch"
"""The measure for all others: what they make is compared with what came of touch."""
MODES: Final = (
    TOUCH,
    "mouse",
    "keyboard",
    "cards",
    "one-switch",
    "two-switches",
    "press-and-rest",
    "dwell",
)
"""Each way of input once."""
OTHERWISE: Final = frozenset({"no"})
"""People who are not expected to make the same."""


def run(*, out: Path, who: Sequence[str], language: str, packs: bool = False) -> int:
    """Let people live their day.

    Args:
        out: folder for `report.html` and its pictures.
        who: keys of `EVERYBODY`; all if there are none.
        language: `fr` or `en`.
        packs: whether they pack boxes with wrong things in reach, instead of the day; then those
            who are nobody's means of input stay at home, unless they are named.

    Returns:
        0 if all was as it must be; 1 if not: the report says what.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("people need an application with windows")
    everybody = MODES if packs else tuple(EVERYBODY)
    chosen = [TOUCH, *(each for each in (who or everybody) if each != TOUCH)]
    pictures = out / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="people-"))
    try:
        reports = _live_all(app, chosen, folder, language, pictures, BOXES if packs else 0)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    write_report(reports, out / "report.html", language=language)
    sys.stdout.write(f"{out / 'report.html'}\n")
    return 1 if any(each.faults for each in reports) else 0


def _live_all(
    app: QApplication,
    chosen: Sequence[str],
    folder: Path,
    language: str,
    pictures: Path,
    boxes: int,
) -> list[DayReport]:
    workshop = folder / "workshop"
    furnish_for(workshop, language)
    reports: list[DayReport] = []
    for who in chosen:
        here = partial(live, app, boxes=boxes)
        live_one = live_on_bus if who in OVER_THE_BUS else here
        report = live_one(
            who, workshop=workshop, folder=folder / who, language=language, pictures=pictures
        )
        reports.append(beside(report, reports[0] if reports else report))
        sys.stdout.write(summary(reports[-1], reports[0]) + "\n")
        sys.stdout.flush()
    return reports


def beside(report: DayReport, touch: DayReport) -> DayReport:
    """Return the report with one fault more, if something else was made than by touch."""
    if report.who in OTHERWISE or report.made == touch.made:
        return report
    other = f"made {list(report.made)}, and not what was made by touch: {list(touch.made)}"
    return replace(report, faults=(*report.faults, other))
