"""What was brought to whom in a period, as tables of the yearly report."""

from workshop_app.bootstrap.lead_words import LeadWords
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.reports import Cell, ReportTable
from workshop_app.domain.yearly_orders import OrderFigures

_KINDS = ("tower", "laptop", "screen")


def order_tables(
    words: LeadWords, figures: OrderFigures, boxes_packed: int
) -> tuple[ReportTable, ...]:
    """Return the tables in the words of a language."""

    def say(name: str) -> str:
        return words.say("report", name)

    def pairs(title: str, told: tuple[tuple[str, int], ...]) -> ReportTable:
        rows: list[tuple[Cell, ...]] = [(say(name), count) for name, count in told]
        shown = tuple(rows) if any(count for _, count in told) else ()
        return ReportTable(
            title=say(title),
            note=say(f"{title}_note"),
            headings=(say(title), say("count")),
            rows=shown,
        )

    return (
        _received(words, figures),
        _schools(words, figures),
        pairs(
            "families",
            (
                ("all_families", figures.families),
                ("equipped", figures.equipped),
                ("trained", figures.trained),
                ("hours", figures.hours),
                ("grants_asked", figures.grants_asked),
                ("grants_paid", figures.grants_paid),
            ),
        ),
        pairs(
            "associations_now",
            (
                ("all_associations", figures.associations),
                ("under_convention", figures.under_convention),
                ("visits", figures.visits),
            ),
        ),
        pairs("packaging", (("boxes_packed", boxes_packed), ("boxes_received", figures.boxes))),
    )


def _received(words: LeadWords, figures: OrderFigures) -> ReportTable:
    rows: list[tuple[Cell, ...]] = []
    for whom in ForWhom:
        counts = [figures.received[str(whom), kind] for kind in _KINDS]
        if any(counts):
            rows.append((words.say("report", str(whom)), *counts, sum(counts)))
    return ReportTable(
        title=words.say("report", "received_by_whom"),
        note=words.say("report", "received_by_whom_note"),
        headings=(
            words.say("report", "for_whom"),
            *(words.named("things", kind) for kind in _KINDS),
            words.say("report", "total"),
        ),
        rows=tuple(rows),
        is_drawn=True,
    )


def _schools(words: LeadWords, figures: OrderFigures) -> ReportTable:
    headings = ("reference", "pupils", "needs", "has", "still_due")
    schools = figures.schools
    total = (
        words.say("report", "total"),
        sum(each.pupils for each in schools),
        sum(each.needs for each in schools),
        sum(each.received for each in schools),
        sum(each.due for each in schools),
    )
    return ReportTable(
        title=words.say("report", "schools"),
        note=words.say("report", "schools_note"),
        headings=tuple(words.say("report", each) for each in headings),
        rows=tuple((s.reference, s.pupils, s.needs, s.received, s.due) for s in schools),
        total=total if schools else (),
        is_drawn=True,
    )
