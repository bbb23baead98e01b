"""A team lead puts right what a bench could not know: a code's owner, and a decision too soon."""

from workshop_app.application.advance_item import known, set_aside
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.codes import CodeKind, parse_code, parse_number
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.people import Person
from workshop_app.values import Struct

NAMED_AT_DESK = "desk"
"""The type of a name that a lead gave: nobody has seen it on the machine itself."""


class SettleCode(Struct, frozen=True):
    """A lead says what an unknown code is: another name of an item, or nothing.

    Every method raises ValueError if the person is no lead.
    """

    open_unit_of_work: OpenUnitOfWork

    def name(self, code: str, label: str, *, lead: Person) -> ItemId | None:
        """Record that the code names the item with a label, such as `PC 26 0042`.

        Returns:
            The item; none if the label is no item's, or the code was settled: nothing changed.
        """
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            found = next((each for each in uow.stock.unknown_codes() if each.id == code), None)
            item = _labelled(uow, label)
            if found is None or item is None or not found.candidates:
                return None
            body = {"alias": found.candidates[0], "type": NAMED_AT_DESK}
            uow.record(of_item(FactKind.ITEM_NAMED, item.id, lead.id, **body))
            uow.record(_settled(code, lead, what=str(item.id)))
            uow.commit()
            return item.id

    def is_nothing(self, code: str, *, lead: Person) -> bool:
        """Record that the code names nothing of ours; False if it was settled already."""
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            if all(each.id != code for each in uow.stock.unknown_codes()):
                return False
            uow.record(_settled(code, lead, what=""))
            uow.commit()
            return True


class TakeBackDecision(Struct, frozen=True):
    """A lead takes back what was just decided: the item stands aside as it did, to be decided."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, before: Item, *, lead: Person) -> bool:
        """Put the item back to where `before` shows it.

        Returns:
            Whether it could be: once somebody has begun with it, it goes on.

        Raises:
            ValueError: the person is no lead.
        """
        _must_be_lead(lead)
        if before.state not in {ItemState.TO_DECIDE, ItemState.TO_REPAIR}:
            return False
        with self.open_unit_of_work() as uow:
            now = known(uow, before.id)
            job = uow.jobs.open_for(before.id)
            if now.count == before.count or (job is not None and job.worker is not None):
                return False
            if job is not None:
                uow.record(of_job(FactKind.JOB_CANCELLED, job.id, lead.id, why="taken_back"))
            was = before.parked
            set_aside(
                uow,
                before.id,
                to=before.state,
                reason=was.reason if was else "",
                by=lead.id,
                job=was.job if was else None,
                step=was.step if was else None,
            )
            if known(uow, before.id).state is not before.state:
                return False
            uow.commit()
            return True


def _labelled(uow: UnitOfWork, label: str) -> Item | None:
    code = parse_code(label) or parse_number(label)
    if code is None or code.kind not in {CodeKind.MACHINE, CodeKind.SCREEN}:
        return None
    return uow.items.get(ItemId(code.text))


def _settled(code: str, lead: Person, *, what: str) -> Draft:
    subject = Subject(SubjectKind.UNKNOWN_CODE, code)
    body = {"item": what}
    return Draft(kind=FactKind.CODE_SETTLED, subject=subject, person=lead.id, body=body)


def _must_be_lead(person: Person) -> None:
    if not person.is_lead:
        raise ValueError("only a team lead decides this")
