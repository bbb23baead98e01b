"""Facts become rows: the same folds as at the benches, and what the tables tell of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from sqlalchemy import Table

from workshop_app.adapters.central import state_tables as tables
from workshop_app.domain.bench import Bench
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.clash import Clash
from workshop_app.domain.facts import Fact, FactKind, SubjectKind
from workshop_app.domain.help_call import HelpCall
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.numbers import NumberRange
from workshop_app.domain.orders import Box, Order, Round
from workshop_app.domain.publishing import Published
from workshop_app.domain.state import State, fold_or_keep
from workshop_app.domain.stock import Lot, Part, Place, UnknownCode
from workshop_app.domain.supply import Announced, Supplier, Tender
from workshop_app.state_json import encode
from workshop_app.values import Struct

Row: TypeAlias = dict[str, Any]
_LONGEST: Final = 200
_LARGEST: Final = 2**62
_WITH_CLASHES: Final = (Item, Job)

STATE_TABLES: Final[Mapping[str, Table]] = {
    SubjectKind.ITEM: tables.item,
    SubjectKind.JOB: tables.job,
    SubjectKind.HELP: tables.help_call,
    SubjectKind.BENCH: tables.bench,
    SubjectKind.PLACE: tables.place,
    SubjectKind.LOT: tables.lot,
    SubjectKind.PART: tables.part,
    SubjectKind.UNKNOWN_CODE: tables.unknown,
    SubjectKind.NUMBERS: tables.numbers,
    SubjectKind.SUPPLIER: tables.supplier,
    SubjectKind.TENDER: tables.tender,
    SubjectKind.ANNOUNCED: tables.announced,
    SubjectKind.BENEFICIARY: tables.beneficiary,
    SubjectKind.ORDER: tables.order,
    SubjectKind.BOX: tables.box,
    SubjectKind.ROUND: tables.round_,
    SubjectKind.PROCEDURE: tables.procedure,
}


class Fed(Struct, frozen=True):
    """A fact in the feed, and when the centre had it (milliseconds since 1970)."""

    wseq: int
    fact: Fact
    received_ms: int


@dataclass(slots=True, eq=False)
class Subject:
    """A subject while facts are folded into it."""

    kind: str
    name: str
    state: State | None = None
    born: int = 0
    last: int = 0


@dataclass(slots=True)
class Told:
    """Rows for the tables of what happened once."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, table: Table, **row: Any) -> None:
        """Keep a row for a table."""
        self.rows.setdefault(table.name, []).append(row)


def fold_in(subject: Subject, fed: Fed, told: Told) -> None:
    """Fold one more fact into its subject, and tell what happened."""
    before, fact = subject.state, fed.fact
    after, why = fold_or_keep(before, fact, fed.wseq)
    if why:
        told.add(
            tables.unfolded, wseq=fed.wseq, kind=fact.kind, subject=fact.subject, why=_plain(why)
        )
    if after is None:
        return
    if before is None:
        subject.born = fed.wseq
    subject.state, subject.last = after, fed.wseq
    if isinstance(after, Item) and not why:
        _tell_of_item(before if isinstance(before, Item) else None, after, fed, told)
    if not why:
        _tell_what_happened(before, after, fed, told)
    if isinstance(after, _WITH_CLASHES) and not why:
        had = before.clashes if isinstance(before, _WITH_CLASHES) else ()
        _tell_of_conflicts(had, after.clashes, fed, told)


def row_of(subject: Subject, state: State) -> Row:
    """Return the row of a state, without its workshop."""
    return {
        "id": subject.name,
        "born": subject.born,
        "last": subject.last,
        "body": encode(state),
        **_columns(state),
    }


def _tell_of_item(before: Item | None, after: Item, fed: Fed, told: Told) -> None:
    common = {
        "wseq": fed.wseq,
        "item": after.id,
        "at_ms": _at_ms(fed),
        "person": fed.fact.person,
    }
    was = before.state if before else None
    if after.state != was:
        aside = after.parked or (before.parked if before else None)
        reason = _plain(aside.reason) if aside else None
        state = str(after.state)
        told.add(tables.move, **common, was=was and str(was), became=state, reason=reason)
    if fed.fact.kind == FactKind.PACKED_INTO:
        order = fed.fact.body.get("order")
        named = _plain(str(order)) if order else None
        told.add(tables.packed, **common, box=_plain(after.box), customer_order=named)
    _tell_of_work(fed.fact, common, told)


def _tell_of_work(fact: Fact, common: Row, told: Told) -> None:
    """Tell of what a report counts; a body that a fold has taken may still lack something."""
    body = fact.body

    def say(name: str) -> str:
        return _plain(str(body.get(name) or ""))

    match fact.kind:
        case FactKind.ERASURE_RECORDED:
            method = {"level": say("level"), "technique": say("technique")}
            part, result = say("component"), say("result")
            told.add(tables.erasure, **common, part=part, **method, result=result)
        case FactKind.COMPONENT_MOVED:
            named = {name: say(name) for name in ("kind", "action", "source")}
            told.add(tables.part_move, **common, part=say("component"), **named)
        case FactKind.WASTE_LEFT:
            weight = body.get("weight_g")
            grams = weight if isinstance(weight, int) else 0
            told.add(
                tables.waste_exit, **common, flow=say("flow"), weight_g=grams, slip=say("slip")
            )
        case FactKind.TASK_FINISHED:
            told.add(tables.task_done, **common, task=say("task"))
        case _:
            pass


