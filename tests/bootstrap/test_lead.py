"""The lead's program: it opens, lets in by badge and PIN, shows a call and answers it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest

from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.adapters.storage.register_rows import RegisterPlace
from workshop_app.application.set_pin import SetPin
from workshop_app.bootstrap import pins, register
from workshop_app.bootstrap.lead import LeadOutside, build_lead
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import Code, CodeKind, Scan
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.help_call import HelpState
from workshop_app.domain.ids import HelpId, PersonId
from workshop_app.domain.people import Person, Role
from workshop_app.settings import Settings
from workshop_app.ui.lead.idle import IDLE_MS, SignOutWhenIdle
from workshop_app.ui.lead.page import Press

BADGE = Code(CodeKind.BADGE, 4711).text


@pytest.fixture
def settings(tmp_path):
    made = Settings(data=tmp_path, language="fr")
    memory = BenchMemory(made)
    people = (
        Person(id=PersonId("p"), badge=BADGE, first_name="Paul", portrait="paul", role=Role.LEAD),
        Person(id=PersonId("a"), badge="A", first_name="Ana", portrait="amina"),
    )
    with memory.unit_of_work() as uow:
        for each in people:
            uow.people.save(each)
        bench = Subject(SubjectKind.BENCH, "bench-3")
        named = {"name": "3", "use": "bench"}
        uow.record(
            Draft(kind=FactKind.BENCH_NAMED, subject=bench, person=None, body=named),
            Draft(
                kind=FactKind.SIGNED_IN, subject=bench, person=people[1].id, body={"by": "badge"}
            ),
            Draft(
                kind=FactKind.HELP_ASKED,
                subject=Subject(SubjectKind.HELP, "call"),
                person=people[1].id,
                body={"bench": "bench-3", "job": None, "step": None},
            ),
        )
        uow.commit()
    SetPin(memory.unit_of_work, bytes)(BADGE, "2468")
    memory.close()
    return made


@pytest.fixture
def program(qapp, settings):
    outside = LeadOutside(make_speech=lambda _settings, _tell: SilentSpeech())
    made = build_lead(qapp, settings, outside)
    made.open()
    yield made
    made.close()


def page(program):
    screen = program.view.screen_shown
    return screen.page_id if screen else ""


def test_badge_and_pin_open_the_board_and_a_call_is_answered_in_one_action(program, qtbot):
    program.scans.scanned.emit(Scan((BADGE,)))
    qtbot.waitUntil(lambda: page(program) == "pin")
    program.view.pressed.emit(Press(action="enter", typed="1111"))
    qtbot.waitUntil(lambda: bool(program.view.screen_shown.page.notes))
    assert page(program) == "pin"
    program.view.pressed.emit(Press(action="enter", typed="2468"))
    qtbot.waitUntil(lambda: page(program) == "board")
    qtbot.waitUntil(lambda: len(program.view.screen_shown.banners) == 1)
    [banner] = program.view.screen_shown.banners
    assert (banner.title, banner.actions[0].words) == ("Ana demande de l’aide", "J’y vais")
    program.view.call_pressed.emit(banner.actions[0])
    qtbot.waitUntil(lambda: program.view.screen_shown.banners[0].title == "Vous allez voir Ana")

    def kept():
        with program.memory.unit_of_work() as uow:
            return uow.helps.get(HelpId("call"))

    call = program.database.ask(kept)
    assert (call.state, call.coming) == (HelpState.SEEN, "p")


def test_nobody_who_is_not_signed_in_sees_a_name_or_an_answer(program, qtbot):
    qtbot.waitUntil(lambda: len(program.view.screen_shown.banners) == 1)
    [banner] = program.view.screen_shown.banners
    assert (banner.actions, banner.portrait, "Ana" in banner.title) == ((), "", False)
    program.view.pressed.emit(Press(action="room"))
    assert page(program) == "room"
    assert "Ana" not in str(program.view.screen_shown)


def test_a_badge_is_typed_where_there_is_no_scanner(program, qtbot):
    program.view.pressed.emit(Press(action="badge", typed=f" {BADGE.lower()} "))
    qtbot.waitUntil(lambda: page(program) == "pin")


def test_who_has_gone_away_is_signed_out(qapp):
    now, out = [0], []
    window = QWindow()
    watch = SignOutWhenIdle(lambda: now[0], lambda: out.append(now[0]))
    watch.install(window)
    now[0] = IDLE_MS - 1
    watch.on_second()
    QTest.keyClick(window, Qt.Key.Key_A)
    for passed in (IDLE_MS, 2 * IDLE_MS - 2, 2 * IDLE_MS - 1):
        now[0] = passed
        watch.on_second()
    assert out == [2 * IDLE_MS - 1]


def test_a_pin_is_set_by_typing_it_twice(settings, capsys):
    typed = iter(["1357", "1358", "1357", "1357", "12"])
    assert pins.run(settings, BADGE, lambda _: next(typed)) == 1
    assert pins.run(settings, BADGE.lower(), lambda _: next(typed)) == 0
    assert pins.run(settings, BADGE, lambda _: next(typed)) == 1
    assert "nothing was changed" in capsys.readouterr().err


def test_a_bench_that_is_no_desk_of_its_centre_says_where_pins_are_set(settings, tmp_path, capsys):
    memory = BenchMemory(settings)
    with memory.unit_of_work() as uow:
        people: Any = uow.people
        people.noted.move(RegisterPlace("a feed", 0))
        before = uow.people.with_badge(BADGE)
        uow.commit()
    memory.close()
    assert pins.run(settings, BADGE, lambda _: "1357") == 1
    assert "at a desk" in capsys.readouterr().err
    listed = tmp_path / "workshop.toml"
    listed.write_text('year = 26\n[[people]]\nname = "Ben"\n')
    assert register.run(settings=settings, file=listed) == 1
    assert "at a desk" in capsys.readouterr().err
    memory = BenchMemory(settings)
    with memory.unit_of_work() as uow:
        assert uow.people.with_badge(BADGE) == before
        assert [each.first_name for each in uow.people.all()] == ["Ana", "Paul"]
    memory.close()
