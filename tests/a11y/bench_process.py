"""A bench in a process of its own, on X: it writes each screen that it shows, one line of JSON.

A line `right` on its input asks what the right next action is; a line `bye` ends it.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from workshop_app import resources
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.ports import VoiceState
from workshop_app.application.situation import read_situation
from workshop_app.bootstrap.bench import BenchProgram, Outside, build_bench
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_workshop import furnish
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.stand_in import Press, right_answer
from workshop_app.domain.codes import Scan
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.bench.view import is_urgent
from workshop_app.ui.qt.worker_keys import GateSettings

PATIENT = GateSettings(ignore_repeat_ms=0, settle_ms=0, same_code_ms=0)


def tell(what: str, **more: object) -> None:
    sys.stdout.write(json.dumps({"what": what, "at": time.monotonic(), **more}) + "\n")
    sys.stdout.flush()


def on_shown(screen: WorkerScreen) -> None:
    progress = screen.header.progress
    tell(
        "shown",
        id=screen.id,
        speech=screen.speech.replace("\n", " "),
        progress=progress.words if progress else "",
        urgent=is_urgent(screen),
    )


class RightAnswers:
    """Says what a worker who knows the workshop would do now: read a code, or press a name."""

    def __init__(self, program: BenchProgram) -> None:
        self._program = program
        self._content, _reading = read_content()

    def ask(self) -> None:
        self._program.database.run(self._find, then=self._tell, failed=self._fail)

    def _find(self) -> object:
        with self._program.memory.unit_of_work() as uow:
            return right_answer(uow, read_situation(uow, self._content))

    def _tell(self, answer: object) -> None:
        if isinstance(answer, Scan):
            tell("right", scan=answer.text)
        elif isinstance(answer, Press):
            same = (
                choice
                for choice in self._program.presenter.screen.choices
                if choice.command is answer.command and answer.argument in {"", choice.argument}
            )
            tell("right", press=next((choice.words for choice in same), ""))
        else:
            tell("right")

    def _fail(self, error: Exception) -> None:
        tell("failed", error=repr(error))


def main() -> int:
    app = QApplication(sys.argv[:1])
    settings = Settings(
        data=Path(sys.argv[1]), bench="3", screen=ScreenSettings(full_screen=False, ppi=96)
    )
    content, _reading = read_content()
    memory = BenchMemory(settings)
    furnish(memory.unit_of_work, content, resources.path("demo/workshop.toml"))
    memory.close()
    outside = Outside(
        make_speech=lambda _settings, _state: SilentSpeech(VoiceState.READY),
        on_shown=on_shown,
        gate=PATIENT,
    )
    program = build_bench(app, settings, outside)
    program.open()
    program.shell.activateWindow()
    right = RightAnswers(program)
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(lambda *_: _obey(app, right))
    tell("open", pid=os.getpid())
    code = app.exec()
    program.close()
    return code


def _obey(app: QApplication, right: RightAnswers) -> None:
    line = os.read(sys.stdin.fileno(), 100).decode()
    if "right" in line:
        right.ask()
    elif "bye" in line or not line:
        app.exit()  # not quit: it asks the window first, and a bench does not close so


if __name__ == "__main__":
    sys.exit(main())
