"""Decides what an import shows: the lists, how far it is, what a list brings, and its columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.supply.import_list import (
    Asked,
    Cancelled,
    NoHeadings,
    NoSuchHeading,
    Preview,
    Sheet,
)
from workshop_app.domain.announcing import Column
from workshop_app.domain.ids import LotId
from workshop_app.domain.supply import Supplier
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.supply.import_screen import (
    KINDS,
    NOTHING,
    tell_announced,
    tell_column,
    tell_columns,
    tell_files,
    tell_kinds_of_all,
    tell_no_names,
    tell_no_such,
    tell_not_read,
    tell_preview,
    tell_progress,
    tell_stopped,
    tell_ways,
)
from workshop_app.ui.lead.supply.parts import SupplyParts
from workshop_app.ui.lead.supply.screen import ListFile
from workshop_app.values import replace

Brought = Preview | NoHeadings | NoSuchHeading | Cancelled


@dataclass(slots=True)
class Running:
    """How far something is that runs on another thread; both look at it, and only count or read."""

    of: int = 0
    is_kept: bool = False
    done: int = 0
    is_stopped: bool = False

    def one_more(self) -> bool:
        """Count a line; whether to stop."""
        self.done += 1
        return self.is_stopped


@dataclass(slots=True)
class ImportPages:
    """A list is found, looked at, set right and announced for one lot."""

    host: Host
    parts: SupplyParts
    supplier: Supplier
    lot: LotId
    done: Callable[[LotId, Note], None]
    _files: Sequence[ListFile] = ()
    _file: str = ""
    _sheets: Sequence[Sheet] = ()
    _asked: Asked | None = None
    _brought: Preview | NoHeadings | None = None
    _asks: str = ""
    _column: str = ""
    _running: Running | None = None
    _notes: tuple[Note, ...] = field(default_factory=tuple)

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if (now := self._running) is not None:
            return tell_progress(self._file, now.done, now.of, is_kept=now.is_kept)
        brought, language = self._brought, self.host.language
        match self._asks:
            case "column":
                return tell_column(self._column)
            case "kinds":
                return tell_kinds_of_all()
            case "ways" if isinstance(brought, Preview):
                way = self.parts.imports.way
                return tell_ways(brought, {kind: way(kind, language) for kind in KINDS})
            case "columns" if isinstance(brought, Preview):
                told = (brought.headings, brought.samples, brought.columns)
                return tell_columns(*told, self._notes)
        if isinstance(brought, NoHeadings):
            return tell_columns(brought.seen, (), (), (tell_no_names(), *self._notes))
        if isinstance(brought, Preview):
            why = self.parts.lists.why
            return tell_preview(brought, self._file, lambda bad: why(bad, language), self._notes)
        return tell_files(self._files, self._notes)

    def on_news(self) -> None:
        """Show how far it is; look for lists while none is open."""
        if self._running is not None:
            self.host.changed()
        elif self._brought is None:
            self.parts.aside(self.parts.lists.files, self._found)

    def on_back(self) -> bool:
        """Close a question or a list; stop what runs; False at the lists."""
        was_open = bool(self._asks) or self._running is not None or self._brought is not None
        if self._running is not None:
            self._stop(self._running)
        elif self._asks == "column" and isinstance(self._brought, Preview):
            self._asks = "columns"
        elif self._asks:
            self._asks = ""
        else:
            self._brought = None
        self._notes = ()
        if was_open:
            self.host.changed()
        return was_open

    def on_press(self, press: Press) -> None:
        """Open a list, say what a column means, stop, or announce."""
        match press.action:
            case "stop" if self._running is not None:
                self._stop(self._running)
            case "file" if press.rows:
                self._read(press.rows[0])
            case "columns" | "kinds" | "ways":
                self._asks, self._notes = press.action, ()
                self.host.changed()
            case "column" if press.rows:
                self._ask_column(int(press.rows[0]))
            case "means" if self._asked is not None:
                self._means(self._asked, press.argument)
            case "kind" if self._asked is not None:
                self._look(replace(self._asked, kind=press.argument))
            case "announce" if self._asked is not None and isinstance(self._brought, Preview):
                self._announce(self._asked, self._brought)
            case _:
                pass

    def _found(self, files: Sequence[ListFile]) -> None:
        if tuple(files) != tuple(self._files):
            self._files = files
            self.host.changed()

    def _stop(self, running: Running) -> None:
        """Ask it to stop; a file that is being opened is left alone, and dropped when it is."""
        running.is_stopped = True
        if not running.of:
            self._running, self._notes = None, (tell_stopped(),)
            self.host.changed(self._notes[0].words)

    def _read(self, file: str) -> None:
        language, running = self.host.language, Running()
        self._file = next((each.name for each in self._files if each.id == file), file)
        self._running, self._brought, self._asks, self._notes = running, None, "", ()

        def then(sheets: Sequence[Sheet] | str) -> None:
            if self._running is not running:
                return
            if isinstance(sheets, str):
                self._running, self._notes = None, (tell_not_read(sheets),)
                self.host.changed(sheets)
                return
            self._sheets = sheets
            self._look(Asked(supplier=self.supplier.id, lot=self.lot))

        self.parts.aside(lambda: self.parts.lists.read(file, language), then)
        self.host.changed()

    def _look(self, asked: Asked) -> None:
        running = Running(of=max(1, sum(len(each.rows) for each in self._sheets)))
        self._running, sheets, stop = running, self._sheets, running.one_more
        work = partial(self.parts.imports.preview, sheets, asked, is_stopped=stop)
        self.host.run(work, lambda brought: self._looked(asked, brought))
        self.host.changed()

    def _looked(self, asked: Asked, brought: Brought) -> None:
        self._running, self._notes, self._asks = None, (), ""
        match brought:
            case Preview() | NoHeadings():
                self._asked, self._brought = asked, brought
            case NoSuchHeading(named):
                self._notes = (tell_no_such(named),)
            case Cancelled():
                self._notes = (tell_stopped(),)
        self.host.changed(self._notes[0].words if self._notes else "")

    def _announce(self, asked: Asked, seen: Preview) -> None:
        lines = sum(len(each.rows) for each in self._sheets) + len(seen.checked.lines)
        running = Running(of=max(1, lines), is_kept=True)
        self._running, sheets, lead = running, self._sheets, self.host.lead
        stop = running.one_more
        work = partial(self.parts.imports, sheets, asked, lead=lead, is_stopped=stop)
        self.host.run(work, lambda brought: self._announced(asked, brought))
        self.host.changed()

    def _announced(self, asked: Asked, brought: Brought) -> None:
        if isinstance(brought, Preview):
            self._running, self._sheets = None, ()
            self.done(self.lot, tell_announced(len(brought.checked.lines)))
        else:
            self._looked(asked, brought)

    def _ask_column(self, at: int) -> None:
        brought = self._brought
        if brought is not None:
            headings = brought.headings if isinstance(brought, Preview) else brought.seen
            self._column, self._asks = headings[at], "column"
            self.host.changed()

    def _means(self, asked: Asked, meaning: str) -> None:
        """A heading means one column at most, and a column is one heading."""
        heading = self._column
        chosen = {column: text for column, text in asked.chosen.items() if text != heading}
        ignored = asked.ignored - {heading}
        if meaning == NOTHING:
            ignored |= {heading}
        else:
            chosen[Column(meaning)] = heading
        self._look(replace(asked, chosen=chosen, ignored=ignored))
