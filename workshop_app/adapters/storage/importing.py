"""Many facts at once, with their own times: for a demo workshop and for measuring."""

from collections.abc import Iterable

from workshop_app.adapters.storage import rebuilding
from workshop_app.adapters.storage.database import Database
from workshop_app.adapters.storage.journal import Journal
from workshop_app.domain.facts import Draft


def bulk_import(db: Database, journal: Journal, drafts: Iterable[tuple[int, Draft]]) -> int:
    """Append facts given as (milliseconds since 1970, draft), then fold all states anew.

    The caller commits.
    """
    count = journal.append_all(drafts)
    rebuilding.rebuild(db)
    return count
