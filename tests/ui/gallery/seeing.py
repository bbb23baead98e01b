"""Looks at what was painted: pixels, their contrast, and the colours of a text."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

Pixels = NDArray[np.uint8]
_LINEAR = 0.04045
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])


def pixels_of(shown: QWidget, box: QRect) -> Pixels:
    """Rows of red, green, blue from a part of what a widget shows."""
    image = shown.grab(box).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def luminances(pixels: NDArray[np.generic]) -> NDArray[np.float64]:
    """Relative luminance (WCAG 2.2) of each pixel."""
    part = pixels.astype(np.float64) / 255
    linear = np.where(part <= _LINEAR, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    found: NDArray[np.float64] = linear @ _WEIGHTS
    return found


def ratios(one: Pixels, other: Pixels) -> NDArray[np.float64]:
    """Contrast of each pixel with the one at the same place."""
    a, b = luminances(one) + 0.05, luminances(other) + 0.05
    found: NDArray[np.float64] = np.maximum(a, b) / np.minimum(a, b)
    return found


def ground_and_ink(pixels: Pixels, *, least: float = 0.004) -> tuple[str, str, float]:
    """The colour of the ground, that of what is written on it, and their contrast.

    Mid tones of smoothed edges are left out: only colours that cover `least` of the box count.
    """
    flat = pixels.reshape(-1, 3).astype(np.uint32)
    packed = (flat[:, 0] << 16) | (flat[:, 1] << 8) | flat[:, 2]
    colours, counts = np.unique(packed, return_counts=True)
    ground = colours[counts.argmax()]
    often = colours[counts >= max(6, least * len(packed))]
    rgb = np.stack([often >> 16, (often >> 8) & 255, often & 255], axis=1)
    light = luminances(rgb) + 0.05
    base = (
        float(luminances(np.array([[ground >> 16, (ground >> 8) & 255, ground & 255]]))[0]) + 0.05
    )
    contrast = np.maximum(light, base) / np.minimum(light, base)
    best = int(contrast.argmax())
    return f"#{int(ground):06X}", f"#{int(often[best]):06X}", float(contrast[best])
