"""The figures of a period, counted from the facts about items and lots. No person is in them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.state import fold_or_keep
from workshop_app.domain.stock import Lot
from workshop_app.values import Struct

WEIGHT_G: Final = {"tower": 9_000, "laptop": 2_500, "screen": 5_000}
"""What one weighs as a rule, in grams; for what is kept in use and never weighed. A judgement."""

NOT_TOLD: Final = ""
"""The key of what nobody has told: a beneficiary, a reason, a method."""


class Period(Struct, frozen=True):
    """From a moment up to, and without, another: milliseconds since 1970 (UTC)."""

    begins_ms: int
    ends_ms: int

    def holds(self, fact: Fact) -> bool:
        """Whether a fact happened in it, by the clock of its bench."""
        return self.begins_ms <= fact.wall < self.ends_ms


@dataclass(slots=True)
class Figures:
    """What was done in a period.

    Attributes:
        received: machines and screens that came for the first time, by kind.
        returned: those that came back.
        returned_why: what was wrong with those for which it was told.
        refurbished: those that became ready, by kind; each once.
        packed: by beneficiary and kind; each once, for whom it was packed last.
        waiting: how many stand in each state at the end of the period.
        wasted: by why they stood aside before somebody decided so.
        waste: by flow: how many left, and their weight in grams.
        parts: spare parts that were put in, by kind.
        erasures: drives by level, technique and result.
        lots: how many lots were registered.
        price_cents, subsidy_cents: of those lots.
        people: how many people have finished a task.
    """

    received: Counter[str] = field(default_factory=Counter)
    returned: int = 0
    returned_why: Counter[str] = field(default_factory=Counter)
    refurbished: Counter[str] = field(default_factory=Counter)
    packed: Counter[tuple[str, str]] = field(default_factory=Counter)
    waiting: Counter[str] = field(default_factory=Counter)
    wasted: Counter[str] = field(default_factory=Counter)
    waste: dict[str, tuple[int, int]] = field(default_factory=dict)
    parts: Counter[str] = field(default_factory=Counter)
    erasures: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    lots: int = 0
    price_cents: int = 0
    subsidy_cents: int = 0
    people: int = 0

    @property
    def kept_g(self) -> int:
        """What was packed instead of thrown away weighs about so much, in grams."""
        return sum(WEIGHT_G.get(kind, 0) * count for (_, kind), count in self.packed.items())


@dataclass(slots=True)
class Counting:
    """Counts a period, one thing after the other; nothing else is kept in memory.

    Attributes:
        for_whom: whom each order is for; what is not in it is counted as not told.
    """

    period: Period
    for_whom: Mapping[str, str] = field(default_factory=dict)
    figures: Figures = field(default_factory=Figures)
    _people: set[str] = field(default_factory=set)

    def item(self, facts: Iterable[Fact]) -> None:
        """Count all facts about one item, given in order."""
        told = tuple(facts)
        seen = _Seen(is_second=_is_second_label(told))
        for fact in told:
            if fact.wall >= self.period.ends_ms:
                continue
            before = seen.item
            after, why = fold_or_keep(before, fact)
            if not isinstance(after, Item):
                continue
            seen.item = after
            if not why and self.period.holds(fact):
                self._moved(before, after, seen)
                self._happened(fact, seen)
        self._add(seen)

    def lot(self, facts: Iterable[Fact]) -> None:
        """Count all facts about one lot, given in order."""
        lot, is_new = None, False
        for fact in facts:
            if fact.wall >= self.period.ends_ms:
                continue
            if lot is None:
                is_new = self.period.holds(fact)
            after, _ = fold_or_keep(lot, fact)
            lot = after if isinstance(after, Lot) else lot
        if lot is not None and is_new:
            self.figures.lots += 1
            self.figures.price_cents += lot.price_cents
            self.figures.subsidy_cents += lot.subsidy_cents

    def _moved(self, before: object, after: Item, seen: "_Seen") -> None:
        was = before if isinstance(before, Item) else None
        if seen.is_second or (was is not None and was.state is after.state):
            return
        match after.state:
            case ItemState.ARRIVED if was is None or was.state is ItemState.EXPECTED:
                seen.is_received = True
            case ItemState.ARRIVED if was is not None and was.state is ItemState.RETURNED:
                self.figures.returned += 1
            case ItemState.READY:
                seen.is_refurbished = True
            case ItemState.WASTE:
                aside = after.parked or (was.parked if was else None)
                self.figures.wasted[aside.reason if aside else NOT_TOLD] += 1
            case _:
                pass

    def _happened(self, fact: Fact, seen: "_Seen") -> None:
        body, figures = fact.body, self.figures
        match fact.kind:
            case FactKind.PACKED_INTO:
                seen.packed = self.for_whom.get(str(body.get("order") or ""), NOT_TOLD)
            case FactKind.CYCLE_OPENED if not seen.is_second:
                figures.returned_why[str(body.get("fault") or NOT_TOLD)] += 1
            case FactKind.ERASURE_RECORDED:
                told = (str(body.get(name) or "") for name in ("level", "technique", "result"))
                level, technique, result = told
                figures.erasures[level, technique, result] += 1
            case FactKind.COMPONENT_MOVED if body["action"] == "installed":
                figures.parts[str(body["kind"])] += 1
            case FactKind.WASTE_LEFT:
                flow, weight = str(body.get("flow") or ""), body.get("weight_g")
                count, grams = figures.waste.get(flow, (0, 0))
                more = weight if isinstance(weight, int) else 0
                figures.waste[flow] = (count + 1, grams + more)
            case FactKind.TASK_FINISHED if fact.person:
                self._people.add(fact.person)
                figures.people = len(self._people)
            case _:
                pass

    def _add(self, seen: "_Seen") -> None:
        if seen.is_second or not isinstance(seen.item, Item):
            return
        kind, figures = seen.item.kind, self.figures
        figures.waiting[str(seen.item.state)] += 1
        figures.received[kind] += seen.is_received
        figures.refurbished[kind] += seen.is_refurbished
        if seen.packed is not None:
            figures.packed[seen.packed, kind] += 1


@dataclass(slots=True)
class _Seen:
    """One item while its facts are walked through."""

    is_second: bool
    item: Item | None = None
    is_received: bool = False
    is_refurbished: bool = False
    packed: str | None = None


def _is_second_label(facts: Iterable[Fact]) -> bool:
    """Whether these are about a second label of a machine, which is counted by its other one.

    As of now: what a label is was so all the time, whenever somebody saw it.
    """
    kinds = [f.kind for f in facts if f.kind in {FactKind.ITEM_MERGED, FactKind.ITEM_UNMERGED}]
    return bool(kinds) and kinds[-1] == FactKind.ITEM_MERGED
