"""Decides what the lead's window shows: who is in, which section, and the calls on top of it."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, TypeAlias

from workshop_app.application.lead.answer_calls import AnswerCalls, Answered, TellSecondLead
from workshop_app.application.lead.board import CallNow, ReadBoard
from workshop_app.application.lead.sign_in import LeadSignIn
from workshop_app.application.ports import TaskRunner
from workshop_app.application.sync.kept import Kept
from workshop_app.domain.codes import Scan
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.ui.lead.board.presenter import BoardSection
from workshop_app.ui.lead.board.screen import tell_room
from workshop_app.ui.lead.calls import answer_of, question
from workshop_app.ui.lead.host import LeadHost
from workshop_app.ui.lead.page import Action, AskPage, LeadScreen, Note, Press
from workshop_app.ui.lead.screen import (
    good_day,
    say_call,
    tell_answered,
    tell_frame,
    tell_no_code,
    tell_set_aside,
    tell_trouble,
)
from workshop_app.ui.lead.section import Host, PageData, Section
from workshop_app.ui.lead.sign_in.presenter import SignInPresenter
from workshop_app.ui.lead.table.choosing import ColumnChoices, ColumnPages, KnownChoices
from workshop_app.ui.lead.watch import BoardWatch
from workshop_app.values import Struct, field

OTHERS = 10
"""The sections behind the others look again at each tenth tick: their tabs count what waits."""

log = logging.getLogger(__name__)

MakeSection: TypeAlias = Callable[[Host], Section]


class LeadDisplay(Protocol):
    """Something that can show a lead's screen."""

    def show_screen(self, screen: LeadScreen, likes: Profile) -> None:
        """Replace what is shown, in the look that the person likes."""


class LeadParts(Struct, frozen=True, kw_only=True):
    """What the presenter works with.

    Attributes:
        likes_of: how the program is for a person; called on the database's thread.
        sections: what makes each section after the board, in the order of the tabs.
        after: called after something was recorded: it may be sent.
        columns: keeps which columns of the tables are left out.
    """

    display: LeadDisplay
    tasks: TaskRunner
    read_board: ReadBoard
    answer: AnswerCalls
    second_lead: TellSecondLead
    sign_in: LeadSignIn
    likes_of: Callable[[PersonId], Profile]
    sections: Sequence[MakeSection] = ()
    after: Callable[[], None] = lambda: None
    columns: ColumnChoices = field(default_factory=KnownChoices)


