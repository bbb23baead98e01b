"""What a memory without a disk keeps, and what reads it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from workshop_app.domain.codes import CodeKind
from workshop_app.domain.facts import GENESIS, Fact, SubjectKind
from workshop_app.domain.guidance import Guidance
from workshop_app.domain.ids import PersonId, ProcedureHash
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change
from workshop_app.domain.proposals import Proposal
from workshop_app.domain.state import State

S = TypeVar("S", bound=State)


@dataclass(slots=True)
class Kept:
    """Everything that is kept, as of one moment."""

    facts: list[Fact] = field(default_factory=list)
    last_hash: bytes = GENESIS
    states: dict[tuple[str, str], State] = field(default_factory=dict)
    people: dict[PersonId, Person] = field(default_factory=dict)
    profiles: dict[PersonId, Profile] = field(default_factory=dict)
    changes: dict[PersonId, tuple[Change, ...]] = field(default_factory=dict)
    guidance: dict[PersonId, Guidance] = field(default_factory=dict)
    proposals: dict[PersonId, Proposal | None] = field(default_factory=dict)
    procedures: dict[ProcedureHash, str] = field(default_factory=dict)
    numbers: dict[tuple[CodeKind, int], int] = field(default_factory=dict)

    def copy(self) -> "Kept":
        return Kept(
            facts=list(self.facts),
            last_hash=self.last_hash,
            states=dict(self.states),
            people=dict(self.people),
            profiles=dict(self.profiles),
            changes=dict(self.changes),
            guidance=dict(self.guidance),
            proposals=dict(self.proposals),
            procedures=dict(self.procedures),
            numbers=dict(self.numbers),
        )

    def one(self, kind: SubjectKind, name: str, of: type[S]) -> S | None:
        state = self.states.get((kind, name))
        return state if isinstance(state, of) else None

    def all(self, of: type[S]) -> list[S]:
        return [state for state in self.states.values() if isinstance(state, of)]


class Reader:
    def __init__(self, kept: Callable[[], Kept]) -> None:
        self._kept = kept
