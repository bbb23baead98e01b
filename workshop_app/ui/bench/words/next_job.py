"""The next task: what it is, what to fetch, and where; or that there is none now."""

from workshop_app.application.situation import NextJob, NothingToDo
from workshop_app.domain.commands import Command
from workshop_app.domain.job import JobState
from workshop_app.ui.bench.screen import Choice, Progress, Slot, Strip, WorkerScreen
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.telling import Telling, picture_of, plate_of, translate

_OTHER_PLACES = frozenset({"arrival", "bench", "packing", "pallet", "quarantine", "waste", "van"})
"""They look other than a shelf, and have a drawing of their own."""


def tell_next_job(telling: Telling, here: NextJob, strip: Strip) -> WorkerScreen:
    """Return the screen that proposes a task."""
    waiting = here.job.state is JobState.WAITING
    return WorkerScreen(
        id="next_job.waiting" if waiting else "next_job",
        token=telling.situation.token,
        header=telling.header(
            title=translate("Bench", "Your task"), progress=_how_many(telling, here)
        ),
        picture=telling.picture("go-look" if waiting else _picture(here)),
        heading=here.procedure.words_in(telling.language).title,
        heading_icon=here.procedure.icon,
        words=_fetch(here, waiting=waiting),
        item=plate_of(here.job.item or here.job.lot or ""),
        place=here.place.name if here.place else "",
        choices=(
            *_preview(telling),
            choices.pause(),
            choices.repeat(),
            choices.ask_help(),
            choices.main(_begin(waiting=waiting), icon="next"),
        ),
        strip=strip,
        voice_off=telling.voice_off,
    )


def tell_nothing_to_do(telling: Telling, here: NothingToDo, strip: Strip) -> WorkerScreen:
    """Return the screen for when no task is ready for this person."""
    words: tuple[str, ...]
    picture, kept = "wait", here.coming or here.waiting
    if here.coming is not None:
        words = steps_elsewhere()
    elif here.waiting is not None:
        words = (
            translate("Bench", "A *machine* is still *working* for you."),
            translate("Bench", "You can *wait*."),
        )
    else:
        picture = "all-done"
        words = (
            translate("Bench", "All your *tasks* are *done*."),
            translate("Bench", "*Go and see* your *team lead*."),
        )
    return WorkerScreen(
        id="nothing_to_do",
        token=telling.situation.token,
        header=telling.header(title=translate("Bench", "Your task")),
        picture=telling.picture(picture),
        words=words,
        item=plate_of(kept.item or "") if kept else None,
        choices=(
            choices.pause(),
            choices.repeat(),
            choices.ask_help(),
            choices.corner(Command.DONE, translate("Bench", "Look again"), icon="next"),
        ),
        strip=strip,
        voice_off=telling.voice_off,
    )


def steps_elsewhere() -> tuple[str, ...]:
    """Return the sentences for a job whose procedure has not come from another bench yet."""
    return (
        translate("Bench", "The *steps* of this task *come from another bench*."),
        translate("Bench", "You can *wait*."),
    )


def _preview(telling: Telling) -> tuple[Choice, ...]:
    """The picture of the task opens all its pictures (COG-17), for who wants to see what comes."""
    if telling.situation.likes.show_next == "off":
        return ()
    return (
        Choice(Command.PREVIEW, translate("Bench", "All steps"), Slot.PICTURE, icon="pictures"),
    )


def _how_many(telling: Telling, here: NextJob) -> Progress | None:
    """Where that is known: of an arriving thing, its kind decides which steps there are."""
    item = here.item
    if here.job.state is JobState.WAITING:
        return telling.step_progress(here.job, here.procedure, item)
    total = here.procedure.count_for(
        kind=item.kind if item else "", parts=item.part_kinds if item else frozenset()
    )
    if total is None:
        return None
    total = len(here.job.steps) or total
    return Progress(0, total, translate("Bench", "{count} steps").format(count=total))


def _fetch(here: NextJob, *, waiting: bool) -> tuple[str, ...]:
    if waiting:
        return (
            translate("Bench", "The *machine* has *perhaps finished*."),
            translate("Bench", "*Go and look*."),
        )
    if here.item is None:
        return (translate("Bench", "*Fetch* a *machine* of this lot."),)
    return (
        {
            "laptop": translate("Bench", "*Fetch* this *laptop*."),
            "screen": translate("Bench", "*Fetch* this *screen*."),
        }.get(here.item.kind, translate("Bench", "*Fetch* this *computer*.")),
    )


def _begin(*, waiting: bool) -> str:
    return translate("Bench", "I look") if waiting else translate("Bench", "I start")


def _picture(here: NextJob) -> str:
    if here.item is None:
        return "fetch-lot"
    if here.place is None:
        return picture_of(here.item)
    if here.place.kind in _OTHER_PLACES:
        return f"place-{here.place.kind}"
    return f"shelf-{here.item.kind}"
