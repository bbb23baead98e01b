"""What Qt says of the screen and the typeface, as one line of JSON: a program of its own.

Qt ends the whole process when it finds no screen, or a library that it needs is missing; so
the doctor looks through this one.
"""

import json
import sys

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from workshop_app.ui.look.fonts import load_fonts


def look() -> dict[str, str | int | float]:
    """Return the facts; an empty `fonts_fault` means that the typeface is there."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([])
    screen = app.primaryScreen()
    fault = ""
    try:
        load_fonts()
    except (OSError, RuntimeError) as error:
        fault = str(error)
    return {
        "qt": qVersion(),
        "platform": app.platformName(),
        "width": screen.size().width(),
        "height": screen.size().height(),
        "told_ppi": screen.physicalDotsPerInch(),
        "fonts_fault": fault,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(look()))
