import psycopg
import pytest

from tests.application.sync.benches import EPOCH
from workshop_app.adapters.central.roles import Role
from workshop_app.adapters.central.store import PostgresStore


@pytest.fixture
def store(database):
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE centre.workshop SET epoch = %s", (EPOCH,))
    engine = database.engine(Role.API, pool_size=8)
    yield PostgresStore(engine, 1)
    engine.dispose()
