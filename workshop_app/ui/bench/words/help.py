"""Help was asked: who was told, and that waiting is fine; and a problem with the item."""

from workshop_app.application.report_problem import REASONS
from workshop_app.application.situation import AtStep, Situation
from workshop_app.domain.commands import Command
from workshop_app.domain.help_call import HelpMessage
from workshop_app.domain.people import Person
from workshop_app.ui.bench.screen import (
    Choice,
    Consequence,
    Earcon,
    Header,
    Slot,
    State,
    Strip,
    WorkerScreen,
)
from workshop_app.ui.bench.words import choices
from workshop_app.ui.bench.words.telling import Telling, translate
from workshop_app.values import Struct


def tell_help(telling: Telling, strip: Strip) -> WorkerScreen:
    """Return the screen of a bench that has asked for help."""
    situation = telling.situation
    answer = _answer(situation)
    if answer is not None:
        name = answer.who.first_name
        words, also = answer.words, answer.also
        told = translate("Bench", "{name} has seen your call.").format(name=name)
        picture, earcon = f"portrait-{answer.who.portrait}", Earcon.HELP_IS_COMING
    else:
        words, also = (_who_to_see(telling),), translate("Bench", "Your work is saved.")
        told = strip.words or translate("Bench", "Your call for help is noted.")
        who = situation.asked or next(iter(situation.leads), None)
        picture, earcon = f"portrait-{who.portrait}" if who else "see-lead", None
    return WorkerScreen(
        id=f"help.{answer.kind}" if answer else "help",
        token=situation.token,
        header=task_header(telling),
        picture=telling.picture(picture),
        words=words,
        also=also,
        choices=(
            choices.pause(),
            choices.repeat(),
            choices.ask_help(asked=True),
            *_problem(telling),
            choices.corner(Command.CANCEL_HELP, translate("Bench", "I am fine")),
        ),
        strip=Strip(told, State.HELP_ASKED),
        voice_off=telling.voice_off,
        earcon=earcon,
    )


def tell_problem(telling: Telling) -> WorkerScreen:
    """Return the screen that asks what is wrong with the item, in pictures."""
    return WorkerScreen(
        id="problem",
        token=telling.situation.token,
        header=task_header(telling),
        words=(translate("Bench", "*What* is the *problem*?"),),
        choices=(
            choices.back(),
            choices.pause(),
            choices.repeat(),
            choices.ask_help(asked=telling.situation.help is not None),
            *(_reason(reason) for reason in REASONS),
        ),
        voice_off=telling.voice_off,
    )


def task_header(telling: Telling) -> Header:
    """Return zone 1 of whatever the worker is at."""
    at = telling.situation.here
    if isinstance(at, AtStep):
        return telling.task_header(at.procedure, at.job, at.item)
    return telling.header()


class _Answer(Struct, frozen=True):
    """What a lead has said to the call."""

    kind: str  # coming, or told
    who: Person
    words: tuple[str, ...]
    also: str = ""


def _answer(situation: Situation) -> _Answer | None:
    """Return what to say of the answer; none while nobody has answered."""
    call, coming = situation.help, situation.coming
    if coming is not None:
        words = translate("Bench", "*{name} is coming*.").format(name=coming.first_name)
        return _Answer("coming", coming, (words,), translate("Bench", "You can wait."))
    by = situation.answered_by
    if call is None or not call.message or by is None:
        return None
    seen = translate("Bench", "*{name} has seen* your *call*.").format(name=by.first_name)
    match call.message:
        case HelpMessage.SOON:
            soon = translate("Bench", "*{name}* comes *in a few minutes*.")
            words = soon.format(name=by.first_name)
            return _Answer("told", by, (words,), translate("Bench", "You can wait."))
        case HelpMessage.BREAK:
            words, then = seen, translate("Bench", "You can *have a break*.")
        case HelpMessage.LOOK_AGAIN:
            words, then = seen, translate("Bench", "*Look* at the step *once more*.")
        case HelpMessage.GO_ON:
            words, then = seen, translate("Bench", "You can *go on* like this.")
        case _:
            words, then = seen, translate("Bench", "You can *wait*.")
    return _Answer("told", by, (words, then))


def _who_to_see(telling: Telling) -> str:
    asked = telling.situation.asked
    if asked is not None:
        return translate("Bench", "*{name} has* your *call* now.").format(name=asked.first_name)
    names = [lead.first_name for lead in telling.situation.leads[:2]]
    if len(names) > 1:
        words = translate("Bench", "*Go and see {name} or {other}*.")
        return words.format(name=names[0], other=names[1])
    if names:
        return translate("Bench", "*Go and see {name}*.").format(name=names[0])
    return translate("Bench", "*Go and see* your *team lead*.")


def _problem(telling: Telling) -> tuple[Choice, ...]:
    if not isinstance(telling.situation.here, AtStep):
        return ()
    words = translate("Bench", "There is a problem")
    return (choices.bar(Command.PROBLEM, words, icon="problem"),)


def _reason(reason: str) -> Choice:
    words = {
        "broken": translate("Bench", "Broken"),
        "part_missing": translate("Bench", "A part is missing"),
        "no_start": translate("Bench", "It does not start"),
        "locked": translate("Bench", "It is locked"),
        "dirty": translate("Bench", "Very dirty"),
        "other": translate("Bench", "Something else"),
    }[reason]
    return Choice(
        Command.CHOOSE,
        words,
        Slot.TILE,
        argument=reason,
        picture=f"reason-{reason.replace('_', '-')}",
        consequence=Consequence.PARKS_THE_ITEM,
    )
