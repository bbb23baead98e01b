"""Runs the revisions on the connection that the caller has opened, in the caller's transaction."""

from alembic import context

from workshop_app.adapters.central.tables import METADATA, SCHEMA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table_schema=SCHEMA,
    include_schemas=True,
)
with context.begin_transaction():
    context.run_migrations()
