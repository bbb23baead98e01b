"""Reads `words/<language>.toml`: the term list, the words to avoid, and what helps to see them."""

from pathlib import Path

from workshop_app.adapters.content.tables import Faults, Table, read_table
from workshop_app.domain.easy_words import WordList
from workshop_app.values import fields

_SETS = tuple(field.name for field in fields(WordList) if field.type == frozenset[str])


def read_word_list(folder: Path, language: str, faults: Faults) -> WordList | None:
    """Read the list of a language; none if its file cannot be read. Other faults are kept."""
    table = read_table(
        folder / f"{language}.toml", file=f"{folder.name}/{language}.toml", faults=faults
    )
    if table is None:
        return None
    sets = {name: frozenset(_as_found(word, name) for word in table.texts(name)) for name in _SETS}
    needs = table.table("needs_next")
    words = WordList(
        language=language,
        denied=_pairs(table.table("denied")),
        synonyms=_pairs(table.table("synonyms")),
        needs_next={word.lower(): needs.texts(word) for word in needs.names()},
        **sets,
    )
    table.finish()
    return words


def read_findings(folder: Path, language: str, faults: Faults) -> dict[str, str]:
    """Read the sentences in which findings are told: rule → sentence with its values in braces."""
    name = f"findings.{language}.toml"
    table = read_table(folder / name, file=f"{folder.name}/{name}", faults=faults)
    return _pairs(table) if table else {}


def _pairs(table: Table) -> dict[str, str]:
    return {key: table.text(key) for key in table.names()}


def _as_found(word: str, name: str) -> str:
    return word if name == "abbreviations_allowed" else word.lower()
