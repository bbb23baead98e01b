"""Runs the revisions on the connection that the caller has opened, in the caller's transaction."""

from alembic import context

from workshop_app.adapters.storage.tables import KEPT, STATE_PREFIX


def _is_kept(name: str | None, kind: str, _parents: object) -> bool:
    """States are folded anew, never migrated."""
    return not (kind == "table" and name is not None and name.startswith(STATE_PREFIX))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=KEPT,
    render_as_batch=True,
    include_name=_is_kept,
)
with context.begin_transaction():
    context.run_migrations()
