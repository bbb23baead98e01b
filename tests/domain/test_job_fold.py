import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.making import JOB, fact, job_facts
from workshop_app.domain.job import BEGUN, IN_HAND, OPEN_STATES, Job, JobState, Mode, fold_job

STEPS = ["read", "wipe", "look"]
PLANNED = fact("job_planned", JOB, task="cleaning", item="PGDLXLDN", priority=2)
STARTED = fact("job_started", JOB, procedure="hash", version=1, steps=STEPS)


def job_after(*facts) -> Job:
    job = None
    for each in facts:
        job = fold_job(job, each)
    assert job is not None
    return job


def done(step: str, after: str | None, **body):
    return fact("step_done", JOB, step=step, next=after, **body)


def test_a_planned_job_waits_and_remembers_since_when():
    job = job_after(PLANNED)
    assert (job.state, job.task, job.item) == (JobState.READY, "cleaning", "PGDLXLDN")
    assert (job.priority, job.planned_ms, job.current) == (2, 1000, None)


def test_a_started_job_is_at_its_first_step_in_somebodys_hands():
    job = job_after(PLANNED, STARTED)
    assert (job.state, job.worker, job.current, job.number) == (
        *(JobState.IN_PROGRESS, "ana", "read", 1),
    )
    assert (job.next_step, job.step_before) == ("wipe", None)


def test_steps_follow_each_other_to_the_end():
    job = job_after(PLANNED, STARTED, done("read", "wipe"), done("wipe", "look"))
    assert (job.current, job.number, job.next_step, job.step_before) == ("look", 3, None, "wipe")
    end = fold_job(job, done("look", None))
    assert (end.current, end.number, end.step_before) == (None, 4, "look")


def test_what_was_read_is_kept_by_what_was_wanted():
    job = job_after(PLANNED, STARTED, done("read", "wipe", expects="place", read="L1"))
    assert job.read == {"place": "L1"}


def test_a_no_that_goes_back_is_counted_for_its_step():
    no = fact("step_refused", JOB, step="look", next="wipe", mode="ask")
    job = job_after(PLANNED, STARTED, no, no)
    assert (job.current, job.backs) == ("wipe", {"look": 2})


@pytest.mark.parametrize("mode", ["fix", "which"])
def test_a_no_that_stays_shows_other_words_until_they_are_done(mode):
    job = job_after(PLANNED, STARTED, fact("step_refused", JOB, step="read", mode=mode))
    assert (job.current, job.mode, job.backs) == ("read", mode, {})
    assert fold_job(job, fact("step_fixed", JOB, step="read")).mode is Mode.ASK


def test_a_label_is_remembered_with_its_code():
    job = job_after(
        PLANNED, STARTED, fact("label_printed", JOB, step="wipe", label="box", code="C1")
    )
    assert job.printed == {"wipe"}
    assert job.read == {"box": "C1"}


def test_a_machine_that_works_alone_waits_for_its_worker():
    job = job_after(PLANNED, STARTED, fact("job_left_waiting", JOB, until=7000))
    assert (job.state, job.until_ms, job.worker) == (JobState.WAITING, 7000, "ana")
    back = fold_job(job, fact("job_resumed", JOB, by="bob"))
    assert (back.state, back.until_ms, back.worker) == (JobState.IN_PROGRESS, 0, "bob")


def test_an_item_that_gets_its_name_keeps_its_place_in_the_steps():
    job = job_after(
        PLANNED,
        STARTED,
        done("read", "wipe"),
        fact("job_named_item", JOB, item="SGDLXHXT", steps=["read", "wipe"]),
    )
    assert (job.item, job.steps, job.current) == ("SGDLXHXT", ("read", "wipe"), "wipe")
    shorter = fold_job(job, fact("job_named_item", JOB, item="SGDLXHXT", steps=["look"]))
    assert shorter.current == "look"


@pytest.mark.parametrize(
    ("end", "state"),
    [
        ("job_finished", JobState.DONE),
        ("job_stopped", JobState.STOPPED),
        ("job_cancelled", JobState.CANCELLED),
    ],
)
def test_nothing_wakes_a_job_that_has_ended(end, state):
    ended = job_after(PLANNED, STARTED, fact(end, JOB))
    assert ended.state is state
    for each in (STARTED, PLANNED, done("read", "wipe"), fact("job_resumed", JOB, by="bob")):
        after = fold_job(ended, each)
        assert (after.state, after.worker, after.current) == (state, "ana", ended.current)
        assert after.count == ended.count + 1


@pytest.mark.parametrize(
    "early",
    [
        done("read", "wipe"),
        fact("job_resumed", JOB, by="bob"),
        fact("job_paused", JOB),
        fact("job_left_waiting", JOB, until=5),
        fact("step_back", JOB, to="read"),
    ],
    ids=lambda each: each.kind,
)
def test_a_job_that_nobody_began_stays_ready(early):
    assert job_after(PLANNED, early).state is JobState.READY


def test_a_job_that_somebody_began_is_not_begun_anew():
    again = fact("job_started", JOB, by="bob", procedure="h2", version=2, steps=["other"])
    job = job_after(PLANNED, STARTED, done("read", "wipe"), again)
    assert (job.worker, job.current, job.version) == ("ana", "wipe", 1)


@given(st.lists(job_facts, max_size=30))
def test_facts_of_a_job_in_any_order_leave_it_whole(facts):
    job = None
    for count, each in enumerate(facts, start=1):
        job = fold_job(job, each)
        assert job.count == count
        assert job.current is None or job.current in job.steps
        assert 1 <= job.number <= len(job.steps) + 1
        assert job.next_step is None or job.next_step in job.steps
        assert job.step_before is None or job.step_before in job.steps
        assert job.state not in BEGUN or job.worker is not None
        assert (job.state in OPEN_STATES) is (
            job.state not in {JobState.DONE, JobState.STOPPED, JobState.CANCELLED}
        )


@given(st.lists(job_facts, max_size=20))
def test_each_fact_makes_another_token(facts):
    tokens, job = [], None
    for each in facts:
        job = fold_job(job, each)
        tokens.append(job.token)
    assert len(set(tokens)) == len(tokens)


def test_a_job_in_hand_is_one_that_begun_and_does_not_wait():
    assert BEGUN - {JobState.WAITING} == IN_HAND
