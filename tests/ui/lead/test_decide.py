"""What waits for a lead: each thing is opened, decided in one more press, and can be taken back."""

import pytest

from tests.application.workshop import ANA, NADIA, OTHER_PC, PAUL, PC, SHELF, Workshop, real_content
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.application.advance_item import set_aside
from workshop_app.application.draft import of_item
from workshop_app.bootstrap.lead_sections import decide_parts
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.domain.codes import Scan
from workshop_app.domain.facts import Body, Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Role
from workshop_app.domain.procedure import Way
from workshop_app.ui.lead.decide.presenter import DecideSection

S = ItemState


@pytest.fixture
def workshop():
    made = Workshop(real_content(), expected=0)
    made.arrives(PC, state=S.TO_TEST)
    with made.open() as uow:
        uow.record(of_item(FactKind.ITEM_MOVED, PC, ANA.id, place=SHELF))
        set_aside(uow, PC, to=S.TO_DECIDE, reason="damaged", by=ANA.id)
        subject = Subject(SubjectKind.UNKNOWN_CODE, "u1")
        read: Body = {"candidates": ["CZC9"]}
        uow.record(Draft(kind=FactKind.CODE_UNKNOWN, subject=subject, person=ANA.id, body=read))
        uow.commit()
    return made


@pytest.fixture
def section(workshop):
    made = DecideSection(AtOnce(), decide_parts(workshop.open, workshop.content))
    made.open()
    return made


def way(section, to, **more):
    return press(section, "way", argument=str(to), **more)


def test_the_list_says_what_why_and_where(section):
    rows = [[cell.text for cell in row.cells] for row in section.page().rows]
    assert [row[:2] for row in rows] == [
        ["PC 26 0501", "damaged"],
        ["CZC9", "A code that nobody knows"],
    ]
    assert rows[0][2].startswith("shelf")
    assert section.tab().count == 2


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("way", [Way.DECIDE, Way.REPAIR, Way.ERASE_FAILED])
def test_a_way_without_a_reason_has_words_as_one(way, language):
    assert words_of(language).named("reasons", way) != way


def test_an_odd_item_is_opened_and_decided_and_leaves_the_list(section, workshop):
    page = press(section, "open", f"item {PC}")
    assert "Put aside: damaged" in " ".join(page.words)
    assert [each.words for each in page.actions][:2] == ["To test", "To erase"]
    page = way(section, S.TO_REPAIR, typed="the fan")
    assert workshop.item().state is S.TO_REPAIR
    assert page.notes[0].words == "PC 26 0501: to repair."


def test_what_was_decided_too_soon_is_taken_back_as_it_was(section, workshop):
    before = workshop.item().parked
    press(section, "open", f"item {PC}")
    way(section, S.TO_CLEAN)
    assert workshop.open_job() is not None
    page = press(section, "undo")
    assert (workshop.item().state, workshop.item().parked) == (
        S.TO_DECIDE,
        before.__class__(reason="damaged", was=S.TO_CLEAN),
    )
    assert workshop.open_job() is None
    assert f"item {PC}" in [row.id for row in page.rows]


def test_what_somebody_has_begun_is_not_taken_back(section, workshop):
    press(section, "open", f"item {PC}")
    way(section, S.TO_CLEAN)
    workshop.come(ANA)
    workshop.scan(PC)
    page = press(section, "undo")
    assert workshop.item().state is S.TO_CLEAN
    assert "nothing was done" in page.notes[0].words


def test_what_another_lead_has_decided_meanwhile_is_not_decided_again(section, workshop):
    press(section, "open", f"item {PC}")
    section.parts.decide(PC, S.TO_REPAIR, lead=NADIA, reason="first")
    page = way(section, S.WASTE)
    assert workshop.item().state is S.TO_REPAIR
    assert "nothing was done" in page.notes[0].words


def test_a_shut_gate_asks_for_a_reason_and_then_lets_through(section, workshop):
    press(section, "open", f"item {PC}")
    press(section, "more")
    page = way(section, S.READY)
    assert (page.id, workshop.item().state) == ("gate", S.TO_DECIDE)
    page = press(section, "override", typed="  ")
    assert (page.id, workshop.item().overridden) == ("gate", frozenset())
    while page.id == "gate":
        page = press(section, "override", typed="tested by hand")
    assert workshop.item().state is S.READY


def test_an_unknown_code_gets_its_machine_by_a_label(section, workshop):
    page = press(section, "open", "code u1")
    page = press(section, "name", typed="PC 26 0999")
    assert "No machine has this label" in page.notes[0].words
    press(section, "name", typed="pc 26 0501")
    with workshop.open() as uow:
        assert uow.items.named("CZC9").id == PC
        assert uow.stock.unknown_codes() == ()


def test_an_unknown_code_is_nothing_or_is_read_beside_its_machine(section, workshop):
    press(section, "open", "code u1")
    assert section.on_scan(Scan((PC,)))
    assert workshop.item().aliases == ("CZC9",)


def test_a_machine_that_is_read_is_opened(section):
    assert section.on_scan(Scan((PC,)))
    assert section.page().title == "PC 26 0501"
    assert section.on_scan(Scan((OTHER_PC,)))
    assert section.page().id == "decide"
    assert not section.on_scan(Scan((PAUL.badge,)))


def test_the_story_is_read_and_left(section):
    press(section, "open", f"item {PC}")
    rows = press(section, "story").rows
    assert (rows[0].name, rows[-1].name) == ("Put aside: damaged", "Arrived")
    assert [section.on_back(), section.page().id] == [True, "odd"]
    assert [section.on_back(), section.page().id, section.on_back()] == [True, "decide", False]


def test_a_worker_can_do_none_of_it(section, workshop):
    section.host.lead = ANA
    assert ANA.role is Role.WORKER
    before = workshop.item()
    for row, action, more in (
        (f"item {PC}", "way", {"argument": "waste"}),
        ("code u1", "nothing", {}),
        ("code u1", "name", {"typed": "PC 26 0501"}),
    ):
        section.open()
        press(section, "open", row)
        with pytest.raises(ValueError, match="only a team lead"):
            press(section, action, **more)
    assert workshop.item() == before


def test_a_second_label_is_put_right_from_what_waits(section, workshop):
    workshop.arrives(OTHER_PC, state=S.TO_TEST)
    press(section, "open", f"item {PC}")
    press(section, "labels")
    press(section, "two-labels")
    assert section.on_scan(Scan((OTHER_PC,)))
    page = press(section, "keep", argument=OTHER_PC)
    assert page.id == "decide"
    assert page.notes[0].words.startswith("PC 26 0501 means PC 26 0502 now.")
    assert f"item {PC}" not in {row.id for row in page.rows}
