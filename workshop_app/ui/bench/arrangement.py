"""What stands in zone 3 and how high: decided by measuring, before anything is drawn.

The order in which things give way is section 8 of the design: the words keep their size as
long as something else can become smaller or move to the strip.
"""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QSize

from workshop_app.ui.bench.moved import hint_for_strip, must_stay, strip_holds
from workshop_app.ui.bench.row_widths import bar_rows, tile_columns
from workshop_app.ui.bench.screen import Panel, Slot, WorkerScreen, plain
from workshop_app.ui.bench.zones import may_give_way, words_side, words_top
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import (
    ALWAYS_FITS_PT,
    DISPLAY_STEPS,
    FLOOR_MM,
    Metrics,
    Role,
    Room,
)
from workshop_app.ui.widgets.lettering import Block, fitted, fitting_px
from workshop_app.ui.widgets.plates import (
    LETTERS_TO_PLATE,
    PLATE_TO_LETTERS,
    place_width,
    plate_width,
)
from workshop_app.ui.widgets.sentences import Setting, set_sentences
from workshop_app.ui.widgets.stop_panel import stop_margins
from workshop_app.ui.widgets.tiles import least_height
from workshop_app.values import Struct, replace

SHORTER_STEPS = DISPLAY_STEPS[1:]
"""Where something else is large: a stop, or the name of the next task."""

_GOOD_STEP = 1.1  # of the worker's own size: below it, controls become smaller first
_OWN_STEP = 1.0
_NEARLY_OWN = 0.7  # of 200 %, where larger words would leave tiles without their pictures
_SHRINKING = (1.0, 0.82, 0.68, 0.0)  # of a control's usual height; never under the floor
_BESIDE_NUMBER = 0.75  # of the own size of words, where a number would be smaller than usual else
_MOST_GROWN = 1.3  # of a tile's usual height
_MOST_IN_ROW = 4  # tiles side by side, where the words are large
_THUMBNAIL_MM = (24.0, 30.0, 40.0)  # compact, regular, roomy


class Margins(Struct, frozen=True):
    """Space around what stands in zone 3, and between its rows, in px.

    `gap` parts the words from the rest, `apart` one row of controls from the next.
    """

    left: int
    top: int
    right: int
    bottom: int
    gap: int
    apart: int


class Arrangement(Struct, frozen=True):
    """The rows of zone 3, from the top down: their heights in px, 0 where there is none.

    Attributes:
        lower: width of the rows under the sentences.
        thumbnail: side of the small picture in the lower right corner, 0 where there is none.
        to_strip: sentences that zone 5 shows, because zone 3 has no room for them.
    """

    margins: Margins
    width: int
    lower: int
    thumbnail: int
    sentences: tuple[str, ...]
    steps: tuple[float, ...]
    heading: int
    stages: int
    also: Block | None
    item: int
    tile: int
    columns: int
    tile_rows: int
    bars: int
    bar_rows: int
    answers: int
    words: int = 0
    setting: Setting | None = None
    to_strip: tuple[str, ...] = ()

    @property
    def worth(self) -> tuple[bool, int]:
        """Of two arrangements of a screen, the one with the larger words is worth more."""
        return (self.setting.fits, self.setting.pixels) if self.setting else (True, 0)

    @property
    def below(self) -> tuple[int, ...]:
        """Heights of the rows under the sentences."""
        gap = self.margins.apart
        rows = (
            round(self.also.height) if self.also else 0,
            self.item,
            self.tile * self.tile_rows + gap * (self.tile_rows - 1) if self.tile else 0,
            self.bars * self.bar_rows + gap * (self.bar_rows - 1) if self.bars else 0,
            self.answers,
        )
        return tuple(high for high in rows if high)

    @property
    def height_below(self) -> int:
        """Height of all rows under the sentences, with the gaps between them."""
        return sum(self.below) + self.margins.apart * max(0, len(self.below) - 1)


class _Give(Struct, frozen=True):
    """How far things have given way to the words."""

    shrink: float
    enough: float = _GOOD_STEP  # the size of the words at which nothing further gives way
    has_stages: bool = True
    has_also: bool = True
    moved: int = 0  # sentences that went to the strip
    tile_rows: int = 1  # at least so many
    has_signs: bool = True  # the pictures of tiles


