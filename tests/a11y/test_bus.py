"""The program over the real accessibility bus, under Xvfb: its tree, its events, and a whole job.

Needs Xvfb, dbus, at-spi2-core and the system's python3 with gi, and fails without.
"""

import pytest

SOON_S = 2.0
"""200 ms are asked for; the two cores of a test machine do other things as well."""
SLACK_S = 0.5
"""The bench tells that it has shown a screen after it has announced it."""

MOST_STEPS = 60
BUTTONS = {"push button", "button", "check box"}
"""The second is what at-spi 2.54 and later call the first."""
NAME_CHANGED = "object:property-change:accessible-name"


def sign_in(reader):
    shown = reader.bench.next("shown")
    while shown["id"] != "sign_in" or "Amina" not in {n["name"] for n in reader.tree()}:
        shown = reader.bench.next("shown")
    return reader.press("Amina")


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
        answer = reader.right()
        if "scan" in answer:
            shown = reader.scan(answer["scan"])
        elif "press" in answer:
            shown = reader.press(answer["press"])
        else:  # the label is being printed
            shown = reader.bench.next("shown")
        screens.append(shown)
    assert shown["id"] == "finished"
    reader.inspector.until("object:announcement", announced(shown))
    assert_each_is_announced_once(screens, heard(reader, "object:announcement"))
    assert_the_words_told_that_they_changed(screens, heard(reader, NAME_CHANGED))


def announced(screen):
    return ". ".join(filter(None, [screen["progress"], screen["speech"]]))


def heard(reader, kind):
    return [event for event in reader.inspector.events if event["kind"].startswith(kind)]


def assert_each_is_announced_once(screens, announcements):
    for screen in screens:
        words = announced(screen)
        same = [event for event in announcements if event["text"] == words]
        after = [event for event in same if 0 <= event["at"] - screen["at"] + SLACK_S <= SOON_S]
        shown = [each for each in screens if each["speech"] == screen["speech"]]
        assert after, f"{words!r} was not announced"
        assert len(same) <= len(shown), f"{words!r} was announced {len(same)} times"
        assert {event["detail"] for event in after} == {2 if screen["urgent"] else 1}


def assert_the_words_told_that_they_changed(screens, changes):
    for screen in screens:
        told = [event for event in changes if event["text"] and event["text"] in screen["speech"]]
        assert told, f"no name changed for {screen['speech']!r}"
