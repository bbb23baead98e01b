"""Something else was read: what is needed and what it was, calmly; nothing has changed."""

from workshop_app.application.outcome import (
    FinishFirst,
    GateShut,
    LabelNotPrinted,
    Note,
    NotForYou,
    NotThisTask,
    NotUsable,
    OtherItem,
    OtherThing,
    OwnBadgeFirst,
    PackingSlip,
    ScanInstead,
    SomebodyElse,
    StepsElsewhere,
    Unknown,
    UnknownBadge,
    Unreadable,
    WithColleague,
    WrongKind,
)
from workshop_app.application.situation import AtStep, NobodyHere
from workshop_app.domain.commands import Command
from workshop_app.domain.item import Item
from workshop_app.domain.job import Mode
from workshop_app.domain.procedure import StepKind
from workshop_app.ui.bench.screen import (
    Choice,
    Compare,
    Consequence,
    Earcon,
    Panel,
    Seen,
    Slot,
    State,
    Strip,
    WorkerScreen,
)
from workshop_app.ui.bench.words import choices, packing
from workshop_app.ui.bench.words.colleague import with_colleague
from workshop_app.ui.bench.words.film import step_picture
from workshop_app.ui.bench.words.help import task_header
from workshop_app.ui.bench.words.next_job import steps_elsewhere
from workshop_app.ui.bench.words.sign_in import unknown_badge
from workshop_app.ui.bench.words.step import step_words
from workshop_app.ui.bench.words.telling import Telling, picture_of, plate_of, translate
from workshop_app.values import replace

SHOWS_HOW, OFFERS_HELP = 2, 3
"""ERR-04: the second same slip shows more, the third offers help."""


def tell_look_again(telling: Telling, note: Note) -> WorkerScreen:
    """Return the screen that says what was read and what is needed."""
    compare = _compare(note) if isinstance(note, OtherItem) else None
    what = _what(note)
    return WorkerScreen(
        id=f"look_again.{type(note).__name__}",
        token=telling.situation.token,
        header=task_header(telling),
        picture=None if compare else telling.picture(_picture(telling, note)),
        compare=compare,
        words=(*what, *_what_to_do(telling, note)),
        also=_how(telling, note),
        panel=Panel.STOP,
        choices=_choices(telling, note),
        scan_sign=_scan_sign(telling),
        strip=Strip(_comfort(note), State.LOOK_AGAIN),
        voice_off=telling.voice_off,
        earcon=Earcon.LOOK_AGAIN,
    )


def _what(note: Note) -> tuple[str, ...]:
    match note:
        case OtherItem(_, read):
            return (_another(read),)
        case OtherThing(kind):
            return (_kind(kind),)
        case NotUsable() | PackingSlip():
            return (_not_for_here(note),)
        case Unknown():
            return (translate("Bench", "*Nobody knows* this *code* yet."),)
        case UnknownBadge() | Unreadable():
            return (_not_known(note),)
        case ScanInstead():
            return (translate("Bench", "Here you *read* a *code*."),)
        case SomebodyElse(person):
            return (
                translate("Bench", "*This is* the *badge of {name}*.").format(
                    name=person.first_name
                ),
            )
        case OwnBadgeFirst():
            return (translate("Bench", "Here your *badge* is *needed*."),)
        case NotForYou() | NotThisTask():
            return (translate("Bench", "This *task* is *for a colleague*."),)
        case StepsElsewhere() | WithColleague():
            return (_elsewhere(note),)
        case FinishFirst(item):
            return (_finish_first(item),)
        case GateShut():
            return (translate("Bench", "*Something* is *missing* here."),)
        case LabelNotPrinted():
            return (translate("Bench", "The *label* is *still in the printer*."),)
        case _:
            return ()


def _not_for_here(note: NotUsable | PackingSlip) -> str:
    if isinstance(note, PackingSlip):
        return packing.what_it_is(note)
    if note.state is None:
        return translate("Bench", "This *part* is *already used*.")
    words = translate("Bench", "The *{number}* is *still in the workshop*.")
    return words.format(number=note.what.rpartition(" ")[2])


def _not_known(note: UnknownBadge | Unreadable) -> str:
    if isinstance(note, UnknownBadge):
        return unknown_badge()
    return translate("Bench", "The *code* is *hard to read*.")


def _elsewhere(note: StepsElsewhere | WithColleague) -> str:
    return with_colleague(note) if isinstance(note, WithColleague) else steps_elsewhere()[0]


def _finish_first(item: Item | None) -> str:
    if item is None:
        return translate("Bench", "*First finish* this *task*.")
    return translate("Bench", "*First finish* the *{number}*.").format(number=_number(item))


def _another(read: Item) -> str:
    return {
        "laptop": translate("Bench", "This is a *different laptop*."),
        "screen": translate("Bench", "This is a *different screen*."),
    }.get(read.kind, translate("Bench", "This is a *different computer*."))


def _kind(kind: WrongKind) -> str:
    return {
        WrongKind.PERSON: translate("Bench", "*This is* a *badge*."),
        WrongKind.ITEM: translate("Bench", "*This is* the *code of a machine*."),
        WrongKind.PLACE: translate("Bench", "*This is* the *code of a place*."),
        WrongKind.LOT: translate("Bench", "*This is* the *code of a lot*."),
        WrongKind.PART: translate("Bench", "*This is* the *code of a part*."),
        WrongKind.ORDER: translate("Bench", "*This is* the *code of an order*."),
        WrongKind.BOX: translate("Bench", "*This is* the *code of a box*."),
        WrongKind.OTHER: translate("Bench", "This is a *different code*."),
    }[kind]


