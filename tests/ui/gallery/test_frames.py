"""What moves: alerts are steady, nothing flashes, and nothing is animated by itself."""

import re
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

import workshop_app.ui
from tests.ui.gallery.hall import first_of_each_kind
from tests.ui.gallery.seeing import pixels_of
from tests.ui.painted import audit_flashes, moving
from workshop_app.ui.bench.screen import Panel, State

FRAMES_A_SECOND = 30
FRAME_MS = 1000 // FRAMES_A_SECOND
ANIMATIONS = re.compile(
    r"\b(QPropertyAnimation|QVariantAnimation|QAbstractAnimation|QParallelAnimationGroup"
    r"|QSequentialAnimationGroup|QTimeLine|QMovie|QGraphicsOpacityEffect|startTimer)\b"
)


def frames_of(view, seconds):
    """What a camera sees of a window: its pixels, thirty times a second."""
    found = []
    for _ in range(round(seconds * FRAMES_A_SECOND)):
        found.append(pixels_of(view, view.rect()))
        QTest.qWait(FRAME_MS)
    return found


@pytest.mark.proves("VIS-14", "ERR-02", "T24")
def test_an_alert_is_one_change_and_then_stands_still(open_wall):
    """From the calmest screen to each kind of alert, filmed for a second."""
    here = open_wall("tablet", 100, "fr")
    calm = next(each for each in first_of_each_kind() if each.screen.id == "step.do")
    alerts = {
        each.screen.id: each
        for each in first_of_each_kind()
        if each.screen.panel is Panel.STOP
        or each.screen.strip.state in {State.LOOK_AGAIN, State.HELP_ASKED}
    }
    assert len(alerts) >= 4
    for name, alert in list(alerts.items())[:4]:
        before = pixels_of(here.hang(calm), here.view.rect())
        film = [before, *frames_of(here.hang(alert), 0.4)]
        assert audit_flashes(film, frames_a_second=FRAMES_A_SECOND) == [], name
        assert moving(film) == 1, name


@pytest.mark.proves("VIS-14", "T24")
def test_the_tick_of_a_scan_comes_and_goes_once(open_wall):
    here = open_wall("tablet", 100, "fr")
    view = here.hang(first_of_each_kind()[3])
    view.show_accepted(time_ms=300)
    film = frames_of(view, 0.6)
    assert audit_flashes(film, frames_a_second=FRAMES_A_SECOND) == []
    assert moving(film) == 1


@pytest.mark.proves("VIS-15", "T24")
def test_nothing_in_the_program_is_animated_but_a_workshops_own_film():
    """Not even a little: what a person may want still is a film, and that waits to be asked."""
    sources = Path(workshop_app.ui.__file__).parent.rglob("*.py")
    found = [
        f"{file.name}: {name}"
        for file in sources
        for name in ANIMATIONS.findall(file.read_text("utf-8"))
    ]
    assert {each for each in found if each != "film.py: QMovie"} == set()


@pytest.mark.planted("T24")
def test_an_animation_would_be_noticed():
    assert ANIMATIONS.findall("from PySide6.QtCore import QPropertyAnimation") == [
        "QPropertyAnimation"
    ]
