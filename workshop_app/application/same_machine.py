"""Two labels on one machine: which of them counts, and what was told of all of them."""

from workshop_app.application.storage_port import Memory
from workshop_app.domain.codes import CodeKind, parse_code
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import Item


def root_of(memory: Memory, item: Item) -> Item:
    """Return a machine by the label that counts.

    Two desks apart may have said it the one way round and the other: then the older label counts,
    which everybody finds alike.
    """
    way: dict[ItemId, Item] = {}
    while item.merged and item.id not in way:
        way[item.id] = item
        into = memory.items.get(item.merged)
        if into is None:  # it has not come to this bench yet
            return item
        item = into
    return min(way.values(), key=lambda each: each.id) if item.id in way else item


def machine_of(memory: Memory, item: Item, in_hand: ItemId | None) -> Item:
    """Return a machine as it is called here: as what is in hand, if it is that one."""
    held = memory.items.get(in_hand) if in_hand else None
    root = root_of(memory, item)
    return held if held is not None and root_of(memory, held).id == root.id else root


def labels_of(memory: Memory, item: Item) -> tuple[ItemId, ...]:
    """Return the second labels of a machine, the oldest first."""
    codes = (parse_code(alias) for alias in item.aliases)
    named = [ItemId(code.text) for code in codes if code is not None and code.kind in _ITEMS]
    known = [each for each in map(memory.items.get, named) if each is not None and each.merged]
    return tuple(each.id for each in known if root_of(memory, each).id == item.id)


_ITEMS = (CodeKind.MACHINE, CodeKind.SCREEN)
