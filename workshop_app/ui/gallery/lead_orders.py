"""The pages of orders, with what a workshop would have there."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from workshop_app.application.orders.address_book import Shut
from workshop_app.application.orders.allocate import Proposed, Why
from workshop_app.application.orders.look import OrderNow
from workshop_app.application.orders.whom import RoundNow, Stop, WhomNow
from workshop_app.domain.addresses import Address
from workshop_app.domain.beneficiaries import Beneficiary, Grant
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.ids import BeneficiaryId, BoxId, ItemId, OrderId, PlaceId, RoundId
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import (
    Box,
    BoxState,
    BoxThing,
    Order,
    OrderLine,
    Round,
    boxes_too_many,
    progress_of,
)
from workshop_app.domain.stock import Place
from workshop_app.ui.lead.orders.order_form import first_written, tell_order_form
from workshop_app.ui.lead.orders.rounds_screen import (
    tell_round,
    tell_rounds,
    tell_to_bring,
    tell_which_day,
)
from workshop_app.ui.lead.orders.screen import (
    tell_kept,
    tell_order,
    tell_orders,
    tell_reasons,
    tell_refused,
    tell_share,
    tell_unknown,
    tell_withdraw,
)
from workshop_app.ui.lead.orders.whom_screen import (
    WhomForm,
    tell_day,
    tell_erase_name,
    tell_everybody,
    tell_form,
    tell_grants,
    tell_kinds,
    tell_reminder,
    tell_saved,
    tell_schools,
    tell_training,
    tell_wrong,
)
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.typed import problem
from workshop_app.values import replace

TODAY: Final = date(2026, 12, 1)
_PALLET: Final = Place(id=PlaceId("L"), kind="pallet", name="Palette 1")
_WHOM: Final = {
    ForWhom.SCHOOL: "École primaire des Tilleuls",
    ForWhom.FAMILY: "F 0231",
    ForWhom.ASSOCIATION: "A 0058",
}


def order_pages() -> Iterator[tuple[str, PageData]]:
    """Yield each page of orders, empty and filled."""
    school = _order(1, ForWhom.SCHOOL, OrderLine("tower", 3), OrderLine("screen", 3))
    family = _order(2, ForWhom.FAMILY, OrderLine("laptop", 1))
    over = _order(3, ForWhom.ASSOCIATION, OrderLine("laptop", 1), why="delivered")
    packed = tuple(_box(number, school, state) for number, state in enumerate(BoxState, 1))
    surplus = tuple(_box(9 + number, family, BoxState.PACKED, "laptop") for number in range(2))
    orders = (_now(school, packed, kept=2), _now(family, surplus), _now(over, ()))
    yield "orders/no order", tell_orders(())
    yield "orders/orders", tell_orders(orders)
    yield "orders/boxes", tell_order(orders[0])
    yield "orders/no box", tell_order(_now(school, ()), (tell_refused(),))
    yield "orders/one box too many", tell_order(orders[1])
    yield "orders/not known", tell_unknown(school.id)
    yield "orders/withdrawn?", tell_withdraw(orders[0])
    yield "orders/why opened", tell_reasons(packed[0].id)
    shares = tuple(_share(school, why) for why in Why)
    yield "orders/shared out", tell_share(shares)
    yield "orders/kept", tell_share(shares[:1], (tell_kept(3, 0),))
    yield "orders/went elsewhere", tell_share((), (tell_kept(2, 1),))


def whom_pages() -> Iterator[tuple[str, PageData]]:
    """Yield each page of beneficiaries and of the form of an order."""
    everybody = tuple(_whoms())
    school, family, club = everybody[0], everybody[1], everybody[2]
    reminder = tell_reminder(club.whom, TODAY)
    yield "whom/nobody", tell_everybody((), TODAY)
    yield "whom/everybody", tell_everybody(everybody, TODAY, (reminder,))
    yield "whom/kinds", tell_kinds()
    fresh = WhomForm(kind=ForWhom.SCHOOL)
    yield "whom/new school", tell_form(fresh, TODAY)
    wrong = dict.fromkeys(("reference", "pupils"), "")
    yield "whom/not kept", tell_form(replace(fresh, problems=_problems(wrong)), TODAY)
    for now in (school, family, club):
        written = {
            "reference": now.whom.reference,
            "pupils": str(now.whom.pupils),
            "name": "Groupe scolaire Jacques-Prévert",
            "address": "12 rue des Tilleuls\n44000 Nantes",
            "phone": "02 40 00 00 00",
        }
        form = WhomForm(
            kind=now.whom.kind, now=now, written=written, school=now.school, is_named=True
        )
        yield f"whom/{now.whom.kind}", tell_form(form, TODAY, (tell_saved(),))
    plain = WhomForm(kind=ForWhom.FAMILY, now=family, written={"reference": "F 0231"})
    yield "whom/asked for", tell_form(replace(plain, is_read=False), TODAY)
    yield "whom/erased", tell_form(replace(plain, is_gone=True), TODAY)
    for shut in Shut:
        yield f"whom/{shut}", tell_form(replace(plain, book=shut), TODAY)
    yield "whom/schools", tell_schools(everybody)
    yield "whom/training", tell_training("", (tell_wrong(problem(ValueError("minutes:"))[1]),))
    yield "whom/grants", tell_grants()
    yield "whom/convention", tell_day("convention", TODAY)
    yield "whom/visit", tell_day("visit", TODAY, (tell_wrong(problem(ValueError("day:"))[1]),))
    yield "whom/forget", tell_erase_name(family.whom)
    yield "whom/new order", tell_order_form(school.whom, first_written(school), {}, is_new=True)
    order = {"tower": "deux", "due": "31/12/2020"}
    told = _problems({"lines": "tower", "due": ""})
    yield "whom/changed order", tell_order_form(school.whom, order, told, is_new=False)


def _problems(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the sentence about each field, at that field or at another one."""
    return {at or name: problem(ValueError(f"{name}:"))[1] for name, at in fields.items()}


