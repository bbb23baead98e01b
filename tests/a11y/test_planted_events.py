"""The audit of events reports what a screen reader would miss, or hear twice or too late."""

import pytest

from tests.a11y.events import ANNOUNCED, NAME_CHANGED, audit_events, audit_transcript

STEP = {"at": 10.0, "speech": "Prenez le chiffon.", "progress": "Étape 1 sur 5", "urgent": False}
STOP = {"at": 20.0, "speech": "C’est un autre écran.", "progress": "", "urgent": True}
HEARD = [
    {"kind": NAME_CHANGED, "text": "Prenez le chiffon.", "detail": 0, "at": 10.0},
    {"kind": ANNOUNCED, "text": "Étape 1 sur 5. Prenez le chiffon.", "detail": 1, "at": 10.1},
    {"kind": NAME_CHANGED, "text": "C’est un autre écran.", "detail": 0, "at": 20.0},
    {"kind": ANNOUNCED, "text": "C’est un autre écran.", "detail": 2, "at": 20.1},
]


def changed(place, **more):
    return [{**event, **more} if n == place else event for n, event in enumerate(HEARD)]


@pytest.mark.planted("T02")
@pytest.mark.parametrize(
    ("events", "told"),
    [
        (HEARD[:1] + HEARD[2:], "was not announced in time"),
        (HEARD + HEARD[1:2], "was announced 2 times"),
        (changed(1, at=13.0), "was not announced in time"),
        (changed(1, detail=2), "was announced with another urgency"),
        (changed(3, detail=1), "was announced with another urgency"),
        (HEARD[1:], "no name changed for 'Prenez le chiffon.'"),
    ],
)
def test_the_audit_of_events_reports(events, told):
    assert audit_events([STEP, STOP], HEARD) == []
    assert [fault for fault in audit_events([STEP, STOP], events) if told in fault]


@pytest.mark.planted("T33")
@pytest.mark.parametrize(
    "said", [["Pause button."], ["Aide button.", "layered pane", "Pause button."]]
)
def test_the_audit_of_a_transcript_reports(said):
    agreed = ["Aide button.", "Pause button."]
    assert audit_transcript(agreed, agreed) == []
    assert audit_transcript(said, agreed) in (["-Aide button."], ["+layered pane"])
