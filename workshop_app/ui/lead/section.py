"""What the frame asks of a section: a page, and what to do with what is pressed on it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from workshop_app.domain.codes import Scan
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.ui.lead.page import Press, Tab

T = TypeVar("T")


class PageData(Protocol):
    """A page as data: a frozen dataclass with a stable id, a title, and a view of its own."""

    @property
    def id(self) -> str:
        """Names the page for tests and scripts."""

    @property
    def title(self) -> str:
        """What the page is called."""


class Host(Protocol):
    """What a section may use of the program around it."""

    @property
    def lead(self) -> Person:
        """Who is signed in."""

    @property
    def language(self) -> str:
        """`fr` or `en`."""

    @property
    def likes(self) -> Profile:
        """How the window is for whoever is here."""

    def wear(self, likes: Profile) -> None:
        """Show the window so from the next change on."""

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do work on the database's thread, and go on with what came of it; failures are told."""

    def look(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """The same for work that only reads, as often as each second."""

    def changed(self, say: str = "") -> None:
        """The page of the section is another one, or says something else."""


class Aside(Protocol):
    """Does what may take seconds beside the database's thread."""

    def __call__(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do work, and go on with what came of it on the caller's thread."""


class Section(Protocol):
    """One kind of a lead's work. It lives as long as the program and knows no Qt."""

    @property
    def id(self) -> str:
        """A stable name."""

    def tab(self) -> Tab:
        """Return what its tab says now."""

    def open(self) -> None:
        """The lead has come here: read what is to be shown."""

    def page(self) -> PageData:
        """Return what is shown now."""

    def on_press(self, press: Press) -> None:
        """Do what was pressed."""

    def on_back(self) -> bool:
        """Go back to the page before; False if this is the first one."""

    def on_scan(self, scan: Scan) -> bool:
        """Take a code that was read; False if it means nothing here."""

    def on_news(self) -> None:
        """Facts of other benches have come, or time has passed: look again; also for its tab."""


class Pages(Protocol):
    """Pages within a section, in place of its first page."""

    def page(self) -> PageData:
        """Return what is shown now."""

    def on_press(self, press: Press) -> None:
        """Do what was pressed."""

    def on_back(self) -> bool:
        """Go back by one page; False at the first."""

    def on_news(self) -> None:
        """Look again."""