def _what_to_do(telling: Telling, note: Note) -> tuple[str, ...]:
    at = telling.situation.here
    match note:
        case OtherItem(needed, _):
            return (translate("Bench", "*Take* the *{number}*.").format(number=_number(needed)),)
        case NotUsable(_, None):
            return (translate("Bench", "*Take another* one."),)
        case NotUsable():
            return (translate("Bench", "*Take another screen*."),)
        case PackingSlip():
            return (packing.what_to_do(note),)
        case LabelNotPrinted():
            return (translate("Bench", "*Press* *Print again*."),)
        case GateShut() | NotForYou() | NotThisTask():
            return (translate("Bench", "*Ask* your *team lead*."),)
        case OwnBadgeFirst():
            return (translate("Bench", "*Read* your *badge*."),)
        case StepsElsewhere():
            return steps_elsewhere()[1:]
        case WithColleague():
            return (translate("Bench", "*Take another task*."),)
        case SomebodyElse() if (person := telling.situation.person) is not None:
            words = translate("Bench", "*{name} works here* now.")
            return (words.format(name=person.first_name),)
        case _ if isinstance(at, NobodyHere):
            return (translate("Bench", "*Read* your *badge*."),)
        case _ if isinstance(at, AtStep):
            return step_words(telling, at)[-1:]
        case _:
            return ()


def _how(telling: Telling, note: Note) -> str:
    """At the second same slip: how it is done. From the third on, somebody can show it."""
    if telling.slips != SHOWS_HOW or isinstance(note, LabelNotPrinted):
        return ""
    if isinstance(note, Unreadable | Unknown):
        return translate("Bench", "Hold the scanner a hand away.")
    if isinstance(note, OtherItem | FinishFirst | NotUsable):
        return translate("Bench", "Look at the label.")
    if isinstance(note, OtherThing):
        return translate("Bench", "Look for another code.")
    return ""


def _picture(telling: Telling, note: Note) -> str:
    if isinstance(note, NotForYou | NotThisTask | GateShut):
        return "wait-ask-lead"
    if isinstance(note, StepsElsewhere):
        return "wait"
    if isinstance(note, WithColleague):
        return "wait-other-task"
    if isinstance(note, SomebodyElse | OwnBadgeFirst | UnknownBadge):
        return "badge-scan"
    if isinstance(note, Unreadable):
        return "look-again"
    if isinstance(note, Unknown):
        return "unknown-code"
    at = telling.situation.here
    if isinstance(at, AtStep):
        return step_picture(telling, at, at.step).name
    return "badge-scan" if isinstance(at, NobodyHere) else "look-again"


def _compare(note: OtherItem) -> Compare:
    return Compare(
        needed=Seen(
            translate("Bench", "You need"), picture_of(note.needed), plate_of(note.needed.id)
        ),
        read=Seen(
            translate("Bench", "You have read"), picture_of(note.read), plate_of(note.read.id)
        ),
    )


def _comfort(note: Note) -> str:
    if isinstance(note, Unknown):
        return translate("Bench", "The code is kept for your team lead.")
    if isinstance(note, OtherItem):
        words = translate("Bench", "It does not matter. Read the code of the {number}.")
        return words.format(number=_number(note.needed))
    if isinstance(note, WithColleague) and note.both:
        return translate("Bench", "It was begun at 2 benches. Your work is saved.")
    if isinstance(note, WithColleague) and note.comes:
        return translate("Bench", "You get it soon.")
    return translate("Bench", "It does not matter.")


def _choices(telling: Telling, note: Note) -> tuple[Choice, ...]:
    at = telling.situation.here
    if isinstance(at, NobodyHere):
        usual: tuple[Choice, ...] = (choices.repeat(),)
    else:
        usual = choices.usual(with_back=True)
    more: list[Choice] = []
    if isinstance(note, LabelNotPrinted):
        words = translate("Bench", "Print again")
        more.append(choices.bar(Command.PRINT_AGAIN, words, icon="print"))
    offers_help = telling.slips >= OFFERS_HELP and telling.situation.person is not None
    if offers_help and isinstance(note, LabelNotPrinted):
        return (*usual, *more, replace(_call_lead(telling), slot=Slot.CORNER))
    if offers_help:
        more.append(_call_lead(telling))
    if not _scan_sign(telling):
        words = translate("Bench", "I understand")
        more.append(choices.corner(Command.DONE, words, icon="next"))
    return (*usual, *more)


def _call_lead(telling: Telling) -> Choice:
    leads = telling.situation.leads
    if leads:
        words = translate("Bench", "Call {name}").format(name=leads[0].first_name)
    else:
        words = translate("Bench", "Call the team lead")
    return choices.bar(
        Command.CALL_LEAD, words, icon="help", consequence=Consequence.CALLS_A_PERSON
    )


def _scan_sign(telling: Telling) -> str:
    at = telling.situation.here
    if isinstance(at, NobodyHere):
        return translate("Bench", "Your badge")
    if isinstance(at, AtStep) and at.step.kind is StepKind.SCAN and at.job.mode is Mode.ASK:
        return translate("Bench", "Read the code")
    return ""


def _number(item: Item | None) -> str:
    plate = plate_of(item.id) if item else None
    return plate.number if plate else ""
