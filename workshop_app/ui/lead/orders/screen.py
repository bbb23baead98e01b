"""The words of orders: all of them, the boxes of one, and who would get what is ready."""

from collections.abc import Sequence

from workshop_app.application.orders.allocate import Proposed, Why
from workshop_app.application.orders.boxes import OPENING_REASONS
from workshop_app.application.orders.look import OrderNow
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import Box, BoxState
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.supply.screen import kind_words
from workshop_app.ui.lead.typed import shown
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark


def tell_orders(orders: Sequence[OrderNow], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return all orders, what is due first."""
    share = translate("Lead", "Share out what is ready")
    return TablePage(
        id="orders",
        title=translate("Lead", "Orders"),
        columns=(
            Column(id="order", heading=translate("Lead", "Order"), can_hide=False),
            Column(id="whom", heading=translate("Lead", "For")),
            Column(id="due", heading=translate("Lead", "Due on")),
            Column(id="wanted", heading=translate("Lead", "Asked for")),
            Column(id="packed", heading=translate("Lead", "Packed")),
            Column(id="state", heading=translate("Lead", "State")),
        ),
        rows=tuple(map(_order_row, orders)),
        empty=translate("Lead", "There is no order yet."),
        empty_picture="place-packing",
        notes=notes,
        actions=(
            *((Action(id="share", words=share, is_main=True),) if orders else ()),
            Action(id="whom", words=translate("Lead", "Whom they are for")),
            Action(id="rounds", words=translate("Lead", "Rounds of the van")),
        ),
        opens="order",
        search=translate("Lead", "Search"),
    )


def _order_row(now: OrderNow) -> Row:
    order, plate = now.order, plate_of(now.order.id)
    name = plate.words if plate else order.id
    words, mark = _state(now)
    packed = translate("Lead", "Packed: {packed} of {wanted}")
    packed = packed.format(packed=now.packed, wanted=now.wanted)
    return Row(
        id=order.id,
        name=name,
        cells=(
            Cell(text=name, plate=plate),
            Cell(
                text=whom_words(order.for_whom),
                under=now.whom.reference if now.whom else "",
                icon=str(order.for_whom),
            ),
            Cell(text=due_words(order.due), order=order.due),
            Cell(text=_asked(now), order=now.wanted),
            Cell(text=packed, order=now.packed),
            Cell(text=words, mark=mark),
        ),
        is_urgent=bool(now.too_many),
    )


def due_words(due: str) -> str:
    """Return until when something is asked for; empty where nothing was agreed."""
    return translate("Lead", "Due on {day}").format(day=shown(due)) if due else ""


def _asked(now: OrderNow) -> str:
    return ", ".join(
        f"{each.wanted} × {kind_words(each.kind)}" for each in now.progress if each.wanted
    )


def _state(now: OrderNow) -> tuple[str, Mark]:
    if now.too_many:
        return translate("Lead", "One box too many"), Mark.LOOK_AGAIN
    if not now.order.is_open:
        is_there = now.order.why_closed == "delivered"
        words = translate("Lead", "Received") if is_there else translate("Lead", "Withdrawn")
        return words, Mark.DONE
    if not any(each.due for each in now.progress):
        return translate("Lead", "All is packed"), Mark.DONE
    return translate("Lead", "To pack"), Mark.TO_DO


def whom_words(for_whom: ForWhom) -> str:
    """Return what a kind of beneficiary is called."""
    return {
        ForWhom.SCHOOL: translate("Lead", "School"),
        ForWhom.FAMILY: translate("Lead", "Family"),
        ForWhom.ASSOCIATION: translate("Lead", "Association"),
    }[for_whom]


def tell_order(now: OrderNow, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the boxes of an order."""
    plate = plate_of(now.order.id)
    name = plate.words if plate else now.order.id
    title = f"{name} · {now.whom.reference}" if now.whom else name
    told = translate("Lead", "{asked}. Kept: {kept}. Packed: {packed}. Received: {delivered}.")
    told = told.format(asked=_asked(now), kept=now.kept, packed=now.packed, delivered=now.delivered)
    notes = (Note(words=f"{title} · {told}", mark=Mark.TO_DO), *notes)
    if now.too_many:
        words = translate("Lead", "A box holds more than was asked for. Open it again.")
        notes = (*notes, Note(words=words, mark=Mark.LOOK_AGAIN))
    received = translate("Lead", "They were received")
    again = translate("Lead", "Open it again")
    return TablePage(
        id="order",
        title=title,
        columns=(
            Column(id="box", heading=translate("Lead", "Box"), can_hide=False),
            Column(id="things", heading=translate("Lead", "In it")),
            Column(id="place", heading=translate("Lead", "Place")),
            Column(id="state", heading=translate("Lead", "State")),
        ),
        rows=tuple(_box_row(now, box) for box in now.boxes),
        empty=translate("Lead", "Nothing is packed for it yet."),
        notes=notes,
        actions=(
            Action(id="received", words=received, needs_rows=True, is_main=True),
            Action(id="open_box", words=again, needs_rows=True),
            *(_change_actions() if now.order.is_open else ()),
            back_action(),
        ),
        many=True,
    )


def _change_actions() -> tuple[Action, ...]:
    return (
        Action(id="change", words=translate("Lead", "Change the order")),
        Action(id="withdraw", words=translate("Lead", "It is withdrawn")),
    )


def tell_withdraw(now: OrderNow) -> AskPage:
    """Return the question before an order is withdrawn."""
    plate = plate_of(now.order.id)
    title = translate("Lead", "Is {order} withdrawn?")
    kept = translate("Lead", "What is kept for it is free again.")
    boxes = translate("Lead", "Boxes that are packed are to be opened again.")
    return AskPage(
        id="withdraw",
        title=title.format(order=plate.words if plate else now.order.id),
        words=(kept, boxes) if now.boxes else (kept,),
        actions=(
            Action(id="withdrawn", words=translate("Lead", "Yes, it is withdrawn")),
            back_action(),
        ),
    )


def tell_unknown(order: str) -> TablePage:
    """Return what is shown of an order that is not here, or is being read."""
    plate = plate_of(order)
    return TablePage(
        id="order",
        title=plate.words if plate else order,
        columns=(Column(id="box", heading=translate("Lead", "Box"), can_hide=False),),
        rows=(),
        empty=translate("Lead", "This order is not known here."),
        actions=(back_action(),),
    )


def _box_row(now: OrderNow, box: Box) -> Row:
    plate = plate_of(box.id)
    name = plate.words if plate else box.id
    things = ", ".join(each.words for each in (plate_of(t.item) for t in box.things) if each)
    place = now.places.get(box.place or "")
    words, mark = _box_state(now, box)
    return Row(
        id=box.id,
        name=name,
        cells=(
            Cell(text=name, plate=plate),
            Cell(text=things),
            Cell(text=place.name if place else "", tag=place is not None),
            Cell(text=words, under=shown(box.day), mark=mark),
        ),
        is_urgent=box.id in now.too_many,
    )


def _box_state(now: OrderNow, box: Box) -> tuple[str, Mark]:
    if box.id in now.too_many:
        return translate("Lead", "One too many"), Mark.LOOK_AGAIN
    return {
        BoxState.PACKED: (translate("Lead", "Packed"), Mark.DONE),
        BoxState.OPENED: (translate("Lead", "Opened again"), Mark.TO_DO),
        BoxState.LOADED: (translate("Lead", "In the van"), Mark.NOW),
        BoxState.DELIVERED: (translate("Lead", "Received"), Mark.DONE),
    }[box.state]


def tell_reasons(box: str) -> AskPage:
    """Return the question why a box is opened again."""
    plate = plate_of(box)
    words = {
        "one_too_many": translate("Lead", "It is one too many"),
        "wrong_item": translate("Lead", "Something wrong is in it"),
        "something_missing": translate("Lead", "Something is missing"),
        "order_withdrawn": translate("Lead", "The order is withdrawn"),
    }
    return AskPage(
        id="open_box",
        title=translate("Lead", "Why is {box} opened?").format(box=plate.words if plate else box),
        words=(translate("Lead", "What is in it is ready again, and can be packed anew."),),
        actions=(
            *(Action(id="reason", argument=each, words=words[each]) for each in OPENING_REASONS),
            back_action(),
        ),
    )


def tell_share(shares: Sequence[Proposed], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return who would get what is ready, and why."""
    keep = translate("Lead", "Keep it for them")
    can_keep = any(each.items for each in shares)
    main = (Action(id="keep", words=keep, is_main=True),) if can_keep else ()
    return TablePage(
        id="share",
        title=translate("Lead", "Who gets what is ready"),
        columns=(
            Column(id="order", heading=translate("Lead", "Order"), can_hide=False),
            Column(id="kind", heading=translate("Lead", "Kind")),
            Column(id="gets", heading=translate("Lead", "Gets")),
            Column(id="short", heading=translate("Lead", "Missing")),
            Column(id="why", heading=translate("Lead", "Why")),
        ),
        rows=tuple(_share_row(number, each) for number, each in enumerate(shares)),
        empty=translate("Lead", "Nothing is due."),
        empty_picture="all-done",
        notes=notes,
        actions=(*main, back_action()),
    )


def _share_row(number: int, share: Proposed) -> Row:
    plate = plate_of(share.order.id)
    name = plate.words if plate else share.order.id
    gets = ", ".join(each.words for each in map(plate_of, share.items) if each)
    missing = translate("Lead", "Missing: {count}").format(count=share.short)
    short = missing if share.short else ""
    return Row(
        id=f"{share.order.id}/{number}",
        name=name,
        cells=(
            Cell(text=name, under=whom_words(share.order.for_whom), icon=str(share.order.for_whom)),
            Cell(text=kind_words(share.kind), under=share.model, icon=share.kind),
            Cell(text=gets, order=len(share.items)),
            Cell(text=short, order=share.short),
            Cell(text=_why(share.why)),
        ),
    )


def _why(why: Why) -> str:
    return {
        Why.TURN: translate("Lead", "It is their turn"),
        Why.SAME_MACHINE: translate("Lead", "The same machine as at the child's school"),
        Why.MODEL: translate("Lead", "This model is asked for"),
        Why.NOTHING_READY: translate("Lead", "Nothing is ready"),
    }[why]


def tell_kept(count: int, gone: int) -> Note:
    """Return what was just done."""
    if gone:
        words = translate("Lead", "{gone} went elsewhere meanwhile. Look again.")
        return Note(words=words.format(gone=gone), mark=Mark.LOOK_AGAIN)
    words = translate("Lead", "{count} are kept. To pack them is a task now.")
    return Note(words=words.format(count=count), mark=Mark.DONE)


def tell_refused() -> Note:
    """Return that boxes are not as they were shown."""
    words = translate("Lead", "This cannot be done with that box.")
    return Note(words=words, mark=Mark.LOOK_AGAIN)
