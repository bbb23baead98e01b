"""A person's own buttons, and the game that finds the time for one switch: both by pressing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QLocale

from workshop_app.application.change_needs import setting
from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import LIMITS, ScanMode, Switch
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import with_values
from workshop_app.ui.bench.screen import Choice, Slot
from workshop_app.ui.bench.words.telling import translate
from workshop_app.values import Struct

TOPIC: Final = "press"
GAME, BUTTONS, FIT = f"{TOPIC}/game", f"{TOPIC}/buttons", f"{TOPIC}/fit"
PLAYING, FOUND = f"{TOPIC}.game", f"{TOPIC}.game.found"
CHOOSING, ASKING, FITTING = f"{TOPIC}.buttons", f"{TOPIC}.buttons.ask", f"{TOPIC}.fit"
"""The kinds of these screens: what reads buttons goes by them."""

_MS: Final = 1000
_BUTTONS_OF: Final[Mapping[str, int]] = {
    ScanMode.AUTO_1: 1,
    ScanMode.STEP_2: 2,
    ScanMode.STEP_1_DWELL: 1,
}
_SWITCH_KEYS: Final = frozenset({"key:Space", "key:Return", "key:Enter"})
"""These are switches by themselves while somebody scans, and keys again when they do not."""


class OwnPage(Struct, frozen=True):
    """What one of these screens shows, besides what all settings do."""

    kind: str
    title: str
    words: tuple[str, ...]
    tiles: tuple[Choice, ...]


def ways_there() -> tuple[Choice, ...]:
    """Return the choices that lead here, for the topic of pressing."""
    return (
        _look_at(translate("Settings", "My buttons"), "keyboard", BUTTONS),
        _look_at(translate("Settings", "Try buttons"), "hand", FIT),
    )


def own_page(path: str, kept: Profile, language: str) -> OwnPage | None:
    """Return the page of a path; none where it is none of these. `kept` is how it is now."""
    if path == BUTTONS:
        return OwnPage(
            CHOOSING,
            translate("Settings", "My buttons"),
            (translate("Settings", "*What* shall your *button do*?"),),
            tuple(
                _look_at(words(), icon, f"{BUTTONS}/{each}")
                for each, (words, icon) in MEANINGS.items()
            ),
        )
    if path.startswith(f"{BUTTONS}/"):
        return _ask_for_button(path.removeprefix(f"{BUTTONS}/"))
    if path == FIT or path.startswith(f"{FIT}/"):
        return _fit(path, kept, language)
    if path == GAME:
        return _game(GAME)
    if path.startswith(f"{GAME}/"):
        return _found(path, {}, kept, language)
    return None


def _fit(path: str, kept: Profile, language: str) -> OwnPage | None:
    """Good settings for a switch without an expert, on five screens at most (SWI-11).

    How many buttons, which, five presses, and one choice that takes all of it: the path keeps
    what was told so far, as `press/fit/MODE/BUTTON/TIME`.
    """
    mode, *told = path.removeprefix(FIT).strip("/").split("/")
    if not mode:
        return OwnPage(
            FITTING,
            translate("Settings", "Try buttons"),
            (translate("Settings", "*How many buttons* do you press?"),),
            (
                _look_at(translate("Settings", "1"), "level_1", f"{FIT}/{ScanMode.AUTO_1}"),
                _look_at(translate("Settings", "2"), "level_2", f"{FIT}/{ScanMode.STEP_2}"),
                _look_at(
                    translate("Settings", "1 and wait"), "wait", f"{FIT}/{ScanMode.STEP_1_DWELL}"
                ),
            ),
        )
    if mode not in _BUTTONS_OF:
        return None
    count = _BUTTONS_OF[mode]
    if len(told) < count:
        words, icon = MEANINGS[Switch.SECOND if told else Switch.FIRST]
        question = translate("Settings", "*Press* your *button* now.")
        sign = _look_at(words(), icon, path)
        return OwnPage(ASKING, translate("Settings", "Try buttons"), (question,), (sign,))
    if len(told) == count:
        return _game(path)
    return _found(path, _switches(ScanMode(mode), told[:count], kept), kept, language)


def _switches(mode: ScanMode, buttons: Sequence[str], kept: Profile) -> dict[str, object]:
    """What a profile keeps of the buttons that were pressed."""
    own = dict(kept.key_map)
    for switch, name in zip(Switch, buttons, strict=False):
        if name not in _SWITCH_KEYS:
            own[name] = switch.value
    return {"scan_mode": mode.value, "key_map": own}


def _game(path: str) -> OwnPage:
    sign = _look_at(translate("Settings", "Now"), "hand", path)
    words = (
        translate("Settings", "*Wait* for the *frame*."),
        translate("Settings", "*Then press*."),
    )
    return OwnPage(PLAYING, translate("Settings", "A game"), words, (sign,))


def _ask_for_button(word: str) -> OwnPage | None:
    if word not in MEANINGS:
        return None
    words, icon = MEANINGS[word]
    return OwnPage(
        ASKING,
        translate("Settings", "My buttons"),
        (translate("Settings", "*Press* your *button* now."),),
        (_look_at(words(), icon, f"{BUTTONS}/{word}"),),
    )


def _found(
    path: str, besides: Mapping[str, object], kept: Profile, language: str
) -> OwnPage | None:
    game, _, told = path.rpartition("/")
    if not told.isdecimal():
        return None
    wanted: dict[str, object] = {**besides, "scan_ms": int(told)}
    if besides.get("scan_mode") == ScanMode.STEP_1_DWELL:
        least, most = LIMITS["rest_ms"]
        wanted["rest_ms"] = min(most, max(least, int(told)))
    seconds = translate("Settings", "{seconds} seconds").format(
        seconds=_seconds(int(told), language)
    )
    take = Choice(
        Command.CHANGE,
        seconds,
        Slot.TILE,
        icon="check",
        argument=setting(wanted),
        chosen=with_values(kept, wanted).profile == kept,
    )
    return OwnPage(
        FOUND,
        translate("Settings", "A game"),
        (translate("Settings", "This *time fits* you well."),),
        (take, _look_at(translate("Settings", "Once more"), "undo", game)),
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
    Command.CALL_LEAD: (lambda: translate("Bench", "Call the team lead"), "call"),
    Command.RESUME: (lambda: translate("Bench", "I go on"), "play"),
    Command.BREAK: (lambda: translate("Settings", "Break"), "rest"),
    Command.VIDEO: (lambda: translate("Settings", "Video"), "video"),
    Command.PICTURE: (lambda: translate("Bench", "Bigger picture"), "bigger"),
    Command.LOUDER: (lambda: translate("Bench", "Louder"), "voice"),
    Command.SOFTER: (lambda: translate("Bench", "Softer"), "voice_softer"),
    Command.BIGGER: (lambda: translate("Bench", "Bigger text"), "text_bigger"),
    Command.SMALLER: (lambda: translate("Bench", "Smaller text"), "text_smaller"),
    Command.MORE_HELP: (lambda: translate("Settings", "More help"), "guide"),
    Command.PROBLEM: (lambda: translate("Bench", "There is a problem"), "problem"),
    Command.PRINT_AGAIN: (lambda: translate("Bench", "Print again"), "print"),
    Command.CALM: (lambda: translate("Bench", "Calm"), "calm"),
}
"""What a button can do: the eighteen commands, a call or calm at once, and the two switches."""
