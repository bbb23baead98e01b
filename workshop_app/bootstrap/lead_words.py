"""The words of a lead's commands, in the language of the desk."""

import tomllib
from functools import cache

from workshop_app import resources


class LeadWords:
    """Words and sentences by part and name; what they name is filled in."""

    def __init__(self, language: str) -> None:
        file = resources.path("supply") / f"{language}.toml"
        self._table = tomllib.loads(file.read_text(encoding="utf-8"))

    def say(self, part: str, name: str, /, **named: object) -> str:
        """Return a sentence.

        Raises:
            KeyError: there is none of that name, or it names what was not given.
        """
        sentence: str = self._table[part][name]
        return sentence.format(**named)

    def named(self, part: str, key: str) -> str:
        """Return the word for a key; the key itself where the workshop has words of its own."""
        word: str = self._table.get(part, {}).get(key, key)
        return word

    def keys(self, part: str) -> tuple[str, ...]:
        """Return the keys of a part, in the order of the file."""
        return tuple(self._table.get(part, {}))

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts there are, in the order of the file."""
        return tuple(self._table)


@cache
def words_of(language: str) -> LeadWords:
    """Return the words of a language; the file is read once."""
    return LeadWords(language)
