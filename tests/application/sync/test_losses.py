"""A centre that was put back: what it lost is offered until it is there again."""

from itertools import pairwise

from tests.application.sync.a_bench import answer_of
from tests.application.sync.benches import EPOCH, OTHER_INC
from workshop_app.application.sync.bench import (
    FIRST_OFFER_WAIT_MS,
    LONGEST_OFFER_WAIT_MS,
    POLL_MS,
    Wait,
    next_move,
    take,
)
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.messages import Acknowledgement, Pull, Push
from workshop_app.values import replace


def test_a_centre_that_loses_fewer_facts_the_second_time_gets_them_too(make, centre):
    one, two = make("one"), make("two")
    one.act()
    one.sync()
    for lost in (3, 1):
        older = centre.kept.copy()
        for number in range(lost):
            one.act("item_moved", place=f"shelf-{lost}-{number}")
        one.step()  # sent, acknowledged, and not back yet
        centre.kept = older
        for _ in range(lost + 1):
            two.act("item_graded", grade="A")
        two.sync()
        one.sync()
    two.sync()
    assert len(centre.kept.facts) == 1 + 3 + 1 + 4 + 2
    assert one.item() == two.item()


def test_news_of_a_feed_that_is_gone_is_passed_over(make, centre):
    """A page was under way while the centre was put back: it follows, and is of another feed."""
    one, two = make("one"), make("two")
    one.act()
    one.sync()
    two.sync()
    older = centre.kept.copy()
    one.act("item_moved", place="shelf")
    one.sync()
    asked = Pull(epoch=EPOCH, after=two.memory.standing().pulled)
    late = answer_of(centre, encode(asked))
    assert len(late.facts) == 1
    centre.kept = replace(older, epoch=OTHER_INC)
    two.restart()
    two.sync()
    pulled = two.memory.standing().pulled
    session = take(two.session, two.memory, asked, late, now=two.now, random=two.random)
    assert session == two.session
    assert two.memory.standing().pulled == pulled


def test_what_the_centre_never_gives_back_is_offered_again_ever_more_rarely(make, centre):
    """It acknowledges what it sets aside."""
    bench = make("one")
    bench.act()
    offered = []
    while bench.now < 3 * LONGEST_OFFER_WAIT_MS:
        asked = next_move(bench.session, bench.memory, now=bench.now)
        if isinstance(asked, Push):
            offered.append(bench.now)
            bench.step(Acknowledgement(inc=asked.inc, seq=asked.first, head=0))
        elif isinstance(bench.step(), Wait):
            bench.now += max(POLL_MS, bench.now // 20)
    waits = [later - earlier for earlier, later in pairwise(offered)]
    assert waits[1] <= FIRST_OFFER_WAIT_MS + 2 * POLL_MS
    assert 8 < len(waits) < 20
    assert waits == sorted(waits)
    assert bench.item() is not None
