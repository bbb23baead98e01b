"""What a team lead does by command about orders: whom machines are for, and what is asked for."""

import argparse
from collections.abc import Callable
from typing import Final

from workshop_app.application.orders.arrange import (
    KINDS,
    ArrangeBeneficiaries,
    ArrangeOrders,
)
from workshop_app.application.orders.look import LookAtOrders
from workshop_app.bootstrap.lead_desk import LeadDesk
from workshop_app.domain.beneficiaries import Beneficiary, Grant
from workshop_app.domain.codes import CodeKind, parse_code, parse_number
from workshop_app.domain.ids import OrderId
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import OrderLine

_NOBODY: Final = "–"


def add_orders(make: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the verbs to those of a lead."""
    whom = make("beneficiary", _beneficiary, "note whom machines are for, or tell all; no names")
    whom.add_argument("reference", nargs="?", default="", metavar="REFERENCE")
    whom.add_argument("--kind", type=ForWhom, choices=list(ForWhom), default=ForWhom.FAMILY)
    whom.add_argument("--pupils", type=int, default=0, help="of a school")
    whom.add_argument("--school", default="", metavar="REFERENCE", help="of a family's child")
    family = make("family", _family, "note training that a family had, or how far its grant is")
    family.add_argument("reference", metavar="REFERENCE")
    family.add_argument("--trained", type=int, default=0, metavar="MINUTES")
    family.add_argument("--day", default="", metavar="YYYY-MM-DD", help="of the training")
    grants = [each for each in Grant if each is not Grant.NONE]
    family.add_argument("--grant", type=Grant, choices=grants)
    convention = make("convention", _convention, "note an association's convention, or a visit")
    convention.add_argument("reference", metavar="REFERENCE")
    convention.add_argument("--start", default="", metavar="YYYY-MM-DD")
    convention.add_argument("--end", default="", metavar="YYYY-MM-DD", help="else after 4 years")
    convention.add_argument("--visited", default="", metavar="YYYY-MM-DD")
    order = make("order", _order, "place an order, change or end one, or tell all")
    order.add_argument("reference", nargs="?", default="", metavar="REFERENCE", help="who asks")
    order.add_argument(
        "--line", type=_line, action="append", default=[], metavar="KIND=COUNT[:MODEL]"
    )
    order.add_argument("--due", default="", metavar="YYYY-MM-DD")
    order.add_argument("--master", default="", metavar="NAME")
    order.add_argument("--order", default="", metavar="ORDER", help='such as "CO 26 0003"')
    order.add_argument("--end", choices=("delivered", "withdrawn"), default="")


def _line(text: str) -> OrderLine:
    kind, _, rest = text.partition("=")
    count, _, model = rest.partition(":")
    if kind not in KINDS or not count.isdecimal() or int(count) < 1:
        raise argparse.ArgumentTypeError(f"{text!r}: such as tower=2 or laptop=1:ProBook")
    return OrderLine(kind, int(count), model)


def _beneficiary(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    if chosen.reference:
        known = _found(desk, chosen.reference)
        school = known_beneficiary(desk, chosen.school).id if chosen.school else None
        ArrangeBeneficiaries(desk.memory.unit_of_work).note(
            chosen.kind,
            chosen.reference,
            lead=desk.lead(chosen.badge),
            pupils=chosen.pupils,
            school=school,
            known=known.id if known else None,
        )
    with desk.memory.unit_of_work() as uow:
        everybody = uow.orders.beneficiaries()
    for each in everybody:
        kind = desk.words.say("lead", f"for_{each.kind}")
        until = each.end or _NOBODY
        desk.say(
            "lead", "beneficiary", reference=each.reference, kind=kind, count=each.needs, end=until
        )
    return 0


def _family(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    family, arrange = (
        known_beneficiary(desk, chosen.reference),
        ArrangeBeneficiaries(desk.memory.unit_of_work),
    )
    lead, day = desk.lead(chosen.badge), desk.day(chosen.day)
    if chosen.trained:
        if day is None:
            raise desk.refusal("bad_day", told=chosen.day)
        arrange.trained(family.id, chosen.trained, day=day, lead=lead)
    if chosen.grant:
        arrange.grant(family.id, chosen.grant, lead=lead)
    desk.say("lead", "done")
    return 0


def _convention(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    club, arrange = (
        known_beneficiary(desk, chosen.reference),
        ArrangeBeneficiaries(desk.memory.unit_of_work),
    )
    start, end = desk.day(chosen.start), desk.day(chosen.end)
    visited, lead = desk.day(chosen.visited), desk.lead(chosen.badge)
    if start is not None:
        arrange.sign_convention(club.id, start, lead=lead, end=end)
    if visited is not None:
        arrange.visited(club.id, visited, lead=lead)
    desk.say("lead", "done")
    return 0


def _order(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    arrange = ArrangeOrders(desk.memory.unit_of_work)
    named = _order_named(desk, chosen.order) if chosen.order else None
    if chosen.end and named is not None:
        arrange.close(named, chosen.end, lead=desk.lead(chosen.badge))
    elif chosen.reference:
        whom, due = known_beneficiary(desk, chosen.reference), desk.day(chosen.due)
        lead, lines = desk.lead(chosen.badge), chosen.line
        arrange.place(whom.id, lines, lead=lead, due=due, master=chosen.master, order=named)
    for now in LookAtOrders(desk.memory.unit_of_work).all():
        code = parse_code(now.order.id)
        desk.say(
            "lead",
            "order",
            order=code.shown if code else now.order.id,
            whom=now.whom.reference if now.whom else _NOBODY,
            due=now.order.due or _NOBODY,
            wanted=now.wanted,
            packed=now.packed,
            delivered=now.delivered,
        )
    return 0


def _found(desk: LeadDesk, reference: str) -> Beneficiary | None:
    with desk.memory.unit_of_work() as uow:
        everybody = uow.orders.beneficiaries()
    wanted = reference.casefold()
    return next((each for each in everybody if each.reference.casefold() == wanted), None)


def known_beneficiary(desk: LeadDesk, reference: str) -> Beneficiary:
    """Return the beneficiary with a reference, compared without case.

    Raises:
        RefusedError: nobody is called so here.
    """
    found = _found(desk, reference)
    if found is None:
        raise desk.refusal("no_beneficiary", named=reference)
    return found


def _order_named(desk: LeadDesk, text: str) -> OrderId:
    code = parse_code(text) or parse_number(text)
    if code is None or code.kind is not CodeKind.ORDER:
        raise desk.refusal("no_order", named=text)
    return OrderId(code.text)
