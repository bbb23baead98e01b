"""Connections that see one workshop: for a question, or for one transaction.

What the database says when it is away becomes the port's CentreAwayError in both.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from workshop_app.adapters.central.founding import enter
from workshop_app.adapters.central.troubles import as_away, told_as_away


@contextmanager
def reading(engine: Engine, number: int) -> Iterator[Connection]:
    """A connection for questions of one moment.

    Raises:
        CentreAwayError: the database cannot be asked.
    """
    with told_as_away(), engine.begin() as connection:
        enter(connection, number)
        yield connection


class WorkshopTransaction:
    """A `with` block on one connection; what was not committed at its end is rolled back."""

    _connection: Connection

    def __init__(self, engine: Engine, number: int) -> None:
        self._engine = engine
        self._number = number

    def __enter__(self) -> Self:
        with told_as_away(), ExitStack() as stack:
            self._connection = stack.enter_context(self._engine.connect())
            self._enter()
            self._held = stack.pop_all()
        return self

    def _enter(self) -> None:
        """See one workshop until the end of the block."""
        enter(self._connection, self._number)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with told_as_away():
            self._held.close()
        away = as_away(error)
        if away is not None:
            raise away from error