def arrange(
    look: Look, screen: WorkerScreen, size: QSize, *, may_move: bool = False
) -> Arrangement:
    """The first way to arrange zone 3 in which the words are large enough, else the largest.

    `may_move` lets sentences go to the strip, from the first on; the last one stays.
    """
    found: list[Arrangement] = []
    for give in _ways(look, screen, may_move=may_move):
        rows = _grown(look, screen, size, _measured(look, screen, size, give))
        if not strip_holds(look, rows.to_strip):
            continue
        if has_size(look, rows, give.enough):
            return rows
        found.append(rows)
    return max(reversed(found), key=lambda rows: rows.worth)


def has_size(look: Look, rows: Arrangement, step: float = _OWN_STEP) -> bool:
    """Whether all words stand in zone 3, at so much of the worker's own size or larger."""
    if rows.setting is None:
        return True
    wanted = look.metrics.pt(min(look.metrics.text_pt, ALWAYS_FITS_PT) * step)
    return rows.setting.fits and rows.setting.pixels >= wanted


def _ways(look: Look, screen: WorkerScreen, *, may_move: bool) -> Iterator[_Give]:
    """From everything at its usual size to the words alone."""
    metrics = look.metrics
    may_go = bool(screen.also) and not screen.calls_back
    must_go = may_go and look.text_shown == "none"  # who reads nothing needs no large hint
    good = _OWN_STEP if metrics.has_large_text else _GOOD_STEP
    last = _Give(1.0, good)
    nearly = _OWN_STEP
    if metrics.is_crowded:
        nearly = _NEARLY_OWN * ALWAYS_FITS_PT / min(metrics.text_pt, ALWAYS_FITS_PT)
    if metrics.is_crowded and len(screen.in_slot(Slot.TILE)) > _MOST_IN_ROW:
        for has_also in (True, False)[must_go : 1 + may_go]:
            for shrink in _SHRINKING:  # pictures before words in two rows, not dots in one
                yield _Give(shrink, nearly, has_also=has_also, tile_rows=2)
    if metrics.has_large_text and screen.heading and screen.item:
        yield replace(last, enough=_BESIDE_NUMBER)  # what is to be fetched is found by its number
    if not must_go:
        yield last
    if may_go and not must_go and must_stay(look, screen):
        yield from (replace(last, shrink=shrink) for shrink in _SHRINKING[1:])
    if may_go:
        last = _Give(1.0, good, has_also=False)
        yield last
    for shrink in _SHRINKING[1:]:
        enough = good if shrink else _OWN_STEP
        last = _Give(shrink, enough, has_also=last.has_also)
        yield last
    if screen.stages:
        last = _Give(last.shrink, _OWN_STEP, has_also=last.has_also, has_stages=False)
        yield last
    if screen.in_slot(Slot.TILE):
        yield replace(last, enough=nearly)
        last = replace(last, has_signs=False)
        yield last
    for moved in range(1, len(screen.words) if may_move else 0):
        yield _Give(1.0, _OWN_STEP, last.has_stages, last.has_also, moved)
        yield replace(last, enough=_OWN_STEP, moved=moved)


