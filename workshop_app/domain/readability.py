"""How easy a text is to read, in figures: mean sentence, and the scales of two languages."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from workshop_app.values import Struct

CountSyllables: TypeAlias = Callable[[str], int]

LEAST_EASE = 80.0
"""Lowest Kandel-Moles (fr) or Flesch (en) of a guide (accessibility notes, COG-06)."""

LONGEST_MEAN = 9.0
"""Words in a mean sentence of a guide (COG-06)."""

_MARKS = re.compile(r"\*")
_LETTERS_OR_DIGITS = re.compile(r"[^\W_]")
_ELISION = re.compile(r"^(?!s’ils?$)((?:[cdjlmnst]|qu|lorsqu|puisqu)’)(.+)$", re.IGNORECASE)


class Ease(Struct, frozen=True):
    """The figures of one text: a scale of about 0 (hard) to 130 (easy), and words a sentence."""

    score: float
    mean_sentence: float


class Scale(Struct, frozen=True):
    """base - length · (words a sentence) - syllables · (syllables a word)."""

    base: float
    length: float
    syllables: float


SCALES = {
    "fr": Scale(207, 1.015, 73.6),  # Kandel and Moles 1958
    "en": Scale(206.835, 1.015, 84.6),  # Flesch 1948
}


def plain_sentence(sentence: str) -> str:
    """Return a sentence without the marks of its key words."""
    return _MARKS.sub("", sentence)


def words_of(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence; `l'écran` is one word, a sign by itself is none."""
    spaced = plain_sentence(sentence).split()
    return tuple(word for word in spaced if _LETTERS_OR_DIGITS.search(word))


def parts_of(word: str) -> tuple[str, ...]:
    """Return a word, or the two that an elision joins: `l’écran` is `l’` and `écran`."""
    elided = _ELISION.match(word)
    return (elided[1], elided[2]) if elided else (word,)


def ease_of(sentences: Sequence[str], language: str, syllables: CountSyllables) -> Ease | None:
    """Return the figures of a text; none without a word, or in a language without a scale.

    An elided article (`l’`) is a word that has no syllable of its own.

    Args:
        sentences: one sentence each, with or without marks.
        language: `fr` or `en`.
        syllables: how many syllables a word has; at least 1.
    """
    scale = SCALES.get(language)
    words = [word for sentence in sentences for word in words_of(sentence)]
    if scale is None or not words:
        return None
    count = sum(len(parts_of(word)) for word in words)
    mean = count / len(sentences)
    each = sum(max(1, syllables(parts_of(word)[-1])) for word in words) / count
    return Ease(scale.base - scale.length * mean - scale.syllables * each, mean)
