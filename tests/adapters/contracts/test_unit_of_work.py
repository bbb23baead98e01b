"""What the use cases rely on, run on the database and on the fake alike."""

import uuid

import pytest

from tests.fakes import NINE_O_CLOCK_MS
from workshop_app.domain.bench import Away
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.errors import MalformedFactError
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.guidance import Guidance, Run, TaskHelp, Used
from workshop_app.domain.help_call import HelpState
from workshop_app.domain.ids import JobId, PersonId, ProcedureHash, StepId, TaskCode
from workshop_app.domain.item import ItemState
from workshop_app.domain.job import JobState
from workshop_app.domain.people import Person, Role
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_changes import Change

ANA = Person(id=PersonId("ana"), badge="BBBBBBBX", first_name="Ana", portrait="ana")
MEHDI = Person(
    id=PersonId("mehdi"),
    badge="BCCCCCCX",
    first_name="mehdi",
    portrait="mehdi",
    role=Role.LEAD,
    tasks=frozenset({TaskCode("intake"), TaskCode("cleaning")}),
)
PC, OTHER_PC = numbered(CodeKind.MACHINE, 26, 1).text, numbered(CodeKind.MACHINE, 26, 2).text


def about(kind, subject, name, /, person="ana", **body):
    return Draft(kind=kind, subject=Subject(subject, name), person=person, body=body)


def item(kind, name=PC, /, **body):
    return about(kind, SubjectKind.ITEM, name, **body)


def job(kind, name, /, person="ana", **body):
    return about(kind, SubjectKind.JOB, name, person=person, **body)


def planned(name, **body):
    return job(FactKind.JOB_PLANNED, name, task="cleaning", **body)


def started(name, person="ana"):
    steps = ["look", "wipe"]
    return job(FactKind.JOB_STARTED, name, person=person, procedure="h", version=1, steps=steps)


def test_what_was_recorded_is_known_at_once(uow):
    uow.record(item(FactKind.ITEM_ARRIVED, kind="tower", lot="L1"))
    assert uow.items.get(PC).state is ItemState.ARRIVED


def test_what_was_committed_is_there_in_the_next_transaction(open_unit_of_work):
    with open_unit_of_work() as uow:
        uow.record(item(FactKind.ITEM_ARRIVED, kind="tower"))
        uow.commit()
    with open_unit_of_work() as uow:
        assert uow.items.get(PC).kind == "tower"
        assert [fact.kind for fact in uow.history(f"item:{PC}")] == ["item_arrived"]


def test_leaving_without_a_commit_leaves_nothing_behind(open_unit_of_work):
    with open_unit_of_work() as uow:
        uow.record(item(FactKind.ITEM_ARRIVED, kind="tower"))
        uow.people.save(ANA)
        uow.procedures.keep(ProcedureHash("h"), "{}")
        uow.numbers.take(CodeKind.BOX, 26)
    with open_unit_of_work() as uow:
        assert uow.items.get(PC) is None
        assert uow.people.all() == ()
        assert uow.procedures.text(ProcedureHash("h")) is None
        assert uow.numbers.take(CodeKind.BOX, 26).number == 1
        [fact] = uow.record(item(FactKind.ITEM_ARRIVED, kind="tower"))
        assert fact.seq == 1


def test_an_error_leaves_nothing_behind(open_unit_of_work):
    def fail():
        with open_unit_of_work() as uow:
            uow.record(item(FactKind.ITEM_ARRIVED, kind="tower"))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with open_unit_of_work() as uow:
        assert uow.items.get(PC) is None


def test_work_goes_on_after_a_commit_as_a_new_transaction(open_unit_of_work):
    with open_unit_of_work() as uow:
        uow.record(item(FactKind.ITEM_ARRIVED, kind="tower"))
        uow.commit()
        uow.record(item(FactKind.ITEM_GRADED, grade="B"))
        assert uow.items.get(PC).grade == "B"
    with open_unit_of_work() as uow:
        assert uow.items.get(PC).grade == ""


def test_two_units_of_work_are_never_open_at_once(open_unit_of_work):
    with open_unit_of_work() as uow:
        uow.people.all()
        with pytest.raises(RuntimeError), open_unit_of_work():
            pass


def test_facts_are_numbered_without_a_gap_and_know_where_and_when(open_unit_of_work):
    with open_unit_of_work() as uow:
        first, second = uow.record(
            item(FactKind.ITEM_ARRIVED, kind="tower"), item(FactKind.ITEM_GRADED, grade="A")
        )
        uow.commit()
    with open_unit_of_work() as uow:
        [third] = uow.record(item(FactKind.ITEM_MOVED, place="L"))
        assert [fact.seq for fact in (first, second, third)] == [1, 2, 3]
        assert {fact.bench for fact in (first, second, third)} == {uow.bench().id}
        assert third.wall == uow.now_ms() == NINE_O_CLOCK_MS
        assert first.id < second.id < third.id
        assert third.trunk == 0


