"""The ten most frequent actions of a lead, each in the real window: by keys, and by name.

An action is something that is chosen or read: a place of the bar, a row, a button, a code, a word
that is typed. Going from one thing to the next is none. ARCHITECTURE.md lists them with their
number, and a test holds that list against this one.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from tests.application.workshop import ANA, NADIA, PAUL, PC, Workshop, real_content
from tests.fake_address_book import MemoryBook, at_once
from tests.ui.bench.example_words import PlainPictures
from tests.ui.tree import name_of, nodes
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.advance_item import set_aside
from workshop_app.application.check_pin import CheckPin
from workshop_app.application.draft import of_bench, of_help, of_item
from workshop_app.application.lead.answer_calls import AnswerCalls, TellSecondLead
from workshop_app.application.lead.board import ReadBoard
from workshop_app.application.lead.seen import Heard
from workshop_app.application.lead.sign_in import LeadSignIn
from workshop_app.application.set_pin import SetPin
from workshop_app.bootstrap.lead_sections import sections_of
from workshop_app.domain.codes import Scan
from workshop_app.domain.facts import FactKind
from workshop_app.domain.help_call import HelpMessage
from workshop_app.domain.ids import HelpId
from workshop_app.domain.item import ItemState
from workshop_app.domain.profile import Profile
from workshop_app.ui.lead.display import LeadWindow
from workshop_app.ui.lead.keys import focus_of
from workshop_app.ui.lead.page import Press
from workshop_app.ui.lead.presenter import LeadParts, LeadPresenter
from workshop_app.ui.lead.reports.parts import Saved
from workshop_app.ui.lead.table.choosing import ColumnChoices, KnownChoices
from workshop_app.ui.lead.team.badges import BadgePapers
from workshop_app.ui.lead.view import LeadView
from workshop_app.ui.look.fonts import load_fonts

ROOT = Path(__file__).parents[3]
CALL = HelpId("call")
MOST = 3
BADGES = BadgePapers(save=lambda _who, _language: Saved(), aside=at_once)


class AtOnce:
    """A database that answers at once."""

    def run(self, work, *, then, **_failed):
        then(work())


class Desk:
    """A lead's window over a small workshop, and the two ways to press in it."""

    def __init__(self, wait: Callable[[Callable[[], bool]], None]) -> None:
        self.wait = wait
        self.workshop = Workshop(real_content(), expected=0)
        self.view = LeadView(PlainPictures())
        self.columns: ColumnChoices = KnownChoices()
        self.actions = 0

    def open(self) -> None:
        opens, content = self.workshop.open, self.workshop.content
        SetPin(opens, bytes)(PAUL.badge, "2468")
        window = LeadWindow(self.view, ppi=96.0, speech=SilentSpeech(), use_language=lambda _: None)
        parts = LeadParts(
            display=window,
            tasks=AtOnce(),
            read_board=ReadBoard(opens, content, lambda: Heard(benches={})),
            answer=AnswerCalls(opens),
            second_lead=TellSecondLead(opens),
            sign_in=LeadSignIn(opens, CheckPin(opens, lambda: 0)),
            likes_of=lambda _: Profile(language="en"),
            sections=self.sections(),
            columns=self.columns,
        )
        self.presenter = LeadPresenter(parts, likes=Profile(language="en"))
        view, presenter = self.view, self.presenter
        view.pressed.connect(presenter.on_press)
        view.call_pressed.connect(presenter.on_call)
        view.bar_pressed.connect(presenter.on_bar)
        view.tab_pressed.connect(presenter.on_tab)
        view.back_asked.connect(presenter.on_back)
        view.resize(1280, 800)
        view.show()
        view.activateWindow()
        presenter.start()
        presenter.on_scan(Scan((PAUL.badge,)))
        presenter.on_press(Press(action="enter", typed="2468"))
        self.settle()

    def sections(self):
        return sections_of(self.workshop.open, self.workshop.content, MemoryBook(), BADGES)

    def settle(self) -> None:
        self.presenter.on_tick()
        QTest.qWait(0)

    @property
    def tabs(self):
        shown = self.view.screen_shown
        return shown.tabs if shown else ()

    @property
    def page(self) -> str:
        shown = self.view.screen_shown
        return shown.page_id if shown else ""

    @property
    def focus(self) -> QWidget:
        return focus_of(self.view) or self.view

    def scan(self, code: str) -> None:
        self.actions += 1
        self.presenter.on_scan(Scan((code,)))
        self.settle()


