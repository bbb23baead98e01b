"""The one window: it holds the screens, full or windowed, and says when it is closed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from workshop_app.ui.look.metrics import CSS_PPI, WORKER_TEXT_PT, Metrics
from workshop_app.ui.qt.screens import screen_of
from workshop_app.ui.widgets.wordmark import NAME

_SMALLEST_WINDOW = (640, 400)  # what is drawn in it shrinks with it (`Metrics.shown_ppi`)
_LEAST_PPI, _MOST_PPI = 60.0, 600.0  # beyond, the size that a screen tells of itself is a lie


class Shell(QWidget):
    """The window of a bench; it lives as long as the program and has no dialogs."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        # A layout, not a QStackedWidget: Orca reads that one out as a "layered pane".
        self._screens = QStackedLayout(self)
        self._screens.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle(NAME)
        self.setAccessibleIdentifier("shell")
        self.setMinimumSize(*_SMALLEST_WINDOW)

    def add(self, screen: QWidget) -> None:
        """Take a screen in; the first one is shown."""
        self._screens.addWidget(screen)

    def turn_to(self, screen: QWidget) -> None:
        """Show one of the screens that were added."""
        self._screens.setCurrentWidget(screen)

    def tell(self, status: str) -> None:
        """Say in the window's title what a screen reader names first, such as the bench."""
        self.setWindowTitle(f"{NAME} – {status}" if status else NAME)

    def open(self, *, full_screen: bool) -> None:
        """Show the window: over the whole screen, or in the middle of it."""
        if full_screen:
            self.setGeometry(
                screen_of(self).geometry()
            )  # nobody else does without a window manager
            self.showFullScreen()
            return
        free = screen_of(self).availableGeometry()
        self.resize(min(1280, free.width()), min(800, free.height()))
        frame = self.frameGeometry()
        frame.moveCenter(free.center())
        self.move(frame.topLeft())
        self.show()

    def metrics(self, *, ppi: float = 0.0, text_pt: float = WORKER_TEXT_PT) -> Metrics:
        """The measures of this window now; `ppi` as the settings say, 0 if nobody measured."""
        return Metrics(self.width(), self.height(), measured_ppi(screen_of(self), ppi), text_pt)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window is gone."""
        super().closeEvent(event)
        self.closed.emit()


def measured_ppi(screen: QScreen | None, measured: float = 0.0) -> float:
    """Pixels an inch: as measured with a bank card, else as the screen says, else 96.

    The sizes that screens tell can be nonsense, so only plausible ones are believed.
    """
    if measured > 0:
        return measured
    seen = screen if screen is not None else QApplication.primaryScreen()
    told = seen.physicalDotsPerInch()
    return told if _LEAST_PPI <= told <= _MOST_PPI else float(CSS_PPI)
