"""Which machines that are ready go to which order: a proposal, which a team lead confirms."""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Final

from workshop_app.domain.codes import Code
from workshop_app.domain.ids import ItemId
from workshop_app.domain.labels import ForWhom
from workshop_app.values import Struct

PUPILS_A_COMPUTER: Final = 5
"""A school gets one computer for so many pupils (domain notes, section 0)."""

IN_TURN: Final = (ForWhom.SCHOOL, ForWhom.FAMILY, ForWhom.ASSOCIATION)
"""Whose turn comes first: a family gets the machine that its child's school has by then."""


class Ready(Struct, frozen=True, kw_only=True):
    """A machine that is ready and belongs to no order yet.

    Attributes:
        kind: tower, laptop or screen.
        model: which machine it is, as far as that matters for "the same machine".
        since_ms: when it became ready: the oldest leaves first.
    """

    item: ItemId
    kind: str
    model: str = ""
    since_ms: int = 0


class Wanted(Struct, frozen=True, kw_only=True):
    """What is still due of one kind of machine for one order.

    Attributes:
        kind: tower, laptop or screen.
        due: how many are neither delivered, packed nor promised.
        asked_ms: when it was asked for: the oldest request comes first.
        model: the only one that will do: the child's school has it; empty where any does.

    Raises:
        ValueError: `due` is negative.
    """

    order: Code
    for_whom: ForWhom
    kind: str
    due: int
    asked_ms: int = 0
    model: str = ""

    def __post_init__(self) -> None:
        if self.due < 0:
            raise ValueError(f"due: {self.due} machines cannot be due for {self.order.shown}")


class Share(Struct, frozen=True):
    """What a line of an order would get; it is short where that is less than what is due."""

    wanted: Wanted
    items: tuple[ItemId, ...]

    @property
    def short(self) -> int:
        """How many machines are still missing."""
        return self.wanted.due - len(self.items)


def computers_needed(pupils: int) -> int:
    """Return how many computers a school needs: one for each five pupils that are begun.

    Raises:
        ValueError: the school has no pupils.
    """
    if pupils < 1:
        raise ValueError(f"pupils: a school has at least 1, not {pupils}")
    return -(-pupils // PUPILS_A_COMPUTER)


def propose(wanted: Iterable[Wanted], ready: Iterable[Ready]) -> tuple[Share, ...]:
    """Return who would get which machines, in turn: by kind of beneficiary, then by age.

    A line that needs one model gets no other. A line that takes any leaves the models that
    somebody waits for to the last. The same lines and machines give the same proposal,
    in whatever order they come.
    """
    lines = sorted(wanted, key=_turn)
    pools = _pools(ready)
    sought = {(line.kind, line.model) for line in lines if line.model}
    return tuple(Share(line, _take(line, pools, sought)) for line in lines)


def _turn(line: Wanted) -> tuple[int, int, int, str, str]:
    rank = IN_TURN.index(line.for_whom)
    return rank, line.asked_ms, line.order.payload, line.kind, line.model


def _pools(ready: Iterable[Ready]) -> dict[str, dict[str, deque[ItemId]]]:
    """Sort the machines by kind and model, the longest ready first."""
    pools: dict[str, dict[str, deque[ItemId]]] = {}
    for machine in sorted(ready, key=lambda each: (each.since_ms, each.item)):
        models = pools.setdefault(machine.kind, {})
        models.setdefault(machine.model, deque()).append(machine.item)
    return pools


def _take(
    line: Wanted,
    pools: Mapping[str, Mapping[str, deque[ItemId]]],
    sought: set[tuple[str, str]],
) -> tuple[ItemId, ...]:
    models = pools.get(line.kind, {})
    if line.model:
        names = [line.model] if line.model in models else []
    else:
        names = sorted(models, key=lambda model: ((line.kind, model) in sought, model))
    taken: list[ItemId] = []
    for name in names:
        while models[name] and len(taken) < line.due:
            taken.append(models[name].popleft())
    return tuple(taken)
