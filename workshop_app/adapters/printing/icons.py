"""The program's one-colour icons and drawings, as outlines to draw on paper."""

from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

from workshop_app.adapters.printing.outlines import Move, outline
from workshop_app.values import Struct

_BLANK = "white"
_SVG = "{http://www.w3.org/2000/svg}"


class NoSuchIconError(LookupError):
    """A label wants an icon that did not come with the program, or that is no path."""


class Shape(Struct, frozen=True):
    """One outline of an icon, in the icon's own units.

    Attributes:
        moves: the outline.
        code: the same as the operators of a PDF, made once: a label has some hundred of them.
        filled: whether it has an inside.
        stroke: width of its line; 0 where it has none.
        even_odd: which of the two rules says what is inside.
        is_blank: its inside is as the ground, so that it hides what is behind.
        is_line_blank: its line is as the ground.
    """

    moves: tuple[Move, ...]
    code: str
    filled: bool = True
    stroke: float = 0
    even_odd: bool = False
    is_blank: bool = False
    is_line_blank: bool = False


class Icon(Struct, frozen=True):
    """The shapes of an icon and the square they stand in."""

    left: float
    top: float
    side: float
    shapes: tuple[Shape, ...]
    is_drawing: bool = False  # with faces that hide what is behind them


class Icons:
    """The icons of some folders; each file is read once."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._read = lru_cache(maxsize=None)(self._from_file)

    def __getitem__(self, name: str) -> Icon:
        """Return an icon.

        Raises:
            NoSuchIconError: there is no such file, or it holds no path.
        """
        return self._read(name)

    def best(self, *names: str) -> str:
        """Return the first of the names that has a file; the last one if none has."""
        return next((name for name in names if self._file(name).is_file()), names[-1])

    def _file(self, name: str) -> Path:
        files = [folder / f"{name}.svg" for folder in self._folders]
        return next((file for file in files if file.is_file()), files[0])

    def _from_file(self, name: str) -> Icon:
        try:
            root = ET.parse(self._file(name)).getroot()  # noqa: S314 - ours, beside the program
        except (OSError, ET.ParseError) as error:
            raise NoSuchIconError(f"icon {name}: {error}") from error
        left, top, width, height = map(float, root.get("viewBox", "0 0 24 24").split())
        shapes = tuple(_shapes(root, {}))
        if not shapes:
            raise NoSuchIconError(f"icon {name} holds no path")
        is_drawing = any(shape.is_blank for shape in shapes)
        return Icon(left, top, max(width, height), shapes, is_drawing)


def _shapes(element: ET.Element, above: dict[str, str]) -> list[Shape]:
    """Return the shapes of an element; what it does not say holds from the one around it."""
    style = {**above, **element.attrib}
    data = _path_of(element)
    found = []
    if data:
        moves = tuple(outline(data))
        stroked = style.get("stroke", "none") != "none"
        found.append(
            Shape(
                moves,
                _code(moves),
                filled=style.get("fill", "black") != "none",
                stroke=float(style.get("stroke-width", "1")) if stroked else 0,
                even_odd=style.get("fill-rule") == "evenodd",
                is_blank=style.get("fill") == _BLANK,
                is_line_blank=style.get("stroke") == _BLANK,
            )
        )
    for child in element:
        found += _shapes(child, style)
    return found


_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def _code(moves: tuple[Move, ...]) -> str:
    """Return moves as operators of a PDF; an icon's own unit is some hundredths of a mm."""
    parts = ["n"]
    for letter, points in moves:
        parts += [f"{part:.3f}".rstrip("0").rstrip(".") for point in points for part in point]
        parts.append(_OPERATORS[letter])
    return " ".join(parts)


def _path_of(element: ET.Element) -> str:
    def number(name: str) -> float:
        return float(element.get(name, "0"))

    match element.tag.removeprefix(_SVG):
        case "path":
            return element.get("d", "")
        case "circle":
            x, y, r = number("cx"), number("cy"), number("r")
            return f"M{x - r} {y}A{r} {r} 0 1 0 {x + r} {y}A{r} {r} 0 1 0 {x - r} {y}Z"
        case "rect":
            return _rectangle(
                number("x"), number("y"), number("width"), number("height"), number("rx")
            )
        case "line":
            return f"M{number('x1')} {number('y1')}L{number('x2')} {number('y2')}"
        case _:
            return ""


def _rectangle(x: float, y: float, width: float, height: float, r: float) -> str:
    if not r:
        return f"M{x} {y}h{width}v{height}h{-width}Z"
    corner = f"a{r} {r} 0 0 1"
    return (
        f"M{x + r} {y}h{width - 2 * r}{corner} {r} {r}v{height - 2 * r}{corner} {-r} {r}"
        f"h{2 * r - width}{corner} {-r} {-r}v{2 * r - height}{corner} {r} {-r}Z"
    )