def _whoms() -> Iterator[WhomNow]:
    school = Beneficiary(
        id=BeneficiaryId("s"), kind=ForWhom.SCHOOL, reference=_WHOM[ForWhom.SCHOOL], pupils=148
    )
    family = Beneficiary(
        id=BeneficiaryId("f"),
        kind=ForWhom.FAMILY,
        reference=_WHOM[ForWhom.FAMILY],
        trained_minutes=180,
        grant=Grant.ASKED,
    )
    club = Beneficiary(
        id=BeneficiaryId("a"),
        kind=ForWhom.ASSOCIATION,
        reference=_WHOM[ForWhom.ASSOCIATION],
        start="2023-01-15",
        end="2027-01-15",
        visits=("2026-03-02",),
    )
    yield WhomNow(whom=school, delivered=12, orders=1)
    yield WhomNow(whom=family, school=school.reference, orders=1)
    yield WhomNow(whom=club, delivered=2)
    yield WhomNow(whom=replace(club, id=BeneficiaryId("b"), reference="A 0061", start="", end=""))


def round_pages() -> Iterator[tuple[str, PageData]]:
    """Yield each page of the rounds."""
    school = _order(1, ForWhom.SCHOOL, OrderLine("tower", 3))
    family = _order(2, ForWhom.FAMILY, OrderLine("laptop", 1))
    states = (BoxState.LOADED, BoxState.PACKED, BoxState.DELIVERED)
    stops = (
        Stop(school, _whom(school), tuple(_box(n, school, s) for n, s in enumerate(states, 1))),
        Stop(family, _whom(family), (_box(9, family, BoxState.LOADED, "laptop"),)),
    )
    van = Round(id=RoundId("r"), day="2026-12-15", orders=(school.id, family.id))
    over = replace(van, id=RoundId("o"), day="2026-12-08", has_ended=True)
    now, before = RoundNow(van, stops), RoundNow(over, stops[1:])
    address = Address(
        beneficiary=BeneficiaryId(str(ForWhom.SCHOOL)),
        name="Groupe scolaire Jacques-Prévert",
        lines=("12 rue des Tilleuls", "44000 Nantes"),
        phone="02 40 00 00 00",
    )
    yield "rounds/none", tell_rounds(())
    yield "rounds/all", tell_rounds((now, before))
    yield "rounds/one", tell_round(now, {})
    yield "rounds/named", tell_round(now, {address.beneficiary: address}, (tell_refused(),))
    yield "rounds/over", tell_round(before, {})
    yield "rounds/to bring", tell_to_bring(stops)
    yield "rounds/nothing to bring", tell_to_bring(())
    yield "rounds/which day", tell_which_day(TODAY, 2, (tell_wrong(_problems({"due": ""})["due"]),))


def _whom(order: Order) -> Beneficiary:
    return Beneficiary(id=BeneficiaryId(str(order.for_whom)), reference=_WHOM[order.for_whom])


def _order(number: int, for_whom: ForWhom, *lines: OrderLine, why: str = "") -> Order:
    return Order(
        id=OrderId(numbered(CodeKind.ORDER, 26, number).text),
        beneficiary=BeneficiaryId(str(for_whom)),
        for_whom=for_whom,
        lines=lines,
        due="2026-12-15",
        why_closed=why,
    )


def _box(number: int, order: Order, state: BoxState, kind: str = "tower") -> Box:
    machine = ItemId(numbered(CodeKind.MACHINE, 26, 40 + number).text)
    screen = ItemId(numbered(CodeKind.SCREEN, 26, number).text)
    things = [BoxThing(machine, kind)]
    if kind == "tower":
        things.append(BoxThing(screen, "screen"))
    return Box(
        id=BoxId(numbered(CodeKind.BOX, 26, number).text),
        order=order.id,
        things=tuple(things),
        state=state,
        place=_PALLET.id if state is BoxState.PACKED else None,
        day="2026-12-14" if state is BoxState.DELIVERED else "",
    )


def _now(order: Order, boxes: tuple[Box, ...], kept: int = 0) -> OrderNow:
    return OrderNow(
        order=order,
        whom=Beneficiary(id=BeneficiaryId("w"), reference=_WHOM[order.for_whom]),
        progress=progress_of(order, boxes),
        boxes=boxes,
        kept=kept,
        too_many=frozenset(box.id for box in boxes_too_many(order, boxes)),
        places={_PALLET.id: _PALLET},
    )


def _share(order: Order, why: Why) -> Proposed:
    gets = () if why is Why.NOTHING_READY else (42, 43)
    items = tuple(ItemId(numbered(CodeKind.MACHINE, 26, number).text) for number in gets)
    model = "" if why is Why.TURN else "EliteDesk 800 G3 SFF"
    return Proposed(order, "tower", model, items, 3 - len(items), why)
