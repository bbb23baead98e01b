"""Reads a language's file of a procedure: title, sentences and choices."""

from collections.abc import Mapping

from workshop_app.adapters.content.tables import Table
from workshop_app.domain.procedure import Words

FIX = ".fix"
"""What stands behind a step's id for the words that follow a "No"."""


def read_words(table: Table) -> Words:
    """Read the file; what cannot be read is left out, and its fault is kept."""
    words = Words(
        title=table.text("title", needed=True),
        finished=table.texts("finished", needed=True),
        steps={
            **_sentences(table, "steps", behind=""),
            **_sentences(table, "fix", behind=FIX),
        },
        choices=_choices(table.table("choices")),
    )
    table.finish()
    return words


def _sentences(table: Table, key: str, *, behind: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    inner = table.table(key)
    for step in inner.names():
        sentences = inner.texts(step)
        if sentences:
            found[step + behind] = sentences
    return found


def _choices(table: Table) -> Mapping[str, str]:
    return {option: table.text(option) for option in table.names()}
