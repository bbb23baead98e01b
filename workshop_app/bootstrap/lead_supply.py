"""Joins the section of supply: the desk's memory, the lists on this machine, and its pages."""

from functools import partial

from workshop_app import resources
from workshop_app.adapters.lists.open_list import read_list_words
from workshop_app.application.content_port import Content
from workshop_app.application.supply.import_list import ImportList
from workshop_app.application.supply.look import LookAtSupply
from workshop_app.bootstrap.list_folders import ListFolders, usual_folders
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.settings import Settings
from workshop_app.ui.lead.presenter import MakeSection
from workshop_app.ui.lead.supply.presenter import SupplySection


def supply_section(memory: BenchMemory, content: Content, settings: Settings) -> MakeSection:
    """Return what makes the section."""
    words = read_list_words(resources.path("supply") / "lists.toml")
    return partial(
        SupplySection,
        look=LookAtSupply(memory.unit_of_work),
        imports=ImportList(memory.unit_of_work, content, words),
        lists=ListFolders(*usual_folders(settings.data)),
    )
