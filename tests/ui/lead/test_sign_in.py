"""What a lead is told who signs in: every PIN that opens nothing has a calm sentence."""

from typing import Any

import pytest

from tests.application.workshop import ANA, NADIA, PAUL
from tests.fakes import FakeUnitOfWork
from workshop_app.application.check_pin import FIRST_WAIT_MS, TRIES, CheckPin
from workshop_app.application.lead.sign_in import LeadSignIn
from workshop_app.domain.codes import Scan
from workshop_app.domain.pin import hash_pin
from workshop_app.ui.lead.page import Press
from workshop_app.ui.lead.sign_in.presenter import SignInPresenter
from workshop_app.values import replace

PIN, OTHER_PIN = "2580", "1357"
WRONG = "This PIN is not right. Try again."
LATER = "There were too many tries. Wait a little, then try again."


class AtOnce:
    """A database that answers at once."""

    def run(self, work, *, then, **_failed):
        then(work())


def failed(error):
    raise error


class Door:
    def __init__(self):
        self.now = 0
        self.entered: list[Any] = []
        self.said: list[str] = []
        uow = FakeUnitOfWork(
            replace(PAUL, pin=hash_pin(PIN, bytes(16))),
            replace(NADIA, pin=hash_pin(OTHER_PIN, bytes(16))),
            ANA,
        )
        check = CheckPin(lambda: uow, lambda: self.now)
        sign_in = LeadSignIn(lambda: uow, check)
        self.presenter = SignInPresenter(
            sign_in, AtOnce(), self.entered.append, self.said.append, failed
        )

    def reads(self, code):
        self.presenter.on_scan(Scan((code,)))

    def types(self, pin):
        """Type it and press Enter; return the sentence that is shown then."""
        self.presenter.on_press(Press(action="enter", typed=pin))
        return " ".join(note.words for note in self.presenter.page().notes)

    @property
    def names(self):
        return [person.first_name for person in self.entered]


@pytest.fixture
def door():
    made = Door()
    made.reads(PAUL.badge)
    return made


def test_a_pin_at_the_speed_of_a_scanner_is_a_pin(door):
    door.reads("0000")
    assert [note.words for note in door.presenter.page().notes] == [WRONG]
    door.reads(PIN)
    assert door.names == ["Paul"]


def test_digits_that_are_read_before_any_badge_are_no_pin(door):
    door.presenter.start()
    door.reads(PIN)
    assert [note.words for note in door.presenter.page().notes] == ["This code is not a badge."]
    assert door.entered == []


def test_another_leads_pin_opens_nothing_and_tells_nothing_of_them(door):
    assert door.types(OTHER_PIN) == WRONG
    assert (door.entered, "Nadia" in str(door.said)) == ([], False)
    assert door.presenter.page().title == "Paul"


@pytest.mark.parametrize("odd", ["", "25", "258", "25801", "２５８０", "abcd", "2580\n"])
def test_what_is_no_pin_gets_the_same_sentence(door, odd):
    assert door.types(odd) == WRONG


def test_after_many_wrong_ones_a_rest_is_asked_for_and_the_other_lead_comes_in(door):
    assert {door.types("0000") for _ in range(TRIES)} == {WRONG}
    assert door.types(PIN) == LATER
    door.reads(NADIA.badge)
    door.types(OTHER_PIN)
    door.reads(PAUL.badge)
    door.now += FIRST_WAIT_MS
    door.types(PIN)
    assert door.names == ["Nadia", "Paul"]
