"""The words of the frame: calls on top, where the work is kept, who is here."""

from collections.abc import Sequence

from workshop_app.application.lead.answer_calls import Answered
from workshop_app.application.lead.board import Board, CallNow
from workshop_app.application.sync.kept import Kept
from workshop_app.domain.help_call import HelpMessage, HelpState
from workshop_app.domain.people import Person
from workshop_app.ui.lead.page import (
    Action,
    AskPage,
    Banner,
    LeadScreen,
    Note,
    Tab,
    Urgency,
)
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.words import (
    bench_words,
    call_under,
    how_long,
    person_words,
    portrait_of,
    time_of,
    translate,
)
from workshop_app.ui.widgets.marks import Mark

MOST_BANNERS = 2
"""So many calls have a banner; the rest are counted, and are in the board's rows."""
MOST_LEADS = 2
"""So many other leads have a button of their own; more are chosen from a list."""


def tell_frame(
    page: PageData,
    board: Board,
    who: Person | None,
    tabs: tuple[Tab, ...],
    current: str,
    *,
    note: Note | None,
    kept: Kept | None,
    language: str,
) -> LeadScreen:
    """Return the whole screen; while nobody is signed in it has no tabs, names or answers."""
    out = Action(id="sign-out", words=translate("Lead", "Sign out"))
    return LeadScreen(
        page=page,
        page_id=page.id,
        title=page.title,
        tabs=tabs if who else (),
        current=current if who else "",
        banners=tell_banners(board, who, language),
        more_calls=tell_more(board) if who else "",
        person=who.first_name if who else "",
        portrait=portrait_of(who) if who else "",
        status=note or tell_status(kept, language),
        bar=(out,) if who else (),
    )


def tell_banners(board: Board, me: Person | None, language: str) -> tuple[Banner, ...]:
    """Return the banners of the oldest calls; without names and answers while nobody is here."""
    shown = board.calls[:MOST_BANNERS]
    if me is None:
        return tuple(_for_the_room(call) for call in shown if call.coming is None)
    first = next((each.call.id for each in shown if each.call.waits), "")
    return tuple(
        _banner(call, board.leads, me, language, is_main=call.call.id == first) for call in shown
    )


def tell_more(board: Board) -> str:
    """Return a sentence for the calls that have no banner."""
    more = len(board.calls) - MOST_BANNERS
    if more <= 0:
        return ""
    return translate("Lead", "{number} more ask for help: see the benches.").format(number=more)


def tell_messages(call: CallNow) -> AskPage:
    """Return the list of what a bench can say until somebody comes."""
    title = translate("Lead", "What shall the bench say?")
    who = translate("Lead", "{name}, {bench}").format(
        name=person_words(call.person), bench=bench_words(call.bench)
    )
    actions = [
        Action(id=f"tell-{message}", words=message_words(message), argument=call.call.id)
        for message in HelpMessage
    ]
    return AskPage(id="messages", title=title, words=(who,), actions=(*actions, back_action()))


def tell_others(call: CallNow, others: Sequence[Person]) -> AskPage:
    """Return the list of the other leads."""
    return AskPage(
        id="others",
        title=translate("Lead", "Who goes to {name}?").format(name=person_words(call.person)),
        actions=(*(pass_action(call, each) for each in others), back_action()),
    )


def message_words(message: HelpMessage) -> str:
    """Return a message as its button says it."""
    match message:
        case HelpMessage.SOON:
            return translate("Lead", "I come in a few minutes")
        case HelpMessage.BREAK:
            return translate("Lead", "Have a break meanwhile")
        case HelpMessage.LOOK_AGAIN:
            return translate("Lead", "Look at the step once more")
        case HelpMessage.GO_ON:
            return translate("Lead", "It is right: go on")


def back_action() -> Action:
    """Return the way back, the same on every page."""
    return Action(id="back", words=translate("Lead", "Back"), icon="back")


def pass_action(call: CallNow, other: Person) -> Action:
    """Return the action that gives a call to another lead."""
    words = translate("Lead", "Pass to {name}").format(name=other.first_name)
    return Action(id=f"pass-{other.id}", words=words, argument=call.call.id)


def tell_status(kept: Kept | None, language: str) -> Note | None:
    """Return where the work of this machine is kept; nothing before that is known."""
    if kept is None:
        return None
    if kept.is_safe:
        return Note(words=translate("Lead", "All is up to date."), mark=Mark.DONE)
    words = translate("Lead", "Works alone since {time}: it is sent later.")
    return (
        Note(words=words.format(time=time_of(kept.since, language)), mark=Mark.PAUSED)
        if (kept.since)
        else Note(words=translate("Lead", "The centre does not answer."), mark=Mark.PAUSED)
    )


