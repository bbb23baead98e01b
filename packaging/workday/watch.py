"""Holds the lead's board against what is true at each bench, moment by moment.

A bench is asked itself where it is, after each thing that was done there, and again where the board
says something else: of two who begin the same task at one moment, one hears that the other was
first, and has done nothing. What the board shows may be what was true up to two seconds ago; how
much longer ago it was is what is counted.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from workshop_app.application.lead.board import Board
from workshop_app.application.situation import AtStep, OnPause, Situation
from workshop_app.values import Struct

MAY_BE_OLD_S: Final = 2.0


class Told(Struct, frozen=True):
    """What a board says of a bench: who, which task, which step."""

    person: str = ""
    job: str = ""
    step: str = ""


def told_by_bench(situation: Situation) -> Told:
    """Return what is true at a bench."""
    here = situation.here
    job = here.job if isinstance(here, AtStep | OnPause) else None
    return Told(
        person=situation.person.id if situation.person else "",
        job=job.id if job else "",
        step=str(job.current or "") if job else "",
    )


def told_by_board(board: Board) -> dict[str, Told]:
    """Return what the board says, by the name of the bench."""
    return {
        bench.name: Told(
            person=bench.person.id if bench.person else "",
            job=bench.task.job.id if bench.task else "",
            step=str(bench.task.job.current or "") if bench.task else "",
        )
        for bench in board.benches
    }


@dataclass(slots=True)
class BoardWatch:
    """Remembers since when each thing is true, and how old the oldest wrong word was.

    Attributes:
        oldest_s: how long at most something true was not on the board, while it was connected.
        looks: how often the board was looked at.
        wrong: sentences on what was wrong for more than two seconds.
    """

    steady: Callable[[], float] = time.monotonic
    oldest_s: float = 0.0
    looks: int = 0
    wrong: list[str] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)
    _since: dict[str, tuple[float, Told]] = field(default_factory=dict)
    _shown: dict[str, Told] = field(default_factory=dict)

    def is_true(self, bench: str, told: Told, *, since: float) -> None:
        """Something is true at a bench, at the earliest since a moment."""
        known = self._since.get(bench)
        if known is None or known[1] != told:
            self._since[bench] = (since, told)

    def look(self, board: Board, connected: Mapping[str, Callable[[], Told]]) -> None:
        """Look at the board; only benches that are connected count: each tells what is true."""
        now = self.steady()
        self.looks += 1
        shown = told_by_board(board)
        for bench, ask in connected.items():
            if shown.get(bench) != self._since[bench][1]:
                self.is_true(bench, ask(), since=now)
            since, told = self._since[bench]
            if shown.get(bench) == told:
                if self._shown.get(bench) != told:
                    self.delays.append(now - since)
                    self._shown[bench] = told
                continue
            age = now - since
            self.oldest_s = max(self.oldest_s, age)
            if age > MAY_BE_OLD_S:
                self.wrong.append(f"bench {bench}: {shown.get(bench)}, {age:.1f} s after {told}")

    def begin_anew(self) -> None:
        """The network is back, and all is sent: what is true now counts from now."""
        now = self.steady()
        self._since = {bench: (now, told) for bench, (_, told) in self._since.items()}
