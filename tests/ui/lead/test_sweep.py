"""Every screen of a lead, at 16 and 36 pt, in both languages and all themes in turn."""

import pytest
from PySide6.QtCore import QPoint, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.bench.example_words import PlainPictures
from tests.ui.gallery.hall import content
from tests.ui.tree import identifier_of, name_of, nodes
from workshop_app import resources
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.bootstrap.step_checks import StepChecks
from workshop_app.ui.gallery.lead import lead_gallery
from workshop_app.ui.gallery.lead_steps import Say
from workshop_app.ui.lead.parts.buttons import LeadButton
from workshop_app.ui.lead.sizes import TARGET_MM
from workshop_app.ui.lead.supply.screen import SayFault
from workshop_app.ui.lead.view import LeadView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES

WINDOWS = {"laptop": (1280, 800, 113.5), "desktop": (1920, 1080, 92.6)}


@pytest.fixture
def view(qapp):
    load_fonts()
    made = LeadView(PlainPictures())
    yield made
    made.close()
    made.deleteLater()


def _why(language: str) -> SayFault:
    return lambda bad: words_of(language).say("faults", bad.fault, told=bad.told)


def _say(language: str) -> Say:
    checks = StepChecks(content())
    return lambda finding: checks.sentence(finding, language)


def wrong(view: QWidget, look: Look) -> list[str]:
    """What a lead could not read, press or hear."""
    found = []
    for widget in view.findChildren(QWidget):
        fits = getattr(widget, "fits", None)
        if widget.isVisible() and callable(fits) and not fits():
            found.append(f"cut: {widget.accessibleName() or getattr(widget, 'text', str)()!r}")
    for button in view.findChildren(QAbstractButton):
        if button.isVisible() and button.accessibleIdentifier():
            least = look.metrics.mm(TARGET_MM) - 1
            if min(button.width(), button.height()) < least:
                found.append(f"small: {button.text()!r} {button.size().toTuple()}")
            right = button.mapTo(view, QPoint(button.width(), 0)).x()
            if right > view.width():
                found.append(f"beyond the edge: {button.text()!r}")
    for node, _ in nodes(QAccessible.queryAccessibleInterface(view)):
        state = node.state()
        if state.focusable and not state.invisible and not name_of(node).strip():
            found.append(f"no name: {node.role().name} {identifier_of(node)!r}")
    buttons = [each for each in view.findChildren(LeadButton) if each.isVisible()]
    if sum(each.action.is_main for each in buttons) > 1:
        found.append("more than one filled button")
    return found


@pytest.mark.proves("VIS-08", "INP-05", "AUT-02")
@pytest.mark.parametrize(
    ("window", "language", "scale"),
    [
        *(("laptop", language, scale) for language in ("fr", "en") for scale in (100, 225)),
        ("desktop", "fr", 225),  # a larger window asks less: its other looks add nothing
    ],
)
def test_every_screen_can_be_read_pressed_and_heard(qapp, view, window, language, scale):
    translator = QTranslator()
    translator.load(str(resources.translation(language)))
    qapp.installTranslator(translator)
    found, themes = [], list(THEMES.values())
    try:
        metrics = Metrics(*WINDOWS[window], text_pt=28.0 * scale / 100, floor_pt=14.0)
        view.resize(metrics.width, metrics.height)
        view.show()
        for number, exhibit in enumerate(
            lead_gallery(content(), language, _why(language), words_of, _say(language))
        ):
            look = Look(themes[number % len(themes)], metrics, language)
            view.show_screen(exhibit.screen, look)
            QTest.qWait(0)
            found += [f"{exhibit.name}: {each}" for each in wrong(view, look)]
    finally:
        qapp.removeTranslator(translator)
    assert not found, "\n".join(found[:40])


def test_every_exhibit_has_a_name_of_its_own():
    shown = lead_gallery(content(), "en", _why("en"), words_of, _say("en"))
    names = [exhibit.name for exhibit in shown]
    assert len(names) == len(set(names)) > 30
