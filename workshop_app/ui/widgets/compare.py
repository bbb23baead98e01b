"""Zone 2 when something else was read: the one we need beside the one that was read."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.bench.screen import Compare, Seen, plain
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import BENCH_LINE_MM, Role
from workshop_app.ui.widgets.drawings import PictureSource, drawing, paint_standing
from workshop_app.ui.widgets.lettering import Block, fitted, paint_block
from workshop_app.ui.widgets.marks import Mark, paint_mark
from workshop_app.ui.widgets.plates import frame_px, paint_plate, plate_width

_LEAST_MM = 9  # height of a plate
_PALE = 0.45  # what was read stands back
_MARK_MM = (16.0, 20.0, 30.0)  # compact, regular, roomy
_MARK_PART, _MARK_FOOT = 0.42, 0.12  # of the thing's height; of the mark's own, from the line
_THING_SHARE = 0.26
"""Of the width, for the thing beside its plate."""


class CompareLabel(QLabel):
    """The needed one has a tick and the frame; the one that was read is pale and crossed out."""

    def __init__(
        self, look: Look, compare: Compare, pictures: PictureSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._compare, self._pictures = look, compare, pictures
        self.setAccessibleName(", ".join(_spoken(each) for each in (compare.needed, compare.read)))
        self.setPixmap(QPixmap(1, 1))  # so that it is a graphic for a screen reader

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the two sides over the whole zone."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), look.colour("stage"))
        line = max(3, look.metrics.mm(BENCH_LINE_MM)) if look.metrics.is_portrait else 0
        needed, read = self._sides(line)
        self._paint_side(painter, self._compare.needed, Mark.DONE, needed)
        self._paint_side(painter, self._compare.read, Mark.NOT_THIS, read)
        if line:
            low = self.height() - line
            painter.fillRect(QRectF(0, low, self.width(), line), look.colour("ink"))
        if self._is_stacked:  # what is needed stands on a line of its own
            painter.fillRect(QRectF(0, read.top(), self.width(), line or 2), look.colour("edge"))

    def fits(self) -> bool:
        """Whether both headings are inside their half: the audit asks this."""
        half = self._sides(0)[0].width()
        sides = (self._compare.needed, True), (self._compare.read, False)
        return all(self._heading(seen, half, bold=bold).width <= half for seen, bold in sides)

    @property
    def _is_stacked(self) -> bool:
        """Whether one stands above the other: side by side, the numbers have too little room."""
        metrics = self._look.metrics
        if metrics.is_crowded or metrics.is_portrait:
            return metrics.is_crowded and not self._is_alone
        half = self.width() // 2 - metrics.mm(metrics.measures.margin)
        plates = [s.plate for s in (self._compare.needed, self._compare.read) if s.plate]
        least = metrics.mm(_LEAST_MM)
        wide = max((plate_width(self._look, each, least) for each in plates), default=0)
        return wide + 2 * frame_px(self._look) > half

    @property
    def _is_alone(self) -> bool:
        """Whether no words stand beside it: nobody reads here."""
        return self.width() > self._look.metrics.width / 2 and not self._look.metrics.is_portrait

    def _sides(self, line: int) -> tuple[QRectF, QRectF]:
        wide, high = self.width(), self.height() - line
        if self._is_stacked:
            return QRectF(0, 0, wide, high / 2), QRectF(0, high / 2, wide, high / 2)
        return QRectF(0, 0, wide / 2, high), QRectF(wide / 2, 0, wide / 2, high)

    def _paint_side(self, painter: QPainter, seen: Seen, mark: Mark, box: QRectF) -> None:
        mm = self._look.metrics.mm
        needed = mark is Mark.DONE
        block = self._heading(seen, box.width(), bold=needed)
        top = box.top() + mm(self._look.metrics.by_room(2.5, 4, 10))
        head = self._head_px(box.width())
        left = box.left() + (box.width() - block.width) / 2
        if self._is_stacked:
            left = box.left() + mm(self._look.metrics.measures.margin)
        paint_block(
            painter,
            block,
            left=left,
            top=top + (head - block.height) / 2,
            width=block.width,
            colour=self._look.colour("ink"),
        )
        if self._is_stacked:
            self._paint_in_a_row(painter, seen, mark, box, top + head)
        else:
            under = box.adjusted(mm(3), top + head + mm(2), -mm(3), 0)
            self._paint_thing(painter, seen, mark, under)

    def _head_px(self, half: float) -> float:
        """The same height for both headings, so that both things stand alike."""
        sides = ((self._compare.needed, True), (self._compare.read, False))
        blocks = [self._heading(seen, half, bold=bold) for seen, bold in sides]
        return max(block.height for block in blocks)

    def _paint_thing(self, painter: QPainter, seen: Seen, mark: Mark, box: QRectF) -> None:
        """Draw the thing on the bench line, and its plate above it, as a sticker held up."""
        mm, metrics = self._look.metrics.mm, self._look.metrics
        room = box.width() - mm(5)
        most = metrics.by_room(17, 22, 34) if self._is_alone else metrics.by_room(13, 16, 24)
        plate_px = self._plate_px(most, room) if seen.plate else 0
        gap = mm(3) if seen.plate else 0
        self._paint_picture(painter, seen, mark, box.adjusted(0, plate_px + 2.0 * gap, 0, 0))
        if seen.plate:
            wide = plate_width(self._look, seen.plate, plate_px)
            left = box.center().x() - wide / 2
            spot = QRectF(left, box.top() + gap, wide, plate_px)
            paint_plate(painter, self._look, seen.plate, spot, framed=mark is Mark.DONE)

    def _paint_in_a_row(
        self, painter: QPainter, seen: Seen, mark: Mark, box: QRectF, top: float
    ) -> None:
        """Draw the plate under its heading, as large as it can be, and the thing at its right."""
        look, mm = self._look, self._look.metrics.mm
        margin, frame = mm(look.metrics.measures.margin), frame_px(look)
        thing = round(box.width() * _THING_SHARE)
        if seen.plate:
            room = box.width() - thing - margin - 2 * frame
            high = self._plate_px(look.metrics.by_room(17, 22, 34), room)
            high = min(high, round(box.bottom() - top) - 2 * frame)
            under = top + (box.bottom() - top - high) / 2
            wide = plate_width(look, seen.plate, high)
            spot = QRectF(box.left() + margin + frame, under, wide, high)
            paint_plate(painter, look, seen.plate, spot, framed=mark is Mark.DONE)
        left = box.right() - thing if seen.plate else box.left() + margin
        above = mm(look.metrics.by_room(2.5, 4, 10))
        right = box.right() - mm(3)
        beside = QRectF(left, box.top() + above, right - left, box.height() - above)
        self._paint_picture(painter, seen, mark, beside)

    def _paint_picture(self, painter: QPainter, seen: Seen, mark: Mark, box: QRectF) -> None:
        """Draw the thing, and on its foot whether it is the one: as in the drawings of two."""
        pixmap = drawing(
            self._pictures,
            self._look,
            seen.picture,
            width=box.width(),
            height=box.height(),
            ratio=self.devicePixelRatioF(),
        )
        painter.setOpacity(1.0 if mark is Mark.DONE else _PALE)
        paint_standing(painter, pixmap, box)
        painter.setOpacity(1.0)
        metrics = self._look.metrics
        side = min(metrics.mm(metrics.by_room(*_MARK_MM)), _MARK_PART * box.height())
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QPointF(box.center().x(), box.bottom() - side * (0.5 + _MARK_FOOT)))
        paint_mark(painter, self._look, mark, spot)

    def _plate_px(self, most_mm: float, room: float) -> int:
        """The same height for both plates: as wide as their room allows."""
        metrics = self._look.metrics
        high, floor = metrics.mm(most_mm), metrics.mm(_LEAST_MM)
        plates = [s.plate for s in (self._compare.needed, self._compare.read) if s.plate]
        while high > floor and max(plate_width(self._look, p, high) for p in plates) > room:
            high -= 1
        return high

    def _heading(self, seen: Seen, half: float, *, bold: bool) -> Block:
        metrics = self._look.metrics
        most = min(metrics.role_px(Role.COMMAND), metrics.pt(metrics.by_room(20, 24, 34)))
        return fitted(
            seen.words,
            most=max(most, metrics.floor_px),
            least=metrics.floor_px,
            width=half - metrics.mm(4),
            height=metrics.mm(metrics.by_room(18, 24, 40)),
            bold=bold,
        )


def _spoken(seen: Seen) -> str:
    number = f" {seen.plate.words}" if seen.plate else ""
    return plain(seen.words) + number
