"""A workshop's own photos, which win over the drawings.

A photo of one step lies in a folder of that step, `TASK/STEP/`, as `photo.jpg` beside
`photo.toml`: what it shows in words, what to look at, and the drawing that is shown where the photo
cannot be read. A photo may also lie in the folder itself, under the name of the drawing that it
replaces everywhere. Beside the photo, or without one, the folder of a step may hold short films:
`loop.webp` shows the movement, `sign-fr.webp` says the words in signs.
"""

import logging
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

log = logging.getLogger(__name__)

SUFFIXES = (".png", ".jpg", ".jpeg")

FOLDER = "photos"
"""Of a bench's photos, in its data folder."""

PUBLISHED = "published/"
"""The names of the photos that belong to a published procedure: `Photo.name`."""

PHOTO, ABOUT = "photo.jpg", "photo.toml"
FILM_SUFFIXES = (".webp", ".gif")
"""What moves without sound and can be shown here."""

_STEP = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")

_TURNED = QImageIOHandler.Transformation.TransformationRotate90.value
"""The bit of a camera's orientation mark that says width and height are swapped."""


class Marker(NamedTuple):
    """Where to look: a ring, in shares (0 … 1) of the photo's width and height."""

    x: float
    y: float
    radius: float  # share of the shorter side


class StepPhoto(NamedTuple):
    """The photo that a workshop keeps for one step."""

    path: Path
    alt: Mapping[str, str]
    instead_of: str
    marker: Marker | None


def is_step(name: str) -> bool:
    """Whether a name means a step, such as `intake/old-labels`; none leads out of the folder."""
    return _STEP.fullmatch(name) is not None


def step_photo(folder: Path | None, name: str) -> StepPhoto | None:
    """The photo of a step; None where there is none, or what is told about it cannot be read.

    Args:
        folder: where the workshop keeps its photos; None where it has none.
        name: of the step, as `is_step` knows it.
    """
    if folder is None or not is_step(name) or not (folder / name / PHOTO).is_file():
        return None
    about = folder / name / ABOUT
    try:
        told = tomllib.loads(about.read_text(encoding="utf-8"))
        marker = Marker(*map(float, told["marker"])) if "marker" in told else None
        alt = {str(language): str(words) for language, words in told["alt"].items()}
        return StepPhoto(folder / name / PHOTO, alt, str(told["instead_of"]), marker)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        log.warning("The photo of %s is not shown: %s: %r", name, about, error)
        return None


def step_film(folder: Path | None, name: str, film: str) -> Path | None:
    """A film that a workshop keeps for a step, or None.

    Args:
        folder: where the workshop keeps its photos; None where it has none.
        name: of the step, as `is_step` knows it.
        film: `loop` for the movement, `sign-fr` or `sign-en` for the words in signs.
    """
    if folder is None or not is_step(name):
        return None
    files = (folder / name / f"{film}{suffix}" for suffix in FILM_SUFFIXES)
    return next((file for file in files if file.is_file()), None)


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
