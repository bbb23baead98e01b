"""Tasks are dragged onto whoever gets them, or to another place in a plan, as buttons do it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.application.workshop import ANA, PC
from tests.ui.bench.example_words import PlainPictures
from tests.ui.lead.assigning import assign_section, cleaning_of_both, plan_of, two_machines
from tests.ui.lead.hosts import press
from workshop_app.ui.lead.table.view import TableView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES

LOOK = Look(THEMES["light"], Metrics(1280, 800, 113.5, floor_pt=14.0), "en")
MOVE, LEFT, NO_KEY = (
    Qt.DropAction.MoveAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def workshop():
    return two_machines()


@pytest.fixture
def jobs(workshop):
    return cleaning_of_both(workshop)


@pytest.fixture
def section(workshop, jobs):
    return assign_section(workshop)


@pytest.fixture
def show(qapp, section):
    """Show the page of the section, and press on it what the view says."""
    load_fonts()
    views = []

    def shown():
        view = TableView(LOOK, section.page(), PlainPictures())
        view.pressed.connect(section.on_press)
        view.resize(1200, 500)
        view.show()
        views.append(view)
        return view

    yield shown
    for view in views:
        view.close()
        view.deleteLater()


def take(view):
    """Pull the chosen rows away with the mouse; return what is carried."""
    table = view.table
    start = table.visualRect(table.selectionModel().selectedRows()[0]).center()
    for kind, away in (
        (QEvent.Type.MouseButtonPress, 0),
        (QEvent.Type.MouseMove, 30),
        (QEvent.Type.MouseMove, 60),
    ):
        at = QPointF(start + QPoint(0, away))
        there = QPointF(table.viewport().mapToGlobal(at))
        QApplication.sendEvent(table.viewport(), QMouseEvent(kind, at, there, LEFT, LEFT, NO_KEY))
    return view.findChild(QDrag).mimeData()


def targets(view):
    found = [each.accessibleIdentifier() for each in view.findChildren(QTableView)]
    return view.findChildren(QTableView)[found.index("targets")] if "targets" in found else None


def drop(table, at, data):
    """Drop something on a table; return whether it was taken."""
    where = at.toPointF()
    enter = QDragEnterEvent(at, MOVE, data, LEFT, NO_KEY)
    move = QDragMoveEvent(at, MOVE, data, LEFT, NO_KEY)
    for event in (enter, move, QDropEvent(where, MOVE, data, LEFT, NO_KEY)):
        event.ignore()
        QApplication.sendEvent(table.viewport(), event)
        if not event.isAccepted():
            return False
    return True


def drop_on(panel, name, data):
    model = panel.model()
    found = [
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.index(row, column).data() == name
    ]
    return drop(panel, panel.visualRect(found[0]).center(), data)


def test_tasks_that_are_dropped_on_a_person_are_given_as_by_buttons(section, workshop, jobs, show):
    view = show()
    view.table.selectAll()
    data = take(view)
    assert drop_on(targets(view), "Ana", data)
    assert plan_of(workshop, ANA) == jobs
    assert section.page().notes[0].words == "Given: 2."


def test_who_may_not_do_it_is_not_given_it_and_it_is_said_why(section, workshop, jobs, show):
    master = workshop.plan("master", item=PC)
    section.on_news()
    view = show()
    rows = [row.id for row in section.page().rows]
    view.table.selectRow(rows.index(master))
    before = workshop.job(master)
    data = take(view)
    assert drop_on(targets(view), "Cleo", data)
    assert section.page().notes[0].words.endswith("they are not authorised for it.")
    assert workshop.job(master) == before


def test_what_is_dropped_on_is_there_only_while_rows_are_dragged(section, show):
    view = show()
    view.table.selectRow(0)
    take(view)
    assert targets(view).focusPolicy() is Qt.FocusPolicy.NoFocus
    QTest.qWait(0)  # no button is held: the hand has let go
    for _ in range(2):  # what is carried, then what was shown with it
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert targets(view) is None


def test_text_of_another_program_is_not_taken(section, workshop, jobs, show):
    view = show()
    view.table.selectRow(0)
    take(view)
    text = QMimeData()
    text.setText(jobs[0])
    assert not drop_on(targets(view), "Ana", text)
    assert plan_of(workshop, ANA) == []


def test_a_row_that_is_dragged_in_a_plan_comes_there(section, workshop, jobs, show):
    press(section, "give", rows=tuple(jobs))
    press(section, "to-person", argument=ANA.id)
    press(section, "plans")
    press(section, "plan", ANA.id)
    view = show()
    view.table.selectRow(1)
    data = take(view)
    assert targets(view) is None
    first = view.table.visualRect(view.table.model().index(0, 0))
    assert drop(view.table, first.topLeft() + QPoint(5, 2), data)
    assert plan_of(workshop, ANA) == [jobs[1], jobs[0]]
    assert drop(view.table, QPoint(5, view.table.viewport().height() - 3), data)
    assert plan_of(workshop, ANA) == jobs


def facts_of(workshop, job):
    with workshop.open() as uow:
        return list(uow.history(f"job:{job}"))


def test_rows_that_are_dragged_together_stay_together(section, workshop, jobs):
    third = workshop.plan("cleaning", item=PC)
    press(section, "give", rows=(*jobs, third))
    press(section, "to-person", argument=ANA.id)
    press(section, "plans")
    press(section, "plan", ANA.id)
    press(section, "move", rows=(jobs[0], third), argument=third)
    assert plan_of(workshop, ANA) == [jobs[1], jobs[0], third]
    facts = facts_of(workshop, third)
    page = press(section, "move", rows=(jobs[0], third), argument="")
    assert page.notes[-1].words == "The order stays as it is."
    assert facts_of(workshop, third) == facts
