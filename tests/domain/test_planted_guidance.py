"""Each of the rules F1 … F8 is broken on purpose, and its own test reports it."""

import pytest

from tests.application import test_guide
from tests.domain import test_clusters, test_guidance
from tests.domain.test_guidance import GOOD, NOW, run
from tests.fakes import FakeUnitOfWork
from tests.planted import Planted, once
from workshop_app.application import carry_profile
from workshop_app.domain import clusters, guidance
from workshop_app.domain.guidance import DAY_MS
from workshop_app.values import replace


def not_after(*runs):
    return lambda: test_guidance.test_f1_and_not_sooner(runs)


def all_procedures(check, *more):
    def run_check():
        for procedure in test_clusters.PROCEDURES:
            check(procedure, *more)

    return run_check


def two_levels_down(known, level, *, floor):
    return guidance._moved(known, min(level + 2, floor, guidance.Level.CARD))


def of_every_task(self, task, known):
    return replace(self, tasks=dict.fromkeys((*self.tasks, task), known))


def every_second(procedure, job, level, *, most):
    return clusters.together(procedure, job, level, most=most)[::2]


RECORD = FakeUnitOfWork.record


def telling_the_level(self, *drafts):
    return RECORD(self, *(replace(each, body={**each.body, "level": 2}) for each in drafts))


FAULTS = {
    "F1: two runs are enough": Planted(guidance, "RUNS_TO_RISE", 2, not_after(run(), run(20_001))),
    "F1: one day is enough": Planted(guidance, "DAYS_TO_RISE", 1, not_after(run(), run(), run())),
    "F1: eight steps of ten are enough": Planted(
        guidance, "ALONE_TO_RISE", 0.8, not_after(*GOOD[:2], run(20_001, helped=2))
    ),
    "F1: less help comes unasked": Planted(
        test_guidance,
        "with_run",
        lambda known, run, *, now_ms: replace(
            guidance.with_run(known, run, now_ms=now_ms), level=(known.level or 0) + 1
        ),
        lambda: once(test_guidance.test_f1_nothing_but_a_proposal_lowers_help)(GOOD, 1, 4),
    ),
    "F1: a no is forgotten": Planted(
        test_guidance,
        "refused",
        lambda known: known,
        test_guidance.test_f1_after_a_no_it_takes_three_more_runs,
    ),
    "F2: only the third time counts": Planted(
        guidance,
        "TWICE",
        3,
        test_guidance.test_f2_help_used_twice_at_one_step_asks_for_more_and_a_call_is_no_such_use,
    ),
    "F2: a month away is not long": Planted(
        guidance,
        "LONG_AWAY_MS",
        30 * DAY_MS,
        test_guidance.test_f2_a_fortnight_without_the_task_brings_one_level_more_help,
    ),
    "F2: more help is refused": Planted(
        test_guidance,
        "more_help",
        lambda known, level: replace(known, level=level),
        test_guidance.test_f2_more_help_is_always_possible_down_to_everything,
    ),
    "F3: what is checked shares a card": Planted(
        clusters,
        "may_be_together",
        lambda _procedure, _step: True,
        all_procedures(test_clusters.test_what_is_checked_is_dangerous_or_erases_stands_alone),
    ),
    "F4: two levels at once": Planted(
        test_guidance, "less_help", two_levels_down, test_guidance.test_f4_one_level_a_change
    ),
    "F4: every task changes": Planted(
        guidance.Guidance,
        "having",
        of_every_task,
        test_guidance.test_f4_a_change_is_of_one_task_alone,
    ),
    "F5: a step of a card is left out": Planted(
        test_clusters,
        "together",
        every_second,
        all_procedures(
            test_clusters.test_every_step_comes_up_once_and_in_order_at_every_level,
            guidance.Level.CLUSTERS,
        ),
    ),
    "F6: the floor is crossed": Planted(
        test_guidance,
        "level_now",
        lambda known, *, usual, floor, now_ms: guidance.level_now(
            known, usual=usual, floor=floor + 1, now_ms=now_ms
        ),
        lambda: once(test_guidance.test_f6_the_workers_floor_is_never_crossed)(GOOD, 3, 1, 2, NOW),
    ),
    "F7: half as slow again is not slower": Planted(
        guidance,
        "WORSE",
        1.5,
        test_guidance.test_f7_a_fifth_more_time_than_before_proposes_to_go_back,
    ),
    "F7: slips are not counted": Planted(
        guidance,
        "_ONE_SLIP",
        9.0,
        test_guidance.test_f7_slips_that_were_not_there_before_propose_to_go_back,
    ),
    "F8: an export tells the level": Planted(
        carry_profile,
        "NOT_CARRIED",
        frozenset(),
        test_guide.test_f8_no_fact_and_no_export_tells_the_level,
    ),
    "F8: a fact tells the level": Planted(
        FakeUnitOfWork,
        "record",
        telling_the_level,
        test_guide.test_f8_no_fact_and_no_export_tells_the_level,
    ),
}


@pytest.mark.planted("T27")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_rule_is_reported(fault, monkeypatch):
    assert FAULTS[fault].is_reported(monkeypatch)
