"""Every screen of a team lead, by name: made by the same words as in the program."""

from collections.abc import Iterator
from typing import Final

from workshop_app.application.check_pin import PinOutcome
from workshop_app.application.content_port import Content
from workshop_app.application.lead.answer_calls import Answered
from workshop_app.application.lead.board import BenchNow, Board, CallNow, Doing, Task
from workshop_app.application.lead.seen import Line, Seen
from workshop_app.application.lead.sign_in import BadgeRead
from workshop_app.application.ports import VoiceState
from workshop_app.domain.help_call import HelpCall, HelpMessage
from workshop_app.domain.ids import BenchId, HelpId, TaskCode
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.ui.gallery.lead_assign import assign_pages
from workshop_app.ui.gallery.lead_decide import decide_pages
from workshop_app.ui.gallery.lead_labels import label_pages
from workshop_app.ui.gallery.lead_orders import order_pages, round_pages, whom_pages
from workshop_app.ui.gallery.lead_reports import report_pages
from workshop_app.ui.gallery.lead_steps import Say, steps_pages
from workshop_app.ui.gallery.lead_stock import people_pages, stock_pages, waste_pages
from workshop_app.ui.gallery.lead_supply import supply_pages
from workshop_app.ui.gallery.props import ITEMS, KEPT, LEADS, PEOPLE, step_of
from workshop_app.ui.lead.board.screen import tell_bench, tell_board, tell_room
from workshop_app.ui.lead.own.screen import tell_own
from workshop_app.ui.lead.page import LeadScreen, Note, Tab
from workshop_app.ui.lead.screen import (
    say_call,
    tell_answered,
    tell_frame,
    tell_messages,
    tell_no_code,
    tell_others,
    tell_set_aside,
    tell_trouble,
)
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.sign_in.screen import tell_badge, tell_pin
from workshop_app.ui.lead.story import Teller, WordsOf
from workshop_app.ui.lead.supply.screen import SayFault
from workshop_app.ui.lead.words import translate
from workshop_app.values import Struct, replace

NOON_MS: Final = 1_767_610_800_000
_MINUTE_MS: Final = 60_000
_ALONE, _BREAK, _NOT_HEARD = 2, 3, 4  # the bench of which it is so
_SILENT: Final = (3, 6)
MANY: Final = 24
"""More benches than one window holds."""


class LeadExhibit(Struct, frozen=True):
    """One screen of a lead."""

    name: str
    screen: LeadScreen


def lead_gallery(
    content: Content, language: str, why: SayFault, words: WordsOf, say: Say
) -> Iterator[LeadExhibit]:
    """Yield every kind of page in every state, in the order of a day.

    `why` has the desk's words about a line of a list, `words` those of the workshop,
    and `say` those about what a check of steps has found.
    """
    stage = _Stage(content, language)
    yield from stage.sign_in()
    yield from stage.boards()
    yield from stage.calls()
    yield from stage.benches()
    yield from stage.rooms()
    teller = Teller(content=content, words=words(language), language=language)
    for name, page in _pages(teller, why, say):
        yield stage.within(name, page)


def _pages(teller: Teller, why: SayFault, say: Say) -> Iterator[tuple[str, PageData]]:
    yield from decide_pages(teller)
    yield from assign_pages(teller)
    yield from stock_pages(teller)
    yield from waste_pages(teller)
    yield from people_pages(teller)
    yield "own window", tell_own(Profile())
    yield from order_pages()
    yield from whom_pages()
    yield from round_pages()
    yield from supply_pages(why, teller.language)
    yield from steps_pages(teller, say)
    yield from label_pages()
    yield from report_pages()


_TABS = {"work": "assign", "whom": "orders", "rounds": "orders"}
"""Where the pages of an exhibit stand, if its name is not that of the tab."""


