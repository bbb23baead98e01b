"""Which line of a screen is being spoken, and the page on which it is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from workshop_app.ui.bench.page import Page
from workshop_app.ui.bench.screen import SaidLine, WorkerScreen


class Following:
    """Keeps the mark at its sentence while the same screen is drawn anew."""

    def __init__(self) -> None:
        self._page: Page | None = None
        self._screen: WorkerScreen | None = None
        self._said: SaidLine | None = None

    def stand_on(self, page: Page, screen: WorkerScreen) -> None:
        """Go on with this page; on another screen nothing is spoken yet."""
        if self._screen is None or self._screen.token != screen.token:
            self._said = None
        self._page, self._screen = page, screen
        page.mark_spoken(self._said)

    def mark(self, line: int | None) -> None:
        """Mark the line of the screen's speech that is being heard (VOI-16); None is none."""
        lines = self._screen.said_lines if self._screen else ()
        said = lines[line % len(lines)] if lines and line is not None else None  # said twice
        if said != self._said and self._page is not None:
            self._said = said
            self._page.mark_spoken(said)


class ReadAgain(QObject):
    """Marks one line after the other, for who hears nothing and asks for the words once more."""

    def __init__(self, following: Following, parent: QObject) -> None:
        super().__init__(parent)
        self._following = following
        self._times: tuple[int, ...] = ()
        self._line = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def begin(self, times_ms: Sequence[int]) -> None:
        """Mark the first line of the screen, then the next, each for so many milliseconds."""
        self._times, self._line = tuple(times_ms), -1
        self._go_on()

    def stop(self) -> None:
        """Another screen stands there."""
        self._timer.stop()

    def _go_on(self) -> None:
        self._line += 1
        if self._line < len(self._times):
            self._following.mark(self._line)
            self._timer.start(self._times[self._line])
        else:
            self._following.mark(None)
