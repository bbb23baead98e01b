"""The facts of a workshop of any size: what its items went through, made up but well-formed."""

from collections.abc import Iterator

from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import JobId, PersonId

ITEMS, SHORT_ITEMS = 15_000, 750
"""Ten years of a workshop, and half a year; 100 facts an item."""
JOBS_AN_ITEM, STEPS = 8, 9
WORKER = PersonId("0f3b6c1e-6d1c-4a53-9b5e-0d4d2f5f4a11")
_START_MS, _BETWEEN_MS = 1_700_000_000_000, 20_000


def lives(items: int, *, still_open: int = 0) -> Iterator[tuple[int, Draft]]:
    """The facts of a workshop's items, 100 each; so many first ones are still being worked on."""
    wall = _START_MS
    for number in range(items):
        for draft in _life(number, is_open=number < still_open):
            wall += _BETWEEN_MS
            yield wall, draft


def _life(number: int, *, is_open: bool) -> Iterator[Draft]:
    code = code_of(number)
    yield about_item(FactKind.ITEM_ARRIVED, code, kind="tower", lot=f"lot-{number // 50}")
    yield about_item(FactKind.ITEM_NAMED, code, alias=f"SERIAL-{number}")
    yield about_item(FactKind.ITEM_MOVED, code, place="shelf")
    yield about_item(FactKind.ITEM_GRADED, code, grade="B")
    for turn in range(1, JOBS_AN_ITEM + 1):
        job = JobId(f"job-{number}-{turn}")
        yield about_job(FactKind.JOB_PLANNED, job, task="cleaning", item=code)
        names: list[Json] = [f"step-{step}" for step in range(STEPS)]
        yield about_job(FactKind.JOB_STARTED, job, procedure="0" * 64, version=1, steps=names)
        for step in names[:-1]:
            yield about_job(FactKind.STEP_DONE, job, step=step, next=step, read="", expects=None)
        if not (is_open and turn == JOBS_AN_ITEM):
            yield about_job(FactKind.JOB_FINISHED, job)
        yield about_item(FactKind.TASK_FINISHED, code, task=f"task-{turn}", job=job)


def code_of(number: int) -> str:
    """Return the code of an item, from 0."""
    return numbered(CodeKind.MACHINE, 20, number + 1).text


def about_item(kind: FactKind, code: str, /, **body: Json) -> Draft:
    """Return a fact about an item."""
    return Draft(kind=kind, subject=Subject(SubjectKind.ITEM, code), person=WORKER, body=body)


def about_job(kind: FactKind, job: JobId, /, **body: Json) -> Draft:
    """Return a fact about a job."""
    return Draft(kind=kind, subject=Subject(SubjectKind.JOB, job), person=WORKER, body=body)
