"""A PIN is known again by its hash alone."""

import pytest

from workshop_app.domain.people import Person
from workshop_app.domain.pin import fits, hash_pin, is_pin

SALT = bytes(range(16))
KEPT = hash_pin("2580", SALT)


def test_a_pin_fits_its_hash_and_no_other():
    assert fits("2580", KEPT)
    assert not fits("2581", KEPT)
    assert not fits("02580", KEPT)


def test_the_same_pin_is_kept_otherwise_with_another_salt():
    assert hash_pin("2580", bytes(16)) != KEPT
    assert "2580" not in KEPT.split(":")[-1]


@pytest.mark.parametrize("typed", ["", "123", "1" * 13, "12a4", "１２３４", " 1234", "1234\n"])
def test_what_is_no_pin_is_none(typed):
    assert not is_pin(typed)
    assert not fits(typed, KEPT)
    with pytest.raises(ValueError, match="digits"):
        hash_pin(typed, SALT)


@pytest.mark.parametrize(
    "kept",
    ["", "2580", KEPT[:-1], KEPT.replace("14", "99"), KEPT.replace(":8:", ":0:"), f"x{KEPT}"],
)
def test_nothing_fits_what_is_damaged(kept):
    assert not fits("2580", kept)


def test_a_person_who_is_written_to_a_log_does_not_show_the_hash():
    person = Person(id="p", badge="", first_name="", portrait="", pin=KEPT)  # type: ignore[arg-type]
    assert KEPT not in repr(person)
