"""A lead proposes how a bench could be; the worker alone says yes, between two tasks."""

from contextlib import ExitStack, closing

import pytest

from tests.application.sync.memory_register import MemoryRegister
from tests.application.workshop import ANA, BOB, PAUL, Workshop, at_job, made_up, step
from tests.ui.bench.test_every_setting_travels import meet
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.outcome import NeedsChanged
from workshop_app.application.propose_settings import ProposeSettings
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import Profile
from workshop_app.domain.proposals import Proposal


def proposed(workshop: Workshop, **values: object) -> tuple[str, ...]:
    return ProposeSettings(workshop.open)(ANA.id, values, lead=PAUL)


def kept(workshop: Workshop) -> tuple[Profile, Proposal | None]:
    with workshop.open() as uow:
        return uow.people.profile(ANA.id), uow.people.proposal(ANA.id)


@pytest.fixture
def workshop():
    made = Workshop(made_up())
    made.come()
    return made


@pytest.mark.proves("PRF-03")
def test_nothing_is_changed_before_the_worker_says_yes_and_each_change_is_asked_by_itself(workshop):
    assert proposed(workshop, text_pt=42, theme="dark") == ()
    assert kept(workshop)[0] == Profile()
    asked = workshop.now.proposed
    assert asked is not None
    assert (asked.by, asked.key, asked.wanted) == (PAUL, "text_pt", Profile(text_pt=42))
    assert workshop.desk.answer_proposal("text_pt", accepted=True).note == NeedsChanged()
    assert kept(workshop) == (Profile(text_pt=42), Proposal(PAUL.id, {"theme": "dark"}))
    assert workshop.desk.answer_proposal("theme", accepted=False).note is None
    assert kept(workshop) == (Profile(text_pt=42), None)
    assert workshop.now.proposed is None


@pytest.mark.proves("PRF-03", "PRF-04")
def test_a_yes_can_be_taken_back(workshop):
    proposed(workshop, theme="dark")
    workshop.desk.answer_proposal("theme", accepted=True)
    workshop.desk.needs(Command.UNDO, "")
    assert kept(workshop)[0] == Profile()


@pytest.mark.proves("PRF-03", "COG-13")
def test_nobody_is_asked_within_a_task():
    workshop = at_job(step("a"))
    proposed(workshop, theme="dark")
    assert workshop.now.proposed is None
    workshop.answer_right()
    assert workshop.now.proposed is not None


@pytest.mark.proves("PRF-03")
@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"help_level": 4}, ("help_level",)),
        ({"text_pt": 42, "volume": 900}, ("volume",)),
        ({"confirm_each": False}, ("confirm_each",)),
    ],
)
def test_what_may_not_be_proposed_is_named_and_nothing_is_kept(workshop, values, refused):
    assert proposed(workshop, **values) == refused
    assert kept(workshop)[1] is None


@pytest.mark.proves("PRF-03")
def test_less_help_is_refused_at_the_bench_too(workshop):
    with workshop.open() as uow:
        uow.people.save_proposal(ANA.id, Proposal(PAUL.id, {"help_level": 4}))
        uow.commit()
    assert workshop.now.proposed is None
    workshop.desk.answer_proposal("help_level", accepted=True)
    assert kept(workshop)[0] == Profile()


def test_only_a_lead_proposes(workshop):
    with pytest.raises(ValueError, match="team lead"):
        ProposeSettings(workshop.open)(ANA.id, {"theme": "dark"}, lead=BOB)


@pytest.mark.proves("PRF-03", "DIG-01")
def test_a_proposal_and_its_answer_travel_and_go_with_the_person(tmp_path):
    centre = MemoryRegister()
    with ExitStack() as stack:
        desk, bench = (
            stack.enter_context(closing(open_storage(tmp_path / name))) for name in ("1", "2")
        )
        with desk.unit_of_work() as uow:
            uow.people.save(ANA)
            uow.people.save_proposal(ANA.id, Proposal(PAUL.id, {"theme": "dark"}))
            uow.commit()
        meet(desk, centre, is_desk=True)
        meet(bench, centre)
        with bench.unit_of_work() as uow:
            assert uow.people.proposal(ANA.id) == Proposal(PAUL.id, {"theme": "dark"})
            uow.people.save_proposal(ANA.id, None)
            uow.commit()
        meet(bench, centre)
        meet(desk, centre, is_desk=True)
        with desk.unit_of_work() as uow:
            assert uow.people.proposal(ANA.id) is None
            uow.people.save_proposal(ANA.id, Proposal(PAUL.id, {"theme": "cream"}))
            uow.people.erase(ANA.id)
            uow.commit()
        with desk.unit_of_work() as uow:
            assert uow.people.proposal(ANA.id) is None