class _Stage(Struct, frozen=True):
    content: Content
    language: str

    def sign_in(self) -> Iterator[LeadExhibit]:
        """Badge and PIN, and all that may come of them."""
        for badge in (None, *BadgeRead):
            yield self._out(f"badge/{badge}", tell_badge(badge), Board())
        for outcome in (None, *PinOutcome):
            yield self._out(f"pin/{outcome}", tell_pin(LEADS[1], outcome), Board())
        yield self._out("badge/a call", tell_badge(None), self.board(calls=1))

    def within(self, name: str, page: PageData) -> LeadExhibit:
        """Return a page of another section, on a usual day."""
        board = self.board()
        section = name.partition("/")[0].partition(" ")[0]
        current = _TABS.get(section, section)
        return LeadExhibit(name, self._frame(page, board, LEADS[0], current=current))

    def boards(self) -> Iterator[LeadExhibit]:
        """The board: empty, usual, with more benches than there is room, and stale."""
        for name, board in (
            ("empty", Board()),
            ("usual", self.board()),
            ("cut", replace(self.board(), line=Line.CUT, cut_ms=7 * _MINUTE_MS)),
            ("alone", replace(self.board(), line=Line.ALONE)),
            ("many", self.board(count=MANY)),
        ):
            yield self._in(f"board/{name}", tell_board(board, self.language), board)
        board = self.board()
        for answered in Answered:
            page = tell_board(board, self.language)
            yield self._in(f"board/{answered}", page, board, note=tell_answered(answered))
        for note in (tell_no_code(), tell_set_aside(), tell_trouble()):
            page = tell_board(board, self.language)
            yield self._in(f"board/{note.words}", page, board, note=note)

    def calls(self) -> Iterator[LeadExhibit]:
        """Calls: waiting, passed on, answered, and more than there are banners."""
        board = self.board(calls=1)
        call = board.calls[0]
        other, me = LEADS[1], LEADS[0]
        for name, told in (
            ("waits", call),
            ("passed", _so(call, passed_to=other)),
            ("mine", _so(call, coming=me)),
            ("another's", _so(call, coming=other)),
            ("told", _so(call, message_by=other)),
        ):
            there = _with_call(board, told)
            page = tell_board(there, self.language)
            yield self._in(f"call/{name}", page, there, say=True)
        board = self.board(calls=4)
        yield self._in("call/four", tell_board(board, self.language), board, say=True)
        yield self._in("call/messages", tell_messages(board.calls[0]), board)
        yield self._in("call/others", tell_others(board.calls[0], LEADS), board)

    def benches(self) -> Iterator[LeadExhibit]:
        """Each bench by itself."""
        board = self.board(calls=1)
        for bench in board.benches:
            page = tell_bench(bench, board, self.language)
            yield self._in(f"bench/{bench.name}", page, board)

    def rooms(self) -> Iterator[LeadExhibit]:
        """What the room sees."""
        for name, board in (
            ("usual", self.board()),
            ("call", self.board(calls=1)),
            ("many", self.board(count=MANY)),
            ("cut", replace(self.board(), line=Line.CUT, cut_ms=7 * _MINUTE_MS)),
        ):
            yield self._out(f"room/{name}", tell_room(board, self.language), board)

    def board(self, *, calls: int = 0, count: int = 7) -> Board:
        """Return a board with benches in every state, some of which call."""
        doing = tuple(Doing)
        benches = [self._bench(number, doing[number % len(doing)]) for number in range(count)]
        asked = []
        for number in range(calls):
            at = 2 + number
            call = self._call(benches[at], number)
            asked.append(call)
            benches[at] = replace(benches[at], call=call)
        return Board(
            benches=tuple(benches),
            calls=tuple(asked),
            leads=LEADS,
            line=Line.UP,
            now_ms=NOON_MS,
        )

    def _bench(self, number: int, doing: Doing) -> BenchNow:
        person = PEOPLE[number % len(PEOPLE)] if doing is not Doing.NOBODY else None
        has_task = doing in {Doing.WORKS, Doing.MACHINE, Doing.PAUSE}
        is_old = number == _NOT_HEARD
        return BenchNow(
            id=BenchId(f"bench-{number}"),
            name=str(number + 1),
            doing=doing,
            person=person,
            is_taken=person is not None,
            task=self._task(number) if has_task else None,
            since_ms=NOON_MS - number * 11 * _MINUTE_MS,
            alone=ITEMS[:1] if number == _ALONE else (),
            break_due=number == _BREAK,
            no_sound=VoiceState.NO_DEVICE if number in _SILENT else "",
            seen=Seen(
                name=str(number + 1),
                age_ms=4 * _MINUTE_MS if is_old else 0,
                unsent=3 if is_old else 0,
            ),
        )

    def _task(self, number: int) -> Task:
        codes = self.content.tasks()
        procedure = self.content.procedure(TaskCode(codes[(number * 3) % len(codes)]))
        if procedure is None:
            raise LookupError("a task without its procedure")
        at = step_of(procedure, procedure.steps[min(4, len(procedure.steps) - 1)])
        return Task(job=at.job, procedure=procedure, item=at.item)

    def _call(self, bench: BenchNow, number: int) -> CallNow:
        asked = NOON_MS - (number * 3 + 2) * _MINUTE_MS
        person = bench.person or PEOPLE[3]
        call = HelpCall(
            id=HelpId(f"call-{number}"), bench=bench.id, asked_by=person.id, asked_ms=asked
        )
        return CallNow(
            call=call,
            bench=bench.name,
            person=person,
            task=bench.task,
            age_ms=NOON_MS - asked,
            waits_ms=NOON_MS - asked,
        )

    def _tabs(self, board: Board) -> tuple[Tab, ...]:
        waiting = sum(call.call.waits for call in board.calls)
        title = tell_board(board, self.language).title
        others = (
            Tab(id="decide", words=translate("Lead", "To decide"), count=MANY),
            Tab(id="assign", words=translate("Lead", "Work")),
            Tab(id="stock", words=translate("Lead", "Stock")),
            Tab(id="people", words=translate("Lead", "People")),
            Tab(id="orders", words=translate("Lead", "Orders")),
            Tab(id="supply", words=translate("Lead", "Supply")),
            Tab(id="steps", words=translate("Lead", "Steps")),
            Tab(id="reports", words=translate("Lead", "Reports")),
            Tab(id="labels", words=translate("Lead", "Labels")),
            Tab(id="own", words=translate("Lead", "My window")),
        )
        return (Tab(id="board", words=title, count=waiting), *others)

    def _out(self, name: str, page: PageData, board: Board) -> LeadExhibit:
        return LeadExhibit(name, self._frame(page, board, None))

    def _in(
        self,
        name: str,
        page: PageData,
        board: Board,
        *,
        note: Note | None = None,
        say: bool = False,
    ) -> LeadExhibit:
        screen = self._frame(page, board, LEADS[0], note=note)
        if say:
            screen = screen.saying(say_call(board.calls[0], LEADS[0], self.language), rings=True)
        return LeadExhibit(name, screen)

    def _frame(
        self,
        page: PageData,
        board: Board,
        who: Person | None,
        *,
        current: str = "board",
        note: Note | None = None,
    ) -> LeadScreen:
        kept = KEPT["waiting" if board.line is Line.CUT else "safe"]
        return tell_frame(
            page,
            board,
            who,
            self._tabs(board),
            current,
            note=note,
            kept=None if board.line is Line.ALONE else kept,
            language=self.language,
        )


def _so(
    call: CallNow,
    *,
    passed_to: Person | None = None,
    coming: Person | None = None,
    message_by: Person | None = None,
) -> CallNow:
    """Return a call to which something was said."""
    told = replace(
        call.call,
        coming=coming.id if coming else None,
        passed_to=passed_to.id if passed_to else None,
        message=str(HelpMessage.SOON) if message_by else "",
    )
    return replace(call, call=told, coming=coming, passed_to=passed_to, message_by=message_by)


def _with_call(board: Board, call: CallNow) -> Board:
    benches = tuple(
        replace(bench, call=call) if bench.id == call.call.bench else bench
        for bench in board.benches
    )
    return replace(board, calls=(call,), benches=benches)
