"""Sheets of every preset on the main screens: `dev.py presets OUT [PRESET ...]`.

One sheet for each preset, language and size: the preset's own letters, and those of 100, 200 and
300 %. Screens are real ones of the gallery, in the window of a tablet, at half their size.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app import resources
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.domain.presets import Preset, with_preset
from workshop_app.domain.profile import Profile, in_effect
from workshop_app.domain.profile_reading import with_values
from workshop_app.ui.bench.teller import Teller
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.gallery.gallery import Exhibit, gallery
from workshop_app.ui.look.fonts import Face, font, load_fonts, wear
from workshop_app.ui.look.of_profile import face_of, look_of
from workshop_app.ui.look.style import dress
from workshop_app.ui.pictures.pictures import Pictures

SCREENS = (
    "sign_in", "next_job", "step.scan", "step.do", "step.choose", "step.look", "step.listen",
    "step.wait", "look_again.OtherItem", "help.ways", "help", "problem", "pause", "prompt",
    "finished", "settings", "settings.see", "settings.see.text_pt", "show_me", "step.together",
)  # fmt: skip
WIDTH, HEIGHT, PPI = 1280, 800, 149.4
COLUMNS, GAP, CAPTION = 4, 10, 22
SIZES = {"own": None, "100": 28, "200": 56, "300": 84}
LANGUAGES = ("fr", "en")


def main(words: Sequence[str] | None = None) -> int:
    """Write the sheets; return the exit code."""
    arguments = sys.argv[1:] if words is None else list(words)
    presets = arguments[1:] or list(Preset)
    if not arguments or not set(presets) <= set(Preset):
        print(f"usage: dev.py presets OUT [{' | '.join(Preset)}] ...")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    load_fonts()
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    view = WorkerView(Pictures(resources.path("pictures")))
    view.resize(WIDTH, HEIGHT)
    view.show()
    for preset in presets:
        for language in LANGUAGES:
            for size, text_pt in SIZES.items():
                file = out / f"{preset}-{language}-{size}.png"
                likes = likes_of(Preset(preset), language, text_pt)
                _sheet(view, likes).save(str(file))
                print(file)
    view.close()
    del app
    return 0


def likes_of(preset: Preset, language: str, text_pt: int | None) -> Profile:
    """Return a preset in a language; letters of another size than its own where one is given."""
    likes = with_preset(with_values(Profile(), {"language": language}).profile, preset)
    if text_pt is not None:
        likes = with_values(likes, {"text_pt": text_pt}).profile
    return likes


def _sheet(view: WorkerView, likes: Profile) -> QPixmap:
    """Return the main screens side by side, as somebody with these needs sees them."""
    exhibits = list(main_screens(likes))
    wide, high = WIDTH // 2 + GAP, HEIGHT // 2 + CAPTION + GAP
    sheet = QPixmap(COLUMNS * wide + GAP, -(-len(exhibits) // COLUMNS) * high + GAP)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    wear(Face())
    captions = font(CAPTION - 6)
    for index, exhibit in enumerate(exhibits):
        at = QPoint(GAP + index % COLUMNS * wide, GAP + index // COLUMNS * high)
        smooth = Qt.TransformationMode.SmoothTransformation
        seen = _seen(view, exhibit, likes)
        painter.drawPixmap(at, seen.scaled(WIDTH // 2, HEIGHT // 2, mode=smooth))
        below = QRect(at + QPoint(0, HEIGHT // 2), at + QPoint(WIDTH // 2, HEIGHT // 2 + CAPTION))
        painter.setFont(captions)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, exhibit.name)
    painter.end()
    return sheet


def main_screens(likes: Profile) -> tuple[Exhibit, ...]:
    """Return the first of each of the main screens, in their order."""
    app = QApplication.instance()
    content, *_ = read_content()
    pictures = Pictures(resources.path("pictures"))
    translator = QTranslator()
    translator.load(str(resources.translation(likes.language)))
    tell = Teller(
        content=content,
        alt=pictures.alt,
        first_there=pictures.first_there,
        voices=lambda _language: (),
        film=pictures.film,
        bench="3",
        use_language=lambda _: None,
        can_hear=lambda: True,
    )
    found: dict[str, Exhibit] = {}
    if app is not None:
        app.installTranslator(translator)
        for exhibit in gallery(tell, content, likes=likes):
            found.setdefault(exhibit.screen.id, exhibit)
        app.removeTranslator(translator)
    return tuple(found[name] for name in SCREENS if name in found)


def _seen(view: WorkerView, exhibit: Exhibit, likes: Profile) -> QPixmap:
    likes = in_effect(likes, at_rest=exhibit.screen.id == "pause")
    look = look_of(likes, WIDTH, HEIGHT, PPI)
    wear(face_of(likes))
    app = QApplication.instance()
    if isinstance(app, QApplication):
        dress(app, look)
    view.show_screen(exhibit.screen, look)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(60)
    return view.grab()


if __name__ == "__main__":
    sys.exit(main())
