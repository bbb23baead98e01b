"""Protocols that are broken on purpose: a simulation that catches none of them proves nothing.

Each is broken in one place, as a hurried hand might, and meets the same faults as the real one.
A mutant yields the functions of the centre that are others than the real ones.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final, TypeAlias
from unittest.mock import patch

from sqlalchemy import literal_column, select

from simulating.centre import CentreDownError
from simulating.mutants_people import MUTANTS_OF_PEOPLE
from workshop_app.adapters.storage import feed as bench_feed
from workshop_app.adapters.storage.database import prepare
from workshop_app.adapters.storage.feed import Feed
from workshop_app.adapters.storage.outbox import Outbox
from workshop_app.adapters.storage.sync_memory import SqlSyncMemory
from workshop_app.adapters.storage.tables import outbox
from workshop_app.application.sync import bench, centre
from workshop_app.application.sync.centre_port import CentreStore, Link
from workshop_app.application.sync.messages import (
    Acknowledgement,
    Page,
    Place,
    Push,
    Refusal,
    StreamEnd,
    Welcome,
)
from workshop_app.domain.facts import chain_hash
from workshop_app.domain.state import fold, fold_or_keep
from workshop_app.values import replace

Broken: TypeAlias = Iterator[dict[str, Callable[..., Any]]]
Hashes: TypeAlias = Mapping[int, bytes]
Links: TypeAlias = Sequence[Link]
Followed: TypeAlias = tuple[Link, ...] | Refusal


@contextmanager
def _repeats_are_not_compared() -> Broken:
    real = centre.follow

    def follow(push: Push, links: Links, end: StreamEnd, hashes: Hashes) -> Followed:
        is_gap = push.first > end.seq + 1
        return real(push, links, end, hashes) if is_gap else _appended(push, end)

    with patch.object(centre, "follow", follow):
        yield {}


@contextmanager
def _gaps_are_let_through() -> Broken:
    real = centre.follow

    def follow(push: Push, links: Links, end: StreamEnd, hashes: Hashes) -> Followed:
        is_gap = push.first > end.seq + 1
        return _appended(push, end) if is_gap else real(push, links, end, hashes)

    with patch.object(centre, "follow", follow):
        yield {}


def _appended(push: Push, end: StreamEnd) -> tuple[Link, ...]:
    """Chain what is new to the end that is there, whatever it was chained to at the bench."""
    skip = max(0, end.seq + 1 - push.first)
    return tuple(
        centre.links_of(replace(push, first=end.seq + 1, before=end.hash, facts=push.facts[skip:]))
    )


@contextmanager
def _known_facts_are_not_known() -> Broken:
    real = centre.land
    with patch.object(centre, "land", lambda push, links, _, feed: real(push, links, {}, feed)):
        yield {}


@contextmanager
def _acknowledges_all_it_has() -> Broken:
    def receive(store: CentreStore, push: Push, **rule: Any) -> Acknowledgement | Refusal:
        answer = centre.receive(store, push, **rule)
        if isinstance(answer, Acknowledgement):
            return replace(answer, seq=store.stream_end(push.bench, push.inc).seq)
        return answer

    with patch.object(bench, "_is_for", lambda _asked, _answer: True):
        yield {"receive": receive}


@contextmanager
def _acknowledges_before_the_commit() -> Broken:
    def receive(store: CentreStore, push: Push, **rule: Any) -> Acknowledgement | Refusal:
        try:
            return centre.receive(store, push, **rule)
        except CentreDownError:
            last = push.first + len(push.facts) - 1
            return Acknowledgement(inc=push.inc, seq=last, head=store.end().last.wseq)

    yield {"receive": receive}


@contextmanager
def _takes_late_pushes_to_another_feed() -> Broken:
    def receive(store: CentreStore, push: Push, **rule: Any) -> Acknowledgement | Refusal:
        return centre.receive(store, replace(push, epoch=store.end().epoch), **rule)

    yield {"receive": receive}


@contextmanager
def _takes_every_feed_for_its_own() -> Broken:
    def welcome(store: CentreStore, hello: Any, **told: int) -> Welcome:
        return replace(centre.welcome(store, hello, **told), is_known=True)

    yield {"welcome": welcome}


@contextmanager
def _reads_a_page_and_its_end_apart() -> Broken:
    def page(store: CentreStore, pull: Any, *, now: int) -> Any:
        answer = centre.page(store, pull, now=now)
        if isinstance(answer, Refusal):  # whatever the bench has, it gets what comes after
            part = store.part(pull.after.wseq, pull.most)
            return Page(
                epoch=pull.epoch,
                after=pull.after.wseq,
                facts=part.facts,
                hash=_hash_after(pull.after.hash, part.facts),
                head=part.end.last.wseq,
                now=now,
            )
        return answer

    yield {"page": page}


def _hash_after(link: bytes, facts: tuple[bytes, ...]) -> bytes:
    for canon in facts:
        link = chain_hash(link, canon)
    return link


@contextmanager
def _trusts_a_number_without_its_hash() -> Broken:
    class Anything(bytes):
        __hash__ = bytes.__hash__

        def __eq__(self, other: object) -> bool:
            return True

        def __ne__(self, other: object) -> bool:
            return False

    with (
        patch.object(SqlSyncMemory, "hash_at", lambda _self, _seq: Anything()),
        patch.object(bench, "_all_back", lambda session, *_: session),
    ):
        yield {}


@contextmanager
def _offers_only_what_was_never_sent() -> Broken:
    pending = prepare(
        select(outbox.c.event_id, outbox.c.canon)
        .where(outbox.c.state == literal_column("'pending'"))
        .order_by(literal_column("outbox.rowid"))
    )
    with patch.object(Outbox, "not_in_feed", pending):
        yield {}


@contextmanager
def _goes_on_after_a_disk_was_put_back() -> Broken:
    with patch.object(SqlSyncMemory, "renew", lambda _self: None):
        yield {}


@contextmanager
def _keeps_the_feed_of_before() -> Broken:
    def go_back(self: SqlSyncMemory, _place: Place, epoch: str) -> None:
        self.follow(epoch)
        self.renew()

    with patch.object(SqlSyncMemory, "go_back", go_back):
        yield {}


@contextmanager
def _looks_at_no_place_of_a_page() -> Broken:
    real = bench._landed  # noqa: SLF001

    def landed(session: Any, memory: Any, asked: Any, answer: Any, *more: Any) -> Any:
        stands = memory.standing().pulled
        after = _hash_after(stands.hash, answer.facts)
        here = replace(answer, epoch=asked.epoch, after=stands.wseq, hash=after)
        return real(session, memory, asked, here, *more)

    with patch.object(bench, "_landed", landed):
        yield {}


@contextmanager
def _never_looks_whether_all_came_back() -> Broken:
    with patch.object(bench, "_all_back", lambda session, *_: session):
        yield {}


@contextmanager
def _lets_news_overwrite_what_waits() -> Broken:
    with patch.object(Feed, "_waiting", lambda *_args: iter(())):
        yield {}


@contextmanager
def _stops_at_what_does_not_fold() -> Broken:
    def strict(state: Any, fact: Any, wseq: Any) -> Any:
        return fold(state, fact, wseq), ""

    with patch.object(bench_feed, "fold_or_keep", strict):
        yield {}


@contextmanager
def _lets_the_newest_clock_win() -> Broken:
    real = fold_or_keep
    newest: dict[str, int] = {}

    def by_clock(state: Any, fact: Any, wseq: Any) -> Any:
        if state is not None and fact.wall < newest.get(fact.subject, fact.wall):
            return state, ""
        newest[fact.subject] = fact.wall
        return real(state, fact, wseq)

    with patch.object(bench_feed, "fold_or_keep", by_clock):
        yield {}


@contextmanager
def _moves_the_cursor_first() -> Broken:
    """The place in the feed is durable before the facts are; now and then the power goes."""
    real = SqlSyncMemory.land
    one_in = 32

    def land(
        self: SqlSyncMemory,
        after: int,
        canons: tuple[bytes, ...],
        place: Place,
        *,
        is_far: bool = False,
    ) -> bool:
        if canons and hashlib.sha256(b"".join(canons)).digest()[0] % one_in == 0:
            with self._changing():
                self._feed.move(bench_feed.standing(self._db).epoch, place)
            return True
        return real(self, after, canons, place, is_far=is_far)

    with patch.object(SqlSyncMemory, "land", land):
        yield {}


@contextmanager
def _never_folds_what_it_took_in_first() -> Broken:
    with patch.object(SqlSyncMemory, "_fold", lambda _: None):
        yield {}


@contextmanager
def _offers_for_ever_what_was_set_aside() -> Broken:
    real = SqlSyncMemory.sent

    def sent(self: SqlSyncMemory, inc: str, seq: int, _aside: tuple[int, ...] = ()) -> None:
        real(self, inc, seq)

    with patch.object(SqlSyncMemory, "sent", sent):
        yield {}


@contextmanager
def _goes_by_what_was_set_aside() -> Broken:
    """What was set aside is not offered again; the states it has made stay."""

    def set_aside(self: Feed, inc: str, numbers: Collection[int]) -> None:
        self._outbox.set_aside(inc, numbers)
        self._outbox.drop_landed()
        now = bench_feed.standing(self._db)
        self.move(now.epoch, now.place)

    with patch.object(Feed, "set_aside", set_aside):
        yield {}


Mutant: TypeAlias = Callable[[], AbstractContextManager[dict[str, Callable[..., Any]]]]
MUTANTS: Final[Mapping[str, Mutant]] = {
    mutant.__name__.strip("_").replace("_", " "): mutant
    for mutant in (
        _repeats_are_not_compared,
        _gaps_are_let_through,
        _known_facts_are_not_known,
        _acknowledges_all_it_has,
        _acknowledges_before_the_commit,
        _takes_late_pushes_to_another_feed,
        _takes_every_feed_for_its_own,
        _reads_a_page_and_its_end_apart,
        _trusts_a_number_without_its_hash,
        _offers_only_what_was_never_sent,
        _goes_on_after_a_disk_was_put_back,
        _keeps_the_feed_of_before,
        _looks_at_no_place_of_a_page,
        _never_looks_whether_all_came_back,
        _lets_news_overwrite_what_waits,
        _stops_at_what_does_not_fold,
        _lets_the_newest_clock_win,
        _moves_the_cursor_first,
        _never_folds_what_it_took_in_first,
        _offers_for_ever_what_was_set_aside,
        _goes_by_what_was_set_aside,
        *MUTANTS_OF_PEOPLE,
    )
}
