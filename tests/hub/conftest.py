import psycopg
import pytest

from tests.application.sync.benches import BENCH, EPOCH
from tests.hub.running import run


@pytest.fixture
def hub(database):
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE centre.workshop SET epoch = %s", (EPOCH,))
    with run(database) as running:
        yield running


@pytest.fixture
def bench(hub):
    """A client of the bench whose facts the tests make."""
    return hub.joined(BENCH)
