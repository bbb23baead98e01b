"""The report on simulated people: what each task cost each of them, beside touch, with pictures."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final

from workshop_app.bootstrap.people.day import DayReport
from workshop_app.bootstrap.people.everybody import EVERYBODY

_STYLE: Final = """
body { font: 18px/1.5 sans-serif; max-width: 75em; margin: 2em auto; color: #101c24 }
table { border-collapse: collapse; margin: 1em 0 } th, td { padding: .3em .8em; text-align: right;
border-bottom: 1px solid #c3ced0 } th:first-child, td:first-child { text-align: left }
img { max-width: 31%; border: 1px solid #c3ced0; margin: .3em } .stop { color: #8a0000 }
"""
_AN_HOUR_S: Final = 3600
_HOW: Final = (
    "Each of them signs in, takes in a machine, erases it, tests it and leaves, at the real "
    "window of the real program, by real events and at virtual time. Seconds are those of "
    "telling the program: looking at each new screen (1.5 s) and holding each code under the "
    "scanner (1.5 s) are the same for all; the handwork is not in them."
)


def write_report(reports: Sequence[DayReport], file: Path, *, language: str) -> None:
    """Write the report as one page; its pictures stay where they are, below the same folder."""
    tasks = [each.task for each in reports[0].counts]
    body = [
        f"<h1>Simulated people, {escape(language)}</h1><p>{_HOW}</p>",
        "<table><tr><th>actions, seconds</th>",
        *(f"<th>{escape(task)}</th>" for task in tasks),
        "<th>day</th><th>× touch</th></tr>",
        *(_row(each, tasks, reports[0]) for each in reports),
        "</table>",
        *(_person(each, file.parent) for each in reports),
    ]
    head = f'<meta charset="utf-8"><title>Simulated people</title><style>{_STYLE}</style>'
    page = f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(body)}</body></html>'
    file.write_text(page, encoding="utf-8")


def summary(report: DayReport, touch: DayReport) -> str:
    """Return one line on a day, for the console."""
    told = "; ".join(report.faults) or "well"
    times = f"{_times(report, touch):>5} × touch"
    day = f"{report.actions:4} actions {report.seconds:7.0f} s  {times}"
    return f"{report.who:16} {day}  {told}"


def _times(report: DayReport, touch: DayReport) -> str:
    """How many times as long as touch; nothing for somebody who was away for hours."""
    if not touch.seconds or report.seconds > _AN_HOUR_S:
        return "–"
    return f"{report.seconds / touch.seconds:.1f}"


def _row(report: DayReport, tasks: Sequence[str], touch: DayReport) -> str:
    costs = {each.task: f"{each.actions}, {each.seconds:.0f} s" for each in report.counts}
    cells = [escape(report.who), *(costs.get(task, "–") for task in tasks)]
    cells.append(f"{report.actions}, {report.seconds:.0f} s")
    cells.append(_times(report, touch))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _person(report: DayReport, folder: Path) -> str:
    somebody = EVERYBODY[report.who]
    faults = [f'<li class="stop">{escape(fault)}</li>' for fault in report.faults]
    made = [f"<li>{escape(each)}</li>" for each in report.made]
    pictures = [
        f'<img src="{escape(each.relative_to(folder).as_posix())}" alt="{escape(each.stem)}">'
        for each in report.pictures
    ]
    return (
        f"<h2>{escape(report.who)}</h2><p>Somebody who {escape(somebody.about)}.</p>"
        f"<ul>{''.join(faults or ['<li>Nothing was wrong.</li>'])}{''.join(made)}</ul>"
        f"<p>{''.join(pictures)}</p>"
    )
