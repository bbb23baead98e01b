"""Every kind of screen in every window, at every size of text, in both languages."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF

from tests.ui.audits import audit, places, pressed_by_resting, small_words
from tests.ui.bench.example_words import PlainPictures
from tests.ui.bench.examples import EXAMPLES, example
from workshop_app.ui.bench.arrangement import has_size, item_height
from workshop_app.ui.bench.plan import planned
from workshop_app.ui.bench.rest_zone import RestZone
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.buttons import BarButton, CommandButton, MainButton
from workshop_app.ui.widgets.header import HeaderBar, Segments
from workshop_app.ui.widgets.tiles import TileButton
from workshop_app.values import replace

WINDOWS = {
    "tablet": (1280, 800, 149.4),
    "laptop": (1366, 768, 112.0),
    "desktop": (1920, 1080, 92.6),
    "upright": (1080, 1920, 92.6),
}
LEAST = {28.0: 1.0, 42.0: 0.84, 56.0: 0.63}
"""Of the size asked for: two long sentences of a step stay together on a tablet."""
SIZES_PT = (28.0, 42.0, 56.0, 70.0, 84.0)
RESTING = 0.4
GROWING_PT = (*range(42, 86, 6),)


@pytest.fixture
def view(qapp):
    load_fonts()
    shown = WorkerView(PlainPictures())
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.mark.parametrize("text_pt", SIZES_PT)
@pytest.mark.parametrize("window", WINDOWS)
def test_every_screen_keeps_the_numbers(view, window, text_pt):
    found: list[str] = []
    seen: dict[str, QRect] = {}
    themes = list(THEMES.values())
    for number, (name, language) in enumerate((n, k) for n in EXAMPLES for k in ("fr", "en")):
        metrics = Metrics(*WINDOWS[window], text_pt=text_pt)
        look = Look(themes[number % len(themes)], metrics, language)
        view.show_screen(example(name, language), look)
        view.show()
        found += [f"{name} {language}: {each}" for each in audit(view, look)]
        for slot, box in places(view).items():
            if seen.setdefault(slot, box) != box:
                found.append(f"{name} {language}: moved: {slot}")
    assert not found, "\n".join(found)


@pytest.mark.proves("VIS-07", "VIS-09", "T12")
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("window", WINDOWS)
def test_words_keep_the_size_that_was_asked_for(view, window, language):
    found = []
    for name in EXAMPLES:
        if name == "larger":  # its words are a caption
            continue
        for text_pt, least in LEAST.items():
            look = Look(THEMES["light"], Metrics(*WINDOWS[window], text_pt=text_pt), language)
            view.show_screen(example(name, language), look)
            view.show()
            found += [f"{name} {text_pt}: {each}" for each in small_words(view, look, least)]
    assert not found, "\n".join(found)


@pytest.mark.proves("VIS-09")
@pytest.mark.parametrize("window", WINDOWS)
def test_whoever_asks_for_larger_words_never_gets_smaller_ones(qapp, window):
    load_fonts()
    found = []
    for name in EXAMPLES:
        screen = example(name, "fr")
        if screen.heading:  # the name of the task grows with the words, and takes from their room
            continue
        reached = []
        for text_pt in GROWING_PT:
            look = Look(THEMES["light"], Metrics(*WINDOWS[window], text_pt=text_pt), "fr")
            _, rows = planned(look, screen)
            if rows and rows.setting:  # what is larger than asked may become as large as asked
                reached.append(min(rows.setting.pixels, look.metrics.pt(text_pt)))
        if reached != sorted(reached):
            found.append(f"{name}: {reached}")
    assert not found, "\n".join(found)


@pytest.mark.proves("VIS-16")
def test_the_picture_stays_beside_words_that_are_few_enough(qapp):
    load_fonts()
    metrics = Metrics(*WINDOWS["tablet"], text_pt=56.0)
    beside = {}
    for text_shown in ("key_words", "full"):
        look = Look(THEMES["light"], metrics, "fr", text_shown=text_shown)
        zones, rows = planned(look, example("do_long", "fr"))
        beside[text_shown] = zones.picture.width() >= 0.45 * metrics.height
        assert rows is not None
        assert text_shown == "full" or has_size(look, rows)
    assert beside == {"key_words": True, "full": False}


@pytest.mark.proves("VIS-07")
def test_the_number_to_fetch_grows_with_the_words(qapp):
    load_fonts()
    metrics = Metrics(*WINDOWS["tablet"], text_pt=56.0)
    screen = replace(example("next_job", "fr"), words=("Prenez une *machine* de ce *lot*.",))
    _, rows = planned(Look(THEMES["light"], metrics, "fr"), screen)
    assert rows is not None
    assert rows.item >= item_height(metrics, screen)


@pytest.mark.parametrize("text_pt", SIZES_PT)
def test_a_hint_never_stands_before_the_sentence_it_goes_on_with(qapp, text_pt):
    load_fonts()
    metrics = Metrics(*WINDOWS["tablet"], text_pt=text_pt, button_mm=35.0)
    _, rows = planned(Look(THEMES["light"], metrics, "fr", bench="low"), example("sign_in", "fr"))
    assert rows is not None
    assert rows.to_strip == ()


@pytest.mark.proves("SWI-10", "T22")
@pytest.mark.parametrize("text_pt", [28.0, 84.0])
def test_a_hand_may_rest_on_two_fifths_of_every_screen_and_in_the_middle_of_the_pause(
    view, text_pt
):
    look = Look(THEMES["light"], Metrics(*WINDOWS["tablet"], text_pt=text_pt), "fr")
    found = []
    for name in EXAMPLES:
        view.show_screen(example(name, "fr"), look)
        view.show()
        pressed = pressed_by_resting(view)
        free = 1 - sum(box.width() * box.height() for box in pressed) / view.width() / view.height()
        if free < RESTING:
            found.append(f"{name}: {free:.0%}")
        for zone in filter(RestZone.isVisible, view.findChildren(RestZone)):
            box = QRect(zone.mapTo(view, QPoint()), zone.size())
            found += [f"{name}: {each}" for each in pressed if each.intersects(box)]
    assert not found, "\n".join(found)


@pytest.mark.proves("VIS-16")
@pytest.mark.parametrize("name", ["choose", "choose_six"])
def test_whoever_reads_nothing_has_larger_pictures_to_choose_from(view, name):
    metrics = Metrics(*WINDOWS["tablet"])
    heights = []
    for text_shown in ("full", "none"):
        look = Look(THEMES["light"], metrics, "fr", text_shown=text_shown)
        view.show_screen(example(name, "fr"), look)
        heights.append(max(each.height() for each in view.findChildren(TileButton)))
    assert heights[1] > 1.2 * heights[0]


def test_the_row_of_steps_stands_whole_inside_a_low_header(view):
    for text_pt in SIZES_PT:
        look = Look(THEMES["light"], Metrics(*WINDOWS["tablet"], text_pt=text_pt), "fr")
        view.show_screen(example("scan", "fr"), look)
        view.show()
        header = next(each for each in view.findChildren(HeaderBar) if each.isVisible())
        row = next(iter(header.findChildren(Segments)))
        assert row.mapTo(header, QPoint()).y() + row.height() < header.height() - 1


@pytest.mark.proves("VIS-09", "INP-03", "INP-04")
@pytest.mark.parametrize("window", WINDOWS)
def test_whoever_asks_for_larger_words_gets_no_smaller_button_and_no_smaller_word_on_it(
    view, window
):
    found = []
    for name, language in (("do", "fr"), ("do", "en"), ("next_job", "fr"), ("pause", "fr")):
        sizes: dict[str, list[tuple[int, int, int]]] = {}
        for text_pt in (28.0, 42.0, 84.0):
            look = Look(THEMES["light"], Metrics(*WINDOWS[window], text_pt=text_pt), language)
            view.show_screen(example(name, language), look)
            view.show()
            for button in view.buttons:
                if isinstance(button, CommandButton | MainButton):
                    block = button._block(*(QRectF(button.rect()),) * isinstance(button, BarButton))
                    size = (button.width(), button.height(), block.pixels)
                    sizes.setdefault(button.choice.id, []).append(size)
        for which, each in sizes.items():
            if any(min(part) < part[0] for part in zip(*each, strict=True)):
                found.append(f"{name} {language} {which}: {each}")
    assert not found, "\n".join(found)
