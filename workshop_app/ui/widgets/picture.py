"""Zone 2: the picture of the step, standing on the bench line; a press shows it larger."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.bench.screen import Choice, Picture, plain
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import BENCH_LINE_MM
from workshop_app.ui.widgets.drawings import PORTRAIT, PictureSource, drawing, paint_standing
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.ring import RING_INSIDE
from workshop_app.ui.widgets.stage import staged

_AROUND_PORTRAIT = 0.05  # of the side: a disc does not stand on the bench line


class _Zone:
    """Draws zone 2: the picture or its film, and what stands beside it."""

    def __init__(self, look: Look, picture: Picture, pictures: PictureSource) -> None:
        self._look, self._picture, self._pictures = look, picture, pictures
        self.loop: QPixmap | None = None
        self.sign: QPixmap | None = None

    def paint(self, painter: QPainter, box: QRectF, ratio: float) -> None:
        """Draw it on its ground; upright windows have the words below, so a line between."""
        look, metrics = self._look, self._look.metrics
        line = max(3, metrics.mm(BENCH_LINE_MM)) if metrics.is_portrait else 0
        painter.fillRect(box, look.colour("stage"))
        stage = staged(look, self._picture, box.adjusted(0, 0, 0, -line))
        if self.loop is not None and not self.loop.isNull():
            _paint_film(painter, self.loop, stage.picture)
        else:
            self._paint_drawing(painter, self._picture.name, stage.picture, ratio)
        if not stage.drawing.isEmpty():
            self._paint_card(painter, stage.drawing)
            self._paint_drawing(painter, self._picture.beside, stage.drawing, ratio)
        if self.sign is not None and not self.sign.isNull():
            self._paint_card(painter, stage.sign)
            _paint_film(painter, self.sign, stage.sign)
        if line:
            painter.fillRect(QRectF(0, box.height() - line, box.width(), line), look.colour("ink"))

    def _paint_drawing(self, painter: QPainter, name: str, box: QRectF, ratio: float) -> None:
        if name.startswith(PORTRAIT):
            around = _AROUND_PORTRAIT * min(box.width(), box.height())
            box = box.adjusted(around, around, -around, -around)
        size = {"width": box.width(), "height": box.height(), "ratio": ratio}
        paint_standing(painter, drawing(self._pictures, self._look, name, **size), box)

    def _paint_card(self, painter: QPainter, box: QRectF) -> None:
        """A ground with an edge, so that it is seen as another thing than the picture."""
        painter.setPen(QPen(self._look.colour("edge"), self._look.metrics.line_px))
        painter.setBrush(self._look.colour("bg"))
        painter.drawRect(box)


def _paint_film(painter: QPainter, frame: QPixmap, box: QRectF) -> None:
    size = frame.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(box.left() + (box.width() - size.width()) / 2, 0, size.width(), size.height())
    place.moveBottom(box.bottom())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(place, frame, QRectF(frame.rect()))


class PictureLabel(QLabel):
    """A picture that is only looked at."""

    def __init__(
        self, look: Look, picture: Picture, pictures: PictureSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zone = _Zone(look, picture, pictures)
        self.setAccessibleName(plain(picture.alt))
        self.setPixmap(QPixmap(1, 1))  # so that it is a graphic for a screen reader

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the picture over the whole zone."""
        self._zone.paint(QPainter(self), QRectF(self.rect()), self.devicePixelRatioF())

    def show_films(self, loop: QPixmap | None, sign: QPixmap | None) -> None:
        """Draw these pictures of the films now."""
        self._zone.loop, self._zone.sign = loop, sign
        self.update()


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
        self._zone = _Zone(look, picture, pictures)
        self._chip = "close" if closes else "bigger" if choice.icon == "look" else choice.icon
        self.setAccessibleDescription(plain(picture.alt))
        self.setProperty(RING_INSIDE, not is_thumbnail)

    def radius(self) -> float:
        """Square where it fills its zone."""
        return super().radius() if self._is_thumbnail else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the picture, edge to edge or as a square beside the last rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        if self._is_thumbnail:
            self._paint_thumbnail(painter, box)
        else:
            self._zone.paint(painter, box, self.devicePixelRatioF())
            self._paint_chip(painter)
        if self.isDown():
            self._paint_pressed(painter, box)

    def show_films(self, loop: QPixmap | None, sign: QPixmap | None) -> None:
        """Draw these pictures of the films now."""
        self._zone.loop, self._zone.sign = loop, sign
        self.update()

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
