"""Two benches on one thing while apart: both facts are kept, and a team lead sees what came of it.

What holds is decided by the order of the centre's feed, never by a clock. Nothing is refused.
"""

from enum import StrEnum

from workshop_app.domain.facts import Fact
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Role
from workshop_app.values import Struct


class ClashKind(StrEnum):
    """What happened. Stored; never renamed."""

    NO_WAY = "no_way"  # the item cannot go there from where it is: it stayed
    APART = "apart"  # two benches moved it on and did not know of each other: the move holds
    TWICE = "twice"  # the same work at two benches: both are credited
    PLACES = "places"  # two benches put it in two places: the later one in the feed holds
    SAME_LABEL = "same_label"  # two benches gave one number to two things, perhaps
    BEGUN_TWICE = "begun_twice"  # two people began one job: the first one has it


class Clash(Struct, frozen=True, kw_only=True):
    """A fact that did not fit what others had done: kept, shown to a lead, never lost.

    Attributes:
        fact: its name; a lead settles the clash by it.
        what: such as `tested>clean`.
        by: who did it.
        kind: what happened.
        bench: where it was done.
        other: the bench that came first, if it was another.
    """

    fact: str
    what: str
    by: PersonId | None = None
    kind: ClashKind = ClashKind.NO_WAY
    bench: str = ""
    other: str = ""

    @property
    def owner(self) -> Role:
        """Whose matter it is: never the worker's."""
        return Role.LEAD


class Last(Struct, frozen=True):
    """Where something was last changed: by which bench, and as which fact of the feed.

    A change that only its own bench knows yet has no number: 0.
    """

    bench: str
    wseq: int = 0


def did_not_know(fact: Fact, last: Last | None) -> bool:
    """Whether another bench's change came first and the fact's bench had not seen it."""
    return last is not None and last.bench != fact.bench and last.wseq > fact.trunk


def clash(fact: Fact, what: str, kind: ClashKind, last: Last | None) -> Clash:
    """Return what is kept of a fact that did not fit."""
    return Clash(
        fact=fact.id,
        what=what,
        by=PersonId(fact.person) if fact.person else None,
        kind=kind,
        bench=fact.bench,
        other=last.bench if last and last.bench != fact.bench else "",
    )


def settled(clashes: tuple[Clash, ...], fact: Fact) -> tuple[Clash, ...]:
    """Return the clashes without the one that a lead has settled."""
    return tuple(each for each in clashes if each.fact != fact.body["fact"])
