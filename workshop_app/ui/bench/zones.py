"""Where the five zones of a window are, in pixels: the same on every screen of a bench."""

from PySide6.QtCore import QRect

from workshop_app.ui.bench.screen import Slot, WorkerScreen
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics, Room
from workshop_app.ui.widgets.bench_bar import bench_height, foot_of_bench
from workshop_app.values import Struct

PICTURE_SCREEN = "picture"
"""On this screen the picture is as large as can be: it covers zone 1, and the words stand aside."""

FILM_SCREEN = "film"
LARGER = {PICTURE_SCREEN, FILM_SCREEN, "show_me"}

_PICTURE_PART = {"medium": 0.8, "large": 1.0, "full": 1.2}
_ALL_PICTURE = 0.985  # beside it the words have a place, for who hears them

_PORTRAIT_SHARE = 0.46  # of the height
_LARGER_HEIGHT, _LARGER_WIDTH = 0.68, 0.62  # of a photo of 4:3 nothing is lost
_LARGE_TEXT_SHARE = 0.40
_COMPARE_CROWDED_SHARE = 0.44  # two plates of the smallest letters
_COMPARE_MORE = 0.03  # two headings side by side
_MANY_TILES = 4
_FEW_TILES_SHARE = 0.42  # four tiles of 24 mm stand beside it on a tablet
_MANY_TILES_SHARE = 0.36


class Zones(Struct, frozen=True):
    """The boxes of a window; `picture` is null where the words have the whole width.

    `header` is null where a picture covers it.
    """

    header: QRect
    picture: QRect
    words: QRect
    bench: QRect
    strip: QRect
    words_left: int  # for Repeat, to stand under the words; 0 where it stands elsewhere


def zones_of(look: Look, screen: WorkerScreen, *, narrower: float = 1.0) -> Zones:
    """The zones of this screen in this window; zones 1, 4 and 5 are the same for all screens.

    `narrower` is the part of its usual width that the picture keeps; at 0 none stands there.
    """
    metrics = look.metrics
    head, foot = metrics.mm(metrics.measures.header), metrics.mm(metrics.measures.strip)
    bench = bench_height(metrics) + (foot_of_bench(metrics) if look.bench == "low" else 0)
    high = metrics.height - head - bench - foot
    tops = _tops(look.bench, head=head, high=high, bench=bench, foot=foot)
    middle = QRect(0, tops[0], metrics.width, high)
    picture, words = _split(look, screen, middle, narrower)
    covered = picture.top() == 0 and not picture.isNull()
    return Zones(
        header=QRect() if covered else QRect(0, 0, metrics.width, head),
        picture=picture,
        words=words,
        bench=QRect(0, tops[1], metrics.width, bench),
        strip=QRect(0, tops[2], metrics.width, foot),
        words_left=_words_left(metrics),
    )


def _tops(where: str, *, head: int, high: int, bench: int, foot: int) -> tuple[int, int, int]:
    """The upper edges of zones 2 and 3, of zone 4 and of zone 5, in px."""
    if where == "middle":
        return head + bench, head, head + bench + high
    if where == "low":
        return head + foot, head + foot + high, head
    return head, head + high, head + high + bench


def may_give_way(look: Look, screen: WorkerScreen) -> bool:
    """Whether large words may take the picture's place: it is then a square in zone 3."""
    return (
        look.metrics.is_crowded
        and look.text_shown != "none"  # nobody reads
        and screen.picture is not None
        and screen.id not in LARGER
        and not (screen.comfort or screen.compare)
    )


def words_side(metrics: Metrics) -> int:
    """The space between picture and words, in px."""
    if metrics.is_crowded:
        return metrics.mm(metrics.measures.margin)
    return metrics.mm(metrics.measures.margin * (1.4 if metrics.room is Room.COMPACT else 2.0))


def words_top(metrics: Metrics) -> int:
    """The space above the words, in px: their fixed height under the header."""
    part = 0.5 if metrics.has_large_text else 1.0
    return metrics.mm(metrics.by_room(5, 9, 24) * part)


