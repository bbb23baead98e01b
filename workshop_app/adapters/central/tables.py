"""The tables of the centre. `workshop` leads every key, so that a table can be spread by it.

Facts are the truth; the tables whose names begin with `state_` are a cache of their fold and may be
dropped and folded anew. Registers can be erased. Who may do what with each table, and that a
connection sees one workshop only, is in the revisions of `migrations/`.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

SCHEMA: Final = "centre"
NAMES: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
METADATA: Final = MetaData(schema=SCHEMA, naming_convention=NAMES)
_NOW: Final = text("clock_timestamp()")


def _workshop() -> "Column[int]":
    return Column("workshop", Integer, primary_key=True, autoincrement=False)


def _uuid(name: str, *, key: bool = False, empty: bool = False) -> "Column[str]":
    return Column(name, Uuid(as_uuid=False), primary_key=key, nullable=empty)


workshop = Table(
    "workshop",
    METADATA,
    _workshop(),
    Column("name", String, nullable=False),
    _uuid("epoch"),
    Column("head", BigInteger, nullable=False),
    Column("head_hash", LargeBinary, nullable=False),
    Column("folds", String, nullable=True),
)
"""One row a workshop: the lock that appends take, and the last place of its feed. `folds` names
the folds that made the states."""

bench = Table(
    "bench",
    METADATA,
    _workshop(),
    _uuid("bench", key=True),
    Column("name", String, nullable=False),
    Column("key_hash", LargeBinary, nullable=False),
    Column("enrolled_at", DateTime(timezone=True), nullable=False, server_default=_NOW),
    Column("revoked_at", DateTime(timezone=True), nullable=True),
    Column("is_desk", Boolean, nullable=False, server_default=text("false")),
)
"""`is_desk`: whether it may change who people are, and erase them."""

enrolment = Table(
    "enrolment",
    METADATA,
    _workshop(),
    Column("code_hash", LargeBinary, primary_key=True),
    Column("bench_name", String, nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False, server_default=_NOW),
    Column("ends_at", DateTime(timezone=True), nullable=False),
    Column("used_at", DateTime(timezone=True), nullable=True),
    _uuid("used_by", empty=True),
    Column("is_desk", Boolean, nullable=False, server_default=text("false")),
)

bench_stream = Table(
    "bench_stream",
    METADATA,
    _workshop(),
    _uuid("bench", key=True),
    _uuid("inc", key=True),
    Column("last_seq", BigInteger, nullable=False),
    Column("last_hash", LargeBinary, nullable=False),
    Column("opened_at", DateTime(timezone=True), nullable=False, server_default=_NOW),
)
"""How far each incarnation of each bench has come: what makes a push count once, for ever."""

fact = Table(
    "fact",
    METADATA,
    _workshop(),
    Column("wseq", BigInteger, primary_key=True, autoincrement=False),
    Column("feed_hash", LargeBinary, nullable=False),
    _uuid("id"),
    _uuid("bench"),
    _uuid("inc"),
    Column("seq", BigInteger, nullable=False),
    Column("before", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("person", String, nullable=True),
    Column("wall", BigInteger, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    Column("canon", LargeBinary, nullable=False),
    UniqueConstraint("workshop", "id"),
    UniqueConstraint("workshop", "bench", "inc", "seq"),
)
"""Append only: the feed. `canon` is what counts; kind, subject, person and wall are copies for
people who look. `inc` and `seq` are those by which the fact came: it may have been made earlier."""

echo = Table(
    "echo",
    METADATA,
    _workshop(),
    _uuid("bench", key=True),
    _uuid("inc", key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("before", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("outcome", String, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    _uuid("id", empty=True),
    Column("why", String, nullable=False),
    Column("canon", LargeBinary, nullable=True),
)
"""Append only: pushed links that are not in the feed. The fact is there already (`known`: then its
bytes are there too), or what came was set aside."""

presence = Table(
    "presence",
    METADATA,
    _workshop(),
    _uuid("bench", key=True),
    Column("seen_at", DateTime(timezone=True), nullable=False, server_default=_NOW),
    Column("told", JSONB, nullable=False),
    prefixes=["UNLOGGED"],
)

register = Table(
    "register",
    METADATA,
    _workshop(),
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("changed", BigInteger, nullable=False),
    Column("erased", Boolean, nullable=False, server_default=text("false")),
    Column("body", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False, server_default=text("''")),
    Index(None, "workshop", "changed"),
)
"""What can be erased: people and how they like their bench. Facts hold only a random name.

`kind` is `person`, `key` their random name, `version` how the body is sealed (1: see
`register_keys.py`), `digest` names the state of the entry and says nothing of its content."""

register_head = Table(
    "register_head", METADATA, _workshop(), Column("last", BigInteger, nullable=False)
)
"""One row a workshop: the lock that changes of its register take, and the last number given."""

register_change = Table("register_change", METADATA, _workshop(), _uuid("id", key=True))
"""Changes that came, whatever became of them: the same one again changes nothing."""

address = Table(
    "address",
    METADATA,
    _workshop(),
    Column("beneficiary", String, primary_key=True),
    Column("changed", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""Who beneficiaries are and where, sealed (`address_store.py`); `changed` is in milliseconds since
1970 (UTC)."""

blob = Table(
    "blob",
    METADATA,
    _workshop(),
    Column("sha256", LargeBinary, primary_key=True),
    Column("stored_at", DateTime(timezone=True), nullable=False, server_default=_NOW),
    Column("content", LargeBinary, nullable=False),
)

customer_order = Table(
    "customer_order",
    METADATA,
    _workshop(),
    Column("code", String, primary_key=True),
    Column("for_whom", String, nullable=False),
    Column("reference", String, nullable=False),
)
"""For whom an order is: school, family or association; a reference, never a family's name."""

reader = Table(
    "reader",
    METADATA,
    _workshop(),
    Column("role", String, primary_key=True),
)
"""Which role of the database may read the views of which workshop."""

audit = Table(
    "audit",
    METADATA,
    _workshop(),
    Column("number", BigInteger, Identity(always=True), primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False, server_default=_NOW),
    Column("who", String, nullable=False),
    Column("action", String, nullable=False),
    Column("about", String, nullable=False),
)
"""Append only. What was done to the centre itself, and by whom."""
