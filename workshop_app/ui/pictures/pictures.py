"""The pictures of the screens: a workshop's own photo, else the drawing, else a calm stand-in."""

import logging
import math
import re
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from workshop_app.ui.pictures.drawing import SIDE, Drawing
from workshop_app.ui.pictures.palettes import palette
from workshop_app.ui.pictures.parts import PartShelf, PictureError
from workshop_app.ui.pictures.paths import parsed, rectangle
from workshop_app.ui.pictures.photos import (
    PUBLISHED,
    SUFFIXES,
    Marker,
    StepPhoto,
    is_step,
    photo_of,
    read_photo,
    step_film,
    step_photo,
)
from workshop_app.ui.pictures.scene import Scene, drawn, load

log = logging.getLogger(__name__)

_PLAIN_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PHOTO_NAME = re.compile(r"[\w-][\w .-]{0,60}")
_MOST_BYTES = 96 * 1024 * 1024
_LARGEST_SIDE = 8192
_RING, _THINNEST = 9.0, 3.0  # line of a photo's marker: at 800 px, and in device px at least
_SMALL, _BOLDEST = 0.4, 1.6  # below 320 device px lines get bolder, so that a tile can be read


class _Key(NamedTuple):
    name: str
    theme: str
    skin: str
    patterns: bool
    width: int  # device pixels
    height: int


