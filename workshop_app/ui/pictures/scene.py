"""A scene: parts, marks and arrows, one after another, from a TOML file.

Items are laid in the order `[[under]]`, then each `[[panel]]` with its own items inside its
frame, then `[[item]]` over everything; the canvas is 800 × 800, and what stands on the table
stands near its lower edge. A place is `[x, y]`, an anchor of a named part such as `"pc.power"`,
or an anchor and an offset, `["pc.power", 6, 6]`. A scene with a `skin` or with
`patterns` shows them, or none, to everybody.

An item is one of:
- `part`: held `by` an anchor `at` a place, with `scale rot flip sx sy`; `name` makes its anchors
  known (even when `hidden`); `layer` and `without` choose its shapes; `tone = "quiet"` makes it
  background; `halo`, `lw` (factor of its lines), `recolour`.
- `arrow`: `straight` (`from to`), `curve` (`at r ry angles rot`) or `path` (`points`), with
  `width both fill`.
- `mark`: `ring` (`at r ry rot square`), `ripple` (`at r n angles step`), `beam` (`from to w tilt`),
  `colour` (`at r colour`: its pattern, where one is wanted) or a sign (`at r`): tick, no, look,
  listen, wait.
- `cable` (places), `line` (path data), `shape` (path data with `cls` as in a part).

A thing between fingers: the hand's `layer = "back"`, the thing, the hand's `layer = "front"`.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path as FilePath
from typing import Any

from workshop_app.ui.pictures import arrows, marks
from workshop_app.ui.pictures.drawing import HALO, Clip, Drawing, Manner
from workshop_app.ui.pictures.palettes import Palette
from workshop_app.ui.pictures.parts import Part, PartShelf, PictureError, painter_path, shape
from workshop_app.ui.pictures.paths import (
    Matrix,
    Point,
    mapped,
    parsed,
    placed,
    rectangle,
    smooth,
)
from workshop_app.values import Struct, replace

Item = Mapping[str, Any]  # as the TOML file has it; a wrong key or type is a PictureError


class Scene(Struct, frozen=True):
    """What a picture shows, and what it is in words, by language."""

    name: str
    alt: Mapping[str, str]
    content: Mapping[str, Any]

    @property
    def part_names(self) -> frozenset[str]:
        """The parts that the scene uses."""
        return frozenset(item["part"] for item in self._items() if "part" in item)

    def _items(self) -> list[Item]:
        panels: list[Item] = self.content.get("panel", [])
        in_panels = [item for panel in panels for item in panel.get("item", [])]
        return [*self.content.get("under", []), *in_panels, *self.content.get("item", [])]


def load(folder: FilePath, name: str) -> Scene:
    """Read a scene; `same_as` names another scene that shows the same action.

    Raises:
        PictureError: there is none of that name, or its file is no TOML.
    """
    try:
        content = tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PictureError(f"scene {name}: {error}") from error
    if "same_as" in content:
        return replace(load(folder, str(content["same_as"])), name=name)
    return Scene(name, content.get("alt", {}), content)


def drawn(
    scene: Scene, shelf: PartShelf, theme: str, skin: str, *, patterns: bool = False
) -> Drawing:
    """Lay the whole scene.

    Raises:
        PictureError: it names a part, an anchor or a kind of item that there is not.
    """
    content = scene.content
    is_told = content.get("patterns", patterns)
    drawing = Drawing(theme, content.get("skin", skin), patterns=is_told)
    try:
        _Layer(drawing, shelf).lay(content.get("under", []))
        for panel in content.get("panel", []):
            _lay_panel(drawing, shelf, panel)
        _Layer(drawing, shelf).lay(content.get("item", []))
    except (KeyError, TypeError, ValueError, ZeroDivisionError, PictureError) as error:
        raise PictureError(f"scene {scene.name}: {error!r}") from error
    return drawing


def _lay_panel(drawing: Drawing, shelf: PartShelf, panel: Item) -> None:
    x, y, width, height = panel["rect"]
    radius = panel.get("round", 26)
    frame = parsed(rectangle(x, y, width, height, radius))
    colours = drawing.colours()
    drawing.clip = Clip(x, y, width, height, radius)
    drawing.lay(frame, _colour(colours, panel.get("fill", "bg")))
    _Layer(drawing, shelf).lay(panel.get("item", []))
    drawing.clip = None
    if panel.get("frame", True):
        edge = parsed(rectangle(x + 2, y + 2, width - 4, height - 4, radius))
        drawing.lay(edge, "", _colour(colours, panel.get("edge", "ink2")), panel.get("w", 4))


class _Layer:
    """Items that know each other's anchors."""

    def __init__(self, drawing: Drawing, shelf: PartShelf) -> None:
        self._drawing = drawing
        self._shelf = shelf
        self._named: dict[str, tuple[Part, Matrix]] = {}
        self._kinds: dict[str, Callable[[Item], None]] = {
            "part": self._part,
            "arrow": self._arrow,
            "mark": self._mark,
            "cable": self._cable,
            "line": self._line,
            "shape": self._shape,
        }

    def lay(self, items: Sequence[Item]) -> None:
        for item in items:
            kind = next((kind for kind in self._kinds if kind in item), "")
            if not kind:
                raise PictureError(f"an item that is none of {', '.join(self._kinds)}: {item}")
            self._kinds[kind](item)

    def _at(self, place: Any) -> Point:
        if isinstance(place, str):
            name, _, anchor = place.partition(".")
            part, matrix = self._named[name]
            return mapped(matrix, *part.anchor(anchor or "o"))
        if isinstance(place[0], str):
            x, y = self._at(place[0])
            return x + place[1], y + place[2]
        return float(place[0]), float(place[1])

    def _part(self, item: Item) -> None:
        part = self._shelf.part(item["part"])
        turned = placed(
            scale=item.get("scale", 1.0),
            rot=item.get("rot", 0.0),
            flip=item.get("flip", False),
            sx=item.get("sx", 1.0),
            sy=item.get("sy", 1.0),
        )
        hold, (x, y) = mapped(turned, *part.anchor(item.get("by", "o"))), self._at(item["at"])
        matrix: Matrix = (*turned[:4], x - hold[0], y - hold[1])
        if "name" in item:
            self._named[item["name"]] = (part, matrix)
        if item.get("hidden"):
            return
        left_out = set(item.get("without", []))
        layer = item.get("layer")
        shapes = [
            each
            for each in part.shapes
            if layer in {None, each.group}
            and not left_out.intersection((each.group, *each.classes))
        ]
        self._drawing.shapes(shapes, matrix, _manner(item))

    def _arrow(self, item: Item) -> None:
        fill, width = item.get("fill", "mark"), item.get("width", 30.0)
        both = item.get("both", False)
        match item["arrow"]:
            case "straight":
                start, tip = self._at(item["from"]), self._at(item["to"])
                head = item.get("head", 1.0)
                arrows.straight_arrow(self._drawing, start, tip, width=width, head=head, fill=fill)
            case "curve":
                arrows.curved_arrow(
                    self._drawing,
                    self._at(item["at"]),
                    _radii(item),
                    _pair(item["angles"]),
                    width=width,
                    both=both,
                    rot=item.get("rot", 0.0),
                    fill=fill,
                )
            case "path":
                points = [self._at(point) for point in item["points"]]
                arrows.path_arrow(self._drawing, points, width=width, both=both, fill=fill)
            case other:
                raise PictureError(f"no arrow is called {other!r}")

    def _mark(self, item: Item) -> None:
        match item["mark"]:
            case "ring":
                marks.ring(
                    self._drawing,
                    self._at(item["at"]),
                    _radii(item),
                    rot=item.get("rot", 0.0),
                    square=item.get("square", False),
                    width=item.get("w", 9.0),
                )
            case "ripple":
                marks.ripple(
                    self._drawing,
                    self._at(item["at"]),
                    radius=item.get("r", 26),
                    count=item.get("n", 2),
                    angles=_pair(item.get("angles", (0, 360))),
                    step=item.get("step", 17),
                    width=item.get("w", 8.0),
                    flat=item.get("ky", 1.0),
                )
            case "beam":
                window, place = self._at(item["from"]), self._at(item["to"])
                width, tilt = item.get("w", 60), item.get("tilt", 90)
                marks.beam(self._drawing, window, place, width=width, tilt=tilt)
            case "colour":
                marks.colour(self._drawing, item["colour"], self._at(item["at"]), item.get("r", 46))
            case kind:
                marks.sign(self._drawing, kind, self._at(item["at"]), item.get("r", 46))

    def _cable(self, item: Item) -> None:
        """A smooth curve through points and anchors: outline and core."""
        path = painter_path(smooth([self._at(point) for point in item["cable"]]))
        colours = self._drawing.colours(quiet=item.get("tone") == "quiet")
        width = item.get("w", 15.0)
        if item.get("halo"):
            self._drawing.add(path, line=colours["halo"], width=width + 14)
        self._drawing.add(path, line=colours["ink"], width=width)
        core = colours[item.get("fill", "cable")]
        self._drawing.add(path, line=core, width=max(2.0, width - 7))

    def _line(self, item: Item) -> None:
        """A line of one colour, such as a rule on a page."""
        colours = self._drawing.colours(quiet=item.get("tone") == "quiet")
        path = painter_path(parsed(item["line"]))
        line = colours[item.get("colour", "ink")]
        self._drawing.add(path, line=line, width=item.get("w", 6.0), dash=item.get("dash", False))

    def _shape(self, item: Item) -> None:
        """A free shape with a part's classes, for a thing that is used once."""
        place = self._at(item.get("at", (0, 0)))
        matrix = placed(*place, scale=item.get("scale", 1.0), rot=item.get("rot", 0.0))
        paths = [shape(parsed(item["shape"]), tuple(item["cls"].split()))]
        self._drawing.shapes(paths, matrix, _manner(item))


def _manner(item: Item) -> Manner:
    return Manner(
        quiet=item.get("tone") == "quiet",
        halo=HALO * float(item.get("halo", 0.0)),
        weight=item.get("lw", 1.0),
        recolour=item.get("recolour", {}),
    )


def _colour(colours: Palette, name: str) -> str:
    return name if name.startswith("#") else colours[name]


def _radii(item: Item) -> Point:
    return item["r"], item.get("ry", item["r"])


def _pair(values: Sequence[float]) -> Point:
    first, second = values
    return first, second
