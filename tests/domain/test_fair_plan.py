"""A fair plan: everybody may do what they get, nobody has much more than others; it says why."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.fair_plan import MOST, Because, Hand, ToGive, propose
from workshop_app.domain.ids import JobId, PersonId, TaskCode

ANA, BOB, CLEO = (PersonId(name) for name in ("ana", "bob", "cleo"))
PEOPLE = (ANA, BOB, CLEO)
CLEAN, TEST = TaskCode("cleaning"), TaskCode("test")


def task(number, code=CLEAN, *may):
    return ToGive(JobId(str(number)), code, frozenset(may or PEOPLE))


plans = st.lists(st.sampled_from([CLEAN, TEST]), max_size=6).map(tuple)
tasks = st.lists(
    st.tuples(st.sampled_from([CLEAN, TEST]), st.sets(st.sampled_from(PEOPLE))), max_size=20
).map(lambda drawn: [ToGive(JobId(str(n)), c, frozenset(may)) for n, (c, may) in enumerate(drawn)])


@given(tasks, st.lists(plans, min_size=3, max_size=3))
def test_who_gets_a_task_may_do_it_and_has_room(tasks, had):
    found = propose(tasks, [Hand(person, plan) for person, plan in zip(PEOPLE, had, strict=True)])
    may = {each.job: each.may for each in tasks}
    assert all(each.person in may[each.job] for each in found)
    for person, plan in zip(PEOPLE, had, strict=True):
        got = sum(each.person == person for each in found)
        assert got == 0 or len(plan) + got <= MOST


@given(st.integers(0, 20))
def test_where_everybody_may_do_all_nobody_has_two_more_than_another(count):
    found = propose([task(n) for n in range(count)], [Hand(person) for person in PEOPLE])
    got = [sum(each.person == person for each in found) for person in PEOPLE]
    assert len(found) == min(count, MOST * len(PEOPLE))
    assert max(got) - min(got) <= 1


def test_it_says_why():
    hands = [Hand(ANA, (CLEAN,)), Hand(BOB, (TEST,)), Hand(CLEO, (TEST, TEST))]
    found = propose(
        [task(1, CLEAN, CLEO), task(2, CLEAN, ANA, BOB), task(3, TEST, ANA, BOB), task(4, CLEAN)],
        hands,
    )
    assert [(each.person, each.because) for each in found] == [
        (CLEO, Because.ONLY),
        (BOB, Because.VARIED),
        (ANA, Because.LEAST),
        (ANA, Because.IN_TURN),
    ]


def test_what_nobody_here_may_do_is_left_for_the_lead():
    assert propose([task(1, CLEAN, CLEO)], [Hand(ANA)]) == ()