def tell_set_aside() -> Note:
    """Return that the centre has set aside some of what was told here: it changes nothing."""
    words = translate("Lead", "Some of what was done here is for team leads: it does not count.")
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def tell_answered(answered: Answered) -> Note:
    """Return what came of an answer."""
    match answered:
        case Answered.DONE:
            return Note(words=translate("Lead", "The bench shows it."), mark=Mark.DONE)
        case Answered.TAKEN:
            words = translate("Lead", "Somebody else goes there already.")
            return Note(words=words, mark=Mark.DONE)
        case Answered.OVER:
            words = translate("Lead", "The call has ended meanwhile.")
            return Note(words=words, mark=Mark.DONE)


def tell_no_code() -> Note:
    """Return that a code was read for nothing."""
    return Note(words=translate("Lead", "This code means nothing here."), mark=Mark.LOOK_AGAIN)


def tell_trouble() -> Note:
    """Return that something went wrong, and that nothing is lost."""
    words = translate("Lead", "That could not be done. Nothing is lost. Please try again.")
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def good_day(person: Person) -> str:
    """Return what a screen reader is told after the sign-in."""
    return translate("Lead", "Good day, {name}.").format(name=person.first_name)


def say_call(call: CallNow, me: Person | None, language: str) -> str:
    """Return what a screen reader is told of a call that came, or still waits."""
    if me is None:
        return translate("Lead", "{bench} asks for help.").format(bench=bench_words(call.bench))
    title = translate("Lead", "{name} asks for help").format(name=person_words(call.person))
    return f"{title}. {call_under(call, language)}."


def _for_the_room(call: CallNow) -> Banner:
    title = translate("Lead", "{bench} asks for help.").format(bench=bench_words(call.bench))
    under = translate("Lead", "asked {time} ago").format(time=how_long(call.age_ms))
    return Banner(
        call=call.call.id,
        title=title,
        under=under,
        portrait="",
        urgency=Urgency.WAITS,
        actions=(),
    )


def _banner(
    call: CallNow, leads: Sequence[Person], me: Person, language: str, *, is_main: bool
) -> Banner:
    name, others = person_words(call.person), [each for each in leads if each.id != me.id]
    waits = call.call.waits
    return Banner(
        call=call.call.id,
        title=_title(call, me, name),
        under=call_under(call, language),
        portrait=portrait_of(call.person),
        urgency=Urgency.WAITS if waits else Urgency.ANSWERED,
        actions=_actions(call, others, me, is_main=is_main),
    )


def _title(call: CallNow, me: Person, name: str) -> str:
    if call.coming is not None:
        if call.coming.id == me.id:
            return translate("Lead", "You go to {name}").format(name=name)
        words = translate("Lead", "{lead} goes to {name}")
        return words.format(lead=call.coming.first_name, name=name)
    if call.call.message and call.message_by is not None:
        words = translate("Lead", "{lead} has answered {name}")
        return words.format(lead=call.message_by.first_name, name=name)
    if call.passed_to is not None and call.passed_to.id != me.id:
        words = translate("Lead", "{name} asks for help, for {lead}")
        return words.format(name=name, lead=call.passed_to.first_name)
    return translate("Lead", "{name} asks for help").format(name=name)


def _actions(
    call: CallNow, others: Sequence[Person], me: Person, *, is_main: bool
) -> tuple[Action, ...]:
    mine = call.coming is not None and call.coming.id == me.id
    argument = call.call.id
    done = Action(id="close", words=translate("Lead", "It is settled"), argument=argument)
    come = Action(
        id="come", words=translate("Lead", "I am coming"), argument=argument, is_main=is_main
    )
    if call.call.state is HelpState.CLOSED:
        return ()
    if call.coming is not None and not mine:
        return (done,)
    free = [each for each in others if each.id != call.call.passed_to]
    if len(free) > MOST_LEADS:
        words = translate("Lead", "Somebody else …")
        passing: tuple[Action, ...] = (Action(id="others", words=words, argument=argument),)
    else:
        passing = tuple(pass_action(call, each) for each in free)
    message = Action(id="messages", words=translate("Lead", "Send words …"), argument=argument)
    return (done, *passing) if mine else (come, *passing, message)
