"""Does what a lead says of a thing that waits, and shows what came of it."""

from functools import partial
from typing import Protocol, TypeAlias

from workshop_app.application.clashes import OpenClash, SettleClash
from workshop_app.application.content_port import Content
from workshop_app.application.lead.labels import PutLabelsRight
from workshop_app.application.lead.put_right import SettleCode, TakeBackDecision
from workshop_app.application.lead.story import ReadStory, Story
from workshop_app.application.lead.to_decide import ItemLook, OddCode, ReadToDecide, ToDecide
from workshop_app.application.lead_decides import DecideItem, OverrideGate
from workshop_app.domain.gates import ClosedGate
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import Item, ItemState
from workshop_app.ui.lead.decide.screen import (
    tell_changed,
    tell_decided,
    tell_done,
    tell_no_item,
    tell_no_reason,
)
from workshop_app.ui.lead.label_pair.presenter import LabelPages
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host
from workshop_app.ui.lead.story import Teller, WordsOf
from workshop_app.values import Struct

SEEN = "seen"
"""The reason of a decision where the lead wrote none."""


class Gate(Struct, frozen=True):
    """A gate that stands before a decision."""

    look: ItemLook
    to: ItemState
    shut: ClosedGate


Opened: TypeAlias = ItemLook | OddCode | OpenClash | Gate | Story | LabelPages


class DecideParts(Struct, frozen=True, kw_only=True):
    """The use cases of the section, and the words of the workshop."""

    read: ReadToDecide
    story: ReadStory
    decide: DecideItem
    override: OverrideGate
    take_back: TakeBackDecision
    settle: SettleClash
    settle_code: SettleCode
    labels: PutLabelsRight
    content: Content
    words: WordsOf


class Desk(Protocol):
    """Where the things lie that were opened."""

    def teller(self) -> Teller:
        """Return the words in the lead's language."""

    def show(self, *found: Opened) -> None:
        """Lay a thing on top."""

    def close(self) -> None:
        """Take away what lies on top."""

    def say(self, note: Note) -> None:
        """Tell something beside what is open."""

    def back_to_list(self, note: Note, undo: Item | None = None) -> None:
        """Show the list again, and what was done."""


class Acting:
    """What can be done with a thing that waits."""

    def __init__(self, host: Host, parts: DecideParts, desk: Desk) -> None:
        self._host, self._parts, self._desk = host, parts, desk

    def open_row(self, waits: ToDecide, row: str) -> None:
        """Open what a row is about; what is gone meanwhile is not."""
        what, _, name = row.partition(" ")
        if what == "item":
            self.look_at(ItemId(name))
        elif what == "code":
            self._desk.show(*(each for each in waits.codes if each.code.id == name))
        else:
            of_row = (e for e in waits.clashes if f"{e.subject} {e.clash.fact}" == name)
            self._desk.show(*of_row)

    def look_at(self, item: ItemId) -> None:
        """Open an item, if there is one."""

        def show(look: ItemLook | None) -> None:
            if look is not None:
                self._desk.show(look)

        self._host.look(partial(self._parts.read.item, item), show)

    def read_story(self, item: ItemId) -> None:
        """Open the story of an item."""

        def show(story: Story | None) -> None:
            if story is not None:
                self._desk.show(story)

        self._host.look(partial(self._parts.story, item), show)

    def decide(self, look: ItemLook, to: ItemState, reason: str) -> None:
        """Say where an item goes on, unless it has changed since it was read."""
        lead = self._host.lead

        def work() -> ClosedGate | Note | None:
            now = self._parts.read.item(look.item.id)
            if now is None or now.item.count != look.item.count:
                return tell_changed()
            return self._parts.decide(look.item.id, to, lead=lead, reason=reason)

        def then(came: ClosedGate | Note | None) -> None:
            if isinstance(came, ClosedGate):
                self._desk.show(Gate(look, to, came))
            elif came is not None:
                self._desk.back_to_list(came)
            else:
                may_undo = look.item.state in {ItemState.TO_DECIDE, ItemState.TO_REPAIR}
                undo = look.item if may_undo else None
                self._desk.back_to_list(tell_decided(look.item, to, self._desk.teller()), undo)

        self._host.run(work, then)

    def override(self, gate: Gate, reason: str) -> None:
        """Open a gate with a reason, and decide again."""
        if not reason:
            self._desk.say(tell_no_reason())
            return
        item, lead = gate.look.item.id, self._host.lead

        def work() -> ItemLook | None:
            self._parts.override(item, gate.shut.gate, lead=lead, reason=reason)
            return self._parts.read.item(item)

        def then(look: ItemLook | None) -> None:
            self._desk.close()
            if look is not None:
                self.decide(look, gate.to, reason)

        self._host.run(work, then)

    def settle(self, found: OpenClash, *, goes_on: bool) -> None:
        """A clash was looked at; the item may then go elsewhere."""
        work = partial(self._parts.settle, found.subject, found.clash.fact, lead=self._host.lead)

        def then(is_done: bool) -> None:  # noqa: FBT001
            self._desk.back_to_list(_put_right(is_done))
            if goes_on and found.item is not None:
                self.look_at(found.item.id)

        self._host.run(work, then)

    def settle_code(self, odd: OddCode, press: Press) -> None:
        """Say whose name a code is, or that it is nothing."""
        code, lead = odd.code.id, self._host.lead
        if press.action == "nothing":
            work = partial(self._parts.settle_code.is_nothing, code, lead=lead)
            self._host.run(work, lambda is_done: self._desk.back_to_list(_put_right(is_done)))
            return

        def then(item: ItemId | None) -> None:
            if item is not None:
                self._desk.back_to_list(tell_done())
            else:
                self._desk.say(tell_no_item())

        self._host.run(partial(self._parts.settle_code.name, code, press.typed, lead=lead), then)

    def look_at_label(self, item: Item) -> None:
        """Ask what is wrong with a label; what is put right is told on the list."""

        def show(story: Story | None) -> None:
            if story is not None:
                told = (story.item, story.labels)
                self._desk.show(
                    LabelPages(self._host, self._parts.labels, self._desk.teller(), *told, done)
                )

        def done(_item: ItemId, note: Note) -> None:
            self._desk.back_to_list(note)

        self._host.look(partial(self._parts.story, item.id), show)

    def take_back(self, item: Item) -> None:
        """Put an item back to where it was before a decision."""
        work = partial(self._parts.take_back, item, lead=self._host.lead)
        self._host.run(work, lambda is_done: self._desk.back_to_list(_put_right(is_done)))


def _put_right(is_done: bool) -> Note:  # noqa: FBT001
    return tell_done() if is_done else tell_changed()
