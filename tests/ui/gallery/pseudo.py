"""A language that nobody speaks: longer, accented and in brackets, to see what is not translated.

How much longer is IBM's table (guideline A3): the shorter a text, the more it may grow.
"""

import re

from PySide6.QtCore import QTranslator

from tests.ui.gallery.hall import content, told
from workshop_app.adapters.content.library import WorkshopContent
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.procedure import Procedure, Words
from workshop_app.ui.gallery.gallery import Exhibit
from workshop_app.values import replace

_GROWTH = ((10, 2.0), (20, 1.0), (30, 0.8), (50, 0.6), (70, 0.4), (10_000, 0.3))
_ACCENTS = str.maketrans("aeiouyAEIOUYcn", "àéîôûÿÀÉÎÔÛŸçñ")
_KEPT = re.compile(r"(\{\w+\}|\*)")
OPEN, CLOSE = "[", "]"


def pseudo(text: str, *, growth: float = 1.0) -> str:
    """The text in this language; holes and key marks stay as they are."""
    if not text:
        return ""
    length = len(_KEPT.sub("", text))
    more = round(length * growth * next(part for most, part in _GROWTH if length <= most))
    parts = _KEPT.split(text)
    accented = "".join(p if _KEPT.fullmatch(p) else p.translate(_ACCENTS) for p in parts)
    padding = "".join("~" if (place + 1) % 6 else " " for place in range(more))
    return f"{OPEN}{accented}{padding.rstrip()}{CLOSE}"


class PseudoTexts(QTranslator):
    """The program's own texts in this language."""

    def __init__(self, growth: float = 1.0) -> None:
        super().__init__()
        self._growth = growth

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        """Return the pseudo text of a source text."""
        return pseudo(source, growth=self._growth)

    def isEmpty(self) -> bool:
        """Never: every text is there."""
        return False


class PseudoContent(WorkshopContent):
    """The workshop's procedures, with their words in this language."""

    def __init__(self, growth: float = 1.0) -> None:
        self._real = content()
        self._growth = growth

    def tasks(self):
        return self._real.tasks()

    def procedure(self, task: TaskCode) -> Procedure | None:
        found: Procedure | None = self._real.procedure(task)
        return found and replace(found, words={"fr": self._words(found.words["fr"])})

    def route(self, kind, name=None):
        return self._real.route(kind, name)

    def _words(self, words: Words) -> Words:
        def say(text: str) -> str:
            return pseudo(text, growth=self._growth)

        def all_of(sentences: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(say(each) for each in sentences)

        return Words(
            title=say(words.title),
            finished=all_of(words.finished),
            steps={key: all_of(sentences) for key, sentences in words.steps.items()},
            choices={key: say(words) for key, words in words.choices.items()},
        )


def pseudo_exhibits(growth: float = 1.0) -> tuple[Exhibit, ...]:
    """All screens in this language; alternative texts are not shown, and stay as they are."""
    return told("fr", PseudoTexts(growth), PseudoContent(growth))
