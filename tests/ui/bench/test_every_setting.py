"""T28: each key of a profile changes something that is measured, live, and survives a restart.

The list is the profile's own fields. What a key changes is measured where it shows: in the
pixels of a window, in what the voice is asked to say, on the input gate, or in what is proposed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.application.workshop import ANA, PAUL, Workshop, at_job, made_up, step
from tests.ui.bench.a_bench import ABench
from tests.ui.bench.by_hands import done_by_hands
from tests.ui.gallery.hall import exhibits, pictures
from workshop_app import resources
from workshop_app.adapters.printing.shop import open_shop
from workshop_app.adapters.scanner.wedge import WedgeReader
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.application.attention import MINUTE_MS, Attention
from workshop_app.application.ports import Spoken
from workshop_app.application.situation import AtStep
from workshop_app.bootstrap.print_room import item_label
from workshop_app.bootstrap.printing import program_icons
from workshop_app.domain.commands import Command
from workshop_app.domain.guidance import DAY_MS, Guidance, Run, TaskHelp
from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.labels import LabelStock
from workshop_app.domain.procedure import StepKind
from workshop_app.domain.profile import SETTINGS, Profile, in_effect
from workshop_app.domain.profile_reading import with_values
from workshop_app.ui.bench.ahead import PicturesAhead
from workshop_app.ui.bench.display import WindowDisplay
from workshop_app.ui.bench.screen import Earcon, Header, WorkerScreen
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.bench.voice import ScreenVoice, earcon_volume
from workshop_app.ui.bench.words.film import step_picture
from workshop_app.ui.bench.words.telling import Telling
from workshop_app.ui.gallery.gallery import Exhibit
from workshop_app.ui.look.fonts import Face, load_fonts, wear
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.of_profile import face_of, look_of
from workshop_app.ui.look.pointer import pointer
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.input_modes import InputModes
from workshop_app.ui.widgets.drawings import drawing
from workshop_app.values import replace

Measure = Callable[[Profile], object]


@dataclass(frozen=True)
class Row:
    value: object
    measure: Measure
    also: tuple[tuple[str, object], ...] = ()  # what must hold for the key to matter


def look(profile: Profile) -> Look:
    return look_of(profile, 1280, 800, 149.4)


def red_key(profile: Profile) -> object:
    drawn = drawing(pictures(), look(profile), "red-key", width=90, height=90, ratio=1.0)
    return bytes(drawn.toImage().constBits())


def lived(profile: Profile) -> bytes:
    """The pixels with calm mode over the rest, as the bench lives it."""
    return pixels(in_effect(profile))


def pixels(profile: Profile) -> bytes:
    """A step as the window shows it to this person."""
    _draw_once()
    return _drawn(profile)


@cache
def _draw_once() -> None:  # the first letters of a process have edges of other greys
    _drawn(Profile())


def _drawn(profile: Profile) -> bytes:
    load_fonts()
    wear(face_of(profile))
    view = WorkerView(pictures())
    try:
        view.show_screen(_step().screen, look(profile))
        image = view.grab().toImage()
    finally:
        view.close()
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        wear(Face())
    return bytes(image.constBits())


def while_spoken(profile: Profile) -> object:
    """Whether the step looks the same while the voice says it, and once it is silent."""
    _draw_once()
    with a_step(profile) as (view, display):
        display.show_spoken(Spoken(_step().screen.token, 0))
        heard = view.grab().toImage()
        display.show_spoken(Spoken("another screen", 0))
        assert view.grab().toImage() == heard
        display.show_spoken(None)
        return view.grab().toImage() == heard


@contextmanager
def a_step(profile: Profile) -> Iterator[tuple[WorkerView, WindowDisplay]]:
    """A window with the step that the pixels are of, as a bench shows it to this person."""
    load_fonts()
    view = WorkerView(pictures())
    display = WindowDisplay(
        view,
        ahead=PicturesAhead(pictures()),
        ppi=149.4,
        on_new_step=lambda: None,
        follow=lambda _screen, _likes: None,
    )
    try:
        view.resize(1280, 800)
        display.show_screen(_step().screen, profile)
        yield view, display
    finally:
        view.close()
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        wear(Face())


def _step() -> Exhibit:
    return next(each for each in exhibits("fr") if each.name == "cleaning/open-case/ask")


def hands(profile: Profile) -> object:
    """What keys, switches and a pointer do at the bench of this person."""
    return done_by_hands(_step().screen, look(Profile()), profile)


def patience(profile: Profile) -> object:
    """How the gate reads keys once this person is at the bench."""
    gate, view = InputGate(WedgeReader(platform="offscreen")), WorkerView(pictures())
    try:
        modes = InputModes(gate, view, ScreenVoice(SilentSpeech(), lambda *_names: None))
        modes.follow(WorkerScreen(id="step.do", header=Header(person="Ana")), profile)
        return gate.settings
    finally:
        view.close()
        view.deleteLater()


def bench_of(profile: Profile, *steps: Any) -> ABench:
    workshop = at_job(*(steps or (step("a"), step("b"), step("c"))))
    with workshop.open() as uow:
        uow.people.save_profile(ANA.id, profile)
        uow.commit()
    return ABench(workshop)


def voice(profile: Profile) -> object:
    """What the voice is asked for when a step comes, when it is asked again, and by a reader."""
    bench = bench_of(profile)
    bench.tell(Command.DONE, Command.REPEAT)
    return bench.mouth.said, bench.mouth.loudness, bench.mouth.stops, bench.mouth.outputs


def with_reader(profile: Profile) -> object:
    bench = bench_of(profile)
    speaking = ScreenVoice(bench.mouth, lambda *_names: None, reader=lambda: True)
    bench.presenter._parts = replace(bench.presenter._parts, voice=speaking)
    bench.tell(Command.DONE)
    return bench.mouth.said


def focus(profile: Profile) -> object:
    bench = bench_of(profile)
    ScreenVoice(bench.mouth, lambda *_names: None).name_focus("Done", in_effect(profile))
    return bench.mouth.said[-1].text


def slip(profile: Profile) -> object:
    bench = bench_of(profile)
    bench.read("QQQQQQQQ")
    return bench.mouth.sounds, bench.mouth.loudness


def coming(profile: Profile) -> object:
    return earcon_volume(Earcon.HELP_IS_COMING, profile)


def screen(profile: Profile) -> object:
    shown = bench_of(profile).screen
    return shown.words, shown.also, shown.choices, shown.scan_sign, shown.id


def picture_where_the_workshop_has_its_own(profile: Profile) -> object:
    """What a step shows where the workshop has a photo, a film and signs for it."""
    bench = bench_of(profile)
    shown = bench.presenter._shown
    at = shown.situation.here
    assert isinstance(at, AtStep)
    telling = Telling(
        situation=shown.situation,
        alt=lambda *_: "",
        first_there=itemgetter(0),
        film=lambda *names: "/".join(names),
        moves=True,
    )
    return step_picture(telling, at, at.step)


def finished(profile: Profile) -> object:
    shown = bench_of(profile, step("a")).tell(Command.DONE)
    return shown.choices, shown.also, shown.strip


def leads(profile: Profile) -> object:
    """Who is told first, of two."""
    second = replace(PAUL, id=PersonId("p-second"), first_name="Zoé", badge="BHHHHHHX")
    workshop = Workshop(made_up())
    with workshop.open() as uow:
        uow.people.save(second)
        uow.people.save_profile(ANA.id, profile)
        uow.commit()
    bench = ABench(workshop)
    bench.come()
    return bench.presenter._shown.situation.leads


def offered(profile: Profile) -> object:
    """What is proposed after the third run alone, on the second day."""
    workshop = at_job(step("a"))
    day = workshop.fake.clock_ms // DAY_MS - 1
    run = Run(day=day, steps=1, helped=0, slips=0, took_ms=1, level=1)
    with workshop.open() as uow:
        uow.people.save_profile(ANA.id, profile)
        uow.people.save_guidance(ANA.id, Guidance({TaskCode("job"): TaskHelp(runs=(run, run))}))
        uow.commit()
    note = workshop.desk.answer(Command.DONE, "", workshop.now.token).note
    with workshop.open() as uow:
        return note.offer, uow.people.guidance(ANA.id).of(TaskCode("job")).level  # type: ignore[union-attr]


def prompts(profile: Profile) -> object:
    """What a companion says in two hours of steps, with a slow end."""
    attention, found = Attention(), list[object]()
    attention.begins(0)
    now = 0
    for number in range(40):
        now += 2 * MINUTE_MS if number < 30 else 6 * MINUTE_MS
        found.append(attention.arrives(str(number), profile, now))
        found.append(attention.may_put_off(profile))
        if attention.may_put_off(profile):
            attention.later(now)
        found += [attention.waits(profile, now + ms) for ms in range(0, 200_000, 5_000)]
    return found


def break_screen(profile: Profile) -> object:
    return bench_of(profile).tell(Command.PAUSE, Command.BREAK).words


def printed(profile: Profile) -> object:
    """The label of a machine as it comes out at this person's bench."""
    workshop = at_job(step("label", StepKind.PRINT, label="item"), step("b"))
    with workshop.open() as uow:
        uow.people.save_profile(ANA.id, profile)
        uow.commit()
    due = workshop.desk.prepare_label(again=False)
    assert due is not None
    shop = open_shop(icons=program_icons(), words=resources.path("labels"), language="fr")
    return shop.item_labels((item_label(due),), LabelStock.ITEM_62).pdf