class LeadPresenter:
    """The frame around the sections."""

    def __init__(self, parts: LeadParts, *, likes: Profile) -> None:
        """Take the parts, and how the window looks while nobody is signed in."""
        self._parts = parts
        self._kept: Kept | None = None
        self._is_room = False
        self._ticks = 0
        self._ask: AskPage | None = None
        self._note: Note | None = None
        self._columns = ColumnPages(parts.columns)
        self._host = LeadHost(
            parts.tasks, likes, after=parts.after, changed=self._show, failed=self._on_failure
        )
        self.watch = BoardWatch(
            parts.tasks, parts.read_board, parts.second_lead, self._on_board, self._on_failure
        )
        """What is known of the benches."""
        self._sign_in = SignInPresenter(
            parts.sign_in, parts.tasks, self._on_entered, self._show, self._on_failure
        )
        self._board = BoardSection(self._host)
        made = (make(self._host) for make in parts.sections)
        self._sections: tuple[Section, ...] = (self._board, *made)
        self._current: Section = self._board

    def start(self) -> None:
        """Ask for a badge; whoever was signed in when the program ended has to come again."""
        self._show()
        self.on_tick()

    def on_tick(self) -> None:
        """Every second, and when facts came: look at the benches, and at calls that wait."""
        who = self._host.who
        self.watch.look(who.id if who else None)
        if who is not None:
            self._ticks += 1
            for section in self._sections:
                if section is self._current or self._ticks % OTHERS == 1:
                    section.on_news()

    def on_notice(self, state: Kept) -> None:
        """Tell where the work of this machine is kept, and that some of it does not count."""
        if state != self._kept:
            is_fresh = self._kept is not None and state.aside > self._kept.aside
            self._kept = state
            if is_fresh and self._host.who is not None:
                self._note = tell_set_aside()
                self._show(self._note.words)
            else:
                self._show()

    def on_scan(self, scan: Scan) -> None:
        """A badge signs in; in a section a code means what the section says."""
        if self._host.who is None:
            self._is_room = False
            self._sign_in.on_scan(scan)
        elif not self._current.on_scan(scan):
            found = _taken_by(self._sections, scan, not_by=self._current)
            if found is None:
                self._note = tell_no_code()
                self._show(self._note.words)
            else:
                self._ask = self._note = None
                self._current = found
                self._show(found.tab().spoken)

    def on_tab(self, tab: str) -> None:
        """Open a section."""
        found = next((each for each in self._sections if each.id == tab), None)
        if self._host.who is not None and found is not None:
            self._ask = self._note = None
            self._columns.close()
            self._current = found
            found.open()
            self._show(found.tab().spoken)

    def on_press(self, press: Press) -> None:
        """Take what was pressed on the page."""
        self._note = None
        if press.action in {"room", "leave-room"}:
            self._is_room = press.action == "room"
            self._show()
        elif self._host.who is None:
            self._sign_in.on_press(press)
        elif self._ask is None:
            told = self._columns.take(press)
            if told is None:
                self._current.on_press(press)
            else:
                self._show(told)
        elif press.action == "back":
            self.on_back()
        else:
            self.on_call(Action(id=press.action, words="", argument=press.argument))

    def on_back(self) -> None:
        """Leave a question, or what a section has opened."""
        if self._ask is not None:
            self._ask = None
            self._show()
        elif self._columns.close():
            self._show()
        elif self._host.who is not None:
            self._current.on_back()

    def on_bar(self, action: Action) -> None:
        """Sign out."""
        if action.id == "sign-out" and self._host.who is not None:
            self._ask = self._note = None
            self._columns.close()
            self._sign_in.start()
            self._host.leave()
            self._show()
            self._host.run(self._parts.sign_in.leave, lambda _: None)

    def on_call(self, action: Action) -> None:
        """Answer a call, or ask what the answer is."""
        lead = self._host.who
        if lead is None:
            return
        self._ask = question(self.watch.board, action, lead)
        work = answer_of(self.watch.board, action, lead, self._parts.answer)
        if work is not None:
            self._host.run(work, self._on_answered)
        self._show(self._ask.title if self._ask else "")

    def _on_answered(self, answered: Answered) -> None:
        self._note = tell_answered(answered)
        self._show(self._note.words)
        self.on_tick()

    def _on_entered(self, person: Person) -> None:
        def enter(likes: Profile) -> None:
            self._host.enter(person, likes)
            self._ticks = 0
            self._current = self._board
            self._board.open()
            self._show(good_day(person))
            self.on_tick()

        self._host.run(partial(self._parts.likes_of, person.id), enter)

    def _on_board(self, call: CallNow | None, is_other: bool, passed: int) -> None:  # noqa: FBT001
        self._board.take(self.watch.board)
        if passed:
            self._parts.after()
        if call is not None:
            say = say_call(call, self._host.who, self._host.language)
            self._show(say, rings=True)
        elif is_other:
            self._show()

    def _on_failure(self, error: Exception) -> None:
        log.error("the lead's program could not do what was asked", exc_info=error)
        self._note = tell_trouble()
        self._show(self._note.words)

    def _show(self, say: str = "", *, rings: bool = False) -> None:
        host, board = self._host, self.watch.board
        page: PageData
        if host.who is None:
            room = tell_room(board, host.language)
            page = room if self._is_room else self._sign_in.page()
        else:
            page = self._ask or self._columns.shown(self._current.page())
        tabs = tuple(section.tab() for section in self._sections)
        screen = tell_frame(
            page,
            board,
            host.who,
            tabs,
            self._current.id,
            note=self._note,
            kept=self._kept,
            language=host.language,
        )
        self._parts.display.show_screen(screen.saying(say, rings=rings), host.likes)


def _taken_by(sections: Sequence[Section], scan: Scan, *, not_by: Section) -> Section | None:
    """A code that means nothing here may open a thing in another place: a machine, a lot."""
    others = (each for each in reversed(sections) if each is not not_by)
    return next((each for each in others if each.on_scan(scan)), None)
