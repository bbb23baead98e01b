"""The states at the centre as tables: `body` is what the fold made, the columns are for questions.

There is no index but the key: one on `(workshop, …)` is as good as the key to a planner that has no
figures yet, and costs a walk through the whole workshop. Questions of people can wait for a walk.

All of them come from the facts: they are dropped and folded anew when their shape changes. Moments
are milliseconds since 1970 (UTC) by the bench's clock, but never later than the centre's.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

from workshop_app.adapters.central.tables import NAMES, SCHEMA
from workshop_app.domain.facts import SubjectKind

STATES: Final = MetaData(schema=SCHEMA, naming_convention=NAMES)
STATE_PREFIX: Final = "state_"
"""Every table whose name begins so may be dropped: it comes back from the facts."""


def _text(name: str, *, empty: bool = True) -> "Column[str]":
    return Column(name, String, nullable=empty)


def _workshop() -> "Column[int]":
    return Column("workshop", Integer, primary_key=True, autoincrement=False)


def _state(kind: SubjectKind, *more: "Column[str] | Column[int] | Column[bool]") -> Table:
    """`born` and `last` are the numbers of the first and the last fact of the subject."""
    return Table(
        f"{STATE_PREFIX}{kind}",
        STATES,
        _workshop(),
        Column("id", String, primary_key=True),
        Column("born", BigInteger, nullable=False),
        Column("last", BigInteger, nullable=False),
        Column("body", LargeBinary, nullable=False),
        *more,
    )


def _event(name: str, *more: "Column[str] | Column[int]") -> Table:
    """What happened to an item once, under the number of the fact that told it."""
    return Table(
        f"{STATE_PREFIX}{name}",
        STATES,
        _workshop(),
        Column("wseq", BigInteger, primary_key=True, autoincrement=False),
        _text("item", empty=False),
        Column("at_ms", BigInteger, nullable=False),
        _text("person"),
        *more,
    )


item = _state(
    SubjectKind.ITEM,
    _text("kind", empty=False),
    _text("state", empty=False),
    _text("lot"),
    _text("place"),
    _text("grade"),
    _text("box"),
    Column("cycle", Integer, nullable=False),
)
job = _state(
    SubjectKind.JOB,
    _text("task", empty=False),
    _text("state", empty=False),
    _text("item"),
    _text("lot"),
    _text("worker"),
    _text("given_to"),
    Column("priority", BigInteger, nullable=False),
    Column("planned_ms", BigInteger, nullable=False),
)
help_call = _state(
    SubjectKind.HELP,
    _text("state", empty=False),
    _text("bench", empty=False),
    _text("asked_by"),
    Column("asked_ms", BigInteger, nullable=False),
    _text("job"),
    _text("reason"),
    _text("coming"),
    _text("outcome"),
)
bench = _state(SubjectKind.BENCH, _text("person"), _text("away"))
place = _state(SubjectKind.PLACE, _text("kind", empty=False), _text("name", empty=False))
lot = _state(
    SubjectKind.LOT,
    _text("supplier", empty=False),
    Column("expected", BigInteger, nullable=False),
    _text("source"),
    _text("tender"),
    Column("price_cents", BigInteger, nullable=False),
    Column("subsidy_cents", BigInteger, nullable=False),
    _text("due", empty=False),
    Column("counted", BigInteger, nullable=True),
    _text("document", empty=False),
)
part = _state(
    SubjectKind.PART,
    _text("kind", empty=False),
    _text("model"),
    _text("serial"),
    _text("item"),
    _text("place"),
)
unknown = _state(SubjectKind.UNKNOWN_CODE, Column("settled", Boolean, nullable=False))
numbers = _state(SubjectKind.NUMBERS)
supplier = _state(SubjectKind.SUPPLIER, _text("name", empty=False), _text("kind", empty=False))
tender = _state(
    SubjectKind.TENDER,
    _text("title", empty=False),
    Column("count", BigInteger, nullable=False),
    _text("closes", empty=False),
    Column("offers", BigInteger, nullable=False),
    Column("is_open", Boolean, nullable=False),
    _text("taken"),
)
beneficiary = _state(
    SubjectKind.BENEFICIARY,
    _text("kind", empty=False),
    _text("reference", empty=False),
    Column("pupils", BigInteger, nullable=False),
    Column("needs", BigInteger, nullable=False),
    _text("school"),
    Column("trained_minutes", BigInteger, nullable=False),
    _text("grant_is", empty=False),
    _text("starts", empty=False),
    _text("ends", empty=False),
    Column("visits", BigInteger, nullable=False),
)
order = _state(
    SubjectKind.ORDER,
    _text("beneficiary"),
    _text("for_whom", empty=False),
    _text("asked", empty=False),
    _text("due", empty=False),
    _text("master", empty=False),
    _text("why_closed", empty=False),
    Column("wanted", BigInteger, nullable=False),
)
box = _state(
    SubjectKind.BOX,
    _text("customer_order"),
    _text("state", empty=False),
    _text("place"),
    _text("round"),
    _text("day", empty=False),
    Column("things", BigInteger, nullable=False),
)
round_ = _state(
    SubjectKind.ROUND, _text("day", empty=False), Column("has_ended", Boolean, nullable=False)
)
announced = _state(
    SubjectKind.ANNOUNCED,
    _text("lot", empty=False),
    _text("kind", empty=False),
    _text("serial"),
    _text("asset_tag"),
    _text("maker"),
    _text("model"),
    _text("made"),
    Column("withdrawn", Boolean, nullable=False),
    _text("item"),
)
procedure = _state(
    SubjectKind.PROCEDURE,
    Column("version", BigInteger, nullable=False),
    Column("published_ms", BigInteger, nullable=False),
    Column("readers", BigInteger, nullable=False),
)

move = _event("move", _text("was"), _text("became", empty=False), _text("reason"))
"""An item changed its state; `reason` is why it stood aside, if it did."""
erasure = _event(
    "erasure",
    _text("part", empty=False),
    _text("level"),
    _text("technique"),
    _text("result", empty=False),
)
"""What became of the data on one drive."""
part_move = _event(
    "part_move",
    _text("part", empty=False),
    _text("kind", empty=False),
    _text("action", empty=False),
    _text("source"),
)
"""A part was found in an item, put in, or taken out."""
waste_exit = _event(
    "waste_exit", _text("flow"), Column("weight_g", BigInteger, nullable=False), _text("slip")
)
"""An item left as waste, with its papers."""
task_done = _event("task_done", _text("task", empty=False))
"""A task of an item was finished."""
packed = _event("packed", _text("box", empty=False), _text("customer_order"))
"""An item was put into a box."""
happened = Table(
    f"{STATE_PREFIX}happened",
    STATES,
    _workshop(),
    Column("wseq", BigInteger, primary_key=True, autoincrement=False),
    _text("what", empty=False),
    _text("id", empty=False),
    Column("at_ms", BigInteger, nullable=False),
    _text("told", empty=False),
    Column("number", BigInteger, nullable=False),
)
"""What else a report counts, with no person: `what` is lot_registered, box_packed (`told`: its
order), visited (`told`: the day), task_finished (`told`: the task, `number`: its version), or
came_back (`told`: what was wrong)."""
conflict = Table(
    f"{STATE_PREFIX}conflict",
    STATES,
    _workshop(),
    Column("wseq", BigInteger, primary_key=True, autoincrement=False),
    _text("subject", empty=False),
    _text("kind", empty=False),
    _text("what", empty=False),
    Column("at_ms", BigInteger, nullable=False),
    _text("person"),
    _text("bench", empty=False),
    _text("other_bench"),
    _text("fact", empty=False),
    _text("owner", empty=False),
)
"""A fact did not fit what others had done before it came. It stays here when it was settled."""

settled = Table(
    f"{STATE_PREFIX}settled",
    STATES,
    _workshop(),
    Column("wseq", BigInteger, primary_key=True, autoincrement=False),
    _text("fact", empty=False),
    Column("at_ms", BigInteger, nullable=False),
    _text("person"),
)
"""A team lead has settled a conflict, named by its fact."""

unfolded = Table(
    f"{STATE_PREFIX}unfolded",
    STATES,
    _workshop(),
    Column("wseq", BigInteger, primary_key=True, autoincrement=False),
    _text("kind", empty=False),
    _text("subject", empty=False),
    _text("why", empty=False),
)
"""Facts that a fold cannot take: written by a program with other ideas, or by nobody honest."""
