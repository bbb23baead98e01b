"""A lead changes a route on the screen: what would stop a machine is told before it is sent."""

import pytest
from PySide6.QtGui import QAccessible

from tests.application.steps.test_write import Desk
from tests.application.workshop import NADIA, PAUL
from tests.ui.bench.example_words import PlainPictures
from tests.ui.lead.hosts import AtOnce, press
from tests.ui.lead.test_steps import parts_of
from workshop_app.ui.lead.steps.presenter import StepsSection
from workshop_app.ui.lead.steps.route_view import RouteChart, RouteView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES


@pytest.fixture
def desk():
    return Desk()


def towers(desk, lead=PAUL):
    section = StepsSection(AtOnce(lead=lead), parts_of(desk))
    section.open()
    press(section, "routes")
    press(section, "open", "tower")
    return section


def order(page):
    return [row.id for row in page.rows]


def ids(page):
    return {action.id for action in page.actions}


def test_a_changed_route_goes_to_the_benches(desk):
    section = towers(desk)
    press(section, "up", "cleaning")
    page = press(section, "publish")
    assert (page.id, page.notes[0].words[:9]) == ("routes", "Version 2")
    assert [task.code for task in desk.content.route("tower").tasks][1] == "cleaning"


def test_what_would_stop_a_machine_is_told_with_its_task_and_is_not_sent(desk):
    section = towers(desk)
    page = press(section, "remove", "dvd-drive")
    assert "publish" not in ids(page)
    page = press(section, "findings")
    assert {row.name for row in page.rows} == {"Machine test", "Final check"}
    assert "DVD drive" in page.rows[0].cells[1].text
    press(section, "back")
    press(section, "publish")
    assert desk.uow.facts == ()


def test_whoever_hears_the_screen_is_told_where_a_task_is_now(desk):
    section = towers(desk)
    press(section, "up", "cleaning")
    assert section.host.said[-1].startswith("Cleaning: number 2 of 7. New machines will")
    press(section, "remove", "sound-card")
    assert section.host.said[-1].startswith("Sound card: taken out. 2 things to change")


@pytest.mark.parametrize("action", ["remove", "only"])
@pytest.mark.parametrize("task", ["erasure", "final-check"])
def test_erasing_and_the_last_check_cannot_be_left_out(desk, action, task):
    section = towers(desk)
    before = order(section.page())
    page = press(section, action, task)
    assert order(page) == before
    assert "No machine can do without" in page.notes[-1].words


def test_every_change_is_taken_back_one_by_one(desk):
    section = towers(desk)
    before = order(section.page())
    press(section, "up", "cleaning")
    press(section, "only", "cleaning")
    press(section, "pick", "starts")
    press(section, "undo")
    page = press(section, "undo")
    assert order(page) == before
    assert not {"undo", "publish", "forget"} & ids(page)


def test_what_was_changed_waits_while_the_lead_is_called_away(desk):
    section = towers(desk)
    press(section, "up", "cleaning")
    section.open()
    press(section, "routes")
    assert order(press(section, "open", "tower"))[1] == "cleaning"


def test_what_was_changed_is_there_after_the_program_was_cut_off(desk):
    before = order(towers(desk).page())
    press(towers(desk), "up", "cleaning")
    section = towers(desk)
    page = section.page()
    assert order(page)[1] == "cleaning"
    assert {"publish", "forget"} <= ids(page)
    assert order(press(section, "undo")) == before
    assert order(towers(desk).page()) == before


def test_what_was_published_or_thrown_away_is_changed_no_more(desk):
    for ends in ("publish", "forget"):
        section = towers(desk)
        press(section, "up", "cleaning")
        press(section, ends)
        assert "publish" not in ids(towers(desk).page())


def test_a_task_is_taken_out_and_put_in_at_another_place(desk):
    section = towers(desk)
    press(section, "remove", "sound-card")
    assert order(press(section, "add", "erasure")) == ["sound-card"]
    assert order(press(section, "pick", "sound-card"))[:2] == ["erasure", "sound-card"]


def test_a_lead_who_was_overtaken_is_asked(desk):
    mine, theirs = towers(desk), towers(desk, lead=NADIA)
    for section in (mine, theirs):
        press(section, "up", "cleaning")
    press(theirs, "publish")
    assert press(mine, "publish").id == "overtaken"
    assert press(mine, "over").id == "routes"
    assert desk.content.route("tower").version == 3


def test_the_picture_is_named_with_its_tasks_in_their_order(qapp, desk):
    load_fonts()
    section = towers(desk)
    look = Look(next(iter(THEMES.values())), Metrics(1920, 1080, 92.6), "en")
    view = RouteView(look, section.page(), PlainPictures())
    assert view.tell(press(section, "up", "cleaning"))
    shown = [each for each in view.findChildren(RouteChart) if not each.isHidden()]
    names = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in shown
    ]
    assert len(names) == 1
    assert names[0].startswith("The route: towers: Erasure, Cleaning, Machine test")
    view.deleteLater()
