"""A lead lets an item in the waste cage leave: its flow, its weight, and the number of the slip."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from workshop_app.application.leave_as_waste import LeaveAsWaste
from workshop_app.domain.codes import Scan
from workshop_app.domain.errors import IllegalMoveError
from workshop_app.domain.gates import FLOWS, ClosedGate, WastePapers
from workshop_app.domain.item import Item
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import Action, AskPage, Note, Press
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps.form import WROTE, Chosen, FormPage, TextBox, Together
from workshop_app.ui.lead.story import Named
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark

_GRAMS: Final = 1000
_MOST_KG: Final = 1000
"""Nothing on a bench weighs more: a larger number is a slip of the hand."""
_USUAL: Final = {"screen": "screen"}
"""The flow of a kind of item; all others are small appliances."""


@dataclass(slots=True)
class WasteForm:
    """The papers of one item, until it has left."""

    host: Host
    leave: LeaveAsWaste
    item: Item
    words: Named
    done: Callable[[Note], None]
    written: Mapping[str, str] = field(default_factory=dict)
    flow: str = ""
    problems: Mapping[str, str] = field(default_factory=dict)
    _chooses: bool = False

    def __post_init__(self) -> None:
        self.flow = self.flow or _USUAL.get(self.item.kind, "small_it")

    def page(self) -> PageData:
        """Return the form, or the flows to choose from."""
        if self._chooses:
            return tell_flows(self.words)
        return tell_papers(self.item, self.words, self.flow, self.written, self.problems)

    def on_press(self, press: Press) -> None:
        """Write, choose the flow, or let it leave."""
        match press.action:
            case action if action == WROTE:
                self.written = {**self.written, press.argument: press.typed}
                return
            case "flows":
                self._chooses = True
            case "flow":
                self._chooses, self.flow = False, press.argument
            case "leave":
                self._leave()
                return
            case _:
                return
        self.host.changed()

    def on_back(self) -> bool:
        """Close the flows; False if they are not open."""
        was_open, self._chooses = self._chooses, False
        return was_open

    def on_scan(self, _scan: Scan) -> bool:
        """No code belongs to its papers."""
        return False

    def _leave(self) -> None:
        grams, slip = grams_of(self.written.get("weight", "")), self.written.get("slip", "").strip()
        self.problems = _missing(grams, slip)
        if self.problems:
            self.host.changed(" ".join(self.problems.values()))
            return
        papers = WastePapers(flow=self.flow, weight_g=grams or 0, slip=slip)

        def work() -> ClosedGate | None:
            try:
                return self.leave(self.item.id, papers, by=self.host.lead)
            except IllegalMoveError:  # somebody else let it leave meanwhile
                return None

        self.host.run(work, self._take)

    def _take(self, shut: ClosedGate | None) -> None:
        if shut is None:
            self.done(tell_left(self.item))
            return
        words = translate("Lead", "A drive of it is not erased yet: {drives}.")
        self.problems = {"": words.format(drives=", ".join(shut.missing))}
        self.host.changed(self.problems[""])


def grams_of(typed: str) -> int | None:
    """Return a weight typed in kilograms, 7,4 or 7.4, in grams; none if it is no such weight."""
    try:
        kilograms = Decimal("".join(typed.split()).replace(",", "."))
    except InvalidOperation:
        return None
    if not (kilograms.is_finite() and 0 < kilograms <= _MOST_KG):
        return None
    return round(kilograms * _GRAMS) or None


def tell_papers(
    item: Item, words: Named, flow: str, written: Mapping[str, str], problems: Mapping[str, str]
) -> FormPage:
    """Return the form."""
    plate = plate_of(item.id)
    title = translate("Lead", "{item} leaves as waste")
    boxes = (
        ("weight", translate("Lead", "Weight in kg")),
        ("slip", translate("Lead", "Number of the slip")),
    )
    return FormPage(
        id="waste",
        title=title.format(item=plate.words if plate else item.id),
        lines=(
            Chosen(
                name=translate("Lead", "Kind of waste"),
                value=words.named("waste_flows", flow),
                action=Action(id="flows", words=translate("Lead", "Change…")),
            ),
            Together(
                tuple(
                    TextBox(
                        id=name,
                        name=told,
                        text=written.get(name, ""),
                        problems=(problems[name],) if name in problems else (),
                        is_line=True,
                    )
                    for name, told in boxes
                )
            ),
        ),
        problems=(problems[""],) if "" in problems else (),
        actions=(
            Action(id="leave", words=translate("Lead", "It has left"), is_main=True),
            back_action(),
        ),
    )


def tell_flows(words: Named) -> AskPage:
    """Return the flows to choose from."""
    flows = (
        Action(id="flow", argument=each, words=words.named("waste_flows", each)) for each in FLOWS
    )
    return AskPage(
        id="flows", title=translate("Lead", "Which kind of waste?"), actions=(*flows, back_action())
    )


def tell_left(item: Item) -> Note:
    """Return that an item has left."""
    plate = plate_of(item.id)
    words = translate("Lead", "{item} has left as waste. Its papers are kept.")
    return Note(words=words.format(item=plate.words if plate else item.id), mark=Mark.DONE)


def _missing(grams: int | None, slip: str) -> Mapping[str, str]:
    missing = {}
    if grams is None:
        missing["weight"] = translate("Lead", "A weight in kg, such as 7.4.")
    if not slip:
        missing["slip"] = translate("Lead", "The number that stands on the slip.")
    return missing
