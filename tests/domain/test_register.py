"""Who prevails in the register of people, whatever is lost, doubled or late on the way."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.register import (
    MOST_CELLS,
    Author,
    Cell,
    Change,
    Entry,
    joined,
    merge,
    overlaid,
)
from workshop_app.values import replace

ANA = "person-ana"
THEME, FLOOR, ROLE = "needs.theme", "needs.help_floor", "person.role"
IDS = st.uuids(version=4).map(str)
AUTHORS = st.sampled_from(Author)
VALUES = {
    THEME: st.sampled_from(["light", "dark", "cream"]),
    FLOOR: st.integers(0, 4),
    ROLE: st.sampled_from(["worker", "lead", "admin"]),
    "person.task.cleaning": st.booleans(),
    "person.limit.not_alone": st.booleans(),
    "help.cleaning": st.fixed_dictionaries({"level": st.none() | st.integers(0, 4)}),
    "needs.of_a_later_version": st.lists(st.integers(), max_size=2),
}
CAREFUL = sorted(set(VALUES) - {THEME, "needs.of_a_later_version"})


@st.composite
def changes(draw, /, key=None, **more):
    key = key or draw(st.sampled_from(sorted(VALUES)))
    told = {"by": draw(AUTHORS), "age": draw(st.integers(0, 10**9)), **more}
    return Change(id=draw(IDS), person=ANA, key=key, value=draw(VALUES[key]), **told)


def after(*offered, entry=None, **more):
    """The entry after changes came one by one, each at its own moment."""
    found, last = entry or Entry(person=ANA), 0
    seen: set[str] = set()
    for now, change in enumerate(offered, 1_000_000_000):
        made = merge({ANA: found}, [change], last=last, now=now, seen=seen, **more)
        found, last, seen = made.entries.get(ANA, found), made.last, seen | {*made.seen}
    return found


def rank(key, value):
    if key == "help.cleaning":
        return 1 if value["level"] is None else value["level"]
    if key.startswith("person.limit."):
        return int(not value)
    return ["worker", "lead", "admin"].index(value) if key == ROLE else int(value)


@given(changes(), st.data())
def test_who_knew_the_cell_replaces_it_whatever_it_says(first, data):
    entry = after(first)
    second = data.draw(changes(key=first.key, base=entry.cells[first.key].stamp))
    assert after(second, entry=entry).cells[first.key].value == second.value


@given(st.sampled_from(sorted(VALUES)), st.data())
def test_what_a_bench_said_before_its_own_later_word_does_not_come_back(key, data):
    """The later word was under way before the bench had heard of the stamp of the first."""
    first = data.draw(changes(key=key))
    second = data.draw(changes(key=key, over=first.id))
    entry = after(first)
    stamp = entry.cells[key].stamp
    entry = after(second, entry=entry)
    again = replace(first, stamp=stamp)
    assert after(again, entry=entry).cells[key].id == second.id


@given(st.sampled_from(sorted(VALUES)), st.data())
def test_what_was_replaced_knowingly_stays_so_whoever_prevails_then(key, data):
    """A bench that has heard of neither offers the old word again."""
    old = data.draw(changes(key=key, stamp=5))
    knew = data.draw(changes(key=key, base=5))
    apart = data.draw(changes(key=key))
    for order in ((knew, apart), (apart, knew)):
        entry = after(*order)
        assert after(old, entry=entry).cells[key] == entry.cells[key]


@given(st.sampled_from(CAREFUL), st.data())
def test_of_two_who_did_not_know_of_each_other_the_careful_one_stays(key, data):
    one, two = data.draw(changes(key=key)), data.draw(changes(key=key))
    least = min(rank(key, one.value), rank(key, two.value))
    for order in ((one, two), (two, one)):
        assert rank(key, after(*order).cells[key].value) == least


@given(st.sampled_from(sorted(VALUES)), st.data())
def test_which_of_two_comes_first_is_all_the_same(key, data):
    one, two = data.draw(changes(key=key)), data.draw(changes(key=key))
    two = replace(two, age=two.age + 10 if two.age == one.age else two.age)
    now = 1_000_000_000_000
    there = merge({}, [one, two], now=now).entries[ANA].cells[key]
    back = merge({}, [two, one], now=now).entries[ANA].cells[key]
    assert (there.value, there.id) == (back.value, back.id)


@given(changes(key=THEME, by=Author.WORKER, age=9), changes(key=THEME, by=Author.LEAD, age=0))
def test_what_a_worker_said_of_their_bench_counts_for_more_than_what_a_lead_did(worker, lead):
    for order in ((worker, lead), (lead, worker)):
        assert after(*order).cells[THEME].value == worker.value


@given(st.lists(changes(), min_size=1, max_size=6), st.data())
def test_a_change_that_comes_again_is_done_with(offered, data):
    again = data.draw(st.sampled_from(offered))
    place = data.draw(st.integers(offered.index(again) + 1, len(offered)))
    doubled = [*offered[:place], again, *offered[place:]]
    want = {key: (cell.value, cell.id) for key, cell in after(*offered).cells.items()}
    assert {key: (cell.value, cell.id) for key, cell in after(*doubled).cells.items()} == want


@given(changes(), st.data())
def test_a_bench_may_raise_its_own_change_though_no_answer_came_to_the_first(first, data):
    second = data.draw(changes(key=first.key, over=first.id))
    assert after(first, second).cells[first.key].value == second.value
    assert after(second).cells[first.key].value == second.value


@given(st.data())
def test_a_put_back_centre_comes_to_what_was_known_in_whatever_order_it_is_offered(data):
    """A history of values that knew each other; then each is offered again, as benches have it."""
    history, entry = [], Entry(person=ANA)
    for _ in range(data.draw(st.integers(1, 5))):
        base = entry.cells[FLOOR].stamp if FLOOR in entry.cells else 0
        change = data.draw(changes(key=FLOOR, base=base))
        entry = merge({ANA: entry}, [change], last=entry.changed, now=5).entries[ANA]
        cell = entry.cells[FLOOR]
        history.append(replace(change, stamp=cell.stamp, base=cell.base))
    offered = data.draw(st.permutations(history))
    assert after(*offered).cells[FLOOR].id == history[-1].id


@given(st.lists(changes(), max_size=4))
def test_a_tombstone_wins_over_everything_that_comes_after(offered):
    gone = merge({ANA: after(*offered)}, offered, erased=[ANA], last=50, now=7).entries[ANA]
    assert (gone.erased, gone.cells, gone.changed) == (True, {}, 51)
    assert after(*offered, entry=gone) == gone
    assert merge({ANA: gone}, [], erased=[ANA], last=51).entries == {}


@given(st.lists(changes(), min_size=1, max_size=6))
def test_numbers_rise_and_name_a_state(offered):
    made = merge({}, offered, last=41, now=17)
    stamps = [cell.stamp for cell in made.entries[ANA].cells.values()]
    assert len(set(stamps)) == len(stamps)
    assert all(41 < stamp <= made.last for stamp in stamps)
    assert made.entries[ANA].changed == made.last
    empty = Entry(person=ANA)
    assert joined([made.entries[ANA].digest]) != joined([empty.digest])
    assert joined([empty.digest, empty.digest]) == bytes(32)


@given(st.lists(changes(), max_size=4), st.lists(changes(), max_size=4))
def test_a_bench_sees_what_the_centre_will_come_to(theirs, ours):
    """Its own changes lie over the centre's, by the same rule: nothing flickers when they land."""
    entry, now = after(*theirs), 3_000_000_000
    seen = overlaid(entry.cells, ours, now=now)
    came = merge({ANA: entry}, ours, last=entry.changed, now=now).entries.get(ANA, entry)
    one_each = {change.key for change in ours}
    if len(one_each) == len(ours):
        want = {key: cell.value for key, cell in came.cells.items()}
        assert {key: cell.value for key, cell in seen.items()} == want


def test_an_entry_cannot_grow_without_end():
    cells = {f"needs.{n}": Cell(value=n, by=1, id=str(n), stamp=1) for n in range(MOST_CELLS)}
    full = Entry(person=ANA, changed=1, cells=cells)
    one = Change(id="a", person=ANA, key="needs.one_more", value=1, by=1)
    known = replace(one, id="b", key="needs.0", base=1)
    came = merge({ANA: full}, [one, known], last=1, now=1).entries[ANA]
    assert len(came.cells) == MOST_CELLS
    assert came.cells["needs.0"].value == 1


def test_a_value_that_makes_no_sense_gives_way_to_one_that_does():
    for key, odd, plain in (
        (FLOOR, True, 4),
        (FLOOR, "none", 4),
        (ROLE, ["admin"], "admin"),
        (ROLE, "queen", "admin"),
        ("person.task.a", "yes", True),
        ("person.limit.a", "no", False),
        ("help.a", 3, {"level": 4}),
    ):
        one = Change(id="a", person=ANA, key=key, value=odd, by=2)
        two = Change(id="b", person=ANA, key=key, value=plain, by=0)
        assert after(one, two).cells[key].value == plain
        assert after(two, one).cells[key].value == plain