def _split(look: Look, screen: WorkerScreen, middle: QRect, narrower: float) -> tuple[QRect, QRect]:
    if screen.id in LARGER:
        above = middle.top() if look.bench == "bottom" else 0
        return _larger(look, screen, middle.adjusted(0, -above, 0, 0))
    share = _picture_share(look, screen) * narrower
    if not share:
        return QRect(), middle
    if look.metrics.is_portrait:
        part = _PORTRAIT_SHARE * _PICTURE_PART[look.picture_size] * narrower
        high = round(look.metrics.height * part)
        upper = QRect(middle.left(), middle.top(), middle.width(), high)
        return upper, middle.adjusted(0, high, 0, 0)
    wide = round(middle.width() * share)
    left = QRect(middle.left(), middle.top(), wide, middle.height())
    return left, middle.adjusted(wide, 0, 0, 0)


def _larger(look: Look, screen: WorkerScreen, whole: QRect) -> tuple[QRect, QRect]:
    """The picture as high as the window allows, and the words beside or below it."""
    if not screen.words or _is_all_picture(look, screen):
        return whole, QRect()
    if look.metrics.is_portrait:
        high = round(whole.height() * _LARGER_HEIGHT)
        return whole.adjusted(0, 0, 0, high - whole.height()), whole.adjusted(0, high, 0, 0)
    wide = round(whole.width() * _LARGER_WIDTH)
    return whole.adjusted(0, 0, wide - whole.width(), 0), whole.adjusted(wide, 0, 0, 0)


def _picture_share(look: Look, screen: WorkerScreen) -> float:
    """The part of the width that zone 2 takes; 0 where it gives its place up."""
    metrics = look.metrics
    if screen.comfort:
        return _rest_share(metrics, screen)
    if screen.compare:
        if _is_all_picture(look, screen):
            return _ALL_PICTURE
        if metrics.is_crowded:
            return _COMPARE_CROWDED_SHARE
        return usual_share(metrics) + (_COMPARE_MORE if metrics.room is Room.COMPACT else 0.0)
    if screen.picture is None:
        return 0.0
    tiles = len(screen.in_slot(Slot.TILE))
    if metrics.room is Room.COMPACT and not metrics.is_portrait and tiles >= _MANY_TILES:
        if tiles > _MANY_TILES and not screen.in_slot(Slot.PICTURE):
            return 0.0  # a picture that only decorates gives its place up
        return _FEW_TILES_SHARE if tiles == _MANY_TILES else _MANY_TILES_SHARE
    if _is_all_picture(look, screen):
        return _ALL_PICTURE
    return usual_share(metrics) * _PICTURE_PART[look.picture_size]


def _is_all_picture(look: Look, screen: WorkerScreen) -> bool:
    """Whether nobody reads here, and nothing is answered or chosen beside the picture."""
    answered = {Slot.YES, Slot.NO, Slot.TILE, Slot.BAR}
    if look.text_shown != "none" or look.metrics.is_portrait or screen.item or screen.heading:
        return False
    return not screen.stages and not any(each.slot in answered for each in screen.choices)


def _rest_share(metrics: Metrics, screen: WorkerScreen) -> float:
    if screen.picture is None:
        return 0.0
    if metrics.is_crowded:
        return metrics.by_room(0.24, 0.26, 0.28)
    return metrics.by_room(0.3, 0.31, 0.38)


def usual_share(metrics: Metrics) -> float:
    """Picture first: a little under half; it gives way to the words when they are large."""
    return _LARGE_TEXT_SHARE if metrics.has_large_text else metrics.by_room(0.45, 0.47, 0.49)


def _words_left(metrics: Metrics) -> int:
    """On a wide screen alone: on one of 5:4, Help would stand behind the corner."""
    if metrics.room is not Room.ROOMY or metrics.is_portrait or metrics.has_large_text:
        return 0
    left, m = round(metrics.width * usual_share(metrics)) + words_side(metrics), metrics.measures
    needed = metrics.mm(2 * m.module + m.gap + m.opposite + m.main + m.margin)
    return left if left + needed <= metrics.width else 0
