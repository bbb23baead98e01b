"""How zone 2 is divided: the picture, and beside it a small drawing of it, and signs."""

from typing import NamedTuple

from PySide6.QtCore import QRectF

from workshop_app.ui.bench.screen import Picture
from workshop_app.ui.look.look import Look

_KEPT = 0.455  # of the window's height: the picture's shorter side stays above 45 % (VIS-16)
_PHOTO = 4 / 3  # as cameras take them
_MOST = 0.36  # of the zone's width, for what stands beside
_UPRIGHT = 0.24  # of the width there: zone 2 is as wide as the window
_DRAWING_MM, _SIGN_MM, _GAP_MM = 20, 30, 2
_SIGN_HIGH = 1.25  # of its width: a person to the waist


class Stage(NamedTuple):
    """The boxes in zone 2; null for what is not there."""

    picture: QRectF
    drawing: QRectF
    sign: QRectF


def staged(look: Look, picture: Picture, box: QRectF) -> Stage:
    """Divide the zone: what stands beside the picture is a column at its right.

    Whoever wants signs has a smaller picture rather than signs that cannot be read.
    """
    if not (picture.beside or picture.sign):
        return Stage(box, QRectF(), QRectF())
    mm = look.metrics.mm
    kept = _KEPT * look.metrics.height
    least, shape = (_SIGN_MM, 1.0) if picture.sign else (_DRAWING_MM, _PHOTO)
    least_px = _UPRIGHT * box.width() if look.metrics.is_portrait else mm(least)
    wide = min(max(box.width() - kept * shape, least_px), _MOST * box.width())
    gap = mm(_GAP_MM)
    column = QRectF(box.right() - wide + gap, box.top() + gap, wide - 2 * gap, box.height())
    drawing = sign = QRectF()
    bottom = box.bottom() - gap
    if picture.sign:
        high = min(column.width() * _SIGN_HIGH, box.height() - 2 * gap)
        sign = QRectF(column.left(), bottom - high, column.width(), high)
        bottom = sign.top() - gap
    if picture.beside:
        side = min(column.width(), max(0.0, bottom - box.top() - gap))
        drawing = QRectF(column.right() - side, bottom - side, side, side)
    return Stage(box.adjusted(0, 0, -wide, 0), drawing, sign)
