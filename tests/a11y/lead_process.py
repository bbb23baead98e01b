"""A team lead's program in a process of its own, on X: it tells each page that it shows.

It begins with a small workshop in which each of a lead's ten most frequent actions has something
to be done with. It ends with its input.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from tests.application.workshop import ANA, PAUL, Scene, real_content
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.advance_item import set_aside
from workshop_app.application.draft import of_help, of_item
from workshop_app.application.ports import VoiceState
from workshop_app.application.set_pin import SetPin
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.lead import LeadOutside, build_lead
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import HelpId, ItemId
from workshop_app.domain.item import ItemState
from workshop_app.settings import ScreenSettings, Settings
from workshop_app.ui.lead.page import LeadScreen

BADGE, PIN = PAUL.badge, "2580"
BENCH = "7"
CALL = "call"
ODD, CLASHING, FOR_ANA, FIRST, PLANNED = (
    ItemId(numbered(CodeKind.MACHINE, 26, number).text) for number in range(501, 506)
)


def tell(what: str, **more: object) -> None:
    sys.stdout.write(json.dumps({"what": what, "at": time.monotonic(), **more}) + "\n")
    sys.stdout.flush()


def on_shown(screen: LeadScreen) -> None:
    tabs = [tab.words for tab in screen.tabs]
    tell("shown", id=screen.page_id, title=screen.title, tabs=tabs, say=screen.say)


def furnish(settings: Settings) -> None:
    """Ana is at bench 7 and asks for help; one machine is odd, one clashes, three have a task."""
    memory = BenchMemory(settings)
    scene = Scene(real_content(), memory.unit_of_work, expected=0)
    SetPin(memory.unit_of_work, os.urandom)(BADGE, PIN)
    scene.arrives(ODD, state=ItemState.TO_TEST)
    scene.arrives(CLASHING)
    for item in (FOR_ANA, FIRST, PLANNED):
        scene.arrives(item)
        scene.plan("cleaning", item)
    with memory.unit_of_work() as uow:
        set_aside(uow, ODD, to=ItemState.TO_DECIDE, reason="damaged", by=None)
        uow.record(of_item(FactKind.ITEM_ADVANCED, CLASHING, None, to="ready"))
        ask_for_help(uow)
        uow.commit()
    memory.close()


def ask_for_help(uow: UnitOfWork) -> None:
    """What the bench of Ana has sent."""
    bench = Subject(SubjectKind.BENCH, f"bench-{BENCH}")
    asked = {"bench": bench.id, "job": None, "step": None}
    named, here = {"name": BENCH, "use": "bench"}, {"by": "badge"}
    uow.record(
        Draft(kind=FactKind.BENCH_NAMED, subject=bench, person=None, body=named),
        Draft(kind=FactKind.SIGNED_IN, subject=bench, person=ANA.id, body=here),
        of_help(FactKind.HELP_ASKED, HelpId(CALL), ANA.id, **asked),
    )


def main() -> int:
    app = QApplication(sys.argv[:1])
    screen = ScreenSettings(full_screen=False, ppi=96)
    settings = Settings(data=Path(sys.argv[1]), bench="desk", language="fr", screen=screen)
    furnish(settings)
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
    tell("open", pid=os.getpid())
    code = app.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
