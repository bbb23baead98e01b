"""`workshop-app check-procedures`: what must be changed before workers see a procedure."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from workshop_app import resources
from workshop_app.adapters.content.library import LANGUAGES, Reading, read_procedures
from workshop_app.adapters.content.routes_file import read_routes
from workshop_app.adapters.content.syllables import syllable_counter
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.word_lists import read_findings, read_word_list
from workshop_app.application.check_procedures import check_procedures
from workshop_app.application.checked_content import CheckedContent
from workshop_app.domain.finding import Finding, Level, Rule

CLEAN, FOUND, UNREADABLE = 0, 1, 2

_MISSED = frozenset(
    {Rule.UNKNOWN_TASK, Rule.WAY_TO_NOWHERE, Rule.ROUTE_TASK, Rule.ROUTE_TEST, Rule.ROUTE_END}
)
_PHOTOS = frozenset({".png", ".jpg", ".jpeg", ".webp"})
_END = {
    "fr": "{tasks} tâches lues : {errors} à changer, {warnings} à revoir.",
    "en": "{tasks} tasks read: {errors} to change, {warnings} to look at again.",
}
_LEVEL = {
    "fr": {Level.ERROR: "à changer", Level.WARNING: "à revoir"},
    "en": {Level.ERROR: "to change", Level.WARNING: "look again"},
}


def run(folder: Path | None = None, language: str = "en", out: TextIO | None = None) -> int:
    """Check the procedures of a folder, and say each finding with its file, step and rule.

    Args:
        folder: of procedures, or of one procedure; the program's own if there is none. Beside
            a workshop's own procedures, a folder `routes` is checked too.
        language: `fr` or `en`, in which findings are told.
        out: where; the standard output if there is none.

    Returns:
        0 nothing must be changed (warnings may have been told), 1 something must, 2 the
        folder cannot be read.
    """
    out = out or sys.stdout
    ours = resources.path("procedures")
    try:
        reading = read_procedures(folder or ours)
    except OSError as error:
        out.write(f"{folder}: {error.strerror}\n")
        return UNREADABLE
    return _tell(reading, find(reading, folder or ours), language, out)


def find(reading: Reading, folder: Path) -> tuple[Finding, ...]:
    """Return what reading and checking found; nothing is named twice."""
    ours = resources.path("procedures")
    faults = Faults()
    own_routes = folder.parent / "routes"
    routes = own_routes if own_routes.is_dir() else resources.path("routes")
    words = {
        language: word_list
        for language in LANGUAGES
        if (word_list := read_word_list(resources.path("words"), language, faults))
    }
    content = CheckedContent(
        procedures=reading.procedures,
        others={} if folder == ours else read_procedures(ours).procedures,
        routes=read_routes(routes, faults),
        pictures=_pictures(folder),
        words=words,
        syllables={language: syllable_counter(language) for language in words},
    )
    checked = check_procedures(content)
    if reading.findings:  # a task that could not be read is missed by others: no news
        checked = tuple(each for each in checked if each.rule not in _MISSED)
    return (*reading.findings, *faults.findings, *checked)


def _pictures(folder: Path) -> frozenset[str]:
    drawn = resources.path("pictures/scenes").glob("*.toml")
    photos = (path for path in folder.rglob("pictures/*") if path.suffix.lower() in _PHOTOS)
    return frozenset(path.stem for path in (*drawn, *photos))


def _tell(reading: Reading, findings: Iterable[Finding], language: str, out: TextIO) -> int:
    sentences = read_findings(resources.path("words"), language, Faults())
    count = dict.fromkeys(Level, 0)
    for finding in findings:
        count[finding.level] += 1
        place = f"{finding.file}: {finding.step}" if finding.step else finding.file
        level = _LEVEL[language][finding.level]
        out.write(f"{place}: {level}: {finding.message(sentences)} [{finding.rule}]\n")
    end = _END[language].format(
        tasks=len(reading.procedures), errors=count[Level.ERROR], warnings=count[Level.WARNING]
    )
    out.write(f"{end}\n")
    return FOUND if count[Level.ERROR] else CLEAN
