"""One screen, drawn: the five zones as widgets, and the order in which Tab goes through them."""

import itertools

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshop_app.domain.commands import Command
from workshop_app.ui.bench.arrangement import Arrangement, arrange, has_size
from workshop_app.ui.bench.rest_zone import RestZone
from workshop_app.ui.bench.screen import (
    Choice,
    Panel,
    Picture,
    Slot,
    State,
    Strip,
    WorkerScreen,
    plain,
)
from workshop_app.ui.bench.words_zone import WordsZone
from workshop_app.ui.bench.zones import Zones, has_thumbnail, zones_of
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.bench_bar import PLACES, BenchBar, ScanSign
from workshop_app.ui.widgets.buttons import BarButton, CommandButton, MainButton
from workshop_app.ui.widgets.comfort import ComfortPanel
from workshop_app.ui.widgets.compare import CompareLabel
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.header import HeaderBar
from workshop_app.ui.widgets.lettering import width_px
from workshop_app.ui.widgets.picture import PictureButton, PictureLabel
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.sentences import Sentences
from workshop_app.ui.widgets.strip import ResultStrip
from workshop_app.ui.widgets.surface import Rule, lay_surface

_NARROWER = (1.0, 0.85, 0.72)
"""The picture gives way to long sentences, but keeps 45 % of the window's height (VIS-16)."""

MOST_STOPS = 8
"""Tab stops of a worker's screen (AT-07)."""
PICTURE_SCREEN = "picture"