def _measured(look: Look, screen: WorkerScreen, size: QSize, give: _Give) -> Arrangement:
    metrics = look.metrics
    margins = margins_of(look, screen)
    width = size.width() - margins.left - margins.right
    lower, thumbnail = width, 0
    if _gave_way(look, screen, size):
        thumbnail = metrics.mm(metrics.by_room(*_THUMBNAIL_MM))
        lower -= thumbnail + margins.apart
        width = width if _has_controls(screen) else lower
    short = screen.panel is Panel.STOP or bool(screen.heading)
    tiles = screen.in_slot(Slot.TILE)
    columns = tile_columns(look, screen, lower, give.tile_rows)
    moved = screen.words[: give.moved]
    also = screen.also if give.has_also else ""
    found = Arrangement(
        margins=margins,
        width=width,
        lower=lower,
        thumbnail=thumbnail,
        sentences=screen.words[give.moved :],
        steps=SHORTER_STEPS if short else DISPLAY_STEPS,
        heading=round(1.25 * heading_px(look, screen, width)) if screen.heading else 0,
        stages=stages_height(metrics, screen) if screen.meter or give.has_stages else 0,
        also=_also(look, also, lower) if also else None,
        item=item_height(metrics, screen, give.shrink) if screen.item or screen.place else 0,
        tile=max(
            _shrunk(metrics, _tile_mm(metrics, screen, size), give.shrink),
            least_height(
                look,
                tiles,
                (lower - (columns - 1) * margins.apart) // columns,
                has_signs=give.has_signs,
            ),
        )
        if tiles
        else 0,
        columns=columns,
        tile_rows=ceil(len(tiles) / columns) if tiles else 0,
        bars=_shrunk(metrics, metrics.by_room(20, 24, 30), give.shrink)
        if screen.in_slot(Slot.BAR)
        else 0,
        bar_rows=len(bar_rows(look, screen, lower)),
        answers=_shrunk(metrics, _answer_mm(metrics), give.shrink)
        if screen.in_slot(Slot.NO) or screen.in_slot(Slot.YES)
        else 0,
        to_strip=(*moved, *(() if also else hint_for_strip(look, screen))),
    )
    return _with_words(look, screen, size, found)


def _gave_way(look: Look, screen: WorkerScreen, size: QSize) -> bool:
    """Whether the words have the whole width, and the picture that can be pressed is small."""
    is_alone = size.width() >= look.metrics.width
    return is_alone and may_give_way(look, screen) and bool(screen.in_slot(Slot.PICTURE))


def _has_controls(screen: WorkerScreen) -> bool:
    """Whether a row of buttons stands under the words: a small picture can stand beside it."""
    return any(screen.in_slot(slot) for slot in (Slot.TILE, Slot.BAR, Slot.NO, Slot.YES))


def _with_words(look: Look, screen: WorkerScreen, size: QSize, rows: Arrangement) -> Arrangement:
    """The same rows, and the sentences set in what is left of the height."""
    margins, gap = rows.margins, rows.margins.gap
    above = [high for high in (rows.heading, rows.stages) if high]
    taken = sum(above) + gap * len(above) // 2
    taken += rows.height_below + (gap if rows.below else 0)
    high = size.height() - margins.top - margins.bottom - taken
    if not rows.sentences:
        return replace(rows, words=max(1, high))
    width, inner = rows.width, high
    if screen.panel is Panel.STOP:
        around = stop_margins(look.metrics)
        width -= around.left() + around.right()
        inner -= around.top() + around.bottom()
    setting = set_sentences(
        look, rows.sentences, width=max(1, width), height=max(1, inner), steps=rows.steps
    )
    setting = replace(setting, fits=setting.fits and high >= 0)  # who reads nothing needs no height
    return replace(rows, words=max(1, high), setting=setting)


