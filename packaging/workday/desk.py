"""The lead's program in its real window, and the presses of whoever sits before it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from workday.workshop import LEAD, PIN, settings_of
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.lead.board import Board
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.lead import LeadOutside, LeadProgram, build_lead
from workshop_app.bootstrap.people.bench import away
from workshop_app.domain.codes import Scan
from workshop_app.ui.lead.page import LeadScreen, Press

WAITS_S: Final = 20
_A_MOMENT_MS: Final = 5


class NothingCameError(AssertionError):
    """The window did not show what it had to; the message says what was waited for."""


class LeadDesk:
    """A lead's program that is open, and the ways to press in it and to look at it."""

    def __init__(self, app: QApplication, place: Path, language: str) -> None:
        outside = LeadOutside(make_speech=lambda _settings, _tell: SilentSpeech())
        self.program: LeadProgram = build_lead(app, settings_of(place, "lead", language), outside)

    @property
    def screen(self) -> LeadScreen:
        """What is shown."""
        shown = self.program.view.screen_shown
        if shown is None:
            raise NothingCameError("the window shows nothing")
        return shown

    @property
    def board(self) -> Board:
        """What the program knows of the benches."""
        return self.program.presenter.watch.board

    def open(self) -> None:
        """Open the window, and sign in with badge and PIN."""
        self.program.open()
        badge = self.ask(
            lambda uow: next(p.badge for p in uow.people.all() if p.first_name == LEAD)
        )
        self.program.scans.scanned.emit(Scan((badge,)))
        self.wait_for(lambda: self.screen.page_id == "pin", "the question for a PIN")
        self.press("enter", typed=PIN)
        self.wait_for(lambda: self.screen.page_id == "board", "the board")

    def close(self) -> None:
        """End the program."""
        self.program.close()

    def touch(self) -> None:
        """Move the mouse: who never touches anything is signed out after a while."""
        at, none = QPointF(1, 1), Qt.MouseButton.NoButton
        moved = QMouseEvent(
            QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier
        )
        QCoreApplication.sendEvent(self.program.shell.windowHandle(), moved)

    def go(self, tab: str) -> None:
        """Open a tab."""
        self.program.view.tab_pressed.emit(tab)
        self.wait_for(lambda: self.screen.current == tab, f"the tab {tab}")
        self.rest(100)

    def press(
        self, action: str, *, argument: str = "", typed: str = "", rows: tuple[str, ...] = ()
    ) -> None:
        """Press something of the page."""
        press = Press(action=action, argument=argument, typed=typed, rows=rows)
        self.program.view.pressed.emit(press)

    def wait_for_page(self, page: str) -> None:
        """Let the program work until it shows a page."""
        self.wait_for(lambda: self.screen.page_id == page, f"the page {page}")

    def wait_for(self, is_there: Callable[[], bool], what: str, within_s: float = WAITS_S) -> None:
        """Let the program work until something is there.

        Raises:
            NothingCameError: it never came.
        """
        for _ in range(round(within_s * 1000 / _A_MOMENT_MS)):
            if is_there():
                return
            self.rest(_A_MOMENT_MS)
        raise NothingCameError(f"{what} did not come; there is {self.screen.page_id}")

    def rest(self, ms: int) -> None:
        """Let all programs work for a moment of real time."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def ask(self, work: Callable[[UnitOfWork], Any]) -> Any:
        """Ask the desk's own memory."""

        def question() -> Any:
            with self.program.memory.unit_of_work() as uow:
                return work(uow)

        return away(self.program.database, question)
