"""A job goes on at another bench with the very steps that it was begun with."""

import hashlib

import psycopg
import pytest

from tests.adapters.centre.benches import joined, opened
from tests.application.workshop import real_content
from workshop_app.adapters.central.register_keys import RegisterKeys
from workshop_app.adapters.central.registry import PostgresCentre
from workshop_app.adapters.central.roles import Role
from workshop_app.adapters.central.verifying import verify
from workshop_app.adapters.centre.http_transport import HttpTransport, trust
from workshop_app.adapters.content.canonical import with_hash
from workshop_app.adapters.content.library import WorkshopContent
from workshop_app.application.draft import of_job
from workshop_app.application.frozen_procedures import procedure_of
from workshop_app.application.sync.contents import Came, Fetch, Give, Taken
from workshop_app.application.sync.messages import Reason, Refusal
from workshop_app.domain.facts import FactKind, Json
from workshop_app.domain.ids import JobId, PersonId, TaskCode
from workshop_app.values import replace

TASK = TaskCode("cleaning")
CLEANING = real_content().procedure(TASK)
assert CLEANING is not None
OLDER = with_hash(replace(CLEANING, version=CLEANING.version + 1, icon="older"))
JOB, ANA = JobId("one"), PersonId("ana")
THEIR_CONTENT = WorkshopContent({TASK: CLEANING}, {})


def begin(bench, *, keeps=True):
    """Begin a job with a procedure that only this bench has."""
    frozen: dict[str, Json] = {
        "procedure": OLDER.hash,
        "version": OLDER.version,
        "steps": [OLDER.steps[0].id],
    }

    def begun():
        with bench.storage.unit_of_work() as uow:
            if keeps:
                uow.procedures.keep(OLDER.hash, THEIR_CONTENT.canonical(OLDER))
            uow.record(of_job(FactKind.JOB_PLANNED, JOB, ANA, task=TASK))
            uow.record(of_job(FactKind.JOB_STARTED, JOB, ANA, **frozen))
            uow.commit()

    bench.ask(begun)
    bench.runner.wake()


def keep(bench):
    def kept():
        with bench.storage.unit_of_work() as uow:
            uow.procedures.keep(OLDER.hash, THEIR_CONTENT.canonical(OLDER))
            uow.commit()

    bench.ask(kept)
    bench.runner.wake()


def steps_at(bench):
    """The procedure by which the job goes on at a bench that has another version published."""

    def read():
        with bench.storage.unit_of_work() as uow:
            job = uow.jobs.get(JOB)
            return job and procedure_of(uow, THEIR_CONTENT, job)

    return bench.ask(read)


def transport_of(bench):
    return HttpTransport(bench.url, bench.key, trust(None))


@pytest.fixture
def line(two):
    with opened(*two) as (one, _):
        transport = transport_of(one)
        yield transport
        transport.close()


def test_a_job_picked_up_elsewhere_goes_on_with_its_own_steps(two):
    with opened(*two) as (one, other):
        begin(one)
        other.wait_for(lambda: steps_at(other) == OLDER)


def test_a_job_waits_until_its_steps_can_come(two):
    with opened(*two) as (one, other):
        begin(one, keeps=False)
        other.wait_for(lambda: other.pulled() == 2)
        assert steps_at(other) is None
        keep(one)
        other.wait_for(lambda: steps_at(other) == OLDER)


def test_steps_come_from_the_centre_when_their_bench_is_away(hub, two, tmp_path):
    with opened(*two) as (one, other):
        begin(one)
        other.wait_for(lambda: steps_at(other) is not None)
    late = joined(tmp_path / "three", hub.url, hub.code("three"))
    with opened(late):
        late.wait_for(lambda: steps_at(late) == OLDER)


def test_a_content_that_was_damaged_at_the_centre_is_refused_and_verify_names_it(
    hub, two, tmp_path
):
    with opened(*two) as (one, other):
        begin(one)
        other.wait_for(lambda: steps_at(other) is not None)
    with psycopg.connect(hub.database.admin) as admin:
        admin.execute("UPDATE centre.blob SET content = content || 'x'")
    late = joined(tmp_path / "three", hub.url, hub.code("three"))
    with opened(late):
        late.wait_for(lambda: late.pulled() == 2 and late.runner._sharing.vain)
        assert steps_at(late) is None
    wrong = verify(hub.database.engine(Role.OWNER), 1)
    assert wrong == [f"content {OLDER.hash}: its bytes are others"]


def test_the_hub_refuses_bytes_that_are_not_what_they_are_called(line):
    given = line.share(Give(bytes(32), b"something else"))
    assert isinstance(given, Refusal)
    assert given.reason is Reason.DAMAGED
    missing = line.share(Fetch(bytes(32)))
    assert isinstance(missing, Refusal)
    assert missing.reason is Reason.NOT_THERE


def test_no_bench_fills_the_disk_of_the_centre(hub, line, tmp_path):
    first, second = b"a" * 900, b"b" * 200
    names = [hashlib.sha256(each).digest() for each in (first, second)]
    keys = RegisterKeys(tmp_path / "keys")
    centre = PostgresCentre(hub.database.engine(Role.API), keys, room=1000)
    assert centre.keep_blob(1, names[0], first)
    assert not centre.keep_blob(1, names[1], second)
    assert centre.keep_blob(1, names[0], first)
    assert line.share(Fetch(names[0])) == Came(first)


def test_contents_of_another_workshop_are_not_there(hub, line):
    content = b"theirs"
    named = hashlib.sha256(content).digest()
    assert isinstance(line.share(Give(named, content)), Taken)
    assert hub.hub.centre.blob(1, named) == content
    assert hub.hub.centre.blob(2, named) is None
