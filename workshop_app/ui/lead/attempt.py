"""Something that may be refused: it is done, or its refusal names a field of the form."""

from collections.abc import Callable
from typing import TypeVar

from workshop_app.ui.lead.section import Host

T = TypeVar("T")


def attempt(
    host: Host,
    work: Callable[[], T],
    then: Callable[[T], None],
    refused: Callable[[ValueError], None],
) -> None:
    """Do work on the database's thread; go on with what came of it, or with why it was refused."""

    def tried() -> T | ValueError:
        try:
            return work()
        except ValueError as error:
            return error

    def done(found: T | ValueError) -> None:
        if isinstance(found, ValueError):
            refused(found)
        else:
            then(found)

    host.run(tried, done)
