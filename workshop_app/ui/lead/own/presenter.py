"""Changes how a lead's own window looks, at once and for ever."""

from dataclasses import dataclass
from functools import partial

from workshop_app.application.lead.own_window import FitWindow
from workshop_app.domain.codes import Scan
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import Plain
from workshop_app.ui.lead.own.screen import tell_own
from workshop_app.ui.lead.page import Press, Tab
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.words import translate

STEP_PT = 4
"""One press, in points."""


@dataclass(slots=True)
class OwnSection:
    """Theme and size of text."""

    host: Host
    fit: FitWindow
    id: str = "own"

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "My window"))

    def open(self) -> None:
        """There is nothing to read."""

    def page(self) -> PageData:
        """Return how the window is."""
        return tell_own(self.host.likes)

    def on_press(self, press: Press) -> None:
        """Change it."""
        points = self.host.likes.text_pt
        match press.action:
            case "larger":
                self._change({"text_pt": points + STEP_PT})
            case "smaller":
                self._change({"text_pt": points - STEP_PT})
            case "theme":
                self._change({"theme": press.argument})
            case _:
                pass

    def on_back(self) -> bool:
        """There is one page."""
        return False

    def on_scan(self, _scan: Scan) -> bool:
        """Codes mean nothing here."""
        return False

    def on_news(self) -> None:
        """Nobody else changes it."""

    def _change(self, wanted: Plain) -> None:
        def then(likes: Profile) -> None:
            self.host.wear(likes)
            self.host.changed(tell_own(likes).words[0])

        self.host.run(partial(self.fit, self.host.lead.id, wanted), then)
