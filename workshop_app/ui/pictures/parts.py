"""The parts that pictures are made of: small SVG files whose classes name colours.

A path's classes: `f-NAME` its fill, `s-NAME` its line (else `ink`), `k1` to `k4` a line of the
house's weights or `wN` one of N px, `oNN` opacity in percent, `dash`, `butt`, `nohalo`.
`<circle class="anchor" id="usb">` is a named point that scenes aim at; `<g id="back">` and
`<g id="front">` part a drawing so that something goes between.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path as FilePath

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from workshop_app.ui.pictures.paths import Path, Point, parsed
from workshop_app.values import Struct


class PictureError(Exception):
    """A drawing cannot be made; the message names the file and what is wrong with it."""


class Shape(Struct, frozen=True):
    """One path of a part, in the part's own coordinates."""

    path: QPainterPath
    classes: tuple[str, ...]
    group: str = ""
    fill: str = ""
    line: str = "ink"
    weight: str = ""  # k1 … k4
    width: float = 0.0  # px, where the weight is none of the house's
    opacity: float = 1.0
    covers: bool = False  # one whole face, which hides the halos of what lies on it


class Part(Struct, frozen=True):
    """A thing, a hand or a person. Every part has the anchor `o`, its origin."""

    name: str
    shapes: tuple[Shape, ...]
    anchors: Mapping[str, Point]

    def anchor(self, name: str) -> Point:
        """Where a named point lies.

        Raises:
            PictureError: the part has no such anchor.
        """
        try:
            return self.anchors[name]
        except KeyError:
            raise PictureError(f"part {self.name} has no anchor {name!r}") from None


class PartShelf:
    """Reads each part once."""

    def __init__(self, folder: FilePath) -> None:
        self._folder = folder
        self._parts: dict[str, Part] = {}

    def part(self, name: str) -> Part:
        """A part by its name.

        Raises:
            PictureError: there is none, or its file is not in the form of a part.
        """
        if name not in self._parts:
            try:
                root = ET.parse(self._folder / f"{name}.svg").getroot()  # noqa: S314 (ours)
                self._parts[name] = _part(name, root)
            except (OSError, ET.ParseError, ValueError) as error:
                raise PictureError(f"part {name}: {error}") from error
        return self._parts[name]

    def names(self) -> tuple[str, ...]:
        """All parts in the folder, in order of the alphabet."""
        return tuple(sorted(file.stem for file in self._folder.glob("*.svg")))


def shape(path: Path, classes: tuple[str, ...], group: str = "") -> Shape:
    """A shape from its path and class names."""

    def named(prefix: str) -> str:
        return next((each[len(prefix) :] for each in classes if each.startswith(prefix)), "")

    weight, width, opacity = named("k"), named("w"), named("o")
    return Shape(
        path=painter_path(path, even_odd="evenodd" in classes),
        classes=classes,
        group=group,
        fill=named("f-"),
        line=named("s-") or "ink",
        weight=f"k{weight}" if weight else "",
        width=float(width or 0),
        opacity=float(opacity or 100) / 100,
        covers=bool(named("f-")) and "nohalo" not in classes and _is_one(path),
    )


def _is_one(path: Path) -> bool:
    return sum(segment.kind == "M" for segment in path) == 1


def painter_path(path: Path, *, even_odd: bool = False) -> QPainterPath:
    """The path in the form that Qt paints."""
    result = QPainterPath()
    result.setFillRule(Qt.FillRule.OddEvenFill if even_odd else Qt.FillRule.WindingFill)
    for kind, points in path:
        match kind:
            case "M":
                result.moveTo(*points[0])
            case "L":
                result.lineTo(*points[0])
            case "C":
                (a, b), (c, d), (e, f) = points
                result.cubicTo(a, b, c, d, e, f)
            case _:
                result.closeSubpath()
    return result


def _part(name: str, root: ET.Element) -> Part:
    shapes: list[Shape] = []
    anchors: dict[str, Point] = {"o": (0.0, 0.0)}
    _collect(root, "", shapes, anchors)
    return Part(name, tuple(shapes), anchors)


def _collect(
    element: ET.Element, group: str, shapes: list[Shape], anchors: dict[str, Point]
) -> None:
    for child in element:
        classes = tuple(child.get("class", "").split())
        match child.tag.rpartition("}")[2]:
            case "g":
                _collect(child, child.get("id", group), shapes, anchors)
            case "circle" if "anchor" in classes:
                x, y = float(child.get("cx", 0)), float(child.get("cy", 0))
                anchors[child.get("id", "")] = (x, y)
            case "path":
                shapes.append(shape(parsed(child.get("d", "")), classes, group))
            case "style" | "title":
                pass
            case other:
                raise ValueError(f"a part has no <{other}>")
