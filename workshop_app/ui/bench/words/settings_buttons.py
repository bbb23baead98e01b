"""A person's own buttons, and the game that finds the time for one switch: both by pressing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale

from workshop_app.application.change_needs import setting
from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import Switch
from workshop_app.ui.bench.screen import Choice, Slot
from workshop_app.ui.bench.words.telling import translate

TOPIC: Final = "press"
GAME, BUTTONS = f"{TOPIC}/game", f"{TOPIC}/buttons"
PLAYING, FOUND = f"{TOPIC}.game", f"{TOPIC}.game.found"
CHOOSING, ASKING = f"{TOPIC}.buttons", f"{TOPIC}.buttons.ask"
"""The kinds of these screens: what reads buttons goes by them."""

_MS: Final = 1000


@dataclass(frozen=True, slots=True)
class OwnPage:
    """What one of these screens shows, besides what all settings do."""

    kind: str
    title: str
    words: tuple[str, ...]
    tiles: tuple[Choice, ...]


def ways_there() -> tuple[Choice, ...]:
    """Return the choices that lead here, for the topic of pressing."""
    return (
        _look_at(translate("Settings", "My buttons"), "keyboard", BUTTONS),
        _look_at(translate("Settings", "A game"), "hand", GAME),
    )


def own_page(path: str, scan_ms: int, language: str) -> OwnPage | None:
    """Return the page of a path; none where it is none of these.

    `scan_ms` is how long each choice is highlighted now.
    """
    if path == BUTTONS:
        return OwnPage(
            CHOOSING,
            translate("Settings", "My buttons"),
            (translate("Settings", "What shall your *button* do?"),),
            tuple(
                _look_at(words(), icon, f"{BUTTONS}/{each}")
                for each, (words, icon) in MEANINGS.items()
            ),
        )
    if path.startswith(f"{BUTTONS}/"):
        return _ask_for_button(path.removeprefix(f"{BUTTONS}/"))
    if path == GAME:
        sign = _look_at(translate("Settings", "Now"), "hand", GAME)
        words = (
            translate("Settings", "Wait for the *frame*."),
            translate("Settings", "Then *press*."),
        )
        return OwnPage(PLAYING, translate("Settings", "A game"), words, (sign,))
    if path.startswith(f"{GAME}/"):
        return _found(path.removeprefix(f"{GAME}/"), scan_ms, language)
    return None


def _ask_for_button(word: str) -> OwnPage | None:
    if word not in MEANINGS:
        return None
    words, icon = MEANINGS[word]
    return OwnPage(
        ASKING,
        translate("Settings", "My buttons"),
        (translate("Settings", "Press your *button* now."),),
        (_look_at(words(), icon, f"{BUTTONS}/{word}"),),
    )


def _found(told: str, scan_ms: int, language: str) -> OwnPage | None:
    if not told.isdecimal():
        return None
    seconds = translate("Settings", "{seconds} seconds").format(
        seconds=_seconds(int(told), language)
    )
    take = Choice(
        Command.CHANGE,
        seconds,
        Slot.TILE,
        icon="check",
        argument=setting({"scan_ms": int(told)}),
        chosen=scan_ms == int(told),
    )
    return OwnPage(
        FOUND,
        translate("Settings", "A game"),
        (translate("Settings", "This *time* fits you well."),),
        (take, _look_at(translate("Settings", "Once more"), "undo", GAME)),
    )


def _seconds(ms: int, language: str) -> str:
    """The time as people write it in a language, to a tenth of a second."""
    return QLocale(language).toString(ms / _MS, "f", 0 if ms % _MS == 0 else 1)


def _look_at(words: str, icon: str, path: str) -> Choice:
    return Choice(Command.LOOK_AT, words, Slot.TILE, icon=icon, argument=path)


MEANINGS: Final[Mapping[str, tuple[Callable[[], str], str]]] = {
    Command.DONE: (lambda: translate("Bench", "Done"), "check"),
    Command.REPEAT: (lambda: translate("Bench", "Repeat"), "voice"),
    Command.HELP: (lambda: translate("Bench", "Help"), "help"),
    Command.BACK: (lambda: translate("Bench", "Back"), "back"),
    Command.PAUSE: (lambda: translate("Bench", "Pause"), "pause"),
    Command.YES: (lambda: translate("Bench", "Yes"), "check"),
    Command.NO: (lambda: translate("Bench", "No"), "close"),
    Switch.FIRST: (lambda: translate("Settings", "Button 1"), "level_1"),
    Switch.SECOND: (lambda: translate("Settings", "Button 2"), "level_2"),
    Command.RESUME: (lambda: translate("Bench", "I go on"), "play"),
    Command.BREAK: (lambda: translate("Settings", "Break"), "rest"),
    Command.VIDEO: (lambda: translate("Settings", "Video"), "video"),
    Command.PICTURE: (lambda: translate("Bench", "Bigger picture"), "look"),
    Command.LOUDER: (lambda: translate("Bench", "Louder"), "voice"),
    Command.SOFTER: (lambda: translate("Bench", "Softer"), "voice_softer"),
    Command.BIGGER: (lambda: translate("Bench", "Bigger text"), "text_bigger"),
    Command.SMALLER: (lambda: translate("Bench", "Smaller text"), "text_smaller"),
    Command.MORE_HELP: (lambda: translate("Settings", "More help"), "guide"),
    Command.PROBLEM: (lambda: translate("Bench", "There is a problem"), "problem"),
    Command.PRINT_AGAIN: (lambda: translate("Bench", "Print again"), "print"),
}
"""What a button can do: the eighteen commands, and the two switches."""
