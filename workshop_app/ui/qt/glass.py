"""The screen that the window is on: it may change its size, be another one, or be gone."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QScreen, QWindow

from workshop_app.ui.qt.screens import screen_of

log = logging.getLogger(__name__)


class Glass(QObject):
    """Watches the screen of one window, so that a millimetre stays a millimetre.

    Where a screen is gone, Qt moves the window to another; where there is none, nothing changes
    until there is one again. Work goes on all the while.
    """

    def __init__(
        self, measure: Callable[[QScreen], float], on_measured: Callable[[float], None]
    ) -> None:
        """Take what measures the pixels an inch of a screen, and what is told when they change."""
        super().__init__()
        self._measure, self._on_measured = measure, on_measured
        self._window: QWindow | None = None
        self._screen: QScreen | None = None
        self._ppi = 0.0

    def install(self, window: QWindow) -> None:
        """Watch this window's screen from now on."""
        self._window = window
        window.screenChanged.connect(self.on_screen)
        window.destroyed.connect(self._let_go)  # the screen outlives every window
        self._follow(screen_of(window))
        self._ppi = self._measure(screen_of(window))

    def on_screen(self, screen: QScreen | None) -> None:
        """The window is on another screen, or on none."""
        log.info("the window is on the screen %s", screen.name() if screen else "(none)")
        self._follow(screen)
        self._look_again()

    def _follow(self, screen: QScreen | None) -> None:
        if self._screen is not None:
            self._screen.physicalDotsPerInchChanged.disconnect(self._look_again)
            self._screen.geometryChanged.disconnect(self._look_again)
            self._screen.destroyed.disconnect(self._forget)
        self._screen = screen
        if screen is not None:
            screen.physicalDotsPerInchChanged.connect(self._look_again)
            screen.geometryChanged.connect(self._look_again)
            screen.destroyed.connect(self._forget)

    def _let_go(self) -> None:
        self._window = None
        self._follow(None)

    def _forget(self) -> None:
        self._screen = None

    def _look_again(self) -> None:
        if self._screen is None:
            return
        window = self._window
        if window is not None and window.visibility() is QWindow.Visibility.FullScreen:
            window.setGeometry(self._screen.geometry())  # without a window manager nobody else does
        ppi = self._measure(self._screen)
        if ppi != self._ppi:
            self._ppi = ppi
            self._on_measured(ppi)
