"""How the doctor looks at the way to the centre: it says hello, which changes nothing there."""

import uuid
from datetime import UTC, datetime

from workshop_app.adapters.centre import membership
from workshop_app.adapters.centre.http_transport import HttpTransport, trust
from workshop_app.application.examine_machine import Condition, Finding, Topic, Value
from workshop_app.application.sync.bench import Answer, NoAnswer
from workshop_app.application.sync.messages import (
    Hello,
    Place,
    Reason,
    Refusal,
    Welcome,
)
from workshop_app.bootstrap.joining import CLOCK_IS_WRONG_MS
from workshop_app.bootstrap.memory import now_ms
from workshop_app.settings import Settings

_NO_ENTRY = {Reason.NO_KEY, Reason.REVOKED, Reason.NOT_YOURS}


def look(settings: Settings) -> Finding:
    """Look whether the centre lets this bench in, and whether both clocks agree.

    Raises:
        OSError: the file of the authority cannot be used; the message names it.
    """
    try:
        kept = membership.read(settings.data)
    except membership.NotAMembershipError as error:
        return Finding(Topic.CENTRE, Condition.ATTENTION, "damaged", {"reason": str(error)})
    if kept is None:
        return Finding(Topic.CENTRE, Condition.GOOD, "none")
    transport = HttpTransport(kept.url, kept.key, trust(kept.certificate))
    try:
        told = transport.ask(_hello(kept.key.bench))
    finally:
        transport.close()
    return _judged(told, {"url": kept.url})


def _hello(bench: str) -> Hello:
    """As a bench that has done nothing yet."""
    return Hello(
        bench=bench,
        inc=str(uuid.uuid4()),
        seq=0,
        last_hash=bytes(32),
        epoch="",
        pulled=Place(),
        oldest=1,
        newest=1,
    )


def _judged(told: Answer, values: dict[str, Value]) -> Finding:
    says, condition = "no_hub", Condition.ATTENTION
    match told:
        case Welcome(now=there) if abs(there - now_ms()) > CLOCK_IS_WRONG_MS:
            says = "clock"
            values["there"] = datetime.fromtimestamp(there / 1000, UTC).astimezone()
        case Welcome():
            says, condition = "good", Condition.GOOD
        case Refusal(reason=reason, words=words) if reason in _NO_ENTRY:
            says, values["reason"] = "shut_out", words
        case Refusal(reason=reason, words=words) if reason is not Reason.NOT_THERE:
            says, values["reason"] = "busy", words
        case NoAnswer(words=words):
            says, values["reason"] = "away", words
        case _:  # a message that answers no hello
            pass
    return Finding(Topic.CENTRE, condition, says, values)
