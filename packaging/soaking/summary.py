"""What came of the parts of a soak, summed up over rounds and told in one place at the end."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Part:
    """One kind of trial.

    Attributes:
        name: what was done, in the words of the summary.
        counts: how often what happened; shown in this order.
        faults: what was wrong, in plain sentences.
        seconds: how long it took.
    """

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def add(self, other: "Part") -> None:
        """Take in another round of the same."""
        self.counts += other.counts
        self.faults += other.faults
        self.seconds += other.seconds

    def told(self) -> str:
        """Return it in a line."""
        counts = ", ".join(f"{number:,} {what}" for what, number in self.counts.items())
        wrong = f"{len(self.faults)} FAULTS" if self.faults else "0 faults"
        return f"{self.name}: {counts}; {wrong}, in {self.seconds:,.0f} s"


def summed(parts: Iterable[Part]) -> list[Part]:
    """Return one part for each name, in the order in which they came."""
    found: dict[str, Part] = {}
    for part in parts:
        found.setdefault(part.name, Part(part.name)).add(part)
    return list(found.values())
