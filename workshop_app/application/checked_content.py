"""What the checks of procedures look at, and how they name it."""

from collections.abc import Iterator, Mapping

from workshop_app.domain.easy_words import WordList
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.procedure import Procedure, Step
from workshop_app.domain.readability import CountSyllables
from workshop_app.domain.route import Route
from workshop_app.values import Struct, field

KINDS = ("tower", "laptop", "screen")


class CheckedContent(Struct, frozen=True, kw_only=True):
    """Procedures to check, and what they are checked against.

    Attributes:
        procedures: those to check.
        others: further tasks of the workshop, which ways on may name.
        routes: kind of item → route; empty if there is none to check.
        pictures: names of the pictures there are; none if that is not known.
        words: language → its word list; each language in it must be complete.
        syllables: language → counter of the syllables of a word.
    """

    procedures: Mapping[TaskCode, Procedure]
    others: Mapping[TaskCode, Procedure] = field(default_factory=dict)
    routes: Mapping[str, Route] = field(default_factory=dict)
    pictures: frozenset[str] | None = None
    words: Mapping[str, WordList] = field(default_factory=dict)
    syllables: Mapping[str, CountSyllables] = field(default_factory=dict)

    def task(self, code: TaskCode | None) -> Procedure | None:
        """Return a task of the workshop; none if there is no such task."""
        return None if code is None else self.procedures.get(code) or self.others.get(code)


class Path(Struct, frozen=True):
    """The steps that one kind of item goes through, with one set of parts in it."""

    kind: str
    steps: tuple[Step, ...]

    def index(self, step: Step) -> int | None:
        """Return where a step stands on the path; none if it is not on it."""
        return self.steps.index(step) if step in self.steps else None


def structure_file(procedure: Procedure) -> str:
    """Return what findings call the file with the steps."""
    return f"{procedure.code}/procedure.toml"


def paths(procedure: Procedure) -> Iterator[Path]:
    """Yield each path: every kind of item, without the parts that conditions name and with all."""
    conditions = [step.condition for step in procedure.steps]
    named = {each.has_part for each in conditions} | {each.lacks_part for each in conditions}
    for kind in procedure.subjects:
        chosen = set()
        for parts in (frozenset[str](), frozenset(named - {""})):
            ids = procedure.steps_for(kind=kind, parts=parts)
            if ids not in chosen:
                chosen.add(ids)
                yield Path(kind, tuple(step for step in procedure.steps if step.id in ids))
