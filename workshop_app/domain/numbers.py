"""Numbers for labels, shared out in blocks: two benches apart never give one number twice.

A bench asks by a fact; the order of the centre's feed gives every asker a block of its own. So
nothing but the feed is needed, and everybody computes the same. A block belongs to an incarnation:
a bench that comes back from an old copy of its disk does not give numbers again.
"""

from collections.abc import Mapping
from typing import Final

from workshop_app.domain.codes import NUMBERS_A_YEAR
from workshop_app.domain.facts import Fact, FactKind
from workshop_app.values import Struct, field, replace

BLOCK: Final = 200
"""What a bench asks for: with 10 to 30 things a day, enough for two weeks without a network."""

LARGEST_BLOCK: Final = 2_000
RESERVE_FROM: Final = 150_001
"""Numbers from here on are never shared out: a bench without a block takes from these."""

_RESERVE: Final = 16


class Block(Struct, frozen=True):
    """The numbers from first to last."""

    first: int
    last: int


class OwnNumbers(Struct, frozen=True):
    """What a bench may still give.

    Attributes:
        there: how many numbers were shared out to it and are left.
        asked: how many it has asked for and has not got yet.
        used: the last number that it gave; 0 if none.
    """

    there: int = 0
    asked: int = 0
    used: int = 0


class NumberRange(Struct, frozen=True, kw_only=True):
    """The numbers of one kind of thing in one year.

    Attributes:
        id: kind and year, as `P26`.
        next: the first number that nobody has.
        blocks: by incarnation, in the order of their numbers.
        asked: how many an incarnation has asked for and the feed has not told of yet.
    """

    id: str
    next: int = 1
    blocks: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    asked: Mapping[str, int] = field(default_factory=dict)

    def number(self, inc: str, least: int) -> int | None:
        """Return an incarnation's first number that is not below `least`; none if none is left."""
        found = (max(least, block.first) for block in self._from(inc, least))
        return next(found, None)

    def left(self, inc: str, least: int) -> int:
        """Return how many numbers an incarnation has from `least` on."""
        return sum(b.last - max(least, b.first) + 1 for b in self._from(inc, least))

    def _from(self, inc: str, least: int) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks.get(inc, ()) if block.last >= least)


def reserve(inc: str) -> Block:
    """Return the few numbers that an incarnation takes when it has no block.

    They are drawn by the incarnation's random name: two benches that meet here are so rare that
    a team lead can settle it (`ClashKind.SAME_LABEL`).
    """
    regions = (NUMBERS_A_YEAR - RESERVE_FROM) // _RESERVE
    first = RESERVE_FROM + int(inc.replace("-", "")[:12], 16) % regions * _RESERVE
    return Block(first, first + _RESERVE - 1)


def fold_numbers(known: NumberRange | None, fact: Fact, wseq: int | None = None) -> NumberRange:
    """Return the range after one more fact."""
    now = known or NumberRange(id=fact.subject.partition(":")[2])
    if fact.kind != FactKind.NUMBERS_ASKED:
        return now
    count = min(max(1, _integer(fact.body["count"])), LARGEST_BLOCK)
    if wseq is None:
        return replace(now, asked={**now.asked, fact.inc: now.asked.get(fact.inc, 0) + count})
    first = max(now.next, min(_integer(fact.body.get("used", 0)), RESERVE_FROM) + 1)
    block = Block(first, min(first + count, RESERVE_FROM) - 1)
    if block.last < block.first:
        return now
    blocks = {**now.blocks, fact.inc: (*now.blocks.get(fact.inc, ()), block)}
    return replace(now, next=block.last + 1, blocks=blocks)


def _integer(value: object) -> int:
    return value if isinstance(value, int) else 0
