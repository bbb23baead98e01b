"""Decides what the rounds of the van show, and notes what is on board and what was received."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from workshop_app.application.orders.address_book import Answer, Shut
from workshop_app.application.orders.whom import RoundNow, Stop
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId, BoxId, OrderId, RoundId
from workshop_app.ui.lead import typed as reading
from workshop_app.ui.lead.orders.parts import OrderParts
from workshop_app.ui.lead.orders.rounds_screen import (
    tell_round,
    tell_rounds,
    tell_to_bring,
    tell_which_day,
)
from workshop_app.ui.lead.orders.screen import tell_refused
from workshop_app.ui.lead.orders.whom_screen import tell_wrong
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host, PageData

_A_DAY = timedelta(days=1)


@dataclass(slots=True)
class RoundPages:
    """Rounds; a fresh one each time they are opened, so that no name stays in memory."""

    host: Host
    parts: OrderParts
    _rounds: tuple[RoundNow, ...] = ()
    _round: RoundId | None = None
    _stops: tuple[Stop, ...] | None = None
    _chosen: tuple[OrderId, ...] = ()
    _who: dict[BeneficiaryId, Address] = field(default_factory=dict)
    _notes: tuple[Note, ...] = field(default_factory=tuple)

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self._chosen:
            tomorrow = self.parts.today() + _A_DAY
            return tell_which_day(tomorrow, len(self._chosen), self._notes)
        if self._stops is not None:
            return tell_to_bring(self._stops, self._notes)
        now = self._now()
        if now is not None:
            return tell_round(now, self._who, self._notes)
        return tell_rounds(self._rounds, self._notes)

    def on_news(self) -> None:
        """Boxes are packed meanwhile."""
        if self._stops is None:
            self.host.look(self.parts.whom.rounds, self._take)

    def on_press(self, press: Press) -> None:
        """Plan a round, open one, load and receive boxes, end it, or go back."""
        match press.action:
            case "plan":
                self.host.run(self.parts.whom.to_bring, self._show_stops)
            case "day" if press.rows:
                self._chosen = tuple(map(OrderId, press.rows))
                self.host.changed()
            case "planned" if self._chosen:
                self._plan(reading.day(press.typed))
            case "round" if press.rows:
                self._open(RoundId(press.rows[0]))
            case "load" | "received" if press.rows:
                self._handle(press.action, tuple(map(BoxId, press.rows)))
            case "over" if self._round is not None:
                which, lead = self._round, self.host.lead
                self._do(lambda: self.parts.boxes.end_round(which, lead=lead))
            case "back":
                self.on_back()
            case _:
                pass

    def on_back(self) -> bool:
        """Close what was opened last; False at the list."""
        if self._chosen:
            self._chosen = ()
        elif self._stops is not None:
            self._stops = None
        elif self._round is not None:
            self._round = None
            self._who.clear()
        else:
            return False
        self._notes = ()
        self.on_news()
        self.host.changed()
        return True

    def _now(self) -> RoundNow | None:
        return next((each for each in self._rounds if each.round.id == self._round), None)

    def _take(self, rounds: tuple[RoundNow, ...]) -> None:
        if rounds != self._rounds:
            self._rounds = rounds
            self.host.changed()

    def _show_stops(self, stops: tuple[Stop, ...]) -> None:
        self._stops, self._notes = stops, ()
        self.host.changed()

    def _open(self, which: RoundId) -> None:
        self._round, self._notes = which, ()
        self.host.changed()
        now = self._now()
        whom = [stop.whom.id for stop in now.stops if stop.whom] if now else []
        self.parts.aside(lambda: self.parts.book.read(whom), self._take_names)

    def _take_names(self, answer: Answer) -> None:
        if not isinstance(answer, Shut) and self._round is not None:
            self._who = {each.beneficiary: each for each in answer.addresses}
            self.host.changed()

    def _plan(self, day: date | None) -> None:
        if day is None or day < self.parts.today():
            self._notes = (tell_wrong(reading.problem(ValueError("due:"))[1]),)
            self.host.changed(self._notes[0].words)
            return
        orders, lead = self._chosen, self.host.lead

        def then(which: RoundId) -> None:
            self._chosen, self._stops, self._round, self._notes = (), None, which, ()
            self.host.run(self.parts.whom.rounds, self._take)
            self._open(which)

        self.host.run(lambda: self.parts.boxes.plan_round(day, orders, lead=lead), then)

    def _handle(self, action: str, boxes: Sequence[BoxId]) -> None:
        which, lead, day = self._round, self.host.lead, self.parts.today()
        now = self._now()
        if which is None or now is None:
            return
        mine = {box.id: stop.order.id for stop in now.stops for box in stop.boxes}

        def load() -> None:
            for box in boxes:
                self.parts.boxes.load(box, which, lead=lead)

        def receive() -> None:
            for order in dict.fromkeys(mine[box] for box in boxes if box in mine):
                of_order = [box for box in boxes if mine.get(box) == order]
                self.parts.boxes.received(order, of_order, day, lead=lead)

        self._do(load if action == "load" else receive)

    def _do(self, work: Callable[[], None]) -> None:
        """Do it, and show the round as it is then; what cannot be is told."""

        def tried() -> tuple[bool, tuple[RoundNow, ...]]:
            try:
                work()
            except ValueError:
                return False, self.parts.whom.rounds()
            return True, self.parts.whom.rounds()

        def then(done: tuple[bool, tuple[RoundNow, ...]]) -> None:
            well, self._rounds = done
            self._notes = () if well else (tell_refused(),)
            self.host.changed(self._notes[0].words if self._notes else "")

        self.host.run(tried, then)
