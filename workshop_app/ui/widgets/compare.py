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
from workshop_app.ui.widgets.plates import paint_plate, plate_width


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
        half = self.width() / 2
        low = self.height() - line
        self._paint_side(painter, self._compare.needed, Mark.DONE, QRectF(0, 0, half, low))
        self._paint_side(painter, self._compare.read, Mark.LOOK_AGAIN, QRectF(half, 0, half, low))
        if line:
            painter.fillRect(QRectF(0, low, self.width(), line), look.colour("ink"))

    def fits(self) -> bool:
        """Whether both headings are inside their half: the audit asks this."""
        half = self.width() / 2
        sides = (self._compare.needed, True), (self._compare.read, False)
        return all(
            self._heading(seen, half, bold=bold).width + self._mark_px + self._gap_px <= half
            for seen, bold in sides
        )

    def _paint_side(self, painter: QPainter, seen: Seen, mark: Mark, box: QRectF) -> None:
        mm = self._look.metrics.mm
        needed = mark is Mark.DONE
        block = self._heading(seen, box.width(), bold=needed)
        top = mm(self._look.metrics.by_room(2.5, 4, 10))
        head = self._head_px(box.width())
        left = box.left() + (box.width() - block.width - self._mark_px - self._gap_px) / 2
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
        under = box.adjusted(mm(3), top + head + mm(2), -mm(3), 0)
        self._paint_thing(painter, seen, under, framed=needed)

    def _head_px(self, half: float) -> float:
        """The same height for both headings, so that both things stand alike."""
        sides = ((self._compare.needed, True), (self._compare.read, False))
        blocks = [self._heading(seen, half, bold=bold) for seen, bold in sides]
        return max(float(self._mark_px), *(block.height for block in blocks))

    def _paint_thing(self, painter: QPainter, seen: Seen, box: QRectF, *, framed: bool) -> None:
        """Draw the thing on the bench line, and its plate above it, as a sticker held up."""
        plate_px = self._plate_px(box) if seen.plate else 0
        gap = self._look.metrics.mm(3) if seen.plate else 0
        under = box.adjusted(0, plate_px + 2.0 * gap, 0, 0)
        pixmap = drawing(
            self._pictures,
            self._look,
            seen.picture,
            width=under.width(),
            height=under.height(),
            ratio=self.devicePixelRatioF(),
        )
        paint_standing(painter, pixmap, under)
        if seen.plate:
            wide = plate_width(self._look, seen.plate, plate_px)
            left = box.center().x() - wide / 2
            spot = QRectF(left, box.top() + gap, wide, plate_px)
            paint_plate(painter, self._look, seen.plate, spot, framed=framed)

    def _plate_px(self, box: QRectF) -> int:
        """The same height for both plates: as wide as a half allows."""
        metrics = self._look.metrics
        high = metrics.mm(metrics.by_room(13, 16, 24))
        plates = [s.plate for s in (self._compare.needed, self._compare.read) if s.plate]
        floor = metrics.mm(9)
        room = box.width() - metrics.mm(5)
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
