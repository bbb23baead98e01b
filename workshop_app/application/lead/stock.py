"""Where everything is: items and spare parts, by place; and an item that was put elsewhere."""

from collections.abc import Mapping

from workshop_app.application.advance_item import known
from workshop_app.application.draft import of_item
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId, PlaceId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.people import Person
from workshop_app.domain.stock import Part, Place
from workshop_app.values import Struct


class StockNow(Struct, frozen=True, kw_only=True):
    """All items and spare parts; `places` by their id."""

    items: tuple[Item, ...] = ()
    parts: tuple[Part, ...] = ()
    places: Mapping[PlaceId, Place]


class ReadStock(Struct, frozen=True):
    """Read the stock; nothing changes."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self) -> StockNow:
        """Return everything that is in the workshop, the oldest first."""
        gone = {ItemState.EXPECTED, ItemState.WASTE_OUT}
        with self.open_unit_of_work() as uow:
            return StockNow(
                items=uow.items.in_states([state for state in ItemState if state not in gone]),
                parts=tuple(part for part in uow.stock.parts() if part.item is None),
                places={place.id: place for place in uow.stock.places()},
            )


class PutElsewhere(Struct, frozen=True):
    """A lead writes down where an item lies now."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, item: ItemId, place: PlaceId, *, lead: Person) -> bool:
        """Record it; False if it lies there already.

        Raises:
            ValueError: the person is no lead, or there is no such place.
            IllegalMoveError: there is no such item.
        """
        if not lead.is_lead:
            raise ValueError("only a team lead does this from a desk")
        with self.open_unit_of_work() as uow:
            if uow.stock.place(place) is None:
                raise ValueError(f"place {place} is not known")
            if known(uow, item).place == place:
                return False
            uow.record(of_item(FactKind.ITEM_MOVED, item, lead.id, place=place))
            uow.commit()
            return True
