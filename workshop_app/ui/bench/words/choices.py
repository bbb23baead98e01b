"""The choices that stand at the same place on every screen, and the ways to end a step."""

from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Choice, Consequence, Slot, WorkerScreen
from workshop_app.ui.bench.words.telling import translate
from workshop_app.values import replace


def back() -> Choice:
    """One step back."""
    return Choice(
        Command.BACK,
        translate("Bench", "Back"),
        Slot.BACK,
        icon="back",
        consequence=Consequence.GOES_BACK,
    )


def pause() -> Choice:
    """A pause: the place in the work is kept."""
    return Choice(
        Command.PAUSE,
        translate("Bench", "Pause"),
        Slot.PAUSE,
        icon="pause",
        consequence=Consequence.LEAVES,
    )


def repeat() -> Choice:
    """Hear it again."""
    return Choice(Command.REPEAT, translate("Bench", "Repeat"), Slot.REPEAT, icon="voice")


def ask_help(*, asked: bool = False) -> Choice:
    """Ask for help: one action, in the same place on every screen."""
    return Choice(
        Command.HELP,
        translate("Bench", "Help"),
        Slot.HELP,
        icon="help",
        consequence=Consequence.CALLS_A_PERSON,
        chosen=asked,
    )


def main(words: str, *, icon: str = "check", command: Command = Command.DONE) -> Choice:
    """The one filled button, in the corner."""
    return Choice(command, words, Slot.MAIN, icon=icon, consequence=Consequence.GOES_ON)


def corner(command: Command, words: str, *, icon: str = "") -> Choice:
    """A way out of waiting, in the corner, outlined."""
    return Choice(command, words, Slot.CORNER, icon=icon, consequence=Consequence.GOES_ON)


def bar(
    command: Command, words: str, *, icon: str, consequence: Consequence = Consequence.NONE
) -> Choice:
    """An outlined bar in zone 3."""
    return Choice(command, words, Slot.BAR, icon=icon, consequence=consequence)


def enlarge() -> Choice:
    """The picture, larger."""
    return Choice(Command.PICTURE, translate("Bench", "Bigger picture"), Slot.PICTURE, icon="look")


def yes_no() -> tuple[Choice, Choice]:
    """The two answers. Yes is good, always, and always at the same place."""
    return (
        Choice(
            Command.YES,
            translate("Bench", "Yes"),
            Slot.YES,
            icon="check",
            consequence=Consequence.GOES_ON,
        ),
        Choice(
            Command.NO,
            translate("Bench", "No"),
            Slot.NO,
            icon="close",
            consequence=Consequence.GOES_ON,
        ),
    )


def usual(*, with_back: bool) -> tuple[Choice, ...]:
    """The four commands of the bench, in the order of their places."""
    first = (back(),) if with_back else ()
    return (*first, pause(), repeat(), ask_help())


def shown_again(screen: WorkerScreen, text_shown: str) -> WorkerScreen:
    """Return a screen for who hears no voice: Repeat shows words and films once more.

    Where it would show nothing, it is left out; its place stays empty.
    """
    picture = screen.picture
    has_film = picture is not None and bool(picture.loop or picture.sign)
    is_read = bool(screen.speech) and text_shown != "none"
    kept = (each for each in screen.choices if each.slot is not Slot.REPEAT or is_read or has_film)
    return replace(
        screen,
        choices=tuple(
            replace(each, icon="again") if each.slot is Slot.REPEAT else each for each in kept
        ),
    )
