"""The PIN after a badge: right, wrong, none, and later after too many tries."""

import pytest

from tests.application.workshop import BOB, NADIA, PAUL
from tests.fakes import FakeUnitOfWork
from workshop_app.application.check_pin import (
    FIRST_WAIT_MS,
    LONGEST_WAIT_MS,
    TRIES,
    CheckPin,
    PinChecked,
    PinOutcome,
)
from workshop_app.domain.ids import PersonId
from workshop_app.domain.pin import hash_pin
from workshop_app.values import replace

LEAD = replace(PAUL, pin=hash_pin("2580", bytes(16)))


class Desk:
    def __init__(self):
        self.now = 0
        uow = FakeUnitOfWork(LEAD, BOB, NADIA)
        self.check = CheckPin(lambda: uow, lambda: self.now)

    def typed(self, pin, person=LEAD):
        return self.check(person.id, pin).outcome


@pytest.fixture
def desk():
    return Desk()


def test_the_right_pin_says_whose_it_is(desk):
    assert desk.check(LEAD.id, "2580") == PinChecked(PinOutcome.RIGHT, LEAD)


def test_a_wrong_one_says_nothing_of_the_person(desk):
    assert desk.check(LEAD.id, "0000") == PinChecked(PinOutcome.WRONG)


def test_a_badge_without_a_pin_opens_nothing(desk):
    assert desk.typed("2580", BOB) is PinOutcome.NO_PIN
    assert desk.check(PersonId("nobody"), "2580").outcome is PinOutcome.NO_PIN


def test_after_five_wrong_ones_even_the_right_one_waits(desk):
    for _ in range(TRIES):
        assert desk.typed("0000") is PinOutcome.WRONG
    assert desk.typed("2580") is PinOutcome.LATER
    desk.now += FIRST_WAIT_MS
    assert desk.typed("2580") is PinOutcome.RIGHT
    assert desk.typed("0000") is PinOutcome.WRONG


def test_whoever_goes_on_guessing_waits_longer_and_longer_but_not_for_ever(desk):
    for _ in range(TRIES):
        desk.typed("0000")
    desk.now += FIRST_WAIT_MS
    assert desk.typed("0000") is PinOutcome.WRONG
    desk.now += FIRST_WAIT_MS
    assert desk.typed("2580") is PinOutcome.LATER
    desk.now += LONGEST_WAIT_MS
    assert desk.typed("2580") is PinOutcome.RIGHT


def test_one_persons_tries_do_not_hold_up_another(desk):
    for _ in range(TRIES):
        desk.typed("0000")
    assert desk.typed("2580", NADIA) is PinOutcome.NO_PIN
