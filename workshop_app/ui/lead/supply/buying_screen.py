"""The words of buying: suppliers, calls for tender, their offers, and the forms of all three."""

from collections.abc import Mapping, Sequence
from typing import Final

from workshop_app.application.supply.look import OfferNow, SupplierNow, TenderNow
from workshop_app.domain.supply import Supplier, SupplierKind, Tender
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.form import Chosen, FormPage, Line, Together
from workshop_app.ui.lead.supply.fields import box
from workshop_app.ui.lead.supply.screen import lot_words
from workshop_app.ui.lead.typed import amount, only, shown
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark

NO_TENDER: Final = "none"
"""The row that means: by no call for tender."""


def supplier_kind_words(kind: SupplierKind) -> str:
    """Return what a kind of supplier is called."""
    return {
        SupplierKind.COMPANY: translate("Lead", "Company"),
        SupplierKind.BROKER: translate("Lead", "Broker"),
        SupplierKind.PUBLIC_BODY: translate("Lead", "Public body"),
    }[kind]


def tell_suppliers(
    everybody: Sequence[SupplierNow], language: str, notes: tuple[Note, ...] = ()
) -> TablePage:
    """Return all suppliers with what has come of them."""
    return TablePage(
        id="suppliers",
        title=translate("Lead", "Suppliers"),
        columns=(
            Column(id="name", heading=translate("Lead", "Supplier"), can_hide=False),
            Column(id="kind", heading=translate("Lead", "Kind")),
            Column(id="lots", heading=translate("Lead", "Lots")),
            Column(id="arrived", heading=translate("Lead", "Taken in")),
            Column(id="price", heading=translate("Lead", "Paid")),
        ),
        rows=tuple(_supplier_row(each, language) for each in everybody),
        empty=translate("Lead", "No supplier is noted yet."),
        empty_picture="place-arrival",
        notes=notes,
        actions=(
            Action(id="new", words=translate("Lead", "New supplier"), is_main=True),
            back_action(),
        ),
        opens="one",
        search=translate("Lead", "Search"),
    )


def _supplier_row(now: SupplierNow, language: str) -> Row:
    told = now.supplier
    return Row(
        id=told.id,
        name=told.name,
        cells=(
            Cell(text=told.name, bold=True),
            Cell(text=supplier_kind_words(told.kind)),
            _number(now.lots),
            _number(now.arrived),
            _money(now.price_cents, language),
        ),
    )


def tell_supplier_form(
    known: Supplier | None,
    kind: SupplierKind,
    written: Mapping[str, str],
    problems: Mapping[str, str],
) -> FormPage:
    """Return the form of a supplier; whom one calls there is a page of its own."""
    actions = [Action(id="save", words=translate("Lead", "Keep it"), is_main=True)]
    if known is not None:
        actions.append(Action(id="contact", words=translate("Lead", "Whom to call there")))
    return FormPage(
        id="supplier-form",
        title=known.name if known else translate("Lead", "New supplier"),
        lines=(
            Together((box("name", translate("Lead", "Name"), written, problems),)),
            Chosen(
                name=translate("Lead", "Kind"),
                value=supplier_kind_words(kind),
                action=Action(id="pick-kind", words=translate("Lead", "Change…")),
            ),
        ),
        problems=only(problems, ""),
        actions=(*actions, back_action()),
    )


def tell_supplier_kinds() -> AskPage:
    """Return the question what kind of supplier it is."""
    kinds = (
        Action(id="kind", argument=str(each), words=supplier_kind_words(each))
        for each in SupplierKind
    )
    return AskPage(
        id="supplier-kind",
        title=translate("Lead", "Who gives or sells?"),
        words=(
            translate(
                "Lead",
                "What a public body gives up goes to recycling once it is over ten years old.",
            ),
        ),
        actions=(*kinds, back_action()),
    )


