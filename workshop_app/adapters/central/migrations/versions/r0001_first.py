"""Facts, streams, registers, and who may do what with them."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

OWNER, API, REPORT = "etabli_owner", "etabli_api", "etabli_report"

TABLES = """
CREATE TABLE centre.workshop (
    workshop integer NOT NULL CONSTRAINT pk_workshop PRIMARY KEY,
    name varchar NOT NULL,
    epoch uuid NOT NULL,
    head bigint NOT NULL,
    head_hash bytea NOT NULL,
    folds varchar
);
CREATE TABLE centre.bench (
    workshop integer NOT NULL,
    bench uuid NOT NULL,
    name varchar NOT NULL,
    key_hash bytea NOT NULL,
    enrolled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    revoked_at timestamptz,
    CONSTRAINT pk_bench PRIMARY KEY (workshop, bench)
);
CREATE TABLE centre.enrolment (
    workshop integer NOT NULL,
    code_hash bytea NOT NULL,
    bench_name varchar NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ends_at timestamptz NOT NULL,
    used_at timestamptz,
    used_by uuid,
    CONSTRAINT pk_enrolment PRIMARY KEY (workshop, code_hash)
);
CREATE TABLE centre.bench_stream (
    workshop integer NOT NULL,
    bench uuid NOT NULL,
    inc uuid NOT NULL,
    last_seq bigint NOT NULL,
    last_hash bytea NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_bench_stream PRIMARY KEY (workshop, bench, inc)
);
CREATE TABLE centre.fact (
    workshop integer NOT NULL,
    wseq bigint NOT NULL,
    feed_hash bytea NOT NULL,
    id uuid NOT NULL,
    bench uuid NOT NULL,
    inc uuid NOT NULL,
    seq bigint NOT NULL,
    before bytea NOT NULL,
    hash bytea NOT NULL,
    kind varchar NOT NULL,
    subject varchar NOT NULL,
    person varchar,
    wall bigint NOT NULL,
    received_ms bigint NOT NULL,
    canon bytea NOT NULL,
    CONSTRAINT pk_fact PRIMARY KEY (workshop, wseq),
    CONSTRAINT uq_fact_workshop_id UNIQUE (workshop, id),
    CONSTRAINT uq_fact_workshop_bench_inc_seq UNIQUE (workshop, bench, inc, seq)
);
CREATE TABLE centre.echo (
    workshop integer NOT NULL,
    bench uuid NOT NULL,
    inc uuid NOT NULL,
    seq bigint NOT NULL,
    before bytea NOT NULL,
    hash bytea NOT NULL,
    outcome varchar NOT NULL,
    received_ms bigint NOT NULL,
    id uuid,
    why varchar NOT NULL,
    canon bytea,
    CONSTRAINT pk_echo PRIMARY KEY (workshop, bench, inc, seq)
);
CREATE UNLOGGED TABLE centre.presence (
    workshop integer NOT NULL,
    bench uuid NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    told jsonb NOT NULL,
    CONSTRAINT pk_presence PRIMARY KEY (workshop, bench)
);
CREATE TABLE centre.register (
    workshop integer NOT NULL,
    kind varchar NOT NULL,
    key varchar NOT NULL,
    version bigint NOT NULL,
    changed bigint NOT NULL,
    erased boolean NOT NULL DEFAULT false,
    body bytea NOT NULL,
    CONSTRAINT pk_register PRIMARY KEY (workshop, kind, key)
);
CREATE INDEX ix_register_workshop_changed ON centre.register (workshop, changed);
CREATE TABLE centre.blob (
    workshop integer NOT NULL,
    sha256 bytea NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    content bytea NOT NULL,
    CONSTRAINT pk_blob PRIMARY KEY (workshop, sha256)
);
CREATE TABLE centre.customer_order (
    workshop integer NOT NULL,
    code varchar NOT NULL,
    for_whom varchar NOT NULL,
    reference varchar NOT NULL,
    CONSTRAINT pk_customer_order PRIMARY KEY (workshop, code)
);
CREATE TABLE centre.reader (
    workshop integer NOT NULL,
    role varchar NOT NULL,
    CONSTRAINT pk_reader PRIMARY KEY (workshop, role)
);
CREATE TABLE centre.audit (
    workshop integer NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    who varchar NOT NULL,
    action varchar NOT NULL,
    about varchar NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (workshop, number)
);
"""

APPEND_ONLY = ("fact", "echo", "audit")
REFUSE = """
CREATE FUNCTION centre.refuse() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation'; END$$
"""

# What the hub may do. Anything that is not here it may not do, whatever goes wrong in it.
GRANTS = {
    "workshop": "SELECT, UPDATE (head, head_hash)",
    "bench": "SELECT, INSERT, UPDATE (name, key_hash, enrolled_at, revoked_at)",
    "enrolment": "SELECT, UPDATE (used_at, used_by)",
    "bench_stream": "SELECT, INSERT, UPDATE (last_seq, last_hash)",
    "fact": "SELECT, INSERT",
    "echo": "SELECT, INSERT",
    "presence": "SELECT, INSERT, UPDATE, DELETE",
    "register": "SELECT, INSERT, UPDATE",
    "blob": "SELECT, INSERT",
    "customer_order": "SELECT",
    "audit": "INSERT",
}


def upgrade() -> None:
    """Make the tables, let nobody change a fact, and keep workshops apart."""
    op.execute(TABLES)
    op.execute(REFUSE)
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON centre.{table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION centre.refuse()"
        )
    op.execute(
        "CREATE FUNCTION centre.this_workshop() RETURNS integer LANGUAGE sql STABLE AS "
        "$$SELECT nullif(current_setting('app.workshop', true), '')::integer$$"
    )
    op.execute(f"GRANT USAGE ON SCHEMA centre TO {API}")
    op.execute(f"GRANT SELECT ON centre.alembic_version TO {API}")
    for table, rights in GRANTS.items():
        op.execute(f"GRANT {rights} ON centre.{table} TO {API}")
        op.execute(f"ALTER TABLE centre.{table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE centre.{table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY one_workshop ON centre.{table} TO {OWNER}, {API} "
            "USING (workshop = centre.this_workshop())"
        )
    _readers()
    op.execute(f"CREATE POLICY owner_lists ON centre.workshop FOR SELECT TO {OWNER} USING (true)")


def _readers() -> None:
    """A role that reads the views sees the workshops that are written down for it."""
    op.execute("ALTER TABLE centre.reader ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE centre.reader FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY owner_writes ON centre.reader TO {OWNER} USING (true)")
    op.execute(
        f"CREATE POLICY own_lines ON centre.reader FOR SELECT TO {REPORT}"
        " USING (role = current_user)"
    )
    op.execute(f"GRANT USAGE ON SCHEMA centre TO {REPORT}")
    op.execute(f"GRANT SELECT ON centre.reader, centre.customer_order TO {REPORT}")
    theirs = "SELECT r.workshop FROM centre.reader r WHERE r.role = current_user"
    op.execute(
        f"CREATE POLICY readers ON centre.customer_order FOR SELECT TO {REPORT}"
        f" USING (workshop IN ({theirs}))"
    )
