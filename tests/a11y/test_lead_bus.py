"""A team lead over the real accessibility bus: what a screen reader hears, finds and presses.

Needs what `test_bus.py` needs, and fails without.
"""

import json
import sqlite3
import time
from contextlib import closing

import pytest

from tests.a11y.conftest import SOON_S, on_the_bus
from tests.a11y.events import ANNOUNCED, FOCUSED
from tests.a11y.lead_process import BADGE, BENCH, CALL, CLASHING, ODD, PIN
from tests.application.workshop import ANA, NADIA
from tests.ui.qt.x_server import RETURN, KeyOf

CELLS = {"table cell", "table column header"}
TAB, DOWN, CONTROL = 23, 116, 37  # as X counts keys
MOST_KEYS = 60
READS, READ_S = 5, 10
TYPED_MS = 80
"""A scanner types faster than this, and presses Enter sooner after a Tab."""


def _look(lead, is_it, seconds):
    """Wait so long for a screen, and return it; one is shown each second at least."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_it(shown := lead.next("shown")):
            return shown
    return None


class LeadByEar:
    """A team lead with a keyboard and a scanner for the badge, who knows what the bus tells."""

    def __init__(self, x, lead, inspector, database):
        self._x, self._keys = x, x.keyboard("us")
        self._lead, self._inspector, self._database = lead, inspector, database
        self._known = 0
        self.facts()

    def reads(self, code, page):
        """Read a code until this page is shown; return it. A busy machine may tear a read."""
        keys = [self._keys[letter] for letter in code.lower()]
        for _ in range(READS):
            self._x.type([*keys, KeyOf(RETURN, 0)])
            shown = _look(self._lead, lambda shown: shown["id"] == page, READ_S)
            if shown is not None:
                return shown
        raise AssertionError(f"the scanner does not lead to the page {page!r}")

    def types(self, words):
        self._x.type([self._keys[letter] for letter in words], gap_ms=TYPED_MS)

    def presses(self, *names):
        """Let the screen reader press what is called so."""
        for name in names:
            self._inspector.ask(json.dumps({"do": "press", "name": name}))
            assert self._inspector.next("pressed")["done"], f"nothing is called {name!r}"

    def enters(self, name):
        """Go with Tab to what is called so, and press Enter."""
        self._go_on(TAB, lambda focus: focus["name"] == name, name)
        self._x.press(RETURN, wait_ms=TYPED_MS)

    def enters_row(self, name, *, opens=True):
        """Go with Tab to the table, down to the row that is called so, and press Enter."""
        self._go_on(TAB, lambda focus: focus["role"] in CELLS, "the table")
        self._go_on(DOWN, lambda focus: focus["name"].split(", ")[0] == name, name)
        if opens:
            self._x.press(RETURN, wait_ms=TYPED_MS)

    def asks_for_the_field(self):
        self._x.chord(CONTROL, self._keys["f"].code)

    def sees(self, name):
        """Wait until something is called so."""
        self._inspector.ask(json.dumps({"do": "find", "name": name}))
        assert self._inspector.next("seen")["done"], f"nothing is called {name!r}"

    def is_on(self, page):
        """Wait until this page is shown; return it."""
        shown = _look(self._lead, lambda shown: shown["id"] == page, SOON_S)
        assert shown is not None, f"the page {page!r} never came"
        return shown

    def is_told(self):
        """Wait until the program says something; return it."""
        shown = _look(self._lead, lambda shown: shown["say"], SOON_S)
        assert shown is not None, "nothing was said"
        return shown["say"]

    def hears(self, words):
        self._inspector.until(ANNOUNCED, words)

    def finds(self):
        self._inspector.ask(json.dumps({"do": "tree"}))
        return self._inspector.next("tree")["nodes"]

    def facts(self):
        """What was recorded since this was asked last: kind, what it is about, and the rest."""
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)) as raw:
            rows = raw.execute(
                "select position, kind, subject, canon from fact where position > ?"
                " order by position",
                (self._known,),
            ).fetchall()
        self._known = rows[-1][0] if rows else self._known
        return [(kind, subject, json.loads(canon)["body"]) for _, kind, subject, canon in rows]

    def _go_on(self, key, is_there, what):
        """Press a key until what has the focus, as it is heard, is what is wanted."""
        for _ in range(MOST_KEYS):
            if is_there(self._focus()):
                return
            self._x.press(key)
            self._inspector.until(FOCUSED, detail=1)
        raise AssertionError(f"{what!r} cannot be reached; last was {self._focus()}")

    def _focus(self):
        """What the bus has told last to have the focus."""
        self._inspector.ask(json.dumps({"do": "rest"}))
        self._inspector.next("rest")
        focus = self._inspector.last(FOCUSED, detail=1)
        if focus["role"] == "table":  # its cell is told after it
            self._inspector.until(FOCUSED, detail=1)
        return self._inspector.last(FOCUSED, detail=1)


@pytest.fixture(scope="module")
def window(surroundings, tmp_path_factory):
    """One lead's window for all that is done here."""
    x, settings = surroundings
    folder = tmp_path_factory.mktemp("lead")
    with on_the_bus("tests.a11y.lead_process", folder, settings) as (lead, _opened, inspector):
        yield LeadByEar(x, lead, inspector, folder / "workshop.db")


