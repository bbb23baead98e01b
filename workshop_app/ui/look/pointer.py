"""A mouse pointer that is large enough to be found (VIS-20)."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QCursor, QPainter, QPen, QPixmap, QPolygonF

_ARROW = ((0, 0), (0, 17), (4.4, 13), (7.6, 20), (10.4, 18.8), (7.2, 12), (13, 12))
_GRID = 21.0


@lru_cache(maxsize=8)
def pointer(side_px: int) -> QCursor:
    """Return an arrow so many pixels high, black with a white edge: it is seen on every ground."""
    picture = QPixmap(side_px, side_px)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = side_px / _GRID
    painter.scale(scale, scale)
    painter.translate(0.8, 0.8)
    pen = QPen(Qt.GlobalColor.white, 1.6)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _ARROW]))
    painter.end()
    return QCursor(picture, 0, 0)
