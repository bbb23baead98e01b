"""Takes a workshop's own photo of a step: upright, smaller, without the camera's notes."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from workshop_app.ui.pictures.photos import ABOUT, PHOTO, Marker, is_step

LONGEST_SIDE = 1600
"""Pixels: sharp on the largest stage of a bench (a screen of 1080 at 300 %), and some 300 kB."""

SMALLEST_SIDE = 300
LONGEST_ALT = 120
_QUALITY = 88


class PhotoError(Exception):
    """A photo that cannot be taken; `why` is a key of the command's sentences."""

    def __init__(self, why: str, told: str = "") -> None:
        super().__init__(f"{why}: {told}" if told else why)
        self.why, self.told = why, told


def take_photo(
    source: Path,
    folder: Path,
    step: str,
    *,
    instead_of: str,
    alt: Mapping[str, str],
    marker: Marker | None = None,
) -> Path:
    """Keep a photo for a step, in place of an earlier one; on an error nothing has changed.

    Args:
        source: file from a camera or phone: PNG, JPEG or whatever else Qt can read here.
        folder: where the workshop keeps its photos.
        step: `TASK/STEP`.
        instead_of: the drawing that is shown where the photo cannot be read.
        alt: what the photo shows, by language; one short sentence each.
        marker: where to look.

    Returns:
        The file that is kept.

    Raises:
        PhotoError: the step's name, the words, the marker or the file are not in order.
        OSError: the folder cannot be written to.
    """
    if not is_step(step):
        raise PhotoError("step", step)
    for language, words in alt.items():
        if not 0 < len(words) <= LONGEST_ALT or not words.isprintable():
            raise PhotoError("alt", language)
    if marker is not None and not _fits(marker):
        raise PhotoError("marker")
    keep_photo(photo_bytes(source), folder, step, instead_of=instead_of, alt=alt, marker=marker)
    return folder / step / PHOTO


def photo_bytes(source: Path) -> bytes:
    """Return a camera's photo upright, scaled, as JPEG, without what the camera noted.

    Raises:
        PhotoError: the file is no photo that can be read, or too small.
        OSError: it cannot be encoded.
    """
    image, told = _read(source), QBuffer()
    told.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(told, b"jpeg")
    writer.setQuality(_QUALITY)
    if not writer.write(image):
        raise OSError(f"{source} cannot be written as JPEG")
    return bytes(told.data().data())


def keep_photo(
    jpeg: bytes,
    folder: Path,
    step: str,
    *,
    instead_of: str,
    alt: Mapping[str, str],
    marker: Marker | None = None,
) -> None:
    """Keep a photo that was taken before; on an error nothing has changed.

    Raises:
        PhotoError: the step's name is not in order.
        OSError: the folder cannot be written to.
    """
    if not is_step(step):
        raise PhotoError("step", step)
    target = folder / step
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=target.parent))
    try:
        (fresh / PHOTO).write_bytes(jpeg)
        (fresh / ABOUT).write_text(_about(instead_of, alt, marker), encoding="utf-8")
        target.mkdir(exist_ok=True)  # films of the step may lie there
        for file in (PHOTO, ABOUT):
            (fresh / file).replace(target / file)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def remove_photo(folder: Path, step: str) -> bool:
    """Show the drawing of a step again; False where there was no photo.

    Raises:
        PhotoError: the step's name is not in order.
        OSError: the folder cannot be written to.
    """
    if not is_step(step):
        raise PhotoError("step", step)
    files = [folder / step / file for file in (PHOTO, ABOUT)]
    there = [file for file in files if file.is_file()]
    for file in there:
        file.unlink()
    return bool(there)


def _fits(marker: Marker) -> bool:
    return 0 <= marker.x <= 1 and 0 <= marker.y <= 1 and 0 < marker.radius <= 0.5  # noqa: PLR2004


def _read(source: Path) -> QImage:
    reader = QImageReader(str(source))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LONGEST_SIDE:
        box = QSize(LONGEST_SIDE, LONGEST_SIDE)
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PhotoError("file", f"{source}: {reader.errorString()}")
    if min(image.width(), image.height()) < SMALLEST_SIDE:
        raise PhotoError("small", f"{image.width()} x {image.height()}")
    # The pixels alone go on: place, time and owner that a phone noted are left behind.
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _about(instead_of: str, alt: Mapping[str, str], marker: Marker | None) -> str:
    lines = [f"instead_of = {_quoted(instead_of)}"]
    if marker is not None:
        lines.append(f"marker = [{marker.x:.3f}, {marker.y:.3f}, {marker.radius:.3f}]")
    lines += [f"alt.{language} = {_quoted(words)}" for language, words in alt.items()]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """Text as TOML: printable text is written as in JSON."""
    return json.dumps(words, ensure_ascii=False)
