"""Decides what the board shows: all benches, or one of them."""

from dataclasses import dataclass, field

from workshop_app.application.lead.board import Board
from workshop_app.domain.codes import Scan
from workshop_app.domain.ids import BenchId
from workshop_app.ui.lead.board.screen import tell_bench, tell_board
from workshop_app.ui.lead.page import Press, Tab
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.words import translate


@dataclass(slots=True)
class BoardSection:
    """Every bench now. The frame reads the board every second, and hands it on."""

    host: Host
    id: str = "board"
    _board: Board = field(default_factory=Board)
    _bench: BenchId | None = None

    def take(self, board: Board) -> None:
        """Show another moment."""
        self._board = board

    def tab(self) -> Tab:
        """Return what its tab says; open calls are counted there, too."""
        waiting = sum(call.call.waits for call in self._board.calls)
        return Tab(id=self.id, words=translate("Lead", "Workshop"), count=waiting)

    def open(self) -> None:
        """Show all benches."""
        self._bench = None

    def page(self) -> PageData:
        """Return all benches, or the one that was opened."""
        found = [each for each in self._board.benches if each.id == self._bench]
        if found:
            return tell_bench(found[0], self._board, self.host.language)
        return tell_board(self._board, self.host.language)

    def on_press(self, press: Press) -> None:
        """Open a bench, or go back to all."""
        if press.action == "bench" and press.rows:
            self._bench = BenchId(press.rows[0])
            self.host.changed()
        elif press.action == "back":
            self.on_back()

    def on_back(self) -> bool:
        """Go back to all benches."""
        if self._bench is None:
            return False
        self._bench = None
        self.host.changed()
        return True

    def on_scan(self, _scan: Scan) -> bool:
        """Codes mean nothing here."""
        return False

    def on_news(self) -> None:
        """The frame brings the board by itself."""
