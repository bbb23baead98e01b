"""A task that nobody had: written, checked, tried, published, done at a bench, and reported."""

import argparse
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from tests.application.workshop import ANA, PC, Workshop
from tests.fake_address_book import at_once
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.adapters.speech.microphone import RATE, wav_of
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.advance_item import plan_next
from workshop_app.bootstrap.lead_desk import LeadDesk
from workshop_app.bootstrap.lead_report import year_report
from workshop_app.bootstrap.lead_steps import steps_parts
from workshop_app.bootstrap.media_shelf import MediaFolders, published_content
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.step_trial import furnish_trial
from workshop_app.domain.finding import Level
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.item import ItemState
from workshop_app.settings import Settings
from workshop_app.ui.lead.steps.presenter import StepsSection
from workshop_app.values import replace

WEBCAM = TaskCode("webcam")
STEPS = {
    "step-1": ("SCAN", "*Lisez* le code de l’*ordinateur*.", "*Read* the *computer* code."),
    "step-2": ("DO", "*Branchez* l’*écran*.", "*Plug in* the *screen*."),
    "step-3": ("LOOK", "Vous *voyez* l’*image* ?", "Do you *see* the *picture*?"),
}


class Microphone:
    def start(self):
        return True

    def stop(self):
        return wav_of(b"\x01\x00" * RATE)


class Lead:
    """The lead's hands on the section of the steps."""

    def __init__(self, section):
        self.section = section
        self.press("new")
        self.press("create", typed=WEBCAM)

    def press(self, action, row="", *, argument="", typed=""):
        return press(self.section, action, row, argument=argument, typed=typed)

    def choose(self, setting, key):
        self.press("choose", argument=setting)
        self.press("pick", key)

    def write(self, box, text):
        return self.press("wrote", argument=box, typed=text)

    def write_all(self):
        self.press("step", "task")
        for box, text in (
            ("fr/title", "Écran"),
            ("en/title", "Screen"),
            ("fr/finished", "L’*écran* est branché."),
            ("en/finished", "The *screen* is plugged in."),
        ):
            self.write(box, text)
        for which, key in (("subjects", "tower"), ("states", "to_upgrade>upgraded")):
            self.press("frame", argument=which)
            self.press("pick", key)
        self.press("back")
        after = "task"
        for name, (kind, french, english) in STEPS.items():
            self.press("add", after)
            self.press("step", name)
            self.choose("kind", kind)
            self.choose("picture", "read-computer" if kind == "SCAN" else "red-key")
            self.write(f"fr/{name}", french)
            self.write(f"en/{name}", english)
            self.press("back")
            after = name
        self.press("step", "step-1")
        self.choose("expects", "item")
        self.press("back")

    def photograph(self, file):
        self.press("step", "step-2")
        self.press("photo")
        self.press("file", str(file))
        self.press("no-face")
        self.press("marker")
        self.press("pick", "500/500")
        self.write("fr/alt", "La prise de l’écran")
        self.write("en/alt", "The plug of the screen")
        self.press("back")

    def record(self):
        for language in ("fr", "en"):
            self.press("record", argument=language)
            self.press("record", argument=language)
        self.press("back")

    def puts_it_first_on_the_route_of_towers(self):
        self.press("routes")
        self.press("open", "tower")
        self.press("add", "erasure")
        self.press("pick", WEBCAM)
        self.press("up", WEBCAM)
        assert self.press("publish").id == "routes"

    @property
    def writing(self):
        assert self.section.writing is not None
        return self.section.writing

    @property
    def errors(self):
        return [each for each in self.writing.findings if each.level is Level.ERROR]


@pytest.fixture
def settings(tmp_path):
    return Settings(data=tmp_path, language="en")


@pytest.fixture
def memory(settings):
    made = BenchMemory(settings)
    yield made
    made.close()


def _photo(folder):
    folder.mkdir()
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    assert image.save(str(folder / "plug.png"))
    return folder / "plug.png"


def _try(settings, folder, draft, media):
    trial = replace(settings, data=folder)
    furnish_trial(trial, draft, media)
    other = BenchMemory(trial)
    with other.unit_of_work() as uow:
        released = uow.published.get(WEBCAM)
    assert released is not None
    assert [each.readers for each in released.releases] == [3]
    other.close()


def _goes_on(bench, memory, content):
    """A tower arrives, and takes its route."""
    bench.arrives(state=ItemState.ARRIVED)
    with memory.unit_of_work() as uow:
        plan_next(uow, content, PC, by=ANA.id)
        uow.commit()


def _next_task(bench):
    job = bench.open_job(PC)
    return job.task if job else None


def test_a_new_task_is_written_checked_tried_published_done_and_reported(
    qapp, settings, memory, tmp_path, capsys
):
    content = published_content(memory, settings)
    bench = Workshop(content, memory.unit_of_work)
    tried: list[Any] = []
    parts = steps_parts(
        memory, content, settings, SilentSpeech(), lambda name, _: name, at_once, Microphone()
    )
    section = StepsSection(AtOnce(), replace(parts, try_out=tried.append))
    section.open()

    lead = Lead(section)
    lead.press("publish")
    assert lead.errors, "an empty task is not published"
    lead.press("back")
    lead.write_all()
    lead.photograph(_photo(tmp_path / "camera"))
    lead.record()
    assert lead.errors == []
    lead.press("more")
    lead.press("understood", typed="3")

    lead.press("try")
    _try(settings, tmp_path / "trial", tried[0], parts.write.media)

    page = lead.press("publish")
    assert page.id == "tasks"
    with memory.unit_of_work() as uow:
        uow.people.save(replace(ANA, tasks=frozenset({WEBCAM})))
        uow.commit()
    lead.puts_it_first_on_the_route_of_towers()
    _goes_on(bench, memory, content)
    at = bench.begin()
    assert at.procedure.words_in("en").title == "Screen"
    shown = at.procedure.photos["step-2"].name
    assert (settings.data / "photos" / shown / "photo.jpg").is_file()
    heard = MediaFolders(settings.data).recorded(at.procedure, "step-2", "fr")
    assert heard is not None
    assert heard.read_bytes().startswith(b"RIFF")
    bench.finish()
    assert WEBCAM in bench.item().finished
    assert _next_task(bench) == "erasure"

    memory.close()
    year = argparse.Namespace(year=2026, orders=None, pdf=None, xlsx=None)
    desk = LeadDesk(settings)
    assert year_report(desk, year) == 0
    desk.memory.close()
    assert "Screen · 1  1" in capsys.readouterr().out


def test_an_export_is_imported_as_a_draft_with_its_photo(qapp, settings, memory, tmp_path):
    content = published_content(memory, settings)
    Workshop(content, memory.unit_of_work)
    parts = steps_parts(
        memory, content, settings, SilentSpeech(), lambda name, _: name, at_once, Microphone()
    )
    section = StepsSection(AtOnce(), parts)
    section.open()
    lead = Lead(section)
    lead.write_all()
    lead.photograph(_photo(tmp_path / "camera"))
    before = lead.writing.procedure
    lead.press("back")
    lead.press("more")
    lead.press("export")
    lead.press("forget")
    page = lead.press("files")
    lead.press("file", page.rows[0].id)
    assert lead.writing.procedure == before
    assert lead.errors == []
