"""Counts the syllables of a word offline, for the readability figures."""

import re
from functools import cache

import pyphen

from workshop_app.domain.readability import CountSyllables

_DICTIONARIES = {"fr": "fr_FR", "en": "en_US"}
_FRENCH_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœ]+")
_SILENT_END = re.compile(r"(?<=[^aeiouyàâäéèêëîïôöùûü])(?:es?|ent)$|(?<=[aeiouyéè])es?$|ues?$")


def syllable_counter(language: str) -> CountSyllables:
    """Return the counter of a language.

    The places where a word may be hyphenated are what pyphen knows. French never hyphenates
    before or after a single vowel (`école` has no place), so there the vowels count if they
    give more: too few syllables would call a hard text easy.
    """
    places = pyphen.Pyphen(lang=_DICTIONARIES.get(language, language))

    @cache
    def count(word: str) -> int:
        small = word.lower()
        hyphenated = len(places.positions(small)) + 1
        if language != "fr":
            return hyphenated
        return max(hyphenated, len(_FRENCH_VOWELS.findall(_SILENT_END.sub("", small))))

    return count
