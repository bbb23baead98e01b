"""What a lead proposes is asked in words and picture; yes and no are at their places."""

import pytest

from tests.application.workshop import ANA, PAUL, Workshop, made_up
from tests.ui.bench.a_bench import ABench
from workshop_app.application.propose_settings import ProposeSettings
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import SETTINGS
from workshop_app.domain.proposals import CHOSEN_AT_THE_BENCH, is_the_leads
from workshop_app.ui.bench.words.settings import topics


@pytest.fixture
def bench():
    workshop = Workshop(made_up())
    ProposeSettings(workshop.open)(ANA.id, {"text_pt": 42}, lead=PAUL)
    made = ABench(workshop)
    made.come()
    return made


@pytest.mark.proves("PRF-03")
@pytest.mark.parametrize(("answer", "text_pt"), [(Command.YES, 42), (Command.NO, 28)])
def test_a_proposal_is_asked_before_the_next_task_and_answered_once(bench, answer, text_pt):
    assert bench.screen.id == "proposal"
    assert PAUL.first_name in bench.screen.words[0]
    assert bench.screen.picture.name == f"portrait-{PAUL.portrait}"
    assert bench.screen.heading.endswith("Large")
    bench.tell(answer)
    assert (bench.screen.id, bench.likes.text_pt) == ("nothing_to_do", text_pt)


@pytest.mark.proves("PRF-03")
def test_other_commands_leave_the_question_there(bench):
    for command in (Command.REPEAT, Command.LOUDER):
        assert bench.tell(command).id == "proposal"


def test_whatever_may_be_proposed_has_words():
    asked = {ask.key for topic in topics().values() for ask in topic.asks}
    proposed = {key for key in SETTINGS if not is_the_leads(key)} - CHOSEN_AT_THE_BENCH
    assert proposed <= asked
