"""Facts of a bench that its centre has set aside: nothing is folded from them any more."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; no row is touched."""
    op.create_table("aside", sa.Column("event_id", sa.String, primary_key=True))
