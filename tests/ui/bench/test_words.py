"""Every outcome has words, in French and in English, and a screen or strip to stand on."""

from typing import get_args

import pytest

from tests.application.workshop import (
    ANA,
    DVD,
    OTHER_PC,
    PAUL,
    SHELF,
    Workshop,
    at_job,
    step,
)
from tests.ui.bench.a_bench import ABench
from workshop_app import resources
from workshop_app.application import outcome as o
from workshop_app.application.next_job import may_take
from workshop_app.application.ports import PrintState
from workshop_app.domain.clash import ClashKind
from workshop_app.domain.gates import ClosedGate, Gate
from workshop_app.domain.ids import JobId, TaskCode
from workshop_app.domain.item import ItemState
from workshop_app.domain.procedure import Expects, StepKind
from workshop_app.domain.profile_reading import with_values
from workshop_app.ui.bench.screen import Slot, State, WorkerScreen
from workshop_app.ui.bench.shown import Over, Shown, covering
from workshop_app.ui.bench.teller import Teller
from workshop_app.ui.bench.words.colleague import worked_apart
from workshop_app.ui.qt.language import ProgramLanguage
from workshop_app.values import replace

LANGUAGES = ("fr", "en")
NOT_THEIRS = ("taken", "given", "bench", "skill", "other_person", "merged")
STEPS = (step("read", StepKind.SCAN, expects=Expects.ITEM), step("next"))


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    return at_job(*STEPS, before=lambda each: each.arrives(OTHER_PC))


def examples(workshop: Workshop) -> list[o.Note]:
    item, other = workshop.item(), workshop.item(OTHER_PC)
    with workshop.open() as uow:
        place = uow.stock.place(SHELF)
    gate = ClosedGate(Gate.TESTED_BEFORE_READY, ("sound",))
    return [
        o.Accepted("PC 26 0042"),
        o.OtherItem(item, other),
        *(o.OtherItem(item, replace(other, kind=kind)) for kind in ("laptop", "screen")),
        *(o.OtherThing(kind, "that") for kind in o.WrongKind),
        o.NotUsable(DVD),
        *(o.PackingSlip(why, "PC 26 0042", "CO 26 0007") for why in o.PackingWhy),
        o.NotUsable("EC 26 0007", ItemState.TO_CHECK),
        o.AlreadyRead(),
        o.Unknown("SN-1"),
        o.Unreadable(),
        o.UnknownBadge(),
        o.ScanInstead(),
        o.NothingToRead("A1"),
        o.SomebodyElse(PAUL),
        *(o.WithColleague(who, at) for who in (ANA, None) for at in ("7", "")),
        *(o.WithColleague(ANA, both=both, comes=not both) for both in (True, False)),
        o.AlsoElsewhere(ANA, "7"),
        o.AlsoElsewhere(None, "7"),
        *(o.NotForYou(why) for why in NOT_THEIRS),
        o.NotThisTask(other),
        o.StepsElsewhere(),
        *(o.FinishFirst(each) for each in (item, None)),
        o.SignedIn(ANA),
        o.SignedOut(ANA),
        o.Finished(job=JobId("j"), task=TaskCode("job"), item=item, place=place),
        o.Finished(job=JobId("j"), task=TaskCode("gone"), item=None),
        o.SetAside(item=item, reason="broken"),
        o.SetAside(item=item, reason="redo", task=TaskCode("job")),
        o.SetAside(item=None, reason="damaged"),
        o.GateShut(gate),
        o.HelpCalled(),
        o.HelpAnswered(PAUL),
        o.HelpNotNeeded(),
        o.LabelPrinted("PC 26 0042"),
        *(o.LabelNotPrinted(state) for state in PrintState if state is not PrintState.PRINTED),
        o.ScannerWorks(),
        o.OwnBadgeFirst(),
        *(o.HandedOver(None, at) for at in ("", "7")),
        o.WorkKept(),
        o.NeedsChanged(),
        o.NeedsKept(),
        o.HelpLevelChanged(),
        o.HelpOffered(),
    ]


