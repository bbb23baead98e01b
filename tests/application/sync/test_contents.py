"""Contents go where facts name them, whole or not at all, whatever the network does."""

import hashlib
import random
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.application.sync.bench import NoAnswer
from workshop_app.application.sync.contents import (
    FIRST_AGAIN_MS,
    LOOK_AGAIN_MS,
    Came,
    Fetch,
    Give,
    Sharing,
    Taken,
    next_content,
    take_content,
)
from workshop_app.application.sync.messages import Offer, Reason, Refusal, Wanted
from workshop_app.values import replace

RANDOM = random.Random(1)  # noqa: S311 - no secret


def name_of(content):
    return hashlib.sha256(content).digest()


@dataclass
class Memory:
    """A bench that has some contents, and whose facts name more."""

    here: dict[bytes, bytes] = field(default_factory=dict)
    named: tuple[bytes, ...] = ()
    takes: bool = True

    def held(self):
        return frozenset(self.here)

    def lacking(self):
        return tuple(each for each in self.named if each not in self.here)

    def read(self, sha256):
        return self.here.get(sha256)

    def keep(self, sha256, content):
        if self.takes:
            self.here[sha256] = content
        return self.takes


def with_contents(*contents, **more):
    return Memory({name_of(each): each for each in contents}, **more)


def take(sharing, memory, asked, answer, *, now=0):
    return take_content(sharing, memory, asked, answer, now=now, random=RANDOM)


def answer_of(kept, asked):
    """What a centre answers."""
    if isinstance(asked, Offer):
        return Wanted(hashes=tuple(each for each in asked.hashes if each not in kept))
    if isinstance(asked, Give):
        kept[asked.sha256] = asked.content
        return Taken()
    there = kept.get(asked.sha256)
    return Came(there) if there else Refusal(reason=Reason.NOT_THERE, words="not here")


@given(
    st.lists(st.lists(st.binary(min_size=1, max_size=4), max_size=4), min_size=2, max_size=3),
    st.data(),
)
def test_every_bench_gets_what_facts_name_and_nothing_that_is_damaged(benches, data):
    named = tuple(name_of(each) for each in {each for contents in benches for each in contents})
    memories = [with_contents(*contents, named=named) for contents in benches]
    sharings = [Sharing() for _ in benches]
    kept: dict[bytes, bytes] = {}
    now, faults = 0, data.draw(st.lists(st.sampled_from(["lost", "damaged"]), max_size=8))
    for _ in range(60):
        now += LOOK_AGAIN_MS
        for at, memory in enumerate(memories):
            asked = next_content(sharings[at], memory, now=now)
            if asked is None:
                continue
            answer = answer_of(kept, asked)
            fault = faults.pop() if faults else ""
            if fault == "lost":
                answer = NoAnswer()
            elif fault == "damaged" and isinstance(answer, Came):
                answer = Came(answer.content + b"!")
            sharings[at] = take(sharings[at], memory, asked, answer, now=now)
    for memory in memories:
        assert set(memory.here) == set(named)
        assert all(name_of(content) == name for name, content in memory.here.items())


def test_what_is_missing_here_comes_before_what_others_may_miss():
    missing = name_of(b"the steps")
    memory = with_contents(b"mine", named=(missing,))
    assert next_content(Sharing(), memory, now=0) == Fetch(missing)


def test_what_the_centre_has_is_not_given_and_not_offered_again():
    memory = with_contents(b"known", b"new")
    offer = next_content(Sharing(), memory, now=0)
    after = take(Sharing(), memory, offer, Wanted(hashes=(name_of(b"new"),)))
    give = next_content(after, memory, now=0)
    assert give == Give(name_of(b"new"), b"new")
    assert next_content(take(after, memory, give, Taken()), memory, now=0) is None


def test_what_is_not_there_yet_is_asked_for_again_and_stops_nothing():
    missing = name_of(b"later")
    memory = with_contents(b"mine", named=(missing,))
    refusal = Refusal(reason=Reason.NOT_THERE, words="not yet")
    after = take(Sharing(), memory, Fetch(missing), refusal)
    assert next_content(after, memory, now=0) == Offer(hashes=(name_of(b"mine"),))
    after = replace(after, settled=memory.held())
    assert next_content(after, memory, now=FIRST_AGAIN_MS - 1) is None
    assert after.wait(0, 2_000) == FIRST_AGAIN_MS
    assert next_content(after, memory, now=FIRST_AGAIN_MS) == Fetch(missing)


def test_what_is_needed_no_longer_keeps_nobody_awake():
    missing = name_of(b"later")
    refusal = Refusal(reason=Reason.NOT_THERE, words="not yet")
    after = take(Sharing(), Memory(named=(missing,)), Fetch(missing), refusal)
    assert next_content(after, Memory(), now=FIRST_AGAIN_MS) is None
    assert after.wait(FIRST_AGAIN_MS, 2_000) == 2_000


@pytest.mark.parametrize("came", [b"other bytes", b""])
def test_bytes_with_another_hash_are_dropped(came):
    missing = name_of(b"right")
    memory = Memory(named=(missing,))
    after = take(Sharing(), memory, Fetch(missing), Came(came))
    assert not memory.here
    assert next_content(after, memory, now=LOOK_AGAIN_MS - 1) is None
    assert next_content(after, memory, now=LOOK_AGAIN_MS) == Fetch(missing)


def test_what_is_too_large_for_the_centre_is_given_once():
    memory = with_contents(b"huge")
    give = Give(name_of(b"huge"), b"huge")
    waiting = Sharing(to_give=frozenset({give.sha256}))
    after = take(waiting, memory, give, Refusal(reason=Reason.TOO_LARGE, words="no room"))
    assert next_content(after, memory, now=0) is None


@pytest.mark.parametrize("reason", [Reason.NO_KEY, Reason.NOT_THERE, Reason.BUSY])
def test_a_centre_that_cannot_share_is_left_in_peace_for_a_while(reason):
    memory = with_contents(b"mine")
    offer = next_content(Sharing(), memory, now=0)
    after = take(Sharing(), memory, offer, Refusal(reason=reason, words="no"))
    assert next_content(after, memory, now=100) is None
    assert next_content(after, memory, now=LOOK_AGAIN_MS) == offer
