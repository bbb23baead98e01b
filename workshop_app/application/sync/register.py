"""The centre's side of the register: what becomes of an exchange. Who prevails is in the domain."""

from collections.abc import Callable, Collection
from typing import Final, TypeAlias

from workshop_app.application.sync.messages import (
    MOST_ENTRIES,
    Entries,
    Exchange,
    Reason,
    Refusal,
)
from workshop_app.application.sync.register_port import RegisterPart, RegisterStore
from workshop_app.domain.register import OF_PERSON, Change, Entry, Merge, merge

_Note: TypeAlias = Callable[[str, str], None]
_NAMED_IN_A_NOTE: Final = 5


def exchange(
    store: RegisterStore, asked: Exchange, *, epoch: str, is_desk: bool, now: int
) -> Entries | Refusal:
    """Take in a bench's changes, and tell what is new.

    Args:
        store: of the workshop whose bench it is.
        asked: what came.
        epoch: of the workshop's feed: a bench on another one says hello first.
        is_desk: whether the bench may change who people are.
        now: the centre's clock, milliseconds since 1970 (UTC).
    """
    if asked.epoch != epoch:
        return Refusal(
            reason=Reason.OTHER_FEED,
            words="what the bench has of the register is of another feed",
            place="epoch",
        )
    taken = tuple(each for each in asked.changes if is_desk or not each.needs_desk)
    refused = tuple(each.id for each in asked.changes if not is_desk and each.needs_desk)
    erased = asked.erased if is_desk else ()
    refused += () if is_desk else asked.erased
    touched = _merged(store, asked, taken, erased, refused, now)
    return _told(store.part(asked.after, MOST_ENTRIES), asked, touched, refused, is_desk=is_desk)


def _merged(
    store: RegisterStore,
    asked: Exchange,
    changes: Collection[Change],
    erased: Collection[str],
    refused: Collection[str],
    now: int,
) -> dict[str, Entry]:
    """Write what changes; return everybody that the bench has asked about, as they are now."""
    people = sorted({each.person for each in asked.changes} | {*asked.erased})
    if not people:
        return {}
    with store.transaction() as work:
        last = work.lock()
        known = work.entries(people)
        lost = [each for each in people if each in known and _is_lost(known[each])]
        found = {each: known[each] for each in people if each in known and each not in lost}
        made = merge(
            found,
            tuple(changes),
            erased=(*erased, *lost),
            seen=work.seen([each.id for each in changes]),
            last=last,
            now=now,
        )
        if made.entries or made.seen:
            work.keep(made)
        _note(work.note, asked.bench, made, refused)
        work.commit()
    return {**found, **made.entries}


def _is_lost(entry: Entry) -> bool:
    """Whether somebody was erased, and the register was put back to when it did not know that."""
    return entry.erased and not entry.changed


def _told(
    part: RegisterPart,
    asked: Exchange,
    touched: dict[str, Entry],
    refused: tuple[str, ...],
    *,
    is_desk: bool,
) -> Entries:
    told = {each.person: each for each in part.entries}
    told |= {person: entry for person, entry in touched.items() if person not in told}
    return Entries(
        epoch=asked.epoch,
        after=part.after,
        entries=tuple(told.values()),
        last=part.last,
        digest=part.digest,
        is_desk=is_desk,
        refused=refused,
    )


def _note(note: _Note, bench: str, made: Merge, refused: Collection[str]) -> None:
    gone = [person for person, entry in made.entries.items() if entry.erased]
    if gone:
        note("person erased", f"{_few(gone)}, asked by bench {bench}")
    for person, entry in made.entries.items():
        keys = [key.removeprefix(OF_PERSON) for key in entry.cells if key.startswith(OF_PERSON)]
        fresh = [key for key in keys if entry.cells[f"{OF_PERSON}{key}"].id in made.seen]
        if fresh:
            note("person changed", f"{person}: {_few(fresh)}, by bench {bench}")
    if refused:
        note("refused", f"bench {bench} is no desk and asked for {len(refused)} changes of one")


def _few(names: list[str]) -> str:
    more = len(names) - _NAMED_IN_A_NOTE
    return ", ".join(names[:_NAMED_IN_A_NOTE]) + (f" and {more} more" if more > 0 else "")