class Keys:
    """Whoever has a keyboard, and nothing else. Going somewhere is no action."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def tab(self, name: str) -> None:
        names = [tab.words for tab in self.desk.tabs]
        self._strike(Qt.Key(Qt.Key.Key_1 + names.index(name)), Qt.KeyboardModifier.ControlModifier)
        self._done()

    def button(self, name: str) -> None:
        self._go_to(lambda focus: focus.accessibleName() == name, name)
        self._strike(Qt.Key.Key_Return)
        self._done()

    def answer(self, _name: str) -> None:
        self._strike(Qt.Key.Key_F2)
        self._done()

    def row(self, name: str, *, opens: bool = True) -> None:
        table = self.desk.view.page.table
        self._go_to(lambda focus: focus is table, "the table")
        for _ in range(table.model().rowCount()):
            row = table.currentIndex().row()
            if table.model().index(row, 0).data() == name:
                break
            self._strike(Qt.Key.Key_Down)
        if opens:
            self._strike(Qt.Key.Key_Return)
        self._done()

    def type(self, words: str) -> None:
        self._strike(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.desk.focus, words)
        self._done()

    def _go_to(self, is_there: Callable[[QWidget], bool], what: str) -> None:
        for _ in range(60):
            if is_there(self.desk.focus):
                return
            self._strike(Qt.Key.Key_Tab)
        raise AssertionError(f"{what} cannot be reached on {self.desk.page}")

    def _strike(self, key, with_=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.desk.focus, key, with_)
        QTest.qWait(0)

    def _done(self) -> None:
        self.desk.actions += 1
        self.desk.settle()


class Names:
    """A screen reader or a voice: it knows names and boxes from the accessibility tree alone."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def tab(self, name: str) -> None:
        spoken = next(tab.spoken for tab in self.desk.tabs if tab.words == name)
        self.button(spoken)

    def button(self, name: str) -> None:
        node = self._find(name)
        button = node.object()
        node.actionInterface().doAction("Press")
        self.desk.wait(lambda: not (isValid(button) and button.isDown()))  # it lets go by itself
        self._done()

    answer = button

    def row(self, name: str, *, opens: bool = True) -> None:
        box = self._find(name).rect()
        view = self.desk.view.page.table.viewport()
        at = view.mapFromGlobal(box.center())
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
        if opens:
            QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
        self._done()

    def type(self, words: str) -> None:
        field = self.desk.view.page.field
        assert isinstance(field, QLineEdit)
        self._find(field.accessibleName()).setText(QAccessible.Text.Value, words)
        self._done()

    def _find(self, name: str):
        there = QAccessible.queryAccessibleInterface(self.desk.view)
        found = [
            node for node, _ in nodes(there) if name_of(node) == name and not node.state().invisible
        ]
        assert found, f"nothing is called {name} on {self.desk.page}"
        return found[0]

    def _done(self) -> None:
        self.desk.actions += 1
        self.desk.settle()


@pytest.fixture
def desk(qtbot):
    load_fonts()
    was = QAccessible.isActive()
    QAccessible.setActive(True)  # as for a screen reader: tables tell that their rows are others
    made = Desk(qtbot.waitUntil)
    yield made
    QAccessible.setActive(was)
    made.view.close()
    made.view.deleteLater()


@pytest.fixture(params=[Keys, Names])
def hands(request, desk):
    return request.param(desk)


def asks(desk):
    with desk.workshop.open() as uow:
        body = {"bench": uow.bench().id, "job": None, "step": None}
        uow.record(of_help(FactKind.HELP_ASKED, CALL, NADIA.id, **body))
        uow.commit()


def call_of(desk):
    with desk.workshop.open() as uow:
        return uow.helps.get(CALL)


def odd(desk):
    desk.workshop.arrives(PC, state=ItemState.TO_TEST)
    with desk.workshop.open() as uow:
        set_aside(uow, PC, to=ItemState.TO_DECIDE, reason="damaged", by=None)
        uow.commit()


