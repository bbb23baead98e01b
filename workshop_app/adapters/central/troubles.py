"""What goes wrong with PostgreSQL by itself and passes, told from what is a fault of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import psycopg
from psycopg import errors
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from workshop_app.domain.errors import CentreAwayError, WorkshopError


class CentreError(WorkshopError):
    """The centre's database is not as it should be; the message says what to do."""


_PASSES: Final = (
    psycopg.OperationalError,  # not reached, shut down, connection lost, no room, locks in a ring
    errors.QueryCanceled,
    errors.LockNotAvailable,
    errors.SerializationFailure,
    errors.ReadOnlySqlTransaction,  # the other server took over
    psycopg.InterfaceError,  # the connection was closed under our hands
)


@contextmanager
def told_as_away() -> Iterator[None]:
    """Raise CentreAwayError for what passes."""
    try:
        yield
    except (DBAPIError, psycopg.Error, PoolTimeoutError) as error:
        away = as_away(error)
        if away is None:
            raise
        raise away from error


def as_away(error: BaseException | None) -> CentreAwayError | None:
    """Return what to raise for an error that passes; nothing for others."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(error, PoolTimeoutError):
        return CentreAwayError("all connections to the database are in use")
    return CentreAwayError(str(cause).strip()) if isinstance(cause, _PASSES) else None
