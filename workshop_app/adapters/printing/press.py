"""The label printer of a bench: draws, reads back, remembers, then sends, each print once."""

import logging
from typing import Protocol

from workshop_app.adapters.printing.files import CannotWriteError
from workshop_app.adapters.printing.journal import Past, PrintJournal
from workshop_app.adapters.printing.lettering import UnprintableTextError
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.shop import PrintShop
from workshop_app.adapters.printing.verify import PrintError, check
from workshop_app.application.ports import PrintResult, PrintState
from workshop_app.domain.labels import BoxLabel, ItemLabel, LabelStock

log = logging.getLogger(__name__)

_CANNOT_DRAW = (PrintError, UnprintableTextError, LookupError, ValueError)
"""A faulty template, a text, a word or an icon that is not there, a stock without a template."""


class Outlet(Protocol):
    """Where documents come out: a folder, a queue of this machine."""

    def send(self, document: Document) -> PrintResult:
        """Print and wait until it is out.

        Every state but `UNSURE` promises: either the label came out, or it never will.
        """


class LabelPress:
    """Prints labels of machines and of boxes, each on its stock and through its outlet."""

    def __init__(
        self,
        *,
        shop: PrintShop,
        outlet: Outlet,
        journal: PrintJournal,
        box_outlet: Outlet | None = None,
        item_stock: LabelStock = LabelStock.ITEM_57,
        box_stock: LabelStock = LabelStock.BOX_LARGE,
    ) -> None:
        self._shop = shop
        self._outlet = outlet
        self._box_outlet = box_outlet or outlet
        self._journal = journal
        self._item_stock = item_stock
        self._box_stock = box_stock

    def print_item_label(self, label: ItemLabel, *, key: str) -> PrintResult:
        """Print the label of a machine or screen, unless that key was printed."""
        known = self._already(key)
        if known:
            return known
        try:
            document = self._shop.item_labels((label,), self._item_stock)
        except _CANNOT_DRAW as error:
            return self._refused(error)
        return self._print(document, key, self._outlet)

    def print_box_label(self, label: BoxLabel, *, key: str) -> PrintResult:
        """Print the label of a box, unless that key was printed."""
        known = self._already(key)
        if known:
            return known
        try:
            document = self._shop.box_labels((label,), self._box_stock)
        except _CANNOT_DRAW as error:
            return self._refused(error)
        return self._print(document, key, self._box_outlet)

    def _already(self, key: str) -> PrintResult | None:
        match self._journal.past(key):
            case Past.PRINTED:
                return PrintResult(PrintState.PRINTED, "printed before")
            case Past.BEGUN:
                return PrintResult(PrintState.UNSURE, "begun before, and never known to end")
            case Past.NEW:
                return None

    def _print(self, document: Document, key: str, outlet: Outlet) -> PrintResult:
        try:
            check(document)
            self._journal.begin(key, document.title)
        except PrintError as error:
            return self._refused(error)
        result = outlet.send(document)
        try:
            match result.state:
                case PrintState.PRINTED:
                    self._journal.printed(key, document.title)
                case PrintState.UNSURE:
                    pass
                case _:
                    self._journal.forget(key)
        except CannotWriteError:
            log.exception("the journal of prints lost the end of %s", document.title)
        if result.state is not PrintState.PRINTED:
            log.warning("%s: %s (%s)", document.title, result.state, result.detail)
        return result

    @staticmethod
    def _refused(error: Exception) -> PrintResult:
        log.error("a label was not printed: %s", error)
        return PrintResult(PrintState.FAILED, str(error))
