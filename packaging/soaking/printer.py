"""A label printer that remembers each label that came out, as the floor under it would."""

import os
from pathlib import Path

from workshop_app import resources
from workshop_app.adapters.printing.journal import PrintJournal
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.press import LabelPress
from workshop_app.adapters.printing.shop import PrintShop, open_shop
from workshop_app.adapters.printing.to_folder import FolderOutlet
from workshop_app.application.ports import PrintResult
from workshop_app.bootstrap.printing import program_icons
from workshop_app.domain.labels import BoxLabel, ItemLabel

PRINTED = "printed.log"


def shop() -> PrintShop:
    """Return the bench's print shop; slow to make, so it is made once."""
    return open_shop(icons=program_icons(), words=resources.path("labels"), language="fr")


class WatchedPrinter:
    """The real press; every label that it sends is noted with its key, before it comes out."""

    def __init__(self, folder: Path, prints: PrintShop) -> None:
        self._folder = folder
        self._outlet = FolderOutlet(folder / "printed")
        self._noted = ""
        self._press = LabelPress(
            shop=prints, outlet=self, journal=PrintJournal(folder / "printed" / "journal")
        )

    def print_item_label(self, label: ItemLabel, *, key: str) -> PrintResult:
        """Print the label of a machine or screen."""
        self._noted = f"{key} {label.code.text}\n"
        return self._press.print_item_label(label, key=key)

    def print_box_label(self, label: BoxLabel, *, key: str) -> PrintResult:
        """Print the label of a box."""
        self._noted = f"{key} {label.code.text}\n"
        return self._press.print_box_label(label, key=key)

    def send(self, document: Document) -> PrintResult:
        """Note the label, then let it come out."""
        file = os.open(self._folder / PRINTED, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            os.write(file, self._noted.encode())
        finally:
            os.close(file)
        return self._outlet.send(document)


def came_out(folder: Path) -> list[tuple[str, str]]:
    """Return key and code of each label that came out, in order."""
    file = folder / PRINTED
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [(key, code) for key, _, code in (line.rpartition(" ") for line in lines)]