class Page(QWidget):
    """What `WorkerView` shows until the next screen; it holds no state of its own."""

    def __init__(
        self, look: Look, screen: WorkerScreen, pictures: PictureSource, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._screen, self._pictures = look, screen, pictures
        self._zones, self._rows = _planned(look, screen)
        self.sentences: Sentences | None = None
        self.buttons: list[PressButton] = []
        lay_surface(self, look, "bg")
        self.setGeometry(0, 0, look.metrics.width, look.metrics.height)
        self._add_header()
        self._add_picture()
        to_strip = self._add_words()
        self._add_bench()
        self._add_strip(to_strip)
        self._order_stops()

    @property
    def first_focus(self) -> QWidget | None:
        """The button that ends the step; without one, the words."""
        main = next((b for b in self.buttons if isinstance(b, MainButton)), None)
        return main or self.sentences or next(iter(self.buttons), None)

    def button(self, choice_id: str) -> PressButton | None:
        """The button of a choice, if this screen has it."""
        return next((b for b in self.buttons if b.choice.id == choice_id), None)

    def _add_header(self) -> None:
        look = self._look
        self._place(HeaderBar(look, self._screen.header, self._pictures), self._zones.header, "who")
        rule = Rule(look, "hair", self)
        thin = max(1, look.metrics.mm(0.3))
        head = self._zones.header
        rule.setGeometry(0, head.bottom() + 1 - thin, head.width(), thin)

    def _add_picture(self) -> None:
        box, screen, look = self._zones.picture, self._screen, self._look
        if box.isNull():
            return
        if screen.id == PICTURE_SCREEN:
            box = self._add_caption(box)
        if screen.comfort:
            rest = RestZone(look, screen, self._pictures, box.size())
            self._place(rest, box, "rest")
            self.buttons += rest.buttons
            self.sentences = rest.sentences
        elif screen.compare:
            self._place(CompareLabel(look, screen.compare, self._pictures), box, "picture")
        elif screen.picture:
            self._place(self._picture(screen.picture), box, "picture")

    def _picture(self, picture: Picture) -> QWidget:
        choice = self._first(Slot.PICTURE)
        if choice is None or not picture.name:
            return PictureLabel(self._look, picture, self._pictures)
        closes = self._screen.id == PICTURE_SCREEN
        button = PictureButton(self._look, choice, picture, self._pictures, closes=closes)
        self.buttons.append(button)
        return button

    def _add_caption(self, box: QRect) -> QRect:
        """Words under a picture that fills the window; the picture gets the rest."""
        if not self._screen.words:
            return box
        metrics = self._look.metrics
        high = metrics.mm(metrics.by_room(13, 17, 26) * (1.6 if metrics.has_large_text else 1.0))
        margin, pad = metrics.mm(metrics.measures.margin), metrics.mm(2)
        self.sentences = Sentences(
            self._look, (" ".join(self._screen.words),), steps=(1.2, 1.0, 0.85, 0.72), parent=self
        )
        caption = QRect(box.left(), box.bottom() + 1 - high, box.width(), high)
        self.sentences.setGeometry(caption.adjusted(margin, pad, -margin, 0))
        return box.adjusted(0, 0, 0, -high)

    def _add_words(self) -> tuple[str, ...]:
        """Fill zone 3; what it has no room for goes to the strip."""
        box, screen, look = self._zones.words, self._screen, self._look
        if screen.comfort:
            self._add_comfort(box)
            return (screen.also,) if screen.also else ()
        rows = self._rows
        if rows is None:
            return ()
        zone = WordsZone(look, screen, self._pictures, rows, box.size())
        self._place(zone, box, "words")
        self.buttons += zone.buttons
        self.sentences = zone.sentences
        return rows.to_strip

    def _add_comfort(self, box: QRect) -> None:
        metrics = self._look.metrics
        panel = ComfortPanel(self._look, self._screen.comfort)
        side = metrics.mm(metrics.measures.margin * metrics.by_room(1, 2, 2))
        above = metrics.mm(metrics.by_room(1.9, 3, 4))
        margin = metrics.mm(metrics.measures.margin)
        self._place(panel, box.adjusted(side, above, -margin, -above), "comfort")
        for row in panel.buttons:
            self.buttons += row

    def _add_bench(self) -> None:
        things: dict[Slot, QWidget] = {}
        look, screen = self._look, self._screen
        for slot in PLACES:
            if choice := self._first(slot):
                things[slot] = self._kept(CommandButton(look, choice))
        if has_thumbnail(look, screen):
            choice, picture = self._first(Slot.PICTURE), screen.picture
            if choice and picture:
                things[Slot.PICTURE] = self._kept(
                    PictureButton(look, choice, picture, self._pictures, is_thumbnail=True)
                )
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

    def _add_strip(self, moved: tuple[str, ...]) -> None:
        screen, metrics = self._screen, self._look.metrics
        strip = screen.strip
        words = " ".join(plain(each) for each in moved)
        if words:
            both = f"{words} {strip.words}".strip()
            room = metrics.width - 2 * metrics.mm(metrics.measures.margin)
            room -= 2 * metrics.mm(metrics.measures.strip)
            fits = width_px(both, metrics.floor_px) <= room
            state = None if strip.state is State.DONE else strip.state
            strip = Strip(both if fits else words, state)
        shown = ResultStrip(self._look, strip, voice_off=screen.voice_off)
        self._place(shown, self._zones.strip, "result")

    def _order_stops(self) -> None:
        """Tab goes in reading order; rows become one stop each where there are too many."""
        for slot in (Slot.TILE, Slot.COMFORT):
            row = [button for button in self.buttons if button.choice.slot is slot]
            if self._stops > MOST_STOPS and row:
                stop = next((each for each in row if each.isChecked()), row[0])
                for button in row:
                    button.join(row, is_stop=button is stop)
        order: list[QWidget] = [b for b in self.buttons if b.choice.slot is Slot.PICTURE]
        order += [self.sentences] if self.sentences else []
        order += [b for b in self.buttons if b not in order]
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    @property
    def _stops(self) -> int:
        words = self.sentences is not None
        tab = Qt.FocusPolicy.TabFocus
        return words + sum(bool(each.focusPolicy() & tab) for each in self.buttons)

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


def _planned(look: Look, screen: WorkerScreen) -> tuple[Zones, Arrangement | None]:
    """The zones and rows in which the words have the worker's own size, if there are any."""
    usual = zones_of(look, screen)
    if screen.comfort or usual.words.isNull():
        return usual, None
    found = []
    for narrower in _NARROWER if screen.picture and not usual.picture.isNull() else (1.0,):
        zones = zones_of(look, screen, narrower=narrower)
        rows = arrange(look, screen, zones.words.size())
        if has_size(look, rows):
            return zones, rows
        found.append((zones, rows))
    if not _tells_what_happened(screen):
        return max(found, key=lambda each: each[1].worth)
    rows = arrange(look, screen, usual.words.size(), may_move=True)
    if has_size(look, rows):
        return usual, rows
    return max([(usual, rows), *found], key=lambda each: each[1].worth)


def _tells_what_happened(screen: WorkerScreen) -> bool:
    """Whether the first sentences only say what happened: those may go to the strip.

    Of a step's own sentences none may: all of them are to be done.
    """
    told = {State.LOOK_AGAIN, State.MACHINE_WORKS, State.HELP_ASKED}
    if screen.panel is Panel.STOP or screen.strip.state in told:
        return True
    steps = {Command.DONE, Command.YES, Command.NO}
    return not screen.scan_sign and not any(each.command in steps for each in screen.choices)
