"""Decides what is asked about the label of one machine, until it is put right."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from workshop_app.application.lead.labels import Pair, PutLabelsRight, Refused
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import Item
from workshop_app.ui.lead.label_pair.screen import (
    tell_apart,
    tell_keep,
    tell_merged,
    tell_other,
    tell_part,
    tell_parted,
    tell_refused,
    tell_what,
)
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.story import Teller


@dataclass(slots=True)
class LabelPages:
    """What is wrong with a label, which other one there is, and which of both stays.

    Attributes:
        done: called with the machine that goes on, and what was done.
    """

    host: Host
    right: PutLabelsRight
    teller: Teller
    item: Item
    labels: tuple[ItemId, ...]
    done: Callable[[ItemId, Note], None]
    _asks: str = ""
    _pair: Pair | None = None
    _typed: str = ""
    _notes: tuple[Note, ...] = ()

    def page(self) -> PageData:
        """Return the innermost question."""
        if self._pair is not None:
            return tell_keep(self._pair, self.teller, self._notes)
        match self._asks:
            case "two-labels":
                return tell_other(self.item, self._typed, self._notes)
            case "two-machines":
                return tell_part(self.item, self._notes)
            case _:
                return tell_what(self.item, self.labels)

    def on_back(self) -> bool:
        """Close a question; False at the first."""
        was_open = bool(self._asks)
        if self._pair is not None:
            self._pair = None
        else:
            self._asks = ""
        self._notes = ()
        return was_open

    def on_scan(self, scan: Scan) -> bool:
        """The other label is read."""
        code = scan.code
        if self._asks != "two-labels" or code is None or self._pair is not None:
            return False
        if code.kind not in {CodeKind.MACHINE, CodeKind.SCREEN}:
            return False
        self._look(code.text)
        return True

    def on_press(self, press: Press) -> None:
        """Ask, or put right."""
        lead, right = self.host.lead, self.right
        match press.action:
            case "two-labels" | "two-machines":
                self._asks, self._notes = press.action, ()
                self.host.changed()
            case "other":
                self._typed = press.typed
                self._look(press.typed)
            case "keep" if self._pair is not None:
                keep, goes = self._pair.likely.id, self._pair.other.id
                if press.argument == goes:
                    keep, goes = goes, keep
                note = tell_merged(keep, goes)
                self._do(partial(right.merge, keep, goes, lead=lead), keep, note)
            case "part":
                item = self.item.id
                self._do(partial(right.part, item, lead=lead), item, tell_parted(item))
            case "apart":
                label = ItemId(press.argument)
                work = partial(right.unmerge, label, lead=lead)
                self.host.run(work, lambda _: self.done(self.item.id, tell_apart(label)))
            case _:
                pass

    def _look(self, other: str) -> None:
        def then(found: Pair | Refused) -> None:
            if isinstance(found, Refused):
                self._refuse(found)
            else:
                self._pair, self._notes = found, ()
                self.host.changed()

        self.host.look(partial(self.right.look, self.item.id, other), then)

    def _do(self, work: Callable[[], Refused | None], item: ItemId, note: Note) -> None:
        def then(refused: Refused | None) -> None:
            if refused is None:
                self.done(item, note)
            else:
                self._refuse(refused)

        self.host.run(work, then)

    def _refuse(self, refused: Refused) -> None:
        self._notes = (tell_refused(refused),)
        self.host.changed(self._notes[0].words)
