"""A unit of work of each kind: on the real database, and the fake."""

import pytest

from tests.fakes import NINE_O_CLOCK_MS, FakeUnitOfWork
from workshop_app.adapters.storage.storage import open_storage


@pytest.fixture(params=["sqlite", "fake"])
def open_unit_of_work(request, tmp_path):
    if request.param == "fake":
        fake = FakeUnitOfWork()
        yield lambda: fake
    else:
        storage = open_storage(tmp_path, now_ms=lambda: NINE_O_CLOCK_MS)
        yield storage.unit_of_work
        assert storage.verify().faults == ()
        storage.close()


@pytest.fixture
def uow(open_unit_of_work):
    with open_unit_of_work() as uow:
        yield uow
