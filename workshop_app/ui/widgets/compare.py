"""Zone 2 when something else was read: the one we need beside the one that was read."""

from PySide6.QtCore import QRectF
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
_THING_SHARE = 0.26
"""Of the width, for the thing beside its plate."""


class CompareLabel(QLabel):
    """Both sides are drawn the same; the needed one has the tick and the frame."""

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
        self._paint_side(painter, self._compare.read, Mark.LOOK_AGAIN, read)
        if line:
            low = self.height() - line
            painter.fillRect(QRectF(0, low, self.width(), line), look.colour("ink"))
        if self._is_stacked:  # what is needed stands on a line of its own
            painter.fillRect(QRectF(0, read.top(), self.width(), line or 2), look.colour("edge"))

    def fits(self) -> bool:
        """Whether both headings are inside their half: the audit asks this."""
        half = self._sides(0)[0].width()
        sides = (self._compare.needed, True), (self._compare.read, False)
        return all(
            self._heading(seen, half, bold=bold).width + self._mark_px + self._gap_px <= half
            for seen, bold in sides
        )

    @property
    def _is_stacked(self) -> bool:
        """Whether one stands above the other: side by side, the numbers have too little room."""
        metrics = self._look.metrics
        if metrics.is_crowded or metrics.is_portrait:
            return metrics.is_crowded
        half = self.width() // 2 - metrics.mm(metrics.measures.margin)
        plates = [s.plate for s in (self._compare.needed, self._compare.read) if s.plate]
        least = metrics.mm(_LEAST_MM)
        wide = max((plate_width(self._look, each, least) for each in plates), default=0)
        return wide + 2 * frame_px(self._look) > half

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
        left = box.left() + (box.width() - block.width - self._mark_px - self._gap_px) / 2
        if self._is_stacked:
            left = box.left() + mm(self._look.metrics.measures.margin)
        spot = QRectF(left, top + (head - self._mark_px) / 2, self._mark_px, self._mark_px)
        paint_mark(painter, self._look, mark, spot)
        paint_block(
            painter,
            block,
            left=left + self._mark_px + self._gap_px,
            top=top + (head - block.height) / 2,
            width=block.width,
            colour=self._look.colour("ink"),
        )
        if self._is_stacked:
            self._paint_in_a_row(painter, seen, box, top + head, framed=needed)
        else:
            under = box.adjusted(mm(3), top + head + mm(2), -mm(3), 0)
            self._paint_thing(painter, seen, under, framed=needed)

    def _head_px(self, half: float) -> float:
        """The same height for both headings, so that both things stand alike."""
        sides = ((self._compare.needed, True), (self._compare.read, False))
        blocks = [self._heading(seen, half, bold=bold) for seen, bold in sides]
        return max(float(self._mark_px), *(block.height for block in blocks))

    def _paint_thing(self, painter: QPainter, seen: Seen, box: QRectF, *, framed: bool) -> None:
        """Draw the thing on the bench line, and its plate above it, as a sticker held up."""
        mm, metrics = self._look.metrics.mm, self._look.metrics
        room = box.width() - mm(5)
        plate_px = self._plate_px(metrics.by_room(13, 16, 24), room) if seen.plate else 0
        gap = mm(3) if seen.plate else 0
        self._paint_picture(painter, seen, box.adjusted(0, plate_px + 2.0 * gap, 0, 0))
        if seen.plate:
            wide = plate_width(self._look, seen.plate, plate_px)
            left = box.center().x() - wide / 2
            spot = QRectF(left, box.top() + gap, wide, plate_px)
            paint_plate(painter, self._look, seen.plate, spot, framed=framed)

    def _paint_in_a_row(
        self, painter: QPainter, seen: Seen, box: QRectF, top: float, *, framed: bool
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
            paint_plate(painter, look, seen.plate, spot, framed=framed)
        left = box.right() - thing if seen.plate else box.left() + margin
        above = mm(look.metrics.by_room(2.5, 4, 10))
        right = box.right() - mm(3)
        self._paint_picture(
            painter, seen, QRectF(left, box.top() + above, right - left, box.height() - above)
        )

    def _paint_picture(self, painter: QPainter, seen: Seen, box: QRectF) -> None:
        pixmap = drawing(
            self._pictures,
            self._look,
            seen.picture,
            width=box.width(),
            height=box.height(),
            ratio=self.devicePixelRatioF(),
        )
        paint_standing(painter, pixmap, box)

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
            width=half - self._mark_px - self._gap_px - metrics.mm(4),
            height=metrics.mm(metrics.by_room(18, 24, 40)),
            bold=bold,
        )

    @property
    def _mark_px(self) -> int:
        return self._look.metrics.mm(self._look.metrics.by_room(7, 9, 13))

    @property
    def _gap_px(self) -> int:
        return self._look.metrics.mm(2)


def _spoken(seen: Seen) -> str:
    number = f" {seen.plate.words}" if seen.plate else ""
    return plain(seen.words) + number
