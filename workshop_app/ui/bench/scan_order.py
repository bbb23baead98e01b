"""The order in which a switch comes to the choices of a screen: most likely first, six at most."""

from collections.abc import Sequence
from typing import Final

from workshop_app.application.switch_scan import ScanGroup, ScanItem, Scanned, ids_of
from workshop_app.domain.input_needs import ScanOrder
from workshop_app.ui.bench.screen import Choice, Consequence, Slot, WorkerScreen
from workshop_app.values import replace

MOST_AT_ONCE: Final = 6
"""SWI-01: more would take too long to come round; they are grouped."""

_ENDINGS: Final = (Slot.MAIN, Slot.CORNER, Slot.YES, Slot.NO, Slot.BAR, Slot.TILE)
_COMMANDS: Final = (Slot.REPEAT, Slot.HELP, Slot.BACK, Slot.PAUSE)
_ORDERS: Final = {
    ScanOrder.DONE_FIRST: (*_ENDINGS, Slot.REPEAT, Slot.PICTURE, *_COMMANDS[1:], Slot.COMFORT),
    ScanOrder.HELP_FIRST: (
        Slot.HELP,
        *_ENDINGS,
        Slot.REPEAT,
        Slot.PICTURE,
        *_COMMANDS[2:],
        Slot.COMFORT,
    ),
    ScanOrder.READING_ORDER: (
        Slot.PICTURE,
        Slot.TILE,
        Slot.COMFORT,
        Slot.BAR,
        Slot.NO,
        Slot.YES,
        Slot.BACK,
        Slot.PAUSE,
        Slot.REPEAT,
        Slot.HELP,
        Slot.MAIN,
        Slot.CORNER,
    ),
}
_TOGETHER: Final = (
    {Slot.REPEAT, Slot.PICTURE},
    {Slot.BACK, Slot.PAUSE},
    {Slot.TILE},
    {Slot.REPEAT, Slot.PICTURE, Slot.BACK, Slot.PAUSE, Slot.HELP},
)
"""What is grouped, one after the other, until there are no more than six."""


def scan_order(screen: WorkerScreen, order: ScanOrder) -> tuple[Scanned, ...]:
    """Return what a switch walks through on a screen."""
    slots = {choice.id: choice.slot for choice in screen.choices}
    rows = [ScanGroup(tuple(map(_item, row.choices)), row.name) for row in screen.comfort]
    in_rows = {each for row in rows for each in ids_of(row)}
    found: list[Scanned] = []
    for slot in _ORDERS[order]:
        if slot is Slot.COMFORT:
            found += [row for row in rows if row.members]
        found += [_item(each) for each in screen.in_slot(slot) if each.id not in in_rows]
    for together in _TOGETHER:
        if len(found) > MOST_AT_ONCE:
            found = _grouped(found, [id_ for id_, slot in slots.items() if slot in together])
    return _chunked(found)


def _item(choice: Choice) -> ScanItem:
    return ScanItem(choice.id, asks=choice.consequence is not Consequence.NONE)


def _grouped(found: Sequence[Scanned], ids: Sequence[str]) -> list[Scanned]:
    """Put these choices into one group, where the first of them stands."""
    inside = [each for each in found if set(ids_of(each)) & set(ids)]
    if len(inside) <= 1:
        return list(found)
    flat = [each.members if isinstance(each, ScanGroup) else (each,) for each in inside]
    group = ScanGroup(tuple(member for members in flat for member in members))
    kept: list[Scanned] = [each for each in found if each not in inside or each is inside[0]]
    kept[kept.index(inside[0])] = group
    return kept


def _chunked(found: Sequence[Scanned]) -> tuple[Scanned, ...]:
    """Put the last ones together until six are left at every level."""
    split = [_split(each) if isinstance(each, ScanGroup) else each for each in found]
    while len(split) > MOST_AT_ONCE:
        size = min(MOST_AT_ONCE, len(split) - MOST_AT_ONCE + 1)
        split = [*split[:-size], ScanGroup(tuple(split[-size:]))]
    return tuple(split)


def _split(group: ScanGroup) -> ScanGroup:
    return replace(group, members=_chunked(group.members))
