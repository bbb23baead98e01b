"""The one-time calibration of a bench's screen, kept in its settings."""

import sys

from PySide6.QtWidgets import QApplication

from workshop_app import resources
from workshop_app import settings as bench_settings
from workshop_app.settings import Settings
from workshop_app.ui.calibration.presenter import CalibrationPresenter
from workshop_app.ui.calibration.view import CalibrationView
from workshop_app.ui.look.fonts import load_fonts
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.style import dress
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.qt.language import ProgramLanguage
from workshop_app.ui.shell import measured_ppi
from workshop_app.values import replace

WINDOW = (1024, 700)


def run(settings: Settings) -> int:
    """Ask how large a bank card is on this screen; 0 once that is kept, 1 if nobody said."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    ProgramLanguage(resources.translation).use(settings.language)
    ppi = measured_ppi(app.primaryScreen(), settings.screen.ppi)
    look = Look(
        theme=THEMES[settings.screen.theme],
        metrics=Metrics(*WINDOW, ppi),
        language=settings.language,
    )
    dress(app, look)
    view = CalibrationView(look)

    def keep(found: float) -> None:
        bench_settings.write(replace(settings, screen=replace(settings.screen, ppi=found)))
        sys.stdout.write(f"{settings.data / bench_settings.FILE_NAME}: ppi = {found}\n")
        app.exit(0)

    presenter = CalibrationPresenter(display=view, ppi=ppi, keep=keep)
    view.smaller_pressed.connect(presenter.on_smaller)
    view.larger_pressed.connect(presenter.on_larger)
    view.right_pressed.connect(presenter.on_right)
    app.lastWindowClosed.connect(lambda: app.exit(1))
    presenter.start()
    view.resize(*WINDOW)
    view.show()
    return app.exec()
