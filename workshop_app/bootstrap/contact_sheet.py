"""Contact sheets, to look at: each step's pictures beside its sentence, per task and theme."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from workshop_app import resources
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.domain.procedure import Procedure, Step, Way
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.names import of_kind, step_pictures
from workshop_app.ui.pictures.pictures import Pictures

SIDE, COLUMNS, GAP, WORDS = 400, 5, 8, 60  # pixels
_LETTERS = 15
_GREY = "#808080"


class Tile(NamedTuple):
    """A picture and what it is shown with."""

    picture: str
    words: str


def run(*, out: Path, language: str, theme: str) -> int:
    """Write a sheet for each task, and one for everything that is no step.

    Args:
        out: folder to write `TASK-THEME.png` into.
        language: `fr` or `en`, of the sentences.
        theme: light, dark, yellow or cream.

    Returns:
        0.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    out.mkdir(parents=True, exist_ok=True)
    pictures = Pictures(resources.path("pictures"))
    shown: set[str] = set()
    for task, procedure in read_content()[1].procedures.items():
        told = tiles(pictures, procedure, language)
        shown.update(tile.picture for tile in told)
        sheet(pictures, told, theme).save(str(out / f"{task}-{theme}.png"))
    rest = sorted(set(pictures.names()) - shown)
    told = [Tile(name, pictures.alt(name, language)) for name in rest]
    sheet(pictures, told, theme).save(str(out / f"others-{theme}.png"))
    del application
    return 0


def tiles(pictures: Pictures, procedure: Procedure, language: str) -> list[Tile]:
    """Return what a task shows, each picture of a step once, in the order of the work."""
    words = procedure.words_in(language).steps
    found: dict[Tile, None] = {}
    for step in procedure.steps:
        kinds = step.condition.variants or procedure.subjects
        for kind in (each for each in procedure.subjects if each in kinds):
            for key, names in _shown(procedure, step, kind):
                sentence = " ".join(words.get(key) or words[step.id]).replace("*", "")
                found[Tile(pictures.first_there(names), sentence)] = None
    return list(found)


def _shown(procedure: Procedure, step: Step, kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield step.id, step_pictures(procedure, step, kind)
    if step.no and step.no.way is Way.FIX:
        yield f"{step.id}.fix", step_pictures(procedure, step, kind, fix=True)
    for option in (*step.options, *(step.no.options if step.no else ())):
        yield step.id, of_kind(option.picture, kind)


def sheet(pictures: Pictures, told: list[Tile], theme: str) -> QImage:
    """Draw pictures side by side on the stage of a theme, each over its sentence."""
    step_x, step_y = SIDE + GAP, SIDE + WORDS + GAP
    rows = -(-len(told) // COLUMNS)
    image = QImage(COLUMNS * step_x + GAP, rows * step_y + GAP, QImage.Format.Format_RGB32)
    image.fill(QColor(_GREY))
    painter = QPainter(image)
    font = painter.font()
    font.setPixelSize(_LETTERS)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    for index, tile in enumerate(told):
        x, y = GAP + index % COLUMNS * step_x, GAP + index // COLUMNS * step_y
        painter.fillRect(x, y, SIDE, SIDE, QColor(THEMES[theme].stage))
        drawn = pictures.pixmap(tile.picture, theme=theme, width=SIDE, height=SIDE)
        painter.drawPixmap(x, y, drawn)
        words = QRect(x, y + SIDE, SIDE, WORDS)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, f"[{tile.picture}] {tile.words}")
    painter.end()
    return image
