"""Decides what is shown of what waits for a lead, and does what the lead says."""

from dataclasses import dataclass, field

from workshop_app.application.clashes import OpenClash
from workshop_app.application.lead.story import Story
from workshop_app.application.lead.to_decide import ItemLook, OddCode, ToDecide
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import Item, ItemState
from workshop_app.ui.lead.decide.acting import SEEN, Acting, DecideParts, Gate, Opened
from workshop_app.ui.lead.decide.screen import (
    tell_clash,
    tell_code,
    tell_gate,
    tell_item,
    tell_list,
    undo_action,
)
from workshop_app.ui.lead.label_pair.presenter import LabelPages
from workshop_app.ui.lead.page import AskPage, Note, Press, Tab
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.story import Teller, tell_story
from workshop_app.ui.lead.words import translate
from workshop_app.values import replace


@dataclass(slots=True)
class DecideSection:
    """What waits for a word; a thing that is opened lies on top of the list."""

    host: Host
    parts: DecideParts
    id: str = "decide"
    _waits: ToDecide = field(default_factory=lambda: ToDecide(benches={}))
    _opened: tuple[Opened, ...] = ()
    _all_ways: bool = False
    _note: Note | None = None
    _undo: Item | None = None
    _acting: Acting = field(init=False)

    def __post_init__(self) -> None:
        self._acting = Acting(self.host, self.parts, self)

    def tab(self) -> Tab:
        """Return its name, and how much waits."""
        return Tab(id=self.id, words=translate("Lead", "To decide"), count=self._waits.count)

    def open(self) -> None:
        """Show all that waits."""
        self._opened, self._note, self._undo = (), None, None
        self.on_news()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        notes = (self._note,) if self._note else ()
        teller = self.teller()
        if not self._opened:
            page = tell_list(self._waits, teller, notes)
            return replace(page, actions=(undo_action(),)) if self._undo else page
        told: AskPage
        match self._opened[-1]:
            case LabelPages() as labels:
                return labels.page()
            case Story() as story:
                return tell_story(story, teller)
            case ItemLook() as look:
                told = tell_item(look, teller, all_ways=self._all_ways)
            case OddCode() as odd:
                told = tell_code(odd)
            case Gate() as gate:
                told = tell_gate(gate.look.item, gate.to, gate.shut, teller)
            case OpenClash() as clash:
                told = tell_clash(clash, self._waits.benches, teller)
        return replace(told, notes=notes)

    def on_press(self, press: Press) -> None:
        """Open a row, or do what is said of what is open."""
        match press.action, self._opened[-1] if self._opened else None:
            case "open", None if press.rows:
                self._note = self._undo = None
                self._acting.open_row(self._waits, press.rows[0])
            case "undo", None if self._undo is not None:
                self._acting.take_back(self._undo)
            case "more", ItemLook():
                self._all_ways = True
                self.host.changed()
            case "way", ItemLook() as look:
                self._acting.decide(look, ItemState(press.argument), press.typed.strip() or SEEN)
            case "override", Gate() as gate:
                self._acting.override(gate, press.typed.strip())
            case (("settle" | "elsewhere"), OpenClash() as clash):
                self._acting.settle(clash, goes_on=press.action == "elsewhere")
            case (("name" | "nothing"), OddCode() as odd):
                self._acting.settle_code(odd, press)
            case "story", (ItemLook() | OpenClash()) as of:
                if of.item is not None:
                    self._acting.read_story(of.item.id)
            case "labels", (ItemLook() | OpenClash()) as of:
                if of.item is not None:
                    self._acting.look_at_label(of.item)
            case "back", _:
                self.on_back()
            case _, LabelPages() as labels:
                labels.on_press(press)
            case _:
                pass

    def on_back(self) -> bool:
        """Close what was opened last."""
        if not self._opened:
            return False
        top = self._opened[-1]
        if not (isinstance(top, LabelPages) and top.on_back()):
            self._opened = self._opened[:-1]
        self._note, self._all_ways = None, False
        self.on_news()
        self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """A machine's label opens it; while an unknown code is open, it says whose that is."""
        code = scan.code
        if code is None or code.kind not in {CodeKind.MACHINE, CodeKind.SCREEN}:
            return False
        top = self._opened[-1] if self._opened else None
        if isinstance(top, LabelPages) and top.on_scan(scan):
            return True
        if self._opened and isinstance(self._opened[-1], OddCode):
            self._acting.settle_code(self._opened[-1], Press(action="name", typed=code.text))
        else:
            self._opened = ()
            self._acting.look_at(ItemId(code.text))
        return True

    def on_news(self) -> None:
        """Look what waits."""
        self.host.look(self.parts.read, self._take)

    def _take(self, waits: ToDecide) -> None:
        is_other, self._waits = waits != self._waits, waits
        if is_other:
            self.host.changed()

    def show(self, *found: Opened) -> None:
        """Lay what was found on top; what is gone meanwhile is not."""
        self._opened = (*self._opened, *found[:1])
        self._all_ways = False
        self.host.changed()

    def close(self) -> None:
        """Take away what lies on top."""
        self._opened = self._opened[:-1]

    def say(self, note: Note) -> None:
        """Tell something beside what is open."""
        self._note = note
        self.host.changed(note.words)

    def back_to_list(self, note: Note, undo: Item | None = None) -> None:
        """Show the list again, and what was done; what can be taken back has its button."""
        self._opened, self._note, self._undo, self._all_ways = (), note, undo, False
        self.on_news()
        self.host.changed(note.words)

    def teller(self) -> Teller:
        """Return the words in the lead's language."""
        language = self.host.language
        return Teller(
            content=self.parts.content, words=self.parts.words(language), language=language
        )