def ready(desk):
    desk.workshop.arrives(PC)
    job = desk.workshop.plan("cleaning")
    desk.workshop.come(NADIA)
    return job


def says_that_they_come(desk, hands):
    asks(desk)
    desk.open()
    hands.answer("I am coming")
    assert call_of(desk).coming == PAUL.id


def passes_a_call_on(desk, hands):
    asks(desk)
    desk.open()
    hands.button("Pass to Nadia")
    assert call_of(desk).passed_to == NADIA.id


def lets_the_bench_say_something(desk, hands):
    asks(desk)
    desk.open()
    hands.button("Send words …")
    hands.button("I come in a few minutes")
    assert call_of(desk).message == HelpMessage.SOON


def looks_at_a_bench(desk, hands):
    ready(desk)
    with desk.workshop.open() as uow:
        fact = FactKind.BENCH_NAMED
        uow.record(of_bench(uow, fact, None, name="7", use="bench"))
        uow.commit()
    desk.open()
    hands.row("7")
    assert desk.page == "bench"


def decides(desk, hands):
    odd(desk)
    desk.open()
    hands.tab("To decide")
    hands.row("PC 26 0501")
    hands.button("To repair")
    assert desk.workshop.item().state is ItemState.TO_REPAIR


def settles_a_clash(desk, hands):
    desk.workshop.arrives(PC)
    with desk.workshop.open() as uow:
        uow.record(of_item(FactKind.ITEM_ADVANCED, PC, None, to="ready"))
        uow.commit()
    assert desk.workshop.item().clashes
    desk.open()
    hands.tab("To decide")
    hands.row("PC 26 0501")
    hands.button("I have looked: all is well")
    assert not desk.workshop.item().clashes


def gives_a_task(desk, hands):
    job = ready(desk)
    desk.open()
    hands.tab("Work")
    hands.row("PC 26 0501")
    hands.button("Ana")
    assert desk.workshop.job(job).given_to == "p-ana"


def puts_a_task_first(desk, hands):
    job = ready(desk)
    desk.open()
    hands.tab("Work")
    hands.row("PC 26 0501", opens=False)
    hands.button("First")
    assert desk.workshop.job(job).priority > 0


def takes_the_proposed_plan(desk, hands):
    job = ready(desk)
    desk.open()
    desk.workshop.change(ANA)
    hands.tab("Work")
    hands.button("Propose a plan")
    hands.button("Give it so")
    assert desk.workshop.job(job).given_to == "p-ana"


def finds_a_machine(desk, hands):
    desk.workshop.arrives(PC)
    desk.open()
    hands.tab("Stock")
    hands.type("pc 0501")
    hands.row("PC 26 0501")
    assert desk.page == "story"


TEN = {
    "Say that one comes to a call": says_that_they_come,
    "Pass a call to another lead": passes_a_call_on,
    "Let the bench say something": lets_the_bench_say_something,
    "Look at a bench": looks_at_a_bench,
    "Decide about a machine": decides,
    "Settle what two benches did apart": settles_a_clash,
    "Give a task to a person": gives_a_task,
    "Put a task first": puts_a_task_first,
    "Take the proposed plan": takes_the_proposed_plan,
    "Find a machine and read its story": finds_a_machine,
}
"""What is in the page on how the program is built, in its order."""


def listed() -> dict[str, int]:
    """The table of ARCHITECTURE.md."""
    text = (ROOT / "workshop_app" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+?) \| (\d) \|$", text, re.MULTILINE)
    return {name: int(number) for name, number in rows}


@pytest.mark.parametrize("name", TEN)
def test_it_takes_as_many_actions_as_is_written_and_never_more_than_three(desk, hands, name):
    TEN[name](desk, hands)
    assert desk.actions == listed()[name] <= MOST


def test_the_page_lists_these_ten():
    assert list(listed()) == list(TEN)


def test_a_machine_that_is_read_anywhere_is_opened(desk):
    desk.workshop.arrives(PC)
    desk.open()
    desk.scan(PC)
    assert (desk.page, desk.view.screen_shown.current) == ("story", "stock")
