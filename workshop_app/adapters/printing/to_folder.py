"""The harmless printer: labels become files in a folder, for trying out and for the demo."""

import re
from pathlib import Path

from workshop_app.adapters.printing.files import CannotWriteError, write_bytes
from workshop_app.adapters.printing.paper import Document
from workshop_app.application.ports import PrintResult, PrintState

_NOT_IN_A_NAME = re.compile(r"[^\w .-]")


class FolderOutlet:
    """Writes each document under its title; a second copy gets a number, as paper would."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, document: Document) -> PrintResult:
        """Write the PDF; `FAILED` where the folder cannot be written."""
        name = _NOT_IN_A_NAME.sub("_", document.title)
        file, copy = self._folder / f"{name}.pdf", 1
        while file.exists():
            copy += 1
            file = self._folder / f"{name} ({copy}).pdf"
        try:
            write_bytes(document.pdf, file)
        except CannotWriteError as error:
            return PrintResult(PrintState.FAILED, str(error))
        return PrintResult(PrintState.PRINTED, file.name)
