"""Decides what is shown of who gets what is ready."""

from dataclasses import dataclass

from workshop_app.application.orders.allocate import Proposed
from workshop_app.ui.lead.orders.parts import OrderParts
from workshop_app.ui.lead.orders.screen import tell_kept, tell_share
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host, PageData


@dataclass(slots=True)
class SharePages:
    """A proposal, until the lead confirms it."""

    host: Host
    parts: OrderParts
    _shares: tuple[Proposed, ...] | None = None
    _notes: tuple[Note, ...] = ()

    def page(self) -> PageData:
        """Return the proposal."""
        return tell_share(self._shares or (), self._notes)

    def on_news(self) -> None:
        """It is read once: nothing changes under a question."""
        if self._shares is None:
            self.host.run(self.parts.propose, self._show)

    def on_back(self) -> bool:
        """It has one page."""
        return False

    def on_press(self, press: Press) -> None:
        """Keep what is proposed."""
        if press.action != "keep" or self._shares is None:
            return
        asked = [(each.order.id, each.items) for each in self._shares if each.items]
        lead = self.host.lead

        def work() -> tuple[int, tuple[Proposed, ...]]:
            gone = self.parts.keep(asked, lead=lead)
            return len(gone), self.parts.propose()

        def show(done: tuple[int, tuple[Proposed, ...]]) -> None:
            gone, self._shares = done
            count = sum(len(items) for _, items in asked) - gone
            self._notes = (tell_kept(count, gone),)
            self.host.changed(self._notes[0].words)

        self.host.run(work, show)

    def _show(self, shares: tuple[Proposed, ...]) -> None:
        self._shares = shares
        self.host.changed()
