"""Compares what is asked for with what the tests declare, and says what does not go together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from proving.declared import Declared
from proving.requirements import Audit, Clause, Groups, Requirement, Verdict


@dataclass(frozen=True, slots=True)
class Proof:
    """What is asked for, and what the tests declare about it."""

    groups: Groups
    declared: tuple[Declared, ...]

    def checks_of(self, id_: str) -> tuple[Declared, ...]:
        """Whatever says that it checks this requirement or audit."""
        return tuple(each for each in self.declared if id_ in each.ids and not each.is_planted)

    def plants_of(self, audit: str) -> tuple[Declared, ...]:
        """Whatever plants a fault to see this audit report it."""
        return tuple(each for each in self.declared if audit in each.ids and each.is_planted)

    def verdict_of(self, clause: Clause) -> Verdict | None:
        """How far a clause is met; None where it does not apply."""
        if clause.not_here:
            return None
        found = {self.groups.requirements[each].verdict for each in clause.rests_on}
        if len(found) == 1:
            return found.pop()
        return Verdict.PARTLY

    def faults(self) -> list[str]:
        """What does not go together, in words; empty when the page may be believed."""
        groups = self.groups
        known = {*groups.requirements, *groups.audits}
        return [
            *_unknown(self.declared, known),
            *(fault for each in groups.requirements.values() for fault in self._of(each)),
            *(fault for each in groups.audits.values() for fault in self._of_audit(each)),
            *_of_clauses(groups.clauses, groups.requirements),
        ]

    def _of(self, requirement: Requirement) -> Iterator[str]:
        id_, checks = requirement.id, self.checks_of(requirement.id)
        reasons = (requirement.partly, requirement.not_met, requirement.by_people)
        if sum(map(bool, reasons)) > 1:
            yield f"{id_}: has more than one reason"
        if id_.partition("-")[0] not in self.groups.names:
            yield f"{id_}: belongs to no group"
        match requirement.verdict:
            case Verdict.MET | Verdict.PARTLY if not checks:
                yield f"{id_}: is said to be {requirement.verdict}, and no test says so"
            case Verdict.NOT_MET if checks:
                yield f"{id_}: is said not to be met, and {_named(checks[0])} checks it"
            case _:
                pass

    def _of_audit(self, audit: Audit) -> Iterator[str]:
        checks, plants = self.checks_of(audit.id), self.plants_of(audit.id)
        if audit.not_here and checks:
            yield f"{audit.id}: is said not to run here, and {_named(checks[0])} runs it"
        if not audit.not_here and not checks:
            yield f"{audit.id}: runs nowhere, and nothing says why"
        if checks and not plants:
            yield f"{audit.id}: was never seen to report a fault: none is planted for it"
        if plants and not checks:
            yield f"{audit.id}: faults are planted for it, and nothing runs it"


def _unknown(declared: Iterable[Declared], known: set[str]) -> Iterator[str]:
    for each in declared:
        if not each.ids:
            yield f"{_named(each)}: declares nothing"
        for id_ in each.ids:
            if id_ not in known:
                yield f"{_named(each)}: {id_} is no requirement and no audit"


def _of_clauses(
    clauses: Mapping[str, tuple[Clause, ...]], requirements: Mapping[str, Requirement]
) -> Iterator[str]:
    for each in (clause for all_of in clauses.values() for clause in all_of):
        if bool(each.rests_on) == bool(each.not_here):
            yield f"{each.id}: rests on requirements, or says why it does not apply: one of both"
        for id_ in each.rests_on:
            if id_ not in requirements:
                yield f"{each.id}: rests on {id_}, which is no requirement"


def _named(declared: Declared) -> str:
    return f"{declared.file}::{declared.test}" if declared.test else declared.file
