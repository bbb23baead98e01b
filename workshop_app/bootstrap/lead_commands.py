"""What a team lead does by command: suppliers, calls for tender, lots, lists and reports."""

import argparse
import sys
from collections.abc import Callable, Sequence
from getpass import getpass
from pathlib import Path

from workshop_app.application.supply.arrange import ArrangeSupply, Deal
from workshop_app.bootstrap import lead_import, lead_report
from workshop_app.bootstrap.lead_addresses import add_addresses
from workshop_app.bootstrap.lead_desk import LeadDesk, RefusedError
from workshop_app.bootstrap.lead_labels import add_labels
from workshop_app.bootstrap.lead_orders import add_orders, known_beneficiary
from workshop_app.domain.codes import parse_code
from workshop_app.domain.supply import Supplier, SupplierKind, Tender
from workshop_app.settings import Settings


def run(
    words: Sequence[str],
    settings: Callable[[Path | None, str | None], Settings],
    ask: Callable[[str], str] = getpass,
) -> int:
    """Obey `workshop-app lead VERB …`.

    Args:
        words: what was typed after `lead`.
        settings: reads those of a folder, in a language.
        ask: reads a PIN without showing it.

    Returns:
        0 if it is done, 1 if it is not, or if lines of a list are bad.
    """
    chosen = _parser().parse_args(words)
    desk = LeadDesk(settings(chosen.data, chosen.lang), ask)
    try:
        code: int = chosen.obey(desk, chosen)
    except RefusedError as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    except ValueError as error:
        sys.stderr.write(desk.words.say("lead", "refused", why=error) + "\n")
        return 1
    finally:
        desk.memory.close()
    return code


