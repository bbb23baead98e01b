"""Joins the section of supply: the desk's memory, the lists on this machine, and its pages."""

from functools import partial

from workshop_app import resources
from workshop_app.adapters.lists.open_list import read_list_words
from workshop_app.application.content_port import Content
from workshop_app.application.orders.address_book import AddressBook
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.application.supply.arrange import ArrangeSupply
from workshop_app.application.supply.import_list import ImportList
from workshop_app.application.supply.look import LookAtSupply
from workshop_app.ui.lead.presenter import MakeSection
from workshop_app.ui.lead.section import Aside
from workshop_app.ui.lead.supply.parts import Lists, SupplyParts
from workshop_app.ui.lead.supply.presenter import SupplySection


def supply_section(
    opens: OpenUnitOfWork, content: Content, lists: Lists, book: AddressBook, aside: Aside
) -> MakeSection:
    """Return what makes the section; names are the centre's, and files are read, `aside`."""
    words = read_list_words(resources.path("supply") / "lists.toml")
    parts = SupplyParts(
        look=LookAtSupply(opens),
        arrange=ArrangeSupply(opens),
        imports=ImportList(opens, content, words),
        lists=lists,
        book=book,
        aside=aside,
    )
    return partial(SupplySection, parts=parts)
