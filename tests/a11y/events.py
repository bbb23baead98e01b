"""Checks what came over the accessibility bus against the screens that were shown."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

SOON_S = 2.0
"""200 ms are asked for; the two cores of a test machine do other things as well."""
SLACK_S = 0.5
"""The bench tells that it has shown a screen after it has announced it."""

ANNOUNCED = "object:announcement"
FOCUSED = "object:state-changed:focused"
NAME_CHANGED = "object:property-change:accessible-name"
POLITE, ASSERTIVE = 1, 2

Line: TypeAlias = Mapping[str, Any]


def audit_events(screens: Sequence[Line], events: Sequence[Line]) -> list[str]:
    """T02: each screen announced once, in time, as urgent as it is; its words tell they changed."""
    announcements = [event for event in events if event["kind"].startswith(ANNOUNCED)]
    changes = [event for event in events if event["kind"].startswith(NAME_CHANGED)]
    found = [fault for each in screens for fault in _announced(each, screens, announcements)]
    told = [event["text"] for event in changes if event["text"]]
    silent = [each for each in screens if not any(text in each["speech"] for text in told)]
    return [*found, *(f"no name changed for {each['speech']!r}" for each in silent)]


def announced(screen: Line) -> str:
    """What a screen reader is told when this screen is shown."""
    return ". ".join(filter(None, [screen["progress"], screen["speech"]]))


def _announced(
    screen: Line, screens: Sequence[Line], announcements: Sequence[Line]
) -> Iterator[str]:
    words = announced(screen)
    same = [event for event in announcements if event["text"] == words]
    after = [event for event in same if 0 <= event["at"] - screen["at"] + SLACK_S <= SOON_S]
    shown = [each for each in screens if each["speech"] == screen["speech"]]
    if not after:
        yield f"{words!r} was not announced in time"
    if len(same) > len(shown):
        yield f"{words!r} was announced {len(same)} times"
    wanted = ASSERTIVE if screen["urgent"] else POLITE
    if after and {event["detail"] for event in after} != {wanted}:
        yield f"{words!r} was announced with another urgency"


def audit_transcript(said: Sequence[str], golden: Sequence[str]) -> list[str]:
    """T33: what a screen reader said is what was agreed, line by line."""
    lines = difflib.unified_diff(golden, said, "agreed", "said", lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]
