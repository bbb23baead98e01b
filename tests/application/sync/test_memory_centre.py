"""The centre in memory keeps the contract of every centre."""

import pytest

from tests.application.sync.benches import EPOCH
from tests.application.sync.centre_contract import FeedContract, PushContract
from tests.application.sync.memory_centre import MemoryCentre


@pytest.fixture
def store():
    return MemoryCentre(EPOCH)


class TestPush(PushContract):
    pass


class TestFeed(FeedContract):
    pass
