"""Draws a worker's screen and says which choice was pressed; it decides nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.ui.bench.films import Films
from workshop_app.ui.bench.following import Following
from workshop_app.ui.bench.hearing import Hearing
from workshop_app.ui.bench.page import Page, whole_page
from workshop_app.ui.bench.screen import Panel, Press, State, WorkerScreen
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.alerts import Dim, SoundForTheEye
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.level import LevelMeter
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.ring import FocusRing
from workshop_app.ui.widgets.tick import AcceptedTick


class WorkerView(QWidget):
    """The worker's window: five zones, one ring, and nothing that remembers."""

    pressed = Signal(object)
    """A `screen.Press`, with the token of the screen that was shown."""
    reached = Signal(str)
    """A key brought the focus to the choice of this id."""

    def __init__(self, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._look: Look | None = None
        self._page: Page | None = None
        self._current: WorkerScreen | None = None
        self.ring, self.following, self.films = FocusRing(self), Following(), Films(self)
        self.hearing = Hearing(self)
        self._tick = AcceptedTick(self)
        self._dim, self.sounds = Dim(self), SoundForTheEye(self)
        self.setAccessibleIdentifier("worker")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def current(self) -> WorkerScreen | None:
        """What is shown now; None before the first screen."""
        return self._current

    @property
    def look(self) -> Look | None:
        """How it is shown now."""
        return self._look

    def show_screen(self, screen: WorkerScreen, look: Look) -> None:
        """Draw everything anew, put the focus where the step ends, and tell a screen reader."""
        self._current = screen
        self._draw(look.in_window(self.width(), self.height()) if self.isVisible() else look)
        if self._page is not None and screen.speech:
            _announce(self, self._page.sentences, screen)

    def highlight(self, choice_ids: Sequence[str], *, part: float = 1.0) -> bool:
        """Ring a choice or a group, for a switch or a dwelling pointer; False if none is shown.

        `part` is what is left of the time until it is pressed, from 1 to 0.
        """
        buttons = [each for each in map(self.button, choice_ids) if each is not None]
        if buttons and not buttons[0].hasFocus():
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ring.follow(*buttons, part=part)
        return bool(buttons)

    def tell_highlight(self, words: str) -> None:
        """Name what is highlighted in zone 5, beside the result of the last action."""
        if self._page is not None:
            self._page.strip.tell(words)

    def show_accepted(self, *, time_ms: int = 600) -> None:
        """Show the large tick of an accepted scan in the corner (SCN-06).

        `time_ms` is the settle time, in which nothing is confirmed anyway.
        """
        if self._page and self._look:
            wide = 2 * self._look.metrics.ring_px  # the ring of the button under it, too
            corner = self._page.corner.adjusted(-wide, -wide, wide, wide)
            self._tick.stand(self._look, corner, time_ms=time_ms)

    @property
    def buttons(self) -> Sequence[PressButton]:
        """All buttons that are shown."""
        return self._page.buttons if self._page else ()

    def button(self, choice_id: str) -> PressButton | None:
        """The button of a choice, if it is shown."""
        return self._page.button(choice_id) if self._page else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the same screen in the new size."""
        super().resizeEvent(event)
        for over in (self.ring, self._dim, self.sounds):
            over.setGeometry(self.rect())
        if self._look is not None and self._current is not None:
            look = self._look.in_window(self.width(), self.height())
            if look is not self._look:
                self._draw(look)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where it belongs: before, there was no window to have it."""
        super().showEvent(event)
        self._take_focus()

    def _draw(self, look: Look) -> None:
        if self._current is None:
            return
        before, self._look = self._page, look
        self._tick.leave()
        if (self.width(), self.height()) != (look.metrics.width, look.metrics.height):
            self.resize(look.metrics.width, look.metrics.height)
        self.ring.wear(look)
        self.setLocale(QLocale(look.language))  # which voice a screen reader takes (AT-08)
        self._page = whole_page(look, self._current, self._pictures, self)
        for button in self._page.buttons:
            button.clicked.connect(self._on_clicked)
        self._page.show()
        self.following.stand_on(self._page, self._current)
        self.films.stand_on(self._page, self._current)
        self.hearing.stand_on(self._page.findChild(LevelMeter))
        self.ring.raise_()
        self._dim.wear(look)
        self._take_focus()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _take_focus(self) -> None:
        first = self._page.first_focus if self._page else None
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ring.follow(first)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PressButton) and self._current is not None:
            choice = button.choice
            self.pressed.emit(Press(choice.command, choice.argument, self._current.token))

    def _on_focus(self, _before: QObject | None, now: QObject | None) -> None:
        if isinstance(now, QWidget) and self.isAncestorOf(now):
            self.ring.follow(now)
            if isinstance(now, PressButton) and now.came_by_key:
                self.reached.emit(now.choice.id)


def _announce(view: QWidget, sentences: QWidget | None, screen: WorkerScreen) -> None:
    """One name change and one announcement a screen (AT-05)."""
    if sentences is not None:
        changed = QAccessibleEvent(sentences, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(changed)
    progress = screen.header.progress
    said = f"{progress.words}. {screen.speech}" if progress else screen.speech
    said = " ".join([said, *(f"{notice.words}." for notice in screen.devices)])
    event = QAccessibleAnnouncementEvent(view, said.replace("\n", " "))
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive
        if is_urgent(screen)
        else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)


def is_urgent(screen: WorkerScreen) -> bool:
    """Whether a screen reader should break off for it: a stop, or help."""
    asked = screen.strip.state is State.HELP_ASKED
    return screen.panel is Panel.STOP or asked or screen.id.startswith("help")
