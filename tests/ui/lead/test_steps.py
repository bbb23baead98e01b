"""What is written stays in the hands that write, and every edit can be taken back."""

import pytest
from PySide6.QtTest import QTest

from tests.application.steps.test_write import CARD, JPEG, Desk
from tests.fake_address_book import at_once
from tests.ui.bench.example_words import PlainPictures
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.application.steps.routes import WriteRoutes
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.bootstrap.step_checks import StepChecks
from workshop_app.ui.lead.steps.parts import StepsParts
from workshop_app.ui.lead.steps.presenter import StepsSection
from workshop_app.ui.lead.steps.view import FormView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.values import replace


class NoMicrophone:
    def start(self):
        return False

    def stop(self):
        return b""


class Files:
    def photos(self):
        return ()

    tasks = photos

    def photo(self, file):
        return JPEG.data if file == "good" else None

    def write(self, draft):
        return draft.code

    def read(self, _file, _language):
        return "damaged"


@pytest.fixture
def desk():
    return Desk()


def parts_of(desk):
    return StepsParts(
        write=desk.write,
        routes=WriteRoutes(desk.hearing, desk.content, desk.routes_kept),
        content=desk.content,
        checks=StepChecks(desk.content),
        words=words_of,
        alt=lambda name, _: name,
        say=lambda _words, _language: None,
        microphone=NoMicrophone(),
        files=Files(),
        try_out=lambda _draft: None,
        shelf=desk.shelf,
        aside=at_once,
    )


@pytest.fixture
def section(desk):
    made = StepsSection(AtOnce(), parts_of(desk))
    made.open()
    press(made, "open", CARD)
    return made


def box(page, name):
    boxes = [box for line in page.lines for box in getattr(line, "boxes", ())]
    return next(each for each in boxes if each.id == name)


def test_a_sentence_that_is_too_long_is_told_under_it_in_its_language(section):
    press(section, "step", "strap")
    long = "Put the strap on your wrist and look whether it is on tightly now."
    page = press(section, "wrote", argument="en/strap", typed=long)
    assert box(page, "en/strap").problems
    assert not box(page, "fr/strap").problems


def test_every_edit_is_kept_and_taken_back_one_by_one(section, desk):
    press(section, "remove", "strap")
    press(section, "up", "close-case")
    kept = desk.drafts.get(CARD).procedure
    assert kept == section.writing.procedure
    press(section, "undo")
    press(section, "undo")
    assert desk.drafts.get(CARD).procedure.steps == desk.content.procedure(CARD).steps


def test_what_is_missing_is_said_in_the_words_of_the_screen(section):
    press(section, "back")
    press(section, "new")
    press(section, "create", typed="second-screen")
    press(section, "step", "task")
    press(section, "frame", argument="subjects")
    press(section, "pick", "tower")
    press(section, "back")
    page = press(section, "findings")
    said = [cell.text for row in page.rows for cell in row.cells]
    assert "No step is left for this kind of item: towers." in said


def test_an_undo_closes_the_page_of_a_step_that_it_takes_away(section):
    press(section, "add", "strap")
    assert press(section, "step", "step-13").id == "step/step-13"
    assert press(section, "undo").id == "task"


def test_without_a_microphone_it_is_said(section):
    press(section, "step", "strap")
    page = press(section, "record", argument="fr")
    assert "no microphone" in page.notes[0].words


def test_a_photo_that_cannot_be_read_changes_nothing(section):
    press(section, "step", "strap")
    press(section, "photo")
    page = press(section, "file", "bad")
    assert "cannot be read" in page.notes[-1].words
    assert section.writing.procedure.photos == {}


@pytest.mark.parametrize("answer", ["no-face", "agreed"])
def test_no_photo_is_taken_before_a_lead_has_said_that_it_may_be_shown(section, answer):
    press(section, "step", "strap")
    press(section, "photo")
    page = press(section, "file", "good")
    assert (page.id, page.actions[-1].id) == ("faces", "back")
    assert section.writing.procedure.photos == {}
    press(section, "back")
    assert section.writing.procedure.photos == {}
    press(section, "photo")
    press(section, "file", "good")
    assert press(section, answer).id == "photo/strap"
    assert set(section.writing.procedure.photos) == {"strap"}


def test_the_window_does_not_wait_for_a_microphone(desk):
    waiting = []
    parts = replace(parts_of(desk), aside=lambda work, then: waiting.append((work, then)))
    section = StepsSection(AtOnce(), parts)
    section.open()
    press(section, "open", CARD)
    press(section, "step", "strap")
    page = press(section, "record", argument="fr")
    assert (page.notes, [work for work, _ in waiting]) == ((), [parts.microphone.start])
    section.on_back()
    work, then = waiting[0]
    then(work())
    assert (section.recording, section.notes) == ("", ())


def test_a_damaged_file_is_told_and_nothing_is_taken(section):
    section.on_back()
    press(section, "files")
    page = press(section, "file", "f")
    assert page.notes[-1].words == "damaged"
    assert section.writing is None


def test_what_is_written_stays_in_its_box_while_it_is_checked(qapp, section):
    load_fonts()
    press(section, "step", "strap")
    look = Look(next(iter(THEMES.values())), Metrics(1280, 800, 113.5), "en")
    view = FormView(look, section.page(), PlainPictures())
    view.pressed.connect(section.on_press)
    view.show()
    writing = view.boxes["fr/strap"]
    writing.setFocus()
    writing.selectAll()
    QTest.keyClicks(writing, "Vous avez l'image ?")
    writing.tell_now()
    assert view.tell(section.page())
    assert writing.toPlainText() == "Vous avez l'image ?"
    assert section.writing.procedure.words["fr"].steps["strap"] == ("Vous avez l’image\u00a0?",)
    view.close()
