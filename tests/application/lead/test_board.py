"""The board tells what the facts and the line tell, and says when that is old."""

import pytest

from tests.application.workshop import Workshop, made_up
from workshop_app.application.lead.board import Doing, ReadBoard
from workshop_app.application.lead.seen import FRESH_MS, BenchesSeen, Heard, Line
from workshop_app.application.name_bench import name_bench
from workshop_app.application.sync.messages import Presence
from workshop_app.domain.bench import BenchUse
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind


def board_of(workshop):
    nothing = Heard(benches={})
    return ReadBoard(lambda: workshop.fake, workshop.content, lambda: nothing)()


def bench_fact(workshop, kind, bench, /, person=None, **body):
    subject = Subject(SubjectKind.BENCH, bench)
    workshop.fake.seed(Draft(kind=kind, subject=subject, person=person, body=body))


def test_benches_stand_in_the_order_of_their_names_and_desks_of_leads_are_left_out():
    workshop = Workshop(made_up())
    for name, use in (("10", "bench"), ("2", "bench"), ("Bureau", "lead")):
        bench_fact(workshop, FactKind.BENCH_NAMED, f"id-{name}", name=name, use=use)
    assert [each.name for each in board_of(workshop).benches] == ["2", "10"]


def test_a_person_who_goes_on_a_break_is_shown_so_and_no_break_is_due_any_more():
    workshop = Workshop(made_up())
    bench_fact(workshop, FactKind.SIGNED_IN, "b", person="ana", by="badge")
    bench_fact(workshop, FactKind.BREAK_DUE, "b")
    assert board_of(workshop).benches[0].break_due
    assert board_of(workshop).benches[0].doing is Doing.BETWEEN
    bench_fact(workshop, FactKind.AWAY_STARTED, "b", person="ana", why="break")
    [bench] = board_of(workshop).benches
    assert (bench.doing, bench.break_due) == (Doing.BREAK, False)


@pytest.mark.proves("VOI-14")
def test_a_bench_without_sound_is_told_until_it_can_be_heard_whoever_comes_and_goes():
    workshop = Workshop(made_up())
    bench_fact(workshop, FactKind.BENCH_VOICE, "b", trouble="no_device")
    bench_fact(workshop, FactKind.SIGNED_IN, "b", person="ana", by="badge")
    bench_fact(workshop, FactKind.SIGNED_OUT, "b", person="ana")
    bench_fact(workshop, FactKind.BENCH_NAMED, "b", name="1", use="bench")
    assert board_of(workshop).benches[0].no_sound == "no_device"
    bench_fact(workshop, FactKind.BENCH_VOICE, "b", trouble="")
    assert not board_of(workshop).benches[0].no_sound


def test_a_bench_tells_its_name_once():
    workshop = Workshop(made_up())
    with workshop.fake as uow:
        assert name_bench(uow, "3", BenchUse.BENCH)
        assert not name_bench(uow, "3", BenchUse.BENCH)


class TestHowOldItIs:
    def test_what_was_heard_grows_older_and_stays_when_the_line_ends(self):
        now = [0]
        seen = BenchesSeen(lambda: now[0], joined=True)
        seen.hear((Presence(bench="b", name="1", age=500),), own="me")
        now[0] = FRESH_MS
        told = seen.now()
        assert (told.line, told.benches["b"].age_ms) == (Line.UP, FRESH_MS + 500)
        assert not told.benches["b"].is_fresh
        seen.hear((), own="me")
        now[0] += 1000
        assert (seen.now().line, seen.now().cut_ms) == (Line.CUT, 1000)
        assert "b" in seen.now().benches

    def test_a_machine_without_a_centre_is_alone(self):
        assert BenchesSeen(lambda: 0).now().line is Line.ALONE
