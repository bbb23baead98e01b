"""What a bench keeps of the centre: the feed, and how far it and the outbox have come."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the feed. No row of the journal or the outbox is touched."""
    op.create_table(
        "feed",
        sa.Column("wseq", sa.Integer, primary_key=True),
        sa.Column("event_id", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("canon", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("event_id"),
    )
    op.create_index("ix_feed_subject", "feed", ["subject"])
    op.execute(
        "CREATE TRIGGER feed_no_update BEFORE UPDATE ON feed "
        "BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END"
    )
    op.add_column("meta", sa.Column("feed_hash", sa.LargeBinary, nullable=True))
    op.add_column(
        "meta", sa.Column("landed", sa.BigInteger, nullable=False, server_default=sa.text("0"))
    )
