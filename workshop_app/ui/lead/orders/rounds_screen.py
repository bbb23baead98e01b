"""The words of the rounds: all of them, one with its boxes, and what a new one could bring."""

from collections.abc import Mapping, Sequence
from datetime import date

from workshop_app.application.orders.whom import RoundNow, Stop
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.domain.orders import Box, BoxState
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.orders.screen import due_words, whom_words
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.typed import shown
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark

Addresses = Mapping[BeneficiaryId, Address]


def tell_rounds(rounds: Sequence[RoundNow], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return all rounds, those under way first."""
    return TablePage(
        id="rounds",
        title=translate("Lead", "Rounds of the van"),
        columns=(
            Column(id="day", heading=translate("Lead", "Day"), can_hide=False),
            Column(id="stops", heading=translate("Lead", "Stops")),
            Column(id="boxes", heading=translate("Lead", "Boxes")),
            Column(id="state", heading=translate("Lead", "State")),
        ),
        rows=tuple(map(_round_row, rounds)),
        empty=translate("Lead", "No round is planned yet."),
        empty_picture="place-van",
        notes=notes,
        actions=(
            Action(id="plan", words=translate("Lead", "Plan a round"), is_main=True),
            back_action(),
        ),
        opens="round",
    )


def _round_row(now: RoundNow) -> Row:
    names = ", ".join(_reference(stop) for stop in now.stops)
    received = sum(box.state is BoxState.DELIVERED for box in now.boxes)
    boxes = translate("Lead", "Received: {received} of {all}")
    words, mark = translate("Lead", "Under way"), Mark.NOW
    if now.round.has_ended:
        words, mark = translate("Lead", "Over"), Mark.DONE
    day = shown(now.round.day)
    return Row(
        id=now.round.id,
        name=day,
        cells=(
            Cell(text=day, order=now.round.day, bold=True),
            Cell(text=names),
            Cell(text=boxes.format(received=received, all=len(now.boxes)), order=received),
            Cell(text=words, mark=mark),
        ),
    )


def tell_round(now: RoundNow, who: Addresses, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the boxes of a round, stop by stop; names where the centre told them."""
    open_actions = (
        Action(id="load", words=translate("Lead", "In the van"), needs_rows=True, is_main=True),
        Action(id="received", words=translate("Lead", "They were received"), needs_rows=True),
        Action(id="over", words=translate("Lead", "The round is over")),
    )
    title = translate("Lead", "Round of {day}").format(day=shown(now.round.day))
    named = Note(words=title, mark=Mark.DONE if now.round.has_ended else Mark.NOW)
    where = (Column(id="where", heading=translate("Lead", "Where")),) if who else ()
    return TablePage(
        id="round",
        title=title,
        columns=(
            Column(id="box", heading=translate("Lead", "Box"), can_hide=False),
            Column(id="order", heading=translate("Lead", "Order")),
            Column(id="whom", heading=translate("Lead", "For")),
            *where,
            Column(id="state", heading=translate("Lead", "State")),
        ),
        rows=tuple(_box_row(stop, box, who) for stop in now.stops for box in stop.boxes),
        empty=translate("Lead", "Nothing is packed for it yet."),
        notes=(named, *notes),
        actions=(*(() if now.round.has_ended else open_actions), back_action()),
        may_sort=False,
        many=True,
    )


def _box_row(stop: Stop, box: Box, who: Addresses) -> Row:
    own, order = plate_of(box.id), plate_of(stop.order.id)
    name = own.words if own else str(box.id)
    words, mark = {
        BoxState.PACKED: (translate("Lead", "Packed"), Mark.TO_DO),
        BoxState.LOADED: (translate("Lead", "In the van"), Mark.NOW),
        BoxState.DELIVERED: (translate("Lead", "Received"), Mark.DONE),
        BoxState.OPENED: (translate("Lead", "Opened again"), Mark.TO_DO),
    }[box.state]
    return Row(
        id=box.id,
        name=name,
        cells=(
            Cell(text=name, plate=own),
            Cell(text=order.words if order else str(stop.order.id), plate=order),
            _whom_cell(stop, who),
            *_where_cells(stop, who),
            Cell(text=words, under=shown(box.day), mark=mark),
        ),
    )


def _whom_cell(stop: Stop, who: Addresses) -> Cell:
    address = who.get(stop.whom.id) if stop.whom else None
    icon = str(stop.order.for_whom)
    if address is None:
        return Cell(text=_reference(stop), under=whom_words(stop.order.for_whom), icon=icon)
    return Cell(text=address.name, under=_reference(stop), icon=icon)


def _where_cells(stop: Stop, who: Addresses) -> tuple[Cell, ...]:
    """Return the cell of the address; none at all where nobody's is known."""
    if not who:
        return ()
    address = who.get(stop.whom.id) if stop.whom else None
    if address is None:
        return (Cell(text=""),)
    return (Cell(text=", ".join(address.lines), under=address.phone),)


def _reference(stop: Stop) -> str:
    return stop.whom.reference if stop.whom else whom_words(stop.order.for_whom)


def tell_to_bring(stops: Sequence[Stop], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the orders that a new round could bring."""
    plan = translate("Lead", "Bring them on…")
    return TablePage(
        id="to-bring",
        title=translate("Lead", "What shall the van bring?"),
        columns=(
            Column(id="order", heading=translate("Lead", "Order"), can_hide=False),
            Column(id="whom", heading=translate("Lead", "For")),
            Column(id="due", heading=translate("Lead", "Due on")),
            Column(id="boxes", heading=translate("Lead", "Boxes")),
        ),
        rows=tuple(map(_stop_row, stops)),
        empty=translate("Lead", "Nothing is packed that is not planned already."),
        notes=notes,
        actions=(
            *((Action(id="day", words=plan, needs_rows=True, is_main=True),) if stops else ()),
            back_action(),
        ),
        many=True,
    )


def _stop_row(stop: Stop) -> Row:
    plate, order = plate_of(stop.order.id), stop.order
    name, due = plate.words if plate else str(order.id), due_words(order.due)
    boxes = translate("Lead", "Boxes: {count}")
    return Row(
        id=order.id,
        name=name,
        cells=(
            Cell(text=name, plate=plate),
            Cell(text=_reference(stop), under=whom_words(order.for_whom), icon=str(order.for_whom)),
            Cell(text=due, order=order.due),
            Cell(text=boxes.format(count=len(stop.boxes)), order=len(stop.boxes)),
        ),
    )


def tell_which_day(proposed: date, count: int, notes: tuple[Note, ...] = ()) -> AskPage:
    """Return the question for the day of a round."""
    told = translate("Lead", "Stops: {count}.").format(count=count)
    return AskPage(
        id="round-day",
        title=translate("Lead", "On which day does the van bring them?"),
        words=(told,),
        field=translate("Lead", "Day, such as 31/12/2026"),
        typed=shown(proposed),
        notes=notes,
        actions=(
            Action(id="planned", words=translate("Lead", "Plan the round"), is_main=True),
            back_action(),
        ),
    )
