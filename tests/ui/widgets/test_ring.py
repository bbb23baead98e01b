"""The focus ring: what it was drawn around may go."""

import shiboken6
from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.widgets.ring import FocusRing


def test_a_control_that_is_gone_has_no_ring(qapp):
    window = QWidget()
    button, ring = QPushButton(window), FocusRing(window)
    ring.wear(Look(THEMES["light"], Metrics(800, 600, 96.0, text_pt=28.0)))
    window.show()
    ring.setGeometry(window.rect())
    ring.follow(button)
    shiboken6.delete(button)
    ring.repaint()
    ring.follow()
    window.close()