@pytest.fixture
def use_language(qapp):
    program = ProgramLanguage(resources.translation)
    yield program.use
    program.use("en")  # the translator of another test's language would stay installed


@pytest.fixture
def tell(workshop, use_language):
    teller = Teller(
        content=workshop.content,
        alt=lambda name, _language: name,
        bench="3",
        use_language=use_language,
    )

    def told(note: o.Note, language: str = "en", *, at: Workshop = workshop) -> WorkerScreen:
        now = at.now
        likes = with_values(now.likes, {"language": language}).profile
        return teller(Shown(situation=replace(now, likes=likes), note=note, over=covering(note)))

    return told


def test_there_is_an_example_of_each(workshop):
    assert {type(each) for each in examples(workshop)} == set(get_args(o.Note))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_outcome_is_told(workshop, language, tell):
    for note in examples(workshop):
        screen = tell(note, language)
        said = screen.words if covering(note) is not Over.NOTHING else (screen.strip.words,)
        if not isinstance(note, o.HelpCalled):  # the screen of the call itself tells it
            assert all(said), note
            assert said, note
        assert "{" not in f"{screen.words}{screen.strip.words}", note


def test_each_outcome_is_told_in_the_persons_language(workshop, tell):
    for note in examples(workshop):
        french, english = (tell(note, each) for each in LANGUAGES)
        assert french.id == english.id
        own = [(each.words, each.also, each.strip.words) for each in (french, english)]
        assert own[0] != own[1] or isinstance(note, o.HelpCalled), note


@pytest.mark.proves("ERR-01", "ERR-02", "HLP-01")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_is_calm_and_has_a_way_on(workshop, language, tell):
    for note in examples(workshop):
        if isinstance(note, o.SLIPS):
            screen = tell(note, language)
            assert screen.strip.state is State.LOOK_AGAIN
            assert screen.strip.words
            assert screen.scan_sign or screen.in_slot(Slot.CORNER), note
            assert {Slot.HELP, Slot.PAUSE, Slot.REPEAT} <= {each.slot for each in screen.choices}


def test_a_slip_where_nobody_is_says_read_your_badge(workshop, tell):
    empty = Workshop(workshop.content)
    for note in (o.Unknown("SN-1"), o.Unreadable(), o.OtherThing(o.WrongKind.ITEM)):
        screen = tell(note, at=empty)
        assert screen.words[-1] == "*Read* your *badge*."
        assert screen.scan_sign


@pytest.mark.proves("HLP-05")
def test_a_call_for_help_names_who_is_told(workshop, tell):
    workshop.desk.call_for_help()
    screen = tell(o.HelpCalled())
    workshop.desk.cancel_help()
    assert "Nadia" in screen.speech
    assert "Paul" in screen.speech
    assert screen.strip.state is State.HELP_ASKED


def test_every_word_of_may_take_has_an_example(workshop):
    """A new reason must be thought of here too."""
    words = (may_take.__doc__ or "").split("`")[1::2]
    told_of = {each.why for each in examples(workshop) if isinstance(each, o.NotForYou)}
    assert set(words) - {"no_procedure"} == told_of


def test_a_bench_speaks_the_language_of_whoever_is_there(use_language):
    workshop = at_job(*STEPS)
    with workshop.open() as uow:
        uow.people.save_profile(ANA.id, replace(uow.people.profile(ANA.id), language="en"))
        uow.commit()
    bench = ABench(workshop, use_language=use_language)
    bench.read(OTHER_PC)
    assert "different" in bench.words
    assert bench.mouth.said[-1].language == "en"


def test_what_two_benches_did_apart_is_told_in_words_of_its_own_and_blames_nobody():
    told = {kind: worked_apart(kind) for kind in ClashKind}
    assert all(told.values())
    assert len(set(told.values())) == 4
    assert not [words for words in told.values() if "wrong" in words or "error" in words]
