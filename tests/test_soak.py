"""The bench is killed at random moments, and nothing that was shown is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from soaking.checks import Left, Life, faults, open_copy, stands_at
from soaking.printer import PRINTED
from soaking.promises import Promise, heard
from tests.application.workshop import ANA, LOT, Workshop, real_content
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.domain.facts import FactKind
from workshop_app.values import replace

ROOT = Path(__file__).parents[1]
NOW_MS = 1_767_600_000_000


@pytest.mark.proves("KIO-02", "COG-14", "T23")
@pytest.mark.parametrize("seed", ["7", "8"])
def test_fifty_kills_lose_nothing(seed):
    surroundings = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'packaging'}"}
    done = subprocess.run(
        [
            sys.executable,
            ROOT / "packaging" / "soak.py",
            *("--kills", "50", "--seed", seed),
        ],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Nothing was lost" in done.stdout
    assert "5 of the window" in done.stdout
    assert "45 of the use cases" in done.stdout


@pytest.fixture
def bench(tmp_path):
    """What a bench left after three actions, and what it had promised by then."""
    clock = iter(range(NOW_MS, NOW_MS + 10_000))
    storage = open_storage(tmp_path / "bench", now_ms=lambda: next(clock))
    workshop = Workshop(real_content(), storage.unit_of_work)
    since, _ = storage.last_fact()
    workshop.come(ANA)
    shown = workshop.scan(LOT).situation
    seq, link = storage.last_fact()
    storage.close()
    where = stands_at(tmp_path / "bench", real_content(), NOW_MS)
    life = Life(since=since)
    life.hear([Promise(shown=shown.token, where=where, now=NOW_MS, seq=seq, link=link)])
    return life, tmp_path / "bench"


def left_of(folder: Path) -> Left:
    return open_copy(folder, folder.parent / "copy", real_content(), now=NOW_MS)


def found(life: Life, folder: Path) -> list[str]:
    return list(faults(life, left_of(folder), folder, most_steps=1))


def test_a_bench_that_stands_where_it_was_shown_has_no_faults(bench):
    assert found(*bench) == []


@pytest.mark.planted("T23")
def test_a_lost_fact_is_found(bench):
    life, folder = bench
    life.facts[max(life.facts) + 1] = "00"
    assert any("is lost" in fault for fault in found(life, folder))


def test_another_fact_in_the_place_of_the_one_that_was_shown_is_found(bench):
    life, folder = bench
    life.facts[max(life.facts)] = "00" * 32
    assert any("another one" in fault for fault in found(life, folder))


@pytest.mark.planted("T23")
def test_a_step_that_was_shown_and_is_not_there_is_found(bench):
    life, folder = bench
    life.shown = {job: count + 1 for job, count in life.shown.items()}
    assert any("was shown after" in fault for fault in found(life, folder))


@pytest.mark.planted("T23")
def test_a_bench_that_stands_elsewhere_is_found(bench):
    life, folder = bench
    assert life.last is not None
    assert life.last.where is not None
    life.last.where[-2] = "another step"
    assert any("shown and left differ" in fault for fault in found(life, folder))


@pytest.mark.planted("T23")
def test_preferences_that_are_lost_are_found(bench):
    life, folder = bench
    assert life.last is not None
    assert life.last.where is not None
    life.last.where[0] = "larger"
    assert any("looked else" in fault for fault in found(life, folder))
    life.doing = "bigger"
    assert found(life, folder) == []


def test_two_actions_that_no_screen_told_of_are_found(bench):
    life, folder = bench
    life.last = Promise(shown="", where=["", ""], now=NOW_MS, seq=1, link="")
    assert any("no screen told of" in fault for fault in found(life, folder))


def test_a_box_that_has_its_number_and_its_label_and_no_screen_yet_is_one_action(bench):
    life, folder = bench
    left = left_of(folder)
    last = left.facts[-1]
    named = replace(last, kind=FactKind.JOB_NAMED_BOX, body={"box": "XBBBBBBB"}, seq=last.seq + 1)
    named = replace(named, wall=last.wall + 1)
    body = {"step": "print", "label": "box", "code": "XBBBBBBB"}
    printed = replace(named, kind=FactKind.LABEL_PRINTED, body=body, seq=named.seq + 1)
    printed = replace(printed, wall=named.wall + 1)
    another = replace(printed, kind=FactKind.STEP_DONE, seq=printed.seq + 1, wall=printed.wall + 1)
    for after, is_right in (([named, printed], True), ([named, printed, another], False)):
        told = replace(left, facts=[*left.facts, *after])
        wrong = [fault for fault in faults(life, told, folder, most_steps=1) if "told of" in fault]
        assert bool(wrong) is not is_right


def test_a_label_that_came_out_twice_is_found(bench):
    life, folder = bench
    (folder / PRINTED).write_text("job/step/1 PGDLXHNN\n" * 2)
    assert any("came out 2 times" in fault for fault in found(life, folder))


def test_a_label_that_says_something_else_than_its_fact_is_found(bench):
    life, folder = bench
    left = left_of(folder)
    job = next(fact for fact in left.facts if fact.kind == FactKind.JOB_STARTED)
    body = {"step": "print", "label": "box", "code": "XBBBBBBB"}
    says = replace(job, kind=FactKind.LABEL_PRINTED, body=body)
    name = job.subject.partition(":")[2]
    for paper, is_right in (("XBBBBBBB", True), ("XCCCCCCC", False)):
        (folder / PRINTED).write_text(f"{name}/print/1 {paper}\n")
        told = replace(left, facts=[*left.facts, says])
        wrong = [fault for fault in faults(life, told, folder, most_steps=9) if "paper" in fault]
        assert bool(wrong) is not is_right


def test_a_look_is_under_way_until_the_bench_was_looked_at_again(bench):
    life, _ = bench
    life.hear([Promise(doing="smaller"), Promise(shown="a screen")])
    assert life.doing == "smaller"
    life.hear([Promise(shown="a screen", where=life.last.where)])
    assert life.doing == ""


def test_a_line_that_was_cut_off_was_not_said():
    assert [each.shown for each in heard(b'{"shown": "a"}\n{"shown": "b"')] == ["a"]
