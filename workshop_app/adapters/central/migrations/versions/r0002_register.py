"""The register of people travels between benches; desks may change who people are."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OWNER, API = "etabli_owner", "etabli_api"

TABLES = """
ALTER TABLE centre.bench ADD COLUMN is_desk boolean NOT NULL DEFAULT false;
ALTER TABLE centre.enrolment ADD COLUMN is_desk boolean NOT NULL DEFAULT false;
ALTER TABLE centre.register ADD COLUMN digest bytea NOT NULL DEFAULT '';
CREATE TABLE centre.register_head (
    workshop integer NOT NULL CONSTRAINT pk_register_head PRIMARY KEY,
    last bigint NOT NULL
);
CREATE TABLE centre.register_change (
    workshop integer NOT NULL,
    id uuid NOT NULL,
    CONSTRAINT pk_register_change PRIMARY KEY (workshop, id)
);
"""
GRANTS = {
    "bench": "UPDATE (is_desk)",
    "register_head": "SELECT, INSERT, UPDATE (last)",
    "register_change": "SELECT, INSERT",
}
NEW = ("register_head", "register_change")


def upgrade() -> None:
    """Add what the register needs; no row is touched."""
    op.execute(TABLES)
    for table, rights in GRANTS.items():
        op.execute(f"GRANT {rights} ON centre.{table} TO {API}")
    for table in NEW:
        op.execute(f"ALTER TABLE centre.{table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE centre.{table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY one_workshop ON centre.{table} TO {OWNER}, {API} "
            "USING (workshop = centre.this_workshop())"
        )
