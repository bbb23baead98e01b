"""A network that loses, doubles and delays what it carries."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from simulating.centre import CentreDownError
from simulating.watch import Watch

Ask = Callable[[bytes], bytes]


@dataclass(slots=True, kw_only=True)
class Network:
    """Carries requests to the centre and answers back.

    Attributes:
        request_lost, answer_lost, comes_again: chances of one message.
        note: told every message, in order.
    """

    random: Random
    ask: Ask
    watch: Watch
    counts: Counter[str]
    note: Callable[[bytes], None]
    request_lost: float
    answer_lost: float
    comes_again: float
    is_whole: bool = False
    cut_off: dict[str, int] = field(default_factory=dict)
    late: list[tuple[int, bytes]] = field(default_factory=list)

    def mend(self) -> None:
        """From now on nothing is lost, and nothing old is under way."""
        self.is_whole = True
        self.late.clear()
        self.cut_off.clear()

    def carry(self, bench: str, raw: bytes, now: int) -> bytes | None:
        """Carry a request to the centre and its answer back, or lose either."""
        self.note(raw)
        if self.cut_off.get(bench, 0) > now or self._happens(self.request_lost):
            self.counts["request lost"] += 1
            return None
        if self._happens(self.comes_again):
            self.late.append((now + self.random.choice((1, 5_000, 300_000)), raw))
        answer = self._arrive(raw)
        if answer is not None and self._happens(self.answer_lost):
            self.counts["answer lost"] += 1
            return None
        return answer

    def deliver_late(self, now: int) -> None:
        """Let copies of earlier requests arrive; nobody waits for their answers."""
        due = [raw for at, raw in self.late if at <= now]
        self.late = [(at, raw) for at, raw in self.late if at > now]
        for raw in due:
            self.counts["came again"] += 1
            self._arrive(raw)

    def _arrive(self, raw: bytes) -> bytes | None:
        try:
            answer = self.ask(raw)
        except CentreDownError:
            self.counts["centre ended"] += 1
            return None
        self.note(answer)
        self.watch.saw(raw, answer)
        return answer

    def _happens(self, chance: float) -> bool:
        return not self.is_whole and self.random.random() < chance
