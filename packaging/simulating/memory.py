"""The centre's store in memory, as a simulated workshop needs it."""

from collections.abc import Callable

from simulating.centre import CentreDownError
from tests.application.sync.memory_centre import Kept, MemoryCentre, MemoryTransaction
from tests.application.sync.memory_register import (
    KeptRegister,
    MemoryRegister,
    MemoryRegisterTransaction,
)
from workshop_app.state_json import encode


class _Transaction(MemoryTransaction):
    def __init__(self, centre: MemoryCentre, fails: Callable[[], bool]) -> None:
        super().__init__(centre)
        self._fails = fails

    def commit(self) -> None:
        if self._fails():
            raise CentreDownError
        super().commit()


class _Store(MemoryCentre):
    def __init__(self, epoch: str, fails: Callable[[], bool]) -> None:
        super().__init__(epoch)
        self._fails = fails

    def transaction(self) -> MemoryTransaction:
        return _Transaction(self, self._fails)


class _ExchangeThatMayFail(MemoryRegisterTransaction):
    def __init__(self, register: MemoryRegister, fails: Callable[[], bool]) -> None:
        super().__init__(register)
        self._fails = fails

    def commit(self) -> None:
        if self._fails():
            raise CentreDownError
        super().commit()


class _Register(MemoryRegister):
    def __init__(self, fails: Callable[[], bool]) -> None:
        super().__init__()
        self._fails = fails

    def transaction(self) -> MemoryRegisterTransaction:
        return _ExchangeThatMayFail(self, self._fails)


class MemoryShelf:
    """A store in memory that can be put back to a copy."""

    def __init__(self, epoch: str, fails: Callable[[], bool]) -> None:
        self.store = _Store(epoch, fails)
        self.register = _Register(fails)
        self._backup: tuple[Kept, KeptRegister] | None = None

    def back_up(self) -> None:
        """Keep a copy."""
        self._backup = self.store.kept.copy(), self.register.kept.copy()

    def has_backup(self) -> bool:
        """Whether there is a copy."""
        return self._backup is not None

    def restore(self, epoch: str | None) -> None:
        """Put the copy back, as another feed, or without telling anybody."""
        if self._backup is None:
            raise LookupError("there is no backup")
        facts, people = self._backup
        self.store.kept, self.register.kept = facts.copy(), people.copy()
        if epoch is not None:
            self.store.kept.epoch = epoch

    def close(self) -> None:
        """There is nothing to let go of."""

    def states(self) -> dict[str, bytes]:
        """Return the folded states as bytes, by subject."""
        return {subject: encode(state) for subject, state in self.store.kept.states.items()}
