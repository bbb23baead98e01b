"""A drawing: strokes in the order in which they are painted, on a square of 800 units."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from workshop_app.ui.pictures.palettes import Palette, palette
from workshop_app.ui.pictures.parts import PictureError, Shape, painter_path
from workshop_app.ui.pictures.paths import Matrix, Path
from workshop_app.ui.pictures.patterns import Patterned, paint_pattern, patterned
from workshop_app.values import Struct, field

SIDE = 800.0

WEIGHTS = {"k1": 6.0, "k2": 4.2, "k3": 3.0, "k4": 2.2}
QUIET_WEIGHTS = {"k1": 4.0, "k2": 3.2, "k3": 2.4, "k4": 2.0}
HALO = 7.0
"""Units of ground colour around what stands in front; it does more than any colour."""

_THIN = 3.5
_COVERS = 3  # so many large faces hide the halos of the small shapes on them


class Clip(Struct, frozen=True):
    """A rounded frame outside which nothing is painted."""

    x: float
    y: float
    width: float
    height: float
    radius: float


class Stroke(Struct, frozen=True):
    """One path with its colours as #RRGGBB; empty is none."""

    path: QPainterPath
    fill: str = ""
    line: str = ""
    width: float = 0.0
    opacity: float = 1.0
    butt: bool = False
    dash: bool = False
    clip: Clip | None = None
    pattern: Patterned | None = None


class Manner(Struct, frozen=True, kw_only=True):
    """How a part is drawn this time.

    Attributes:
        quiet: as background, with thin grey lines.
        halo: units of ground around it; 0 is none.
        weight: factor of all its lines.
        recolour: colours that take the place of others, by name or as #RRGGBB.
    """

    quiet: bool = False
    halo: float = 0.0
    weight: float = 1.0
    recolour: Mapping[str, str] = field(default_factory=dict)


class Drawing:
    """Strokes that were laid down so far, in one theme and skin, with or without patterns."""

    def __init__(self, theme: str, skin: str, *, patterns: bool = False) -> None:
        self.theme = theme
        self.skin = skin
        self.patterns = patterns
        self.strokes: list[Stroke] = []
        self.clip: Clip | None = None  # holds for what is laid down next

    def colours(self, *, quiet: bool = False) -> Palette:
        """The colours of this drawing."""
        return palette(self.theme, self.skin, quiet=quiet)

    def lay(self, path: Path, fill: str = "", line: str = "", width: float = 0.0) -> None:
        """Paint a path over all before; colours as #RRGGBB."""
        self.add(painter_path(path), fill=fill, line=line, width=width)

    def add(
        self,
        path: QPainterPath,
        *,
        fill: str = "",
        line: str = "",
        width: float = 0.0,
        opacity: float = 1.0,
        butt: bool = False,
        dash: bool = False,
        pattern: Patterned | None = None,
    ) -> None:
        """Paint a finished path over all before, unless the frame hides all of it."""
        reach = width / 2 + 1
        box = path.boundingRect().adjusted(-reach, -reach, reach, reach)
        if self.clip is None or box.intersects(_frame(self.clip)):
            told = pattern if self.patterns else None
            self.strokes.append(
                Stroke(path, fill, line, width, opacity, butt, dash, self.clip, told)
            )

    def shapes(self, shapes: Iterable[Shape], matrix: Matrix, manner: Manner) -> None:
        """Paint shapes of a part; line weight does not depend on the matrix.

        Raises:
            PictureError: a shape names a colour that the palette lacks.
        """
        colours = dict(self.colours(quiet=manner.quiet))
        try:
            for name, other in manner.recolour.items():
                colours[name] = other if other.startswith("#") else colours[other]
            transform = QTransform(*matrix)
            ready = [(shape, transform.map(shape.path)) for shape in shapes]
            if manner.halo:
                self._halos(ready, colours["halo"], manner)
            for shape, path in ready:
                self._shape(shape, path, colours, manner)
        except KeyError as error:
            raise PictureError(f"no colour {error}") from error

    def _halos(
        self, shapes: Sequence[tuple[Shape, QPainterPath]], ground: str, manner: Manner
    ) -> None:
        filled = [path for shape, path in shapes if shape.covers]
        covers = sorted(filled, key=_area, reverse=True)[:_COVERS]
        for shape, path in shapes:
            own = _weights(manner).get(shape.weight, 0.0) * manner.weight
            if "nohalo" in shape.classes or not (shape.fill or own):
                continue
            reach = own / 2 + manner.halo
            seen = path.boundingRect().adjusted(-reach, -reach, reach, reach)
            if not any(cover is not path and cover.contains(seen) for cover in covers):
                self.add(path, fill=ground if shape.fill else "", line=ground, width=2 * reach)

    def _shape(
        self, shape: Shape, path: QPainterPath, colours: Mapping[str, str], manner: Manner
    ) -> None:
        width = _weights(manner).get(shape.weight, shape.width) * manner.weight
        name = manner.recolour.get(shape.fill, shape.fill)
        self.add(
            path,
            fill=colours[shape.fill] if shape.fill else "",
            line=colours[shape.line] if width else "",
            width=width,
            opacity=shape.opacity,
            butt="butt" in shape.classes,
            dash="dash" in shape.classes,
            pattern=None if manner.quiet else patterned(colours, name),
        )

    def paint(self, painter: QPainter, *, boldness: float = 1.0) -> None:
        """Paint the strokes; the painter's coordinates are the drawing's.

        `boldness` is a factor of all line widths: small pictures need more.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip: Clip | None = None
        for stroke in self.strokes:
            if stroke.clip != clip:
                clip = stroke.clip
                _set_clip(painter, clip)
            painter.setOpacity(stroke.opacity)
            painter.setBrush(_brush(stroke.fill))
            painter.setPen(_pen(stroke.line, stroke.width * boldness, stroke.butt, stroke.dash))
            painter.drawPath(stroke.path)
            if stroke.pattern is not None:
                paint_pattern(painter, stroke.pattern, stroke.path)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(stroke.path)


def _area(path: QPainterPath) -> float:
    box = path.boundingRect()
    return box.width() * box.height()


def _weights(manner: Manner) -> Mapping[str, float]:
    return QUIET_WEIGHTS if manner.quiet else WEIGHTS


@cache
def _brush(fill: str) -> QBrush:
    return QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=512)
def _pen(line: str, width: float, butt: bool, dash: bool) -> QPen:  # noqa: FBT001
    if not line:
        return QPen(Qt.PenStyle.NoPen)
    cap = Qt.PenCapStyle.FlatCap if butt else Qt.PenCapStyle.RoundCap
    # A thin line's corners look the same either way, and cost a tenth of the whole picture's time.
    join = Qt.PenJoinStyle.BevelJoin if width < _THIN else Qt.PenJoinStyle.RoundJoin
    pen = QPen(QColor(line), width, Qt.PenStyle.SolidLine, cap, join)
    if dash:
        pen.setDashPattern([1.0, 3.0])
    return pen


def _set_clip(painter: QPainter, clip: Clip | None) -> None:
    if clip is None:
        painter.setClipping(False)
        return
    path = QPainterPath()
    path.addRoundedRect(_frame(clip), clip.radius, clip.radius)
    painter.setClipPath(path)


def _frame(clip: Clip) -> QRectF:
    return QRectF(clip.x, clip.y, clip.width, clip.height)