def tell_pick_supplier(everybody: Sequence[Supplier]) -> TablePage:
    """Return the suppliers to choose from."""
    return TablePage(
        id="pick-supplier",
        title=translate("Lead", "Who gives or sells the machines?"),
        columns=(
            Column(id="name", heading=translate("Lead", "Supplier"), can_hide=False),
            Column(id="kind", heading=translate("Lead", "Kind")),
        ),
        rows=tuple(
            Row(
                id=each.id,
                name=each.name,
                cells=(Cell(text=each.name, bold=True), Cell(text=supplier_kind_words(each.kind))),
            )
            for each in everybody
        ),
        empty=translate("Lead", "No supplier is noted yet."),
        actions=(
            Action(id="picked", words=translate("Lead", "Choose"), is_main=True, needs_rows=True),
            Action(id="new-supplier", words=translate("Lead", "New supplier")),
            back_action(),
        ),
        opens="picked",
    )


def tell_pick_tender(tenders: Sequence[TenderNow]) -> TablePage:
    """Return the calls for tender to choose from, and none."""
    none = Row(
        id=NO_TENDER,
        name=translate("Lead", "None"),
        cells=(Cell(text=translate("Lead", "None")), Cell(text=""), Cell(text="")),
    )
    return TablePage(
        id="pick-tender",
        title=translate("Lead", "Call for tender"),
        columns=(
            Column(id="title", heading=translate("Lead", "Call for tender"), can_hide=False),
            Column(id="state", heading=translate("Lead", "State")),
            Column(id="count", heading=translate("Lead", "Wanted")),
        ),
        rows=(none, *(_pick_row(each) for each in tenders)),
        empty="",
        actions=(
            Action(id="picked", words=translate("Lead", "Choose"), is_main=True, needs_rows=True),
            back_action(),
        ),
        opens="picked",
        may_sort=False,
    )


def _pick_row(now: TenderNow) -> Row:
    told = now.tender
    words, _mark = state_of_tender(now)
    cells = (Cell(text=told.title, bold=True), Cell(text=words), _number(told.count))
    return Row(id=told.id, name=told.title, cells=cells)


def tell_tenders(
    tenders: Sequence[TenderNow], language: str, notes: tuple[Note, ...] = ()
) -> TablePage:
    """Return all calls for tender."""
    return TablePage(
        id="tenders",
        title=translate("Lead", "Calls for tender"),
        columns=(
            Column(id="title", heading=translate("Lead", "Call for tender"), can_hide=False),
            Column(id="count", heading=translate("Lead", "Wanted")),
            Column(id="closes", heading=translate("Lead", "Offers until")),
            Column(id="offers", heading=translate("Lead", "Offers")),
            Column(id="best", heading=translate("Lead", "Lowest price of one")),
            Column(id="state", heading=translate("Lead", "State")),
        ),
        rows=tuple(_tender_row(each, language) for each in tenders),
        empty=translate("Lead", "There is no call for tender yet."),
        notes=notes,
        actions=(
            Action(id="new", words=translate("Lead", "New call for tender"), is_main=True),
            back_action(),
        ),
        opens="one",
        search=translate("Lead", "Search"),
    )


def _tender_row(now: TenderNow, language: str) -> Row:
    told = now.tender
    words, mark = state_of_tender(now)
    best = now.offers[0].offer.each_cents if now.offers else None
    return Row(
        id=told.id,
        name=told.title,
        cells=(
            Cell(text=told.title, bold=True),
            _number(told.count),
            Cell(text=shown(told.closes), order=told.closes),
            _number(len(now.offers)),
            Cell(text="", order=0) if best is None else _money(best, language),
            Cell(text=words, mark=mark),
        ),
    )


def state_of_tender(now: TenderNow) -> tuple[str, Mark]:
    """Return how far a call for tender is."""
    if now.tender.is_open:
        return translate("Lead", "Open"), Mark.NOW
    if now.taken is None:
        return translate("Lead", "Ended, no offer taken"), Mark.TO_DO
    words = translate("Lead", "Taken: {supplier}").format(supplier=now.taken.supplier)
    return words, Mark.DONE


