"""Decides what supply shows: lots, one of them, the lists there are, or what a list would bring."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from workshop_app.application.supply.import_list import (
    Asked,
    Cancelled,
    ImportList,
    NoHeadings,
    NoSuchHeading,
    Preview,
    Sheet,
)
from workshop_app.application.supply.look import LookAtSupply, LotLines, LotNow
from workshop_app.domain.announcing import BadLine
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.ids import LotId
from workshop_app.ui.lead.page import Note, Press, Tab, TablePage
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.supply.screen import (
    ListFile,
    tell_announced,
    tell_files,
    tell_lot,
    tell_lots,
    tell_not_read,
    tell_preview,
)
from workshop_app.ui.lead.words import translate

Brought = Preview | NoHeadings | NoSuchHeading | Cancelled


class Lists(Protocol):
    """The lists that lie on this machine, and the words about what is wrong with one."""

    def files(self) -> Sequence[ListFile]:
        """Return the files that may be lists, the newest first."""

    def read(self, file: str, language: str) -> Sequence[Sheet] | str:
        """Return the sheets of a file, or in words why it cannot be read."""

    def why(self, bad: BadLine, language: str) -> str:
        """Return in words what is wrong with a line."""

    def no_headings(self, found: NoHeadings, language: str) -> str:
        """Return in words that no column names a machine."""


@dataclass(slots=True)
class SupplySection:
    """Lots and their lists."""

    host: Host
    look: LookAtSupply
    imports: ImportList
    lists: Lists
    id: str = "supply"
    _lots: tuple[LotNow, ...] = ()
    _lot: LotLines | None = None
    _files: Sequence[ListFile] | None = None
    _sheets: Sequence[Sheet] = ()
    _preview: Preview | None = None
    _file: str = ""
    _notes: tuple[Note, ...] = field(default_factory=tuple)
    _searched: str = ""

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "Supply"))

    def open(self) -> None:
        """Show all lots."""
        self._lot = self._files = self._preview = None
        self._notes = ()
        self._read_lots()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self._lot is None:
            return only(tell_lots(self._lots, self._notes), self._searched)
        if self._files is None:
            return only(tell_lot(self._lot, self._notes), self._searched)
        return self._page_of_lists(self._files)

    def _page_of_lists(self, files: Sequence[ListFile]) -> TablePage:
        if self._preview is None:
            return tell_files(files, self._notes)
        language = self.host.language
        return tell_preview(self._preview, self._file, lambda bad: self.lists.why(bad, language))

    def on_press(self, press: Press) -> None:
        """Open a lot, its import, a list; announce; or go back."""
        match press.action:
            case "lot" if press.rows:
                self._open_lot(LotId(press.rows[0]))
            case "files":
                self.host.run(self.lists.files, self._show_files)
            case "file" if press.rows:
                self._read(press.rows[0])
            case "announce" if self._preview is not None:
                self._announce()
            case "search":
                self._searched = press.typed
                self.host.changed()
            case "back":
                self.on_back()
            case _:
                pass

    def on_back(self) -> bool:
        """Go back by one page."""
        if self._lot is None:
            return False
        self._notes, self._searched = (), ""
        if self._preview is not None:
            self._preview = None
        elif self._files is not None:
            self._files = None
        else:
            self._lot = None
            self._read_lots()
        self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """The code of a lot opens it."""
        code = scan.code
        if code is None or code.kind is not CodeKind.LOT:
            return False
        self._open_lot(LotId(code.text))
        return True

    def on_news(self) -> None:
        """Only leads change supply: it is read when it is opened, and not every second."""

    def _read_lots(self) -> None:
        def show(lots: tuple[LotNow, ...]) -> None:
            self._lots = lots
            self.host.changed()

        self.host.run(self.look.lots, show)

    def _open_lot(self, lot: LotId, notes: tuple[Note, ...] = ()) -> None:
        def show(found: LotLines | None) -> None:
            if found is not None:
                self._lot, self._notes, self._searched = found, notes, ""
                self._files = self._preview = None
                self.host.changed()

        self.host.run(lambda: self.look.lot(lot), show)

    def _show_files(self, files: Sequence[ListFile]) -> None:
        self._files, self._notes = files, ()
        self.host.changed()

    def _read(self, file: str) -> None:
        asked, language = self._asked(), self.host.language
        if asked is None:
            return

        def work() -> tuple[Sequence[Sheet], Brought | str]:
            sheets = self.lists.read(file, language)
            if isinstance(sheets, str):
                return (), sheets
            return sheets, self.imports.preview(sheets, asked)

        self._file = next((each.name for each in self._files or () if each.id == file), file)
        self.host.run(work, lambda done: self._brought(*done))

    def _brought(self, sheets: Sequence[Sheet], brought: Brought | str) -> None:
        self._sheets, self._notes = sheets, ()
        match brought:
            case Preview():
                self._preview = brought
            case NoHeadings():
                words = self.lists.no_headings(brought, self.host.language)
                self._notes = (tell_not_read(words),)
            case str():
                self._notes = (tell_not_read(brought),)
            case NoSuchHeading() | Cancelled():
                pass
        self.host.changed(self._notes[0].words if self._notes else "")

    def _announce(self) -> None:
        asked, sheets, lead = self._asked(), self._sheets, self.host.lead

        def show(done: Brought) -> None:
            if isinstance(done, Preview) and asked is not None:
                self._sheets = ()
                self._open_lot(asked.lot, (tell_announced(len(done.checked.lines)),))

        if asked is not None:
            self.host.run(lambda: self.imports(sheets, asked, lead=lead), show)

    def _asked(self) -> Asked | None:
        if self._lot is None or self._lot.now.supplier is None:
            return None
        return Asked(supplier=self._lot.now.supplier.id, lot=self._lot.now.lot.id)
