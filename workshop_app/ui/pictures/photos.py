"""A workshop's own photos, which win over the drawings."""

import logging
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

log = logging.getLogger(__name__)

SUFFIXES = (".png", ".jpg", ".jpeg")

_TURNED = QImageIOHandler.Transformation.TransformationRotate90.value
"""The bit of a camera's orientation mark that says width and height are swapped."""


def photo_of(folder: Path | None, name: str) -> Path | None:
    """The photo that a workshop keeps for a picture, or None.

    Args:
        folder: where the workshop keeps its photos; None where it has none.
        name: of a picture, or a photo's own file name (with its suffix) in that folder.
    """
    if folder is None:
        return None
    names = [name] if name.lower().endswith(SUFFIXES) else [name + each for each in SUFFIXES]
    return next((folder / each for each in names if (folder / each).is_file()), None)


def read_photo(path: Path, width: int, height: int) -> QImage | None:
    """A photo that fits into the box of device pixels, upright; None where it is broken.

    It is scaled while it is decoded, so that a large camera file needs little memory.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    box, size = QSize(width, height), reader.size()
    if reader.transformation().value & _TURNED:
        box.transpose()
    if size.isValid():
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        log.warning("Photo %s is not shown: %s", path, reader.errorString())
        return None
    return image
