"""What Qt itself draws follows the look."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QStyle

from workshop_app.domain.colours import contrast
from workshop_app.ui.look.fonts import FAMILY, load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.style import WorkshopStyle, palette
from workshop_app.ui.look.tokens import THEMES


@pytest.fixture
def look(qapp):
    load_fonts()
    return Look(THEMES["dark"], Metrics(1920, 1080, 92.6, text_pt=16, floor_pt=14))


@pytest.mark.proves("INP-05")
def test_a_push_button_of_the_lead_is_twelve_millimetres_high(look, qtbot):
    button = QPushButton("Décider")
    qtbot.addWidget(button)
    style = WorkshopStyle(look)
    button.setStyle(style)
    assert button.sizeHint().height() >= look.metrics.mm(12)
    assert not button.grab().isNull()


@pytest.mark.proves("INP-05")
def test_a_scroll_bar_is_as_wide_as_a_finger_needs(look):
    extent = WorkshopStyle(look).pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    assert extent == look.metrics.mm(7)


@pytest.mark.proves("VIS-06")
def test_no_colour_of_the_palette_is_left_to_the_system(look):
    colours = palette(look)
    for text, ground in (
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    ):
        assert contrast(colours.color(text).name(), colours.color(ground).name()) >= 7


@pytest.mark.proves("VIS-10")
def test_the_typeface_is_there(look):
    assert look.font(40).family() == FAMILY
    assert look.font(40, bold=True).bold()
