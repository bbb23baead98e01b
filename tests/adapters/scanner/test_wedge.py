import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.adapters.scanner.keymaps import FIRST_NUMBER, KEYMAPS, KeyPress
from workshop_app.adapters.scanner.wedge import ETX, LONGEST_READ, STX, UNREADABLE, WedgeReader
from workshop_app.application.keystrokes import Keystroke, Reading
from workshop_app.domain.codes import ALPHABET, CHECK_UP_CODE, Code, CodeKind, Scan

OURS = CHECK_UP_CODE.text
codes = st.builds(Code, st.sampled_from(CodeKind), st.integers(0, 16**6 - 1))
ends = st.sampled_from(["\r", "\n", "\t", ETX])
printable = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=4, max_size=80)


def reader(**settings):
    return WedgeReader(platform="xcb", **settings)


def strokes(text, *, gap=10, start=1000):
    return [Keystroke(start + gap * i, each) for i, each in enumerate(text)]


def read(wedge, typed):
    """Feed everything; return the scans and what a person is said to have typed."""
    scans, passed = [], []
    for reading, stroke in [*((wedge.feed(s), s) for s in typed), (wedge.expire(), None)]:
        passed += reading.given_back
        if reading.scan is not None:
            scans.append(reading.scan)
        if stroke and not reading.taken:
            passed.append(stroke)
    return scans, passed


@pytest.mark.proves("SCN-02", "T18")
@given(codes, ends, st.integers(0, 60))
def test_a_scanner_is_read_however_fast_it_types_and_however_it_ends(code, end, gap):
    scans, passed = read(reader(), strokes(code.text + end, gap=gap))
    assert [scan.code for scan in scans] == [code]
    assert passed == []


@given(printable, ends)
def test_a_makers_serial_is_read_as_it_was_typed(text, end):
    scans, passed = read(reader(), strokes(text + end))
    assert [scan.text for scan in scans] == [text]
    assert passed == []


@given(st.text(max_size=200), st.integers(61, 5000))
def test_a_person_gets_every_key_back_in_order(text, gap):
    typed = strokes([each for each in text if each != STX], gap=gap)
    assert read(reader(), typed) == ([], typed)


@given(st.lists(st.tuples(st.text(max_size=3), st.integers(-100, 300), st.integers(0, 300))))
def test_whatever_comes_nothing_is_lost_twice_or_swapped(events):
    now, typed = 0, []
    for text, gap, scan_code in events:
        now += gap
        typed.append(Keystroke(now, text, scan_code))
    _, passed = read(reader(), typed)
    rest = iter(typed)
    assert all(any(stroke is each for each in rest) for stroke in passed if stroke.text)


@given(st.text(max_size=100), codes)
def test_stx_starts_afresh_after_a_torn_read(torn, code):
    typed = strokes(torn.translate({ord(c): None for c in "\r\n\t" + ETX}) + STX + code.text + ETX)
    scans, _ = read(reader(), typed)
    assert scans[-1].code == code


def test_a_read_announced_by_stx_may_be_short():
    assert read(reader(), strokes(STX + "7" + ETX)) == ([Scan(("7",))], [])


def test_both_ends_of_a_read_belong_to_it():
    assert read(reader(), strokes(OURS + "\r\n")) == ([Scan((OURS,))], [])
    assert read(reader(), strokes(STX + OURS + ETX + "\r")) == ([Scan((OURS,))], [])


def test_enter_alone_is_a_persons():
    typed = strokes("\r")
    assert read(reader(), typed) == ([], typed)


def test_enter_at_a_scanners_speed_never_confirms_even_after_a_read_that_is_too_short():
    typed = strokes("12\r")
    assert read(reader(), typed) == ([], typed[:2])


def test_spaces_belong_to_a_code():
    assert read(reader(), strokes("PC 26 0042\r"))[0] == [Scan(("PC 26 0042",))]


def test_a_code_of_ours_needs_no_end_because_its_check_letter_says_that_it_is_whole():
    assert read(reader(), strokes(OURS)) == ([Scan((OURS,))], [])


def test_a_foreign_code_that_breaks_off_is_told_as_unreadable():
    assert read(reader(), strokes("SN-4711")) == ([UNREADABLE], [])


def test_the_end_of_a_read_that_hiccups_confirms_nothing():
    hiccup = [*strokes(OURS), Keystroke(1270, "\r")]
    assert read(reader(), hiccup) == ([Scan((OURS,))], [])


def test_the_second_half_of_a_torn_serial_is_not_taken_for_a_serial():
    torn = strokes("SN-4711") + strokes("-0815\r", start=1300)
    assert read(reader(), torn) == ([UNREADABLE, UNREADABLE], [])


