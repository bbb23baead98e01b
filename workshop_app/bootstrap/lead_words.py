"""The words of a lead's commands, in the language of the desk."""

import tomllib

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
