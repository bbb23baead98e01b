"""Writes the page: first what is not met, then every requirement, the audits, the two standards."""

from collections import Counter
from collections.abc import Iterable, Iterator

from proving.declared import Declared
from proving.judging import Proof
from proving.requirements import Clause, Requirement, Verdict

HEAD = """\
# How accessible the program is

This page is made from the tests by `python3 packaging/dev.py accessibility`; nobody types it. A
test fails when it is out of date, when a requirement has neither a test nor a reason, and when a
test says that it checks what this page calls not met.

- **met**: at least one test checks it, and all tests passed when the program was released.
- **partly met**: tests check a part; the reason says what is missing.
- **not met**: the reason says what there is instead.
- **for people to judge**: no program can; the reason says whether people have.

The requirements are the program's own; the last chapters say what they mean for EN 301 549 and
WCAG 2.2. Checks by programs find what programs can find: they do not replace trials with workers.
"""
ANSWERS = {
    Verdict.MET: "Supports",
    Verdict.PARTLY: "Partially supports",
    Verdict.NOT_MET: "Does not support",
    Verdict.BY_PEOPLE: "Not evaluated",
    None: "Not applicable",
}
"""The words of accessibility conformance reports, which public buyers know."""


def page(proof: Proof) -> str:
    """The whole page, as Markdown."""
    parts = [HEAD, *_in_short(proof), *_not_met(proof)]
    for group, title in proof.groups.names.items():
        parts += _group(proof, title, group)
    parts += _audits(proof)
    for title, clauses in proof.groups.clauses.items():
        parts += _standard(proof, title, clauses)
    return "\n".join(parts)


def _in_short(proof: Proof) -> Iterator[str]:
    counts = Counter(each.verdict for each in proof.groups.requirements.values())
    total = len(proof.groups.requirements)
    planted = sum(1 for audit in proof.groups.audits if proof.plants_of(audit))
    yield "## In short\n"
    yield "| Requirements | |\n|---|---:|"
    for verdict in Verdict:
        yield f"| {verdict} | {counts[verdict]} |"
    yield f"| all | {total} |\n"
    running = sum(1 for audit in proof.groups.audits if proof.checks_of(audit))
    yield (
        f"{running} of {len(proof.groups.audits)} audits run, and {planted} were seen to report a"
        " fault that was planted for them.\n"
    )


def _not_met(proof: Proof) -> Iterator[str]:
    for verdict in (Verdict.NOT_MET, Verdict.PARTLY, Verdict.BY_PEOPLE):
        found = [each for each in proof.groups.requirements.values() if each.verdict is verdict]
        if found:
            yield f"## {str(verdict).capitalize()}\n"
            yield "| | What is asked for | How it is |\n|---|---|---|"
            for each in found:
                yield f"| {each.id} | {each.asks} | {each.reason} |"
            yield ""


def _group(proof: Proof, title: str, group: str) -> Iterator[str]:
    asked = [
        each for each in proof.groups.requirements.values() if each.id.partition("-")[0] == group
    ]
    yield f"## {title}\n"
    yield "| | What is asked for | | Checked by |\n|---|---|---|---|"
    for each in asked:
        checks = _checks(proof.checks_of(each.id)) or "–"
        yield f"| {each.id} | {_asks(each)} | {each.verdict} | {checks} |"
    yield ""


def _asks(requirement: Requirement) -> str:
    source = requirement.rests_on
    return f"{requirement.asks} ({source})" if source else requirement.asks


def _checks(declared: Iterable[Declared]) -> str:
    """The tests, file by file; a test's name is its sentence."""
    by_file: dict[str, list[str]] = {}
    for each in declared:
        words = by_file.setdefault(each.file, [])
        if each.words and each.words not in words:
            words.append(each.words)
    return "<br>".join(
        f"`{file}`: {'; '.join(words)}" if words else f"`{file}`" for file, words in by_file.items()
    )


def _audits(proof: Proof) -> Iterator[str]:
    yield "## Audits\n"
    yield "| | What it looks at | Runs in | Reported a planted fault in |\n|---|---|---|---|"
    for each in proof.groups.audits.values():
        runs = _files(proof.checks_of(each.id)) or f"not run: {each.not_here or 'not built yet'}"
        plants = _files(proof.plants_of(each.id)) or "–"
        yield f"| {each.id} | {each.looks} | {runs} | {plants} |"
    yield ""


def _files(declared: Iterable[Declared]) -> str:
    return "<br>".join(f"`{file}`" for file in sorted({each.file for each in declared}))


def _standard(proof: Proof, title: str, clauses: Iterable[Clause]) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| | | Answer | Because of |\n|---|---|---|---|"
    for each in clauses:
        name = f"{each.name} ({each.level})" if each.level else each.name
        because = each.not_here or ", ".join(each.rests_on)
        yield f"| {each.id} | {name} | {ANSWERS[proof.verdict_of(each)]} | {because} |"
    yield ""
