"""Decides what orders show: all, the boxes of one, who gets what is ready, and why a box opens."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from workshop_app.application.orders.allocate import (
    ConfirmAllocation,
    ProposeAllocation,
    Proposed,
)
from workshop_app.application.orders.boxes import HandleBoxes
from workshop_app.application.orders.look import LookAtOrders, OrderNow
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.ids import BoxId, OrderId
from workshop_app.ui.lead.orders.screen import (
    tell_kept,
    tell_order,
    tell_orders,
    tell_reasons,
    tell_refused,
    tell_share,
)
from workshop_app.ui.lead.page import Note, Press, Tab
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.words import translate
from workshop_app.values import Struct


class OrderParts(Struct, frozen=True, kw_only=True):
    """What the section works with."""

    look: LookAtOrders
    propose: ProposeAllocation
    keep: ConfirmAllocation
    boxes: HandleBoxes
    today: Callable[[], date] = lambda: datetime.now(UTC).date()


@dataclass(slots=True)
class OrderSection:
    """Orders and their boxes."""

    host: Host
    parts: OrderParts
    id: str = "orders"
    _orders: tuple[OrderNow, ...] = ()
    _order: OrderNow | None = None
    _box: BoxId | None = None
    _shares: tuple[Proposed, ...] | None = None
    _notes: tuple[Note, ...] = field(default_factory=tuple)
    _searched: str = ""

    def tab(self) -> Tab:
        """Return what its tab says: how many orders hold a box too many."""
        count = sum(bool(each.too_many) for each in self._orders)
        return Tab(id=self.id, words=translate("Lead", "Orders"), count=count)

    def open(self) -> None:
        """Show all orders."""
        self._order = self._box = self._shares = None
        self._notes = ()
        self._read()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self._box is not None:
            return tell_reasons(self._box)
        if self._order is not None:
            return tell_order(self._order, self._notes)
        if self._shares is not None:
            return tell_share(self._shares, self._notes)
        return only(tell_orders(self._orders, self._notes), self._searched)

    def on_press(self, press: Press) -> None:
        """Open an order; share out; keep; receive or open boxes; or go back."""
        match press.action:
            case "order" if press.rows:
                self._open(OrderId(press.rows[0]))
            case "share":
                self.host.run(self.parts.propose, self._show_shares)
            case "keep" if self._shares is not None:
                self._keep(self._shares)
            case "received" if self._order is not None and press.rows:
                self._received(self._order, press.rows)
            case "open_box" if press.rows:
                self._box = BoxId(press.rows[0])
                self.host.changed()
            case "reason" if self._box is not None:
                self._open_box(self._box, press.argument)
            case "search":
                self._searched = press.typed
                self.host.changed()
            case "back":
                self.on_back()
            case _:
                pass

    def on_back(self) -> bool:
        """Go back by one page."""
        if self._box is not None:
            self._box = None
        elif self._order is not None or self._shares is not None:
            self._order = self._shares = None
            self._read()
        else:
            return False
        self._notes = ()
        self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """The code of an order opens it."""
        code = scan.code
        if code is None or code.kind is not CodeKind.ORDER:
            return False
        self._open(OrderId(code.text))
        return True

    def on_news(self) -> None:
        """Benches pack meanwhile: what is open is read again."""
        if self._box is not None or self._shares is not None:
            return  # nothing changes under a question
        if self._order is not None:
            self._open(self._order.order.id, self._notes)
        else:
            self._read()

    def _read(self) -> None:
        def show(found: tuple[OrderNow, ...]) -> None:
            if found != self._orders:
                self._orders = found
                self.host.changed()

        self.host.look(self.parts.look.all, show)

    def _open(self, order: OrderId, notes: tuple[Note, ...] = ()) -> None:
        def show(found: OrderNow | None) -> None:
            if found is not None and (found, notes) != (self._order, self._notes):
                self._order, self._notes, self._box = found, notes, None
                self._shares = None
                self.host.changed()

        self.host.run(lambda: self.parts.look.one(order), show)

    def _show_shares(self, shares: tuple[Proposed, ...]) -> None:
        self._shares, self._notes = shares, ()
        self.host.changed()

    def _keep(self, shares: tuple[Proposed, ...]) -> None:
        asked = [(each.order.id, each.items) for each in shares if each.items]
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

    def _received(self, now: OrderNow, rows: tuple[str, ...]) -> None:
        lead, order, day = self.host.lead, now.order.id, self.parts.today()

        def work() -> None:
            self.parts.boxes.received(order, [BoxId(each) for each in rows], day, lead=lead)

        self._do(work, order)

    def _open_box(self, box: BoxId, reason: str) -> None:
        lead = self.host.lead
        self._box = None
        if self._order is not None:
            work = self.parts.boxes.open
            self._do(lambda: work(box, reason, lead=lead), self._order.order.id)

    def _do(self, work: Callable[[], None], order: OrderId) -> None:
        """Do it, and show the order as it is then; what cannot be is told, and changed nothing."""

        def tried() -> bool:
            try:
                work()
            except ValueError:
                return False
            return True

        self._order = None
        self.host.run(tried, lambda well: self._open(order, () if well else (tell_refused(),)))