def _supplier(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    if chosen.name:
        kind = SupplierKind(chosen.kind)
        known = [s for s in _suppliers(desk) if s.name.casefold() == chosen.name.casefold()]
        _arrange(desk).name_supplier(
            chosen.name, kind, lead=desk.lead(chosen.badge), supplier=known[0].id if known else None
        )
    for each in _suppliers(desk):
        desk.say("lead", "supplier", name=each.name, kind=each.kind)
    return 0


def _tender(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    if chosen.title:
        closes = desk.day(chosen.closes)
        lead = desk.lead(chosen.badge)
        _arrange(desk).open_tender(chosen.title, count=chosen.count, closes=closes, lead=lead)
    with desk.memory.unit_of_work() as uow:
        tenders = uow.supply.tenders()
    for tender in tenders:
        _tell_tender(desk, tender)
    return 0


def _tell_tender(desk: LeadDesk, tender: Tender) -> None:
    name = "open" if tender.is_open else "taken" if tender.taken else "ended"
    state = desk.words.say("lead", name, supplier=desk.supplier_name(tender.taken))
    desk.say("lead", "tender", title=tender.title, count=tender.count, state=state)
    for offer in sorted(tender.offers, key=lambda each: each.each_cents):
        desk.say(
            "lead",
            "offer",
            supplier=desk.supplier_name(offer.supplier),
            count=offer.count,
            price=desk.money(offer.price_cents),
            each=desk.money(offer.each_cents),
        )


def _offer(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    tender, supplier = desk.tender(chosen.title), desk.supplier(chosen.supplier)
    _arrange(desk).note_offer(
        tender.id,
        supplier.id,
        count=chosen.count,
        price_cents=desk.cents(chosen.price),
        lead=desk.lead(chosen.badge),
    )
    desk.say("lead", "done")
    return 0


def _end_tender(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    tender = desk.tender(chosen.title)
    taken = desk.supplier(chosen.taken).id if chosen.taken else None
    _arrange(desk).end_tender(tender.id, taken=taken, lead=desk.lead(chosen.badge))
    desk.say("lead", "done")
    return 0


def _lot(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    if chosen.lot:
        with desk.memory.unit_of_work() as uow:
            tenders = {each.title.casefold(): each.id for each in uow.supply.tenders()}
        if chosen.tender and chosen.tender.casefold() not in tenders:
            raise desk.refusal("no_tender", named=chosen.tender)
        deal = Deal(
            supplier=desk.supplier(chosen.supplier).id,
            tender=tenders.get(chosen.tender.casefold()),
            price_cents=desk.cents(chosen.price),
            subsidy_cents=desk.cents(chosen.subsidy),
            due=desk.day(chosen.due),
        )
        lot = desk.lot(chosen.lot)
        lead = desk.lead(chosen.badge)
        _arrange(desk).announce_lot(lot, deal, expected=chosen.expected, lead=lead)
    return _tell_lots(desk)


def _tell_lots(desk: LeadDesk) -> int:
    with desk.memory.unit_of_work() as uow:
        lots = [
            (
                lot,
                uow.items.from_lot(lot.id),
                sum(not each.withdrawn for each in uow.supply.announced_of(lot.id)),
            )
            for lot in uow.stock.lots()
        ]
    for lot, arrived, announced in lots:
        code = parse_code(lot.id)
        none = desk.words.say("lead", "not_counted")
        desk.say(
            "lead",
            "lot",
            lot=code.shown if code else lot.id,
            supplier=lot.supplier,
            expected=lot.expected,
            announced=announced,
            counted=none if lot.counted is None else lot.counted,
            arrived=arrived,
        )
    return 0


def _count(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    lot, lead = desk.lot(chosen.lot), desk.lead(chosen.badge)
    _arrange(desk).count_lot(lot, chosen.count, document=chosen.document, lead=lead)
    return _tell_lots(desk)


def _take_back(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    lot = desk.lot(chosen.lot)
    lead = desk.lead(chosen.badge)
    count = _arrange(desk).withdraw_rest(lot, reason=chosen.reason, lead=lead)
    code = parse_code(lot)
    desk.say("lead", "withdrawn", count=count, lot=code.shown if code else lot)
    return 0


def _arrange(desk: LeadDesk) -> ArrangeSupply:
    return ArrangeSupply(desk.memory.unit_of_work)


def _suppliers(desk: LeadDesk) -> Sequence[Supplier]:
    with desk.memory.unit_of_work() as uow:
        return uow.supply.suppliers()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="workshop-app lead",
        description="What a team lead does by command. What changes something needs --badge and"
        " asks for the PIN.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")

    def make(
        name: str, obey: Callable[[LeadDesk, argparse.Namespace], int], about: str
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(obey=obey)
        command.add_argument("--badge", default="", help="the eight letters of your badge")
        command.add_argument("--lang", choices=("fr", "en"), help="default: the desk's language")
        command.add_argument("--data", type=Path, metavar="DIR", help="folder of this desk's data")
        return command

    _add_buying(make)
    _add_lots(make)
    add_orders(make)
    add_labels(make)
    add_addresses(make, known_beneficiary)
    _add_reports(make)
    return parser


def _add_reports(make: Callable[..., argparse.ArgumentParser]) -> None:
    report = make("report", lead_report.year_report, "what was done in a year, as PDF and XLSX")
    years = range(2000, 2100)
    report.add_argument("--year", type=int, required=True, choices=years, metavar="YYYY")
    report.add_argument(
        "--orders", type=Path, metavar="LIST.csv", help="for whom orders are, as for `hub orders`"
    )
    donor = make("donor", lead_report.donor_file, "what became of a lot, for who gave it")
    donor.add_argument("lot", metavar="LOT")
    for command in (report, donor):
        command.add_argument("--pdf", type=Path, metavar="OUT.pdf")
        command.add_argument("--xlsx", type=Path, metavar="OUT.xlsx")


def _add_buying(make: Callable[..., argparse.ArgumentParser]) -> None:
    supplier = make("supplier", _supplier, "name a supplier, or tell all")
    supplier.add_argument("name", nargs="?", default="", metavar="NAME")
    supplier.add_argument("--kind", choices=list(SupplierKind), default=SupplierKind.COMPANY)
    tender = make("tender", _tender, "open a call for tender, or tell all with their offers")
    tender.add_argument("title", nargs="?", default="", metavar="TITLE")
    tender.add_argument("--count", type=int, default=0, help="how many machines are wanted")
    tender.add_argument("--closes", default="", metavar="YYYY-MM-DD", help="last day for offers")
    offer = make("offer", _offer, "note what a supplier offers for a call for tender")
    offer.add_argument("title", metavar="TITLE")
    offer.add_argument("--supplier", required=True, metavar="NAME")
    offer.add_argument("--count", type=int, required=True)
    offer.add_argument("--price", required=True, metavar="AMOUNT", help="of all of them")
    end = make("end-tender", _end_tender, "end a call for tender")
    end.add_argument("title", metavar="TITLE")
    end.add_argument("--taken", default="", metavar="NAME", help="whose offer; without: nobody's")


def _add_lots(make: Callable[..., argparse.ArgumentParser]) -> None:
    lot = make("lot", _lot, "announce a lot, or tell all")
    lot.add_argument("lot", nargs="?", default="", metavar="LOT", help='such as "LT 26 0003"')
    lot.add_argument("--supplier", default="", metavar="NAME")
    lot.add_argument("--expected", type=int, default=0, help="how many machines will come")
    lot.add_argument("--tender", default="", metavar="TITLE")
    lot.add_argument("--price", default="0", metavar="AMOUNT")
    lot.add_argument("--subsidy", default="0", metavar="AMOUNT")
    lot.add_argument("--due", default="", metavar="YYYY-MM-DD")
    count = make("count", _count, "note how many machines of a lot were counted at the door")
    count.add_argument("lot", metavar="LOT")
    count.add_argument("count", type=int, metavar="COUNT")
    count.add_argument("--document", default="", help="number of the transport document")
    back = make("take-back", _take_back, "take back the lines of a lot that have not come")
    back.add_argument("lot", metavar="LOT")
    back.add_argument("--reason", required=True)
    imported = make("import", lead_import.obey, "look at a supplier's list (CSV, XLSX)")
    imported.add_argument("file", type=Path, metavar="FILE")
    imported.add_argument("--supplier", required=True, metavar="NAME")
    imported.add_argument("--lot", required=True, metavar="LOT")
    imported.add_argument(
        "--kind",
        choices=("tower", "laptop", "screen"),
        default="",
        help="of all machines",
    )
    imported.add_argument(
        "--column",
        type=lead_import.column_choice,
        action="append",
        default=[],
        metavar="COLUMN=HEADING",
        help="which heading is which; remembered for this supplier",
    )
    imported.add_argument("--sheet", default="", metavar="NAME", help="default: the first one")
    imported.add_argument("--apply", action="store_true", help="announce what is good")