def tell_tender(now: TenderNow, language: str, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return one call for tender with its offers, the cheapest machine first."""
    told = now.tender
    words, mark = state_of_tender(now)
    lots = ", ".join(lot_words(each) for each in now.lots)
    bought = translate("Lead", "Bought by it: {lots}").format(lots=lots)
    return TablePage(
        id="tender",
        title=told.title,
        columns=(
            Column(id="supplier", heading=translate("Lead", "Supplier"), can_hide=False),
            Column(id="count", heading=translate("Lead", "Machines")),
            Column(id="price", heading=translate("Lead", "Price of all")),
            Column(id="each", heading=translate("Lead", "Price of one")),
        ),
        rows=tuple(_offer_row(each, told, language) for each in now.offers),
        empty=translate("Lead", "Nobody has made an offer yet."),
        notes=(
            Note(words=f"{told.title} · {words}", mark=mark),
            *((Note(words=bought, mark=Mark.DONE),) if lots else ()),
            *notes,
        ),
        actions=(*_tender_actions(now), back_action()),
    )


def _tender_actions(now: TenderNow) -> Sequence[Action]:
    change = Action(id="change", words=translate("Lead", "Change it"))
    if not now.tender.is_open:
        again = Action(id="reopen", words=translate("Lead", "Open it again"))
        lot = Action(id="lot", words=translate("Lead", "Make a lot of it"), is_main=True)
        return (lot, again) if now.taken else (again,)
    actions = [Action(id="offer", words=translate("Lead", "Note an offer"), is_main=True)]
    if now.offers:
        take = translate("Lead", "Take this offer")
        actions.append(Action(id="take", words=take, needs_rows=True))
    end = Action(id="end", words=translate("Lead", "End without an offer"))
    return (*actions, change, end)


def _offer_row(now: OfferNow, tender: Tender, language: str) -> Row:
    offer, is_taken = now.offer, now.offer.supplier == tender.taken
    return Row(
        id=offer.supplier,
        name=now.supplier,
        cells=(
            Cell(text=now.supplier, bold=is_taken, mark=Mark.DONE if is_taken else None),
            _number(offer.count),
            _money(offer.price_cents, language),
            _money(offer.each_cents, language),
        ),
    )


def tell_tender_form(
    known: Tender | None, written: Mapping[str, str], problems: Mapping[str, str]
) -> FormPage:
    """Return the form of a call for tender."""
    count = translate("Lead", "How many machines are wanted")
    closes = translate("Lead", "Offers until, such as 31/12/2026")
    lines: tuple[Line, ...] = (
        Together((box("title", translate("Lead", "What it is called"), written, problems),)),
        Together(
            (box("count", count, written, problems), box("closes", closes, written, problems))
        ),
    )
    return FormPage(
        id="tender-form",
        title=known.title if known else translate("Lead", "New call for tender"),
        lines=lines,
        problems=only(problems, ""),
        actions=(
            Action(id="save", words=translate("Lead", "Keep it"), is_main=True),
            back_action(),
        ),
    )


def tell_offer_form(
    tender: Tender, supplier: str, written: Mapping[str, str], problems: Mapping[str, str]
) -> FormPage:
    """Return the form of an offer; it takes the place of what the same supplier offered."""
    title = translate("Lead", "Offer for {tender}").format(tender=tender.title)
    count = box("count", translate("Lead", "How many machines"), written, problems)
    price = box("price", translate("Lead", "Price of all, in €"), written, problems)
    return FormPage(
        id="offer-form",
        title=title,
        lines=(
            Chosen(
                name=translate("Lead", "Supplier"),
                value=supplier or translate("Lead", "None yet"),
                action=Action(id="pick-supplier", words=translate("Lead", "Change…")),
                problems=only(problems, "supplier"),
            ),
            Together((count, price)),
        ),
        problems=only(problems, ""),
        actions=(
            Action(id="save", words=translate("Lead", "Keep it"), is_main=True),
            back_action(),
        ),
    )


def _money(cents: int, language: str) -> Cell:
    return Cell(text=f"{amount(cents, language)} €", order=cents)


def _number(number: int) -> Cell:
    return Cell(text=str(number), order=number)
