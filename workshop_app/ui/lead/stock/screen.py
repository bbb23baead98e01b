"""The words of the stock: every item and part with its state and place; where one can be put."""

from collections.abc import Mapping, Sequence
from typing import Final

from workshop_app.application.lead.stock import StockNow
from workshop_app.application.lead.story import Story
from workshop_app.application.open_cycle import FAULTS, GIVEN_BACK, has_left
from workshop_app.domain.forgiving import Entry
from workshop_app.domain.ids import PlaceId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.stock import Part, Place
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.story import Named, Teller, tell_story
from workshop_app.ui.lead.supply.screen import kind_words
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import replace

_FAULT_ICONS: Final = {
    "no_start": "unplugged",
    "no_picture": "screen",
    "no_sound": "voice_off",
    "no_internet": "",
    "slow": "wait",
    "broken": "problem",
    "other": "more",
    GIVEN_BACK: "hand",
}


def tell_stock(rows: Sequence[Row], searched: str, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return what was found in the stock; all of it while nothing is searched for."""
    empty = translate("Lead", "Nothing was found for “{words}”.").format(words=searched)
    return TablePage(
        id="stock",
        title=translate("Lead", "Stock"),
        columns=(
            Column(id="what", heading=translate("Lead", "What"), can_hide=False),
            Column(id="kind", heading=translate("Lead", "Kind")),
            Column(id="state", heading=translate("Lead", "State")),
            Column(id="place", heading=translate("Lead", "Place")),
            Column(id="names", heading=translate("Lead", "Other names")),
        ),
        rows=tuple(rows),
        empty=empty if searched else translate("Lead", "There is nothing in stock yet."),
        empty_picture="place-shelf",
        notes=notes,
        opens="story",
        search=translate("Lead", "Search: number, kind, state, place or serial"),
        searched=searched,
    )


def stock_rows(now: StockNow, words: Named) -> tuple[Row, ...]:
    """Return a row for each item and each spare part."""
    return (
        *(_item_row(item, now.places, words) for item in now.items),
        *(_part_row(part, now.places, words) for part in now.parts),
    )


def entries(rows: Sequence[Row]) -> tuple[Entry, ...]:
    """Return the words by which each row can be found."""
    return tuple(
        Entry(row.id, " ".join((row.name, *(cell.spoken for cell in row.cells)))) for row in rows
    )


def tell_item_story(story: Story, teller: Teller, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return the story of an item, with what can be done with it here."""
    page = tell_story(story, teller, notes)
    moves = Action(id="move", words=translate("Lead", "Put elsewhere…"))
    back = Action(id="came-back", words=translate("Lead", "It came back…"))
    leaves = Action(id="waste", words=translate("Lead", "It leaves as waste…"))
    labels = Action(id="labels", words=translate("Lead", "Its label is wrong…"))
    parts = Action(id="parts", words=translate("Lead", "Parts…"))
    actions = [back] if has_left(story.item.state) else [moves, parts, labels]
    if story.item.state is ItemState.WASTE:
        actions.insert(0, leaves)
    return replace(page, actions=(*actions, back_action()))


def tell_faults(item: Item, words: Named) -> AskPage:
    """Return the question what is wrong with what came back."""
    plate = plate_of(item.id)
    title = translate("Lead", "{item} came back: why?")
    return AskPage(
        id="faults",
        title=title.format(item=plate.words if plate else item.id),
        words=(translate("Lead", "It goes through the workshop once more, from the beginning."),),
        actions=(
            *(
                Action(
                    id="fault",
                    argument=fault,
                    words=words.named("faults_told", fault),
                    icon=_FAULT_ICONS[fault],
                )
                for fault in FAULTS
            ),
            back_action(),
        ),
    )


def tell_back(item: Item) -> Note:
    """Return that what came back is taken in again."""
    plate = plate_of(item.id)
    words = translate("Lead", "{item} is here again. Its first task is planned.")
    told = words.format(item=plate.words if plate else item.id)
    return Note(words=told, mark=Mark.DONE)


def tell_places(item: Item, places: Sequence[Place]) -> AskPage:
    """Return the question where an item lies now."""
    plate = plate_of(item.id)
    title = translate("Lead", "Where does {item} lie now?")
    actions = (
        Action(id="to-place", words=place.name, argument=place.id)
        for place in places
        if place.id != item.place
    )
    return AskPage(
        id="places",
        title=title.format(item=plate.words if plate else item.id),
        words=(translate("Lead", "You can also read the code of the place."),),
        actions=(*actions, back_action()),
    )


def tell_moved(item: Item, place: Place) -> Note:
    """Return where an item was put."""
    plate = plate_of(item.id)
    words = translate("Lead", "{item} lies here now: {place}.")
    words = words.format(item=plate.words if plate else item.id, place=place.name)
    return Note(words=words, mark=Mark.DONE)


def _item_row(item: Item, places: Mapping[PlaceId, Place], words: Named) -> Row:
    plate = plate_of(item.id)
    name = plate.words if plate else item.id
    return Row(
        id=f"item {item.id}",
        name=name,
        cells=(
            Cell(text=name, plate=plate),
            Cell(text=kind_words(item.kind), icon=item.kind),
            Cell(text=words.named("stages", str(item.state))),
            _place(item.place, places),
            Cell(text=", ".join(map(_alias, item.aliases))),
        ),
    )


def _alias(alias: str) -> str:
    """A second label is shown by its number."""
    plate = plate_of(alias)
    return plate.words if plate else alias


def _part_row(part: Part, places: Mapping[PlaceId, Place], words: Named) -> Row:
    plate = plate_of(part.id)
    name = plate.words if plate else part.id
    state = translate("Lead", "new part") if part.new else translate("Lead", "spare part")
    return Row(
        id=f"part {part.id}",
        name=name,
        cells=(
            Cell(text=name, plate=plate),
            Cell(text=words.named("parts_used", part.kind)),
            Cell(text=state),
            _place(part.place, places),
            Cell(text=" ".join(filter(None, (part.model, part.serial)))),
        ),
    )


def _place(place: PlaceId | None, places: Mapping[PlaceId, Place]) -> Cell:
    known = places.get(place) if place else None
    return Cell(text=known.name if known else "")
