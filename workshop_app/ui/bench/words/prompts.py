"""A break, a rest or the end of the day is proposed, between two steps; nothing goes by itself."""

from workshop_app.application.attention import Prompt
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Choice, Consequence, Slot, WorkerScreen
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.settings_buttons import GAME
from workshop_app.ui.bench.words.telling import Telling, translate

_ASKS_FOR_A_BREAK = {Prompt.BREAK, Prompt.TIRED}
"""Two answers of one size; a pause beside them would say the same as one of them."""


def tell_prompt(telling: Telling, prompt: Prompt) -> WorkerScreen:
    """Return the question; going on is always one press."""
    picture = None if prompt is Prompt.SWITCH else telling.picture("break")
    offered = [choices.repeat(), choices.ask_help(), _consent(prompt)]
    if prompt in _ASKS_FOR_A_BREAK:
        offered = [*offered, _without_a_break()]
    else:
        main = choices.main(translate("Bench", "I go on"), icon="play")
        offered = [choices.pause(), *offered, main]
    return WorkerScreen(
        id="prompt",
        token=telling.situation.token,
        header=telling.header(),
        picture=picture,
        words=_question(telling, prompt),
        choices=tuple(offered),
        voice_off=telling.voice_off,
    )


def _without_a_break() -> Choice:
    return Choice(
        Command.DONE,
        translate("Bench", "I go on", "without a break"),
        Slot.TILE,
        icon="play",
        consequence=Consequence.GOES_ON,
    )


def _question(telling: Telling, prompt: Prompt) -> tuple[str, ...]:
    match prompt:
        case Prompt.HOME:
            return translate("Bench", "Your *day* is *done*."), translate(
                "Bench", "Do you *leave*?"
            )
        case Prompt.SWITCH:
            return (translate("Bench", "Do you want *more time to press*?"),)
        case Prompt.TIRED:
            return (translate("Bench", "Do you want a *break or help*?"),)
        case _:
            worked = translate("Bench", "You have *worked {count} minutes*.")
            worked = worked.format(count=telling.situation.likes.break_every_min)
            return worked, translate("Bench", "Do you want a *break*?")


def _consent(prompt: Prompt) -> Choice:
    """The answer that takes what is offered."""
    match prompt:
        case Prompt.HOME:
            return _tile(Command.SIGN_OUT, translate("Bench", "I leave"), "person")
        case Prompt.SWITCH:
            return Choice(
                Command.LOOK_AT,
                translate("Settings", "A game"),
                Slot.TILE,
                icon="hand",
                argument=GAME,
                consequence=Consequence.NONE,
            )
        case _:
            return _tile(Command.BREAK, translate("Bench", "I take a break"), "rest")


def _tile(command: Command, words: str, icon: str) -> Choice:
    return Choice(command, words, Slot.TILE, icon=icon, consequence=Consequence.LEAVES)
