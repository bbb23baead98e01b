"""The films of the screen that is shown: the movement of the step, and its words in signs."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from workshop_app.ui.bench.page import Page
from workshop_app.ui.bench.screen import Plays, WorkerScreen
from workshop_app.ui.bench.zones import FILM_SCREEN
from workshop_app.ui.widgets.film import ON as UNTIL_STOPPED
from workshop_app.ui.widgets.film import ONCE, STILL, Film

_TIMES = {Plays.STILL: STILL, Plays.ONCE: ONCE, Plays.ON: UNTIL_STOPPED}


class _Wanted(NamedTuple):
    """A file on one screen: the same goes on when that screen is only drawn anew."""

    path: str
    token: str
    plays: Plays


class Films(QObject):
    """Keeps films moving while a screen is drawn anew, and lets go of those that are over.

    Beside the step, a film that is over gives its place back to the picture, with its marks; on a
    screen of its own it rests.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._rests = False
        self._loop: tuple[_Wanted, Film] | None = None
        self._sign: tuple[_Wanted, Film] | None = None

    def stand_on(self, page: Page, screen: WorkerScreen) -> None:
        """Show the films of this screen on its page."""
        self._page, self._rests = page, screen.id == FILM_SCREEN
        shown = screen.picture if page.picture is not None else None
        loop = _Wanted(shown.loop, screen.token, shown.plays) if shown and shown.loop else None
        sign = _Wanted(shown.sign, screen.token, shown.signs) if shown and shown.sign else None
        self._loop, self._sign = self._kept(self._loop, loop), self._kept(self._sign, sign)
        self._draw()

    def again(self) -> None:
        """Show once more what is shown without being asked for, because it was asked for."""
        for each in (self._loop, self._sign):
            if each is not None and (each is self._sign or each[0].plays is Plays.ONCE):
                each[1].play(ONCE)

    def _kept(
        self, before: tuple[_Wanted, Film] | None, wanted: _Wanted | None
    ) -> tuple[_Wanted, Film] | None:
        if before is not None and before[0] == wanted:
            return before
        if before is not None:
            before[1].play(STILL)
            before[1].deleteLater()
        if wanted is None:
            return None
        film = Film(wanted.path, self)
        film.shows.connect(self._draw)
        film.play(_TIMES[wanted.plays])
        return wanted, film

    def _draw(self) -> None:
        picture = self._page.picture if self._page is not None else None
        if picture is not None:
            loop, sign = (each[1] if each else None for each in (self._loop, self._sign))
            moves = loop is not None and (loop.is_playing or self._rests)
            picture.show_films(loop.frame if loop and moves else None, sign.frame if sign else None)
