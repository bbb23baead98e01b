"""One bench: what it is called, who is at it, and whether they are away for a while."""

import re
from enum import StrEnum

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import BenchId, PersonId
from workshop_app.values import Struct, replace


class Away(StrEnum):
    """Why nobody works just now though somebody is signed in. Stored; never renamed."""

    NO = ""
    PAUSE = "pause"
    BREAK = "break"


class BenchUse(StrEnum):
    """What a program of the workshop is for. Stored; never renamed."""

    BENCH = "bench"
    LEAD = "lead"  # a team lead's desk or tablet: it is on no board


class Bench(Struct, frozen=True, kw_only=True):
    """Who is at a bench. It survives a power cut: the bench opens where it was.

    Attributes:
        by_badge: whether the person has shown their own badge.
        name: what people call it; empty before it has told.
        break_due: whether the person has worked long enough for a break (TIM-04).
        no_sound: why no sound can be made there (VOI-14); empty: it can, or nobody wants any.
    """

    id: BenchId
    person: PersonId | None = None
    away: Away = Away.NO
    since_ms: int = 0
    by_badge: bool = False
    name: str = ""
    use: str = BenchUse.BENCH
    break_due: bool = False
    no_sound: str = ""


def by_name(bench: Bench) -> tuple[tuple[bool, int, str], ...]:
    """Sort benches as people count them: 2 before 10, and numbers before words."""
    pieces = re.findall(r"\d+|\D+", bench.name.casefold())
    numbers = ((not each.isdigit(), int(each) if each.isdigit() else 0, each) for each in pieces)
    return (*numbers, (True, 0, bench.id))


def fold_bench(bench: Bench | None, fact: Fact) -> Bench:
    """Return the bench after one more fact."""
    now = bench or Bench(id=BenchId(fact.subject.partition(":")[2]))
    match fact.kind:
        case FactKind.SIGNED_IN:
            person = PersonId(fact.person) if fact.person else None
            shown = fact.body.get("by") == "badge"
            return replace(_begun_anew(now, fact), person=person, away=Away.NO, by_badge=shown)
        case FactKind.SIGNED_OUT:
            return replace(_begun_anew(now, fact), person=None, away=Away.NO, by_badge=False)
        case FactKind.AWAY_STARTED:
            return replace(_begun_anew(now, fact), away=Away(str(fact.body["why"])))
        case FactKind.AWAY_ENDED:
            return replace(_begun_anew(now, fact), away=Away.NO)
        case FactKind.BENCH_NAMED:
            return replace(now, name=str(fact.body["name"]), use=str(fact.body["use"]))
        case FactKind.BREAK_DUE:
            return replace(now, break_due=now.person is not None)
        case FactKind.BENCH_VOICE:
            return replace(now, no_sound=str(fact.body["trouble"]))
        case _:
            return now


def _begun_anew(bench: Bench, fact: Fact) -> Bench:
    return replace(bench, since_ms=fact.wall, break_due=False)
