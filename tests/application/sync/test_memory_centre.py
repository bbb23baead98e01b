"""The centre in memory keeps the contract of every centre."""

import threading

import pytest

from tests.application.sync.benches import EPOCH
from tests.application.sync.centre_contract import FeedContract, PushContract
from tests.application.sync.memory_centre import MemoryCentre, MemoryTransaction


class OneAtATime(MemoryTransaction):
    """What locks do for a database, one lock does here."""

    lock = threading.Lock()

    def __enter__(self):
        self.lock.acquire()
        return super().__enter__()

    def __exit__(self, *how):
        super().__exit__(*how)
        self.lock.release()


@pytest.fixture
def store():
    centre = MemoryCentre(EPOCH)
    centre.transaction = lambda: OneAtATime(centre.kept)  # type: ignore[method-assign]
    return centre


class TestPush(PushContract):
    pass


class TestFeed(FeedContract):
    pass
