"""One badge at two benches: told at the second, refused at neither, and nothing is lost."""

import pytest

from tests.application.workshop import ANA, BOB, Workshop, at_job, step
from workshop_app.application.outcome import SignedIn
from workshop_app.domain.bench import Bench
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.ids import BenchId
from workshop_app.domain.people import Person

OTHER = BenchId("99999999-9999-4999-8999-999999999999")


def is_also(workshop: Workshop, person: Person, *, name: str = "7") -> None:
    """Another bench believes that somebody is there."""
    bench = Bench(id=OTHER, person=person.id, name=name)
    for kept in (workshop.fake._saved, workshop.fake._now):
        kept.states[(SubjectKind.BENCH, OTHER)] = bench


@pytest.mark.proves("PRF-01")
@pytest.mark.parametrize("name", ["7", ""])
def test_a_badge_that_is_at_another_bench_works_here_and_is_told(name):
    workshop = at_job(step("a"), step("b"))
    workshop.desk.sign_out()
    is_also(workshop, ANA, name=name)
    assert workshop.come(ANA).note == SignedIn(ANA, is_at_two=True, bench=name)
    assert workshop.at_step == "a"


def test_somebody_else_at_the_other_bench_is_not_told():
    workshop = at_job(step("a"))
    workshop.desk.sign_out()
    is_also(workshop, BOB)
    assert workshop.come(ANA).note == SignedIn(ANA)
