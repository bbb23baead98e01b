"""The level of help of the task in hand: kept, changed, offered; and in no fact and no export."""

import json

import pytest

from tests.application.workshop import ANA, Workshop, at_job, step
from workshop_app.application.carry_profile import Refusal, export, read_in
from workshop_app.application.outcome import Finished, HelpLevelChanged
from workshop_app.application.situation import AtStep, Situation
from workshop_app.domain.commands import Command
from workshop_app.domain.guidance import DAY_MS, Guidance, Level, Offer, Run, TaskHelp, Used
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.presets import Preset
from workshop_app.domain.profile import SETTINGS, Profile
from workshop_app.domain.proposals import refused_keys

TASK = TaskCode("job")
SALT = bytes(range(16))


def at_step(situation: Situation) -> AtStep:
    assert isinstance(situation.here, AtStep)
    return situation.here


def guidance(workshop: Workshop) -> TaskHelp:
    with workshop.open() as uow:
        return uow.people.guidance(ANA.id).of(TASK)


def with_level(level):
    def before(workshop):
        with workshop.open() as uow:
            uow.people.save_guidance(ANA.id, Guidance({TASK: TaskHelp(level=level)}))
            uow.commit()

    return before


def test_steps_on_one_card_are_confirmed_once_and_each_is_a_fact():
    workshop = at_job(step("a"), step("b"), step("c"), before=with_level(Level.CLUSTERS))
    at = at_step(workshop.now)
    assert [each.id for each in at.together] == ["a", "b", "c"]
    outcome = workshop.desk.answer(Command.DONE, "", workshop.now.token)
    assert isinstance(outcome.note, Finished)
    done = [
        fact.body["step"]
        for fact in workshop.fake.history(f"job:{at.job.id}")
        if fact.kind == "step_done"
    ]
    assert done == ["a", "b", "c"]


def test_help_used_twice_at_a_step_brings_more_help_at_once():
    workshop = at_job(step("a"), step("b"), before=with_level(Level.CLUSTERS))
    assert workshop.desk.note_help(Used.REPEAT).note is None
    outcome = workshop.desk.note_help(Used.SHOW)
    assert outcome.note == HelpLevelChanged()
    assert at_step(outcome.situation).level is Level.QUIET
    assert at_step(outcome.situation).together == ()


def test_the_worker_asks_for_more_help_and_gets_it():
    workshop = at_job(step("a"))
    assert at_step(workshop.desk.more_help().situation).level is Level.EVERYTHING
    assert workshop.desk.more_help().note is None


def test_a_task_done_alone_on_two_days_is_offered_with_less_help():
    def before(workshop):
        days = workshop.fake.clock_ms // DAY_MS
        run = Run(day=days - 1, steps=1, helped=0, slips=0, took_ms=1, level=1)
        with workshop.open() as uow:
            uow.people.save_guidance(ANA.id, Guidance({TASK: TaskHelp(runs=(run, run))}))
            uow.commit()

    workshop = at_job(step("a"), before=before)
    note = workshop.desk.answer(Command.DONE, "", workshop.now.token).note
    assert isinstance(note, Finished)
    assert note.offer is Offer.LESS
    workshop.desk.answer_offer(TASK, Offer.LESS, accepted=False)
    assert guidance(workshop).refused_after == 3
    workshop.desk.answer_offer(TASK, Offer.LESS, accepted=True)
    assert guidance(workshop).level == Level.QUIET


@pytest.mark.proves("DIG-01", "T27")
def test_f8_no_fact_and_no_export_tells_the_level():
    workshop = at_job(step("a"), before=with_level(Level.QUIET))
    workshop.desk.needs(Command.PRESET, Preset.ONE_BUTTON)
    job = at_step(workshop.now).job.id
    workshop.desk.note_help(Used.REPEAT)
    workshop.desk.answer(Command.DONE, "", workshop.now.token)
    history = workshop.fake.history(f"job:{job}")
    assert history
    assert not [fact for fact in history if "level" in fact.body or "help" in fact.body]
    for fact in workshop.fake.facts:  # nor what somebody needs
        assert not set(fact.body) & set(SETTINGS)
        assert not {each for each in fact.body.values() if isinstance(each, str)} & set(Preset)
    file = json.loads(export(Profile(help_level=3), badge=ANA.badge, salt=SALT))
    assert "help_level" not in file["profile"]


def test_a_profile_is_carried_by_its_badge_alone_and_without_a_name():
    mine = Profile(text_pt=56, theme="dark", key_map={"F13": "done"})
    raw = export(mine, badge=ANA.badge, salt=SALT)
    assert ANA.first_name.encode() not in raw
    assert ANA.badge.encode() not in raw
    carried = read_in(raw, badge=ANA.badge, into=Profile(help_level=2))
    assert not isinstance(carried, Refusal)
    assert carried.profile.text_pt == 56
    assert carried.profile.help_level == 2
    assert read_in(raw, badge="BBBBBBBX", into=Profile()) is Refusal.OTHER_BADGE


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (lambda file: {**file, "format": 2}, Refusal.LATER),
        (lambda file: {**file, "profile": {**file["profile"], "volume": 3}}, Refusal.OTHER_BADGE),
        (lambda file: {**file, "salt": "zz"}, Refusal.NO_PROFILE),
        (lambda file: {"profile": file["profile"]}, Refusal.NO_PROFILE),
        (lambda file: [file], Refusal.NO_PROFILE),
        (lambda file: {**file, "signature": 7}, Refusal.NO_PROFILE),
    ],
)
def test_a_file_that_is_not_theirs_or_not_whole_is_refused(change, refusal):
    file = json.loads(export(Profile(), badge=ANA.badge, salt=SALT))
    raw = json.dumps(change(file)).encode()
    assert read_in(raw, badge=ANA.badge, into=Profile()) is refusal


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff", b"[" * 100_000, b"null", b"x" * 200_000])
def test_what_is_no_file_of_ours_is_refused(raw):
    assert read_in(raw, badge=ANA.badge, into=Profile()) is Refusal.NO_PROFILE


@pytest.mark.proves("PRF-03")
def test_a_lead_proposes_anything_but_less_help():
    now = Profile(help_level=2, help_floor=3)
    assert refused_keys(now, {"text_pt": 56, "help_level": 1, "help_floor": 2}) == ()
    assert refused_keys(now, {"help_level": 3}) == ("help_level",)
    assert refused_keys(now, {"help_floor": 4, "x": 1, "volume": 900}) == (
        "help_floor",
        "volume",
        "x",
    )
