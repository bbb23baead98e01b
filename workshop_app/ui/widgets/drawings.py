"""Where pictures come from, and how they stand on the bench line or look out of a disc."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.ui.look.look import Look

PORTRAIT = "portrait-"
"""Drawings of people begin so; they are shown in a disc."""


class PictureSource(Protocol):
    """Draws scenes, things and portraits by name."""

    def pixmap(
        self,
        name: str,
        *,
        theme: str,
        width: int,
        height: int,
        skin: str = "1",
        patterns: bool = False,
        device_pixel_ratio: float = 1.0,
    ) -> QPixmap:
        """The whole drawing inside width × height (px of the window), or a null pixmap."""


def drawing(
    pictures: PictureSource, look: Look, name: str, *, width: float, height: float, ratio: float
) -> QPixmap:
    """One drawing for this look; null where there is no name or no room."""
    if not name or min(width, height) < 1:
        return QPixmap()
    return pictures.pixmap(
        name,
        theme=look.theme.name,
        width=round(width),
        height=round(height),
        skin=look.skin,
        patterns=look.patterns,
        device_pixel_ratio=ratio,
    )


def paint_standing(painter: QPainter, pixmap: QPixmap, box: QRectF) -> None:
    """Draw a picture in the middle of a box, standing on its lower edge."""
    if pixmap.isNull():
        return
    size = pixmap.deviceIndependentSize()
    left = box.left() + (box.width() - size.width()) / 2
    painter.drawPixmap(QPointF(round(left), round(box.bottom() - size.height())), pixmap)


def paint_in_disc(painter: QPainter, look: Look, pixmap: QPixmap, box: QRectF) -> None:
    """Draw a portrait in a disc with an edge."""
    line = max(2, look.metrics.mm(0.5))
    disc = QPainterPath()
    disc.addEllipse(box.adjusted(line / 2, line / 2, -line / 2, -line / 2))
    painter.save()
    painter.setClipPath(disc, Qt.ClipOperation.IntersectClip)
    painter.fillPath(disc, look.colour("stage"))
    paint_standing(painter, pixmap, box)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("edge"), line))
    painter.drawPath(disc)


class PortraitLabel(QLabel):
    """A person's picture in a disc; `name` only where the person's name is not beside it."""

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        portrait: str,
        side_mm: float,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._pictures, self._portrait = look, pictures, portrait
        self._side = look.metrics.mm(side_mm)
        self.setFixedSize(self._side, self._side)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """The square that was asked for."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the disc over the whole square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        pixmap = drawing(
            self._pictures,
            self._look,
            self._portrait,
            width=box.width(),
            height=box.height(),
            ratio=self.devicePixelRatioF(),
        )
        paint_in_disc(painter, self._look, pixmap, box)


class SceneLabel(PortraitLabel):
    """A drawing of a thing or a step, on a plain square; the words beside it say what it is."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the square and the drawing in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        inset = self._look.metrics.mm(2)
        painter.setPen(QPen(self._look.colour("edge"), max(1, self._look.metrics.mm(0.4))))
        painter.setBrush(self._look.colour("stage"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), inset, inset)
        inner = box.adjusted(inset, inset, -inset, -inset)
        pixmap = drawing(
            self._pictures,
            self._look,
            self._portrait,
            width=inner.width(),
            height=inner.height(),
            ratio=self.devicePixelRatioF(),
        )
        paint_standing(painter, pixmap, inner)
