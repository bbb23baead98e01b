"""The first fact that is not sent is found at once, however many lie before it."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add an index over what is pending; no row is touched."""
    op.execute("CREATE INDEX ix_outbox_state ON outbox (state) WHERE state = 'pending'")
