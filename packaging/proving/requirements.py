"""The requirements, the audits and the two standards, as written in the files beside this one."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


class Verdict(StrEnum):
    """How far a requirement, or a clause that rests on some, is met."""

    MET = "met"
    PARTLY = "partly met"
    NOT_MET = "not met"
    BY_PEOPLE = "for people to judge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One numbered requirement.

    At most one of the three reasons is given; without any, it is met if a test says so.

    Attributes:
        asks: what has to be so, with its number.
        rests_on: where it comes from.
        partly: what is still missing, where tests show the rest.
        not_met: why it is not met.
        by_people: who judges it, and whether that was done: no test can.
    """

    id: str
    asks: str
    rests_on: str = ""
    partly: str = ""
    not_met: str = ""
    by_people: str = ""

    @property
    def verdict(self) -> Verdict:
        """What it is said to be; whether a test stands behind "met" is looked at elsewhere."""
        if self.not_met:
            return Verdict.NOT_MET
        if self.partly:
            return Verdict.PARTLY
        return Verdict.BY_PEOPLE if self.by_people else Verdict.MET

    @property
    def reason(self) -> str:
        """Why it is not simply met; empty where it is."""
        return self.not_met or self.partly or self.by_people


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """One of the sweeps over the gallery, or of another part of the program.

    Attributes:
        looks: what it looks at, and what it reports.
        not_here: why it cannot run on the machines of the tests; empty for all the others.
    """

    id: str
    looks: str
    not_here: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause of EN 301 549 or a success criterion of WCAG, and what shows that it is met.

    Attributes:
        level: A, AA or AAA; empty for a clause of EN 301 549.
        rests_on: the requirements that it asks for; where all are met, so is the clause.
        not_here: why it does not apply; then it rests on nothing.
    """

    id: str
    name: str
    level: str = ""
    rests_on: tuple[str, ...] = ()
    not_here: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Everything that is asked for."""

    names: Mapping[str, str]
    requirements: Mapping[str, Requirement]
    audits: Mapping[str, Audit]
    clauses: Mapping[str, tuple[Clause, ...]] = field(default_factory=dict)


def read_groups(folder: Path = HERE) -> Groups:
    """Read what is asked for.

    Raises:
        TypeError: if an entry has a key that nothing reads.
    """
    asked = _read(folder / "requirements.toml")
    names = {str(key): str(value) for key, value in asked.pop("groups").items()}
    standards = _read(folder / "standards.toml")
    return Groups(
        names=names,
        requirements={key: Requirement(id=key, **value) for key, value in asked.items()},
        audits={
            key: Audit(id=key, **value) for key, value in _read(folder / "audits.toml").items()
        },
        clauses={
            title: tuple(_clause(key, value) for key, value in clauses.items())
            for title, clauses in standards.items()
        },
    )


def _clause(key: str, value: dict[str, Any]) -> Clause:
    return Clause(id=key, rests_on=tuple(value.pop("rests_on", ())), **value)


def _read(file: Path) -> dict[str, dict[str, Any]]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
