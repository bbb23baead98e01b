"""The team lead of the day: answers calls, decides, settles, and changes the plan at noon.

Every act is one press in the real window of the lead's program, as a finger or a key gives it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from workday.workshop import LEAD, PIN, settings_of
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.lead.board import Board
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.lead import LeadOutside, LeadProgram, build_lead
from workshop_app.bootstrap.people.bench import away
from workshop_app.domain.codes import Scan
from workshop_app.ui.lead.page import Action, AskPage, LeadScreen, Press, TablePage

WAITS_S: Final = 20
_A_MOMENT_MS: Final = 5


class NothingCameError(AssertionError):
    """The window did not show what it had to; the message says what was waited for."""


class LeadHands:
    """Presses in the lead's window."""

    def __init__(self, app: QApplication, place: Path, language: str) -> None:
        outside = LeadOutside(make_speech=lambda _settings, _tell: SilentSpeech())
        self.program: LeadProgram = build_lead(app, settings_of(place, "lead", language), outside)
        self.decided = self.settled = self.given = self.changes = self.answered = 0
        self.lets_wait = False
        """Whether the next call is left to the second lead, as somebody would who is busy."""
        self._turn, self._left = 0, ""

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
        self._press("enter", typed=PIN)
        self.wait_for(lambda: self.screen.page_id == "board", "the board")

    def close(self) -> None:
        """End the program."""
        self.program.close()

    def act(self) -> bool:
        """Do the next thing that waits: a call before all else. Whether there was one."""
        self._turn += 1
        return self._answer() or self._decide()

    def change_the_plan(self) -> None:
        """At noon: a fair plan for what is ready, and what three people have goes to others."""
        self._go("assign")
        self._press("propose")
        self._wait_for_page("proposal")
        page = self.screen.page
        if isinstance(page, TablePage) and page.rows:
            self._press("give-all")
            self._wait_for_page("work")
            self.given += len(page.rows)
            self.changes += 1
        for _ in range(3):
            self.changes += self._reassign()
        self._go("board")

    def _reassign(self) -> bool:
        """Give what somebody has in hand to the next one who may do it."""
        page = self.screen.page
        rows = page.rows if isinstance(page, TablePage) else ()
        names = [row.id for row in rows if row.cells[3].text and "/" not in row.id]
        hand = [name for name in names if self._is_begun(name)]
        if not hand:
            return False
        self._press("give", rows=(hand[self.changes % len(hand)],))
        self._wait_for_page("give")
        asked = self.screen.page
        people = [each for each in getattr(asked, "actions", ()) if each.id == "to-person"]
        if not people:
            self._press("back")
            return False
        chosen = people[self.changes % len(people)]
        self._press(chosen.id, argument=chosen.argument)
        self._wait_for_page("work")
        return True

    def _is_begun(self, job: str) -> bool:
        return any(
            bench.task is not None and bench.task.job.id == job for bench in self.board.benches
        )

    def _answer(self) -> bool:
        """Say that the lead comes; a call that was answered is closed a few turns later."""
        for banner in self.screen.banners:
            wanted = [each for each in banner.actions if each.id in {"come", "close"}]
            come = next((each for each in wanted if each.id == "come"), None)
            if come is not None and self._leaves(banner.call):
                continue
            if come is not None:
                self._call(come)
                self.answered += 1
                return True
            if wanted and self._turn % 3 == 0:
                self._call(wanted[0])
                return True
        return False

    def _leaves(self, name: str) -> bool:
        """Whether a call is left alone until it has gone to the second lead."""
        if self.lets_wait:
            self._left, self.lets_wait = name, False
        call = next((each for each in self.board.calls if each.call.id == name), None)
        return name == self._left and call is not None and call.passed_to is None

    def _call(self, action: Action) -> None:
        before = self.screen.banners
        self.program.view.call_pressed.emit(action)
        self.wait_for(lambda: self.screen.banners != before, f"what comes of {action.id}")

    def _decide(self) -> bool:
        """Open the first thing that waits for a word, and say the likely one."""
        waiting = {tab.id: tab.count for tab in self.screen.tabs}
        if not waiting.get("decide"):
            return False
        self._go("decide")
        page = self.screen.page
        if not isinstance(page, TablePage) or not page.rows:
            return False
        row = page.rows[self._turn % len(page.rows)].id
        self._press("open", rows=(row,))
        self.wait_for(lambda: isinstance(self.screen.page, AskPage), row)
        opened = self.screen.page
        actions = {each.id: each for each in getattr(opened, "actions", ())}
        said = next(actions[each] for each in ("settle", "nothing", "way") if each in actions)
        first = next(each for each in getattr(opened, "actions", ()) if each.id == said.id)
        self._press(first.id, argument=first.argument)
        self.wait_for(lambda: self.screen.page is not opened, f"what comes of {first.id}")
        if self.screen.page_id == "gate":
            self._press("override", argument="", typed="vu avec l’équipe")
            self.wait_for(lambda: self.screen.page_id != "gate", "the gate to open")
        if first.id == "settle":
            self.settled += 1
        else:
            self.decided += 1
        self._go("board")
        return True

    def _go(self, tab: str) -> None:
        self.program.view.tab_pressed.emit(tab)
        self.wait_for(lambda: self.screen.current == tab, f"the tab {tab}")
        self.rest(100)

    def _press(
        self, action: str, *, argument: str = "", typed: str = "", rows: tuple[str, ...] = ()
    ) -> None:
        press = Press(action=action, argument=argument, typed=typed, rows=rows)
        self.program.view.pressed.emit(press)

    def _wait_for_page(self, page: str) -> None:
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
