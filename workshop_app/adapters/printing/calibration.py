"""A label to see how straight a printer prints: a frame, rulers from two edges, and a code."""

from workshop_app.adapters.printing.codes import DOTS_PER_MM
from workshop_app.adapters.printing.paper import Paper
from workshop_app.domain.codes import CHECK_UP_CODE
from workshop_app.domain.labels import SMALLEST_PT

FRAME_MM = 2.0
"""The frame stands so far from each edge: what is missing or more is the shift."""
_LONG, _SHORT, _LINE, _EVERY = 3.0, 1.5, 0.2, 5


def draw_calibration(paper: Paper, size: tuple[float, float], shift: tuple[float, float]) -> None:
    """Draw the frame, and in it how far the printer's settings shift everything now, in mm."""
    wide, tall = size
    paper.box(FRAME_MM, FRAME_MM, wide - 2 * FRAME_MM, tall - 2 * FRAME_MM, line=_LINE)
    for at in range(int(wide - 2 * FRAME_MM) + 1):
        length = _SHORT if at % _EVERY else _LONG
        paper.line(FRAME_MM + at, FRAME_MM, FRAME_MM + at, FRAME_MM + length, _LINE)
    for at in range(int(tall - 2 * FRAME_MM) + 1):
        length = _SHORT if at % _EVERY else _LONG
        paper.line(FRAME_MM, FRAME_MM + at, FRAME_MM + length, FRAME_MM + at, _LINE)
    told = f"{FRAME_MM:g} mm · x {shift[0]:+g} · y {shift[1]:+g}"
    paper.text(wide / 2, FRAME_MM + 10, told, SMALLEST_PT, align="centre")
    bars = 90 * 2 / DOTS_PER_MM
    paper.bars((wide - bars) / 2, FRAME_MM + 13, 6, CHECK_UP_CODE.text, dots=2)
