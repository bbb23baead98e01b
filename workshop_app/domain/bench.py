"""One bench: who is at it, and whether they are away for a while."""

from enum import StrEnum

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import BenchId, PersonId
from workshop_app.values import Struct, replace


class Away(StrEnum):
    """Why nobody works just now though somebody is signed in. Stored; never renamed."""

    NO = ""
    PAUSE = "pause"
    BREAK = "break"


class Bench(Struct, frozen=True, kw_only=True):
    """Who is at a bench. It survives a power cut: the bench opens where it was."""

    id: BenchId
    person: PersonId | None = None
    away: Away = Away.NO
    since_ms: int = 0
    by_badge: bool = False  # whether the person has shown their own badge


def fold_bench(bench: Bench | None, fact: Fact) -> Bench:
    """Return the bench after one more fact."""
    now = bench or Bench(id=BenchId(fact.subject.partition(":")[2]))
    match fact.kind:
        case FactKind.SIGNED_IN:
            person = PersonId(fact.person) if fact.person else None
            shown = fact.body.get("by") == "badge"
            return replace(now, person=person, away=Away.NO, since_ms=fact.wall, by_badge=shown)
        case FactKind.SIGNED_OUT:
            return replace(now, person=None, away=Away.NO, since_ms=fact.wall, by_badge=False)
        case FactKind.AWAY_STARTED:
            return replace(now, away=Away(str(fact.body["why"])), since_ms=fact.wall)
        case FactKind.AWAY_ENDED:
            return replace(now, away=Away.NO, since_ms=fact.wall)
        case _:
            return now
