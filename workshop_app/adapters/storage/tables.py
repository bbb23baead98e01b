"""The tables of a bench's database; what each column holds for ever is in FORMAT.md.

Two kinds: what is kept (facts, outbox, registers), which only a migration may change; and the
states, a cache of the fold of the facts, which are dropped and folded anew when their shape
changes.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from workshop_app.domain.facts import SubjectKind

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}
KEPT = MetaData(naming_convention=_NAMES)
STATES = MetaData(naming_convention=_NAMES)
STATE_PREFIX = "state_"
"""Every table whose name begins so may be dropped: it comes back from the facts."""

meta = Table(
    "meta",
    KEPT,
    Column("id", Integer, primary_key=True),
    Column("bench", String, nullable=False),
    Column("name", String, nullable=False),
    Column("inc", String, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("last_hash", LargeBinary, nullable=False),
    Column("pulled", BigInteger, nullable=False),
    Column("feed_epoch", String, nullable=True),
    Column("clean", Integer, nullable=False),
    Column("state_shape", String, nullable=False),
    Column("feed_hash", LargeBinary, nullable=True),
    Column("landed", BigInteger, nullable=False, server_default=text("0")),
    CheckConstraint("id = 1", name="one_row"),
)

fact = Table(
    "fact",
    KEPT,
    Column("position", Integer, primary_key=True),
    Column("inc", String, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("event_id", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("wall", BigInteger, nullable=False),
    Column("canon", LargeBinary, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("inc", "seq"),
    UniqueConstraint("event_id"),
    Index(None, "subject"),
)

outbox = Table(
    "outbox",
    KEPT,
    Column("inc", String, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("event_id", String, nullable=False),
    Column("canon", LargeBinary, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("state", String, nullable=False),
    Index(None, "state", sqlite_where=text("state = 'pending'")),
)
PENDING = "pending"
SENT = "sent"
"""The centre has it; the row goes when the fact has come back in the feed."""

feed = Table(
    "feed",
    KEPT,
    Column("wseq", Integer, primary_key=True),
    Column("event_id", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("canon", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("event_id"),
    Index(None, "subject"),
)

aside = Table(
    "aside",
    KEPT,
    Column("event_id", String, primary_key=True),
)
"""Facts of this bench that the centre has set aside: no state is folded from them."""

person = Table(
    "person",
    KEPT,
    Column("id", String, primary_key=True),
    Column("badge", String, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
)

preferences = Table(
    "preferences",
    KEPT,
    Column("person", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

personal = Table(
    "personal",
    KEPT,
    Column("person", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""What else a bench remembers of a person; all of it goes when they are erased."""