def _grown(look: Look, screen: WorkerScreen, size: QSize, rows: Arrangement) -> Arrangement:
    """The same rows, with tiles and plate as high as the sentences leave room for."""
    needed = ceil(rows.setting.height) if rows.setting and rows.setting.blocks else 0
    if rows.tile:
        most = _most_tile(look, screen, size, has_words=needed > 0)
        more = min((rows.words - needed) // rows.tile_rows, most - rows.tile)
        if more > 0:
            words = rows.words - more * rows.tile_rows
            rows = replace(rows, tile=rows.tile + more, words=words)
    if rows.item:
        more = min(rows.words - needed, _most_item(look, screen, rows) - rows.item)
        if more > 0:
            rows = replace(rows, item=rows.item + more, words=rows.words - more)
    return rows


def _most_tile(look: Look, screen: WorkerScreen, size: QSize, *, has_words: bool) -> int:
    """Up to its usual height a tile grows, in px.

    Where nobody reads, pictures and voice say everything: tiles then take all that is empty.
    """
    most = _shrunk(look.metrics, _tile_mm(look.metrics, screen, size), 1.0)
    return round(_MOST_GROWN * most) if look.text_shown == "none" and not has_words else most


def _most_item(look: Look, screen: WorkerScreen, rows: Arrangement) -> int:
    """Up to its usual height a plate grows, in px; beside large words, until it is as large."""
    metrics, usual = look.metrics, item_height(look.metrics, screen)
    if not metrics.has_large_text or rows.setting is None:
        return usual
    signs = (1.0 if screen.item_icon else 0.0) + (1.0 if screen.place else 0.0)
    plate = plate_width(look, screen.item, usual) if screen.item else 0
    place = place_width(look, screen.place, usual) if screen.place else 0
    wide = plate + place + signs * usual + 3 * metrics.mm(3)
    as_words = rows.setting.pixels * LETTERS_TO_PLATE
    return max(usual, round(min(as_words, usual * rows.lower / wide)))


def margins_of(look: Look, screen: WorkerScreen) -> Margins:
    """The space around zone 3 on this screen."""
    metrics = look.metrics
    mm, measures = metrics.mm, metrics.measures
    left, top = words_side(metrics), words_top(metrics)
    if screen.panel is Panel.STOP:
        left = max(mm(measures.margin), left - mm(4))
        top = mm(metrics.by_room(3, 6, 16) * (0.6 if metrics.is_crowded else 1.0))
    return Margins(
        left=left,
        top=top,
        right=mm(measures.margin),
        bottom=mm(measures.gap * (0.5 if metrics.is_crowded else 0.8)),
        gap=mm(measures.gap * (0.5 if metrics.is_crowded else 1.0)),
        apart=mm(measures.gap),
    )


def heading_px(look: Look, screen: WorkerScreen, width: int) -> int:
    """Size of the name of the next task, in px."""
    metrics = look.metrics
    step = 1.0 if metrics.has_large_text else metrics.by_room(1.35, 1.75, 2.0)
    most = metrics.pt(min(metrics.text_pt, ALWAYS_FITS_PT) * step)
    room = width - round(1.5 * most) if screen.heading_icon else width
    return fitting_px(plain(screen.heading), most, room, least=metrics.floor_px, bold=True)


def stages_height(metrics: Metrics, screen: WorkerScreen) -> int:
    """Height of the row of stages, or of the meter that is to be watched, in px; 0 without one."""
    if screen.meter:
        return metrics.mm(metrics.by_room(11, 14, 20))
    return metrics.mm(metrics.by_room(7.5, 9.5, 13)) if screen.stages else 0


def item_height(metrics: Metrics, screen: WorkerScreen, shrink: float = 1.0) -> int:
    """Height of the plate and place, in px; a card where a task's icon goes with them."""
    least = ceil(metrics.floor_px * PLATE_TO_LETTERS)
    if screen.item_icon:
        high = max(least, metrics.mm(metrics.by_room(12, 15, 20) * shrink))
        return high + 2 * max(metrics.mm(1), metrics.mm(metrics.by_room(3.5, 4, 7) * shrink))
    return max(least, metrics.mm(metrics.by_room(17, 22, 34) * shrink))


def _tile_mm(metrics: Metrics, screen: WorkerScreen, size: QSize) -> float:
    """Usual height of a tile: larger where no picture stands beside the tiles."""
    alone = screen.picture is None and screen.compare is None
    dropped = size.width() >= metrics.width and not (metrics.is_portrait or metrics.is_crowded)
    if alone or dropped:
        return metrics.by_room(46, 62, 120)
    if any(tile.picture for tile in screen.in_slot(Slot.TILE)):
        return metrics.by_room(32, 42, 62)
    return metrics.by_room(30, 38, 58)


def _answer_mm(metrics: Metrics) -> float:
    return metrics.measures.module * (1.4 if metrics.room is Room.ROOMY else 1.0)


def _shrunk(metrics: Metrics, millimetres: float, part: float) -> int:
    return metrics.mm(max(FLOOR_MM, millimetres * part))


def _also(look: Look, words: str, width: int) -> Block:
    metrics = look.metrics
    held = replace(metrics, text_pt=min(metrics.text_pt, ALWAYS_FITS_PT))
    most = held.role_px(Role.COMMAND)  # above 200 % it takes no more from the sentences
    return fitted(
        words,
        most=most,
        least=metrics.floor_px,
        width=width,
        height=2.5 * most,
    )
