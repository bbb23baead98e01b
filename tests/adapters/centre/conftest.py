import pytest

from tests.adapters.centre.benches import joined
from tests.adapters.centre.proxy import network
from tests.adapters.storage.conftest import empty_database
from tests.hub.conftest import hub

__all__ = ["empty_database", "hub"]


@pytest.fixture
def net(hub):
    """The network between the benches and the hub."""
    with network(hub.url) as made:
        yield made


@pytest.fixture
def two(hub, net, tmp_path):
    """Two benches that have joined by the network."""
    return tuple(joined(tmp_path / name, net.url, hub.code(name)) for name in ("one", "two"))
