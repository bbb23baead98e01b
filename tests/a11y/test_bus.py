"""The program over the real accessibility bus, under Xvfb: its tree, its events, and a whole job.

Needs Xvfb, dbus, at-spi2-core and the system's python3 with gi, and fails without.
"""

import pytest

from tests.a11y.events import ANNOUNCED, announced, audit_events

MOST_STEPS = 60
BUTTONS = {"push button", "button", "check box"}
"""The second is what at-spi 2.54 and later call the first."""


def sign_in(reader):
    at_the_door(reader)
    return reader.press("Amina")


def at_the_door(reader):
    """Wait until the pictures of the people are shown."""
    shown = reader.bench.next("shown")
    while shown["id"] != "sign_in" or "Amina" not in {n["name"] for n in reader.tree()}:
        shown = reader.bench.next("shown")
    return shown


@pytest.mark.proves("AT-01", "AT-03", "T01")
def test_everything_that_can_be_focused_has_a_name_an_identifier_and_a_place(reader):
    """T01, once more where a screen reader sees it."""
    sign_in(reader)
    nodes = reader.tree()
    focusable = [node for node in nodes if node["focusable"]]
    assert len(focusable) >= 4
    assert [node for node in focusable if not node["name"] or node["role"] == "filler"] == []
    assert [node for node in focusable if min(node["box"][2:]) < 5] == []
    buttons = [node for node in nodes if node["role"] in BUTTONS]
    identifiers = [node["id"] for node in buttons]
    assert len(set(identifiers)) == len(identifiers)
    assert {"pause", "repeat", "help", "done"} <= set(identifiers)


@pytest.mark.proves("AT-05", "INP-01", "T02")
def test_a_whole_job_by_names_alone_and_each_screen_is_announced_once(reader):
    """T02, and the job of the issue: from signing in to "finished", by names and scans."""
    shown = sign_in(reader)
    screens = [shown]
    for _ in range(MOST_STEPS):
        if shown["id"] == "finished":
            break
        shown = reader.do_right()
        screens.append(shown)
    assert shown["id"] == "finished"
    reader.inspector.until(ANNOUNCED, announced(shown))
    assert audit_events(screens, reader.inspector.events) == []


@pytest.mark.proves("AT-08")
def test_each_text_tells_its_language_on_the_bus(reader):
    sign_in(reader)
    buttons = [node for node in reader.tree() if node["role"] in BUTTONS]
    assert {node["language"][:2] for node in buttons} == {"fr"}
