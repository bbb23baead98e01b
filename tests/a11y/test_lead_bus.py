"""A team lead over the real accessibility bus: what a screen reader hears, finds and presses.

Needs what `test_bus.py` needs, and fails without.
"""

import json

import pytest

from tests.a11y.conftest import on_the_bus
from tests.a11y.events import ANNOUNCED
from tests.a11y.lead_process import PIN
from tests.ui.qt.x_server import RETURN, KeyOf

CELLS = {"table cell", "table column header"}


class LeadByEar:
    """A team lead with a scanner for the badge, who does all else by names."""

    def __init__(self, x, lead, inspector):
        self._x, self._keys = x, x.keyboard("us")
        self._lead, self._inspector = lead, inspector

    def reads(self, code):
        self._x.type([self._keys[letter] for letter in code.lower()] + [KeyOf(RETURN, 0)])

    def presses(self, *names):
        for name in names:
            self._inspector.ask(json.dumps({"do": "press", "name": name}))
            assert self._inspector.next("pressed")["done"], f"nothing is called {name!r}"

    def is_on(self, page):
        """Wait until this page is shown; return it."""
        shown = self._lead.next("shown")
        while shown["id"] != page:
            shown = self._lead.next("shown")
        return shown

    def is_told(self):
        """Wait until the program says something; return it."""
        while not (said := self._lead.next("shown")["say"]):
            pass
        return said

    def hears(self, words):
        self._inspector.until(ANNOUNCED, words)

    def finds(self):
        self._inspector.ask(json.dumps({"do": "tree"}))
        return self._inspector.next("tree")["nodes"]


@pytest.fixture
def by_ear(surroundings, tmp_path):
    x, settings = surroundings
    with on_the_bus("tests.a11y.lead_process", tmp_path, settings) as (lead, opened, inspector):
        yield LeadByEar(x, lead, inspector), opened["badge"]


@pytest.mark.proves("AUT-02", "AT-01", "AT-03", "AT-05")
def test_a_lead_signs_in_answers_a_call_and_goes_through_the_pages_by_names_alone(by_ear):
    lead, badge = by_ear
    lead.is_on("sign-in")
    lead.reads(badge)
    lead.hears(lead.is_on("pin")["say"])
    lead.presses(*PIN, "Ouvrir la session")
    lead.is_on("board")
    assert nameless(lead.finds()) == []
    assert {"Établi", "Personne", "État"} <= {n["name"] for n in lead.finds() if n["role"] in CELLS}
    lead.presses("J’y vais")
    lead.hears(lead.is_told())
    for tab, page in (("Travail", "work"), ("Stock", "stock"), ("Ma fenêtre", "own")):
        lead.presses(tab)
        lead.is_on(page)
        assert nameless(lead.finds()) == [], tab
    lead.presses("Fermer la session")
    lead.is_on("sign-in")


def nameless(nodes):
    """What can be focused and says nothing, or has no place on the screen."""
    return [
        node
        for node in nodes
        if node["focusable"] and (not node["name"] or min(node["box"][2:]) < 5)
    ]
