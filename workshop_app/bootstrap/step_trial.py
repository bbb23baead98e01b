"""Tries a draft: a window with a bench of a workshop of its own, where the draft is published."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workshop_app.adapters.content.draft_files import DraftFiles
from workshop_app.application.advance_item import plan
from workshop_app.application.steps.contents import Media
from workshop_app.application.steps.write import Done, WriteSteps
from workshop_app.bootstrap.bench import BenchProgram
from workshop_app.bootstrap.demo import build_demo, prepare
from workshop_app.bootstrap.media_shelf import published_content
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.step_checks import StepChecks
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Person
from workshop_app.domain.task_draft import TaskDraft
from workshop_app.settings import Settings
from workshop_app.ui.demo_tray.view import TrayView
from workshop_app.values import replace


class _Trial(NamedTuple):
    bench: BenchProgram
    tray: TrayView
    folder: "tempfile.TemporaryDirectory[str]"


class StepTrials:
    """The windows in which drafts are tried; what is done there is forgotten with them."""

    def __init__(self, settings: Settings, media: Callable[[str], Media | None]) -> None:
        self._settings, self._media = settings, media
        self._open: list[_Trial] = []

    def __call__(self, draft: TaskDraft) -> None:
        """Open a window in which the first worker has this task next."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("a window needs its application")
        folder = tempfile.TemporaryDirectory(prefix="etabli-try-")
        screen = replace(self._settings.screen, full_screen=False)
        settings = replace(self._settings, data=Path(folder.name), screen=screen)
        furnish_trial(settings, draft, self._media)
        demo, tray = build_demo(app, settings)
        self._open.append(_Trial(demo, tray, folder))
        demo.gate.close_asked.connect(partial(self._leave, len(self._open) - 1))
        demo.open()

    def close(self) -> None:
        """End all that is still open."""
        while self._open:
            trial = self._open.pop()
            trial.bench.close()
            trial.tray.deleteLater()
            trial.folder.cleanup()

    def _leave(self, number: int) -> None:
        if number < len(self._open):  # not within the window's own event
            QTimer.singleShot(0, self.close)


def furnish_trial(
    settings: Settings, draft: TaskDraft, media: Callable[[str], Media | None]
) -> None:
    """Make a workshop in which a draft is published, and somebody has it to do."""
    prepare(settings)
    memory = BenchMemory(settings)
    try:
        content, drafts = published_content(memory, settings), DraftFiles(settings.data / "drafts")
        for name in draft.procedure.media:
            held = media(name)
            if held is not None:
                drafts.keep(held)
        write = WriteSteps(memory.unit_of_work, content, drafts, StepChecks(content))
        with memory.unit_of_work() as uow:
            lead = next(person for person in uow.people.all() if person.is_lead)
        if not isinstance(write.publish(draft, lead=lead), Done):
            return
        with memory.unit_of_work() as uow:
            worker = next(person for person in uow.people.all() if not person.is_lead)
            uow.people.save(_may_do(worker, draft))
            start = ItemState(draft.procedure.starts_from or ItemState.EXPECTED)
            fits = (item for item in uow.items.in_states([start]) if _fits(item.kind, draft))
            item = next((each for each in fits), None)
            if item is not None and uow.jobs.open_for(item.id) is None:
                plan(uow, draft.code, item=item.id, by=None)
            uow.commit()
    finally:
        memory.close()


def _may_do(worker: Person, draft: TaskDraft) -> Person:
    return replace(worker, tasks=frozenset({draft.code}))


def _fits(kind: str, draft: TaskDraft) -> bool:
    return kind in draft.procedure.subjects
