"""Checks one procedure as `check-procedures` does, beside those that the benches work by."""

from functools import cached_property

from workshop_app import resources
from workshop_app.adapters.content.library import LANGUAGES
from workshop_app.adapters.content.syllables import syllable_counter
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.word_lists import read_findings, read_word_list
from workshop_app.application.check_procedures import check_procedures
from workshop_app.application.checked_content import KINDS, CheckedContent
from workshop_app.application.content_port import Content
from workshop_app.domain.finding import Finding
from workshop_app.domain.procedure import Procedure
from workshop_app.values import replace


class StepChecks:
    """The workshop's checks; the word lists are read when something is checked first."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def __call__(self, procedure: Procedure) -> tuple[Finding, ...]:
        """Return all that is found in a procedure."""
        tasks = map(self._content.procedure, self._content.tasks())
        others = {task.code: task for task in tasks if task and task.code != procedure.code}
        checked = {procedure.code: procedure}
        routes = {kind: route for kind in KINDS if (route := self._content.route(kind))}
        around = replace(self._around, procedures=checked, others=others, routes=routes)
        return check_procedures(around)

    def sentence(self, finding: Finding, language: str) -> str:
        """Return a finding as a sentence."""
        return finding.message(self._sentences[language])

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """The names of the drawings there are."""
        drawn = resources.path("pictures/scenes").glob("*.toml")
        return tuple(sorted(path.stem for path in drawn))

    @cached_property
    def _around(self) -> CheckedContent:
        words, faults = resources.path("words"), Faults()
        lists = {name: read_word_list(words, name, faults) for name in LANGUAGES}
        return CheckedContent(
            procedures={},
            pictures=frozenset(self.pictures),
            words={name: each for name, each in lists.items() if each},
            syllables={name: syllable_counter(name) for name in LANGUAGES},
        )

    @cached_property
    def _sentences(self) -> dict[str, dict[str, str]]:
        words = resources.path("words")
        return {name: read_findings(words, name, Faults()) for name in LANGUAGES}
