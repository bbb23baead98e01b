"""Names and addresses of one workshop's beneficiaries on PostgreSQL, each sealed with its own key.

The keys lie outside of the database, beside those of people (`register_keys.py`): erasing destroys
the key first, so that no older copy of a row, of the log or of a backup can be opened again.
"""

import json
from collections.abc import Collection, Sequence
from typing import Any, Final

from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from workshop_app.adapters.central.one_workshop import reading
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.tables import address, audit
from workshop_app.application.sync.addresses import AddressesFound
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId

_KEY: Final = "beneficiary/"
"""Before the name of a key: no person's random name begins so."""


class PostgresAddresses:
    """See the port `AddressStore`. Threads may share it."""

    def __init__(self, engine: Engine, number: int, keys: RegisterKeys) -> None:
        self._engine = engine
        self._number = number
        self._keys = keys

    def read(self, whom: Collection[BeneficiaryId]) -> AddressesFound:
        """Return what is known of these beneficiaries."""
        asked = select(address).where(
            address.c.workshop == self._number, address.c.beneficiary.in_(sorted(whom))
        )
        with reading(self._engine, self._number) as connection:
            rows = connection.execute(asked.order_by(address.c.beneficiary)).all()
        opened = (self._opened(row) for row in rows)
        gone = (each for each in whom if self._keys.is_erased(self._number, _KEY + each))
        return AddressesFound(tuple(filter(None, opened)), tuple(gone))

    def keep(self, addresses: Sequence[Address], *, bench: str, now: int) -> None:
        """Keep these, in place of what was known; never of whom was erased."""
        with reading(self._engine, self._number) as connection:
            for each in addresses:
                sealed = self._sealed(each, now)
                if sealed is None:
                    continue
                told = {"changed": now, "body": sealed}
                row = upsert(address).values(
                    workshop=self._number, beneficiary=each.beneficiary, **told
                )
                keys = ["workshop", "beneficiary"]
                connection.execute(row.on_conflict_do_update(index_elements=keys, set_=told))
                self._note(connection, "address kept", each.beneficiary, bench)

    def erase(self, whom: Collection[BeneficiaryId], *, bench: str) -> None:
        """Forget these for ever: the keys first, then the rows."""
        for each in whom:
            self._keys.destroy(self._number, _KEY + each)
        with reading(self._engine, self._number) as connection:
            for each in sorted(whom):
                gone = delete(address).where(
                    address.c.workshop == self._number, address.c.beneficiary == each
                )
                connection.execute(gone)
                self._note(connection, "address erased", each, bench)

    def _sealed(self, told: Address, now: int) -> bytes | None:
        plain = {"name": told.name, "lines": told.lines, "phone": told.phone}
        raw = json.dumps(plain, ensure_ascii=False).encode()
        try:
            return self._keys.seal(self._number, _KEY + told.beneficiary, now, raw)
        except ValueError:  # erased
            return None

    def _opened(self, row: Any) -> Address | None:
        name = _KEY + row.beneficiary
        plain = self._keys.open(self._number, name, row.changed, bytes(row.body))
        if plain is None:  # its key is lost or gone
            return None
        told = json.loads(plain)
        return Address(
            beneficiary=BeneficiaryId(row.beneficiary),
            name=told["name"],
            lines=tuple(told["lines"]),
            phone=told["phone"],
        )

    def _note(self, connection: Any, action: str, whom: BeneficiaryId, bench: str) -> None:
        about = f"{whom}, asked by bench {bench}"
        row = {"workshop": self._number, "who": "hub", "action": action, "about": about}
        connection.execute(insert(audit).inline().values(row))
