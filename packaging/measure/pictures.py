"""How long each drawing takes at 800 px: laid from its parts, and painted; kept pictures take none.

Seconds of processor time, the least of some rounds in each theme: what else runs here costs less.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from measure._figures import judge
from workshop_app import resources
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.drawing import SIDE, Drawing
from workshop_app.ui.pictures.pictures import Pictures

PROVES = ("PER-02", "T35")
GOAL_MS = 20.0
AGAIN = 30


def least_ms(work: Callable[[], object], rounds: int) -> float:
    """The least processor time of some rounds, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.thread_time()
        work()
        times.append((time.thread_time() - start) * 1000)
    return min(times)


def painted(drawing: Drawing) -> QImage:
    """A drawing at 800 × 800 pixels."""
    image = QImage(round(SIDE), round(SIDE), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    drawing.paint(painter)
    painter.end()
    return image


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures and the slowest drawings; the exit code is 1 when one takes too long."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="times that each is painted")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    pictures = Pictures(resources.path("pictures"))
    times = {
        (theme, name): least_ms(
            partial(painted, pictures.drawing(name, theme=theme)), chosen.rounds
        )
        for theme in THEMES
        for name in pictures.names()
    }
    for theme, name in [key for key, ms in times.items() if ms > GOAL_MS]:  # a slow moment passes
        again = least_ms(partial(painted, pictures.drawing(name, theme=theme)), AGAIN)
        times[theme, name] = min(times[theme, name], again)
    for theme in THEMES:
        own = {name: ms for (each, name), ms in times.items() if each == theme}
        worst = sorted(own, key=own.__getitem__, reverse=True)[:3]
        told = ", ".join(f"{name} {own[name]:.1f}" for name in worst)
        print(f"{theme}: median {statistics.median(own.values()):.1f} ms; slowest {told}")
    del application
    return 0 if judge("slowest drawing at 800 px in ms", max(times.values()), GOAL_MS) else 1


if __name__ == "__main__":
    raise SystemExit(main())
