"""Joins the print shop to the program: sheets for the workshop, and the bench's label printer."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from workshop_app import resources
from workshop_app.adapters.printing.documents import Documents
from workshop_app.adapters.printing.files import write
from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.journal import PrintJournal
from workshop_app.adapters.printing.lp import LpOutlet
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.press import LabelPress, Outlet
from workshop_app.adapters.printing.shifting import ShiftingOutlet
from workshop_app.adapters.printing.shop import PrintShop, open_shop
from workshop_app.adapters.printing.to_folder import FolderOutlet
from workshop_app.adapters.printing.verify import PrintError
from workshop_app.adapters.printing.words import read_words
from workshop_app.adapters.printing.zpl import ZplOutlet
from workshop_app.application.ports import LabelPrinter
from workshop_app.domain.documents import Certificate, MaintenanceSheet
from workshop_app.domain.labels import BadgeCard, ItemLabel, LabelStock, PlaceLabel
from workshop_app.settings import PrinterSettings

log = logging.getLogger(__name__)

_BOX_STOCKS = {LabelStock.BOX_SMALL, LabelStock.BOX_LARGE}
_ITEM_PRINTER = PrinterSettings()
_BOX_PRINTER = PrinterSettings(stock=LabelStock.BOX_LARGE.value)

What = Literal["badges", "cards", "certificates", "labels", "maintenance", "orders", "places"]


class NothingToPrintError(PrintError):
    """There is nobody, no place or no item to print for."""


def run(
    what: What,
    out: Path,
    *,
    language: str,
    people: Sequence[BadgeCard] = (),
    places: Sequence[PlaceLabel] = (),
    items: Sequence[ItemLabel] = (),
    stock: LabelStock = LabelStock.SHEET,
    certificates: Sequence[Certificate] = (),
) -> int:
    """Write sheets to a PDF file, and tell what was written or why nothing was.

    Args:
        what: badges of `people`, command cards, labels of `items`, their maintenance sheets, tags
            of `places`, or `certificates`.
        out: the file; what was there before is replaced only once every code reads.
        language: `fr` or `en`.
        people: for badges.
        places: for places.
        items: for labels.
        stock: what labels are printed on.
        certificates: what was erased and tested, by machine.

    Returns:
        0 if the file was written, 1 if not.
    """
    try:
        if what in {"certificates", "maintenance"}:
            document = _paper(language, what, certificates, items)
        else:
            shop = _shop(language)
            document = _document(shop, what, people=people, places=places, items=items, stock=stock)
        write(document, out)
    except (PrintError, LookupError, ValueError, OSError) as error:
        log.warning("nothing printed: %s", error)
        sys.stderr.write(f"{what}: {error}\n")
        return 1
    pages = len(document.pages)
    codes = sum(len(page.symbols) for page in document.pages)
    sys.stdout.write(f"{out}: {pages} pages, {codes} codes read back\n")
    return 0


def write_badges(people: Sequence[BadgeCard], out: Path, *, language: str) -> None:
    """Write badges as PDF.

    Raises:
        CannotWriteError: the folder cannot be written.
        UnprintableTextError: the typeface lacks a letter of a name.
    """
    write(_shop(language).badge_sheet(people), out)


def label_printer(
    *,
    folder: Path,
    language: str,
    items: PrinterSettings = _ITEM_PRINTER,
    boxes: PrinterSettings = _BOX_PRINTER,
) -> LabelPrinter:
    """Return the bench's label printer.

    Args:
        folder: remembers what was printed, and takes the labels where there is no printer.
        language: of the words on labels, `fr` or `en`.
        items: the printer of labels on machines; on box stock they come out as small as they are.
        boxes: the printer of labels on boxes; that of `items` where it names none.
    """
    stock = LabelStock(items.stock)
    is_box_stock = stock in _BOX_STOCKS
    has_own = bool(boxes.queue or boxes.host)
    box_stock = LabelStock(boxes.stock) if has_own or not is_box_stock else stock
    return LabelPress(
        shop=_shop(language, own_templates(folder)),
        outlet=outlet_of(items, folder),
        box_outlet=outlet_of(boxes, folder) if has_own else None,
        journal=PrintJournal(folder / "journal"),
        item_stock=LabelStock.ITEM_62 if is_box_stock else stock,
        box_stock=box_stock if box_stock in _BOX_STOCKS else LabelStock.BOX_LARGE,
    )


def _paper(
    language: str, what: What, certificates: Sequence[Certificate], items: Sequence[ItemLabel]
) -> Document:
    words = read_words(resources.path("labels"), language)
    papers = Documents(icons=program_icons(), words=words)
    if what == "certificates" and certificates:
        return papers.certificates(certificates)
    if what == "maintenance" and items:
        return papers.maintenance_sheets([MaintenanceSheet(item.code, item.kind) for item in items])
    raise NothingToPrintError(f"the workshop has no machine for {what}")


def calibration(printer: PrinterSettings, language: str) -> Document:
    """Return the label with rulers for a printer.

    Raises:
        ValueError: it prints sheets.
    """
    shift = (printer.shift_x_mm, printer.shift_y_mm)
    return _shop(language).calibration(LabelStock(printer.stock), shift)


def own_templates(printed: Path) -> Path:
    """Return where a workshop keeps its own templates: beside what it has printed."""
    return printed / "templates"


def _shop(language: str, own: Path | None = None) -> PrintShop:
    words = resources.path("labels")
    return open_shop(icons=program_icons(), words=words, language=language, own=own)


def program_icons() -> Icons:
    """The icons of the screens, and the drawings in one colour."""
    return Icons(resources.path("icons"), resources.path("pictures/printed"))


def outlet_of(printer: PrinterSettings, folder: Path) -> Outlet:
    """Return where a printer's labels come out: on the network, a queue, or else a folder."""
    outlet = _plain_outlet(printer, folder)
    if printer.shift_x_mm or printer.shift_y_mm:
        return ShiftingOutlet(outlet, printer.shift_x_mm, printer.shift_y_mm)
    return outlet


def _plain_outlet(printer: PrinterSettings, folder: Path) -> Outlet:
    if printer.host:
        return ZplOutlet(printer.host, printer.port, dpi=printer.dpi)
    if not printer.queue:
        return FolderOutlet(folder)
    if sys.platform == "win32":
        from workshop_app.adapters.printing.windows import WindowsOutlet  # noqa: PLC0415 - Windows

        return WindowsOutlet(printer.queue)
    return LpOutlet(printer.queue)


def _document(
    shop: PrintShop,
    what: What,
    *,
    people: Sequence[BadgeCard],
    places: Sequence[PlaceLabel],
    items: Sequence[ItemLabel],
    stock: LabelStock,
) -> Document:
    match what:
        case "cards":
            return shop.command_cards()
        case "badges" if people:
            return shop.badge_sheet(people)
        case "places" if places:
            return shop.place_tags(places)
        case "labels" if items:
            return shop.item_labels(items, stock)
        case _:
            raise NothingToPrintError(f"the workshop has no {what} to print")
