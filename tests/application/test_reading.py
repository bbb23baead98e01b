"""Each kind of scan step with the right code, and with everything else that can be read."""

import pytest

from tests.application.workshop import (
    ANA,
    CARD,
    DVD,
    LOT,
    NADIA,
    ORDER,
    OTHER_DVD,
    OTHER_LOT,
    OTHER_PC,
    PACKING,
    PAUL,
    PC,
    SCREEN,
    SHELF,
    Workshop,
    at_job,
    step,
)
from workshop_app.application.draft import of_item
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.outcome import (
    Accepted,
    AlreadyRead,
    FinishFirst,
    NothingToRead,
    NotUsable,
    OtherItem,
    OtherThing,
    ScannerWorks,
    SomebodyElse,
    Unknown,
    Unreadable,
    WorkKept,
    WrongKind,
)
from workshop_app.application.situation import OnPause
from workshop_app.domain.codes import CHECK_UP_CODE, CodeKind, numbered
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import ItemState
from workshop_app.domain.procedure import Expects, StepKind

E = Expects
BOX = numbered(CodeKind.BOX, 26, 9).text
FOREIGN, GARBAGE = "SN-4711", "\x07\x08"
USED = DVD

EVERYTHING = {
    "item": PC,
    "other item": OTHER_PC,
    "screen": SCREEN,
    "shelf": SHELF,
    "packing": PACKING,
    "lot": LOT,
    "other lot": OTHER_LOT,
    "part": OTHER_DVD,
    "used part": USED,
    "other part": CARD,
    "order": ORDER,
    "box": BOX,
    "lead": PAUL.badge,
    "foreign": FOREIGN,
    "garbage": GARBAGE,
}
RIGHT = {
    E.ITEM: {"item"},
    E.NEW_LABEL: {"item"},
    E.LOT: {"lot", "other lot"},
    E.PLACE: {"shelf"},
    E.PART: {"part"},
    E.ORDER: {"order"},
    E.SCREEN: {"screen"},
    E.BOX: set(),
    E.LEAD_BADGE: {"lead"},
    E.MACHINE_SCREEN: {"foreign"},
}


def reading(expects: Expects, *, place_kind: str = "shelf", part_kind: str = "dvd_drive"):
    """Ana stands before a step that wants to read something."""

    def scene(workshop: Workshop) -> None:
        workshop.arrives(OTHER_PC)
        workshop.arrives(SCREEN, kind="screen", state=ItemState.READY)
        with workshop.open() as uow:
            uow.record(_fitted(USED))
            uow.commit()

    scan = step(
        "read",
        StepKind.SCAN,
        expects=expects,
        place_kind=place_kind if expects is E.PLACE else "",
        part_kind=part_kind if expects is E.PART else "",
    )
    return at_job(scan, step("next"), before=scene)


@pytest.mark.parametrize("expects", Expects)
def test_only_the_right_code_ends_the_step(expects):
    for name, code in EVERYTHING.items():
        workshop = reading(expects)
        before = workshop.now
        outcome = workshop.scan(code)
        if name in RIGHT[expects]:
            assert workshop.at_step == "next", name
            assert isinstance(outcome.note, Accepted), name
        else:
            assert workshop.now.token == before.token, name
            assert not isinstance(outcome.note, Accepted | None), name
            moved = {"item_moved", "item_named", "step_done"} & set(workshop.fake.kinds())
            assert not moved, name


@pytest.mark.parametrize("expects", sorted(set(Expects) - {E.MACHINE_SCREEN}))
def test_a_code_that_nobody_knows_goes_to_the_tray_once(expects):
    workshop = reading(expects)
    for _ in range(2):
        assert workshop.scan(FOREIGN, "SN)4711").note == Unknown(FOREIGN)
    with workshop.open() as uow:
        [code] = uow.stock.unknown_codes()
    assert code.candidates == (FOREIGN, "SN)4711")


def test_garbage_is_unreadable_and_kept_nowhere():
    workshop = reading(E.ITEM)
    for garbage in (GARBAGE, "", "x" * 10_000):
        assert workshop.scan(garbage).note == Unreadable()
    assert workshop.scan().note == Unreadable()
    assert "code_unknown" not in workshop.fake.kinds()


@pytest.mark.proves("ERR-02", "SCN-07")
def test_another_item_is_shown_beside_the_one_that_is_needed():
    workshop = reading(E.ITEM)
    assert workshop.scan(OTHER_PC).note == OtherItem(
        needed=workshop.item(), read=workshop.item(OTHER_PC)
    )


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (PAUL.badge, None),
        (SHELF, WrongKind.PLACE),
        (LOT, WrongKind.LOT),
        (CARD, WrongKind.PART),
        (ORDER, WrongKind.OTHER),
    ],
)
def test_something_else_is_named_by_its_kind(code, kind):
    note = reading(E.ITEM).scan(code).note
    if kind is None:
        assert note == SomebodyElse(PAUL)
    else:
        assert isinstance(note, OtherThing)
        assert note.read is kind


