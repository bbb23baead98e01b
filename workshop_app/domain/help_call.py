"""A call for help: open, seen, closed; it only ever goes up that ladder."""

from enum import StrEnum
from typing import Final

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import BenchId, HelpId, JobId, PersonId, StepId
from workshop_app.values import Struct, replace

AGAIN_MS: Final = 60_000
"""A call that nobody answered for so long is told again (HLP-03)."""
SECOND_LEAD_MS: Final = 180_000
"""After so long another lead is told, too (HLP-03)."""


class HelpState(StrEnum):
    """How far a call has come. Stored; never renamed."""

    OPEN = "open"
    SEEN = "seen"
    CLOSED = "closed"


class HelpOutcome(StrEnum):
    """How a call ended. Asking is never counted as a fault (HLP-06)."""

    ANSWERED = "answered"
    CANCELLED = "cancelled"


class HelpMessage(StrEnum):
    """What a lead lets the bench say until somebody comes. Stored; never renamed."""

    SOON = "soon"  # I come in a few minutes
    BREAK = "break"  # have a break meanwhile
    LOOK_AGAIN = "look_again"  # look at the step once more
    GO_ON = "go_on"  # it is right as it is


class PassedBecause(StrEnum):
    """Why a call went to another lead. Stored; never renamed."""

    CHOSEN = "chosen"  # a lead said who it is for: now it is that person's
    TIME = "time"  # nobody answered: that person is told, too


_LADDER = (HelpState.OPEN, HelpState.SEEN, HelpState.CLOSED)


class HelpCall(Struct, frozen=True, kw_only=True):
    """Somebody at a bench asked for help.

    Attributes:
        coming: who said that they come; the first one of several.
        passed_to: who has the call now, if it was given to somebody by name.
        passed_ms: when that was.
        told: everybody who was named for it, in order.
        message: a `HelpMessage`, or the word of a later version.
        message_by: who sent it.
    """

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
    passed_to: PersonId | None = None
    passed_ms: int = 0
    told: tuple[PersonId, ...] = ()
    message: str = ""
    message_by: PersonId | None = None

    @property
    def waits(self) -> bool:
        """Whether nobody has answered it: nobody comes, and nothing was said."""
        answered = self.coming is not None or bool(self.message)
        return self.state is not HelpState.CLOSED and not answered

    def waits_since_ms(self) -> int:
        """When it came to whoever has it now, milliseconds since 1970 (UTC)."""
        return max(self.asked_ms, self.passed_ms)


def fold_help(call: HelpCall | None, fact: Fact) -> HelpCall | None:
    """Return the call after one more fact; nothing for a fact about a call never asked."""
    if fact.kind == FactKind.HELP_ASKED:
        return call or _asked(fact)
    if call is None or call.state is HelpState.CLOSED:
        return call
    by = PersonId(fact.person) if fact.person else None
    match fact.kind:
        case FactKind.HELP_SEEN if _climbs(call, HelpState.SEEN) or call.coming is None:
            return replace(call, state=HelpState.SEEN, coming=by)
        case FactKind.HELP_PASSED:
            return _passed(call, fact)
        case FactKind.HELP_TOLD:
            message = str(fact.body["message"])
            return replace(call, state=HelpState.SEEN, message=message, message_by=by)
        case FactKind.HELP_CLOSED:
            return replace(call, state=HelpState.CLOSED, outcome=str(fact.body["outcome"]))
        case _:
            return call


def _asked(fact: Fact) -> HelpCall:
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


def _passed(call: HelpCall, fact: Fact) -> HelpCall:
    """A lead gives it to another; time alone takes it from nobody who answered meanwhile."""
    if fact.body["why"] == PassedBecause.TIME and not call.waits:
        return call
    to = PersonId(str(fact.body["to"]))
    told = call.told if to in call.told else (*call.told, to)
    return replace(call, passed_to=to, passed_ms=fact.wall, told=told, coming=None, message="")


def _climbs(call: HelpCall, to: HelpState) -> bool:
    return _LADDER.index(to) > _LADDER.index(call.state)
