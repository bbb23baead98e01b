"""Two labels on one machine, one label on two: a lead says so, and says it otherwise."""

import pytest

from tests.application.workshop import ANA, BOB, LOT, NADIA, OTHER_PC, PAUL, PC, SCREEN, Workshop
from tests.application.workshop import real_content as content
from workshop_app.application.draft import of_item
from workshop_app.application.lead.labels import PutLabelsRight, Refused, Why
from workshop_app.application.lead.story import ReadStory
from workshop_app.application.outcome import OtherItem
from workshop_app.application.situation import AtStep
from workshop_app.domain.codes import parse_code
from workshop_app.domain.facts import FactKind
from workshop_app.domain.item import ItemState
from workshop_app.domain.job import JobState

S = ItemState


@pytest.fixture
def workshop():
    made = Workshop(content(), expected=0)
    made.arrives(PC, state=S.TO_CLEAN)
    made.arrives(OTHER_PC, state=S.TO_TEST)
    return made


@pytest.fixture
def right(workshop):
    return PutLabelsRight(workshop.open, workshop.content)


def shown(item):
    code = parse_code(item)
    assert code is not None
    return code.shown


def story_of(workshop, item):
    told = ReadStory(workshop.open)(item)
    assert told is not None
    return told


def in_states(workshop, *states):
    with workshop.open() as uow:
        return [item.id for item in uow.items.in_states(states)]


def taken_in(workshop):
    with workshop.open() as uow:
        return uow.items.from_lot(LOT)


def test_of_two_labels_one_counts_and_the_other_means_it(workshop, right):
    workshop.plan("machine-test", OTHER_PC)
    workshop.plan("cleaning", PC)
    before = taken_in(workshop)
    assert right.merge(PC, OTHER_PC, lead=PAUL) is None
    assert workshop.open_job(OTHER_PC) is None
    assert in_states(workshop, *ItemState) == [PC]
    assert taken_in(workshop) == before - 1
    workshop.come(ANA)
    workshop.scan(OTHER_PC)
    assert workshop.at.job.item == PC
    while workshop.at.step.expects != "item":
        workshop.answer_right()
    at = workshop.at_step
    workshop.scan(OTHER_PC)
    assert workshop.at_step != at
    assert workshop.at.job.read.get("item", PC) == PC


def test_the_story_is_one_and_says_by_which_label(workshop, right):
    with workshop.open() as uow:
        uow.record(of_item(FactKind.ITEM_NAMED, OTHER_PC, ANA.id, alias="CZC9", type="serial"))
        uow.commit()
    right.merge(PC, OTHER_PC, lead=PAUL)
    told = story_of(workshop, OTHER_PC)
    assert told == story_of(workshop, PC)
    assert (told.item.id, told.labels) == (PC, (OTHER_PC,))
    assert {event.label for event in told.events} == {None, OTHER_PC}
    assert told.item.aliases == ("CZC9", OTHER_PC)
    assert told.item.serial == ""  # nobody has read it on a machine of this label


def test_two_machines_after_all_go_on_as_they_were(workshop, right):
    right.merge(PC, OTHER_PC, lead=PAUL)
    assert right.unmerge(OTHER_PC, lead=NADIA)
    assert not right.unmerge(OTHER_PC, lead=NADIA)
    assert set(in_states(workshop, *ItemState)) == {PC, OTHER_PC}
    assert workshop.item(OTHER_PC).state is S.TO_ERASE  # as its route says
    assert workshop.open_job(OTHER_PC) is not None
    assert story_of(workshop, PC).labels == ()


