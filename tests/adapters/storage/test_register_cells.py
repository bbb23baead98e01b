"""Somebody travels as cells, and is the same person at the other end."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.adapters.storage.register_cells import of_person, person_with
from workshop_app.domain.ids import PersonId, TaskCode, TeamId
from workshop_app.domain.people import Limit, Person, Role, Team
from workshop_app.domain.register import Cell

ANA = PersonId("person-ana")
words = st.text(min_size=1, max_size=6)


@st.composite
def teams(draw):
    ids = draw(st.sets(st.sampled_from(["t1", "t2", "t3"])))
    return frozenset(Team(id=TeamId(each), name=draw(words)) for each in ids)


people = st.builds(
    Person,
    id=st.just(ANA),
    badge=words,
    first_name=words,
    portrait=words,
    role=st.sampled_from(Role),
    tasks=st.frozensets(st.sampled_from(["a", "b"]).map(TaskCode)),
    limits=st.frozensets(st.sampled_from(Limit)),
    teams=teams(),
)


def cells(values):
    return {key: Cell(value=value, by=1, id="x") for key, value in values.items()}


@given(people, people)
def test_whatever_is_changed_of_somebody_arrives_and_the_rest_stays(before, now):
    assert person_with(None, ANA, cells(of_person(None, before))) == before
    assert person_with(before, ANA, cells(of_person(before, now))) == now


@given(people)
def test_what_a_later_version_says_of_somebody_changes_nothing_here(ana):
    odd = {"person.limit.of_later": True, "person.limit.not_alone": "no", "person.team.t9": 3}
    found = person_with(ana, ANA, cells(odd))
    assert found is not None
    assert found.limits == ana.limits | {Limit.NOT_ALONE}
    assert found.teams == ana.teams
