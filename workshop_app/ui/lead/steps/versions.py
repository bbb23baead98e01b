"""The words of what was published of a task, and of a choice between two leads' versions."""

from collections.abc import Sequence

from workshop_app.application.steps.write import Overtaken, TaskNow
from workshop_app.domain.people import Person
from workshop_app.domain.publishing import Release
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import day_of, person_words, translate


def tell_overtaken(told: Overtaken) -> AskPage:
    """Return the question whether to publish over another lead's version."""
    words = translate("Lead", "{name} has sent version {number} to the benches since you began.")
    over = Action(id="over", words=translate("Lead", "Send mine all the same"))
    return AskPage(
        id="overtaken",
        title=translate("Lead", "There is a newer version"),
        words=(words.format(name=person_words(told.by), number=told.release.version),),
        actions=(over, back_action()),
    )


def tell_versions(task: TaskNow, language: str) -> TablePage:
    """Return what was published of a task, the last first."""
    title = task.procedure.words_in(language).title if task.procedure else task.code
    words = translate("Lead", "Versions of {task}").format(task=title)
    return tell_releases(words, task.releases)


def tell_releases(
    title: str, releases: Sequence[tuple[Release, Person | None]], *, are_read: bool = True
) -> TablePage:
    """Return what was published, the last first; `are_read`: by workers, before it was."""
    rows = []
    for release, by in reversed(releases):
        cells = [
            Cell(text=str(release.version), order=release.version),
            Cell(text=day_of(release.at_ms), order=release.at_ms),
            Cell(text=person_words(by)),
        ]
        if are_read:
            cells.append(Cell(text=reading_words(release.readers, is_good=release.read_well)))
        name, number = f"{release.version}/{release.hash}", str(release.version)
        rows.append(Row(id=name, name=number, cells=tuple(cells)))
    read = Column(id="read", heading=translate("Lead", "Read by workers"))
    return TablePage(
        id="versions",
        title=title,
        columns=(
            Column(id="version", heading=translate("Lead", "Version"), can_hide=False),
            Column(id="day", heading=translate("Lead", "Day")),
            Column(id="by", heading=translate("Lead", "By")),
            *((read,) if are_read else ()),
        ),
        rows=tuple(rows),
        empty=translate("Lead", "It is as it came with the program."),
        actions=(back_action(),),
    )


def reading_words(readers: int, *, is_good: bool) -> str:
    """Return how far the words have come with those who read them: counts, no names."""
    if not readers:
        return translate("Lead", "not read yet")
    if is_good:
        return translate("Lead", "read by {count}: understood").format(count=readers)
    return translate("Lead", "read by {count}").format(count=readers)
