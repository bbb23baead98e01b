"""A long page in parts says what the page says."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.application.sync.messages import Page
from workshop_app.application.sync.parts import in_parts
from workshop_app.domain.facts import GENESIS, chain_hash
from workshop_app.values import replace


def page_of(facts):
    link = GENESIS
    for canon in facts:
        link = chain_hash(link, canon)
    return Page(epoch="e", after=7, facts=tuple(facts), hash=link, head=900, now=1)


@given(st.lists(st.binary(min_size=1, max_size=9), max_size=30), st.integers(1, 12))
def test_parts_follow_each_other_to_where_the_page_ends(facts, most):
    page, link, after = page_of(facts), GENESIS, 7
    parts = in_parts(page, GENESIS, most)
    for part in parts:
        assert part.after == after
        for canon in part.facts:
            link = chain_hash(link, canon)
        assert part.hash == link
        assert len(part.facts) <= most
        assert (part.epoch, part.head, part.now) == (page.epoch, page.head, page.now)
        after += len(part.facts)
    assert sum((part.facts for part in parts), ()) == page.facts


def test_a_damaged_page_stays_whole_so_that_nothing_of_it_lands():
    page = replace(page_of([b"one", b"two", b"three"]), facts=(b"one", b"two", b"tree"))
    assert in_parts(page, GENESIS, 1) == (page,)
