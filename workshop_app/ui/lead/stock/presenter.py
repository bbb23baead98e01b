"""Decides what is shown of the stock: what was searched for, the story of one item, and moves."""

from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from workshop_app.application.content_port import Content
from workshop_app.application.lead.labels import PutLabelsRight
from workshop_app.application.lead.parts import MoveParts
from workshop_app.application.lead.stock import PutElsewhere, ReadStock, StockNow
from workshop_app.application.lead.story import ReadStory, Story
from workshop_app.application.leave_as_waste import LeaveAsWaste
from workshop_app.application.open_cycle import GIVEN_BACK, OpenCycle
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.errors import IllegalMoveError
from workshop_app.domain.forgiving import Entry, find
from workshop_app.domain.ids import ItemId, PlaceId
from workshop_app.ui.lead.label_pair.presenter import LabelPages
from workshop_app.ui.lead.page import Note, Press, Row, Tab
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.stock.parts import PartPages
from workshop_app.ui.lead.stock.screen import (
    entries,
    stock_rows,
    tell_back,
    tell_faults,
    tell_item_story,
    tell_moved,
    tell_places,
    tell_stock,
)
from workshop_app.ui.lead.stock.waste import WasteForm
from workshop_app.ui.lead.story import Teller, WordsOf
from workshop_app.ui.lead.words import translate


class Over(Protocol):
    """What is asked about one item, over its story."""

    def page(self) -> PageData:
        """Return the innermost question."""

    def on_press(self, press: Press) -> None:
        """Answer it."""

    def on_back(self) -> bool:
        """Close a question; False at the first."""

    def on_scan(self, scan: Scan) -> bool:
        """Take a code that belongs to it; False if it does not."""


@dataclass(slots=True)
class StockSection:
    """Everything that is in the workshop."""

    host: Host
    read: ReadStock
    story: ReadStory
    put: PutElsewhere
    cycle: OpenCycle
    leave: LeaveAsWaste
    labels: PutLabelsRight
    parts: MoveParts
    content: Content
    words: WordsOf
    id: str = "stock"
    _now: StockNow = field(default_factory=lambda: StockNow(places={}))
    _rows: tuple[Row, ...] = ()
    _entries: tuple[Entry, ...] = ()
    _shown: tuple[Row, ...] = ()
    _searched: str = ""
    _story: Story | None = None
    _moves: bool = False
    _came_back: bool = False
    _over: Over | None = None
    _note: Note | None = None

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "Stock"))

    def open(self) -> None:
        """Show all there is."""
        self._story, self._moves, self._note, self._searched = None, False, None, ""
        self._came_back, self._over = False, None
        self.host.look(self.read, self._take)

    def page(self) -> PageData:
        """Return the list, the story of one item, or the places that it can go to."""
        notes = (self._note,) if self._note else ()
        if self._story is None:
            return tell_stock(self._shown, self._searched, notes)
        if self._over is not None:
            return self._over.page()
        if self._moves:
            places = sorted(self._now.places.values(), key=lambda place: place.name.casefold())
            return tell_places(self._story.item, places)
        language = self.host.language
        if self._came_back:
            return tell_faults(self._story.item, self.words(language))
        teller = Teller(content=self.content, words=self.words(language), language=language)
        return tell_item_story(self._story, teller, notes)

    def on_press(self, press: Press) -> None:
        """Search, open an item, put it elsewhere, let it leave, or go back."""
        if self._over is not None and press.action != "back":
            self._over.on_press(press)
            return
        match press.action:
            case "search":
                self._searched = press.typed
                self._search()
            case "story" if press.rows and press.rows[0].startswith("item "):
                self._open(ItemId(press.rows[0].removeprefix("item ")))
            case "move" if self._story is not None:
                self._moves = True
                self.host.changed()
            case "waste" | "labels" | "parts" if self._story is not None:
                self._lay_over(self._story, press.action)
            case "came-back" if self._story is not None:
                self._came_back = True
                self.host.changed()
            case "fault" if self._story is not None:
                self._take_back(self._story, press.argument)
            case "to-place" if self._story is not None:
                self._put(self._story, PlaceId(press.argument))
            case "back":
                self.on_back()
            case _:
                pass

    def on_back(self) -> bool:
        """Go back by one page."""
        if self._story is None:
            return False
        self._note = None
        if self._over is not None:
            if not self._over.on_back():
                self._open(self._story.item.id)
        elif self._moves or self._came_back:
            self._moves = self._came_back = False
        else:
            self._story = None
            self.host.look(self.read, self._take)
        self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """An item's label opens its story; a place's, while one is open, is where it lies now."""
        code = scan.code
        if code is None or (self._over is not None and self._over.on_scan(scan)):
            return code is not None
        if code.kind in {CodeKind.MACHINE, CodeKind.SCREEN}:
            self._open(ItemId(code.text))
            return True
        if code.kind is CodeKind.PLACE and self._story is not None:
            if PlaceId(code.text) in self._now.places:
                self._put(self._story, PlaceId(code.text))
            return True
        return False

    def on_news(self) -> None:
        """The whole stock is read when it is opened, and not every second."""

    def _take(self, now: StockNow) -> None:
        self._now, self._rows = now, stock_rows(now, self.words(self.host.language))
        self._entries = entries(self._rows)
        self._search()

    def _search(self) -> None:
        """Look for what is typed, beside the window: a workshop has thousands of things."""
        typed, known = self._searched, self._entries
        self.host.look(lambda: (typed, find(known, typed)), self._show_found)

    def _show_found(self, found: tuple[str, tuple[str, ...]]) -> None:
        typed, names = found
        if typed != self._searched:  # something else was typed meanwhile
            self._search()
            return
        rows = {row.id: row for row in self._rows}
        self._shown = tuple(rows[name] for name in names if name in rows)
        self.host.changed()

    def _open(self, item: ItemId, note: Note | None = None) -> None:
        def show(story: Story | None) -> None:
            if story is not None:
                self._story, self._moves, self._note = story, False, note
                self._came_back, self._over = False, None
                self.host.changed(note.words if note else "")

        self.host.look(partial(self.story, item), show)

    def _take_back(self, story: Story, fault: str) -> None:
        item, lead = story.item, self.host.lead
        reason = "return" if fault == GIVEN_BACK else "service"

        def work() -> bool:
            try:
                self.cycle(item.id, reason=reason, by=lead, fault=fault)
            except (ValueError, IllegalMoveError):  # somebody else took it in meanwhile
                return False
            return True

        def then(is_back: bool) -> None:  # noqa: FBT001
            self._open(item.id, tell_back(item) if is_back else None)

        self.host.run(work, then)

    def _lay_over(self, story: Story, asked: str) -> None:
        host, item, language = self.host, story.item, self.host.language
        words = self.words(language)
        if asked == "waste":
            self._over = WasteForm(host, self.leave, item, words, partial(self._open, item.id))
        elif asked == "labels":
            teller = Teller(content=self.content, words=words, language=language)
            self._over = LabelPages(host, self.labels, teller, item, story.labels, self._open)
        else:
            pages = PartPages(host, self.parts, item, words, self._now.places)
            self._over = pages
            pages.read()
        host.changed()

    def _put(self, story: Story, place: PlaceId) -> None:
        item, lead = story.item, self.host.lead

        def then(_is_new: bool) -> None:  # noqa: FBT001
            self._open(item.id, tell_moved(item, self._now.places[place]))

        self.host.run(partial(self.put, item.id, place, lead=lead), then)