def test_what_is_further_on_is_proposed_to_stay(workshop, right):
    with workshop.open() as uow:
        uow.record(of_item(FactKind.TASK_FINISHED, OTHER_PC, ANA.id, task="erasure"))
        uow.commit()
    for one, other in ((PC, OTHER_PC), (OTHER_PC, PC)):
        assert right.look(one, shown(other)).likely.id == OTHER_PC


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("PC 26 0999", Why.UNKNOWN),
        ("hello", Why.UNKNOWN),
        (PC, Why.SAME),
        (SCREEN, Why.OTHER_KIND),
    ],
)
def test_what_cannot_be_one_machine_is_told_and_changes_nothing(workshop, right, other, why):
    workshop.arrives(SCREEN, kind="screen", state=S.TO_TEST)
    before = workshop.fake.kinds()
    assert right.look(PC, other).why is why
    assert right.merge(PC, other, lead=PAUL).why is why
    assert workshop.fake.kinds() == before


def test_nobody_at_work_is_interrupted(workshop, right):
    workshop.plan("cleaning", PC)
    workshop.begin(ANA)
    before = workshop.fake.kinds()
    assert right.merge(OTHER_PC, PC, lead=PAUL) == Refused(Why.IN_HAND, workshop.item(PC))
    assert right.part(PC, lead=PAUL) == Refused(Why.IN_HAND, workshop.item(PC))
    assert workshop.fake.kinds() == before
    assert right.merge(PC, OTHER_PC, lead=PAUL) is None  # what stays may be in hand


def test_what_was_in_hand_elsewhere_meanwhile_is_finished_and_leads_nowhere(workshop, right):
    """A bench without a network has begun by a label that a lead says is a second one."""
    workshop.plan("cleaning", PC)
    workshop.begin(ANA)
    with workshop.open() as uow:
        uow.record(of_item(FactKind.ITEM_MERGED, PC, PAUL.id, into=OTHER_PC))
        uow.commit()
    job = workshop.at.job.id
    for label in (OTHER_PC, PC):
        if workshop.at.step.expects == "item":
            assert not isinstance(workshop.scan(label).note, OtherItem)
    workshop.finish()
    with workshop.open() as uow:
        assert uow.jobs.get(job).state is JobState.DONE
    assert workshop.open_job(PC) is None
    assert workshop.item(OTHER_PC).finished == {}
    assert not isinstance(workshop.here, AtStep)


def test_a_task_of_a_second_label_is_offered_to_nobody(workshop, right):
    right.merge(PC, OTHER_PC, lead=PAUL)
    workshop.plan("cleaning", OTHER_PC)
    workshop.come(BOB)
    assert not isinstance(workshop.here, AtStep)
    assert getattr(workshop.here, "job", None) is None or workshop.here.job.item != OTHER_PC


def test_two_desks_that_say_it_either_way_mean_the_older_label(workshop):
    with workshop.open() as uow:
        uow.record(of_item(FactKind.ITEM_MERGED, PC, PAUL.id, into=OTHER_PC))
        uow.record(of_item(FactKind.ITEM_MERGED, OTHER_PC, NADIA.id, into=PC))
        uow.commit()
    told = {story_of(workshop, each).item.id for each in (PC, OTHER_PC)}
    assert told == {min(PC, OTHER_PC)}


def test_one_label_on_two_machines_begins_again_and_one_more_is_taken_in(workshop, right):
    erased = workshop.item(PC)
    assert {part.erasure for part in erased.inside} == {"ok"}
    with workshop.open() as uow:
        expected = uow.items.from_lot(LOT)
    assert right.part(PC, lead=PAUL) is None
    item = workshop.item(PC)
    assert {part.erasure for part in item.inside} == {""}
    assert (item.finished, item.tests, item.state) == ({}, {}, S.TO_ERASE)
    assert workshop.open_job(PC).task == "erasure"
    with workshop.open() as uow:
        assert uow.stock.lot(LOT).expected >= expected + 1
        assert len(uow.jobs.open_from(LOT)) == 1


def test_a_worker_puts_no_label_right(workshop, right):
    before = workshop.fake.kinds()
    for work in (
        lambda: right.merge(PC, OTHER_PC, lead=ANA),
        lambda: right.unmerge(PC, lead=ANA),
        lambda: right.part(PC, lead=ANA),
    ):
        with pytest.raises(ValueError, match="lead"):
            work()
    assert workshop.fake.kinds() == before