@pytest.mark.proves("SCN-07")
def test_the_same_code_once_more_is_already_read():
    workshop = at_job(
        step("item", StepKind.SCAN, expects=E.ITEM),
        step("shelf", StepKind.SCAN, expects=E.PLACE, place_kind="shelf"),
        step("end", StepKind.SCAN, expects=E.ORDER),
    )
    workshop.scan(PC)
    assert isinstance(workshop.scan(PC).note, AlreadyRead)
    workshop.scan(SHELF)
    assert isinstance(workshop.scan(SHELF).note, AlreadyRead)
    assert workshop.at_step == "end"


def test_a_used_part_and_a_screen_that_is_not_ready_are_not_usable():
    assert reading(E.PART).scan(USED).note == NotUsable("PT 26 0901")
    workshop = reading(E.SCREEN)
    with workshop.open() as uow:
        uow.record(of_item(FactKind.ITEM_ADVANCED, SCREEN, None, to="to_check"))
        uow.commit()
    assert workshop.scan(SCREEN).note == NotUsable("EC 26 0503", ItemState.TO_CHECK)


def test_a_place_that_is_read_moves_the_item():
    workshop = reading(E.PLACE)
    workshop.scan(SHELF)
    assert workshop.item().place == SHELF


def test_a_lead_who_works_cannot_be_their_own_second_badge():
    workshop = at_job(step("a"), step("read", StepKind.SCAN, expects=E.LEAD_BADGE), step("z"))
    GiveWork(workshop.open, workshop.content).to_person([workshop.at.job.id], NADIA.id, lead=PAUL)
    workshop.change(NADIA)
    workshop.scan(PC)
    workshop.press(Command.DONE)
    workshop.scan(NADIA.badge)
    assert workshop.at_step == "read"
    workshop.scan(PAUL.badge)
    assert workshop.at_step == "z"
    assert workshop.at.job.read[E.LEAD_BADGE] == PAUL.id


class TestTheMachinesOwnCode:
    def test_its_serial_is_learnt_the_first_time(self):
        workshop = reading(E.MACHINE_SCREEN)
        workshop.scan(FOREIGN)
        assert workshop.item().aliases == (FOREIGN,)

    def test_its_label_read_twice_would_prove_nothing(self):
        workshop = reading(E.MACHINE_SCREEN)
        assert isinstance(workshop.scan(PC).note, OtherThing)
        assert workshop.at_step == "read"

    def test_its_known_serial_is_right_and_another_is_not(self):
        workshop = reading(E.MACHINE_SCREEN)
        _name(workshop, PC, FOREIGN)
        assert isinstance(workshop.scan("SN-OTHER").note, OtherThing)
        assert workshop.at_step == "read"
        workshop.scan(FOREIGN.lower())
        assert workshop.at_step == "next"

    def test_another_machine_is_not_erased_in_its_place(self):
        workshop = reading(E.MACHINE_SCREEN)
        _name(workshop, OTHER_PC, FOREIGN)
        note = workshop.scan(FOREIGN).note
        assert note == OtherItem(needed=workshop.item(), read=workshop.item(OTHER_PC))
        assert workshop.at_step == "read"


class TestBesideAStepThatReadsNothing:
    def test_the_item_in_hand_is_right_and_another_waits(self):
        workshop = at_job(step("a"), before=lambda each: each.arrives(OTHER_PC))
        assert isinstance(workshop.scan(PC).note, Accepted)
        assert workshop.scan(OTHER_PC).note == FinishFirst(workshop.item())
        assert isinstance(workshop.scan(SHELF).note, NothingToRead)
        assert workshop.scan(PAUL.badge).note == SomebodyElse(PAUL)
        assert workshop.at_step == "a"

    def test_a_code_that_nobody_knows_goes_to_the_tray(self):
        workshop = at_job(step("a"))
        assert workshop.scan(FOREIGN).note == Unknown(FOREIGN)
        assert "code_unknown" in workshop.fake.kinds()

    @pytest.mark.proves("SCN-05")
    def test_the_scanners_check_up_is_told_anywhere(self):
        workshop = at_job(step("a"))
        assert workshop.scan(CHECK_UP_CODE.text).note == ScannerWorks()
        workshop.desk.sign_out()
        assert workshop.scan(CHECK_UP_CODE.text).note == ScannerWorks()

    def test_ones_own_badge_is_a_pause_and_the_way_back(self):
        workshop = at_job(step("a"))
        assert workshop.scan(ANA.badge).note == WorkKept()
        assert isinstance(workshop.here, OnPause)
        assert isinstance(workshop.scan(PC).note, NothingToRead)
        workshop.scan(ANA.badge)
        assert workshop.at_step == "a"


def test_nobody_at_the_bench_reads_a_foreign_code():
    workshop = at_job(step("a"))
    workshop.desk.sign_out()
    assert workshop.scan(FOREIGN).note == Unknown(FOREIGN)
    assert workshop.scan(PC).note == OtherThing(WrongKind.ITEM, "PC 26 0501")
    assert workshop.now.person is None
    assert "code_unknown" not in workshop.fake.kinds()  # whoever passes by may read anything


def _fitted(part: str) -> Draft:
    subject = Subject(SubjectKind.PART, part)
    return Draft(kind=FactKind.PART_MOVED, subject=subject, person=None, body={"item": OTHER_PC})


def _name(workshop: Workshop, item: ItemId, alias: str) -> None:
    with workshop.open() as uow:
        uow.record(of_item(FactKind.ITEM_NAMED, item, None, alias=alias, type="serial"))
        uow.commit()
