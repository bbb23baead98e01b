"""Zone 2: the picture of the step, standing on the bench line; a press shows it larger."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.bench.screen import Choice, Picture, plain
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import BENCH_LINE_MM
from workshop_app.ui.widgets.drawings import PictureSource, drawing, paint_standing
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.ring import RING_INSIDE


def _paint_stage(painter: QPainter, look: Look, pixmap: QPixmap, box: QRectF) -> None:
    """Draw the picture on its ground; upright windows have the words below, so a line between."""
    metrics = look.metrics
    line = max(3, metrics.mm(BENCH_LINE_MM)) if metrics.is_portrait else 0
    painter.fillRect(box, look.colour("stage"))
    paint_standing(painter, pixmap, box.adjusted(0, 0, 0, -line))
    if line:
        painter.fillRect(QRectF(0, box.height() - line, box.width(), line), look.colour("ink"))


class PictureLabel(QLabel):
    """A picture that is only looked at."""

    def __init__(
        self, look: Look, picture: Picture, pictures: PictureSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._picture, self._pictures = look, picture, pictures
        self.setAccessibleName(plain(picture.alt))
        self.setPixmap(QPixmap(1, 1))  # so that it is a graphic for a screen reader

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the picture over the whole zone."""
        painter = QPainter(self)
        pixmap = drawing(
            self._pictures,
            self._look,
            self._picture.name,
            width=self.width(),
            height=self.height(),
            ratio=self.devicePixelRatioF(),
        )
        _paint_stage(painter, self._look, pixmap, QRectF(self.rect()))


class PictureButton(PressButton):
    """The whole picture is the control; a chip in its corner says that it opens, or closes."""

    def __init__(
        self,
        look: Look,
        choice: Choice,
        picture: Picture,
        pictures: PictureSource,
        *,
        is_thumbnail: bool = False,
        closes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, choice, parent)
        self._picture, self._pictures, self._is_thumbnail = picture, pictures, is_thumbnail
        self._chip = "close" if closes else "bigger"
        self.setAccessibleDescription(plain(picture.alt))
        self.setProperty(RING_INSIDE, not is_thumbnail)

    def radius(self) -> float:
        """Square where it fills its zone."""
        return super().radius() if self._is_thumbnail else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the picture, edge to edge or as a square on the bench."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        if self._is_thumbnail:
            self._paint_thumbnail(painter, box)
        else:
            _paint_stage(painter, self.look, self._pixmap(box.width(), box.height()), box)
            self._paint_chip(painter)
        if self.isDown():
            self._paint_pressed(painter, box)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Nothing: the picture is drawn whole in `paintEvent`."""

    def _pixmap(self, width: float, height: float) -> QPixmap:
        return drawing(
            self._pictures,
            self.look,
            self._picture.name,
            width=width,
            height=height,
            ratio=self.devicePixelRatioF(),
        )

    def _paint_thumbnail(self, painter: QPainter, box: QRectF) -> None:
        line = self.look.metrics.line_px
        inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        shape = QPainterPath()
        shape.addRoundedRect(inner, self.radius(), self.radius())
        painter.fillPath(shape, self.look.colour("stage"))
        painter.save()
        painter.setClipPath(shape)
        paint_standing(painter, self._pixmap(inner.width(), inner.height()), inner)
        painter.restore()
        painter.setPen(QPen(self.look.colour("edge"), line))
        painter.drawPath(shape)

    def _paint_chip(self, painter: QPainter) -> None:
        metrics = self.look.metrics
        side = min(metrics.mm(metrics.by_room(9, 12, 12)), round(self.height() * 0.36))
        pad = min(metrics.mm(metrics.measures.margin * 0.7), side // 3)
        spot = QRectF(self.width() - side - pad, pad, side, side)
        painter.setPen(QPen(self.look.colour("edge"), max(2, metrics.mm(0.4))))
        painter.setBrush(self.look.colour("bg"))
        painter.drawRoundedRect(spot, metrics.mm(2), metrics.mm(2))
        inner = side * 0.17
        inside = spot.adjusted(inner, inner, -inner, -inner)
        paint_icon(painter, self._chip, inside, self.look.colour("ink"))

    def _paint_pressed(self, painter: QPainter, box: QRectF) -> None:
        """Frame it twice as heavily: a picture cannot be turned into its inverse."""
        line = 3.0 * self.look.metrics.line_px
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.setPen(QPen(self.look.colour("here"), line))
        painter.drawRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2))