def test_the_next_read_after_a_torn_one_counts():
    torn = strokes("SN-4711") + strokes("SN-4711-0815\r", start=2000)
    assert read(reader(), torn)[0] == [UNREADABLE, Scan(("SN-4711-0815",))]


def test_a_big_button_pressed_during_a_read_works_and_spoils_nothing():
    typed = strokes(OURS + "\r")
    button = Keystroke(1035, key=0x0100003C)
    assert read(reader(), [*typed[:4], button, *typed[4:]]) == ([Scan((OURS,))], [button])


def test_control_characters_within_a_read_count_for_nothing():
    assert read(reader(), strokes("PC\x1d26\x08\x7f\r")) == ([Scan(("PC26",))], [])


def test_a_shortcut_is_no_letter():
    chord = Keystroke(1000, "\x03", key=0x43, chord=True)
    assert read(reader(), [chord]) == ([], [chord])


def test_the_longest_symbol_is_read_and_more_is_garbage():
    longest = "7" * LONGEST_READ
    assert read(reader(), strokes(longest + "\r"))[0] == [Scan((longest,))]
    assert read(reader(), strokes("é" * 10_000 + "\r")) == ([UNREADABLE], [])
    assert read(reader(), strokes("\0\x1b\ud800" * 4000 + "AB12\r"))[0] == [Scan(("AB12",))]


def test_garbage_never_makes_the_reader_remember_more_than_one_symbol():
    wedge = reader()
    for stroke in strokes("💥" * 10_000, gap=1):
        wedge.feed(stroke)
    assert len(wedge._kept) == LONGEST_READ


@pytest.mark.proves("SCN-02")
def test_the_gap_and_the_length_are_settings():
    wedge = reader()
    wedge.tune(burst_ms=150, min_length=2)
    assert read(wedge, strokes("42\r", gap=150)) == ([Scan(("42",))], [])


@pytest.mark.parametrize("platform", ["xcb", "windows", "plan9"])
def test_letters_are_read_by_their_text_where_the_keys_are_not_known(platform):
    wedge = WedgeReader(platform=platform)
    assert read(wedge, strokes(OURS + "\r"))[0] == [Scan((OURS,))]


@given(st.text(ALPHABET + ALPHABET.lower(), min_size=8, max_size=8), st.randoms())
def test_a_read_with_a_wrong_letter_is_no_code_of_ours(text, random):
    code = Code(CodeKind.MACHINE, 26 * 167_772 + 42).text
    at = random.randrange(8)
    other = code[:at] + text[at] + code[at + 1 :]
    scan = read(reader(), strokes(other + "\r"))[0][0]
    assert scan.code is None or other.upper() == code


def test_nothing_is_kept_back_when_nothing_came():
    assert reader().expire() == Reading()


SCANNERS_KEYS = {
    keymap.name: {
        character: KeyPress(position, shift, alt_gr)
        for alt_gr, shift, level in (
            (True, False, keymap.third),
            (False, True, keymap.shifted),
            (False, False, keymap.plain),
        )
        for position, character in level.items()
    }
    for keymap in KEYMAPS
}


@pytest.mark.proves("SCN-04")
@given(
    scanner=st.sampled_from(KEYMAPS),
    host=st.sampled_from(KEYMAPS),
    platform=st.sampled_from(["xcb", "wayland", "windows"]),
    caps_lock=st.booleans(),
    data=st.data(),
)
def test_a_scanner_of_any_country_is_read_on_any_platform(scanner, host, platform, caps_lock, data):
    keys = SCANNERS_KEYS[scanner.name]
    text = data.draw(st.text(sorted(keys), min_size=4, max_size=30))
    typed = []
    for number, character in enumerate(text):
        press = keys[character]
        seen = host.read([press]) or ""
        typed.append(
            Keystroke(
                number * 10,
                seen.swapcase() if caps_lock else seen,
                scan_code=press.position + FIRST_NUMBER[platform],
                shift=press.shift,
                alt_gr=press.alt_gr,
            )
        )
    end = Keystroke(len(text) * 10, "\r", scan_code=28 + FIRST_NUMBER[platform])
    scans, passed = read(WedgeReader(platform=platform), [*typed, end])
    assert [text in scan.candidates for scan in scans] == [True]
    assert passed == []


def test_a_keypad_is_read_even_with_its_digits_switched_off():
    keypad = {"7": 79, "4": 83, "1": 87, "0": 90}
    typed = [Keystroke(n * 10, "", scan_code=keypad[each]) for n, each in enumerate("47110")]
    assert read(reader(), [*typed, Keystroke(50, "\r")])[0] == [Scan(("47110",))]
