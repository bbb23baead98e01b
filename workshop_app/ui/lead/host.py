"""Who is signed in, and the way to the database: what a section may use of the program."""

from collections.abc import Callable
from typing import Any, TypeVar

from workshop_app.application.ports import TaskRunner
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile

T = TypeVar("T")


class LeadHost:
    """The `Host` of the sections.

    Args:
        tasks: runs on the database's thread.
        likes: how the window looks while nobody is signed in.
        after: called when something was recorded: it may be sent.
        changed: called when a page is another one, with what a screen reader is told.
        failed: called when work could not be done.
    """

    def __init__(
        self,
        tasks: TaskRunner,
        likes: Profile,
        *,
        after: Callable[[], None],
        changed: Callable[[str], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._tasks = tasks
        self._usual = self._likes = likes
        self._after = after
        self._changed = changed
        self._failed = failed
        self._looks: list[Callable[[Any], None]] = []
        self.who: Person | None = None
        """Who is signed in; none: nobody."""

    @property
    def lead(self) -> Person:
        """Who is signed in.

        Raises:
            RuntimeError: nobody is.
        """
        if self.who is None:
            raise RuntimeError("nobody is signed in")
        return self.who

    @property
    def language(self) -> str:
        """The language of whoever is here."""
        return self.likes.language

    @property
    def likes(self) -> Profile:
        """How the window is for whoever is here; while nobody is, as the settings say."""
        return self._likes

    def wear(self, likes: Profile) -> None:
        """Show the window so from the next change on."""
        self._likes = likes

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do work on the database's thread; what came of it is sent, too."""

        def on_done(done: T) -> None:
            then(done)
            self._after()

        self._tasks.run(work, then=on_done, failed=self._failed)

    def look(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Read on the database's thread; what is being read for the same end is not asked again."""
        if then in self._looks:
            return
        self._looks.append(then)

        def on_done(done: T) -> None:
            self._looks.remove(then)
            then(done)

        def on_failed(error: Exception) -> None:
            self._looks.remove(then)
            self._failed(error)

        self._tasks.run(work, then=on_done, failed=on_failed)

    def changed(self, say: str = "") -> None:
        """Show the page again."""
        self._changed(say)

    def enter(self, person: Person, likes: Profile) -> None:
        """Somebody has signed in."""
        self.who, self._likes = person, likes

    def leave(self) -> None:
        """They have gone."""
        self.who, self._likes = None, self._usual
