"""A sound for the eye: it covers no word."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from tests.ui.gallery.hall import SCALES, WINDOWS, first_of_each_kind, wall
from workshop_app.ui.widgets.alerts import BORDER_MM

LETTER = 0.36
"""Half of a capital, as a part of its size; an accent may be touched for a moment."""


@pytest.mark.proves("VIS-14")
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("window", WINDOWS)
def test_the_frame_lies_over_no_word(qapp, window, scale):
    here = wall(window, scale, "fr")
    line = here.look.metrics.mm(BORDER_MM)
    covered = {
        (exhibit.name, label.text())
        for exhibit in first_of_each_kind()
        for label in here.hang(exhibit).findChildren(QLabel)
        if label.isVisible() and label.text() and not is_clear(label, line)
    }
    here.close()
    assert not covered


def is_clear(label, line):
    """Whether a label's letters, where they stand in it, keep off the frame."""
    room, align = label.contentsRect(), int(label.alignment())
    written = label.fontMetrics().boundingRect(room, align, label.text())
    window, half = label.window(), label.font().pixelSize() * LETTER
    at = label.mapTo(window, written.center())
    left = label.mapTo(window, QPoint(written.left(), 0)).x()
    return left >= line and at.y() - half >= line and at.y() + half <= window.height() - line
