"""Which line of a screen is being spoken, and the page on which it is marked."""

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
