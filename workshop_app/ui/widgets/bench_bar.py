"""Zone 4: the commands at their fixed places, and the corner that tells how the step ends."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import BENCH_LINE_MM, Metrics, Role, Room
from workshop_app.ui.widgets.buttons import COMMAND_WORD, CommandButton
from workshop_app.ui.widgets.lettering import fitted, paint_block, width_px
from workshop_app.ui.widgets.surface import lay_surface

EDGE_MM = 5.0
"""No control is nearer to the edge of the window (INP-06)."""
PLACES = (Slot.BACK, Slot.PAUSE, Slot.REPEAT, Slot.HELP)
_LEFT_PLACES = 2
_WIDEST = "Répéter"
"""No command of French or English is wider."""
_BARS = (3, 1, 1, 2, 2, 1, 3, 1, 1, 1, 2, 3, 1, 1, 3, 2, 1, 1, 2)


def bench_height(metrics: Metrics) -> int:
    """Height of zone 4 in px, its line included."""
    measures = metrics.measures
    return metrics.mm(measures.module) + 2 * _pad(metrics) + metrics.mm(BENCH_LINE_MM)


def foot_of_bench(metrics: Metrics) -> int:
    """What zone 4 needs more below its commands, in px, where it stands on the window's edge."""
    return max(0, metrics.mm(EDGE_MM) - _pad(metrics))


def _pad(metrics: Metrics) -> int:
    return metrics.mm(metrics.measures.gap * (0.6 if metrics.room is Room.COMPACT else 0.75))


def places(look: Look, words_left: int) -> dict[Slot, QRect]:
    """Where the commands and the corner (`MAIN`) are, in zone 4.

    They hang on the window and the size of text alone, never on what a screen shows.
    `words_left` is where the words of zone 3 begin, in px, if Repeat can stand under them;
    it is 0 where Repeat and Help stand against the corner.
    """
    metrics = look.metrics
    mm, measures = metrics.mm, metrics.measures
    margin, gap = mm(measures.margin), mm(measures.gap)
    top, high = _pad(metrics) + mm(BENCH_LINE_MM), mm(measures.module)
    corner = QRect(metrics.width - margin - mm(measures.main), top, mm(measures.main), high)
    wide = _command_width(look)
    found = {Slot.MAIN: corner}
    for number, slot in enumerate(PLACES[:_LEFT_PLACES]):
        found[slot] = QRect(margin + number * (wide + gap), top, wide, high)
    right = PLACES[_LEFT_PLACES:]
    taken = len(right) * wide + (len(right) - 1) * gap
    left = max(words_left, margin + 2 * (wide + gap))
    if look.commands == "together":
        left = corner.left() - mm(measures.opposite) - taken
        for number, slot in enumerate(PLACES[:_LEFT_PLACES]):
            start = left - (_LEFT_PLACES - number) * (wide + gap)
            found[slot] = QRect(start, top, wide, high)
    elif not words_left:
        left = corner.left() - mm(measures.opposite) - taken
    for number, slot in enumerate(right):
        found[slot] = QRect(left + number * (wide + gap), top, wide, high)
    return _mirrored(found, metrics.width) if look.is_mirrored else found


def _command_width(look: Look) -> int:
    metrics = look.metrics
    mm, measures = metrics.mm, metrics.measures
    high, gap = mm(measures.module), mm(measures.gap)
    pixels = min(metrics.role_px(Role.COMMAND), round(high * COMMAND_WORD))
    wanted = round(width_px(_WIDEST, pixels)) + mm(metrics.by_room(4, 7, 7))
    fixed = 2 * mm(measures.margin) + mm(measures.main) + mm(measures.opposite)
    room = (metrics.width - fixed - (len(PLACES) - 1) * gap) // len(PLACES)
    return min(max(high, wanted), room)


def _mirrored(found: Mapping[Slot, QRect], width: int) -> dict[Slot, QRect]:
    return {
        slot: QRect(width - box.left() - box.width(), box.top(), box.width(), box.height())
        for slot, box in found.items()
    }


class BenchBar(QFrame):
    """The bench: a thick dark line, and what lies on it at fixed places."""

    def __init__(
        self,
        look: Look,
        things: Mapping[Slot, QWidget],
        *,
        words_left: int,
        parent: QWidget | None = None,
    ) -> None:
        """Place the things; `MAIN` is the corner, whatever stands in it."""
        super().__init__(parent)
        self._look = look
        lay_surface(self, look, "bench")
        boxes = places(look, words_left)
        commands = []
        for slot, thing in things.items():
            thing.setParent(self)
            thing.setGeometry(boxes[slot])
            if isinstance(thing, CommandButton):
                commands.append(thing)
        sizes = [each.fitting_word_px(each.width(), each.height()) for each in commands]
        for command in commands:
            command.set_word_px(min(sizes))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge of the bench above, and a hair line below."""
        super().paintEvent(event)
        look, metrics = self._look, self._look.metrics
        painter = QPainter(self)
        line = max(3, metrics.mm(BENCH_LINE_MM))
        painter.fillRect(0, 0, self.width(), line, look.colour("ink"))
        low = max(1, metrics.mm(0.3))
        painter.fillRect(0, self.height() - low, self.width(), low, look.colour("hair"))


class ScanSign(QLabel):
    """What stands in the corner when a scan ends the step: a sign, not a button."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw four brackets, bars and the words."""
        look, metrics = self._look, self._look.metrics
        mm = metrics.mm
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = mm(1.1)
        box = QRectF(self.rect()).adjusted(line, line, -line, -line)
        self._paint_brackets(painter, box, line)
        most = min(metrics.role_px(Role.COMMAND), round(self.height() * COMMAND_WORD))
        block = fitted(
            self.text(),
            most=max(most, metrics.floor_px),
            least=metrics.floor_px,
            width=self.width() - mm(9),
            height=self.height() * 0.6,
            bold=True,
        )
        bars = min(box.height() - block.height - mm(5), mm(14))
        top = box.top() + (box.height() - bars - block.height - mm(1)) / 2
        if bars >= mm(4):
            self._paint_bars(painter, QRectF(box.center().x() - mm(14), top, mm(28), bars))
        paint_block(
            painter,
            block,
            left=0,
            top=top + bars + mm(1),
            width=self.width(),
            colour=look.colour("ink"),
        )

    def _paint_brackets(self, painter: QPainter, box: QRectF, line: float) -> None:
        pen = QPen(self._look.colour("here"), line)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        arm = self._look.metrics.mm(7)
        for corner, across, down in (
            (box.topLeft(), arm, arm),
            (box.topRight(), -arm, arm),
            (box.bottomLeft(), arm, -arm),
            (box.bottomRight(), -arm, -arm),
        ):
            path = QPainterPath(QPointF(corner.x(), corner.y() + down))
            path.lineTo(corner)
            path.lineTo(QPointF(corner.x() + across, corner.y()))
            painter.drawPath(path)

    def _paint_bars(self, painter: QPainter, box: QRectF) -> None:
        unit, left = box.width() / sum(_BARS), box.left()
        for number, width in enumerate(_BARS):
            if number % 2 == 0:
                bar = QRectF(left, box.top(), width * unit, box.height())
                painter.fillRect(bar, self._look.colour("ink"))
            left += width * unit
