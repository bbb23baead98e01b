"""More of a step, all of a task, several steps at once; and how much help there is from now on."""

from workshop_app.application.outcome import Finished
from workshop_app.application.situation import AtStep, NextJob
from workshop_app.domain.commands import Command
from workshop_app.domain.guidance import Offer
from workshop_app.domain.ids import StepId
from workshop_app.domain.procedure import Procedure
from workshop_app.ui.bench.screen import (
    Choice,
    Consequence,
    Picture,
    Plays,
    Slot,
    Strip,
    WorkerScreen,
    plain,
)
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.by_eye import own_words
from workshop_app.ui.bench.words.film import step_picture
from workshop_app.ui.bench.words.telling import Telling, translate
from workshop_app.values import replace

PREVIEW_AT_ONCE = 5
"""Pictures of a preview that are shown beside "more" (COG-08)."""


def movements(telling: Telling, procedure: Procedure, step: StepId) -> tuple[str, ...]:
    """Return what a step is made of, one hand movement each: its own words where it has no more."""
    words = procedure.words_in(telling.language).steps
    return words.get(f"{step}.show") or own_words(telling, procedure, step)


def tell_show_me(telling: Telling, at: AtStep, step: str, *, number: int) -> WorkerScreen:
    """Return one movement of a step, with its picture as large as can be."""
    name = StepId(step) if step else at.step.id
    shown = movements(telling, at.procedure, name)
    place = min(number, len(shown) - 1)
    last = place == len(shown) - 1
    going_on = (
        choices.main(translate("Bench", "I have seen it"))
        if last
        else choices.main(translate("Bench", "Go on"), icon="next", command=Command.SHOW_ME)
    )
    return WorkerScreen(
        id="show_me",
        token=telling.situation.token,
        picture=_slowly(telling, at, name),
        header=telling.task_header(at.procedure, at.job, at.item),
        words=(shown[place],),
        choices=(*choices.usual(with_back=True), going_on),
        voice_off=telling.voice_off,
    )


def _slowly(telling: Telling, at: AtStep, step: StepId) -> Picture:
    """What a step shows, and its film once, where it has one."""
    shown = step_picture(telling, at, at.procedure.step(step))
    plays = Plays.ONCE if telling.moves else Plays.STILL
    return replace(shown, plays=plays)


def tell_ways_of_help(telling: Telling, at: AtStep) -> WorkerScreen:
    """Return the words of the step again, and what helps: more of it, all of it, or a person."""
    leads = telling.situation.leads
    call = translate("Bench", "Call {name}").format(name=leads[0].first_name) if leads else ""
    tiles = [
        Choice(Command.SHOW_ME, translate("Bench", "Show me"), Slot.TILE, icon="eye"),
        Choice(Command.PREVIEW, translate("Bench", "All steps"), Slot.TILE, icon="pictures"),
        Choice(Command.PROBLEM, translate("Bench", "Problem"), Slot.TILE, icon="problem"),
        Choice(
            Command.CALL_LEAD,
            call or translate("Bench", "Call my team lead"),
            Slot.TILE,
            icon="help",
            consequence=Consequence.CALLS_A_PERSON,
        ),
    ]
    if telling.situation.likes.show_next == "off":
        del tiles[1]
    return WorkerScreen(
        id="help.ways",
        token=telling.situation.token,
        header=telling.task_header(at.procedure, at.job, at.item),
        words=movements(telling, at.procedure, at.step.id)[:2],
        choices=(
            *choices.usual(with_back=True),
            *tiles,
            choices.main(translate("Bench", "I am fine"), icon="play"),
        ),
        voice_off=telling.voice_off,
    )


def tell_preview(telling: Telling, here: NextJob | AtStep, *, first: int) -> WorkerScreen:
    """Return the pictures of a task, before it is begun or in the middle of it (COG-17)."""
    kind = here.item.kind if here.item else ""
    steps = here.job.steps or here.procedure.steps_for(kind=kind)
    tiles = [
        Choice(
            Command.REPEAT,
            translate("Bench", "Step {now}").format(now=number),
            Slot.TILE,
            argument=step,
            picture=here.procedure.step(step).picture,
        )
        for number, step in enumerate(steps, start=1)
    ]
    start = first if first < len(tiles) else 0
    page = tiles[start : start + PREVIEW_AT_ONCE]
    more = Choice(Command.PREVIEW, translate("Bench", "More"), Slot.TILE, icon="more")
    return WorkerScreen(
        id="preview",
        token=telling.situation.token,
        header=telling.header(
            title=here.procedure.words_in(telling.language).title, icon=here.procedure.icon
        ),
        words=(translate("Bench", "*Look* at the *task*."),),
        choices=(
            choices.back(),
            choices.pause(),
            choices.repeat(),
            choices.ask_help(),
            *page,
            *((more,) if len(tiles) > len(page) else ()),
            choices.main(translate("Bench", "I have seen it"), icon="check"),
        ),
        voice_off=telling.voice_off,
    )


def tell_together(telling: Telling, at: AtStep, strip: Strip) -> WorkerScreen:
    """Return several steps on one card; each opens alone, and all are confirmed once."""
    words = at.procedure.words_in(telling.language).steps
    tiles = tuple(
        Choice(
            Command.SHOW_ME,
            plain(words[step.id][0]).rstrip("."),
            Slot.TILE,
            argument=step.id,
            picture=step.picture,
        )
        for step in at.together
    )
    count = translate("Bench", "*Do* these *{count} steps*.").format(count=len(tiles))
    return WorkerScreen(
        id="step.together",
        token=telling.situation.token,
        header=telling.task_header(at.procedure, at.job, at.item),
        words=(count,),
        choices=(
            *choices.usual(with_back=at.job.step_before is not None),
            *tiles,
            choices.main(translate("Bench", "All done")),
        ),
        says_tiles=True,
        strip=strip,
        voice_off=telling.voice_off,
    )


def tell_offer(telling: Telling, note: Finished, procedure: Procedure | None) -> WorkerScreen:
    """Return the question whether a task is shown with less help, or with more again (F1, F7)."""
    words: tuple[str, ...] = (translate("Bench", "Do you want *more help* again?"),)
    if note.offer is Offer.LESS:
        words = (
            translate("Bench", "*You know* this *task well*."),
            translate("Bench", "Do you want *less help*?"),
        )
    return WorkerScreen(
        id="offer",
        token=f"offer/{note.job}",
        header=telling.header(
            title=procedure.words_in(telling.language).title if procedure else "",
            icon=procedure.icon if procedure else "",
        ),
        picture=telling.picture("all-done"),
        words=words,
        choices=(choices.pause(), choices.repeat(), choices.ask_help(), *choices.yes_no()),
        voice_off=telling.voice_off,
    )
