"""The worker's view: it draws a screen, says what was pressed, and tells a screen reader."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget

from tests.ui.audits import audit, places
from tests.ui.bench.example_words import PlainPictures
from tests.ui.bench.examples import EXAMPLES, example
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Compare, Press, Seen, Slot
from workshop_app.ui.bench.view import WorkerView, is_urgent
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.compare import CompareLabel
from workshop_app.ui.widgets.picture import PictureButton, PictureLabel
from workshop_app.ui.widgets.sentences import Sentences
from workshop_app.values import replace

TABLET = Metrics(1280, 800, 149.4)


@pytest.fixture
def look(qapp):
    load_fonts()
    return Look(THEMES["light"], TABLET)


@pytest.fixture
def view(look, qtbot):
    shown = WorkerView(PlainPictures())
    qtbot.addWidget(shown)
    shown.show_screen(example("do"), look)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.focusWidget() is not None)
    return shown


def test_a_press_carries_the_screen_that_was_shown(view, qtbot):
    with qtbot.waitSignal(view.pressed) as caught:
        qtbot.mouseClick(view.button("done"), Qt.MouseButton.LeftButton)
    assert caught.args == [Press(Command.DONE, "", "a-step")]


def test_a_tile_says_which_one(view, look, qtbot):
    view.show_screen(example("problem"), look)
    with qtbot.waitSignal(view.pressed) as caught:
        view.button("choose:locked").click()
    assert caught.args == [Press(Command.CHOOSE, "locked", "")]


@pytest.mark.proves("INP-08")
def test_leaving_a_button_before_release_presses_nothing(view, qtbot):
    button = view.button("done")
    presses: list[Press] = []
    view.pressed.connect(presses.append)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(button, QPoint(-200, -200))
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-200, -200))
    assert presses == []


def test_the_screen_may_change_while_its_button_is_pressed(view, look, qtbot):
    view.pressed.connect(lambda _press: view.show_screen(example("look"), look))
    qtbot.mouseClick(view.button("done"), Qt.MouseButton.LeftButton)
    assert view.current == example("look")
    assert view.button("done") is None


@pytest.mark.proves("AT-06")
def test_focus_is_on_what_ends_the_step(view):
    assert view.focusWidget() is view.button("done")


@pytest.mark.proves("AT-06", "ERR-05")
def test_on_a_question_focus_is_on_the_words_so_that_no_key_answers(view, look, qtbot):
    view.show_screen(example("look"), look)
    presses: list[Press] = []
    view.pressed.connect(presses.append)
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    assert "câbles" in view.focusWidget().text()
    assert presses == []


@pytest.mark.proves("AT-03")
def test_the_identifier_of_a_choice_is_stable_in_every_language(view, look):
    french = example("problem", "fr")
    view.show_screen(french, look)
    names = {choice.id for choice in french.choices}
    found = {view.button(name).accessibleIdentifier() for name in names}
    assert found == names == {choice.id for choice in example("problem", "en").choices}


def test_every_choice_of_every_screen_is_a_button(view, look):
    for name in EXAMPLES:
        screen = example(name)
        view.show_screen(screen, look)
        missing = [choice.id for choice in screen.choices if view.button(choice.id) is None]
        assert not missing, name


@pytest.mark.proves("AT-02")
def test_words_are_read_without_their_marks(view):
    spoken = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in view.findChildren(QWidget)
        if each.isVisible()
    ]
    assert "Enlevez la poussière avec l’aspirateur." in spoken
    assert not any("*" in each for each in spoken)


def test_the_picture_is_a_button_only_where_it_can_be_larger(view, look):
    assert view.findChildren(PictureButton)
    view.show_screen(example("sign_in"), look)
    shown = [each for each in view.findChildren(PictureLabel) if each.isVisible()]
    assert QAccessible.queryAccessibleInterface(shown[0]).role() is QAccessible.Role.Graphic
    assert shown[0].accessibleName() == "On lit un badge."


@pytest.mark.proves("VIS-17")
def test_the_larger_picture_is_larger_and_the_words_stay(view, look):
    small = view.button("picture").size()
    view.show_screen(example("larger"), look)
    large = next(each for each in view.findChildren(PictureLabel) if each.isVisible()).size()
    assert large.height() >= 1.15 * small.height()
    assert large.width() >= 1.3 * small.width()
    assert "aspirateur" in view.findChild(Sentences).text()


def test_with_large_words_the_picture_is_a_square_beside_the_last_rows(view):
    large = Look(THEMES["light"], replace(TABLET, text_pt=56.0))
    view.show_screen(example("do"), large)
    picture, words = view.button("picture"), view.findChild(Sentences)
    assert picture.height() == picture.width()
    assert picture.x() > words.geometry().right()
    assert picture.geometry().bottom() < picture.parentWidget().height()


def test_a_left_handed_bench_has_the_corner_at_the_left(view, look):
    right = places(view)
    mirrored = replace(look, is_mirrored=True)
    view.show_screen(example("do"), mirrored)
    left = places(view)
    assert left["main"].left() == TABLET.width - 1 - right["main"].right()
    assert left["main"].left() < left["help"].left() < left["back"].left()
    assert audit(view, mirrored) == []


def test_a_new_size_of_the_window_draws_the_screen_anew(view):
    view.resize(1366, 768)
    assert view.look.metrics.width == 1366
    assert audit(view, view.look) == []


def test_tab_goes_in_reading_order(view, look, qtbot):
    view.show_screen(example("look"), look)
    order = ["picture", "", "no", "yes", "back", "pause", "repeat", "help"]
    view.button("picture").setFocus()
    seen = []
    for _ in order:
        seen.append(getattr(getattr(view.focusWidget(), "choice", None), "id", ""))
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    assert sorted(seen) == sorted(order)
    assert all(seen[index] == order[index] for index in (0, 1))


def test_tiles_that_are_too_many_are_one_stop_and_arrows_go_along_them(view, look, qtbot):
    view.show_screen(example("problem"), look)
    tiles = [choice.id for choice in example("problem").in_slot(Slot.TILE)]
    stops = [each for each in tiles if view.button(each).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) in {1, len(tiles)}
    view.show_screen(example("choose_six"), look)
    view.button("choose:0").setFocus()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Right)
    assert view.focusWidget() is view.button("choose:1")


def test_highlighting_a_choice_moves_the_ring(view):
    before = view.grab().toImage()
    assert view.highlight(["help"])
    assert view.focusWidget() is view.button("help")
    after = view.grab().toImage()
    button = view.button("help")
    corner = button.mapTo(view, QPoint(button.width() // 2, -TABLET.ring_px))
    assert before.pixel(corner) != after.pixel(corner)
    assert not view.highlight(["no_such_choice"])


@pytest.mark.proves("VIS-12")
def test_the_ring_has_two_tones_all_around(view):
    image, button = view.grab().toImage(), view.button("done")
    middle, tone = button.height() // 2, TABLET.ring_px
    inner = image.pixelColor(button.mapTo(view, QPoint(-tone // 2 - 1, middle))).name()
    outer = image.pixelColor(button.mapTo(view, QPoint(-tone - tone // 2 - 1, middle))).name()
    assert (inner, outer) == ("#ffffff", "#000000")


def test_pressed_is_the_inverse_of_rest(view):
    rest = view.grab().toImage()
    view.button("done").setDown(True)
    down = view.grab().toImage()
    button = view.button("done")
    spot = button.mapTo(view, QPoint(button.width() // 2, button.height() // 8))
    assert rest.pixelColor(spot).name() == THEMES["light"].go.lower()
    assert down.pixelColor(spot).name() == THEMES["light"].bg.lower()


@pytest.mark.proves("AT-05")
def test_only_a_stop_and_help_break_in_on_a_screen_reader():
    urgent = {name for name in EXAMPLES if is_urgent(example(name))}
    assert urgent == {"other_item", "call_offered", "help_coming"}


def test_a_screen_without_any_words_is_drawn_too(view, look):
    empty = replace(example("do"), words=(), picture=None, choices=())
    view.show_screen(empty, look)
    assert view.current == empty


def test_commands_stand_side_by_side_without_touching(view):
    boxes = sorted(places(view).values(), key=lambda box: box.left())
    assert all(a.right() < b.left() for a, b in pairwise(boxes))


@pytest.mark.proves("SCN-06")
def test_an_accepted_scan_is_ticked_in_the_corner_until_it_has_settled(view, look, qtbot):
    rest = view.grab().toImage()
    view.show_accepted(time_ms=1)
    assert view.grab().toImage() != rest
    qtbot.waitUntil(lambda: view.grab().toImage() == rest)
    view.show_accepted(time_ms=60_000)
    view.show_screen(example("do"), look)
    assert view.grab().toImage() == rest


@pytest.mark.proves("ERR-02", "VIS-05")
def test_of_two_things_that_look_alike_the_needed_one_has_a_tick_and_the_other_is_crossed_out(
    view, look
):
    twin = Seen("", "item-tower")
    screen = replace(example("other_item"), compare=Compare(twin, twin))
    view.show_screen(screen, look)
    image = view.findChild(CompareLabel).grab().toImage()
    half = image.width() // 2

    def has(token, left):
        wanted = look.colour(token)
        spots = ((x, y) for x in range(left, left + half, 4) for y in range(0, image.height(), 4))
        return sum(QColor(image.pixel(*spot)) == wanted for spot in spots) > 20

    assert [has("go", 0), has("stop_edge", 0)] == [True, False]
    assert [has("go", half), has("stop_edge", half)] == [False, True]
    view.show_screen(screen, replace(look, text_shown="none"))
    alone = next(each for each in view.findChildren(CompareLabel) if each.isVisible())
    assert alone.width() > 0.9 * view.width()
