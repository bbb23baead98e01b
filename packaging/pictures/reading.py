"""A picture-only round, for who knows no step.

`python -m pictures.reading OUT KEY SEED [NAME ...]`: OUT gets each picture of a step and of what
helps after a "No", or only those that are named, in a random order, under a number alone; KEY,
which stays away from the reader, says which step and sentence each number is.
"""

import os
import random
import sys
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from workshop_app import resources
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.contact_sheet import Tile, tiles
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.pictures import Pictures

SIDE = 800
ARGUMENTS = 3


def told(pictures: Pictures) -> dict[str, list[str]]:
    """Return the sentences of each picture of the ten tasks, without the answers to choose from."""
    found: dict[str, list[str]] = {}
    for procedure in read_content()[1].procedures.values():
        answers = {
            option.picture
            for step in procedure.steps
            for option in (*step.options, *(step.no.options if step.no else ()))
        }
        for tile in tiles(pictures, procedure, "en"):
            if not _is_answer(tile, answers):
                sentences = found.setdefault(tile.picture, [])
                sentences += [tile.words] if tile.words not in sentences else []
    return found


def _is_answer(tile: Tile, answers: set[str]) -> bool:
    return any(tile.picture.startswith(answer) for answer in answers)


def main() -> int:
    """Write the pictures and the key; return the exit code."""
    if len(sys.argv) <= ARGUMENTS:
        print("usage: python -m pictures.reading OUT KEY SEED [NAME ...]")
        return 2
    out, key, seed, again = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    pictures = Pictures(resources.path("pictures"))
    sentences = told(pictures)
    if unknown := set(again) - set(sentences):
        print(f"no step shows {', '.join(sorted(unknown))}")
        return 2
    names = sorted(again or sentences)
    random.Random(seed).shuffle(names)  # noqa: S311 (an order, no secret)
    out.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, name in enumerate(names, start=1):
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor(THEMES["light"].stage))
        painter = QPainter(image)
        painter.drawPixmap(0, 0, pictures.pixmap(name, theme="light", width=SIDE, height=SIDE))
        painter.end()
        image.save(str(out / f"{number:03}.png"))
        rows.append(f"{number:03}\t{name}\t{' / '.join(sentences[name])}\n")
    key.write_text("".join(rows), encoding="utf-8")
    print(f"{len(rows)} pictures in {out}; the key is {key}")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
