"""Reads the button that somebody chooses, and plays the game of five presses."""

from typing import Final

from workshop_app.application.change_needs import setting
from workshop_app.application.switch_game import TRIALS, SwitchGame
from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import InputNeeds, Switch
from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.bench.words.settings_buttons import ASKING, BUTTONS, FIT, PLAYING
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.key_names import key_map, number_of
from workshop_app.ui.qt.worker_keys import MOVES, Focus

PAUSES_MS: Final = (2000, 3200, 1600, 2700, 2200)
"""Before each sign: never alike, so that nobody presses by the beat."""

OWN_SCREENS: Final = frozenset({f"settings.{PLAYING}", f"settings.{ASKING}"})
"""Where the next button that goes down is looked at, and no highlight walks."""


class OwnButtons:
    """Told of every screen; on its own two it asks the gate for buttons instead of obeying them."""

    def __init__(self, gate: InputGate, view: WorkerView) -> None:
        self._gate, self._view, self._tell = gate, view, gate.chosen.emit
        self._sign = gate.make_alarm(self._show_sign)
        self._needs = InputNeeds()
        self._game = SwitchGame()
        self._choice, self._path, self._shown_ms = "", "", 0

    def on_shown(self, screen: WorkerScreen, needs: InputNeeds) -> None:
        """Go by another screen."""
        self._needs = needs
        self._sign.stop()
        if screen.id not in OWN_SCREENS:
            self._gate.ask_for_button(None)
            return
        tile = next(each for each in screen.choices if each.command is Command.LOOK_AT)
        self._choice, self._path = tile.id, tile.argument
        if screen.id == f"settings.{ASKING}":
            self._ask()
        else:
            self._game = SwitchGame()
            self._await_sign()

    def _ask(self) -> None:
        self._gate.ask_for_button(lambda name, _ago: self._take(name))

    def _take(self, name: str) -> None:
        if self._path.startswith(f"{FIT}/"):
            self._try(name)
        else:
            self._give(name)

    def _try(self, name: str) -> None:
        """Go on with this button, unless it moves the focus or is the other one already."""
        if number_of(name) in MOVES or name in self._path.split("/"):
            self._ask()
        else:
            self._tell(Command.LOOK_AT, f"{self._path}/{name}")

    def _give(self, name: str) -> None:
        """Give a button its meaning, unless it is the one that the person reaches everything by."""
        number = number_of(name)
        keeps = number in MOVES or isinstance(key_map(self._needs).get(number), Focus | Switch)
        if not keeps:
            meaning = self._path.removeprefix(f"{BUTTONS}/")
            own = {**self._needs.key_map, name: meaning}
            self._tell(Command.CHANGE, setting({"key_map": own}))
        self._tell(Command.LOOK_AT, BUTTONS)

    def _await_sign(self) -> None:
        count = len(self._game.reactions_ms)
        self._view.highlight(())
        self._view.tell_highlight(f"{count} / {TRIALS}")
        self._gate.ask_for_button(lambda _name, _ago: self._await_sign())  # before the sign
        self._sign.start(PAUSES_MS[count % len(PAUSES_MS)])

    def _show_sign(self) -> None:
        self._shown_ms = self._gate.now_ms()
        self._view.highlight([self._choice])
        self._gate.ask_for_button(lambda _name, ago_ms: self._press(ago_ms))

    def _press(self, ago_ms: int) -> None:
        self._game = self._game.after_press(self._gate.now_ms() - ago_ms - self._shown_ms)
        found = self._game.suggested_ms()
        if found is None:
            self._await_sign()
        else:
            self._tell(Command.LOOK_AT, f"{self._path}/{found}")
