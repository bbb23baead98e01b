"""The centre in memory keeps the contract of every centre."""

import pytest

from tests.application.sync.benches import BENCH, EPOCH, INC, push, some_fact
from tests.application.sync.centre_contract import FeedContract, PushContract
from tests.application.sync.memory_centre import MemoryCentre
from workshop_app.application.sync.centre import links_of, receive
from workshop_app.domain.facts import canonical
from workshop_app.values import replace


@pytest.fixture
def store():
    return MemoryCentre(EPOCH)


class TestPush(PushContract):
    pass


class TestFeed(FeedContract):
    pass


def test_each_link_of_a_push_has_its_outcome():
    store, one = MemoryCentre(EPOCH), some_fact(1)
    twin = replace(one, body={"kind": "laptop", "lot": None})
    nobody = some_fact(3, inc="no name")
    sent = [*(canonical(each) for each in (one, one, twin, nobody)), b"{}"]
    receive(store, push(sent))
    links = store.kept.streams[BENCH, INC]
    assert [(link.seq, link.canon) for link in links] == list(enumerate(sent, 1))
    assert [(str(link.outcome), link.why) for link in links] == [
        ("landed", ""),
        ("known", ""),
        ("set_aside", f"another fact has the name {one.id}"),
        ("set_aside", "'no name' is no UUID"),
        ("set_aside", "not a fact of format 1"),
    ]


def test_a_push_that_names_no_incarnation_lands_nothing():
    sent = push([canonical(some_fact(1, inc="no name"))], inc="no name")
    assert [link.why for link in links_of(sent)] == ["'no name' is no UUID"]