def _tell_what_happened(before: State | None, after: State, fed: Fed, told: Told) -> None:
    happened, number = ("", ""), 0
    body = fed.fact.body
    match after:
        case Lot() if before is None:
            happened = ("lot_registered", "")
        case Box() if fed.fact.kind == FactKind.BOX_PACKED:
            happened = ("box_packed", after.order or "")
        case Beneficiary() if fed.fact.kind == FactKind.MAINTENANCE_VISITED:
            happened = ("visited", after.visits[-1])
        case Job() if fed.fact.kind == FactKind.JOB_FINISHED and after.version:
            happened, number = ("task_finished", after.task), after.version
        case Item() if fed.fact.kind == FactKind.CYCLE_OPENED:
            happened = ("came_back", str(body.get("fault") or ""))
        case _:
            return
    what, more = happened
    named = {"wseq": fed.wseq, "at_ms": _at_ms(fed), "id": fed.fact.subject.partition(":")[2]}
    told.add(tables.happened, **named, what=what, told=_plain(more), number=_counted(number))


def _tell_of_conflicts(
    had: tuple[Clash, ...], has: tuple[Clash, ...], fed: Fed, told: Told
) -> None:
    if had is has:
        return  # as for nearly every fact: `replace` keeps the tuple that was there
    at = {"wseq": fed.wseq, "at_ms": _at_ms(fed), "person": fed.fact.person}
    before, after = ({clash.fact: clash for clash in each} for each in (had, has))
    new = next((clash for name, clash in after.items() if name not in before), None)
    if new is not None:
        told.add(
            tables.conflict,
            **at,
            subject=fed.fact.subject,
            kind=str(new.kind),
            what=_plain(new.what),
            bench=fed.fact.bench,
            other_bench=new.other or None,
            fact=new.fact,
            owner=str(new.owner),
        )
    gone = next((name for name in before if name not in after), None)
    if gone is not None:
        told.add(tables.settled, **at, fact=gone)


def _at_ms(fed: Fed) -> int:
    """When it happened by the bench's clock, and never later than the centre heard of it."""
    return max(0, min(fed.fact.wall, fed.received_ms))


def _columns(state: State) -> Row:
    match state:
        case Item():
            row = _some(state, "kind", "lot", "place", "grade", "box", "cycle")
            nowhere = {"lot": None, "place": None} if state.merged else {}
            return {**row, **nowhere, "state": state.stands}
        case Job():
            named = ("task", "state", "item", "lot", "worker", "given_to")
            return _some(state, *named, "priority", "planned_ms")
        case HelpCall():
            told = ("state", "bench", "asked_by", "asked_ms", "job", "reason", "coming")
            return _some(state, *told, "outcome")
        case Bench():
            return _some(state, "person", "away")
        case Place():
            return _some(state, "kind", "name")
        case Lot():
            money = ("price_cents", "subsidy_cents")
            where = ("supplier", "expected", "source", "tender", "due", "counted", "document")
            return _some(state, *where, *money)
        case Part():
            return _some(state, "kind", "model", "serial", "item", "place")
        case UnknownCode():
            return _some(state, "settled")
        case NumberRange():
            return {}
        case Supplier():
            return _some(state, "name", "kind")
        case Tender():
            offers = {"offers": len(state.offers)}
            return {**_some(state, "title", "count", "closes", "is_open", "taken"), **offers}
        case Announced():
            names = ("lot", "kind", "serial", "asset_tag", "maker", "model", "made", "withdrawn")
            return {**_some(state, *names), "item": state.items[0] if state.items else None}
        case Published():
            now = state.now
            return {
                "version": now.version if now else 0,
                "published_ms": now.at_ms if now else 0,
                "readers": now.readers if now else 0,
            }
        case Beneficiary() | Order() | Box() | Round():
            return _columns_of_order(state)


def _columns_of_order(state: Beneficiary | Order | Box | Round) -> Row:
    match state:
        case Beneficiary():
            counted = {"needs": _counted(state.needs), "visits": len(state.visits)}
            dates = {"starts": state.start, "ends": state.end, "grant_is": str(state.grant)}
            named = ("kind", "reference", "pupils", "school", "trained_minutes")
            return {**_some(state, *named), **counted, **dates}
        case Order():
            wanted = {"wanted": _counted(sum(state.wanted.values()))}
            told = ("beneficiary", "for_whom", "asked", "due", "master", "why_closed")
            return {**_some(state, *told), **wanted}
        case Box():
            counted = {"things": len(state.things)}
            order = _plain(state.order) if state.order else None
            return {**_some(state, "state", "place", "round", "day"), **counted} | {
                "customer_order": order
            }
        case Round():
            return _some(state, "day", "has_ended")


def _counted(number: int) -> int:
    """Return what a column of eight bytes can hold: many lines may be told, of any size."""
    return max(-_LARGEST, min(number, _LARGEST))


def _some(state: State, *names: str) -> Row:
    values = {name: getattr(state, name) for name in names}
    return {name: _plain(told) if isinstance(told, str) else told for name, told in values.items()}


def _plain(told: str) -> str:
    """Return what a column can hold and an index can carry; the body of the state keeps it all."""
    return told[:_LONGEST].replace("\0", "\ufffd")


def subject_of(told: str) -> tuple[str, str] | None:
    """Return the kind and the name of what a fact is about, if that is folded."""
    kind, _, name = told.partition(":")
    return (kind, name) if kind in STATE_TABLES else None
