"""A new bench takes in a long feed first and folds it once; it knows the same as all others."""

import pytest

from tests.application.sync.benches import EPOCH, some_fact
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.sync.messages import Place
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind, canonical, chain_hash

PC = "PGDLXLDN"
NUMBER, A_PAGE = 40, 10


def some_moves():
    first = some_fact(
        kind="item_arrived", subject=f"item:{PC}", body={"kind": "tower", "lot": "L1"}
    )
    told = (
        some_fact(kind="item_moved", subject=f"item:{PC}", body={"place": f"shelf-{number}"})
        for number in range(1, NUMBER)
    )
    return [canonical(each) for each in (first, *told)]


FEED = some_moves()


def take_in(storage, upto=NUMBER, *, far):
    """Land the feed page by page; `far` are the places before which its end is far."""
    memory = storage.sync_memory()
    memory.follow(EPOCH)
    place = memory.standing().pulled
    while place.wseq < upto:
        page = tuple(FEED[place.wseq : place.wseq + A_PAGE])
        link = place.hash
        for canon in page:
            link = chain_hash(link, canon)
        after, place = place.wseq, Place(place.wseq + len(page), link)
        assert memory.land(after, page, place, is_far=place.wseq < far)


def item(storage):
    with storage.unit_of_work() as uow:
        return uow.items.get(PC)


@pytest.fixture
def usual(tmp_path):
    """What a bench knows that folded every page."""
    storage = open_storage(tmp_path / "usual")
    take_in(storage, far=0)
    yield item(storage)
    storage.close()


@pytest.fixture
def new(tmp_path):
    storage = open_storage(tmp_path / "new")
    yield storage
    if not storage.is_closed:
        storage.close()


def test_it_knows_what_all_know_once_the_end_is_near(new, usual):
    take_in(new, far=NUMBER - A_PAGE + 1)
    assert item(new) == usual
    assert not new.sync_memory().standing().fills
    assert new.verify().is_well


def test_while_it_fills_nothing_is_told_that_is_half(new):
    take_in(new, 2 * A_PAGE, far=NUMBER)
    assert item(new) is None
    assert new.sync_memory().standing().fills
    assert new.verify().is_well


def test_what_was_taken_in_is_folded_when_the_rest_is_long_in_coming(new):
    take_in(new, 2 * A_PAGE, far=NUMBER)
    new.sync_memory().fold()
    assert item(new).place == "shelf-19"
    take_in(new, far=NUMBER)
    assert item(new).place == "shelf-39"


def test_a_bench_that_ended_while_it_filled_folds_at_its_next_start(new, tmp_path):
    take_in(new, 2 * A_PAGE, far=NUMBER)
    new.close()
    again = open_storage(tmp_path / "new")
    try:
        assert item(again).place == "shelf-19"
        assert again.verify().is_well
    finally:
        again.close()


def test_from_its_first_own_fact_on_it_folds_every_page(new):
    take_in(new, A_PAGE, far=NUMBER)
    with new.unit_of_work() as uow:
        about = Subject(SubjectKind.ITEM, PC)
        uow.record(
            Draft(kind=FactKind.ITEM_MOVED, subject=about, person=None, body={"place": "mine"})
        )
        uow.commit()
    take_in(new, 2 * A_PAGE, far=NUMBER)
    assert item(new).place == "mine"
    assert item(new).kind == "tower"
    assert item(new).count == 2 * A_PAGE + 1
    assert new.verify().is_well


def test_a_feed_that_is_another_one_is_left_with_everything_folded(new):
    take_in(new, 2 * A_PAGE, far=NUMBER)
    memory = new.sync_memory()
    memory.go_back(Place(), EPOCH)
    assert item(new) is None
    assert not memory.standing().fills
    assert new.verify().is_well
