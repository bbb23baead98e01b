"""`workshop-app lead import`: a supplier's list is looked at, and announced once that is asked."""

import argparse
from collections import Counter
from pathlib import Path

from workshop_app import resources
from workshop_app.adapters.lists.open_list import read_list, read_list_words
from workshop_app.adapters.lists.trouble import ListUnreadableError
from workshop_app.application.supply.import_list import (
    Asked,
    Cancelled,
    ImportList,
    NoHeadings,
    NoSuchHeading,
    Preview,
)
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.lead_desk import LeadDesk, RefusedError
from workshop_app.domain.announcing import BadLine, Column, Matched
from workshop_app.domain.codes import parse_code

_SURE = 100


def obey(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    """Look at a list, or announce it.

    Returns:
        0 if every line is good, 1 if some are not, or the whole list is not.
    """
    supplier = desk.supplier(chosen.supplier)
    asked = Asked(
        supplier=supplier.id,
        lot=desk.lot(chosen.lot),
        kind=chosen.kind,
        chosen=dict(chosen.column),
        sheet=chosen.sheet,
    )
    words = read_list_words(resources.path("supply") / "lists.toml")
    importing = ImportList(desk.memory.unit_of_work, read_content()[0], words)
    try:
        sheets = read_list(chosen.file)
    except ListUnreadableError as error:
        raise RefusedError(desk.words.say("troubles", error.trouble, line=error.line)) from error
    if chosen.apply:
        found = importing(sheets, asked, lead=desk.lead(chosen.badge))
    else:
        found = importing.preview(sheets, asked)
    match found:
        case NoHeadings(seen):
            told = desk.words.say("import", "no_headings", seen=", ".join(seen) or "–")
            raise RefusedError(told)
        case NoSuchHeading(named):
            raise RefusedError(desk.words.say("import", "no_such_heading", named=named))
        case Cancelled():
            raise RefusedError(desk.words.say("import", "cancelled"))
        case Preview():
            _tell(desk, importing, found, asked, chosen.file)
            last = "done" if chosen.apply else "nothing_done"
            lot = _shown(asked)
            desk.say("import", last, lines=len(found.checked.lines), lot=lot)
            return 1 if found.checked.bad else 0


def _tell(desk: LeadDesk, importing: ImportList, found: Preview, asked: Asked, file: Path) -> None:
    checked = found.checked
    desk.say(
        "import",
        "looked",
        file=file.name,
        sheet=f" ({found.sheet})" if found.sheet else "",
        lines=len(checked.lines),
        lot=_shown(asked),
        there=len(checked.there),
        bad=len(checked.bad),
    )
    for column in found.columns:
        _tell_column(desk, column)
    if found.unused:
        desk.say("import", "unused", headings=", ".join(found.unused))
    for kind, count in sorted(Counter(line.kind for line in checked.lines).items()):
        tasks = " → ".join(importing.way(kind, desk.language))
        desk.say("import", "route", count=count, kind=desk.words.say("kinds", kind), tasks=tasks)
    if found.recycled:
        desk.say("import", "recycled", count=len(found.recycled))
    for bad in checked.bad:
        _tell_line(desk, bad)


def _tell_column(desk: LeadDesk, matched: Matched) -> None:
    name = "column" if matched.likeness == _SURE else "column_guessed"
    desk.say(
        "import",
        name,
        column=desk.words.say("columns", matched.column),
        heading=matched.heading,
        likeness=matched.likeness,
    )


def _tell_line(desk: LeadDesk, bad: BadLine) -> None:
    fault = desk.words.say("faults", bad.fault, told=bad.told)
    name = "line" if bad.heading else "whole_line"
    desk.say("import", name, number=bad.number, heading=bad.heading, fault=fault)


def _shown(asked: Asked) -> str:
    code = parse_code(asked.lot)
    return code.shown if code else asked.lot


def column_choice(text: str) -> tuple[Column, str]:
    """Read `serial=Heading`.

    Raises:
        argparse.ArgumentTypeError: it is not written so.
    """
    name, sign, heading = text.partition("=")
    if not sign or name not in set(Column) or not heading.strip():
        names = ", ".join(Column)
        raise argparse.ArgumentTypeError(f"{text!r}: write one of {names}, = and a heading")
    return Column(name), heading
