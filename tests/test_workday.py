"""A short day of a workshop with its hub, its benches and a team lead: all agree in the evening."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workday.watch import BoardWatch, Told
from workshop_app.application.lead.board import BenchNow, Board, Doing
from workshop_app.domain.ids import BenchId, PersonId
from workshop_app.domain.people import Person

ROOT = Path(__file__).parents[1]


def test_a_short_day_is_as_it_must_be():
    """In a process of its own: four programs at once are not what one application holds."""
    line = "import sys; from workday.run import main; sys.exit(main())"
    paths = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    done = subprocess.run(
        [sys.executable, "-c", line, "--short"],
        env={**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "plan changes: 0," not in done.stdout
    assert "3, 0 begun by it" not in done.stdout
    assert "left half done, and given on: 1" in done.stdout


@pytest.mark.parametrize(("age", "wrong"), [(1.9, 0), (2.1, 1)])
def test_a_board_that_is_wrong_for_more_than_two_seconds_is_noticed(age, wrong):
    now = [100.0]
    watch = BoardWatch(steady=lambda: now[0])
    ana = Person(id=PersonId("ana"), badge="", first_name="Ana", portrait="ana")
    there = BenchNow(id=BenchId("b"), name="1", doing=Doing.BETWEEN, person=ana)
    watch.is_true("1", Told(person="ana"), since=100.0)
    watch.look(Board(benches=(there,)), {"1": lambda: Told(person="ana")})
    watch.is_true("1", Told(), since=100.0)
    now[0] += age
    watch.look(Board(benches=(there,)), {"1": Told})
    assert len(watch.wrong) == wrong
    assert watch.oldest_s == pytest.approx(age)


def test_what_a_colleague_did_first_changes_what_is_true_at_a_bench():
    watch = BoardWatch(steady=lambda: 103.0)
    nobody = BenchNow(id=BenchId("b"), name="1", doing=Doing.NOBODY)
    watch.is_true("1", Told(person="ana", job="j"), since=100.0)
    watch.look(Board(benches=(nobody,)), {"1": Told})
    assert watch.wrong == []
