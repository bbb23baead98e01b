"""The centre on PostgreSQL keeps the contract of every centre, as the hub's own role."""

from tests.application.sync.centre_contract import FeedContract, PushContract


class TestPush(PushContract):
    pass


class TestFeed(FeedContract):
    pass