def cards(profile: Profile) -> object:
    bench = bench_of(profile)
    return bench.card(Command.DONE).token == bench.workshop.now.token and bench.workshop.at_step


PIXELS: dict[str, object] = {
    "theme": "dark",
    "text_pt": 42,
    "font": "system",
    "line_spacing": 2.0,
    "letter_spacing_em": 0.12,
    "word_spacing_em": 0.16,
    "text_shown": "key_words",
    "case": "upper",
    "picture_size": "medium",
    "screen_side": "left",
    "control_height": "middle",
    "dim_percent": 30,
    "skin": "3",
    "button_mm": 25,
    "gap_mm": 9,
    "show_progress": "number",
    "calm_mode": True,
}
BY_SWITCH = (("scan_mode", "auto_1"),)
BY_RESTING = (("dwell_ms", 1200),)
INPUT: dict[str, Row] = {
    "touch_point": Row("first", hands),
    "key_map": Row({"key:F13": "help"}, hands),
    "scan_mode": Row("auto_1", hands),
    "scan_ms": Row(3000, hands, BY_SWITCH),
    "first_extra_ms": Row(0, hands, BY_SWITCH),
    "loops": Row(5, hands, BY_SWITCH),
    "accept_ms": Row(300, hands, BY_SWITCH),
    "release_ms": Row(100, hands, BY_SWITCH),
    "rest_ms": Row(2000, hands, (("scan_mode", "step_1_dwell"),)),
    "scan_voice": Row("name", hands, BY_SWITCH),
    "scan_order": Row("help_first", hands, BY_SWITCH),
    "dwell_ms": Row(1500, hands),
    "lock_ms": Row(500, hands, BY_RESTING),
    "tolerance_mm": Row(6, hands, BY_RESTING),
    "modes": Row(["one_switch"], hands),
}
TABLE: dict[str, Row] = {
    **{key: Row(value, lived) for key, value in PIXELS.items()},
    **INPUT,
    "custom_ink": Row("#3B0022", pixels, (("theme", "custom"),)),
    "custom_ground": Row("#FFE9A8", pixels, (("theme", "custom"),)),
    "pointer_px": Row(96, lambda profile: pointer(profile.pointer_px).pixmap().width()),
    "motion": Row(
        "off", lambda profile: look_of(profile, 1280, 800, 149.4).moves, (("motion", "on"),)
    ),
    "auto_video": Row("first", picture_where_the_workshop_has_its_own),
    "sign_video": Row(True, picture_where_the_workshop_has_its_own),
    "picture_kind": Row("drawing", picture_where_the_workshop_has_its_own),
    "colour_patterns": Row(True, red_key),
    "language": Row("en", voice),
    "voice_mode": Row("on_request", voice),
    "voice_gender": Row("female", voice),
    "voice_id": Row("m1", voice),
    "output": Row("headset", voice),
    "rate_wpm": Row(100, voice),
    "volume": Row(100, voice),
    "pause_ms": Row(1500, voice),
    "repeat_auto": Row(1, voice),
    "speak_on_focus": Row(True, focus),
    "sentence_highlight": Row(False, while_spoken),
    "own_voice_with_screen_reader": Row(
        "on", with_reader, (("modes", ["keyboard", "screen_reader"]),)
    ),
    "earcons": Row("normal", slip),
    "error_tone": Row("text", slip),
    "visual_alert": Row("lamp", lambda profile: look(profile).alert),
    "hold_ms": Row(500, patience),
    "ignore_repeat_ms": Row(900, patience),
    "settle_ms": Row(900, patience),
    "burst_ms": Row(100, patience),
    "min_len": Row(6, patience),
    "confirm_by": Row("scan", screen),
    "help_level": Row(3, screen),
    "help_floor": Row(0, lambda p: bench_of(p).presenter._shown.situation.here.level),  # type: ignore[union-attr]
    "auto_fade": Row("off", offered),
    "cluster_max": Row(2, screen, (("help_level", 3),)),
    "show_next": Row("always", screen),
    "confirm_each": Row(False, screen),
    "idle_prompt_s": Row(60, prompts),
    "break_every_min": Row(20, prompts),
    "break_len_min": Row(15, break_screen),
    "break_postpone": Row(0, prompts),
    "session_max_min": Row(60, prompts),
    "fatigue_hint": Row(False, prompts, (("break_every_min", 0),)),
    "preferred_helper": Row("p-second", leads),
    "call_style": Row("silent", coming),
    "end_faces": Row(False, finished),
    "gamification": Row(True, finished),
    "label_text_pt": Row(24, printed),
}


def test_the_table_is_the_profile():
    assert set(TABLE) == set(SETTINGS)


@pytest.mark.proves("T28", "PRF-01", "VIS-20")
@pytest.mark.parametrize("key", TABLE)
def test_a_setting_changes_what_is_measured(qapp, key):
    row = TABLE[key]
    usual = with_values(Profile(), dict(row.also)).profile
    changed = with_values(usual, {key: row.value})
    assert changed.told == ()
    assert changed.profile != usual
    assert row.measure(changed.profile) != row.measure(usual)


def test_a_measure_that_sees_nothing_would_be_noticed(qapp):
    assert pixels(Profile()) == pixels(Profile(volume=10))
    assert prompts(Profile()) == prompts(Profile(volume=10))
    assert hands(Profile()) == hands(Profile(volume=10))
