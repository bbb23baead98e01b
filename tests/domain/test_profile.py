import math
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.profile import SETTINGS, Profile, in_effect
from workshop_app.domain.profile_reading import Odd, from_plain, to_plain, with_values
from workshop_app.domain.setting import Group
from workshop_app.values import replace

NUMBERS = {
    key: (setting.least, setting.most)
    for key, setting in SETTINGS.items()
    if setting.least is not None
    if setting.most is not None
}
json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def test_every_field_is_a_setting_with_a_group_and_a_source():
    assert list(SETTINGS) == [each.name for each in fields(Profile)]
    assert {each.group for each in SETTINGS.values()} == set(Group)
    assert all(each.source for each in SETTINGS.values())


def test_every_number_has_a_unit():
    no_unit = {key for key in NUMBERS if not SETTINGS[key].unit}
    assert no_unit == {"help_level", "help_floor", "loops"}


@pytest.mark.parametrize("key", NUMBERS)
def test_the_ends_of_a_range_are_kept_and_beyond_them_is_clamped_and_told(key):
    setting, (least, most) = SETTINGS[key], NUMBERS[key]
    for end, beyond in ((least, -1), (most, 1)):
        assert from_plain({key: end}).told == ()
        further = end + beyond
        if setting.or_off and further == 0:
            continue
        read = from_plain({key: further})
        assert getattr(read.profile, key) == end
        [told] = read.told
        assert (told.key, told.odd, told.came) == (key, Odd.CLAMPED, repr(further))


@pytest.mark.parametrize("key", NUMBERS)
def test_a_profile_out_of_range_cannot_be_made(key):
    beyond: dict[str, Any] = {key: NUMBERS[key][1] + 1}
    with pytest.raises(ValueError, match=key):
        Profile(**beyond)


@pytest.mark.parametrize("key", SETTINGS)
@pytest.mark.parametrize("wrong", [None, object(), math.nan, {"a": 1}])
def test_a_wrong_type_leaves_the_default_and_is_told(key, wrong):
    if key == "key_map" and isinstance(wrong, dict):
        wrong = ["a"]
    read = from_plain({key: wrong})
    assert read.profile == Profile()
    assert [(each.key, each.odd) for each in read.told] == [(key, Odd.WRONG_TYPE)]


def test_true_is_no_number():
    assert [each.odd for each in from_plain({"text_pt": True}).told] == [Odd.WRONG_TYPE]


def test_a_word_that_is_none_of_them_is_told():
    for key in ("theme", "scan_mode", "custom_ink", "modes"):
        word = ["mind"] if key == "modes" else "purple"
        assert [each.odd for each in from_plain({key: word}).told] == [Odd.NOT_AMONG], key


def test_of_several_modes_those_that_are_known_stay():
    read = from_plain({"modes": ["dwell", "mind"]})
    assert read.profile.modes == {"dwell"}
    assert [each.odd for each in read.told] == [Odd.NOT_AMONG]


def test_a_key_of_a_later_version_is_told_and_handed_back():
    read = from_plain({"volume": 30, "smell": "rose"})
    assert read.profile == Profile(volume=30)
    assert read.unknown == {"smell": "rose"}
    assert str(read.told[0]) == "smell: 'rose' (unknown)"


def test_own_colours_that_nobody_could_read_are_refused_and_told():
    pale = {"theme": "custom", "custom_ink": "#777777", "custom_ground": "#FFFFFF"}
    read = from_plain(pale)
    assert read.profile.theme == "light"
    assert [(each.key, each.odd) for each in read.told] == [("theme", Odd.LOW_CONTRAST)]
    assert from_plain({**pale, "custom_ink": "#101C24"}).profile.theme == "custom"


@given(st.dictionaries(st.sampled_from([*SETTINGS, "x", ""]), json))
def test_whatever_comes_a_profile_comes_of_it_and_every_oddity_is_told(plain):
    read = from_plain(plain)
    again = from_plain(to_plain(read.profile))
    assert (again.profile, again.told) == (read.profile, ())
    told = {each.key for each in read.told}
    for key, value in plain.items():
        assert key in told or to_plain(read.profile)[key] == value or key == "modes"


def test_some_values_change_and_the_others_stay():
    before = Profile(text_pt=40)
    assert with_values(before, {"theme": "dark"}).profile == replace(before, theme="dark")


def test_calm_is_one_action_and_gives_back_what_was_there():
    mine = Profile(theme="dark", earcons="normal", text_pt=40)
    calm = in_effect(replace(mine, calm_mode=True))
    assert (calm.theme, calm.earcons, calm.motion) == ("cream", "off", "off")
    assert calm.text_pt == 40
    assert in_effect(mine) == mine
