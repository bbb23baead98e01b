"""Names and addresses of whom machines are for, sealed; they can be erased."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OWNER, API = "etabli_owner", "etabli_api"

TABLE = """
CREATE TABLE centre.address (
    workshop integer NOT NULL,
    beneficiary varchar NOT NULL,
    changed bigint NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT pk_address PRIMARY KEY (workshop, beneficiary)
);
"""


def upgrade() -> None:
    """Add the table; no row is touched."""
    op.execute(TABLE)
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON centre.address TO {API}")
    op.execute("ALTER TABLE centre.address ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE centre.address FORCE ROW LEVEL SECURITY")
    op.execute(
        f"CREATE POLICY one_workshop ON centre.address TO {OWNER}, {API} "
        "USING (workshop = centre.this_workshop())"
    )
