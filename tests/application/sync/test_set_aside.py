"""What the centre sets aside: it stays at its bench, and changes nothing any more."""

from tests.application.sync.a_bench import ITEM
from tests.application.sync.benches import push
from workshop_app.application.sync import centre as centre_side
from workshop_app.domain.facts import canonical
from workshop_app.values import replace


def test_a_fact_that_the_centre_sets_aside_stops_nothing(make, centre):
    bench = make("one")
    bench.act()
    with bench.storage.unit_of_work() as uow:
        [fact] = uow.history(f"item:{ITEM}")
    twin = canonical(replace(fact, body={"kind": "laptop", "lot": None}))
    centre_side.receive(centre, push([twin], bench=fact.bench))
    for _ in range(4):
        bench.sync()
    assert centre.kept.facts == [twin]
    assert bench.memory.standing().unsent == 0
    assert bench.asked.count("Push") == 1
    bench.act("item_moved", place="shelf")
    bench.sync()
    assert bench.asked.count("Push") == 2
    assert len(centre.kept.facts) == 2
    assert bench.item().place == "shelf"


def test_what_the_centre_sets_aside_is_kept_and_changes_nothing_any_more(make, centre):
    bench = make("one")
    bench.act()
    bench.act("item_moved", place="shelf")
    bench.barred = {"item_moved"}
    bench.act("item_moved", place="van")
    assert bench.item().place == "van"
    bench.act("item_graded", grade="A")
    bench.sync()
    assert (bench.item().place, bench.item().grade) == (None, "A")
    stands = bench.memory.standing()
    assert (stands.unsent, stands.aside, bench.memory.missing()) == (0, 2, 0)
    assert bench.storage.verify().faults == ()


def test_what_was_set_aside_is_never_offered_again(make, centre):
    bench = make("one")
    bench.barred = {"item_moved"}
    bench.act()
    bench.act("item_moved", place="van")
    bench.sync()
    bench.restart()
    bench.barred = set()
    bench.memory.renew()
    bench.sync()
    assert len(centre.kept.facts) == 1
    assert bench.item().place is None
