"""One step: the picture, the words, and how it ends."""

from workshop_app.application.situation import AtStep
from workshop_app.domain.commands import Command
from workshop_app.domain.job import Mode
from workshop_app.domain.procedure import Option, StepKind
from workshop_app.ui.bench.screen import (
    Choice,
    Consequence,
    Plate,
    Slot,
    State,
    Strip,
    WorkerScreen,
    plain,
)
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.by_eye import is_by_eye, own_words
from workshop_app.ui.bench.words.film import opens, step_picture
from workshop_app.ui.bench.words.guide import tell_together
from workshop_app.ui.bench.words.telling import Telling, plate_of, translate
from workshop_app.ui.pictures.names import of_kind, step_pictures

DRAWN_AHEAD = 2
"""PER-02: pictures of the next steps are drawn before they are needed."""


def tell_step(telling: Telling, at: AtStep, strip: Strip) -> WorkerScreen:
    """Return the screen of the step in front of the worker, or of several on one card."""
    if at.together:
        return tell_together(telling, at, strip)
    kind = _screen_kind(at)
    picture = step_picture(telling, at, at.step)
    return WorkerScreen(
        id=f"step.{kind}",
        token=telling.situation.token,
        header=telling.task_header(at.procedure, at.job, at.item),
        picture=picture,
        words=step_words(telling, at),
        also=_instead_of_hearing(telling, at) or _then(telling, at),
        meter=_meter(telling, at),
        item=_other_plate(at) if kind == "wait" else None,
        item_icon=at.other.procedure.icon if kind == "wait" and at.other else "",
        place=_other_place(at) if kind == "wait" else _place(at),
        stages=_stages(at),
        choices=(*_usual(at), *_endings(telling, at, kind), opens(picture)),
        scan_sign=_scan_sign(telling, kind),
        strip=strip,
        voice_off=telling.voice_off,
        ahead=_next_pictures(telling, at),
    )


def step_words(telling: Telling, at: AtStep) -> tuple[str, ...]:
    """Return the sentences of the step, or of what helps after a "No"."""
    words = at.procedure.words_in(telling.language)
    if at.job.mode is Mode.WHICH:
        return (translate("Bench", "*What do you see*?"),)
    if at.job.mode is Mode.FIX:
        return words.steps.get(f"{at.step.id}.fix") or words.steps[at.step.id]
    return own_words(telling, at.procedure, at.step.id)


def _next_pictures(telling: Telling, at: AtStep) -> tuple[str, ...]:
    ahead = at.job.steps[at.job.number : at.job.number + DRAWN_AHEAD]
    procedure, kind, drawn = at.procedure, _kind(at), _wants_drawings(telling)
    steps = map(at.procedure.step, ahead)
    return tuple(
        telling.first_there(step_pictures(procedure, each, kind, drawn=drawn)) for each in steps
    )


def _wants_drawings(telling: Telling) -> bool:
    return telling.situation.likes.picture_kind == "drawing"


def _kind(at: AtStep) -> str:
    return at.item.kind if at.item else ""


def _screen_kind(at: AtStep) -> str:
    if at.job.mode is Mode.FIX:
        return "fix"
    if at.job.mode is Mode.WHICH:
        return "which"
    return at.step.kind.lower()


def _usual(at: AtStep) -> tuple[Choice, ...]:
    can_go_back = at.job.step_before is not None or at.job.mode is not Mode.ASK
    return choices.usual(with_back=can_go_back)


def _endings(telling: Telling, at: AtStep, kind: str) -> tuple[Choice, ...]:
    match kind:
        case "look" | "listen":
            return choices.yes_no()
        case "choose":
            return _tiles(telling, at, at.step.options)
        case "which":
            return _tiles(telling, at, at.step.no.options if at.step.no else ())
        case "scan":
            return _again(at)
        case "wait":
            return _waiting(at)
        case "print":
            return _printing(at)
        case _ if telling.situation.likes.confirm_by == "scan":
            return ()
        case _:
            return (choices.main(translate("Bench", "Done")),)


def _scan_sign(telling: Telling, kind: str) -> str:
    """What is to be read: the thing's own code, or the card of who ends every step with it."""
    if kind == "scan":
        return translate("Bench", "Read the code")
    ends_with_done = kind in {"do", "fix"}
    if ends_with_done and telling.situation.likes.confirm_by == "scan":
        return translate("Bench", "Read: Done")
    return ""


def _instead_of_hearing(telling: Telling, at: AtStep) -> str:
    """Who works by eye is asked what the bars show; without a microphone a colleague hears it."""
    if not _asks_by_eye(telling, at) or telling.ear():
        return ""
    return translate("Bench", "Ask a colleague to listen.")


def _meter(telling: Telling, at: AtStep) -> str:
    shown = _asks_by_eye(telling, at) and telling.ear()
    return translate("Bench", "Sound") if shown else ""


def _asks_by_eye(telling: Telling, at: AtStep) -> bool:
    return at.job.mode is Mode.ASK and is_by_eye(telling, at.step.kind)


def _then(telling: Telling, at: AtStep) -> str:
    """The step after this one, for who wants to see it always (COG-10)."""
    after = at.job.next_step
    if telling.situation.likes.show_next != "always" or after is None:
        return ""
    words = own_words(telling, at.procedure, after)
    return translate("Bench", "Then: {words}").format(words=plain(words[0]))


def _tiles(telling: Telling, at: AtStep, options: tuple[Option, ...]) -> tuple[Choice, ...]:
    words = at.procedure.words_in(telling.language).choices
    return tuple(
        Choice(
            Command.CHOOSE,
            words.get(option.id, option.id),
            Slot.TILE,
            argument=option.id,
            picture=telling.first_there(of_kind(option.picture, _kind(at))),
            consequence=Consequence.GOES_ON,
        )
        for option in options
    )


def _again(at: AtStep) -> tuple[Choice, ...]:
    """A label that cannot be read is printed once more: only where one was just printed."""
    return (_print_again(),) if at.step.no is not None and at.job.printed else ()


def _waiting(at: AtStep) -> tuple[Choice, ...]:
    finished = translate("Bench", "It is finished")
    if at.other is None:
        return (choices.main(finished),)
    other = choices.main(translate("Bench", "I do it"), icon="next", command=Command.OTHER_TASK)
    return (choices.bar(Command.YES, finished, icon="check"), other)


def _printing(at: AtStep) -> tuple[Choice, ...]:
    if at.step.id not in at.job.printed:
        return ()
    return (_print_again(), choices.main(translate("Bench", "It is stuck on")))


def _print_again() -> Choice:
    return choices.bar(Command.PRINT_AGAIN, translate("Bench", "Print again"), icon="print")


def _stages(at: AtStep) -> tuple[tuple[State, str], ...]:
    if at.step.kind is not StepKind.PRINT:
        return ()
    printed = at.step.id in at.job.printed
    return (
        (State.DONE if printed else State.NOW, translate("Bench", "Print")),
        (State.NOW if printed else State.TO_DO, translate("Bench", "Stick")),
        (State.TO_DO, translate("Bench", "Read")),
    )


def _other_plate(at: AtStep) -> Plate | None:
    other = at.other.job if at.other else None
    return plate_of(other.item or other.lot or "") if other else None


def _place(at: AtStep) -> str:
    """Where to fetch what is read now: the pick list, one thing at a time."""
    return at.place.name if at.place and at.job.mode is Mode.ASK else ""


def _other_place(at: AtStep) -> str:
    return at.other.place.name if at.other and at.other.place else ""
