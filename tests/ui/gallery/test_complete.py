"""Nothing that the program can show is missing in the gallery, and new things need no entry."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from tests.ui.gallery.hall import content
from workshop_app.application.outcome import Note
from workshop_app.application.situation import AtStep, Here
from workshop_app.domain.ids import StepId
from workshop_app.domain.procedure import StepKind
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench import teller
from workshop_app.ui.bench.shown import Over
from workshop_app.ui.gallery import notes
from workshop_app.ui.gallery.moments import every_moment, modes_of

WORDS = Path(teller.__file__).parent


def ids_in(source: str) -> list[str]:
    """What a source can give as the `id` of a screen, as patterns: what is filled in is `.+`."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    made = [call for call in calls if ast.unparse(call.func) in {"WorkerScreen", "replace"}]
    given = [word.value for call in made for word in call.keywords if word.arg == "id"]
    return [pattern for value in given for pattern in _patterns(value)]


def _patterns(value: ast.expr) -> list[str]:
    if isinstance(value, ast.IfExp):
        return [*_patterns(value.body), *_patterns(value.orelse)]
    if isinstance(value, ast.JoinedStr):
        parts = (
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
            for part in value.values
        )
        return ["".join(parts)]
    if isinstance(value, ast.Constant):
        return [re.escape(str(value.value))]
    raise AssertionError(f"the gallery cannot tell which screens these are: {ast.unparse(value)}")


def test_every_screen_that_the_words_can_make_hangs_here(exhibits):
    files = [WORDS / "teller.py", *sorted((WORDS / "words").glob("*.py"))]
    wanted = {pattern for file in files for pattern in ids_in(file.read_text("utf-8"))}
    there = {exhibit.screen.id for exhibit in exhibits("fr")}
    assert len(wanted) >= 15
    assert [p for p in sorted(wanted) if not any(re.fullmatch(p, each) for each in there)] == []


def test_a_screen_that_is_not_staged_would_be_noticed():
    assert ids_in('WorkerScreen(id="dream" if x else f"sleep.{kind}")') == ["dream", r"sleep\..+"]
    with pytest.raises(AssertionError):
        ids_in("WorkerScreen(id=name_of(this))")


def test_every_outcome_is_told():
    there = {type(moment.shown.note) for moment in every_moment(content(), Profile())}
    assert set(get_args(Note)) <= there


def test_every_outcome_is_made_from_its_fields_alone():
    class New:
        pass

    with pytest.raises(notes.NoSampleError):
        notes._values(New, "thing", content())


def test_every_place_of_the_bench_and_everything_over_it_is_told(exhibits):
    heres = {type(exhibit.shown.situation.here) for exhibit in exhibits("fr")}
    assert set(get_args(Here)) == heres
    assert {exhibit.shown.over for exhibit in exhibits("fr")} == set(Over)


def at_steps(exhibits) -> set[tuple[str, StepId, str]]:
    found = set()
    for exhibit in exhibits("fr"):
        at = exhibit.shown.situation.here
        if isinstance(at, AtStep) and exhibit.shown.over is Over.NOTHING:
            found.add((str(at.procedure.code), at.step.id, str(at.job.mode)))
    return found


def test_every_step_of_every_task_hangs_here_with_its_ways_on(exhibits):
    workshop = content()
    procedures = [workshop.procedure(task) for task in workshop.tasks()]
    wanted = {
        (str(procedure.code), step.id, str(mode))
        for procedure in procedures
        if procedure
        for step in procedure.steps
        for mode in modes_of(step)
    }
    assert len(procedures) == 10
    assert wanted <= at_steps(exhibits)
    kinds = {step.kind for procedure in procedures if procedure for step in procedure.steps}
    assert kinds == set(StepKind) - {StepKind.AUTO}  # AUTO is refused until a report can prove it


def test_every_exhibit_has_a_name_of_its_own(exhibits):
    names = [exhibit.name for exhibit in exhibits("fr")]
    assert len(set(names)) == len(names)
