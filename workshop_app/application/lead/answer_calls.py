"""A call for help is answered from the board, or another lead is told when nobody answers."""

from enum import StrEnum

from workshop_app.application.call_for_help import close_help
from workshop_app.application.draft import of_help
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.facts import FactKind
from workshop_app.domain.help_call import (
    SECOND_LEAD_MS,
    HelpCall,
    HelpMessage,
    HelpOutcome,
    HelpState,
    PassedBecause,
)
from workshop_app.domain.ids import HelpId, PersonId
from workshop_app.domain.people import Person
from workshop_app.values import Struct


class Answered(StrEnum):
    """What came of an answer."""

    DONE = "done"
    TAKEN = "taken"  # another lead was quicker: they come
    OVER = "over"  # the call is closed, or was never here


class AnswerCalls(Struct, frozen=True):
    """What a lead can say to a call. Every answer is one action, and shows at the bench.

    Every method raises ValueError if the person is no lead.
    """

    open_unit_of_work: OpenUnitOfWork

    def come(self, call: HelpId, *, lead: Person) -> Answered:
        """The lead says: I am coming."""
        with self.open_unit_of_work() as uow:
            found = _open(uow, call, lead)
            if found is None:
                return Answered.OVER
            if found.coming is not None:
                return Answered.DONE if found.coming == lead.id else Answered.TAKEN
            uow.record(of_help(FactKind.HELP_SEEN, call, lead.id))
            uow.commit()
            return Answered.DONE

    def pass_on(self, call: HelpId, to: PersonId, *, lead: Person) -> Answered:
        """The lead says whose call it is. They still have to say that they come.

        Raises:
            ValueError: `to` is no lead.
        """
        with self.open_unit_of_work() as uow:
            other = uow.people.get(to)
            if other is None or not other.is_lead:
                raise ValueError("only a team lead is asked to help")
            if _open(uow, call, lead) is None:
                return Answered.OVER
            body = {"to": to, "why": str(PassedBecause.CHOSEN)}
            uow.record(of_help(FactKind.HELP_PASSED, call, lead.id, **body))
            uow.commit()
            return Answered.DONE

    def tell(self, call: HelpId, message: HelpMessage, *, lead: Person) -> Answered:
        """The bench says this until somebody comes."""
        with self.open_unit_of_work() as uow:
            if _open(uow, call, lead) is None:
                return Answered.OVER
            uow.record(of_help(FactKind.HELP_TOLD, call, lead.id, message=str(message)))
            uow.commit()
            return Answered.DONE

    def close(self, call: HelpId, *, lead: Person) -> Answered:
        """The lead was there, and all is well."""
        with self.open_unit_of_work() as uow:
            if _open(uow, call, lead) is None:
                return Answered.OVER
            close_help(uow, call, HelpOutcome.ANSWERED, by=lead.id)
            uow.commit()
            return Answered.DONE


class TellSecondLead(Struct, frozen=True):
    """Tell one more lead of each call that nobody has answered for three minutes (HLP-03).

    Every lead's program does so; the fold takes a call from nobody who answered meanwhile.
    """

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, here: PersonId) -> int:
        """Look at all calls; return how many went to another lead.

        Args:
            here: the lead at this program, who has been told by it.
        """
        with self.open_unit_of_work() as uow:
            now = uow.now_ms()
            count = 0
            for call in uow.helps.open():
                if not call.waits or now - call.waits_since_ms() < SECOND_LEAD_MS:
                    continue
                other = _next_lead(uow, call, here)
                if other is not None:
                    body = {"to": other.id, "why": str(PassedBecause.TIME)}
                    uow.record(of_help(FactKind.HELP_PASSED, call.id, None, **body))
                    count += 1
            if count:
                uow.commit()
            return count


def _open(uow: UnitOfWork, call: HelpId, lead: Person) -> HelpCall | None:
    if not lead.is_lead:
        raise ValueError("only a team lead answers a call")
    found = uow.helps.get(call)
    return None if found is None or found.state is HelpState.CLOSED else found


def _next_lead(uow: UnitOfWork, call: HelpCall, here: PersonId) -> Person | None:
    told = {*call.told, call.asked_by, here}
    return next((each for each in uow.people.all() if each.is_lead and each.id not in told), None)
