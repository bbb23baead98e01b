"""What a lead does by command with names: shows, keeps and erases them, and writes papers."""

import argparse
from collections.abc import Callable
from pathlib import Path

from workshop_app.application.orders.address_book import Answer, Shut
from workshop_app.application.sync.addresses import AddressesFound
from workshop_app.bootstrap.address_book import LateAddressBook
from workshop_app.bootstrap.lead_desk import LeadDesk
from workshop_app.bootstrap.order_papers import papers_in, write_papers
from workshop_app.domain.addresses import address_of
from workshop_app.domain.beneficiaries import Beneficiary


def add_addresses(
    make: Callable[..., argparse.ArgumentParser], known: Callable[[LeadDesk, str], Beneficiary]
) -> None:
    """Add the verbs to those of a lead; `known` finds a beneficiary by its reference."""

    def address(desk: LeadDesk, chosen: argparse.Namespace) -> int:
        return _address(desk, known(desk, chosen.reference), chosen)

    about = "show who a beneficiary is, keep it at the centre, or erase it there for ever"
    one = make("address", address, about)
    one.add_argument("reference", metavar="REFERENCE")
    one.add_argument("--name", default="")
    one.add_argument("--line", action="append", default=[], metavar="LINE", help="of the address")
    one.add_argument("--phone", default="")
    one.add_argument("--erase", action="store_true")
    papers = make("papers", _papers, "write the papers of all orders, with names, into a folder")
    papers.add_argument("folder", type=Path, metavar="FOLDER")


def _address(desk: LeadDesk, whom: Beneficiary, chosen: argparse.Namespace) -> int:
    desk.lead(chosen.badge)
    book = LateAddressBook(desk.settings.data)
    if chosen.erase:
        told = _open(desk, book.erase(whom.id))
    elif chosen.name:
        told = _open(
            desk, book.keep(address_of(whom.id, chosen.name, "\n".join(chosen.line), chosen.phone))
        )
    else:
        told = _open(desk, book.read((whom.id,)))
    if whom.id in told.gone:
        desk.say("lead", "address_gone", reference=whom.reference)
    elif not told.addresses:
        desk.say("lead", "address_none", reference=whom.reference)
    for each in told.addresses:
        where = ", ".join((*each.lines, *filter(None, (each.phone,))))
        desk.say("lead", "address", reference=whom.reference, name=each.name, where=where)
    return 0


def _papers(desk: LeadDesk, chosen: argparse.Namespace) -> int:
    desk.lead(chosen.badge)
    with desk.memory.unit_of_work() as uow:
        orders = papers_in(uow)
    whom = tuple(dict.fromkeys(each.whom for each in orders if each.whom))
    told = LateAddressBook(desk.settings.data).read(whom)
    if isinstance(told, Shut):
        desk.say("lead", f"names_{told}")
    found = () if isinstance(told, Shut) else told.addresses
    who = {each.beneficiary: each for each in found}
    for file in write_papers(orders, chosen.folder, desk.language, who):
        desk.say("lead", "written", file=file)
    return 0


def _open(desk: LeadDesk, answer: Answer) -> AddressesFound:
    if isinstance(answer, Shut):
        raise desk.refusal(f"names_{answer}")
    return answer
