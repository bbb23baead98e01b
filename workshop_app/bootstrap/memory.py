"""The bench's database, opened on the one thread that owns it, when it is first needed."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from workshop_app.application.storage_port import UnitOfWork
from workshop_app.settings import Settings

if TYPE_CHECKING:
    from workshop_app.adapters.storage.storage import Storage


def now_ms() -> int:
    """Return this machine's clock: milliseconds since 1970 (UTC)."""
    return int(datetime.now(UTC).timestamp() * 1000)


class BenchMemory:
    """Opens the database at the first transaction; all calls belong on the database thread."""

    def __init__(self, settings: Settings, clock: Callable[[], int] = now_ms) -> None:
        self._settings, self._clock = settings, clock
        self._storage: Storage | None = None
        self._first: Callable[[UnitOfWork], None] | None = None

    def first(self, look: Callable[[UnitOfWork], None]) -> None:
        """Let something be looked at before each transaction, in one of its own."""
        self._first = look

    def storage(self) -> "Storage":
        """Return the open database.

        Raises:
            StorageUnavailableError: it cannot be used; `trouble` says why.
        """
        if self._storage is None:
            # A demo or test that did not load it before Qt loads it here, on this thread.
            from workshop_app.adapters.storage.storage import open_storage  # noqa: PLC0415

            self._storage = open_storage(
                self._settings.data, now_ms=self._clock, bench_name=self._settings.bench
            )
        return self._storage

    def unit_of_work(self) -> UnitOfWork:
        """Return a new transaction."""
        storage = self.storage()
        if self._first is not None:
            with storage.unit_of_work() as uow:
                self._first(uow)
        return storage.unit_of_work()

    def close(self) -> None:
        """Close the database cleanly, if it was opened."""
        if self._storage is not None:
            self._storage.close()
            self._storage = None
