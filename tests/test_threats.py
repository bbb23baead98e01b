"""Threats, invariants and bad input: each names a test that is there, or says why there is none."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_TEST = re.compile(r"`(\w+)::(\w+)`")
PAGES = [
    ROOT / "workshop_app" / "hub" / "THREATS.md",
    ROOT / "workshop_app" / "application" / "sync" / "INVARIANTS.md",
    ROOT / "workshop_app" / "application" / "sync" / "BAD_INPUT.md",
]


def lines(page):
    """Threat, what stops it, and what shows that."""
    rows = [line.strip("|").split("|") for line in page.splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in row) for row in rows[1:]]


@cache
def all_tests():
    """All tests of the repository, by the name of their file."""
    found = set()
    for file in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                found.add((file.stem, node.name))
    return found


def unproven(page, known):
    return [
        threat
        for threat, stops, shown in lines(page)
        if not (_TEST.findall(shown) or (shown == "—" and stops.startswith("nothing")))
        or not set(_TEST.findall(shown)) <= known
    ]


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_every_line_has_a_test_or_a_reason(file):
    page = file.read_text(encoding="utf-8")
    assert len(lines(page)) > 15
    assert unproven(page, all_tests()) == []


@pytest.mark.parametrize(
    "row",
    [
        "| A thing | much | — |",
        "| A thing | much | looked at |",
        "| A thing | much | `test_threats::test_that_was_renamed` |",
    ],
)
def test_a_threat_that_nothing_shows_is_noticed(row):
    known = {("test_threats", "test_that_is_there")}
    assert unproven(f"| Threat | What | Shown |\n|---|---|---|\n{row}", known) == ["A thing"]
