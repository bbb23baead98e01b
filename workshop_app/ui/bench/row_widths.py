"""How many tiles and bars of zone 3 stand side by side."""

from math import ceil

from workshop_app.ui.bench.screen import Slot, WorkerScreen, plain
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import FLOOR_MM
from workshop_app.ui.widgets.buttons import BarButton
from workshop_app.ui.widgets.lettering import words_of
from workshop_app.ui.widgets.tiles import BESIDE_MM, least_height

_TILE_WIDTH_MM = (24.0, 30.0, 44.0)  # compact, regular, roomy


def tile_columns(look: Look, screen: WorkerScreen, width: int, least_rows: int = 1) -> int:
    """How many tiles stand side by side: all, unless a word would not fit."""
    metrics = look.metrics
    tiles = screen.in_slot(Slot.TILE)
    if not tiles:
        return 1
    words = [word for tile in tiles for word in words_of(plain(tile.words), bold=tile.chosen)]
    longest = max((word.width for word in words), default=0.0) * metrics.floor_px
    needed = max(
        float(metrics.mm(metrics.by_room(*_TILE_WIDTH_MM))), longest + 2 * metrics.mm(BESIDE_MM)
    )
    gap = metrics.mm(metrics.measures.gap)
    usual = metrics.mm(FLOOR_MM)
    for rows in range(least_rows, 4):
        columns = ceil(len(tiles) / rows)
        wide = (width - (columns - 1) * gap) / columns
        if wide >= needed - 1 and (rows > 1 or least_height(look, tiles, int(wide)) <= usual):
            return columns
    return max(1, ceil(len(tiles) / 2))


def bar_rows(look: Look, screen: WorkerScreen, width: int) -> tuple[tuple[int, ...], ...]:
    """Widths in px of the outlined bars, row by row: side by side as far as they fit."""
    metrics = look.metrics
    gap, rows = metrics.mm(metrics.measures.gap), list[tuple[int, ...]]()
    for choice in screen.in_slot(Slot.BAR):
        wanted = BarButton(look, choice).wanted_width(metrics.mm(metrics.by_room(20, 24, 30)))
        wide = min(max(wanted, metrics.mm(metrics.measures.main)), width)
        if rows and sum(rows[-1]) + len(rows[-1]) * gap + wide <= width:
            rows[-1] = (*rows[-1], wide)
        else:
            rows.append((wide,))
    return tuple(rows)
