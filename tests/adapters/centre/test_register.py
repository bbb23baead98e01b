"""People and their needs follow the badge: at once where benches are connected, later elsewhere."""

import pytest

from tests.adapters.centre.benches import joined, opened, steady_ms
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person, Role
from workshop_app.domain.profile import Profile
from workshop_app.values import replace

WITHIN_S = 1.0
ANA = Person(id=PersonId("ana"), badge="BBBBBBBX", first_name="Ana", portrait="ana")


@pytest.fixture
def two(hub, net, tmp_path):
    """A desk and a worker's bench, joined by the network."""
    desk = joined(tmp_path / "desk", net.url, hub.code("desk", is_desk=True))
    return desk, joined(tmp_path / "bench", net.url, hub.code("bench"))


def people(bench, use):
    def run():
        with bench.storage.unit_of_work() as uow:
            told = use(uow.people)
            uow.commit()
            return told

    told = bench.ask(run)
    bench.runner.wake()
    return told


def save(bench, person=ANA):
    people(bench, lambda kept: kept.save(person))


def person(bench):
    return people(bench, lambda kept: kept.get(ANA.id))


def likes(bench):
    return people(bench, lambda kept: kept.profile(ANA.id))


def like(bench, **needs):
    people(bench, lambda kept: kept.save_profile(ANA.id, replace(kept.profile(ANA.id), **needs)))


def test_a_person_and_their_needs_are_at_the_other_bench_within_a_second(two):
    desk, bench = two
    with opened(desk, bench):
        save(desk)
        bench.wait_for(lambda: person(bench) == ANA)
        like(bench, text_pt=42, theme="dark")
        desk.wait_for(lambda: likes(desk) == Profile(text_pt=42, theme="dark"))
        like(desk, theme="cream")
        begun = steady_ms()
        bench.wait_for(lambda: likes(bench).theme == "cream")
        assert steady_ms() - begun < WITHIN_S * 1000
        assert likes(bench).text_pt == 42


def test_what_was_changed_while_apart_is_there_after_the_network_has_come_back(two, net):
    desk, bench = two
    with opened(desk, bench):
        save(desk)
        bench.wait_for(lambda: person(bench) == ANA)
        net.cut()
        like(bench, text_pt=42)
        like(desk, volume=50)
        net.mend()
        for each in (desk, bench):
            each.wait_for(lambda each=each: likes(each) == Profile(text_pt=42, volume=50))


def test_a_workers_bench_that_makes_somebody_a_lead_is_put_right(two):
    desk, bench = two
    with opened(desk, bench):
        save(desk)
        bench.wait_for(lambda: person(bench) == ANA)
        save(bench, replace(ANA, role=Role.ADMIN))
        bench.wait_for(lambda: person(bench) == ANA)
        assert person(desk) == ANA
        save(desk, replace(ANA, role=Role.LEAD))
        bench.wait_for(lambda: person(bench).role is Role.LEAD)


def test_what_is_changed_elsewhere_waits_until_a_task_ends(two):
    desk, bench = two
    with opened(desk, bench):
        save(desk)
        bench.wait_for(lambda: person(bench) == ANA)
        begin_a_task(bench)
        like(desk, theme="dark")
        save(desk, replace(ANA, portrait="other"))
        desk.wait_for(lambda: settled(desk))
        like(bench, text_pt=42)
        desk.wait_for(lambda: likes(desk).text_pt == 42)
        assert (likes(bench), person(bench)) == (Profile(text_pt=42), ANA)
        like(bench, text_pt=56)
        desk.wait_for(lambda: likes(desk).text_pt == 56)
        assert likes(bench).theme == "light"
        record(bench, FactKind.JOB_FINISHED, SubjectKind.JOB, "job-1")
        bench.wait_for(lambda: likes(bench) == Profile(text_pt=56, theme="dark"))
        assert person(bench).portrait == "other"


def test_who_is_erased_at_the_desk_is_gone_everywhere_to_the_last_byte(two, hub):
    desk, bench = two
    named = replace(ANA, first_name="Ana-Zwölf")
    with opened(desk, bench):
        save(desk, named)
        bench.wait_for(lambda: person(bench) == named)
        like(bench, custom_ink="#123ABC")
        desk.wait_for(lambda: likes(desk).custom_ink == "#123ABC")
        people(desk, lambda kept: kept.erase(ANA.id))
        bench.wait_for(lambda: person(bench) is None)
        for each in two:
            whole = b"".join(file.read_bytes() for file in each.folder.rglob("workshop.db*"))
            assert b"#123ABC" not in whole
            assert "Ana-Zwölf".encode() not in whole
        save(desk, named)  # somebody's old list brings them back: nobody takes them in
        desk.wait_for(lambda: person(desk) is None)


def settled(bench):
    return bench.ask(lambda: bench.storage.sync_memory().register.standing().unsent) == 0


def record(bench, kind, about, name, **body):
    def run():
        with bench.storage.unit_of_work() as uow:
            subject = Subject(about, name or uow.bench().id)
            uow.record(Draft(kind=kind, subject=subject, person=ANA.id, body=body))
            uow.commit()

    bench.ask(run)
    bench.runner.wake()


def in_hand(bench):
    with bench.storage.unit_of_work() as uow:
        return uow.jobs.in_hand(uow.bench().person)


def begin_a_task(bench):
    record(bench, FactKind.SIGNED_IN, SubjectKind.BENCH, "", by="badge")
    record(bench, FactKind.JOB_PLANNED, SubjectKind.JOB, "job-1", task="cleaning", item=None)
    begun = {"procedure": "p", "version": 1, "steps": ["a", "b"]}
    record(bench, FactKind.JOB_STARTED, SubjectKind.JOB, "job-1", **begun)
    assert bench.ask(lambda: in_hand(bench)) is not None
