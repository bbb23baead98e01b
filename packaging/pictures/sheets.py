"""Contact sheets of all pictures, to look at: `dev.py pictures OUT [KIND ...]`.

Besides the four themes: `grey`, and `protan`, `deutan`, `tritan`, which show the light theme as
people with that colour blindness see it (Machado, Oliveira and Fernandes 2009, severity 1.0).
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from pictures.build_parts import PICTURES
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.pictures import Pictures

WIDTH, HEIGHT, COLUMNS, GAP, CAPTION = 230, 230, 8, 8, 18
A_PAGE = 48

_SEEN = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
KINDS = (*THEMES, "grey", *_SEEN)


def sheet(pictures: Pictures, names: Sequence[str], kind: str) -> QImage:
    """Pictures on the stage, side by side with their names."""
    theme = kind if kind in THEMES else "light"
    rows = -(-len(names) // COLUMNS)
    step_x, step_y = WIDTH + GAP, HEIGHT + CAPTION + GAP
    image = QImage(COLUMNS * step_x + GAP, rows * step_y + GAP, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    for index, name in enumerate(names):
        x, y = GAP + index % COLUMNS * step_x, GAP + index // COLUMNS * step_y
        painter.fillRect(x, y, WIDTH, HEIGHT, QColor(THEMES[theme].stage))
        painter.drawPixmap(x, y, pictures.pixmap(name, theme=theme, width=WIDTH, height=HEIGHT))
        caption = QRect(x, y + HEIGHT, WIDTH, CAPTION)
        painter.drawText(caption, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    painter.end()
    if kind == "grey":
        return image.convertToFormat(QImage.Format.Format_Grayscale8)
    return _as_seen(image, kind) if kind in _SEEN else image


def _as_seen(image: QImage, kind: str) -> QImage:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    wide, high, line = rgb.width(), rgb.height(), rgb.bytesPerLine()
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(high, line)
    value = rows[:, : 3 * wide].reshape(high, wide, 3) / 255.0
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 (sRGB)
    seen = np.clip(linear @ np.array(_SEEN[kind]).T, 0, 1)
    back = np.where(seen <= 0.0031308, seen * 12.92, 1.055 * seen ** (1 / 2.4) - 0.055)  # noqa: PLR2004 (sRGB)
    pixels = np.ascontiguousarray((back * 255 + 0.5).astype(np.uint8))
    result = QImage(pixels.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888)
    return result.copy()


def main(words: Sequence[str] | None = None) -> int:
    """Write the sheets; return the exit code."""
    arguments = sys.argv[1:] if words is None else list(words)
    if not arguments or not set(arguments[1:]) <= set(KINDS):
        print(f"usage: dev.py pictures OUT [{' | '.join(KINDS)}] ...")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    pictures = Pictures(PICTURES)
    names = pictures.names()
    pages = [names[first : first + A_PAGE] for first in range(0, len(names), A_PAGE)]
    for kind in arguments[1:] or KINDS:
        for number, page in enumerate(pages, start=1):
            file = out / f"{kind}-{number}.png"
            sheet(pictures, page, kind).save(str(file))
            print(file)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
