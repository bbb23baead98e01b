"""A team lead's program in a process of its own, on X: it tells each page that it shows.

It begins with a furnished workshop, where everybody who leads has the PIN 2580, and a call for
help. It ends with its input.
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
from workshop_app.application.desk import make_desk
from workshop_app.application.ports import VoiceState
from workshop_app.application.set_pin import SetPin
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.demo_workshop import furnish
from workshop_app.bootstrap.lead import LeadOutside, build_lead
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import Scan
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.lead.page import LeadScreen

PIN = "2580"


def tell(what: str, **more: object) -> None:
    sys.stdout.write(json.dumps({"what": what, "at": time.monotonic(), **more}) + "\n")
    sys.stdout.flush()


def on_shown(screen: LeadScreen) -> None:
    tabs = [tab.words for tab in screen.tabs]
    tell("shown", id=screen.page_id, title=screen.title, tabs=tabs, say=screen.say)


def furnished(settings: Settings) -> str:
    """Fill the workshop; return the badge of somebody who leads."""
    memory = BenchMemory(settings)
    content, _reading = read_content()
    furnish(memory.unit_of_work, content, resources.path("demo/workshop.toml"))
    with memory.unit_of_work() as uow:
        leads = [each for each in uow.people.all() if each.is_lead]
        worker = next(each for each in uow.people.all() if not each.is_lead)
    for lead in leads:
        SetPin(memory.unit_of_work, os.urandom)(lead.badge, PIN)
    desk = make_desk(memory.unit_of_work, content)
    desk.scan(Scan((worker.badge,)))
    desk.call_for_help()
    memory.close()
    return leads[0].badge


def main() -> int:
    app = QApplication(sys.argv[:1])
    screen = ScreenSettings(full_screen=False, ppi=96)
    settings = Settings(data=Path(sys.argv[1]), bench="3", language="fr", screen=screen)
    badge = furnished(settings)
    program = build_lead(
        app,
        settings,
        LeadOutside(
            make_speech=lambda _settings, _state: SilentSpeech(VoiceState.READY), on_shown=on_shown
        ),
    )
    program.open()
    program.shell.activateWindow()
    ends = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ends.activated.connect(lambda *_: app.exit())
    tell("open", pid=os.getpid(), badge=badge)
    code = app.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
