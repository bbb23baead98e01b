"""A workshop's memory with machines that are ready and orders that wait."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.draft import of_item
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import ItemId
from workshop_app.domain.labels import ForWhom

MODELS = 20
_WAY = ("to_test", "tested", "to_check", "ready")


@contextmanager
def filled(*, machines: int, orders: int) -> Iterator[OpenUnitOfWork]:
    """Yield a memory with so many machines of some models, and orders of two towers each."""
    with tempfile.TemporaryDirectory(prefix="measure-orders-") as folder:
        storage = open_storage(Path(folder))
        with storage.unit_of_work() as uow:
            for number in range(1, machines + 1):
                _machine(uow, number)
            for number in range(1, orders + 1):
                _order(uow, number)
            uow.commit()
        try:
            yield storage.unit_of_work
        finally:
            storage.close()


def _machine(uow: UnitOfWork, number: int) -> None:
    item = ItemId(numbered(CodeKind.MACHINE, 26, number).text)
    uow.record(of_item(FactKind.ITEM_ARRIVED, item, None, kind="tower", lot="L1"))
    for state in _WAY:
        uow.record(of_item(FactKind.ITEM_ADVANCED, item, None, to=state))
    line = Subject(SubjectKind.ANNOUNCED, f"a{number}")
    model = f"M{number % MODELS}"
    told: dict[str, Json] = {"lot": "L1", "kind": "tower", "serial": f"S{number}", "model": model}
    came: dict[str, Json] = {"item": item}
    uow.record(
        Draft(kind=FactKind.MACHINE_ANNOUNCED, subject=line, person=None, body=told),
        Draft(kind=FactKind.ANNOUNCED_CAME, subject=line, person=None, body=came),
    )


def _order(uow: UnitOfWork, number: int) -> None:
    kind = str(list(ForWhom)[number % len(ForWhom)])
    whom = Subject(SubjectKind.BENEFICIARY, f"w{number}")
    order = Subject(SubjectKind.ORDER, numbered(CodeKind.ORDER, 26, number).text)
    model = f"M{number % MODELS}" if number % 4 == 0 else ""
    line: dict[str, Json] = {"kind": "tower", "count": 2, "model": model}
    noted: dict[str, Json] = {"kind": kind, "reference": f"R {number}", "pupils": 10}
    placed: dict[str, Json] = {
        "beneficiary": whom.id,
        "for_whom": kind,
        "lines": [line],
        "asked": "2026-01-05",
    }
    uow.record(
        Draft(kind=FactKind.BENEFICIARY_NOTED, subject=whom, person=None, body=noted),
        Draft(kind=FactKind.ORDER_PLACED, subject=order, person=None, body=placed),
    )