class Pictures:
    """All pictures of the program, by name.

    Args:
        folder: `assets/pictures`, with `parts/` and `scenes/`.
        own_photos: where a workshop keeps its photos (see the module `photos`); they win.
    """

    def __init__(self, folder: Path, own_photos: Path | None = None) -> None:
        self._scenes_folder = folder / "scenes"
        self._own_photos = own_photos
        self._shelf = PartShelf(folder / "parts")
        self._scenes: dict[str, Scene | None] = {}
        self._step_photos: dict[str, StepPhoto | None] = {}
        self._films: dict[tuple[str, str], str] = {}
        self._drawings: dict[tuple[str, str, str, bool], Drawing] = {}
        self._pixmaps: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._bytes = 0

    def names(self) -> tuple[str, ...]:
        """The names of all drawings, in order of the alphabet."""
        return tuple(sorted(file.stem for file in self._scenes_folder.glob("*.toml")))

    def first_there(self, names: Sequence[str]) -> str:
        """The first of some pictures that there is; the last one if there is none."""
        return next((name for name in names if self._is_there(name)), names[-1])

    def alt(self, name: str, language: str) -> str:
        """What a picture shows, in words; French where the language has none, else empty."""
        shown = self._step_photo(name) or self._scene(name)
        return (shown.alt.get(language) or shown.alt.get("fr", "")) if shown else ""

    def film(self, step: str, film: str) -> str:
        """The file of a step's film (see the module `photos`); empty where there is none."""
        key = (step, film)
        if key not in self._films:
            self._films[key] = str(step_film(self._own_photos, step, film) or "")
        return self._films[key]

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
        """A picture on clear ground, as large as the box and standing on its bottom edge.

        Where the box is wider or higher than the picture, what leaves the picture (an arm, a
        cable) goes on to the edge of the box. Never raises for a name: see the module.

        Args:
            name: of a drawing, of a step with a photo, or of a photo with its suffix.
            theme: light, dark, yellow or cream.
            width: of the box, in logical pixels.
            height: of the box, in logical pixels.
            skin: tone of the hands, "1" to "3".
            patterns: whether colours that a sentence names have a pattern.
            device_pixel_ratio: device pixels to a logical one.
        """
        sides = (round(side * device_pixel_ratio) for side in (width, height))
        wide, high = (min(max(1, side), _LARGEST_SIDE) for side in sides)
        key = _Key(name, theme, skin, patterns, wide, high)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
        else:
            self._keep(key, QPixmap.fromImage(self._image(key)))
        pixmap = QPixmap(self._pixmaps[key])
        pixmap.setDevicePixelRatio(device_pixel_ratio)
        return pixmap

    def prepare(
        self,
        names: Iterable[str],
        *,
        theme: str,
        width: int,
        height: int,
        skin: str = "1",
        patterns: bool = False,
        device_pixel_ratio: float = 1.0,
    ) -> None:
        """Render pictures ahead, some 10 ms each; call it once the present step is drawn."""
        for name in names:
            self.pixmap(
                name,
                theme=theme,
                width=width,
                height=height,
                skin=skin,
                patterns=patterns,
                device_pixel_ratio=device_pixel_ratio,
            )

    def drawing(self, name: str, *, theme: str, skin: str = "1", patterns: bool = False) -> Drawing:
        """The composed drawing itself, without photos.

        Raises:
            PictureError: there is none, or its files are not in order.
        """
        key = (name, theme, skin, patterns)
        if key not in self._drawings:
            scene = load(self._scenes_folder, name)
            self._drawings[key] = drawn(scene, self._shelf, theme, skin, patterns=patterns)
        return self._drawings[key]

    def _is_there(self, name: str) -> bool:
        if is_step(name):
            return self._step_photo(name) is not None
        return _PLAIN_NAME.fullmatch(name) is not None and (
            name in self._scenes or (self._scenes_folder / f"{name}.toml").is_file()
        )

    def _step_photo(self, name: str) -> StepPhoto | None:
        if name not in self._step_photos:
            found = step_photo(self._own_photos, name)
            if found is None and name.startswith(PUBLISHED):
                return None  # it may come any moment, with what was published
            self._step_photos[name] = found
        return self._step_photos[name]

    def _scene(self, name: str) -> Scene | None:
        if name not in self._scenes:
            try:
                self._scenes[name] = load(self._scenes_folder, _checked(name))
            except PictureError as error:
                log.warning("No words for a picture: %s", error)
                self._scenes[name] = None
        return self._scenes[name]

    def _image(self, key: _Key) -> QImage:
        image = QImage(key.width, key.height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        try:
            photo = self._photo(key)
            if photo is not None:
                own = self._step_photo(key.name)
                _paint_photo(painter, photo, key, own.marker if own else None)
            else:
                _paint(painter, self._drawing_or_stand_in(key), key)
        finally:
            painter.end()
        return image

    def _photo(self, key: _Key) -> QImage | None:
        own = self._step_photo(key.name)
        if own:
            return read_photo(own.path, key.width, key.height)
        if not _PHOTO_NAME.fullmatch(key.name):
            return None
        path = photo_of(self._own_photos, key.name)
        return read_photo(path, key.width, key.height) if path else None

    def _drawing_or_stand_in(self, key: _Key) -> Drawing:
        own = self._step_photo(key.name)
        name = own.instead_of if own else key.name
        try:
            return self.drawing(
                _checked(name), theme=key.theme, skin=key.skin, patterns=key.patterns
            )
        except PictureError as error:
            log.warning("A stand-in is shown for a picture: %s", error)
            return _stand_in(key.theme)

    def _keep(self, key: _Key, pixmap: QPixmap) -> None:
        self._pixmaps[key] = pixmap
        self._bytes += 4 * key.width * key.height
        while self._bytes > _MOST_BYTES and len(self._pixmaps) > 1:
            old, _ = self._pixmaps.popitem(last=False)
            self._bytes -= 4 * old.width * old.height


def _checked(name: str) -> str:
    """A picture's name, or that of the drawing behind a photo, if it is one.

    Raises:
        PictureError: it is none; a name never leads out of the folder.
    """
    stem = next((name.removesuffix(each) for each in SUFFIXES if name.endswith(each)), name)
    if not _PLAIN_NAME.fullmatch(stem):
        raise PictureError(f"no picture can be called {name!r}")
    return stem


def _paint_photo(painter: QPainter, photo: QImage, key: _Key, marker: Marker | None) -> None:
    """The photo on the bottom edge of the box, and a ring in the colours of the theme."""
    left, top = (key.width - photo.width()) / 2, key.height - photo.height()
    painter.drawImage(QPointF(left, top), photo)
    if marker is None:
        return
    shorter = min(photo.width(), photo.height())
    middle = QPointF(left + marker.x * photo.width(), top + marker.y * photo.height())
    radius, width = marker.radius * shorter, max(_THINNEST, _RING * shorter / SIDE)
    colours = palette(key.theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for name, wide in (("halo", 2.2 * width), ("mark", width)):
        painter.setPen(QPen(QColor(colours[name]), wide))
        painter.drawEllipse(middle, radius, radius)


def _paint(painter: QPainter, drawing: Drawing, key: _Key) -> None:
    scale = min(key.width, key.height) / SIDE
    painter.translate((key.width - SIDE * scale) / 2, key.height - SIDE * scale)
    painter.scale(scale, scale)
    boldness = min(_BOLDEST, max(1.0, math.sqrt(_SMALL / scale)))
    drawing.paint(painter, boldness=boldness)


@cache
def _stand_in(theme: str) -> Drawing:
    """A quiet empty picture frame: something is missing here, and it does not matter."""
    drawing, colours = Drawing(theme, "1"), palette(theme)
    line = colours["ink2"]
    drawing.lay(parsed(rectangle(150, 190, 500, 420, 30)), colours["s1"], line, 8)
    drawing.lay(parsed("M190 540L330 380L420 480L500 400L610 540Z"), colours["s3"], line, 6)
    drawing.lay(parsed("M500 290a38 38 0 1 0 76 0a38 38 0 1 0 -76 0Z"), colours["s0"], line, 6)
    return drawing


__all__ = ["PictureError", "Pictures"]
