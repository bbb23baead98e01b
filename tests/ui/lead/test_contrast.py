"""T10 on a lead's screens: letters of labels, buttons and tables as they are painted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from tests.ui.bench.example_words import PlainPictures
from tests.ui.gallery.hall import content
from tests.ui.gallery.seeing import ground_and_ink, pixels_of
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.bootstrap.step_checks import StepChecks
from workshop_app.ui.gallery.lead import lead_gallery
from workshop_app.ui.lead.parts.buttons import LeadButton
from workshop_app.ui.lead.view import LeadView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.style import dress
from workshop_app.ui.look.tokens import THEMES

TEXT = 7.0


def lettered(view: QWidget) -> Iterator[tuple[str, QRect]]:
    """What has letters on a lead's screen, and where, without edges."""
    for widget in view.findChildren(QWidget):
        words = widget.text() if isinstance(widget, QLabel | LeadButton) else ""
        if widget.isVisible() and words:
            seen = widget.visibleRegion().boundingRect()
            if seen == widget.rect():  # not half under the edge of what scrolls
                edge = 6 if isinstance(widget, LeadButton) else 0
                box = seen.adjusted(edge, edge, -edge, -edge)
                yield words, box.translated(widget.mapTo(view, QPoint(0, 0)))
    for table in view.findChildren(QAbstractItemView):
        model = table.model()
        if not table.isVisible() or model is None:
            continue
        seen = table.viewport().visibleRegion().boundingRect()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                box, words = table.visualRect(index), str(index.data() or "")
                if words and seen.contains(box):
                    yield words, box.translated(table.viewport().mapTo(view, QPoint(0, 0)))


@pytest.mark.proves("VIS-02", "AUT-02", "T10")
def test_a_leads_letters_are_painted_with_seven_to_one(qapp):
    """A quarter of the screens in each theme."""
    load_fonts()
    view = LeadView(PlainPictures())
    say = StepChecks(content()).sentence
    gallery = lead_gallery(
        content(), "en", lambda bad: bad.fault, words_of, lambda it: say(it, "en")
    )
    exhibits = list(gallery)
    found, looked_at = [], 0
    try:
        view.resize(1280, 800)
        view.show()
        for number, theme in enumerate(THEMES.values()):
            look = Look(theme, Metrics(1280, 800, 113.5, floor_pt=14.0), "en")
            dress(qapp, look)
            for exhibit in exhibits[number :: len(THEMES)]:
                view.show_screen(exhibit.screen, look)
                QTest.qWait(0)
                for words, box in lettered(view):
                    ground, ink, ratio = ground_and_ink(pixels_of(view, box), least=0.0)
                    looked_at += 1
                    if ratio < TEXT:
                        found.append(f"{exhibit.name}: {ink} on {ground}: {ratio:.1f}: {words!r}")
    finally:
        view.close()
        view.deleteLater()
    assert looked_at > 300
    assert not found, "\n".join(found[:30])
