"""A break, a rest or the end of the day is proposed, between two steps; nothing goes by itself."""

from workshop_app.application.attention import Prompt
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Choice, Consequence, Slot, WorkerScreen
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.settings_buttons import GAME
from workshop_app.ui.bench.words.telling import Telling, translate


def tell_prompt(telling: Telling, prompt: Prompt, *, may_put_off: bool) -> WorkerScreen:
    """Return the question; going on is always one press."""
    likes = telling.situation.likes
    words: tuple[str, ...]
    tiles: tuple[Choice, ...]
    picture = None if prompt is Prompt.SWITCH else telling.picture("break", can_enlarge=False)
    if prompt is Prompt.HOME:
        words = (translate("Bench", "Your *day* is *done*."), translate("Bench", "Do you *leave*?"))
        tiles = (_tile(Command.SIGN_OUT, translate("Bench", "I leave"), "person"),)
    elif prompt is Prompt.SWITCH:
        words = (translate("Bench", "Do you want *more time to press*?"),)
        tiles = (
            Choice(
                Command.LOOK_AT,
                translate("Settings", "A game"),
                Slot.TILE,
                icon="hand",
                argument=GAME,
                consequence=Consequence.NONE,
            ),
        )
    elif prompt is Prompt.TIRED:
        words = (translate("Bench", "Do you want a *break or help*?"),)
        tiles = (_tile(Command.BREAK, translate("Bench", "Break"), "rest"),)
    else:
        worked = translate("Bench", "You have *worked {count} minutes*.")
        words = (worked.format(count=likes.break_every_min), translate("Bench", "*Break*?"))
        tiles = (_tile(Command.BREAK, translate("Bench", "Break"), "rest"),)
        if may_put_off:
            tiles += (_tile(Command.LATER, translate("Bench", "In 5 minutes"), "wait"),)
    return WorkerScreen(
        id="prompt",
        token=telling.situation.token,
        header=telling.header(),
        picture=picture,
        words=words,
        choices=(
            choices.pause(),
            choices.repeat(),
            choices.ask_help(),
            *tiles,
            choices.main(translate("Bench", "I go on"), icon="play"),
        ),
        voice_off=telling.voice_off,
    )


def _tile(command: Command, words: str, icon: str) -> Choice:
    return Choice(command, words, Slot.TILE, icon=icon, consequence=Consequence.LEAVES)
