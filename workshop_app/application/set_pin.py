"""The PIN of a badge is set by whoever looks after the machine, or by its owner."""

from collections.abc import Callable
from enum import Enum, auto

from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.pin import SALT_BYTES, hash_pin
from workshop_app.values import Struct, replace


class PinSet(Enum):
    """What came of it."""

    SET = auto()
    NOBODY = auto()  # wears that badge
    NO_DESK = auto()  # the centre would put it right again


class SetPin(Struct, frozen=True):
    """Keep the slow hash of a PIN, in the erasable register. `random_bytes` gives the salt."""

    open_unit_of_work: OpenUnitOfWork
    random_bytes: Callable[[int], bytes]

    def __call__(self, badge: str, pin: str) -> PinSet:
        """Set it, if somebody wears that badge and this is where such things are changed.

        Raises:
            ValueError: it is no PIN.
        """
        kept = hash_pin(pin, self.random_bytes(SALT_BYTES))
        with self.open_unit_of_work() as uow:
            person = uow.people.with_badge(badge)
            if not uow.people.may_change():
                return PinSet.NO_DESK
            if person is None:
                return PinSet.NOBODY
            uow.people.save(replace(person, pin=kept))
            uow.commit()
            return PinSet.SET
