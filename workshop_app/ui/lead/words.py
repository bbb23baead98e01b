"""Words that several of the lead's screens share: times, marks and names."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from workshop_app.application.lead.board import BenchNow, CallNow, Doing, Task
from workshop_app.application.lead.seen import Line, Seen
from workshop_app.domain.people import Person
from workshop_app.ui.bench.words.telling import clock_time
from workshop_app.ui.widgets.marks import Mark

translate: Final = QCoreApplication.translate

_MINUTE_MS, _MINUTES_AN_HOUR = 60_000, 60

MARKS: Final = {
    Doing.NOBODY: Mark.TO_DO,
    Doing.BETWEEN: Mark.TO_DO,
    Doing.WORKS: Mark.NOW,
    Doing.MACHINE: Mark.MACHINE_WORKS,
    Doing.PAUSE: Mark.PAUSED,
    Doing.BREAK: Mark.PAUSED,
}


def doing_words(doing: Doing) -> str:
    """Return what goes on at a bench."""
    match doing:
        case Doing.NOBODY:
            return translate("Lead", "Nobody there")
        case Doing.BETWEEN:
            return translate("Lead", "Between two tasks")
        case Doing.WORKS:
            return translate("Lead", "At work")
        case Doing.MACHINE:
            return translate("Lead", "Machine works alone")
        case Doing.PAUSE:
            return translate("Lead", "Pause")
        case Doing.BREAK:
            return translate("Lead", "On a break")


def state_of(bench: BenchNow) -> tuple[str, Mark]:
    """Return the one word for a bench, help before all else, and its mark."""
    call = bench.call
    if call is None:
        return doing_words(bench.doing), MARKS[bench.doing]
    if call.coming is not None:
        coming = translate("Lead", "{name} is coming").format(name=call.coming.first_name)
        return coming, Mark.HELP_ASKED
    return translate("Lead", "Help asked"), Mark.HELP_ASKED


def bench_words(name: str) -> str:
    """Return how a bench is called."""
    if not name:
        return translate("Lead", "A bench without a name")
    return translate("Lead", "Bench {name}").format(name=name)


def person_words(person: Person | None) -> str:
    """Return a first name, or that this machine does not know who it is."""
    return person.first_name if person else translate("Lead", "Somebody")


def portrait_of(person: Person | None) -> str:
    """Return the drawing of a person."""
    return f"portrait-{person.portrait}" if person else "portrait-person"


def task_words(task: Task, language: str) -> str:
    """Return the title of a task; its code where the procedure is not known here."""
    if task.procedure is None:
        return str(task.job.task)
    return task.procedure.words_in(language).title


def step_words(task: Task) -> str:
    """Return where somebody is in a task."""
    words = translate("Lead", "step {now} of {total}")
    return words.format(now=min(task.number, task.total), total=task.total)


def how_long(ms: int) -> str:
    """Return a length of time in minutes, or in hours."""
    minutes = ms // _MINUTE_MS
    if minutes < 1:
        return translate("Lead", "less than a minute")
    if minutes < _MINUTES_AN_HOUR:
        told = translate("Lead", "{minutes} min").format(minutes=minutes)
        return told.replace(" ", "\N{NO-BREAK SPACE}")
    hours, minutes = divmod(minutes, _MINUTES_AN_HOUR)
    return translate("Lead", "{hours} h {minutes}").format(hours=hours, minutes=f"{minutes:02}")


def time_of(ms: int, language: str) -> str:
    """Return the time of day of a moment, in the machine's own time zone; empty for 0."""
    if not ms:
        return ""
    return clock_time(datetime.fromtimestamp(ms / 1000, UTC).astimezone(), language)


def day_of(ms: int) -> str:
    """Return the day of a moment, `26/11/2026`, in the machine's own time zone; empty for 0."""
    if not ms:
        return ""
    day = datetime.fromtimestamp(ms / 1000, UTC).astimezone()
    return f"{day.day}/{day.month:02}/{day.year}"


def seen_words(seen: Seen | None, line: Line) -> str:
    """Return when a bench was last heard; empty where no other bench can be."""
    if line is Line.ALONE:
        return ""
    if seen is None:
        return translate("Lead", "not yet")
    if seen.is_fresh and line is Line.UP:
        return translate("Lead", "now")
    return translate("Lead", "{time} ago").format(time=how_long(seen.age_ms))


def call_under(call: CallNow, language: str, *, with_task: bool = True) -> str:
    """Return where a call is, at which step, and how long ago it was asked."""
    pieces = [bench_words(call.bench)]
    if call.task is not None and with_task:
        pieces.append(f"{task_words(call.task, language)}, {step_words(call.task)}")
    pieces.append(translate("Lead", "asked {time} ago").format(time=how_long(call.age_ms)))
    return " · ".join(pieces)
