"""Decides what is told of calls for help, and gives the lead's answers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from workshop_app.application.lead.answer_calls import AnswerCalls, Answered
from workshop_app.application.lead.board import Board, CallNow
from workshop_app.domain.help_call import AGAIN_MS, HelpMessage
from workshop_app.domain.ids import HelpId, PersonId
from workshop_app.domain.people import Person
from workshop_app.ui.lead.page import Action, AskPage
from workshop_app.ui.lead.screen import tell_messages, tell_others


@dataclass(slots=True)
class CallEars:
    """Remembers which calls were told, and when they are to be told again (HLP-03)."""

    _told: dict[str, bool] = field(default_factory=dict)  # call: whether it was told again

    def new(self, board: Board) -> CallNow | None:
        """Return the call that is to be told now, if there is one; the oldest of several."""
        waiting = [each for each in board.calls if each.call.waits]
        known = {each.call.id for each in waiting} & set(self._told)
        self._told = {name: self._told[name] for name in known}
        for each in waiting:
            again = each.waits_ms >= AGAIN_MS
            if each.call.id not in self._told or (again and not self._told[each.call.id]):
                self._told[each.call.id] = again
                return each
        return None


def question(board: Board, action: Action, lead: Person) -> AskPage | None:
    """Return the page that an action of a call opens; none if it is an answer by itself."""
    call = _call(board, action)
    if call is None or action.id not in {"messages", "others"}:
        return None
    if action.id == "messages":
        return tell_messages(call)
    return tell_others(call, [each for each in board.leads if each.id != lead.id])


def answer_of(
    board: Board, action: Action, lead: Person, answer: AnswerCalls
) -> Callable[[], Answered] | None:
    """Return what an action of a call does; none if the call is not on the board any more."""
    if _call(board, action) is None:
        return None
    call = HelpId(action.argument)
    what, _, about = action.id.partition("-")
    match what:
        case "come":
            return partial(answer.come, call, lead=lead)
        case "close":
            return partial(answer.close, call, lead=lead)
        case "pass":
            return partial(answer.pass_on, call, PersonId(about), lead=lead)
        case "tell":
            return partial(answer.tell, call, HelpMessage(about), lead=lead)
        case _:
            return None


def _call(board: Board, action: Action) -> CallNow | None:
    return next((each for each in board.calls if each.call.id == action.argument), None)
