"""A search that forgives: whatever is typed nearly right finds its thing, and exact comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.forgiving import Entry, find, plain

ENTRIES = (
    Entry("a", "PC 26 0042 Ordinateur à nettoyer Étagère A2 CZC1234XYZ"),
    Entry("b", "PC 26 0043 Ordinateur à tester Étagère B1 CZC9999AAA"),
    Entry("c", "EC 26 0042 Écran prêt Quarantaine"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "abc"),
        ("0042", "ac"),
        ("pc 42", "a"),
        ("PC260042", "a"),
        ("ecran", "c"),
        ("etagere netoyer", "a"),
        ("ordinatuer", "ab"),
        ("quarentaine", "c"),
        ("czc1234", "a"),
        ("CZC1243XYZ", "a"),
        ("printer", ""),
        ("zz", ""),
    ],
)
def test_what_is_typed_nearly_right_is_found(typed, found):
    assert "".join(find(ENTRIES, typed)) == found


@given(st.sampled_from(ENTRIES), st.data())
def test_any_word_of_a_thing_with_two_letters_changed_round_finds_it(entry, data):
    word = data.draw(st.sampled_from([each for each in entry.words.split() if len(each) > 6]))
    at = data.draw(st.integers(1, len(word) - 2))
    turned = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert entry.id in find(ENTRIES, turned)


@given(st.text(max_size=20))
def test_whatever_is_typed_is_answered_in_the_order_of_the_things(typed):
    assert list(find(ENTRIES, typed)) == sorted(find(ENTRIES, typed))
    assert plain(plain(typed)) == plain(typed)
