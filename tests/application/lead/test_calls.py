"""A lead answers calls from the board; when nobody does, another lead is told."""

import pytest

from tests.fakes import FakeUnitOfWork
from workshop_app.application.lead.answer_calls import AnswerCalls, Answered, TellSecondLead
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.help_call import SECOND_LEAD_MS, HelpMessage, HelpState
from workshop_app.domain.ids import HelpId, PersonId
from workshop_app.domain.people import Person, Role


def person(name, role=Role.LEAD):
    return Person(id=PersonId(name), badge=name, first_name=name, portrait="person", role=role)


PAUL, NADIA, ANA = person("paul"), person("nadia"), person("ana", Role.WORKER)
CALL = HelpId("call")


@pytest.fixture
def uow():
    made = FakeUnitOfWork(PAUL, NADIA, ANA)
    subject = Subject(SubjectKind.HELP, CALL)
    body = {"bench": "3", "job": None, "step": None}
    made.seed(Draft(kind=FactKind.HELP_ASKED, subject=subject, person=ANA.id, body=body))
    return made


@pytest.fixture
def answer(uow):
    return AnswerCalls(lambda: uow)


def test_the_first_lead_who_says_so_is_the_one_who_comes(uow, answer):
    assert answer.come(CALL, lead=PAUL) is Answered.DONE
    assert answer.come(CALL, lead=NADIA) is Answered.TAKEN
    assert uow.helps.get(CALL).coming == PAUL.id


def test_a_call_that_is_passed_on_waits_for_the_other_lead(uow, answer):
    answer.come(CALL, lead=PAUL)
    answer.pass_on(CALL, NADIA.id, lead=PAUL)
    assert (uow.helps.get(CALL).coming, uow.helps.get(CALL).waits) == (None, True)
    answer.come(CALL, lead=NADIA)
    assert uow.helps.get(CALL).coming == NADIA.id


def test_words_are_an_answer_and_somebody_may_come_all_the_same(uow, answer):
    answer.tell(CALL, HelpMessage.SOON, lead=PAUL)
    assert (uow.helps.get(CALL).message, uow.helps.get(CALL).waits) == ("soon", False)
    answer.come(CALL, lead=NADIA)
    assert uow.helps.get(CALL).coming == NADIA.id


def test_a_closed_call_stays_closed(uow, answer):
    answer.close(CALL, lead=PAUL)
    for again in (answer.come(CALL, lead=NADIA), answer.tell(CALL, HelpMessage.GO_ON, lead=PAUL)):
        assert again is Answered.OVER
    assert uow.helps.get(CALL).state is HelpState.CLOSED


def test_a_worker_answers_no_call_and_is_given_none(uow, answer):
    before = uow.kinds()
    with pytest.raises(ValueError, match="team lead"):
        answer.come(CALL, lead=ANA)
    with pytest.raises(ValueError, match="team lead"):
        answer.pass_on(CALL, ANA.id, lead=PAUL)
    assert uow.kinds() == before


@pytest.mark.proves("HLP-03")
def test_a_second_lead_is_told_after_three_minutes_once(uow):
    tell = TellSecondLead(lambda: uow)
    uow.clock_ms += SECOND_LEAD_MS - 1
    assert tell(PAUL.id) == 0
    uow.clock_ms += 1
    assert tell(PAUL.id) == 1
    assert uow.helps.get(CALL).passed_to == NADIA.id
    uow.clock_ms += 2 * SECOND_LEAD_MS
    assert tell(PAUL.id) == 0


def test_time_takes_a_call_from_nobody_who_has_answered(uow, answer):
    answer.come(CALL, lead=PAUL)
    subject = Subject(SubjectKind.HELP, CALL)
    body = {"to": NADIA.id, "why": "time"}
    uow.seed(Draft(kind=FactKind.HELP_PASSED, subject=subject, person=None, body=body))
    assert uow.helps.get(CALL).coming == PAUL.id
