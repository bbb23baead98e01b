"""What a bench keeps of the register of people: what the centre told, and what it was not told."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; no row is touched."""
    op.create_table(
        "register_known",
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("waiting", sa.LargeBinary, nullable=True),
    )
    op.create_table(
        "register_pending",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
        sa.Column("by", sa.Integer, nullable=False),
        sa.Column("base", sa.BigInteger, nullable=False),
        sa.Column("over", sa.String, nullable=False),
        sa.Column("stamp", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("sent", sa.Integer, nullable=False),
        sa.UniqueConstraint("id"),
    )
    op.create_index("ix_register_pending_person", "register_pending", ["person"])
    op.create_table(
        "register_erased",
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("told", sa.Integer, nullable=False),
    )
    op.create_table(
        "register_place",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("epoch", sa.String, nullable=False),
        sa.Column("after", sa.BigInteger, nullable=False),
        sa.Column("is_desk", sa.Integer, nullable=False),
    )