def test_a_fact_comes_back_as_it_will_always_be_read(uow):
    steps = ["look", "wipe"]
    [fact] = uow.record(job(FactKind.JOB_STARTED, "j", procedure="h", version=1, steps=steps))
    assert fact.body["steps"] == steps
    assert uow.jobs.get("j").steps == ("look", "wipe")
    assert uow.history("job:j") == (fact,)


def test_a_body_with_a_fraction_is_refused(uow):
    with pytest.raises(MalformedFactError):
        uow.record(item(FactKind.ITEM_GRADED, grade=1.5))


def test_a_fact_of_a_later_version_is_kept(uow):
    [fact] = uow.record(item("item_polished", shine=3), about("x", "order", "R1"))[:1]
    assert uow.history(f"item:{PC}") == (fact,)
    assert uow.items.get(PC).count == 1
    assert [fact.kind for fact in uow.history("order:R1")] == ["x"]


def test_history_of_what_nobody_knows_is_empty(uow):
    assert uow.history("item:nobody") == ()


def test_fresh_names_are_uuids_of_version_7_and_go_up(uow):
    names = [uow.new_id() for _ in range(50)]
    assert names == sorted(set(names))
    assert {uuid.UUID(name).version for name in names} == {7}


def test_the_bench_is_there_before_anything_happened(uow):
    bench = uow.bench()
    assert (bench.person, bench.away) == (None, Away.NO)
    uow.record(about(FactKind.SIGNED_IN, SubjectKind.BENCH, bench.id))
    assert uow.bench().person == "ana"


def test_an_item_is_found_by_a_further_name_without_case(uow):
    uow.record(
        item(FactKind.ITEM_NAMED, alias="Straße-1"),
        item(FactKind.ITEM_NAMED, OTHER_PC, alias="STRASSE-1"),
    )
    assert uow.items.named("strasse-1").id == PC
    assert uow.items.named("strasse-2") is None


def test_items_of_some_states_come_oldest_first(uow):
    names = [numbered(CodeKind.MACHINE, 26, number).text for number in range(9, 4, -1)]
    uow.record(*(item(FactKind.ITEM_ARRIVED, name, kind="tower") for name in names))
    uow.record(item(FactKind.ITEM_ADVANCED, names[1], to="to_test"))
    uow.record(item(FactKind.ITEM_ADVANCED, names[3], to="to_clean"))
    both = uow.items.in_states([ItemState.TO_CLEAN, ItemState.TO_TEST])
    assert [each.id for each in both] == [names[1], names[3]]
    mixed = uow.items.in_states([ItemState.TO_TEST, ItemState.ARRIVED, ItemState.TO_TEST])
    assert [each.id for each in mixed] == [names[0], names[1], names[2], names[4]]
    assert uow.items.in_states([]) == ()


def test_arrived_items_of_a_lot_are_counted(uow):
    uow.record(
        item(FactKind.ITEM_ARRIVED, kind="tower", lot="L1"),
        item(FactKind.ITEM_ARRIVED, OTHER_PC, kind="tower", lot="L1"),
        item(FactKind.ITEM_ARRIVED, "OTHER", kind="tower", lot="L2"),
        item(FactKind.ITEM_GRADED, "NOT_YET", grade="A"),
    )
    assert uow.items.from_lot("L1") == 2
    assert uow.items.from_lot("nowhere") == 0


def test_ready_jobs_come_by_priority_then_by_age(uow):
    uow.record(planned("c"), planned("b", priority=1), planned("a"), planned("d", priority=1))
    uow.record(started("c"))
    assert [each.id for each in uow.jobs.ready([TaskCode("cleaning")])] == ["b", "d", "a"]


