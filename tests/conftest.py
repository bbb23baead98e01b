"""What every test gets: no screen, no noise, and nothing left behind."""

import os
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ("tests.postgres",)

# Two cores shared by two workers: a slow example says nothing about the code.
_CALM = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile("bench", _CALM)
settings.register_profile("ci", _CALM, derandomize=True, database=None)
settings.load_profile("bench")


@pytest.fixture(autouse=True)
def the_language_is_as_it_was() -> Iterator[None]:
    """A bench switches the language of the whole process; the next test begins without."""
    before = _translators()
    yield
    new = _translators() - before
    if new:
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - only where Qt is used

        for translator in new:
            QCoreApplication.removeTranslator(translator)


@pytest.fixture(autouse=True)
def the_letters_are_as_they_were() -> Iterator[None]:
    """A bench wears the letters of the person at it, in the whole process too."""
    yield
    fonts = sys.modules.get("workshop_app.ui.look.fonts")
    if fonts is not None:
        fonts.wear(fonts.Face())


def _translators() -> set[Any]:
    """Those that the program has loaded; they belong to the application."""
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    from PySide6.QtCore import QCoreApplication, QTranslator  # noqa: PLC0415

    app = QCoreApplication.instance()
    return set(app.findChildren(QTranslator)) if app is not None else set()


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread running, a timer ticking or a window open."""
    threads, timers, windows = set(threading.enumerate()), _ticking(), _open_windows()
    yield
    _delete_what_waits_for_it()
    left = [
        *(f"thread {each.name}" for each in _still_running(threads)),
        *(f"timer {each}" for each in _ticking() - timers),
        *(f"window {each}" for each in _open_windows() - windows),
    ]
    if left:
        pytest.fail(f"left behind: {', '.join(left)}")


def _still_running(before: set[threading.Thread]) -> list[threading.Thread]:
    new = [each for each in threading.enumerate() if each not in before]
    for thread in new:
        thread.join(timeout=1)
    return [each for each in new if each.is_alive()]


def _delete_what_waits_for_it() -> None:
    """Qt deletes later; without an event loop, later must be asked for."""
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - only where Qt is used

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _open_windows() -> set[str]:
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only where Qt is used

    if QApplication.instance() is None:
        return set()
    return {f"{each!r}" for each in QApplication.topLevelWidgets() if each.isVisible()}


def _ticking() -> set[str]:
    """The running timers of everything that Qt knows: the application and its widgets."""
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - only where Qt is used
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    app = QApplication.instance()
    if app is None:
        return set()
    owners = [app, *QApplication.topLevelWidgets()]
    timers = [timer for owner in owners for timer in owner.findChildren(QTimer)]
    return {f"{each!r} of {each.parent()!r}" for each in timers if each.isActive()}
