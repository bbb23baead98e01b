"""The sheet with which a workshop sets up a scanner and sees that it works."""

from collections.abc import Sequence

from workshop_app.adapters.printing.lettering import fitted
from workshop_app.adapters.printing.paper import A4, INK, Paper
from workshop_app.adapters.printing.words import Words
from workshop_app.domain.codes import CHECK_UP_CODE

_LEFT, _RIGHT = 18.0, A4[0] - 18.0


def draw_check_up(paper: Paper, words: Words) -> None:
    """Draw the sheet: three steps, one code in four sizes, and what the team lead sets."""
    paper.text(_LEFT, 30, words["check_up.title"], 34, bold=True)
    for number, step in enumerate(words.lines("check_up.steps"), start=1):
        base = 28 + number * 17
        paper.disc(_LEFT, base - 8.4, 11.5, INK)
        paper.text(_LEFT + 5.75, base, str(number), 20, bold=True, colour="#FFFFFF", align="centre")
        _write(paper, _LEFT + 17, base, step, 22)
    _draw_codes(paper, words.lines("check_up.sizes"))
    paper.icon("check", _LEFT, 176, 12)
    _write(paper, _LEFT + 17, 184.6, words["check_up.good"], 20, bold=True)
    paper.icon("help", _LEFT, 192, 12)
    _write(paper, _LEFT + 17, 200.6, words["check_up.bad"], 20, bold=True)
    paper.box(_LEFT, 212, _RIGHT - _LEFT, 0.8, fill=INK)
    paper.text(_LEFT, 224, words["check_up.for_lead"], 18, bold=True)
    lines = (*words.lines("check_up.settings"), words["check_up.letters"])
    for number, line in enumerate(lines):
        _write(paper, _LEFT, 234 + number * 8.5, line, 16)
    paper.text(_RIGHT, 268, " ".join(CHECK_UP_CODE.text), 20, bold=True, align="right")


def _write(
    paper: Paper, x: float, base: float, words: str, largest: float, *, bold: bool = False
) -> None:
    points, lines = fitted(words, _RIGHT - x, largest=largest, bold=bold)
    paper.text(x, base, lines[0], points, bold=bold)


def _draw_codes(paper: Paper, sizes: Sequence[str]) -> None:
    """A scanner that reads the largest alone needs labels with wider bars, or cleaning."""
    text = CHECK_UP_CODE.text
    small, medium, large, square = sizes
    for x, y, size in (
        (_LEFT, 97, small),
        (_LEFT + 60, 97, medium),
        (_LEFT, 135, large),
        (_LEFT + 125, 97, square),
    ):
        paper.text(x + 5, y, size, 16)
    paper.bars(_LEFT + 5, 101, 18, text, dots=2)
    paper.bars(_LEFT + 65, 101, 18, text, dots=3)
    paper.bars(_LEFT + 5, 139, 24, text, dots=4)
    paper.qr(_LEFT + 130, 105, text, dots=12)