def test_only_ready_jobs_of_the_tasks_asked_for_come_and_in_one_row(uow):
    for number, task in enumerate(["cleaning", "master", "erasure", "master", "cleaning"]):
        uow.record(job(FactKind.JOB_PLANNED, f"j{number}", task=task, priority=number // 3))
    assert [each.id for each in uow.jobs.ready(["master", "cleaning"])] == ["j3", "j4", "j0", "j1"]
    assert list(uow.jobs.ready([])) == []


def test_a_job_given_to_somebody_by_name_is_theirs_alone(uow):
    uow.record(planned("a"), planned("b"), planned("c", priority=1), planned("d"))
    for name in ("b", "c"):
        subject, body = Subject(SubjectKind.JOB, name), {"person": "ana"}
        uow.record(Draft(kind=FactKind.JOB_GIVEN, subject=subject, person=MEHDI.id, body=body))
    assert [each.id for each in uow.jobs.given("ana")] == ["c", "b"]
    assert [each.id for each in uow.jobs.ready(["cleaning"])] == ["a", "d"]
    uow.record(started("c"))
    assert [each.id for each in uow.jobs.given("ana")] == ["b"]
    assert list(uow.jobs.given("mehdi")) == []


def test_the_job_in_hand_is_the_one_in_progress_or_paused(uow):
    uow.record(planned("a"), planned("b"))
    assert uow.jobs.in_hand("ana") is None
    uow.record(started("b"))
    assert uow.jobs.in_hand("ana").id == "b"
    uow.record(job(FactKind.JOB_PAUSED, "b"))
    assert uow.jobs.in_hand("ana").state is JobState.PAUSED
    assert uow.jobs.in_hand("mehdi") is None
    uow.record(job(FactKind.JOB_FINISHED, "b"))
    assert uow.jobs.in_hand("ana") is None


def test_waiting_jobs_come_first_ready_first(uow):
    for name, until in (("a", 300), ("b", 100), ("c", 200)):
        uow.record(planned(name), started(name), job(FactKind.JOB_LEFT_WAITING, name, until=until))
    uow.record(planned("d"), started("d", "mehdi"))
    assert [each.id for each in uow.jobs.waiting("ana")] == ["b", "c", "a"]


def test_a_closed_job_is_no_open_job_of_its_item_or_lot(uow):
    uow.record(planned("a", item=PC), planned("b", item=OTHER_PC), planned("c", lot="L1"))
    uow.record(planned("d", lot="L1"))
    assert uow.jobs.open_for(PC).id == "a"
    assert [each.id for each in uow.jobs.open_from("L1")] == ["c", "d"]
    uow.record(job(FactKind.JOB_FINISHED, "a"), job(FactKind.JOB_CANCELLED, "c"))
    assert uow.jobs.open_for(PC) is None
    assert uow.jobs.open_for(OTHER_PC).id == "b"
    assert [each.id for each in uow.jobs.open_from("L1")] == ["d"]


def test_a_job_that_gets_its_item_later_is_found_by_it(uow):
    uow.record(planned("a", lot="L1"), started("a"))
    uow.record(job(FactKind.JOB_NAMED_ITEM, "a", item=PC, steps=["look"]))
    assert uow.jobs.open_for(PC).id == "a"


def test_a_call_for_help_is_open_until_it_is_closed(uow):
    def call(kind, **body):
        return about(kind, SubjectKind.HELP, "h", **body)

    uow.record(call(FactKind.HELP_SEEN))
    assert uow.helps.get("h") is None
    uow.record(call(FactKind.HELP_ASKED, bench="bench-1"))
    assert uow.helps.open_at("bench-1").state is HelpState.OPEN
    uow.record(call(FactKind.HELP_SEEN))
    assert uow.helps.open_at("bench-1").state is HelpState.SEEN
    assert uow.helps.open_at("bench-2") is None
    uow.record(call(FactKind.HELP_CLOSED, outcome="answered"))
    assert uow.helps.open_at("bench-1") is None
    assert uow.helps.get("h").outcome == "answered"


def test_places_come_by_name_lots_and_parts_by_age(uow):
    for name, text in (("p1", "étagère"), ("p2", "Bench"), ("p3", "arrival")):
        uow.record(about(FactKind.PLACE_NAMED, SubjectKind.PLACE, name, kind="x", name=text))
    for name in ("z", "a"):
        uow.record(
            about(FactKind.LOT_REGISTERED, SubjectKind.LOT, name, supplier="City", expected=3),
            about(FactKind.PART_REGISTERED, SubjectKind.PART, name, kind="disk"),
        )
    uow.record(about(FactKind.PART_MOVED, SubjectKind.PART, "z", item=PC))
    assert [place.name for place in uow.stock.places()] == ["arrival", "Bench", "étagère"]
    assert [lot.id for lot in uow.stock.lots()] == ["z", "a"]
    assert [part.id for part in uow.stock.parts()] == ["z", "a"]
    assert uow.stock.place("p2").name == "Bench"
    assert uow.stock.lot("a").expected == 3
    assert uow.stock.part("z").item == PC
    assert uow.stock.place("z") is None


def test_an_unknown_code_waits_until_somebody_settles_it(uow):
    for name in ("u2", "u1"):
        read = ["QWERTY", "AZERTY"]
        uow.record(about(FactKind.CODE_UNKNOWN, SubjectKind.UNKNOWN_CODE, name, candidates=read))
    assert [code.id for code in uow.stock.unknown_codes()] == ["u2", "u1"]
    uow.record(about(FactKind.CODE_SETTLED, SubjectKind.UNKNOWN_CODE, "u2"))
    assert [code.candidates for code in uow.stock.unknown_codes()] == [("QWERTY", "AZERTY")]


def test_people_are_saved_changed_and_found_by_their_badge(uow):
    uow.people.save(MEHDI)
    uow.people.save(ANA)
    assert uow.people.all() == (ANA, MEHDI)
    assert uow.people.with_badge("BCCCCCCX") == MEHDI
    assert uow.people.with_badge("BDDDDDDX") is None
    renamed = Person(id=ANA.id, badge="BFFFFFFX", first_name="Zoé", portrait="ana")
    uow.people.save(renamed)
    assert uow.people.all() == (MEHDI, renamed)
    assert uow.people.with_badge(ANA.badge) is None


def test_a_profile_is_the_usual_one_until_somebody_chose(uow):
    assert uow.people.profile(ANA.id) == Profile()
    large = Profile(language="en", text_pt=72, modes=frozenset({"dwell"}), key_map={"F13": "done"})
    uow.people.save_profile(ANA.id, large)
    assert uow.people.profile(ANA.id) == large


def test_an_erased_person_is_gone_and_the_others_stay(open_unit_of_work):
    with open_unit_of_work() as uow:
        uow.people.save(ANA)
        uow.people.save(MEHDI)
        uow.people.save_profile(ANA.id, Profile(volume=3))
        uow.people.save_changes(ANA.id, (Change(5, Profile(volume=2)),))
        uow.people.save_guidance(ANA.id, Guidance({TaskCode("cleaning"): TaskHelp(level=2)}))
        uow.commit()
    with open_unit_of_work() as uow:
        uow.people.erase(ANA.id)
        uow.people.erase(PersonId("nobody"))
        uow.commit()
    with open_unit_of_work() as uow:
        assert uow.people.all() == (MEHDI,)
        assert uow.people.get(ANA.id) is None
        assert uow.people.profile(ANA.id) == Profile()
        assert uow.people.changes(ANA.id) == ()
        assert uow.people.guidance(ANA.id) == Guidance()


def test_changes_and_guidance_are_kept_for_each_person(uow):
    changes = (Change(5, Profile()), Change(7, Profile(theme="dark")))
    run = Run(day=20_000, steps=5, helped=1, slips=0, took_ms=60_000, level=1)
    used = {StepId("wipe"): (Used.REPEAT, Used.SHOW)}
    known = TaskHelp(level=3, runs=(run,), last_ms=9, job=JobId("job"), used=used)
    uow.people.save_changes(ANA.id, changes)
    uow.people.save_guidance(ANA.id, Guidance({TaskCode("cleaning"): known}))
    assert uow.people.changes(ANA.id) == changes
    assert uow.people.guidance(ANA.id).of(TaskCode("cleaning")) == known
    assert uow.people.changes(MEHDI.id) == ()
    assert uow.people.guidance(MEHDI.id) == Guidance()


def test_a_procedure_is_kept_once(uow):
    uow.procedures.keep(ProcedureHash("h"), "first")
    uow.procedures.keep(ProcedureHash("h"), "second")
    assert uow.procedures.text(ProcedureHash("h")) == "first"


def test_numbers_are_given_once_each_by_kind_and_year(open_unit_of_work):
    with open_unit_of_work() as uow:
        given = [uow.numbers.take(CodeKind.MACHINE, 26).shown for _ in range(2)]
        uow.commit()
    with open_unit_of_work() as uow:
        given.append(uow.numbers.take(CodeKind.MACHINE, 26).shown)
        given.append(uow.numbers.take(CodeKind.MACHINE, 27).shown)
        given.append(uow.numbers.take(CodeKind.SCREEN, 26).shown)
    assert given == ["PC 26 0001", "PC 26 0002", "PC 26 0003", "PC 27 0001", "EC 26 0001"]


def test_a_number_that_a_known_thing_has_is_not_given(uow):
    uow.record(item(FactKind.ITEM_ARRIVED, PC, kind="tower"))
    uow.record(item(FactKind.ITEM_ARRIVED, OTHER_PC, kind="tower"))
    assert uow.numbers.take(CodeKind.MACHINE, 26).number == 3


def test_places_are_numbered_without_a_year(uow):
    assert [uow.numbers.take(CodeKind.PLACE, year).number for year in (26, 27)] == [1, 2]


def test_a_second_label_stands_nowhere_until_it_is_a_machine_of_its_own_again(uow):
    for name in (PC, OTHER_PC):
        uow.record(item(FactKind.ITEM_ARRIVED, name, kind="tower", lot="L1"))
    uow.record(item(FactKind.ITEM_MERGED, OTHER_PC, into=PC))
    assert [each.id for each in uow.items.in_states(tuple(ItemState))] == [PC]
    assert uow.items.from_lot("L1") == 1
    assert uow.items.get(OTHER_PC).merged == PC
    uow.record(item(FactKind.ITEM_UNMERGED, OTHER_PC))
    assert len(uow.items.in_states([ItemState.ARRIVED])) == uow.items.from_lot("L1") == 2
