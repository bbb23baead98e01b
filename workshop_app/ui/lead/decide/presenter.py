"""Decides what is shown of what waits for a lead, and does what the lead says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias, TypeVar

from workshop_app.application.clashes import OpenClash, SettleClash
from workshop_app.application.content_port import Content
from workshop_app.application.lead.put_right import SettleCode, TakeBackDecision
from workshop_app.application.lead.story import ReadStory, Story
from workshop_app.application.lead.to_decide import ItemLook, OddCode, ReadToDecide, ToDecide
from workshop_app.application.lead_decides import DecideItem, OverrideGate
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.gates import ClosedGate
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import Item, ItemState
from workshop_app.ui.lead.decide.screen import (
    tell_changed,
    tell_clash,
    tell_code,
    tell_decided,
    tell_done,
    tell_gate,
    tell_item,
    tell_list,
    tell_no_item,
    tell_no_reason,
    undo_action,
)
from workshop_app.ui.lead.page import AskPage, Note, Press, Tab
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.story import Teller, WordsOf, tell_story
from workshop_app.ui.lead.words import translate
from workshop_app.values import Struct, replace

Came = TypeVar("Came")

SEEN = "seen"
"""The reason of a decision where the lead wrote none."""


class Gate(Struct, frozen=True):
    """A gate that stands before a decision."""

    look: ItemLook
    to: ItemState
    shut: ClosedGate


Opened: TypeAlias = ItemLook | OddCode | OpenClash | Gate | Story


class DecideParts(Struct, frozen=True, kw_only=True):
    """The use cases of the section, and the words of the workshop."""

    read: ReadToDecide
    story: ReadStory
    decide: DecideItem
    override: OverrideGate
    take_back: TakeBackDecision
    settle: SettleClash
    settle_code: SettleCode
    content: Content
    words: WordsOf


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
        teller = self._teller()
        if not self._opened:
            page = tell_list(self._waits, teller, notes)
            return replace(page, actions=(undo_action(),)) if self._undo else page
        told: AskPage
        match self._opened[-1]:
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
                self._open_row(press.rows[0])
            case "undo", None if self._undo is not None:
                work = partial(self.parts.take_back, self._undo, lead=self.host.lead)
                self._do(work, lambda is_done: self._back_to_list(_put_right(is_done)))
            case "more", ItemLook():
                self._all_ways = True
                self.host.changed()
            case "way", ItemLook() as look:
                self._decide(look, ItemState(press.argument), press.typed.strip() or SEEN)
            case "override", Gate() as gate:
                self._override(gate, press.typed.strip())
            case (("settle" | "elsewhere"), OpenClash() as clash):
                self._settle(clash, goes_on=press.action == "elsewhere")
            case (("name" | "nothing"), OddCode() as odd):
                self._settle_code(odd, press)
            case "story", (ItemLook() | OpenClash()) as of:
                if of.item is not None:
                    self._read_story(of.item.id)
            case "back", _:
                self.on_back()
            case _:
                pass

    def on_back(self) -> bool:
        """Close what was opened last."""
        if not self._opened:
            return False
        self._opened, self._note, self._all_ways = self._opened[:-1], None, False
        self.on_news()
        self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """A machine's label opens it; while an unknown code is open, it says whose that is."""
        code = scan.code
        if code is None or code.kind not in {CodeKind.MACHINE, CodeKind.SCREEN}:
            return False
        if self._opened and isinstance(self._opened[-1], OddCode):
            self._settle_code(self._opened[-1], Press(action="name", typed=code.text))
        else:
            self._opened = ()
            self._look(ItemId(code.text))
        return True

    def on_news(self) -> None:
        """Look what waits."""
        self.host.look(self.parts.read, self._take)

    def _take(self, waits: ToDecide) -> None:
        is_other, self._waits = waits != self._waits, waits
        if is_other:
            self.host.changed()

    def _open_row(self, row: str) -> None:
        self._note = self._undo = None
        what, _, name = row.partition(" ")
        if what == "item":
            self._look(ItemId(name))
        elif what == "code":
            self._show(*(each for each in self._waits.codes if each.code.id == name))
        else:
            self._show(
                *(
                    each
                    for each in self._waits.clashes
                    if f"{each.subject} {each.clash.fact}" == name
                )
            )

    def _show(self, *found: Opened) -> None:
        """Lay what was found on top; what is gone meanwhile is not."""
        self._opened = (*self._opened, *found[:1])
        self._all_ways = False
        self.host.changed()

    def _look(self, item: ItemId) -> None:
        def show(look: ItemLook | None) -> None:
            if look is not None:
                self._show(look)

        self.host.look(partial(self.parts.read.item, item), show)

    def _read_story(self, item: ItemId) -> None:
        def show(story: Story | None) -> None:
            if story is not None:
                self._show(story)

        self.host.look(partial(self.parts.story, item), show)

    def _decide(self, look: ItemLook, to: ItemState, reason: str) -> None:
        lead = self.host.lead

        def work() -> ClosedGate | Note | None:
            now = self.parts.read.item(look.item.id)
            if now is None or now.item.count != look.item.count:
                return tell_changed()
            return self.parts.decide(look.item.id, to, lead=lead, reason=reason)

        def then(came: ClosedGate | Note | None) -> None:
            if isinstance(came, ClosedGate):
                self._show(Gate(look, to, came))
            elif came is not None:
                self._back_to_list(came)
            else:
                may_undo = look.item.state in {ItemState.TO_DECIDE, ItemState.TO_REPAIR}
                undo = look.item if may_undo else None
                self._back_to_list(tell_decided(look.item, to, self._teller()), undo)

        self._do(work, then)

    def _override(self, gate: Gate, reason: str) -> None:
        if not reason:
            self._note = tell_no_reason()
            self.host.changed(self._note.words)
            return
        item, lead = gate.look.item.id, self.host.lead

        def work() -> ItemLook | None:
            self.parts.override(item, gate.shut.gate, lead=lead, reason=reason)
            return self.parts.read.item(item)

        def then(look: ItemLook | None) -> None:
            self._opened = self._opened[:-1]
            if look is not None:
                self._decide(look, gate.to, reason)

        self._do(work, then)

    def _settle(self, found: OpenClash, *, goes_on: bool) -> None:
        work = partial(self.parts.settle, found.subject, found.clash.fact, lead=self.host.lead)

        def then(is_done: bool) -> None:  # noqa: FBT001
            self._back_to_list(_put_right(is_done))
            if goes_on and found.item is not None:
                self._look(found.item.id)

        self._do(work, then)

    def _settle_code(self, odd: OddCode, press: Press) -> None:
        code, lead = odd.code.id, self.host.lead
        if press.action == "nothing":
            work = partial(self.parts.settle_code.is_nothing, code, lead=lead)
            self._do(work, lambda is_done: self._back_to_list(_put_right(is_done)))
            return

        def then(item: ItemId | None) -> None:
            if item is not None:
                self._back_to_list(tell_done())
            else:
                self._note = tell_no_item()
                self.host.changed(self._note.words)

        self._do(partial(self.parts.settle_code.name, code, press.typed, lead=lead), then)

    def _do(self, work: Callable[[], Came], then: Callable[[Came], None]) -> None:
        self._undo = None
        self.host.run(work, then)

    def _back_to_list(self, note: Note, undo: Item | None = None) -> None:
        self._opened, self._note, self._undo, self._all_ways = (), note, undo, False
        self.on_news()
        self.host.changed(note.words)

    def _teller(self) -> Teller:
        language = self.host.language
        return Teller(
            content=self.parts.content, words=self.parts.words(language), language=language
        )


def _put_right(is_done: bool) -> Note:  # noqa: FBT001
    return tell_done() if is_done else tell_changed()
