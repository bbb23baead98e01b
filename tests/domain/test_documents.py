"""A certificate says what the facts say, and no more."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.making import drive, erased, fact, item_after, result_of
from workshop_app.domain.documents import certificate_of
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import ItemState
from workshop_app.values import replace

FIRST, LATER = 1_700_000_000_000, 1_700_000_000_000 + 86_400_000
DAY, NEXT = date(2023, 11, 14), date(2023, 11, 15)


def made(*facts):
    found = certificate_of(item_after(*facts), facts)
    assert found
    return found


def at(wall, what):
    return replace(what, wall=wall)


def test_each_drive_has_its_latest_erasure_and_day():
    found = made(
        drive("d1"),
        drive("d2"),
        at(FIRST, erased("d1", "failed")),
        at(LATER, erased("d1", "ok")),
        drive("d2", action="removed"),
    )
    first, second = found.drives
    assert (first.part.erasure, first.day) == ("ok", NEXT)
    assert (second.part.erasure, second.day, second.part.inside) == ("", None, False)


def test_each_test_has_its_latest_result_and_day():
    found = made(at(FIRST, result_of("sound", passed=False)), at(LATER, result_of("sound")))
    assert [(each.name, each.passed, each.day) for each in found.tests] == [("sound", True, NEXT)]


def test_what_was_tested_at_an_earlier_visit_does_not_count():
    opened = fact(FactKind.CYCLE_OPENED, reason="return")
    before = (drive("d1"), erased("d1"), result_of("sound"))
    used = replace(item_after(*before), state=ItemState.RETURNED)
    again = certificate_of(item_after(opened, start=used), (*before, opened))
    assert again
    assert again.tests == ()
    assert [(line.part.erasure, line.day) for line in again.drives] == [("", None)]


def test_a_code_that_is_not_ours_has_no_certificate():
    item = replace(item_after(result_of("sound")), id=ItemId("XX"))
    assert certificate_of(item, ()) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans())))
def test_a_certificate_and_the_state_agree_about_tests(results):
    facts = [result_of(name, passed=passed) for name, passed in results]
    item = item_after(result_of("a"), *facts)
    found = certificate_of(item, [result_of("a"), *facts])
    assert found
    assert {each.name: each.passed for each in found.tests} == {
        name: result.passed for name, result in item.tests.items()
    }
