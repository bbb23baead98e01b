"""The icons: one colour each, on one grid, coloured as they are drawn."""

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from workshop_app import resources
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.task_draft import new_draft
from workshop_app.ui.look.icons import has_icon, paint_icon

FILES = sorted(resources.path("icons").glob("*.svg"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_has_one_colour_and_stands_on_the_grid(file):
    root = ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314 - our own drawing
    assert root.get("viewBox") == "0 0 24 24"
    assert {each.get("fill") for each in root} == {"currentColor"}
    assert file.stat().st_size < 8_000


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_takes_the_colour_it_is_drawn_in_and_stays_in_its_box(qapp, file):
    paper = QImage(96, 96, QImage.Format.Format_RGB32)
    paper.fill(QColor("#FFFFFF"))
    painter = QPainter(paper)
    paint_icon(painter, file.stem, QRectF(24, 24, 48, 48), QColor("#00522B"))
    painter.end()
    inked = [
        (x, y)
        for x in range(96)
        for y in range(96)
        if QColor(paper.pixel(x, y)) == QColor("#00522B")
    ]
    assert len(inked) > 100
    assert all(23 <= x <= 72 and 23 <= y <= 72 for x, y in inked)


def test_an_icon_that_is_not_there_is_not_drawn_and_the_log_says_so(qapp, caplog):
    paper = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(paper)
    paint_icon(painter, "no_such_icon", QRectF(0, 0, 8, 8), QColor("#000000"))
    painter.end()
    assert not has_icon("no_such_icon")
    assert "no_such_icon" in caplog.text


def test_a_new_task_has_an_icon():
    assert has_icon(new_draft(TaskCode("webcam")).procedure.icon)
