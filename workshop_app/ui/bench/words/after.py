"""After a task: it is done, or the item stands aside; and when the program itself has a fault."""

from workshop_app.application.outcome import Finished, SetAside
from workshop_app.domain.commands import Command
from workshop_app.domain.errors import StorageTrouble
from workshop_app.domain.item import Item
from workshop_app.domain.procedure import Procedure
from workshop_app.ui.bench.screen import (
    Choice,
    Earcon,
    Progress,
    Slot,
    State,
    Strip,
    WorkerScreen,
)
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.telling import Telling, plate_of, translate

FACES = ("good", "medium", "hard")


def tell_finished(
    telling: Telling, note: Finished, procedure: Procedure | None, *, felt: str
) -> WorkerScreen:
    """Return the screen after a task: what was achieved, and what now. Never a score."""
    words = procedure.words_in(telling.language).finished if procedure else ()
    likes = telling.situation.likes
    total = len(procedure.steps_for(kind=note.item.kind if note.item else "")) if procedure else 0
    asked = translate("Bench", "How was it?") if likes.end_faces else ""
    count = _count_of_today(telling) if likes.gamification else ""
    done = Progress(total + 1, total, translate("Bench", "Finished")) if total else None
    return WorkerScreen(
        id="finished",
        token=f"finished/{note.job}",
        header=telling.header(
            title=procedure.words_in(telling.language).title if procedure else "",
            icon=procedure.icon if procedure else "",
            plate=plate_of(note.item.id) if note.item else None,
            progress=done,
        ),
        picture=telling.picture(_done_picture(note.item)),
        words=words or (translate("Bench", "The *task* is *finished*."),),
        choices=(
            choices.pause(),
            choices.repeat(),
            choices.ask_help(),
            *(_face(face, chosen=face == felt) for face in FACES if likes.end_faces),
            choices.main(translate("Bench", "Next"), icon="next"),
        ),
        also=asked or count,
        strip=Strip(count if asked else ""),
        voice_off=telling.voice_off,
        earcon=None if felt else Earcon.ACCEPTED,
    )


def _count_of_today(telling: Telling) -> str:
    """The worker's own count, for who asked to see it; nobody else's stands beside it (DIG-02)."""
    count = telling.situation.done_today
    return translate("Bench", "Tasks of today: {count}.").format(count=count)


def _done_picture(item: Item | None) -> str:
    other = item is not None and item.kind in {"laptop", "screen"}
    return f"all-done-{item.kind}" if other and item else "all-done"


def tell_set_aside(telling: Telling, note: SetAside, earlier: Procedure | None) -> WorkerScreen:
    """Return the screen after an item was put aside, or sent back to an earlier task."""
    kind = note.item.kind or "tower" if note.item else ""
    picture = f"set-aside-{kind}" if kind else "wait-ask-lead"
    if note.reason == "redo" and earlier is not None:
        picture = f"redo-{kind or 'tower'}"
        title = earlier.words_in(telling.language).title
        words = (
            translate("Bench", "Your *check* has *helped*."),
            translate("Bench", "The machine *goes back to: {task}*.").format(task=title),
        )
    else:
        words = (
            translate("Bench", "The *machine* stands *aside*."),
            translate("Bench", "Your *team lead looks* at it."),
        )
    return WorkerScreen(
        id="set_aside.redo" if note.reason == "redo" else "set_aside",
        token=f"set_aside/{telling.situation.token}",
        header=telling.header(plate=plate_of(note.item.id) if note.item else None),
        picture=telling.picture(picture),
        words=words,
        choices=(
            choices.pause(),
            choices.repeat(),
            choices.ask_help(),
            choices.main(translate("Bench", "Next"), icon="next"),
        ),
        strip=Strip(translate("Bench", "Your work is saved."), State.DONE),
        voice_off=telling.voice_off,
        earcon=Earcon.ACCEPTED,
    )


def tell_trouble(telling: Telling, trouble: str) -> WorkerScreen:
    """Return the screen for a fault of the program itself: calm, and with a way on."""
    reasons = {
        StorageTrouble.IN_USE: translate("Bench", "The program is already open."),
        StorageTrouble.CORRUPT: translate("Bench", "The memory of this bench is damaged."),
        StorageTrouble.NEWER: translate("Bench", "This bench needs the newer program."),
        StorageTrouble.DISK_FULL: translate("Bench", "The disk of this bench is full."),
        StorageTrouble.READ_ONLY: translate("Bench", "This folder is for reading only."),
        StorageTrouble.BROKEN: translate("Bench", "The disk of this bench has a fault."),
    }
    reason = next((words for key, words in reasons.items() if key == trouble), "")
    return WorkerScreen(
        id="trouble",
        token="trouble",  # noqa: S106 - it names the screen
        header=telling.header(),
        picture=telling.picture("computer-problem"),
        words=(
            translate("Bench", "The *program* has a *problem*."),
            translate("Bench", "Your *work* is *saved*."),
        ),
        also=translate("Bench", "Call your team lead."),
        choices=(
            choices.repeat(),
            choices.main(translate("Bench", "I go on"), icon="play"),
        ),
        strip=Strip(reason, State.LOOK_AGAIN) if reason else Strip(),
        voice_off=telling.voice_off,
    )


def _face(face: str, *, chosen: bool) -> Choice:
    words = {
        "good": translate("Bench", "Good"),
        "medium": translate("Bench", "Medium"),
        "hard": translate("Bench", "Hard"),
    }[face]
    return Choice(
        Command.CHOOSE, words, Slot.TILE, icon=f"face_{face}", argument=face, chosen=chosen
    )
