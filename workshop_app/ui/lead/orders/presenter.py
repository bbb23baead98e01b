"""Decides what orders show: all of them, and the pages that are opened from there."""

from dataclasses import dataclass, field

from workshop_app.application.orders.look import OrderNow
from workshop_app.application.orders.whom import WhomNow
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.ids import OrderId
from workshop_app.ui.lead.orders.one_order import OneOrder
from workshop_app.ui.lead.orders.order_form import OrderForm, first_written
from workshop_app.ui.lead.orders.parts import OrderParts
from workshop_app.ui.lead.orders.rounds import RoundPages
from workshop_app.ui.lead.orders.screen import tell_orders
from workshop_app.ui.lead.orders.share import SharePages
from workshop_app.ui.lead.orders.whom import WhomPages
from workshop_app.ui.lead.orders.whom_screen import tell_reminder
from workshop_app.ui.lead.page import Press, Tab
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData, Pages
from workshop_app.ui.lead.words import translate


@dataclass(slots=True)
class OrderSection:
    """Orders, whom they are for, and the rounds that bring them."""

    host: Host
    parts: OrderParts
    id: str = "orders"
    _orders: tuple[OrderNow, ...] = ()
    _reminders: tuple[Beneficiary, ...] = ()
    _inner: list[Pages] = field(default_factory=list)
    _searched: str = ""

    def tab(self) -> Tab:
        """Return what its tab says: how many boxes too many and conventions want a look."""
        count = sum(bool(each.too_many) for each in self._orders) + len(self._reminders)
        return Tab(id=self.id, words=translate("Lead", "Orders"), count=count)

    def open(self) -> None:
        """Show all orders."""
        self._inner.clear()
        self._read()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self._inner:
            return self._inner[-1].page()
        today = self.parts.today()
        notes = tuple(tell_reminder(each, today) for each in self._reminders)
        return only(tell_orders(self._orders, notes), self._searched)

    def on_press(self, press: Press) -> None:
        """Open an order, whom they are for, the rounds, or who gets what is ready; or go back."""
        match press.action:
            case "back":
                self.on_back()
            case _ if self._inner:
                self._inner[-1].on_press(press)
            case "order" if press.rows:
                self._show_order(OrderId(press.rows[0]))
            case "share":
                self._enter(SharePages(self.host, self.parts))
            case "whom":
                self._enter(WhomPages(self.host, self.parts, self._new_order))
            case "rounds":
                self._enter(RoundPages(self.host, self.parts))
            case "search":
                self._searched = press.typed
                self.host.changed()
            case _:
                pass

    def on_back(self) -> bool:
        """Go back by one page."""
        if not self._inner:
            return False
        if not self._inner[-1].on_back():
            self._inner.pop()
            self.on_news()
            self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """The code of an order opens it."""
        code = scan.code
        if code is None or code.kind is not CodeKind.ORDER:
            return False
        self._show_order(OrderId(code.text))
        return True

    def on_news(self) -> None:
        """Benches pack meanwhile: what is open is read again."""
        if self._inner:
            self._inner[-1].on_news()
        else:
            self._read()

    def _read(self) -> None:
        self.host.look(self._looked, self._show)

    def _looked(self) -> tuple[tuple[OrderNow, ...], tuple[Beneficiary, ...]]:
        return self.parts.look.all(), self.parts.whom.reminders(self.parts.today())

    def _show(self, found: tuple[tuple[OrderNow, ...], tuple[Beneficiary, ...]]) -> None:
        if found != (self._orders, self._reminders):
            self._orders, self._reminders = found
            self.host.changed()

    def _enter(self, pages: Pages) -> None:
        self._inner.append(pages)
        pages.on_news()
        self.host.changed()

    def _show_order(self, order: OrderId) -> None:
        self._inner.clear()
        self._enter(OneOrder(self.host, self.parts, order, self._enter, self._show_order))

    def _new_order(self, now: WhomNow) -> None:
        form = OrderForm(self.host, self.parts, now.whom, self._show_order)
        form.written = first_written(now)
        self._enter(form)
