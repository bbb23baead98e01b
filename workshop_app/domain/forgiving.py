"""A search that forgives typing: case, accents, spaces, and a letter that is wrong or missing."""

import difflib
import unicodedata
from collections.abc import Sequence
from typing import Final

from workshop_app.values import Struct

_LIKE: Final = 0.72
"""How alike a word has to be (as difflib has it): about one wrong letter in four."""

_SHORTEST: Final = 3
"""Shorter words are alike by accident."""


class Entry(Struct, frozen=True):
    """Something that can be found: its name here, and all words by which it is known."""

    id: str
    words: str


def plain(text: str) -> str:
    """Return a text without case and accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def find(entries: Sequence[Entry], wanted: str) -> tuple[str, ...]:
    """Return the ids of what fits every word that was typed, in the order of the entries.

    A word that stands somewhere as it was typed is looked for so; only one that stands nowhere is
    taken for the words that are most like it. `PC260042` finds `PC 26 0042`.
    """
    known = [(entry.id, plain(entry.words)) for entry in entries]
    typed = plain(wanted).split()
    for word in typed:
        exact = [each for each in known if word in each[1] or word in each[1].replace(" ", "")]
        known = exact or _like(known, word)
    return tuple(name for name, _ in known)


def _like(known: Sequence[tuple[str, str]], word: str) -> list[tuple[str, str]]:
    if len(word) < _SHORTEST:
        return []
    vocabulary = {each for _, words in known for each in words.split()}
    near = set(difflib.get_close_matches(word, vocabulary, n=20, cutoff=_LIKE))
    return [each for each in known if near.intersection(each[1].split())]
