"""Strict reading of TOML: every fault is kept with its file and place, and reading goes on."""

import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from workshop_app.domain.finding import Finding, Rule, found

Word = TypeVar("Word", bound=StrEnum)
Value = TypeVar("Value")

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Faults:
    """What was found in the files so far."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def add(self, rule: Rule, file: str, step: str = "", **values: object) -> None:
        """Keep one more."""
        self.findings.append(found(rule, file, step, **values))


class Table:
    """One table of a file. Each key is taken once; what is left over is a fault."""

    def __init__(self, content: Mapping[str, Any], *, file: str, step: str, faults: Faults) -> None:
        self._rest = dict(content)
        self.file, self.step = file, step
        self.faults = faults

    def fault(self, rule: Rule, **values: object) -> None:
        """Keep a fault of this table."""
        self.faults.add(rule, self.file, self.step, **values)

    def has(self, key: str) -> bool:
        """Say whether the key is there and was not taken yet."""
        return key in self._rest

    def text(self, key: str, *, needed: bool = False) -> str:
        """Take a text; empty if it is missing or of another type."""
        return self._take(key, str, "", needed=needed)

    def number(self, key: str, *, needed: bool = False) -> int:
        """Take a whole number; 0 if it is missing or of another type."""
        return self._take(key, int, 0, needed=needed)

    def flag(self, key: str) -> bool:
        """Take a true or false; false if it is missing or of another type."""
        return self._take(key, bool, False, needed=False)

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """Take a list of texts; empty if it is missing or of another type."""
        raw = self._take(key, list, [], needed=needed)
        if all(isinstance(each, str) for each in raw):
            return tuple(raw)
        self.fault(Rule.WRONG_TYPE, key=key, wanted="texts")
        return ()

    def name(self, key: str, *, needed: bool = False) -> str:
        """Take a name in small letters, digits and hyphens."""
        name = self.text(key, needed=needed)
        if name and not _NAME.fullmatch(name):
            self.fault(Rule.NAME_FORM, name=name)
        return name

    def word(self, key: str, words: type[Word], *, needed: bool = False) -> Word | None:
        """Take one of the words of an enumeration; none if it is missing or not one of them."""
        value = self.text(key, needed=needed)
        if not value:
            return None
        try:
            return words(value)
        except ValueError:
            self.fault(Rule.UNKNOWN_VALUE, key=key, value=value, known=", ".join(words))
            return None

    def table(self, key: str, *, step: str = "") -> "Table":
        """Take a table; an empty one if it is missing or of another type."""
        return self._inner(self._take(key, dict, {}, needed=False), step or self.step)

    def tables(self, key: str) -> "list[Table]":
        """Take a list of tables; each is about the step, option or task that its key names."""
        raw = self._take(key, list, [], needed=False)
        if not all(isinstance(each, dict) for each in raw):
            self.fault(Rule.WRONG_TYPE, key=key, wanted="tables")
            return []
        return [
            self._inner(each, self.step or str(each.get("id", each.get("code", ""))))
            for each in raw
        ]

    def names(self) -> tuple[str, ...]:
        """Return the keys that were not taken yet."""
        return tuple(self._rest)

    def finish(self) -> None:
        """Say which keys nobody knows."""
        for key in self._rest:
            self.fault(Rule.UNKNOWN_KEY, key=key)
        self._rest.clear()

    def _inner(self, content: Mapping[str, Any], step: str) -> "Table":
        return Table(content, file=self.file, step=step, faults=self.faults)

    def _take(self, key: str, kind: type[Value], default: Value, *, needed: bool) -> Value:
        if key not in self._rest:
            if needed:
                self.fault(Rule.MISSING_KEY, key=key)
            return default
        value = self._rest.pop(key)
        if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
            return value
        self.fault(Rule.WRONG_TYPE, key=key, wanted=_IN_WORDS[kind])
        return default


def _name(content: Mapping[str, Any]) -> str:
    return str(content.get("id", content.get("code", "")))


_IN_WORDS: Mapping[type[Any], str] = {
    str: "text",
    int: "number",
    bool: "true/false",
    list: "list",
    dict: "table",
}


def read_table(path: Path, *, file: str, faults: Faults) -> Table | None:
    """Read a file; none, with its fault kept, if that cannot be done.

    Args:
        path: where the file is.
        file: what findings call it.
        faults: where they are kept.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        faults.add(Rule.FILE_MISSING, file)
    except tomllib.TOMLDecodeError as error:
        faults.add(Rule.NOT_TOML, file, reason=error)
    except (OSError, UnicodeDecodeError) as error:
        faults.add(Rule.FILE_UNREADABLE, file, reason=error)
    else:
        return Table(content, file=file, step="", faults=faults)
    return None
