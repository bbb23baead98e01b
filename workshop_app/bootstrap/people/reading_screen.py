"""Somebody with a screen reader: what they do goes through the accessibility bus alone.

The far end of the bus is a process of its own, in the system's Python; it knows names and roles,
and nothing of this program.
"""

import json
import os
from random import Random
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QProcess, QTimer

from workshop_app import resources
from workshop_app.bootstrap.people.bus import SYSTEM_PYTHON
from workshop_app.bootstrap.people.limbs import Limbs
from workshop_app.bootstrap.people.means import Means, OutOfReachError
from workshop_app.ui.bench.screen import Choice

PATIENCE_MS: Final = 40_000
_PRESSED_MS: Final = 3000
HEARING_MS: Final = 900
"""To hear the name of one thing on the screen, and go to the next."""


class ReadingScreen(Means):
    """Goes from one control to the next by what is read out, and activates it."""

    def __init__(self, limbs: Limbs, dice: Random) -> None:
        super().__init__(limbs, dice)
        self._lines: list[dict[str, Any]] = []
        self._loop = QEventLoop()
        self._far_end = QProcess()
        self._far_end.readyReadStandardOutput.connect(self._on_lines)
        self._far_end.finished.connect(self._loop.quit)
        script = resources.path("accessibility/inspector.py")
        self._far_end.start(SYSTEM_PYTHON, [str(script), str(os.getpid())])
        self._next("found")

    def take(self, choice: Choice) -> None:
        """Read through the controls up to this name, and activate it."""
        controls = [n["name"] for n in self._ask({"do": "tree"}, "tree")["nodes"] if n["focusable"]]
        heard = controls.index(choice.words) + 1 if choice.words in controls else len(controls)
        self.limbs.actions += heard + 1
        self.bench.wait(heard * HEARING_MS)
        if not self._ask({"do": "press", "name": choice.words}, "pressed")["done"]:
            raise self.out_of_reach(choice)
        self._until_asked()
        self.bench.come_to_rest()

    def close(self) -> None:
        """Let go of the bus."""
        self._far_end.finished.disconnect(self._loop.quit)
        self._far_end.closeWriteChannel()
        self._far_end.waitForFinished(PATIENCE_MS)

    def _until_asked(self) -> None:
        """The bus is told that it was done before the button has really been pressed."""
        patience = QTimer(singleShot=True, interval=_PRESSED_MS)
        patience.timeout.connect(self._loop.quit)
        self.bench.program.view.pressed.connect(self._loop.quit)
        if not self.bench.asked:
            patience.start()
            self._loop.exec()
        self.bench.program.view.pressed.disconnect(self._loop.quit)
        patience.stop()

    def _ask(self, request: dict[str, str], answer: str) -> dict[str, Any]:
        self._far_end.write(json.dumps(request).encode() + b"\n")
        return self._next(answer)

    def _next(self, what: str) -> dict[str, Any]:
        """Wait for the next line of this kind, while the program answers the bus."""
        patience = QTimer(singleShot=True)
        patience.timeout.connect(self._loop.quit)
        patience.start(PATIENCE_MS)
        while patience.isActive() and self._far_end.state() is not QProcess.ProcessState.NotRunning:
            while self._lines:
                line = self._lines.pop(0)
                if line["what"] == what:
                    patience.stop()
                    return line
            self._loop.exec()
        errors = bytes(self._far_end.readAllStandardError().data()).decode(errors="replace")
        raise OutOfReachError(f"the accessibility bus does not answer ({what}): {errors[-500:]}")

    def _on_lines(self) -> None:
        while self._far_end.canReadLine():
            line = bytes(self._far_end.readLine().data()).decode()
            if line.startswith("{"):
                self._lines.append(json.loads(line))
        self._loop.quit()
