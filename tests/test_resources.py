"""Files of the program are found by name, and only files of the program."""

import pytest

from workshop_app import resources
from workshop_app.resources import NoSuchResourceError


def test_a_file_of_the_program_is_found():
    assert resources.path("procedures").is_dir()
    assert resources.exists("procedures")


def test_what_did_not_come_with_the_program_is_told_by_name():
    with pytest.raises(NoSuchResourceError, match=r"icons/no-such\.svg"):
        resources.path("icons/no-such.svg")
    assert not resources.exists("icons/no-such.svg")


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "icons/../../pyproject.toml", "/etc/passwd", "C:/x", "icons\\x.svg", "//x/y"],
)
def test_nothing_outside_is_reached(name):
    with pytest.raises(ValueError, match="is"):
        resources.path(name)


def test_a_language_that_was_not_compiled_is_told():
    with pytest.raises(NoSuchResourceError, match="workshop_xx"):
        resources.translation("xx")
    with pytest.raises(ValueError, match="is"):
        resources.translation("/../x")
