"""Decides what the form of an order shows: how many of what, until when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from workshop_app.application.orders.arrange import ASSOCIATION_LINES, KINDS
from workshop_app.application.orders.look import OrderNow
from workshop_app.application.orders.whom import WhomNow
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.ids import OrderId
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import Order, OrderLine
from workshop_app.ui.lead import typed as reading
from workshop_app.ui.lead.orders.parts import OrderParts
from workshop_app.ui.lead.page import Action, Press
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps.form import WROTE, FormPage, TextBox, Together
from workshop_app.ui.lead.words import translate
from workshop_app.values import replace

_BOXES: Final = (*KINDS, "due", "master")


@dataclass(slots=True)
class OrderForm:
    """A new order of somebody, or one that is changed."""

    host: Host
    parts: OrderParts
    whom: Beneficiary
    done: Callable[[OrderId], None]
    order: Order | None = None
    written: Mapping[str, str] = field(default_factory=dict)
    _problems: Mapping[str, str] = field(default_factory=dict)

    def page(self) -> PageData:
        """Return the form."""
        return tell_order_form(self.whom, self.written, self._problems, is_new=self.order is None)

    def on_news(self) -> None:
        """Nothing changes under what is written."""

    def on_back(self) -> bool:
        """It has one page."""
        return False

    def on_press(self, press: Press) -> None:
        """Write, or place the order."""
        if press.action == WROTE:
            self.written = {**self.written, press.argument: press.typed}
        elif press.action == "place":
            self._place()

    def _place(self) -> None:
        counts = {kind: reading.number(self.written.get(kind, "")) for kind in KINDS}
        told = self.written.get("due", "").strip()
        due = reading.day(told) if told else None
        wrong = {kind for kind, count in counts.items() if count is None}
        if wrong or (told and due is None):
            self._wrong("due" if not wrong else "lines", wrong)
            return
        lines = _lines({kind: count or 0 for kind, count in counts.items()}, self.order)
        known = self.order.id if self.order else None
        master, lead = self.written.get("master", ""), self.host.lead

        def work() -> OrderId | ValueError:
            try:
                return self.parts.orders.place(
                    self.whom.id, lines, lead=lead, due=due, master=master, order=known
                )
            except ValueError as error:
                return error

        def then(done: OrderId | ValueError) -> None:
            if isinstance(done, ValueError):
                self._wrong(reading.problem(done)[0], set())
            else:
                self.done(done)

        self.host.run(work, then)

    def _wrong(self, name: str, kinds: set[str]) -> None:
        words = reading.problem(ValueError(f"{name}:"))[1]
        fields = kinds or {name if name in _BOXES else ""}
        self._problems = dict.fromkeys(fields, words)
        self.host.changed(words)


def first_written(now: WhomNow) -> Mapping[str, str]:
    """Return what a new order would ask for: what is still due to whoever asks."""
    if now.whom.kind is ForWhom.ASSOCIATION:
        return {line.kind: str(line.count) for line in ASSOCIATION_LINES}
    due = str(max(1, now.due))
    return {"tower": due, "screen": due}


def written_of(now: OrderNow) -> Mapping[str, str]:
    """Return what stands on the form of an order that changes."""
    order = now.order
    counts = {kind: str(count) for kind, count in order.wanted.items()}
    return {**counts, "due": reading.shown(order.due), "master": order.master}


def _lines(counts: Mapping[str, int], known: Order | None) -> tuple[OrderLine, ...]:
    """Return the lines; a kind whose count is as before keeps the models that were asked for."""
    lines: list[OrderLine] = []
    for kind, count in counts.items():
        before = [line for line in known.lines if line.kind == kind] if known else []
        if before and known is not None and known.wanted.get(kind) == count:
            lines += before
        elif count:
            lines.append(replace(before[0], count=count) if before else OrderLine(kind, count))
    return tuple(lines)


def tell_order_form(
    whom: Beneficiary, written: Mapping[str, str], problems: Mapping[str, str], *, is_new: bool
) -> FormPage:
    """Return the form of an order."""
    title = translate("Lead", "New order: {whom}") if is_new else translate("Lead", "Order: {whom}")
    words = translate("Lead", "Place the order") if is_new else translate("Lead", "Keep it")
    names = {
        "tower": translate("Lead", "Computers"),
        "laptop": translate("Lead", "Laptops"),
        "screen": translate("Lead", "Screens"),
        "due": translate("Lead", "Due on, such as 31/12/2026"),
        "master": translate("Lead", "Which Master"),
    }
    boxes = {
        name: TextBox(
            id=name,
            name=words_of,
            text=written.get(name, ""),
            problems=reading.only(problems, name),
            is_line=True,
        )
        for name, words_of in names.items()
    }
    return FormPage(
        id="order-form",
        title=title.format(whom=whom.reference),
        lines=(
            Together(tuple(boxes[kind] for kind in KINDS)),
            Together((boxes["due"], boxes["master"])),
        ),
        problems=reading.only(problems, ""),
        actions=(Action(id="place", words=words, is_main=True), back_action()),
    )
