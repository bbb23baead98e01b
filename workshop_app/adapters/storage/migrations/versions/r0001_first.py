"""What a bench keeps: facts, outbox and registers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and let nobody change a fact."""
    _journal()
    _registers()
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER fact_no_{verb.lower()} BEFORE {verb} ON fact "
            "BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END"
        )
    op.execute(
        "CREATE TRIGGER outbox_no_change "
        "BEFORE UPDATE OF inc, seq, event_id, canon, prev_hash, hash ON outbox "
        "BEGIN SELECT RAISE(ABORT, 'only the state of an outbox row changes'); END"
    )


def _journal() -> None:
    op.create_table(
        "meta",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("bench", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("inc", sa.String, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("last_hash", sa.LargeBinary, nullable=False),
        sa.Column("pulled", sa.BigInteger, nullable=False),
        sa.Column("feed_epoch", sa.String, nullable=True),
        sa.Column("clean", sa.Integer, nullable=False),
        sa.Column("state_shape", sa.String, nullable=False),
        sa.CheckConstraint("id = 1", name="one_row"),
    )
    op.create_table(
        "fact",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("inc", sa.String, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("event_id", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("wall", sa.BigInteger, nullable=False),
        sa.Column("canon", sa.LargeBinary, nullable=False),
        sa.Column("prev_hash", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("inc", "seq"),
        sa.UniqueConstraint("event_id"),
    )
    op.create_index("ix_fact_subject", "fact", ["subject"])
    op.create_table(
        "outbox",
        sa.Column("inc", sa.String, primary_key=True),
        sa.Column("seq", sa.BigInteger, primary_key=True),
        sa.Column("event_id", sa.String, nullable=False),
        sa.Column("canon", sa.LargeBinary, nullable=False),
        sa.Column("prev_hash", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("state", sa.String, nullable=False),
    )


def _registers() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("badge", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_person_badge", "person", ["badge"])
    op.create_table(
        "preferences",
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "procedure",
        sa.Column("hash", sa.String, primary_key=True),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_table(
        "number_block",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("year", sa.Integer, primary_key=True),
        sa.Column("next", sa.Integer, nullable=False),
    )
