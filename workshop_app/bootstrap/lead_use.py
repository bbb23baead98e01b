"""How often each version of a task was done, and how long its steps took, as tables."""

from collections.abc import Iterator

from workshop_app.application.content_port import Content
from workshop_app.application.steps.contents import Media
from workshop_app.application.steps.published import PublishedContent
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.lead_words import LeadWords
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.ids import StepId, TaskCode
from workshop_app.domain.procedure import Photo, Procedure
from workshop_app.domain.reports import Cell, ReportTable
from workshop_app.domain.task_use import LEAST, TaskUse, Version
from workshop_app.ui.bench.screen import plain


class _NoShelf:
    """A report shows no photo and speaks with no voice."""

    def show(self, _photo: Photo, _picture: str, _media: Media) -> None:
        """Pass over a photo."""

    def sound(self, _sha256: str, _media: Media) -> None:
        """Pass over a voice."""


def content_of(memory: BenchMemory) -> Content:
    """Return the procedures that the workshop works by, for their words."""
    content = PublishedContent(read_content()[0], _NoShelf())
    with memory.unit_of_work() as uow:
        content.look(uow)
    return content


def use_tables(
    words: LeadWords, language: str, use: TaskUse, content: Content
) -> tuple[ReportTable, ...]:
    """Return the two tables; a task and a step are told by the words that they have now."""

    def say(name: str) -> str:
        return words.say("report", name)

    done: list[tuple[Cell, ...]] = [
        (f"{_title(content, each.task, language)} · {each.version}", use.done[each])
        for each in sorted(use.done, key=lambda version: _at(content, version))
    ]
    return (
        ReportTable(
            title=say("tasks"),
            note=say("tasks_note"),
            headings=(say("task"), say("count")),
            rows=tuple(done),
            is_drawn=True,
        ),
        ReportTable(
            title=say("step_times"),
            note=words.say("report", "step_times_note", least=LEAST),
            headings=(say("task"), say("step"), say("seconds")),
            rows=tuple(_times(content, language, use)),
        ),
    )


def _times(content: Content, language: str, use: TaskUse) -> Iterator[tuple[Cell, ...]]:
    for version, step in sorted(use.seconds, key=lambda told: _at(content, *told)):
        seconds = use.seconds[version, step]
        procedure = content.procedure(TaskCode(version.task))
        said = _step(procedure, StepId(step), language) if procedure else step
        yield f"{_title(content, version.task, language)} · {version.version}", said, seconds


def _at(content: Content, version: Version, step: str = "") -> tuple[int, str, int, int]:
    """Return where a step stands: in the order of the work, and what is no more at the end."""
    tasks, task = list(content.tasks()), TaskCode(version.task)
    procedure = content.procedure(task)
    steps = [str(each.id) for each in procedure.steps] if procedure else []
    return (
        tasks.index(task) if task in tasks else len(tasks),
        task,
        version.version,
        steps.index(step) if step in steps else len(steps),
    )


def _title(content: Content, task: str, language: str) -> str:
    procedure = content.procedure(TaskCode(task))
    return procedure.words_in(language).title if procedure else task


def _step(procedure: Procedure, step: StepId, language: str) -> str:
    return " ".join(map(plain, procedure.words_in(language).steps.get(step, ()))) or step
