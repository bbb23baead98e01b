"""A person's preferences become their profile; a table for what else is kept of somebody."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and say in the profile's words whether the voice speaks by itself."""
    op.create_table(
        "personal",
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    kept = sa.table("preferences", sa.column("person"), sa.column("body"))
    connection = op.get_bind()
    for person, body in connection.execute(sa.select(kept.c.person, kept.c.body)).all():
        profile = json.loads(body)
        if "voice" in profile:
            speaks = profile.pop("voice")
            profile["voice_mode"] = "auto" if speaks else "on_request"
        renewed = json.dumps(profile, sort_keys=True, separators=(",", ":")).encode()
        connection.execute(sa.update(kept).where(kept.c.person == person).values(body=renewed))
