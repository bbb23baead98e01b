"""The language of the program's texts, changed while it runs."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

log = logging.getLogger(__name__)


class ProgramLanguage:
    """Switches the texts of the program; English is in the source and needs no file."""

    def __init__(self, find: Callable[[str], Path]) -> None:
        """Take `find`: the file of a language's compiled texts; it raises LookupError."""
        self._find = find
        self._loaded: dict[str, QTranslator] = {}
        self._current = ""

    def use(self, language: str) -> None:
        """Use a language from the next text on; English where its texts are not there."""
        app = QCoreApplication.instance()
        if language == self._current or app is None:
            return
        before = self._loaded.get(self._current)
        if before is not None:
            app.removeTranslator(before)
        app.installTranslator(self._translator(language))
        self._current = language

    def _translator(self, language: str) -> QTranslator:
        if language not in self._loaded:
            translator = QTranslator(QCoreApplication.instance())  # it must outlive its maker
            try:
                translator.load(str(self._find(language)))
            except LookupError as error:
                if language != "en":
                    log.warning("no texts in %s: %s", language, error)
            self._loaded[language] = translator
        return self._loaded[language]
