"""Shows worker's screens in the one window, each person in the look that they like."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from workshop_app.application.ports import Spoken
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.ahead import PicturesAhead
from workshop_app.ui.bench.following import ReadAgain
from workshop_app.ui.bench.screen import Earcon, WorkerScreen
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.bench.voice import reading_ms
from workshop_app.ui.look.fonts import wear
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.of_profile import face_of, look_of
from workshop_app.ui.look.pointer import pointer
from workshop_app.ui.look.style import dress

if TYPE_CHECKING:
    from workshop_app.ui.look.tokens import Theme

log = logging.getLogger(__name__)


class WindowDisplay:
    """What the presenter shows screens on.

    `on_new_step` is called when another step or question stands there: the input gate lets
    it settle. Nothing happens while the same screen is only told anew. `follow` is called for
    each screen: switches and a dwelling pointer go by what is shown, and by whose it is.
    """

    def __init__(
        self,
        view: WorkerView,
        *,
        ahead: PicturesAhead,
        ppi: float,
        on_new_step: Callable[[], None],
        follow: Callable[[WorkerScreen, Profile], None],
        on_shown: Callable[[WorkerScreen], None] = lambda _screen: None,
    ) -> None:
        self._view = view
        self._ahead = ahead
        self.ppi = ppi
        """Pixels an inch of the screen."""
        self._on_new_step = on_new_step
        self._follow = follow
        self._on_shown = on_shown
        self._token = ""
        self._dressed: tuple[Theme, int, str] | None = None
        self._pointer_px = 0
        self._small = 1.0
        self._likes = Profile()
        self._read_again = ReadAgain(view.following, view)

    def measure(self, ppi: float) -> None:
        """The window is on glass of another density: draw the same in the same millimetres."""
        self.ppi = ppi
        if self._view.current is not None:
            self._view.show_screen(self._view.current, self.look_for(self._likes))
            self._follow(self._view.current, self._likes)

    def show_screen(self, screen: WorkerScreen, likes: Profile) -> None:
        """Replace what is shown."""
        self._likes = likes
        wear(face_of(likes))
        look = self.look_for(likes)
        wanted = (look.theme, likes.text_pt, likes.font)
        app = QApplication.instance()
        if wanted != self._dressed and isinstance(app, QApplication):
            dress(app, look)
            self._dressed = wanted
        if look.pointer_px != self._pointer_px:
            self._view.setCursor(pointer(look.pointer_px))
            self._pointer_px = look.pointer_px
        if screen.token != self._token:
            self._token = screen.token
            self._read_again.stop()
            self._on_new_step()
        self._view.show_screen(screen, look)
        self._follow(screen, likes)
        if screen.earcon is Earcon.ACCEPTED and screen.id.startswith("step."):
            self._view.show_accepted()
        if screen.earcon is not None:
            self._view.sounds.show_sound(look)
        self._ahead.draw_ahead(screen.ahead)
        self._on_shown(screen)

    def show_again(self) -> None:
        """Show the films of the screen once more; to who hears nothing, the words as well."""
        self._view.films.again()
        if self._likes.voice_mode == "off" and self._view.current is not None:
            self._read_again.begin(reading_ms(self._view.current, self._likes))

    def show_spoken(self, spoken: Spoken | None) -> None:
        """Mark the sentence that is heard, for who wants to follow it; an earlier screen's not."""
        screen, look = self._view.current, self._view.look
        if spoken is None or screen is None or look is None:
            self._view.following.mark(None)
        elif look.follows and spoken.token == screen.token:
            self._view.following.mark(spoken.line)

    def look_for(self, likes: Profile) -> Look:
        """Return the look that a person likes, in this window."""
        size = self._view.size()
        look = look_of(likes, size.width(), size.height(), self.ppi)
        part = look.metrics.shown_ppi / look.metrics.ppi
        if part != self._small:
            self._small = part
            seen = f"{size.width()} x {size.height()}, {self.ppi:.0f} an inch"
            level = logging.WARNING if part < 1 else logging.INFO
            log.log(level, "a window of %s: all is shown at %.0f %% of its size", seen, part * 100)
        return look
