"""What a lead answers from the board is shown and said at the bench, without a press there."""

import pytest

from tests.application.workshop import PAUL, at_job, step
from tests.ui.bench.a_bench import ABench
from workshop_app.application.lead.answer_calls import AnswerCalls
from workshop_app.domain.commands import Command
from workshop_app.domain.help_call import HelpMessage


@pytest.fixture
def bench():
    made = ABench(at_job(step("a"), step("b")))
    made.tell(Command.HELP, Command.CALL_LEAD)
    assert made.screen.id == "help"
    return made


def call_of(bench):
    [call] = bench.workshop.fake.helps.open()
    return call.id


@pytest.mark.proves("HLP-04")
@pytest.mark.parametrize("told", [None, *HelpMessage])
def test_the_answer_is_shown_and_said_and_the_worker_goes_on_where_they_were(bench, told):
    answer = AnswerCalls(bench.workshop.open)
    before = len(bench.mouth.said)
    if told is None:
        answer.come(call_of(bench), lead=PAUL)
    else:
        answer.tell(call_of(bench), told, lead=PAUL)
    bench.presenter.on_tick()
    assert bench.screen.id == ("help.told" if told else "help.coming")
    assert PAUL.first_name in bench.words
    assert bench.mouth.said[before:][-1].text == bench.words
    bench.presenter.on_tick()
    assert len(bench.mouth.said) == before + 1
    answer.close(call_of(bench), lead=PAUL)
    bench.presenter.on_tick()
    assert bench.screen.id == "step.do"
