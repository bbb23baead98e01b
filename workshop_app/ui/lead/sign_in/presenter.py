"""Decides what the sign-in asks for, and lets a lead in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.check_pin import PinOutcome
from workshop_app.application.lead.sign_in import BadgeRead, LeadSignIn, Shown
from workshop_app.application.ports import TaskRunner
from workshop_app.domain.codes import Scan
from workshop_app.domain.people import Person
from workshop_app.domain.pin import is_pin
from workshop_app.ui.lead.page import Press, SignInPage
from workshop_app.ui.lead.sign_in.screen import tell_badge, tell_pin


@dataclass(slots=True)
class SignInPresenter:
    """Badge, then PIN.

    Attributes:
        entered: called with whoever is let in.
        changed: called when the page is another one, with what a screen reader is told.
    """

    sign_in: LeadSignIn
    tasks: TaskRunner
    entered: Callable[[Person], None]
    changed: Callable[[str], None]
    failed: Callable[[Exception], None]
    _person: Person | None = None
    _badge: BadgeRead | None = None
    _told: PinOutcome | None = None
    _busy: bool = field(default=False)

    def page(self) -> SignInPage:
        """Return what is asked for now."""
        if self._person is None:
            return tell_badge(self._badge)
        return tell_pin(self._person, self._told)

    def start(self) -> None:
        """Ask for a badge."""
        self._person, self._badge, self._told, self._busy = None, None, None, False

    def on_scan(self, scan: Scan) -> None:
        """Take a badge; a second one takes the place of the first.

        A PIN that is typed as fast as a scanner types is a PIN: no badge is digits alone.
        """
        pin = next(filter(is_pin, scan.candidates), "")
        if pin and self._person is not None:
            self.on_press(Press(action="enter", typed=pin))
            return
        read = partial(self.sign_in.read_badge, scan)
        self.tasks.run(read, then=self._on_badge, failed=self.failed)

    def on_press(self, press: Press) -> None:
        """Take a badge that was typed, check the PIN, or ask for another badge."""
        if press.action == "other":
            self.start()
            self._say()
        elif press.action == "badge" and press.typed.strip():
            self.on_scan(Scan((press.typed.strip().upper(),)))
        elif press.action == "enter" and self._person is not None and not self._busy:
            self._busy = True
            check = partial(self.sign_in.enter, self._person.id, press.typed)
            self.tasks.run(check, then=self._on_checked, failed=self._on_failure)

    def _on_badge(self, shown: Shown) -> None:
        self._person = shown.person if shown.badge is BadgeRead.LEAD else None
        self._badge, self._told = shown.badge, None
        self._say()

    def _on_checked(self, outcome: PinOutcome) -> None:
        person, self._busy = self._person, False
        if outcome is PinOutcome.RIGHT and person is not None:
            self.start()
            self.entered(person)
            return
        self._told = outcome
        self._say()

    def _on_failure(self, error: Exception) -> None:
        self._busy = False
        self.failed(error)

    def _say(self) -> None:
        page = self.page()
        self.changed(" ".join((*(note.words for note in page.notes), *page.words)))
