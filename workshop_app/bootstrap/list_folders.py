"""The lists that lie on a lead's machine: downloads, desktop, and a folder of the desk."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop_app.adapters.lists.open_list import read_list
from workshop_app.adapters.lists.trouble import ListUnreadableError
from workshop_app.application.supply.import_list import NoHeadings, Sheet
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.domain.announcing import BadLine
from workshop_app.ui.lead.supply.screen import ListFile

_FOLDERS: Final = ("Downloads", "Téléchargements", "Desktop", "Bureau", "Documents")
_ENDINGS: Final = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".xlsm"})
_MOST: Final = 100


class ListFolders:
    """Finds lists and reads them; a file is only ever read."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders

    def files(self) -> Sequence[ListFile]:
        """Return the files that may be lists, the newest first."""
        found = [
            (file.stat().st_mtime, file)
            for folder in self._folders
            if folder.is_dir()
            for file in folder.iterdir()
            if file.suffix.lower() in _ENDINGS and file.is_file()
        ]
        newest = sorted(found, key=lambda each: -each[0])[:_MOST]
        return tuple(
            ListFile(
                id=str(file),
                name=file.name,
                folder=file.parent.name,
                day=f"{datetime.fromtimestamp(saved).astimezone():%d/%m/%Y}",
            )
            for saved, file in newest
        )

    def read(self, file: str, language: str) -> Sequence[Sheet] | str:
        """Return the sheets of a file, or in words why it cannot be read."""
        try:
            return read_list(Path(file))
        except ListUnreadableError as error:
            return words_of(language).say("troubles", error.trouble, line=error.line)

    def why(self, bad: BadLine, language: str) -> str:
        """Return in words what is wrong with a line."""
        return words_of(language).say("faults", bad.fault, told=bad.told)

    def no_headings(self, found: NoHeadings, language: str) -> str:
        """Return in words that no column names a machine."""
        return words_of(language).say("import", "no_headings", seen=", ".join(found.seen) or "–")


def usual_folders(data: Path) -> tuple[Path, ...]:
    """Return where people save lists, and a folder of the desk itself."""
    return (data / "lists", *(Path.home() / name for name in _FOLDERS))
