"""How a screen is divided: the zones, and the rows of zone 3."""

from workshop_app.domain.commands import Command
from workshop_app.ui.bench.arrangement import (
    Arrangement,
    arrange,
    has_size,
    item_height,
)
from workshop_app.ui.bench.screen import Panel, Slot, State, WorkerScreen, plain
from workshop_app.ui.bench.zones import LARGER, Zones, may_give_way, zones_of
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Role
from workshop_app.ui.widgets.lettering import words_of
from workshop_app.ui.widgets.tiles import BESIDE_MM

_NEARLY = 0.8  # of the worker's own size: better a little smaller than torn apart
_FEW_TILES, _FEW_TILES_MM = 2, 60.0  # so wide are tiles of which there are so few
_NARROWER = (1.0, 0.85, 0.72)
"""The picture gives way to long sentences, but keeps 45 % of the window's height (VIS-16)."""


def planned(look: Look, screen: WorkerScreen) -> tuple[Zones, Arrangement | None]:
    """The zones and rows in which the words have the worker's own size, if there are any."""
    usual = zones_of(look, screen)
    if screen.comfort or usual.words.isNull():
        return usual, None
    if screen.id in LARGER:
        return usual, arrange(look, screen, usual.words.size())
    if not may_give_way(look, screen):
        has_both = screen.picture and not usual.picture.isNull()
        return _largest_words(look, screen, _NARROWER if has_both else (1.0,))
    best = alone = _largest_words(look, screen, (0.0,))
    for narrower in reversed(_NARROWER):
        zones = zones_of(look, screen, narrower=narrower)
        rows = arrange(look, screen, zones.words.size())
        if zones.picture.isNull() or not _loses_nothing(look, screen, rows, alone[1]):
            break
        best = zones, rows
    return best


def _largest_words(
    look: Look, screen: WorkerScreen, parts: tuple[float, ...]
) -> tuple[Zones, Arrangement]:
    """The first of these widths of the picture at which the words have their size."""
    found = []
    for narrower in parts:
        zones = zones_of(look, screen, narrower=narrower)
        rows = arrange(look, screen, zones.words.size())
        if has_size(look, rows) and not (rows.setting and rows.setting.has_orphan):
            return zones, rows
        found.append((zones, rows))
    sized = next((each for each in found if has_size(look, each[1])), None)
    if sized is not None:
        return sized
    best = max(found, key=lambda each: each[1].worth)
    if has_size(look, best[1], _NEARLY) or not _tells_what_happened(screen):
        return best
    usual = zones_of(look, screen, narrower=parts[0])
    rows = arrange(look, screen, usual.words.size(), may_move=True)
    return max((usual, rows), best, key=lambda each: each[1].worth)


def _loses_nothing(
    look: Look, screen: WorkerScreen, beside: Arrangement, alone: Arrangement
) -> bool:
    """Whether words and controls are as large beside the picture as without it.

    Words may be larger than they were asked for: down to that size they make room for it.
    """
    metrics = look.metrics
    small, large = beside.setting, alone.setting
    if small and large:
        asked = min(large.pixels, metrics.pt(metrics.text_pt))
        is_smaller = small.pixels < asked or small.leading < min(large.leading, look.leading)
        is_torn = small.has_orphan and not large.has_orphan
        if not small.fits or is_smaller or is_torn:
            return False
    item = min(alone.item, item_height(metrics, screen)) if alone.item else 0
    return (
        not alone.stages  # a row of its own, over the whole width
        and len(beside.to_strip) <= len(alone.to_strip)
        and beside.heading >= alone.heading
        and (beside.also.pixels if beside.also else 0) >= (alone.also.pixels if alone.also else 0)
        and beside.item >= item
        and (beside.tile, -beside.tile_rows) >= (alone.tile, -alone.tile_rows)
        and (beside.bars, -beside.bar_rows) >= (alone.bars, -alone.bar_rows)
        and beside.answers >= alone.answers
        and (not alone.tile or _holds_tiles(look, screen, beside))
    )


def _holds_tiles(look: Look, screen: WorkerScreen, rows: Arrangement) -> bool:
    """Whether the words of tiles are as large as over the whole width: they have it for many."""
    tiles, metrics = screen.in_slot(Slot.TILE), look.metrics
    if len(tiles) <= _FEW_TILES:  # these are no wider there
        return rows.width >= rows.columns * metrics.mm(_FEW_TILES_MM)
    wide = (rows.width - (rows.columns - 1) * rows.margins.apart) / rows.columns
    words = [word for each in tiles for word in words_of(plain(each.words), bold=True)]
    needed = max(each.width for each in words) * metrics.role_px(Role.CAPTION)
    has_pictures = any(each.picture for each in tiles)
    return not has_pictures and needed + 2 * metrics.mm(BESIDE_MM) <= wide


def _tells_what_happened(screen: WorkerScreen) -> bool:
    """Whether the first sentences only say what happened: those may go to the strip.

    Of a step's own sentences none may: all of them are to be done.
    """
    if screen.calls_back:
        return False  # the strip is spoken: it keeps its words
    told = {State.LOOK_AGAIN, State.MACHINE_WORKS, State.HELP_ASKED}
    if screen.panel is Panel.STOP or screen.strip.state in told:
        return True
    steps = {Command.DONE, Command.YES, Command.NO}
    return not screen.scan_sign and not any(each.command in steps for each in screen.choices)
