"""The words on labels and cards, in the language of the workshop that prints them."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

FALLBACK = "fr"


class NoSuchWordsError(LookupError):
    """The file of words is missing or damaged, or lacks a word that is printed."""


class Words:
    """The words of one language, named `part.word`."""

    def __init__(self, table: Mapping[str, Mapping[str, object]], language: str) -> None:
        self._table = table
        self.language = language

    def __getitem__(self, name: str) -> str:
        """Return a word or short sentence.

        Raises:
            NoSuchWordsError: there is none of that name.
        """
        word = self._found(name)
        if not isinstance(word, str):
            raise NoSuchWordsError(f"{name} is no word in {self.language}")
        return word

    def lines(self, name: str) -> Sequence[str]:
        """Return several words or sentences in their order.

        Raises:
            NoSuchWordsError: there are none of that name.
        """
        lines = self._found(name)
        if not isinstance(lines, list):
            raise NoSuchWordsError(f"{name} is no list of words in {self.language}")
        return tuple(map(str, lines))

    def _found(self, name: str) -> object:
        part, _, word = name.partition(".")
        try:
            return self._table[part][word]
        except KeyError as error:
            raise NoSuchWordsError(f"{name} has no words in {self.language}") from error


def read_words(folder: Path, language: str) -> Words:
    """Read the words of a language; the French ones where the language has none.

    Raises:
        NoSuchWordsError: the file cannot be read.
    """
    file = folder / f"{language}.toml"
    if not file.is_file():
        language, file = FALLBACK, folder / f"{FALLBACK}.toml"
    try:
        return Words(tomllib.loads(file.read_text(encoding="utf-8")), language)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise NoSuchWordsError(f"{file.name}: {error}") from error
