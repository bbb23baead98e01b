"""The parts of one item: what is in it, and what lies in stock and can be put into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.lead.parts import MoveParts, PartsOf
from workshop_app.domain.codes import CodeKind, Scan
from workshop_app.domain.ids import PartId, PlaceId
from workshop_app.domain.item import Item
from workshop_app.domain.stock import Place
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import Action, Cell, Column, Note, Press, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.story import Named
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark


@dataclass(slots=True)
class PartPages:
    """One list: a part of it is put in, or taken out."""

    host: Host
    move: MoveParts
    item: Item
    words: Named
    places: Mapping[PlaceId, Place]
    _parts: PartsOf = field(default_factory=PartsOf)
    _notes: tuple[Note, ...] = ()

    def page(self) -> PageData:
        """Return the list."""
        return tell_parts(self.item, self._parts, self.words, self.places, self._notes)

    def read(self) -> None:
        """Look what is in it now."""
        self.host.look(partial(self.move.read, self.item.id), self._take)

    def on_back(self) -> bool:
        """There is nothing to close but the list."""
        return False

    def on_scan(self, scan: Scan) -> bool:
        """The label of a part: it is put in, or taken out."""
        code = scan.code
        if code is None or code.kind is not CodeKind.PART:
            return False
        self._turn(PartId(code.text))
        return True

    def on_press(self, press: Press) -> None:
        """Put in, or take out."""
        if press.action == "turn" and press.rows:
            self._turn(PartId(press.rows[0]))

    def _turn(self, part: PartId) -> None:
        def then(is_inside: bool | None) -> None:  # noqa: FBT001
            self._notes = (tell_turned(self.item, part, is_inside),)
            self.read()
            self.host.changed(self._notes[0].words)

        self.host.run(partial(self.move.turn, self.item.id, part, lead=self.host.lead), then)

    def _take(self, parts: PartsOf) -> None:
        self._parts = parts
        self.host.changed()


def tell_parts(
    item: Item,
    parts: PartsOf,
    words: Named,
    places: Mapping[PlaceId, Place],
    notes: tuple[Note, ...] = (),
) -> TablePage:
    """Return the parts that are in an item, then those in stock."""
    told = translate("Lead", "Parts of {item}")
    rows = [
        _row(each.id, words.named("parts_used", each.kind), translate("Lead", "inside"), Mark.DONE)
        for each in parts.inside
    ]
    for part in parts.free:
        kind = " · ".join(filter(None, (words.named("parts_used", part.kind), part.model)))
        place = places.get(part.place) if part.place else None
        where = place.name if place else translate("Lead", "in stock")
        rows.append(_row(part.id, kind, where, Mark.TO_DO))
    return TablePage(
        id="item-parts",
        title=told.format(item=_name(item.id)),
        columns=(
            Column(id="part", heading=translate("Lead", "Part"), can_hide=False),
            Column(id="kind", heading=translate("Lead", "Kind")),
            Column(id="where", heading=translate("Lead", "Where")),
        ),
        rows=tuple(rows),
        empty=translate("Lead", "No part is in it, and none is in stock."),
        notes=(Note(words=told.format(item=_name(item.id)), mark=Mark.TO_DO), *notes),
        actions=(
            Action(
                id="turn",
                words=translate("Lead", "Put in, or take out"),
                needs_rows=True,
                is_main=True,
            ),
            back_action(),
        ),
        opens="turn",
    )


def tell_turned(item: Item, part: PartId, is_inside: bool | None) -> Note:  # noqa: FBT001
    """Return where a part is now, or that it can be neither put in nor taken out."""
    if is_inside is None:
        words = translate(
            "Lead", "{part} stays where it is: it is in another machine, or is not known."
        )
        return Note(words=words.format(part=_name(part)), mark=Mark.LOOK_AGAIN)
    words = translate("Lead", "{part} is out of {item} now.")
    if is_inside:
        words = translate("Lead", "{part} is in {item} now.")
    return Note(words=words.format(part=_name(part), item=_name(item.id)), mark=Mark.DONE)


def _row(part: str, kind: str, where: str, mark: Mark) -> Row:
    name, plate = _name(part), plate_of(part)
    cells = (Cell(text=name, plate=plate), Cell(text=kind), Cell(text=where, mark=mark))
    return Row(id=part, name=name, cells=cells)


def _name(code: str) -> str:
    plate = plate_of(code)
    return plate.words if plate else code
