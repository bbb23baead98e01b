"""The pages of what waits for a lead, with what a workshop would have there."""

from collections.abc import Iterator
from typing import Final

from workshop_app.application.clashes import OpenClash
from workshop_app.application.lead.story import Event, Story
from workshop_app.application.lead.to_decide import ItemLook, OddCode, OddItem, ToDecide, in_order
from workshop_app.application.lead_decides import ways_on
from workshop_app.domain.clash import Clash, ClashKind
from workshop_app.domain.facts import Body, FactKind, Subject, SubjectKind
from workshop_app.domain.gates import ClosedGate, Gate
from workshop_app.domain.ids import BenchId, TaskCode
from workshop_app.domain.item import Item, ItemState, Parked
from workshop_app.domain.stock import UnknownCode
from workshop_app.ui.gallery.props import ITEMS, LEADS, LONG_PLACE, PEOPLE, PLACE
from workshop_app.ui.lead.decide.screen import (
    tell_changed,
    tell_clash,
    tell_code,
    tell_decided,
    tell_done,
    tell_gate,
    tell_item,
    tell_list,
    tell_no_item,
    tell_no_reason,
    undo_action,
)
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.story import Teller, tell_story
from workshop_app.values import replace

_NOON_MS: Final = 1_767_610_800_000
_HOUR_MS: Final = 3_600_000
_BENCHES: Final = {BenchId("one"): "1", BenchId("two"): "12"}
_REASONS: Final = ("damaged", "self_test", "gate_G1", "several_dots", "over_ten_years")


def decide_pages(teller: Teller) -> Iterator[tuple[str, PageData]]:
    """Yield each page, empty and filled."""
    waits = ToDecide(
        items=tuple(OddItem(odd(n), (PLACE, None, LONG_PLACE)[n % 3]) for n in range(5)),
        codes=(_code(),),
        clashes=tuple(map(_clash, ClashKind)),
        benches=_BENCHES,
    )
    yield "decide/nothing", tell_list(ToDecide(benches={}), teller)
    yield "decide/list", tell_list(waits, teller)
    decided = tell_decided(odd(0), ItemState.TO_TEST, teller)
    page = replace(tell_list(waits, teller, (decided,)), actions=(undo_action(),))
    yield "decide/decided", page
    for number, note in enumerate((tell_done(), tell_changed())):
        yield f"decide/note {number}", tell_list(waits, teller, (note,))
    for number, reason in enumerate(_REASONS):
        yield f"decide/{reason}", tell_item(look_at(odd(number), teller), teller)
    failed = replace(odd(0), state=ItemState.ERASE_FAILED, parked=None)
    yield "decide/erase failed", tell_item(look_at(failed, teller), teller)
    yield "decide/all ways", tell_item(look_at(odd(0), teller), teller, all_ways=True)
    for gate in (Gate.ERASED_BEFORE_MASTER, Gate.TESTED_BEFORE_READY):
        page_of_gate = tell_gate(odd(0), ItemState.READY, ClosedGate(gate), teller)
        yield f"decide/{gate}", replace(page_of_gate, notes=(tell_no_reason(),))
    yield "decide/code", replace(tell_code(_code()), notes=(tell_no_item(),))
    for kind in ClashKind:
        yield f"decide/{kind}", tell_clash(_clash(kind), _BENCHES, teller)
    yield "decide/story", tell_story(Story(odd(1), PLACE, tuple(events())), teller)


def odd(number: int) -> Item:
    """Return an item that stands aside."""
    parked = Parked(reason=_REASONS[number], was=ItemState.TO_TEST)
    return replace(ITEMS[number % 3], state=ItemState.TO_DECIDE, parked=parked)


def look_at(item: Item, teller: Teller) -> ItemLook:
    """Return what a lead sees of an item that stands aside."""
    task = "screen-test" if item.kind == "screen" else "machine-test"
    procedure = teller.content.procedure(TaskCode(task))
    step = procedure.steps[3] if procedure and item.parked else None
    return ItemLook(
        item=item,
        place=PLACE,
        procedure=procedure,
        step=step,
        ways=in_order(item, ways_on(teller.content, item)),
        events=tuple(events()),
    )


def events() -> Iterator[Event]:
    """Yield one of each thing that can happen to an item."""
    bodies: tuple[tuple[FactKind, Body], ...] = (
        (FactKind.ITEM_PARKED, {"to": "to_decide", "reason": "self_test"}),
        (FactKind.TEST_RECORDED, {"test": "self_test", "passed": False}),
        (FactKind.TEST_RECORDED, {"test": "sound", "passed": True}),
        (FactKind.ITEM_ADVANCED, {"to": "to_test"}),
        (FactKind.TASK_FINISHED, {"task": "erasure"}),
        (FactKind.ERASURE_RECORDED, {"result": "ok"}),
        (FactKind.ERASURE_RECORDED, {"result": "failed"}),
        (FactKind.GATE_OVERRIDDEN, {"gate": "G4", "reason": "essai refait à la main"}),
        (FactKind.COMPONENT_MOVED, {"kind": "dvd_drive", "action": "removed"}),
        (FactKind.COMPONENT_MOVED, {"kind": "sound_card", "action": "installed"}),
        (FactKind.TASK_NEEDED, {"task": "sound-card"}),
        (FactKind.ITEM_MOVED, {"place": "A2"}),
        (FactKind.ITEM_DECIDED, {"to": "to_repair", "reason": "seen"}),
        (FactKind.ITEM_NAMED, {"alias": "CZC1234XYZ"}),
        (FactKind.PACKED_INTO, {"box": "C"}),
        (FactKind.WASTE_LEFT, {}),
        (FactKind.CLASH_SETTLED, {}),
        (FactKind.CYCLE_OPENED, {"reason": "returned"}),
        (FactKind.JOB_FELT, {}),
        (FactKind.ITEM_ARRIVED, {"kind": "tower"}),
    )
    for number, (kind, body) in enumerate(bodies):
        yield Event(
            kind=kind,
            at_ms=_NOON_MS - number * _HOUR_MS,
            body=body,
            who=(*PEOPLE, *LEADS, None)[number % 10],
            bench=("1", "12", "")[number % 3],
            place=PLACE if kind is FactKind.ITEM_MOVED else None,
        )


def _clash(kind: ClashKind) -> OpenClash:
    of_job = kind is ClashKind.BEGUN_TWICE
    item = None if of_job else ITEMS[0]
    subject = Subject(SubjectKind.JOB if of_job else SubjectKind.ITEM, str(kind))
    clash = Clash(fact=str(kind), what="", kind=kind, bench="one", other="two")
    return OpenClash(subject=subject, clash=clash, item=item, by=PEOPLE[0])


def _code() -> OddCode:
    candidates = ("CZC1234XYZ", "CWC&é\"'XYZ")
    return OddCode(UnknownCode(id="u", candidates=candidates, bench="one"), "1")
