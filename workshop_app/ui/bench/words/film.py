"""A workshop's own films of a step: the movement, and the words in signs; larger, and stopped."""

from workshop_app.application.situation import AtStep
from workshop_app.domain.commands import Command
from workshop_app.domain.job import Mode
from workshop_app.domain.procedure import Step
from workshop_app.ui.bench.screen import Choice, Picture, Plays, Slot, WorkerScreen
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.telling import Telling, translate
from workshop_app.ui.pictures.names import step_pictures
from workshop_app.values import replace

OPENED, PLAYED, STOPPED = "film", "play", "still"
STATES = frozenset({OPENED, PLAYED, STOPPED})
"""How a film was come to; they are the path of its screen."""
SEEN = "seen"
"""The path of a step whose film was closed: it does not begin once more by itself."""


def step_picture(telling: Telling, at: AtStep, step: Step) -> Picture:
    """Return what a step shows: the workshop's photo or film, else the drawing that fits best."""
    likes = telling.situation.likes
    fix = at.job.mode is Mode.FIX and step is at.step
    kind, task = at.item.kind if at.item else "", at.procedure.code
    drawn = telling.first_there(step_pictures(at.procedure, step, kind, fix=fix, drawn=True))
    only_drawn = likes.picture_kind == "drawing"
    name = telling.first_there(step_pictures(at.procedure, step, kind, fix=fix, drawn=only_drawn))
    own = f"{task}/{step.id}-fix" if fix else f"{task}/{step.id}"
    sign = telling.film(own, f"sign-{likes.language}") if likes.sign_video else ""
    return replace(
        telling.picture(name),
        beside=drawn if likes.picture_kind == "photo_pictogram" and name != drawn else "",
        loop=telling.film(own, "loop"),
        plays=Plays.ONCE if telling.moves and _begins(likes.auto_video, at) else Plays.STILL,
        sign=sign,
        signs=Plays.ONCE if telling.moves else Plays.STILL,
    )


def _begins(when: str, at: AtStep) -> bool:
    return when == "always" or (when == "first" and at.is_first_time)


def opens(picture: Picture) -> Choice:
    """Return what a press on the picture does: its film, or the picture larger."""
    if not picture.loop:
        return choices.enlarge()
    words = translate("Bench", "See the film")
    return Choice(Command.VIDEO, words, Slot.PICTURE, icon="play", argument=OPENED)


def stilled(screen: WorkerScreen) -> WorkerScreen:
    """Return a step whose film was just seen."""
    if screen.picture is None:
        return screen
    return replace(screen, picture=replace(screen.picture, plays=Plays.STILL))


def tell_film(step: WorkerScreen, telling: Telling, path: str) -> WorkerScreen:
    """Return the film of a step as large as can be, and the ways to stop it, play it and leave it.

    Where nothing may move, it moves only once it was asked to.
    """
    plays = path == PLAYED or (path == OPENED and telling.moves)
    words = translate("Bench", "Stop") if plays else translate("Bench", "Play")
    toggle = Choice(
        Command.VIDEO,
        words,
        Slot.PICTURE,
        icon="pause" if plays else "play",
        argument=STOPPED if plays else PLAYED,
    )
    kept = {Slot.PAUSE, Slot.REPEAT, Slot.HELP}
    leave = choices.corner(Command.PICTURE, translate("Bench", "I have seen it"), icon="check")
    picture = step.picture
    if picture is not None:
        picture = replace(picture, plays=Plays.ON if plays else Plays.STILL)
    return replace(
        step,
        id="film",
        picture=picture,
        choices=(
            choices.back(),
            *(each for each in step.choices if each.slot in kept),
            toggle,
            leave,
        ),
        scan_sign="",
        stages=(),
    )
