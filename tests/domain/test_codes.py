import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36

from workshop_app.domain.codes import (
    ALPHABET,
    CHECK_UP_CODE,
    LONGEST_FOREIGN_CODE,
    NUMBERED_BY_YEAR,
    NUMBERS_A_YEAR,
    PREFIX,
    Code,
    CodeKind,
    Scan,
    check_letter,
    command_code,
    command_of,
    foreign_candidates,
    numbered,
    parse_code,
    parse_number,
)
from workshop_app.domain.commands import Command

PRINTED = {"PGDLXLDN": "PC 26 0042", "SGDLXHXT": "EC 26 0007", "CXXXXVXJ": "BX 99 167771"}
CHECK_UP = "KBCDFPRG"
CARDS = ["XBBBBBBC", "XBBBBBDV"]
"""What labels and cards carry that are already stuck on things: never changed."""

codes = st.builds(Code, st.sampled_from(CodeKind), st.integers(0, 16**6 - 1))
bodies = st.text(ALPHABET, min_size=7, max_size=7)
numbers = st.builds(
    numbered,
    st.sampled_from(sorted(NUMBERED_BY_YEAR)),
    st.integers(0, 99),
    st.integers(1, NUMBERS_A_YEAR - 1),
)


@given(bodies)
def test_the_check_letter_is_the_standards(body):
    assert check_letter(body) == mod_37_36.calc_check_digit(body, ALPHABET)


@given(codes)
def test_a_code_is_read_as_it_is_printed(code):
    assert len(code.text) == 8
    assert set(code.text) <= set(ALPHABET)
    assert parse_code(code.text) == code


@pytest.mark.proves("SCN-04")
@given(codes, st.data())
def test_capitals_and_spaces_around_do_not_matter(code, data):
    text = "".join(data.draw(st.sampled_from((each, each.lower()))) for each in code.text)
    assert parse_code(f" {text}\t") == code


@given(codes, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_one_wrong_letter_is_always_found(code, at, letter):
    wrong = code.text[:at] + letter + code.text[at + 1 :]
    assert parse_code(wrong) is None or wrong == code.text


@given(codes, st.integers(0, 6))
def test_two_letters_that_change_places_are_seldom_missed_and_never_two_codes_for_one_text(
    code, at
):
    text = code.text
    swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    found = parse_code(swapped)
    assert found is None or found.text == swapped


@given(st.text(max_size=12) | st.text(ALPHABET + "QZMWAYE0147é-", max_size=12))
def test_any_text_is_a_code_that_prints_alike_or_none(text):
    code = parse_code(text)
    assert code is None or code.text == text.strip().upper()


@given(numbers)
def test_the_number_that_people_see_and_the_code_are_two_faces_of_one_thing(code):
    assert parse_number(code.shown) == code
    assert parse_code(code.text) == code
    assert code.shown == f"{code.prefix} {code.digits}"


def test_a_machine_shows_its_kind_its_year_and_four_digits():
    code = numbered(CodeKind.MACHINE, 26, 42)
    assert (code.prefix, code.digits, code.shown) == ("PC 26", "0042", "PC 26 0042")
    assert (code.year, code.number) == (26, 42)


@pytest.mark.parametrize("text", ["pc 26 42", "PC26-0042", " PC 26 - 0042 ", "PC260042"])
def test_a_number_may_be_typed_in_many_ways(text):
    assert parse_number(text) == numbered(CodeKind.MACHINE, 26, 42)


@pytest.mark.parametrize("text", ["", "PC", "PC 26", "PC 26 0", "XX 26 1", "PC 26 167772", "42"])
def test_what_is_no_number_is_none(text):
    assert parse_number(text) is None


@given(st.text())
def test_garbage_is_no_number_and_no_code(text):
    assert parse_number(text) is None or text.isascii()
    assert parse_code(text * 500) is None


@pytest.mark.parametrize(("year", "number"), [(100, 1), (-1, 1), (26, 0), (26, NUMBERS_A_YEAR)])
def test_a_number_that_no_label_can_carry_is_refused(year, number):
    with pytest.raises(ValueError, match="not"):
        numbered(CodeKind.MACHINE, year, number)


@pytest.mark.parametrize("payload", [-1, 16**6])
def test_a_payload_that_does_not_fit_is_refused(payload):
    with pytest.raises(ValueError, match="payload"):
        Code(CodeKind.BADGE, payload)


@pytest.mark.proves("SCN-09")
@pytest.mark.parametrize("command", Command)
def test_every_command_has_a_card(command):
    assert command_of(command_code(command)) is command


def test_a_card_of_a_later_version_is_no_command():
    assert command_of(Code(CodeKind.COMMAND, 16**6 - 1)) is None
    assert command_of(numbered(CodeKind.MACHINE, 26, 42)) is None


def test_printed_codes_stay_as_they_are():
    printed = {
        numbered(CodeKind.MACHINE, 26, 42).text: "PC 26 0042",
        numbered(CodeKind.SCREEN, 26, 7).text: "EC 26 0007",
        numbered(CodeKind.BOX, 99, 167_771).text: "BX 99 167771",
    }
    assert printed == PRINTED
    assert CHECK_UP_CODE.text == CHECK_UP
    assert [command_code(each).text for each in (Command.DONE, Command.HELP)] == CARDS


def test_every_thing_with_a_number_has_its_own_prefix():
    assert len(set(PREFIX.values())) == len(PREFIX)
    assert PREFIX.keys() >= NUMBERED_BY_YEAR


def test_a_scan_is_known_by_whichever_way_it_reads_as_a_code_of_ours():
    code = numbered(CodeKind.MACHINE, 26, 42)
    assert Scan(("&é'", code.text.lower(), "QQ")).code == code
    assert Scan(("&é'", "QQ")).code is None
    assert Scan(()).code is None
    assert Scan(()).text == ""


def test_a_makers_serial_is_cleaned_and_garbage_is_left_out():
    scan = Scan((" SN  47\t11 ", "\x00SN", "   ", "x" * (LONGEST_FOREIGN_CODE + 1)))
    assert foreign_candidates(scan) == ("SN 47 11",)
