"""`workshop-app lead report` and `lead donor`: a year of the workshop, and one lot of a donor."""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from workshop_app.application.content_port import Content
from workshop_app.application.donor_file import DonorFile, LotFile, MachineLine
from workshop_app.application.report_period import Count, Days, ReportPeriod
from workshop_app.bootstrap.lead_desk import LeadDesk, RefusedError
from workshop_app.bootstrap.lead_report_orders import order_tables
from workshop_app.bootstrap.lead_use import content_of, use_tables
from workshop_app.bootstrap.lead_words import LeadWords
from workshop_app.domain.codes import parse_code
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.reports import Cell, Report, ReportTable
from workshop_app.domain.yearly import NOT_TOLD, WEIGHT_G, Figures, Period
from workshop_app.domain.yearly_orders import OrderFigures
from workshop_app.values import replace

_KINDS = ("tower", "laptop", "screen")
_GRAMS = 1000
_WELL = "ok"


def period_of(days: Days) -> Period:
    """Return some days from midnight to midnight, by this machine's time zone."""
    return Period(_ms(days.first), _ms(days.last + timedelta(days=1)))


def _ms(day: date) -> int:
    return round(datetime(day.year, day.month, day.day).astimezone().timestamp() * 1000)


def year_report(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    """Write the report of a year; 0 once it is written."""
    year = chosen.year
    days = Days(date(year, 1, 1), date(year, 12, 31), str(year))
    period = ReportPeriod(desk.memory.unit_of_work)
    count = period(period_of(days), _orders(chosen.orders))
    report = report_of(
        desk.words,
        desk.language,
        days,
        count,
        period.orders(days.first, days.last),
        content_of(desk.memory),
    )
    return _write(desk, report, chosen)


def donor_file(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    """Write a donor's file of a lot; 0 once it is written."""
    lot = desk.lot(chosen.lot)
    told = DonorFile(desk.memory.unit_of_work)(lot)
    if told is None:
        raise desk.refusal("no_lot", named=chosen.lot)
    return _write(desk, lot_report(desk.words, desk.language, told), chosen)


def report_of(
    words: LeadWords,
    language: str,
    days: Days,
    count: Count,
    brought: OrderFigures,
    content: Content,
) -> Report:
    """Return a period as tables, in the words of a language."""
    tables = (
        *_figure_tables(words, count.figures),
        *order_tables(words, brought, count.boxes),
        *use_tables(words, language, count.use, content),
    )
    told = tuple(each if each.rows else _empty(words, each) for each in tables)
    begins, ends = (f"{day.day}/{day.month}/{day.year}" for day in (days.first, days.last))
    return Report(
        title=words.say("report", "title", name=days.name),
        about=words.say("report", "about", begins=begins, ends=ends),
        language=language,
        tables=told,
        brief=_brief(words, told),
    )


def _brief(words: LeadWords, tables: Iterable[ReportTable]) -> ReportTable:
    by_title = {each.title: each for each in tables}
    rows = []
    for name in words.keys("brief"):
        table = by_title[words.say("report", name)]
        rows.append((words.say("brief", name), table.main_figure, table.unit))
    return _table(words, "brief", ("counted", "count", "unit"), rows)


def _figure_tables(words: LeadWords, figures: Figures) -> Sequence[ReportTable]:
    return [
        _by_kind(words, "received", figures.received),
        _one(words, "returned", figures.returned),
        _counts(
            words,
            "returned_why",
            "fault",
            "faults_told",
            figures.returned_why,
            note="returned_why_note",
        ),
        _by_kind(words, "refurbished", figures.refurbished),
        _packed(words, figures),
        _counts(words, "waiting", "stage", "stages", figures.waiting, note="waiting_note"),
        _counts(words, "wasted", "reason", "reasons", figures.wasted),
        _waste(words, figures),
        _counts(words, "parts", "part", "parts_used", figures.parts),
        _erasures(words, figures),
        _kept(words, figures),
        _one(words, "lots", figures.lots),
        _cost(words, figures),
        _one(words, "people", figures.people),
    ]


def lot_report(words: LeadWords, language: str, told: LotFile) -> Report:
    """Return what became of a lot as tables, in the words of a language."""

    def say(name: str) -> str:
        return words.say("donor", name)

    headings = ("number", "serial", "state", "data", "weight")
    machines = ReportTable(
        title=say("machines"),
        note=say("machines_note"),
        headings=tuple(map(say, headings)),
        rows=tuple(_machine(words, each) for each in told.machines),
    )
    drives = ReportTable(
        title=say("drives"),
        note=say("drives_note"),
        headings=tuple(map(say, ("machine", "drive", "data", "day"))),
        rows=tuple(
            (machine.shown, drive.name, say(drive.data), drive.day)
            for machine in told.machines
            for drive in machine.drives
        ),
    )
    missing = ReportTable(
        title=say("missing"),
        note=say("missing_note"),
        headings=(say("serial"), words.say("report", "kind")),
        rows=tuple((name, words.named("things", kind)) for name, kind in told.missing),
    )
    tables = (machines, drives, missing)
    return Report(
        title=words.say("donor", "title", lot=told.shown),
        about=words.say(
            "donor",
            "about",
            supplier=told.supplier,
            arrived=len(told.machines),
            expected=told.expected,
        ),
        language=language,
        tables=tuple(each if each.rows else _empty(words, each) for each in tables),
    )


def _machine(words: LeadWords, machine: MachineLine) -> tuple[Cell, ...]:
    data = sorted({words.say("donor", drive.data) for drive in machine.drives})
    weight: Cell = machine.weight_g / _GRAMS if machine.weight_g else ""
    state = words.named("stages", machine.state)
    return (
        machine.shown,
        machine.name,
        state,
        ", ".join(data) or words.say("donor", "none"),
        weight,
    )


def _by_kind(words: LeadWords, name: str, counts: Mapping[str, int]) -> ReportTable:
    rows: list[tuple[Cell, ...]] = [
        (words.named("things", kind), counts[kind]) for kind in _ordered(counts)
    ]
    total = (words.say("report", "total"), sum(counts.values())) if rows else ()
    return _table(
        words, name, ("kind", "count"), rows, total=total, note=f"{name}_note", is_drawn=True
    )


def _packed(words: LeadWords, figures: Figures) -> ReportTable:
    rows: list[tuple[Cell, ...]] = []
    for whom in (*ForWhom, NOT_TOLD):
        counts = {kind: n for (each, kind), n in figures.packed.items() if each == whom}
        if counts:
            name = words.say("report", str(whom) or "not_told")
            rows.append((name, *(counts.get(kind, 0) for kind in _KINDS), sum(counts.values())))
    headings = (
        words.say("report", "for_whom"),
        *(words.named("things", kind) for kind in _KINDS),
        words.say("report", "total"),
    )
    return ReportTable(
        title=words.say("report", "packed"),
        note=words.say("report", "packed_note"),
        headings=headings,
        rows=tuple(rows),
        is_drawn=True,
    )


def _counts(
    words: LeadWords, name: str, heading: str, part: str, counts: Mapping[str, int], note: str = ""
) -> ReportTable:
    known = [key for key in words.keys(part) if counts.get(key)]
    others = sorted(key for key in counts if counts[key] and key not in known)
    not_told = words.say("report", "not_told")
    rows = [(words.named(part, key) or not_told, counts[key]) for key in (*known, *others)]
    return _table(words, name, (heading, "count"), rows, note=note, is_drawn=True)


def _waste(words: LeadWords, figures: Figures) -> ReportTable:
    rows = [
        (words.named("waste_flows", flow) or words.say("report", "not_told"), count, grams / _GRAMS)
        for flow, (count, grams) in sorted(figures.waste.items())
    ]
    kilograms = sum(grams for _, grams in figures.waste.values()) / _GRAMS
    count = sum(count for count, _ in figures.waste.values())
    total = (words.say("report", "total"), count, kilograms) if rows else ()
    table = _table(words, "waste", ("flow", "count", "kilograms"), rows, total=total)
    return replace(table, main=kilograms, unit="kg")


def _erasures(words: LeadWords, figures: Figures) -> ReportTable:
    rows = [
        (
            " · ".join(words.named("methods", each) for each in (level, technique) if each)
            or words.say("report", "not_told"),
            words.named("donor", result),
            count,
        )
        for (level, technique, result), count in sorted(figures.erasures.items(), key=_well_first)
    ]
    well = sum(count for (_, _, result), count in figures.erasures.items() if result == _WELL)
    table = _table(words, "erasures", ("method", "result", "count"), rows, note="erasures_note")
    return replace(table, main=well)


def _well_first(told: tuple[tuple[str, str, str], int]) -> tuple[str, str, bool, str]:
    level, technique, result = told[0]
    return level, technique, result != _WELL, result


def _kept(words: LeadWords, figures: Figures) -> ReportTable:
    counts: Counter[str] = Counter()
    for (_, kind), count in figures.packed.items():
        counts[kind] += count
    rows = [
        (words.named("things", kind), counts[kind] * WEIGHT_G.get(kind, 0) / _GRAMS)
        for kind in _ordered(counts)
    ]
    kilograms = figures.kept_g / _GRAMS
    total = (words.say("report", "total"), kilograms) if rows else ()
    table = _table(words, "kept", ("kind", "kilograms"), rows, total=total, note="kept_note")
    return replace(table, main=kilograms, unit="kg")


def _cost(words: LeadWords, figures: Figures) -> ReportTable:
    price, subsidy = figures.price_cents, figures.subsidy_cents
    rows = [
        (words.say("report", name), cents / 100)
        for name, cents in (("price", price), ("subsidy", subsidy))
    ]
    rest = (price - subsidy) / 100
    total = (words.say("report", "rest"), rest) if figures.lots else ()
    table = _table(words, "cost", ("cost", "amount"), rows if total else [], total=total)
    note = words.say("report", "cost_note")
    return replace(table, note=note, main=rest, unit="€")


def _one(words: LeadWords, name: str, count: int) -> ReportTable:
    return _table(
        words, name, ("counted", "count"), [(words.say("report", name), count)], note=f"{name}_note"
    )


def _table(
    words: LeadWords,
    name: str,
    headings: Iterable[str],
    rows: Iterable[tuple[Cell, ...]],
    *,
    total: tuple[Cell, ...] = (),
    note: str = "",
    is_drawn: bool = False,
) -> ReportTable:
    return ReportTable(
        total=total,
        title=words.say("report", name),
        note=words.say("report", note) if note else "",
        headings=tuple(words.say("report", each) for each in headings),
        rows=tuple(rows),
        is_drawn=is_drawn,
    )


def _empty(words: LeadWords, table: ReportTable) -> ReportTable:
    return replace(table, nothing=words.say("report", "nothing"))


def _ordered(counts: Mapping[str, int]) -> list[str]:
    known = [kind for kind in _KINDS if counts.get(kind)]
    return known + sorted(kind for kind in counts if counts[kind] and kind not in _KINDS)


def _orders(file: Path | None) -> Mapping[str, str]:
    """Read the same list as `hub orders`: code,for_whom,reference."""
    if file is None:
        return {}
    found = {}
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            code, for_whom = row.get("code") or "", row.get("for_whom") or ""
            if parse_code(code) is None or for_whom not in set(ForWhom):
                kinds = ", ".join(ForWhom)
                raise RefusedError(f"{file}, {number}: code, for_whom ({kinds})")
            found[code] = for_whom
    return found


def _write(desk: LeadDesk, report: Report, chosen: argparse.Namespace) -> int:
    from workshop_app.adapters.lists.workbook import workbook  # noqa: PLC0415 - large
    from workshop_app.adapters.printing.files import write_bytes  # noqa: PLC0415
    from workshop_app.adapters.printing.report import report_pdf  # noqa: PLC0415

    written = []
    for file, make in ((chosen.pdf, report_pdf), (chosen.xlsx, workbook)):
        if file is not None:
            write_bytes(make(report), file)
            written.append(str(file))
    if not written:
        for table in report.tables:
            sys.stdout.write(f"\n{table.title}\n")
            for row in table.lines:
                sys.stdout.write("  " + "  ".join(str(cell) for cell in row) + "\n")
        return 0
    desk.say("report", "done", files=", ".join(written))
    return 0
