"""Zone 5: the result of the last action, in one sentence."""

from workshop_app.application.outcome import (
    Accepted,
    AlreadyRead,
    AlsoElsewhere,
    HandedOver,
    HelpAnswered,
    HelpLevelChanged,
    HelpNotNeeded,
    HelpOffered,
    LabelPrinted,
    NeedsChanged,
    NeedsKept,
    Note,
    NothingToRead,
    ScannerWorks,
    SignedIn,
    SignedOut,
    WorkKept,
)
from workshop_app.application.situation import Situation
from workshop_app.domain.codes import parse_code
from workshop_app.ui.bench.screen import State, Strip
from workshop_app.ui.bench.words.colleague import also_elsewhere, worked_apart
from workshop_app.ui.bench.words.telling import translate


def tell_strip(note: Note | None, situation: Situation) -> Strip:
    """Return what zone 5 says; nothing where nothing happened that is worth a sentence."""
    words = _words(note) if note is not None else ""
    if words:
        return Strip(words, State.DONE)
    due = situation.due_item
    if due is not None:
        code = parse_code(due.id)
        ready = translate("Bench", "{item} has perhaps finished.")
        return Strip(ready.format(item=code.shown if code else ""), State.MACHINE_WORKS)
    if situation.apart is not None:
        return Strip(worked_apart(situation.apart.kind), State.TO_DO)
    return Strip()


def card_for_later() -> Strip:
    """Return what zone 5 says to a command card that means nothing on this screen."""
    return Strip(translate("Bench", "This code is for another moment."))


def _words(note: Note) -> str:
    match note:
        case Accepted(what):
            return translate("Bench", "Code read: {what}").format(what=what) if what else ""
        case AlreadyRead():
            return translate("Bench", "You have already read this code.")
        case AlsoElsewhere():
            return also_elsewhere(note)
        case NothingToRead():
            return translate("Bench", "You can put the scanner down.")
        case SignedIn(person, is_at_two, bench):
            return _come(person.first_name, is_at_two=is_at_two, bench=bench)
        case SignedOut(person):
            words = translate("Bench", "Goodbye, {name}. Your work is saved.")
            return words.format(name=person.first_name)
        case HelpAnswered(by):
            return translate("Bench", "{name} has come.").format(name=by.first_name)
        case HelpNotNeeded():
            return translate("Bench", "The call is ended. You go on.")
        case LabelPrinted(what):
            return translate("Bench", "The label {what} is printed.").format(what=what)
        case ScannerWorks():
            return translate("Bench", "The scanner works.")
        case HandedOver():
            return handed_over(note)
        case WorkKept():
            return translate("Bench", "Your work is saved.")
        case _:
            return _of_needs(note)


def handed_over(note: HandedOver) -> str:
    """Return that the step is finished, and who goes on."""
    if note.bench:
        words = translate("Bench", "Well done. It goes on at bench {bench}.")
        return words.format(bench=note.bench)
    if note.to is None:
        return translate("Bench", "Well done. Somebody else goes on with it.")
    return translate("Bench", "Well done. {name} goes on with it.").format(name=note.to.first_name)


def _come(name: str, *, is_at_two: bool, bench: str) -> str:
    """The welcome; and where else this badge is in use, so that it can be ended there."""
    if not is_at_two:
        return translate("Bench", "Good day, {name}.").format(name=name)
    if not bench:
        return translate("Bench", "{name}, you are at another bench, too.").format(name=name)
    words = translate("Bench", "{name}, you are at bench {bench}, too.")
    return words.format(name=name, bench=bench)


def _of_needs(note: Note) -> str:
    """What is told when the bench was made to fit, or a task is shown otherwise."""
    match note:
        case NeedsChanged(is_undone=True):
            return translate("Bench", "It is undone.")
        case NeedsChanged():
            return translate("Bench", "It is changed.")
        case HelpOffered():
            return translate("Bench", "Do you want help? Press: Help.")
        case HelpLevelChanged(is_more=True):
            return translate("Bench", "You get more help.")
        case HelpLevelChanged():
            return translate("Bench", "You get less help.")
        case NeedsKept():
            return translate("Bench", "It stays as it is.")
        case _:
            return ""
