"""Every audit of the gallery reports the faults that are planted for it, and only those.

Each fault is put into a real screen in a real window, or into a screen's data; before it is
planted, the audit has nothing to say.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from tests.ui.audits import audit
from tests.ui.bench.example_words import PlainPictures
from tests.ui.focus import (
    audit_arrows,
    audit_covered,
    audit_pointer,
    audit_ring,
    audit_tab,
)
from tests.ui.gallery.planting import (
    Hasty,
    Painted,
    Sticky,
    Trap,
    Twice,
    a_step,
    above,
    button,
    cover,
    mm,
    plant,
    words_of,
)
from tests.ui.look.test_tokens import audit_pairs
from tests.ui.painted import audit_letters
from tests.ui.tree import audit_tree
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Choice, Slot
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.ring import FocusRing
from workshop_app.ui.widgets.tiles import TileButton
from workshop_app.values import replace


@pytest.fixture
def wall(open_wall):
    return open_wall("laptop", 100, "fr")


@pytest.fixture
def view(wall):
    """A step that a button ends, as it is shown at a bench."""
    return wall.hang(a_step())


def named_twice(view: QWidget) -> None:
    button(view, Slot.HELP).setAccessibleIdentifier(button(view, Slot.MAIN).accessibleIdentifier())


TREE: dict[str, tuple[Callable[[QWidget], object], str]] = {
    "a nameless button": (lambda v: plant(v, QPushButton()), "no name: Button"),
    "a button without an identifier": (
        lambda v: plant(v, QPushButton(), name="Vite"),
        "no identifier: 'Vite'",
    ),
    "a control that is only painted": (
        lambda v: plant(v, Painted(), name="Fini"),
        "focus on a Client: 'Fini'",
    ),
    "a field to type in": (
        lambda v: plant(v, QLineEdit(), name="Numéro"),
        "a field to type in: 'Numéro'",
    ),
    "another name than the words": (
        lambda v: button(v, Slot.HELP).setAccessibleName("Appeler"),
        "the name does not begin with what is shown: 'Appeler'",
    ),
    "the role in the name": (
        lambda v: button(v, Slot.HELP).setAccessibleName("Aide bouton"),
        "the name says the role: 'Aide bouton'",
    ),
    "a help that repeats the name": (
        lambda v: button(v, Slot.HELP).setAccessibleDescription("Aide"),
        "help is the name again: 'Aide'",
    ),
    "a novel for a name": (
        lambda v: button(v, Slot.HELP).setAccessibleName("Aide " + "encore " * 20),
        "name of 145 letters",
    ),
    "one identifier for two": (named_twice, "identifier twice"),
    "two of one name": (
        lambda v: button(v, Slot.PAUSE).setAccessibleName(button(v, Slot.HELP).accessibleName()),
        "two of the same name",
    ),
    "no room": (lambda v: button(v, Slot.HELP).resize(4, 4), "no room on the screen: 'Aide'"),
    "out of its zone": (
        lambda v: button(v, Slot.HELP).move(9000, 0),
        "outside of what holds it: 'Aide'",
    ),
}


@pytest.mark.planted("T01")
@pytest.mark.parametrize("fault", TREE)
def test_the_tree_audit_reports(view, fault):
    put, told = TREE[fault]
    assert audit_tree(view) == []
    put(view)
    assert any(each.startswith(told) for each in audit_tree(view)), audit_tree(view)


def beside(view: WorkerView, gap_mm: float) -> None:
    """Move Help towards the main button."""
    helps, main = button(view, Slot.HELP), button(view, Slot.MAIN)
    at = main.mapTo(view, main.rect().topLeft())
    there = above(helps).mapFrom(view, at)
    helps.move(there.x() - helps.width() - mm(view, gap_mm), there.y())


def label_over_the_words(view: WorkerView) -> None:
    words = words_of(view)
    label = QLabel("Attention")
    plant(above(words), label)
    label.setGeometry(words.geometry())


def a_small_label(view: WorkerView, pixels: int, wide: int) -> None:
    label = QLabel("Prenez le chiffon bleu.")
    font = label.font()
    font.setPixelSize(pixels)
    label.setFont(font)
    plant(view, label, at=(300, 300, wide, 60))


def a_crowded_tile(view: WorkerView) -> None:
    answer = Choice(Command.CHOOSE, "Une très longue réponse", Slot.TILE, icon="eye")
    tile = TileButton(button(view, Slot.HELP).look, answer, PlainPictures())
    plant(view, tile, at=(300, 300, mm(view, 22), mm(view, 20)))


MEASURES: dict[str, tuple[Callable[[WorkerView], object], str]] = {
    "a target of 5 mm": (lambda v: button(v, Slot.HELP).resize(mm(v, 5), mm(v, 5)), "5.0 x 5.0 mm"),
    "a main button of 25 mm": (
        lambda v: button(v, Slot.MAIN).resize(mm(v, 25), mm(v, 25)),
        "a main button of 24.9",
    ),
    "a gap of 2 mm": (lambda v: beside(v, 2), "2.0 mm between Aide"),
    "opposites 8 mm apart": (lambda v: beside(v, 8), "7.9 mm between Aide"),
    "2 mm from the edge": (
        lambda v: button(v, Slot.HELP).move(button(v, Slot.HELP).x(), 9000),
        "mm from the edge: Aide",
    ),
    "words that are cut": (lambda v: words_of(v).resize(300, 20), "cut: "),
    "a label that is clipped": (
        lambda v: a_small_label(v, pixels=60, wide=80),
        "clipped: 'Prenez le chiffon bleu.'",
    ),
    "words of 9 pt": (
        lambda v: a_small_label(v, pixels=14, wide=500),
        "under the floor: 'Prenez le chiffon bleu.'",
    ),
    "words over words": (label_over_the_words, "overlap: "),
    "a disabled control": (lambda v: button(v, Slot.HELP).setEnabled(False), "disabled: Aide"),
    "a picture like a dot": (a_crowded_tile, "a dot: 'Une très longue réponse'"),
    "a zone that spills": (lambda v: button(v, Slot.HELP).move(9000, 0), "sticks out: "),
}


@pytest.mark.planted("T07", "T08", "T12")
@pytest.mark.parametrize("fault", MEASURES)
def test_the_audit_of_measures_reports(view, fault):
    put, told = MEASURES[fault]
    assert audit(view, view.look) == []
    put(view)
    assert any(told in each for each in audit(view, view.look)), audit(view, view.look)


def nine_more(view: QWidget) -> None:
    for number in range(9):
        plant(view, QPushButton(str(number)), name=str(number))


def order_upside_down(view: QWidget) -> None:
    QWidget.setTabOrder(button(view, Slot.MAIN), button(view, Slot.HELP))


KEYS: dict[str, tuple[Callable[[QWidget], object], Callable[[QWidget], list[str]], str]] = {
    "a trap": (lambda v: plant(v, Trap("Piège"), name="Piège"), audit_tab, "caught at ['Piège']"),
    "nine stops": (
        nine_more,
        audit_tab,
        " stops",
    ),
    "another order": (order_upside_down, audit_tab, "instead of"),
    "a button that no key reaches": (
        lambda v: button(v, Slot.HELP).setFocusPolicy(Qt.FocusPolicy.NoFocus),
        audit_arrows,
        "no key reaches ['Aide']",
    ),
    "something over a button": (
        lambda v: cover(button(v, Slot.HELP)),
        audit_covered,
        "covered: ['Aide'] by ['QLabel']",
    ),
    "something over a corner of a button": (
        lambda v: cover(button(v, Slot.HELP), wide=20, high=20),
        audit_covered,
        "covered: ['Aide'] by ['QLabel']",
    ),
}


@pytest.mark.planted("T03", "T04", "T05")
@pytest.mark.parametrize("fault", KEYS)
def test_the_audits_of_focus_report(view, fault):
    put, look_at, told = KEYS[fault]
    assert look_at(view) == []
    put(view)
    assert any(told in each for each in look_at(view)), look_at(view)


@pytest.mark.planted("T04")
def test_the_audit_of_the_ring_reports_a_ring_that_is_not_there(view):
    ring_px = view.look.metrics.ring_px
    assert audit_ring(view, button(view, Slot.HELP), ring_px) == []
    view.findChild(FocusRing).hide()
    assert audit_ring(view, button(view, Slot.HELP), ring_px)


@pytest.mark.planted("T06")
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Hasty, "counts before it is let go: ['Vite']"),
        (Twice, "one press counts 0 times: ['Vite']"),
        (Sticky, "leaving does not take it back: ['Vite']"),
    ],
)
def test_the_audit_of_the_pointer_reports(view, fault, told):
    assert audit_pointer(view) == []
    plant(view, fault("Vite"), name="Vite")
    assert told in audit_pointer(view)


@pytest.mark.planted("T09")
def test_the_audit_of_colours_reports_a_pale_one():
    assert audit_pairs(THEMES["light"]) == []
    assert audit_pairs(replace(THEMES["light"], ink2="#8A949A"))[0].startswith("ink2 on bg: 3.")
    assert audit_pairs(replace(THEMES["dark"], edge=THEMES["dark"].hair))


@pytest.mark.planted("T10")
def test_the_audit_of_letters_reports_pale_ones(view):
    theme = THEMES["light"]
    assert audit_letters(view, theme)[0] == []
    pale = QLabel("Prenez le chiffon.")
    pale.setAutoFillBackground(True)
    colours = pale.palette()
    colours.setColor(pale.foregroundRole(), "#999999")
    colours.setColor(pale.backgroundRole(), "#FFFFFF")
    pale.setPalette(colours)
    font = pale.font()
    font.setPixelSize(40)
    pale.setFont(font)
    plant(view, pale, at=(300, 300, 500, 60))
    assert audit_letters(view, theme)[0][0].startswith("#999999 on #FFFFFF: 2.85")
