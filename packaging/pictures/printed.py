"""Drawings in one colour, for paper: `python -m pictures.printed` draws all of them anew.

A label printer knows black and white: faces become white, and lines heavier, so that a drawing
25 mm wide keeps its lines at 203 dots an inch (8 dots a millimetre).
"""

import sys
from collections.abc import Iterator

from PySide6.QtGui import QPainterPath

from pictures.build_parts import PICTURES
from workshop_app.domain.colours import luminance
from workshop_app.ui.pictures.drawing import SIDE, Stroke
from workshop_app.ui.pictures.palettes import palette
from workshop_app.ui.pictures.pictures import Pictures

PRINTED = PICTURES / "printed"
NAMES = (
    "beneficiary-association",
    "beneficiary-family",
    "beneficiary-school",
    "computer-problem",
    "desktop",
    "item-box",
    "item-laptop",
    "item-screen",
    "item-tower",
    "place-arrival",
    "place-bench",
    "place-packing",
    "place-pallet",
    "place-quarantine",
    "place-shelf",
    "place-van",
    "place-waste",
    "press-start",
)
_BOLDNESS = 2.4
_DARK = 0.2  # luminance: what is darker becomes black
_MARGIN = 8.0


def drawings() -> Iterator[tuple[str, str]]:
    """Yield the name of each drawing for paper, and its SVG."""
    pictures = Pictures(PICTURES)
    for name in NAMES:
        yield name, _svg(pictures.drawing(name, theme="light").strokes)


def _svg(strokes: list[Stroke]) -> str:
    colours = palette("light")
    grounds = {colours["bg"], colours["shadow"]}
    seen = [each for each in strokes if each.line or each.fill != colours["shadow"]]
    boxes = [
        each.path.boundingRect() for each in seen if not {each.fill, each.line} - {""} <= grounds
    ]
    left = max(0.0, min(box.left() for box in boxes) - _MARGIN)
    right = min(SIDE, max(box.right() for box in boxes) + _MARGIN)
    top = max(0.0, min(box.top() for box in boxes) - _MARGIN)
    bottom = min(SIDE, max(box.bottom() for box in boxes) + _MARGIN)
    side = max(right - left, bottom - top)
    left, top = (left + right - side) / 2, bottom - side  # in the middle, on the lower edge
    square = f"{left:.0f} {top:.0f} {side:.0f} {side:.0f}"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{square}">',
        *(_path(each) for each in seen),
        "</svg>\n",
    ]
    return "\n".join(lines)


def _path(stroke: Stroke) -> str:
    tones = [f'fill="{_tone(stroke.fill)}"']
    if stroke.line:
        tones.append(f'stroke="{_tone(stroke.line)}" stroke-width="{stroke.width * _BOLDNESS:.1f}"')
    return f'<path {" ".join(tones)} d="{_data(stroke.path)}"/>'


def _tone(colour: str) -> str:
    if not colour:
        return "none"
    return "black" if luminance(colour) < _DARK else "white"


def _data(path: QPainterPath) -> str:
    told, index = [], 0
    while index < path.elementCount():
        one = path.elementAt(index)
        if one.isMoveTo() or one.isLineTo():
            told.append(f"{'M' if one.isMoveTo() else 'L'}{one.x:.0f} {one.y:.0f}")
            index += 1
        else:
            curve = [path.elementAt(index + step) for step in range(3)]
            told.append("C" + " ".join(f"{each.x:.0f} {each.y:.0f}" for each in curve))
            index += 3
    return "".join(told)


def main() -> int:
    """Write the drawings that changed; return the exit code."""
    PRINTED.mkdir(exist_ok=True)
    for name, svg in drawings():
        file = PRINTED / f"{name}.svg"
        if not file.exists() or file.read_text(encoding="utf-8") != svg:
            file.write_text(svg, encoding="utf-8")
            print("drawn", name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
