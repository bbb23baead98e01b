"""Writes the papers of orders into a folder: one file a paper, named by the order's number."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from workshop_app import resources
from workshop_app.adapters.printing.documents import Documents
from workshop_app.adapters.printing.files import write
from workshop_app.adapters.printing.lettering import UnprintableTextError
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.words import read_words
from workshop_app.application.orders.papers import OrderPapers, papers_of
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.printing import program_icons
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId

log = logging.getLogger(__name__)


def papers_in(uow: UnitOfWork) -> tuple[OrderPapers, ...]:
    """Return the papers of all orders."""
    made = (papers_of(uow, order) for order in uow.orders.all())
    return tuple(each for each in made if each is not None)


def write_papers(
    orders: Iterable[OrderPapers],
    folder: Path,
    language: str,
    who: Mapping[BeneficiaryId, Address] | None = None,
) -> tuple[Path, ...]:
    """Write every paper that the orders need; names stand where `who` has them, and only for leads.

    Returns:
        The files that were written.

    Raises:
        OSError: the folder cannot be written.
        PrintError: a code on a paper does not read, or this machine has no font for an address:
            then that paper is not written; the message names the order.
    """
    words = read_words(resources.path("labels"), language)
    papers = Documents(icons=program_icons(), words=words)
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for about in orders:
        number = about.code.shown.replace(" ", "-")
        to = (who or {}).get(about.whom) if about.whom else None
        try:
            for name, document in _drawn(papers, about, to):
                file = folder / f"{number}-{name}.pdf"
                write(document, file)
                written.append(file)
        except UnprintableTextError as error:
            raise UnprintableTextError(f"{about.code.shown}, address: {error}") from error
    log.info("%d papers of orders written", len(written))
    return tuple(written)


def _drawn(
    papers: Documents, about: OrderPapers, to: Address | None
) -> Iterator[tuple[str, Document]]:
    if about.delivery is not None:
        yield "delivery", papers.delivery_note(about.delivery, to)
    if about.packing is not None:
        yield "packing-list", papers.packing_list(about.packing)
    if about.certificates:
        yield "certificates", papers.certificates(about.certificates)
    if about.convention is not None:
        yield "convention", papers.convention(about.convention, to)
    if about.leaflet:
        yield "leaflet", papers.leaflet(about.code, about.leaflet)