register_known = Table(
    "register_known",
    KEPT,
    Column("person", String, primary_key=True),
    Column("changed", BigInteger, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("waiting", LargeBinary, nullable=True),
)
"""What the centre has told of people: cells as `codec.CELLS` writes them, or null for who was
erased. `waiting` is what was told of somebody at a task: it is shown when they end it."""

register_pending = Table(
    "register_pending",
    KEPT,
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("person", String, nullable=False, index=True),
    Column("key", String, nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("by", Integer, nullable=False),
    Column("base", BigInteger, nullable=False),
    Column("over", String, nullable=False),
    Column("stamp", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("sent", Integer, nullable=False),
    UniqueConstraint("id"),
)
"""Changes that the centre has not settled; `sent`: it may know them."""

register_erased = Table(
    "register_erased",
    KEPT,
    Column("person", String, primary_key=True),
    Column("told", Integer, nullable=False),
)
register_place = Table(
    "register_place",
    KEPT,
    Column("id", Integer, primary_key=True),
    Column("epoch", String, nullable=False),
    Column("after", BigInteger, nullable=False),
    Column("is_desk", Integer, nullable=False),
)
"""How far this bench has come in the register of which feed; no row before it joined a centre."""

procedure = Table(
    "procedure",
    KEPT,
    Column("hash", String, primary_key=True),
    Column("text", String, nullable=False),
)

number_block = Table(
    "number_block",
    KEPT,
    Column("kind", String, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("next", Integer, nullable=False),
)


state_confirmed = Table(
    f"{STATE_PREFIX}confirmed",
    STATES,
    Column("subject", String, primary_key=True),
    Column("born", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""The states as the feed tells them, without what only this bench knows yet."""

LANDED_BEFORE: Final = 2**40
"""`born` of what began in the feed is its number minus this: it is older than all that did not."""


def _state(kind: SubjectKind, *more: Column[str] | Column[int] | Index) -> Table:
    """`born` tells the fact that the state began with: the order of age.

    It is the position of a fact of this bench; for the feed's facts see LANDED_BEFORE.
    """
    return Table(
        f"{STATE_PREFIX}{kind}",
        STATES,
        Column("born", Integer, primary_key=True),
        Column("id", String, nullable=False, unique=True),
        Column("body", LargeBinary, nullable=False),
        *more,
    )


state_item = _state(
    SubjectKind.ITEM,
    Column("state", String, nullable=False, index=True),
    Column("lot", String, nullable=True),
    Column("clashing", Integer, nullable=False),
    Index("ix_state_item_clashing", "clashing", sqlite_where=text("clashing = 1")),
    Index("ix_state_item_lot", "lot", "state", sqlite_where=text("lot IS NOT NULL")),
)
state_alias = Table(
    f"{STATE_PREFIX}alias",
    STATES,
    Column("alias", String, primary_key=True),
    Column("born", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
state_job = _state(
    SubjectKind.JOB,
    Column("state", String, nullable=False),
    Column("worker", String, nullable=True),
    Column("item", String, nullable=True),
    Column("lot", String, nullable=True),
    Column("task", String, nullable=False),
    Column("given_to", String, nullable=True),
    Column("priority", Integer, nullable=False),
    Column("clashing", Integer, nullable=False),
    Index(
        "ix_state_job_begun",
        "state",
        sqlite_where=text("state IN ('in_progress', 'paused', 'waiting')"),
    ),
    Index("ix_state_job_clashing", "clashing", sqlite_where=text("clashing = 1")),
    Index("ix_state_job_worker", "worker", "state", sqlite_where=text("worker IS NOT NULL")),
    Index("ix_state_job_item", "item", "state", sqlite_where=text("item IS NOT NULL")),
    Index("ix_state_job_lot", "lot", "state", sqlite_where=text("lot IS NOT NULL")),
    Index(
        "ix_state_job_ready",
        "task",
        text("priority DESC"),
        sqlite_where=text("state = 'ready' AND given_to IS NULL"),
    ),
    Index(
        "ix_state_job_given",
        "given_to",
        text("priority DESC"),
        sqlite_where=text("state = 'ready' AND given_to IS NOT NULL"),
    ),
)
state_help = _state(
    SubjectKind.HELP,
    Column("bench", String, nullable=False),
    Column("state", String, nullable=False),
    Index("ix_state_help_bench", "bench", "state"),
    Index("ix_state_help_state", "state"),
)
state_bench = _state(SubjectKind.BENCH)
state_place = _state(SubjectKind.PLACE)
state_lot = _state(SubjectKind.LOT)
state_part = _state(SubjectKind.PART)
state_unknown = _state(
    SubjectKind.UNKNOWN_CODE, Column("settled", Integer, nullable=False, index=True)
)
state_numbers = _state(SubjectKind.NUMBERS)
state_supplier = _state(SubjectKind.SUPPLIER)
state_tender = _state(SubjectKind.TENDER)
state_beneficiary = _state(SubjectKind.BENEFICIARY)
state_order = _state(
    SubjectKind.ORDER,
    Column("is_open", Integer, nullable=False),
    Index("ix_state_order_open", "is_open", sqlite_where=text("is_open = 1")),
)
state_box = _state(SubjectKind.BOX, Column("for_order", String, nullable=True, index=True))
state_round = _state(SubjectKind.ROUND)
state_procedure = _state(SubjectKind.PROCEDURE)
state_announced = _state(
    SubjectKind.ANNOUNCED,
    Column("lot", String, nullable=False, index=True),
    Column("awaited", Integer, nullable=False),
)
