"""A call for help: open, seen, closed; it only ever goes up that ladder."""

from enum import StrEnum

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import BenchId, HelpId, JobId, PersonId, StepId
from workshop_app.values import Struct, replace


class HelpState(StrEnum):
    """How far a call has come. Stored; never renamed."""

    OPEN = "open"
    SEEN = "seen"
    CLOSED = "closed"


class HelpOutcome(StrEnum):
    """How a call ended. Asking is never counted as a fault (HLP-06)."""

    ANSWERED = "answered"
    CANCELLED = "cancelled"


_LADDER = (HelpState.OPEN, HelpState.SEEN, HelpState.CLOSED)


class HelpCall(Struct, frozen=True, kw_only=True):
    """Somebody at a bench asked for help; `coming` is who said that they come."""

    id: HelpId
    bench: BenchId
    asked_by: PersonId | None
    asked_ms: int
    job: JobId | None = None
    step: StepId | None = None
    reason: str = ""
    state: HelpState = HelpState.OPEN
    coming: PersonId | None = None
    outcome: str = ""


def fold_help(call: HelpCall | None, fact: Fact) -> HelpCall | None:
    """Return the call after one more fact; nothing for a fact about a call never asked."""
    if fact.kind == FactKind.HELP_ASKED:
        if call is not None:
            return call
        job, step = fact.body.get("job"), fact.body.get("step")
        return HelpCall(
            id=HelpId(fact.subject.partition(":")[2]),
            bench=BenchId(str(fact.body["bench"])),
            asked_by=PersonId(fact.person) if fact.person else None,
            asked_ms=fact.wall,
            job=JobId(str(job)) if job else None,
            step=StepId(str(step)) if step else None,
            reason=str(fact.body.get("reason", "")),
        )
    if call is None:
        return None
    by = PersonId(fact.person) if fact.person else None
    match fact.kind:
        case FactKind.HELP_SEEN if _climbs(call, HelpState.SEEN):
            return replace(call, state=HelpState.SEEN, coming=by)
        case FactKind.HELP_CLOSED if _climbs(call, HelpState.CLOSED):
            return replace(call, state=HelpState.CLOSED, outcome=str(fact.body["outcome"]))
        case _:
            return call


def _climbs(call: HelpCall, to: HelpState) -> bool:
    return _LADDER.index(to) > _LADDER.index(call.state)
