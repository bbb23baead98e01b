"""Every endpoint is asked what its own description allows, and much that it does not."""

import psycopg
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.application.sync.benches import EPOCH, push, some_fact
from tests.hub.running import run
from workshop_app.application.sync.messages import Acknowledgement, Page, Place, Pull
from workshop_app.domain.facts import FactKind, SubjectKind, canonical
from workshop_app.hub.describing import description
from workshop_app.hub.doorkeeper import Limits

ENDLESS = Limits(bench_at_once=1e9, bench_a_second=1e9, stranger_at_once=1e9, stranger_a_second=1e9)
SCHEMA = schemathesis.openapi.from_file(description().decode())


def operations():
    for found in SCHEMA.get_all_operations():
        assert isinstance(found, Ok), found
        yield found.ok()


OPERATIONS = list(operations())
NAMES = st.sampled_from(["kind", "to", "task", "lot", "step", "person", "place", "steps", "passed"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)
BODIES = st.dictionaries(NAMES | st.text(max_size=8), VALUES, max_size=5)


@pytest.fixture
def hub(database):
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE centre.workshop SET epoch = %s", (EPOCH,))
    with run(database, limits=ENDLESS) as running:
        yield running


def test_the_description_has_every_endpoint(bench):
    status, told, _ = bench.raw("GET", "/v1/description")
    assert (status, told) == (200, description())
    names = {operation.label for operation in OPERATIONS}
    asked = (
        *("join", "hello", "push", "pull", "stream", "presence"),
        *("register", "contents", "addresses"),
    )
    posts = {f"POST /v1/{each}" for each in asked}
    assert names == {*posts, "GET /v1/blob/{sha256}", "PUT /v1/blob/{sha256}"}


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_whatever_is_asked_the_answer_is_documented(hub, bench, operation):
    # A schema cannot say that 1.0 is no whole number here, nor that a hash must be the right one.
    @settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
    @given(case=operation.as_strategy())
    def ask(case):
        response = case.call(base_url=hub.url, headers={"Authorization": bench.key})
        case.validate_response(response, excluded_checks=[positive_data_acceptance])

    ask()
    assert bench.raw("GET", "/v1/description")[0] == 200


def test_whatever_a_fact_says_it_lands_and_what_comes_after_it_too(hub, bench):
    """The bodies of real kinds, filled with what no program of ours writes."""
    sent: list[bytes] = []

    @settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
    @given(kind=st.sampled_from(FactKind), about=st.sampled_from(SubjectKind), body=BODIES)
    def tell(kind, about, body):
        seq = len(sent) + 1
        odd = some_fact(seq, kind=str(kind), subject=f"{about}:PGDLXLDN", body=body)
        canons = [*sent, canonical(odd), canonical(some_fact(seq + 1))]
        status, told = bench.ask("push", push(canons, seq), Acknowledgement)
        assert (status, told.seq) == (200, seq + 1), told
        sent[:] = canons

    tell()
    page = bench.ask("pull", Pull(epoch=EPOCH, after=Place()), Page)[1]
    assert list(page.facts) == sent
    with psycopg.connect(hub.database.admin) as admin:
        marked = admin.execute("SELECT count(*) FROM centre.state_unfolded").fetchone()
    assert marked is not None
    assert 0 < marked[0] < len(sent)
