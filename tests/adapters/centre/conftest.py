import psycopg
import pytest

from tests.adapters.centre.benches import joined
from tests.adapters.centre.proxy import network
from tests.application.sync.benches import EPOCH
from tests.hub.running import run


@pytest.fixture
def hub(database):
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE centre.workshop SET epoch = %s", (EPOCH,))
    with run(database) as running:
        yield running


@pytest.fixture
def net(hub):
    """The network between the benches and the hub."""
    with network(hub.url) as made:
        yield made


@pytest.fixture
def two(hub, net, tmp_path):
    """Two benches that have joined by the network."""
    return tuple(joined(tmp_path / name, net.url, hub.code(name)) for name in ("one", "two"))
