"""Watches the benches: reads the board each second, one reading at a time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.lead.answer_calls import TellSecondLead
from workshop_app.application.lead.board import Board, CallNow, ReadBoard
from workshop_app.application.ports import TaskRunner
from workshop_app.domain.ids import PersonId
from workshop_app.ui.lead.calls import CallEars
from workshop_app.values import replace


@dataclass(slots=True)
class BoardWatch:
    """Knows the last board.

    Attributes:
        seen: called after each reading: the call that is to be told now, whether anything that is
            shown has changed, and how many calls went to another lead.
    """

    tasks: TaskRunner
    read: ReadBoard
    second_lead: TellSecondLead
    seen: Callable[[CallNow | None, bool, int], None]
    failed: Callable[[Exception], None]
    board: Board = field(default_factory=Board)
    _ears: CallEars = field(default_factory=CallEars)
    _reads: bool = False

    def look(self, here: PersonId | None) -> None:
        """Read the board, unless it is being read; `here` is the lead at this program."""
        if not self._reads:
            self._reads = True
            work = partial(self._look, here)
            self.tasks.run(work, then=self._on_board, failed=self._on_failure)

    def _look(self, here: PersonId | None) -> tuple[Board, int]:
        told = self.second_lead(here) if here is not None else 0
        return self.read(), told

    def _on_board(self, read: tuple[Board, int]) -> None:
        board, told = read
        self._reads = False
        is_other = replace(board, now_ms=self.board.now_ms) != self.board
        self.board = board
        self.seen(self._ears.new(board), is_other, told)

    def _on_failure(self, error: Exception) -> None:
        self._reads = False
        self.failed(error)
