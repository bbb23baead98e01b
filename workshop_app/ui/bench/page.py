"""One screen, drawn: the five zones as widgets, and the order in which Tab goes through them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QLayout, QWidget

from workshop_app.ui.bench.moved import strip_of
from workshop_app.ui.bench.plan import planned
from workshop_app.ui.bench.rest_zone import RestZone
from workshop_app.ui.bench.screen import (
    Choice,
    Picture,
    SaidLine,
    Slot,
    WorkerScreen,
)
from workshop_app.ui.bench.stops import order_stops
from workshop_app.ui.bench.words_zone import WordsZone
from workshop_app.ui.bench.zones import PICTURE_SCREEN
from workshop_app.ui.look.fonts import stand_apart
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import FLOOR_MM
from workshop_app.ui.widgets.bench_bar import PLACES, BenchBar, ScanSign, places
from workshop_app.ui.widgets.buttons import BarButton, CommandButton, MainButton
from workshop_app.ui.widgets.comfort import ComfortPanel
from workshop_app.ui.widgets.compare import CompareLabel
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.follower import Follower
from workshop_app.ui.widgets.header import HeaderBar
from workshop_app.ui.widgets.picture import PictureButton, PictureLabel
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.strip import ResultStrip
from workshop_app.ui.widgets.surface import Rule, lay_surface
from workshop_app.ui.widgets.tiles import TileButton, align

if TYPE_CHECKING:
    from workshop_app.ui.widgets.sentences import Sentences

_APART = (1.0, 0.5, 0.0)
"""How much of the asked space between letters and words is tried, from all to none."""


class Page(QWidget):
    """What `WorkerView` shows until the next screen; it holds no state of its own."""

    def __init__(
        self, look: Look, screen: WorkerScreen, pictures: PictureSource, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._screen, self._pictures = look, screen, pictures
        self._zones, self._rows = planned(look, screen)
        self.sentences: Sentences | None = None
        self.picture: PictureButton | PictureLabel | None = None
        self._words: WordsZone | None = None
        self._follower: Follower | None = None
        self.buttons: list[PressButton] = []
        lay_surface(self, look, "bg")
        self.setGeometry(0, 0, look.metrics.width, look.metrics.height)
        self._add_header()
        self._add_picture()
        to_strip = self._add_words()
        self._add_bench()
        strip = strip_of(look, screen, to_strip)
        self.strip = ResultStrip(look, strip, notices=screen.notices)
        self._place(self.strip, self._zones.strip, "result")
        order_stops(self.buttons, self.sentences)

    @property
    def first_focus(self) -> QWidget | None:
        """The button that ends the step; without one, the words."""
        main = next((b for b in self.buttons if isinstance(b, MainButton)), None)
        return main or self.sentences or next(iter(self.buttons), None)

    @property
    def corner(self) -> QRect:
        """Where the corner is in this window, in px."""
        box = places(self._look, self._zones.words_left)[Slot.MAIN]
        return box.translated(self._zones.bench.topLeft())

    def button(self, choice_id: str) -> PressButton | None:
        """The button of a choice, if this screen has it."""
        return next((b for b in self.buttons if b.choice.id == choice_id), None)

    def mark_spoken(self, line: SaidLine | None) -> None:
        """Mark what is being spoken, and nothing else; what stands nowhere has no mark."""
        if self._follower is not None:
            self._follower.hide()
            self._follower.deleteLater()
            self._follower = None
        found = self._words.said_at(line) if self._words and line else None
        if found is not None and not found[1].isEmpty():
            self._follower = Follower(self._look, *found)

    def _add_header(self) -> None:
        look = self._look
        if self._zones.header.isNull():
            return
        self._place(HeaderBar(look, self._screen.header, self._pictures), self._zones.header, "who")
        rule = Rule(look, "hair", self)
        thin = max(1, look.metrics.mm(0.3))
        head = self._zones.header
        rule.setGeometry(0, head.bottom() + 1 - thin, head.width(), thin)

    def _add_picture(self) -> None:
        box, screen, look = self._zones.picture, self._screen, self._look
        if box.isNull():
            return
        if screen.comfort:
            rest = RestZone(look, screen, self._pictures, box.size())
            self._place(rest, box, "rest")
            self.sentences = rest.sentences
        elif screen.compare:
            self._place(CompareLabel(look, screen.compare, self._pictures), box, "picture")
        elif screen.picture:
            self.picture = self._picture(screen.picture)
            self._place(self.picture, box, "picture")

    def _picture(self, picture: Picture) -> PictureButton | PictureLabel:
        choice = self._first(Slot.PICTURE)
        if choice is None or not picture.name:
            return PictureLabel(self._look, picture, self._pictures)
        closes = self._screen.id == PICTURE_SCREEN
        button = PictureButton(self._look, choice, picture, self._pictures, closes=closes)
        self.buttons.append(button)
        return button

    def _add_words(self) -> tuple[str, ...]:
        """Fill zone 3; what it has no room for goes to the strip."""
        box, screen, look = self._zones.words, self._screen, self._look
        if screen.comfort:
            self._add_comfort(box)
            return (screen.also,) if screen.also else ()
        rows = self._rows
        if rows is None:
            return ()
        zone = self._words = WordsZone(look, screen, self._pictures, rows, box.size())
        self._place(zone, box, "words")
        self.buttons += zone.buttons
        self.sentences = zone.sentences
        return rows.to_strip

    def _add_comfort(self, box: QRect) -> None:
        """The settings of the pause, and below them what else it offers."""
        metrics, rows = self._look.metrics, self._screen.comfort
        panel = ComfortPanel(self._look, rows)
        side = metrics.mm(metrics.measures.margin * metrics.by_room(1, 2, 2))
        above = metrics.mm(metrics.by_room(1.9, 3, 4))
        margin, gap = metrics.mm(metrics.measures.margin), metrics.mm(metrics.measures.gap)
        inner = box.adjusted(side, above, -margin, -above)
        high = max(metrics.mm(FLOOR_MM), (inner.height() + gap) // (len(rows) + 1) - gap)
        self._place(panel, inner.adjusted(0, 0, 0, -high - gap), "comfort")
        for row in panel.buttons:
            self.buttons += row
        offers = self._screen.in_slot(Slot.TILE)
        wide = (inner.width() - (len(offers) - 1) * gap) // max(1, len(offers))
        tiles = [TileButton(self._look, each, self._pictures, self) for each in offers]
        for number, tile in enumerate(tiles):
            left = inner.left() + number * (wide + gap)
            tile.setGeometry(left, inner.bottom() + 1 - high, wide, high)
        align(tiles)
        self.buttons += tiles

    def _add_bench(self) -> None:
        things: dict[Slot, QWidget] = {}
        look = self._look
        for slot in PLACES:
            if choice := self._first(slot):
                things[slot] = self._kept(CommandButton(look, choice))
        corner = self._corner()
        if corner is not None:
            things[Slot.MAIN] = corner
        bar = BenchBar(look, things, words_left=self._zones.words_left)
        self._place(bar, self._zones.bench, "bench")

    def _corner(self) -> QWidget | None:
        look = self._look
        if main := self._first(Slot.MAIN):
            return self._kept(MainButton(look, main))
        if self._screen.scan_sign:
            return ScanSign(look, self._screen.scan_sign)
        if way_out := self._first(Slot.CORNER):
            return self._kept(BarButton(look, way_out))
        return None

    def _first(self, slot: Slot) -> Choice | None:
        return next(iter(self._screen.in_slot(slot)), None)

    def _kept(self, button: PressButton) -> PressButton:
        self.buttons.append(button)
        return button

    def _place(self, widget: QWidget, box: QRect, identifier: str) -> None:
        widget.setParent(self)
        widget.setGeometry(box)
        if not isinstance(widget, QAbstractButton):
            widget.setAccessibleIdentifier(f"zone-{identifier}")


def whole_page(look: Look, screen: WorkerScreen, pictures: PictureSource, parent: QWidget) -> Page:
    """The page with letters as far apart as asked, or closer where a word would be cut."""
    parts = iter(_APART)
    can_give = stand_apart(next(parts))
    page = Page(look, screen, pictures, parent)
    while can_give and not _is_whole(page):
        page.setParent(None)
        page.deleteLater()
        can_give = stand_apart(next(parts))
        page = Page(look, screen, pictures, parent)
    return page


def _is_whole(page: QWidget) -> bool:
    """Whether no word is cut, and no text reaches beyond what holds it."""
    for layout in page.findChildren(QLayout):
        layout.activate()
    asked = (getattr(each, "fits", None) for each in page.findChildren(QWidget))
    return all(fits() for fits in asked if callable(fits)) and all(
        isinstance(around := each.parent(), QWidget) and each.geometry().right() <= around.width()
        for each in page.findChildren(QLabel)
    )