@pytest.fixture
def lead(window):
    """The lead signs in by badge and PIN, and out again after what they did."""
    window.hears(window.reads(BADGE, "pin")["say"])
    window.presses(*PIN, "Ouvrir la session")
    window.is_on("board")
    window.facts()
    yield window
    window.presses("Fermer la session")
    window.is_on("sign-in")


@pytest.mark.proves("AUT-02", "AT-01", "AT-03", "AT-05")
def test_a_lead_signs_in_answers_a_call_and_goes_through_the_pages_by_names_alone(lead):
    assert nameless(lead.finds()) == []
    assert {"Établi", "Personne", "État"} <= {n["name"] for n in lead.finds() if n["role"] in CELLS}
    for tab, page in (("Travail", "work"), ("Stock", "stock"), ("Ma fenêtre", "own")):
        lead.presses(tab)
        lead.is_on(page)
        assert nameless(lead.finds()) == [], tab


def test_a_pin_that_is_typed_as_fast_as_a_scanner_types_opens_the_board(lead):
    lead.presses("Fermer la session")
    lead.is_on("sign-in")
    lead.reads(BADGE, "pin")
    lead.reads(PIN, "board")


def passes_a_call_on(lead):
    lead.sees("Ana demande de l’aide")
    lead.enters("Passer à Nadia")
    lead.hears(lead.is_told())
    assert lead.facts() == [("help_passed", f"help:{CALL}", {"to": NADIA.id, "why": "chosen"})]
    lead.sees("Ana demande de l’aide, pour Nadia")


def lets_the_bench_say_something(lead):
    lead.enters("Envoyer un mot…")
    lead.hears(lead.is_told())
    lead.enters("Je viens dans quelques minutes")
    lead.hears(lead.is_told())
    assert lead.facts() == [("help_told", f"help:{CALL}", {"message": "soon"})]
    lead.sees("Paul a répondu à Ana")


def says_that_they_come(lead):
    lead.enters("J’y vais")
    lead.hears(lead.is_told())
    assert lead.facts() == [("help_seen", f"help:{CALL}", {})]
    lead.sees("Vous allez voir Ana")
    names = [node["name"] for node in lead.finds()]
    order = [names.index(name) for name in ("Travail", "Vous allez voir Ana", "Personne")]
    assert order == sorted(order), "the bar, the calls and the page are read as they stand"


def looks_at_a_bench(lead):
    lead.enters_row(BENCH)
    lead.is_on("bench")
    lead.sees("Établi 7")
    lead.sees("Ana · Paul arrive")


def decides(lead):
    lead.presses("À décider 2")
    lead.is_on("decide")
    lead.enters_row("PC 26 0501")
    lead.is_on("odd")
    lead.enters("À réparer")
    lead.hears(lead.is_told())
    [(kind, subject, body)] = lead.facts()
    assert (kind, subject, body["to"]) == ("item_decided", f"item:{ODD}", "to_repair")


def settles_a_clash(lead):
    lead.enters_row("PC 26 0502")
    lead.is_on("clash")
    lead.enters("J’ai regardé : tout va bien")
    lead.hears(lead.is_told())
    [(kind, subject, _)] = lead.facts()
    assert (kind, subject) == ("clash_settled", f"item:{CLASHING}")


def gives_a_task(lead):
    lead.presses("Travail")
    lead.is_on("work")
    lead.enters_row("PC 26 0503")
    lead.is_on("give")
    lead.enters("Ana")
    lead.hears(lead.is_told())
    [(kind, _, body)] = lead.facts()
    assert (kind, body["person"]) == ("job_given", ANA.id)


def puts_a_task_first(lead):
    lead.enters_row("PC 26 0504", opens=False)
    lead.enters("En premier")
    lead.hears(lead.is_told())
    [(kind, _, body)] = lead.facts()
    assert (kind, list(body)) == ("job_given", ["priority"])


def takes_the_proposed_plan(lead):
    lead.enters("Proposer un plan")
    lead.is_on("proposal")
    lead.enters("Donner ainsi")
    lead.hears(lead.is_told())
    given = [(kind, body["person"]) for kind, _, body in lead.facts()]
    assert given == [("job_given", ANA.id)] * 2


def finds_a_machine(lead):
    lead.presses("Stock")
    lead.is_on("stock")
    lead.asks_for_the_field()
    lead.types("pc 0505")
    lead.enters_row("PC 26 0505")
    assert lead.is_on("story")["title"] == "PC 26 0505"
    assert lead.facts() == []


TEN = (
    passes_a_call_on,
    lets_the_bench_say_something,
    says_that_they_come,
    looks_at_a_bench,
    decides,
    settles_a_clash,
    gives_a_task,
    puts_a_task_first,
    takes_the_proposed_plan,
    finds_a_machine,
)
"""In an order in which one window can do them all."""


@pytest.mark.proves("AUT-02", "AT-01", "AT-05")
def test_a_leads_ten_most_frequent_actions_are_done_by_ear_with_keys(lead):
    for act in TEN:
        act(lead)


def nameless(nodes):
    """What can be focused and says nothing, or has no place on the screen."""
    return [
        node
        for node in nodes
        if node["focusable"] and (not node["name"] or min(node["box"][2:]) < 5)
    ]
