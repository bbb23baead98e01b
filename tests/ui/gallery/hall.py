"""The gallery as tests see it: all exhibits, hung in any window, theme, language and size."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.bench.example_words import PlainPictures
from tests.ui.gallery.own_pictures import own_pictures
from workshop_app import resources
from workshop_app.application.content_port import Content
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.domain.profile_reading import from_plain
from workshop_app.ui.bench.teller import Teller
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.gallery.gallery import Exhibit, gallery
from workshop_app.ui.gallery.props import VOICES
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.pictures import Pictures
from workshop_app.ui.widgets.drawings import PictureSource

FULL_SWEEP = "ETABLI_FULL_SWEEP"
"""Set, every exhibit hangs in every window at every size; else each is at a few of them."""

LANGUAGES = ("fr", "en")
WINDOWS = {
    "tablet": (1280, 800, 149.4),
    "laptop": (1366, 768, 112.0),
    "desktop": (1920, 1080, 92.6),
    "upright": (1080, 1920, 92.6),
}
ODD_WINDOWS = {
    "five-to-four": (1280, 1024, 86.0),
    "under-a-tablet": (800, 600, 96.0),
    "dense-and-tiny": (960, 540, 220.0),
}
"""What benches are not bought for, and have: an old monitor, a small screen."""
SCALES = {100: 28.0, 150: 42.0, 200: 56.0, 300: 84.0}
_FEW = 16
"""In a thinned sweep, one exhibit of so many hangs at each place; kinds are never left out."""

Exhibits: TypeAlias = tuple[Exhibit, ...]


def is_full() -> bool:
    """Whether everything was asked for."""
    return bool(os.environ.get(FULL_SWEEP))


@cache
def content():
    """The workshop's own procedures and routes."""
    return read_content()[0]


@cache
def pictures() -> Pictures:
    """The program's own pictures, and a workshop's own of one step."""
    return Pictures(resources.path("pictures"), own_pictures())


@cache
def exhibits(language: str) -> Exhibits:
    """All screens in one of the program's languages."""
    translator = QTranslator()
    translator.load(str(resources.translation(language)))
    return told(language, translator)


def told(language: str, translator: QTranslator, guides: Content | None = None) -> Exhibits:
    """All screens, with the program's own texts by this translator."""
    app = QApplication.instance()
    assert app is not None
    shown = guides or content()
    tell = Teller(
        content=shown,
        alt=pictures().alt,
        first_there=pictures().first_there,
        voices=lambda _language: VOICES,
        film=pictures().film,
        bench="3",
        use_language=lambda _: None,
    )
    app.installTranslator(translator)
    try:
        return tuple(gallery(tell, shown, likes=from_plain({"language": language}).profile))
    finally:
        app.removeTranslator(translator)


def first_of_each_kind(language: str = "fr") -> Exhibits:
    """One exhibit of each kind of screen."""
    found: dict[str, Exhibit] = {}
    for exhibit in exhibits(language):
        found.setdefault(exhibit.screen.id, exhibit)
    return tuple(found.values())


def thinned(language: str, number: int) -> Iterator[tuple[int, Exhibit]]:
    """The exhibits for one of the places of a sweep: all, or every so-many-th and each kind."""
    kinds = {exhibit.name for exhibit in first_of_each_kind(language)}
    for index, exhibit in enumerate(exhibits(language)):
        if is_full() or exhibit.name in kinds or (index + number) % _FEW == 0:
            yield index, exhibit


@dataclass
class Wall:
    """A window in which exhibits hang, one after the other."""

    view: WorkerView
    look: Look

    def hang(self, exhibit: Exhibit, *, theme: str = "") -> WorkerView:
        """Show an exhibit, and let go of the one before."""
        look = self.look if not theme else look_of(self.look, theme)
        self.view.show_screen(exhibit.screen, look)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return self.view

    def close(self) -> None:
        """Take the window away."""
        self.view.close()
        self.view.deleteLater()


def wall(
    window: str, scale: int, language: str, *, theme: str = "light",
    source: PictureSource | None = None,
) -> Wall:  # fmt: skip
    """Open a window of this size, on glass of its own density."""
    glass = {**WINDOWS, **ODD_WINDOWS}[window]
    look = Look(THEMES[theme], Metrics(*glass, text_pt=SCALES[scale]), language)
    view = WorkerView(source or PlainPictures())
    view.resize(look.metrics.width, look.metrics.height)
    view.show()
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    return Wall(view, look)


def look_of(look: Look, theme: str) -> Look:
    """The same look in another theme."""
    return Look(THEMES[theme], look.metrics, look.language)
