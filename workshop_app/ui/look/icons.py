"""One-colour icons on a grid of 24, drawn for this program and coloured as they are loaded."""

import logging
import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from workshop_app import resources

log = logging.getLogger(__name__)

_OPENING = re.compile(r"<svg\b")


def has_icon(name: str) -> bool:
    """Whether the program has an icon of that name; a test asks this for every name in use."""
    return bool(name) and resources.exists(f"icons/{name}.svg")


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon; nothing is drawn for a name that the program has not, and the log says so."""
    renderer = _icon(name, colour.name())
    if renderer is not None:
        renderer.render(painter, box)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str) -> QSvgRenderer | None:
    if not has_icon(name):
        log.error("the program has no icon %r", name)
        return None
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    # the drawings say "currentColor", which Qt's renderer takes from the root element
    coloured = _OPENING.sub(f'<svg color="{colour}"', text, count=1)
    return QSvgRenderer(QByteArray(coloured.encode()))
