"""Decides what one order shows: its boxes, why one is opened, its form, and its end."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop_app.application.orders.look import OrderNow
from workshop_app.domain.ids import BoxId, OrderId
from workshop_app.ui.lead.orders.order_form import OrderForm, written_of
from workshop_app.ui.lead.orders.parts import OrderParts
from workshop_app.ui.lead.orders.screen import (
    tell_order,
    tell_reasons,
    tell_refused,
    tell_unknown,
    tell_withdraw,
)
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host, PageData, Pages


@dataclass(slots=True)
class OneOrder:
    """One order and its boxes."""

    host: Host
    parts: OrderParts
    order: OrderId
    enter: Callable[[Pages], None]
    show: Callable[[OrderId], None]
    _now: OrderNow | None = None
    _box: BoxId | None = None
    _ends: bool = False
    _notes: tuple[Note, ...] = ()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self._now is None:
            return tell_unknown(self.order)
        if self._box is not None:
            return tell_reasons(self._box)
        if self._ends:
            return tell_withdraw(self._now)
        return tell_order(self._now, self._notes)

    def on_news(self) -> None:
        """Read it again; nothing changes under a question."""
        if self._box is None and not self._ends:
            self.host.look(self._look, self._show)

    def on_back(self) -> bool:
        """Close a question; False where none was open."""
        was_open = self._box is not None or self._ends
        self._box, self._ends, self._notes = None, False, ()
        if was_open:
            self.host.changed()
        return was_open

    def on_press(self, press: Press) -> None:
        """Receive or open boxes; change the order or end it."""
        order, lead, parts = self.order, self.host.lead, self.parts
        match press.action:
            case "received" if press.rows:
                boxes, day = [BoxId(each) for each in press.rows], parts.today()
                self._do(lambda: parts.boxes.received(order, boxes, day, lead=lead))
            case "open_box" if press.rows:
                self._box = BoxId(press.rows[0])
                self.host.changed()
            case "reason" if self._box is not None:
                box, self._box = self._box, None
                self._do(lambda: parts.boxes.open(box, press.argument, lead=lead))
            case "withdraw":
                self._ends = True
                self.host.changed()
            case "withdrawn":
                self._ends = False
                self._do(lambda: parts.orders.close(order, "withdrawn", lead=lead))
            case "change" if self._now is not None and self._now.whom is not None:
                self._change(self._now)
            case _:
                pass

    def _change(self, now: OrderNow) -> None:
        if now.whom is None:
            return
        form = OrderForm(self.host, self.parts, now.whom, self.show, now.order)
        form.written = written_of(now)
        self.enter(form)

    def _look(self) -> OrderNow | None:
        return self.parts.look.one(self.order)

    def _show(self, found: OrderNow | None) -> None:
        if found is not None and found != self._now:
            self._now = found
            self.host.changed()

    def _do(self, work: Callable[[], object]) -> None:
        """Do it, and show the order as it is then; what cannot be is told, and changed nothing."""

        def tried() -> tuple[bool, OrderNow | None]:
            try:
                work()
            except ValueError:
                return False, self._look()
            return True, self._look()

        def then(done: tuple[bool, OrderNow | None]) -> None:
            well, found = done
            self._now = found or self._now
            self._notes = () if well else (tell_refused(),)
            self.host.changed(self._notes[0].words if self._notes else "")

        self.host.run(tried, then)
