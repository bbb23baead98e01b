"""A lead writes down that a part was put into an item, or taken out of it, away from a task."""

from workshop_app.application.advance_item import known
from workshop_app.application.draft import of_item
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.ids import ItemId, PartId
from workshop_app.domain.item import STORAGE, Component
from workshop_app.domain.people import Person
from workshop_app.domain.stock import Part
from workshop_app.values import Struct


class PartsOf(Struct, frozen=True):
    """What is in an item, and what lies in stock. No drives: their data go by ways of their own."""

    inside: tuple[Component, ...] = ()
    free: tuple[Part, ...] = ()


class MoveParts(Struct, frozen=True):
    """Parts given to an item, and taken from it."""

    open_unit_of_work: OpenUnitOfWork

    def read(self, item: ItemId) -> PartsOf:
        """Return what can be taken out of an item, and put into it.

        Raises:
            IllegalMoveError: there is no such item.
        """
        with self.open_unit_of_work() as uow:
            inside = tuple(each for each in known(uow, item).inside if each.kind != STORAGE)
            free = (each for each in uow.stock.parts() if each.item is None)
            return PartsOf(inside, tuple(each for each in free if each.kind != STORAGE))

    def turn(self, item: ItemId, part: PartId, *, lead: Person) -> bool | None:
        """Take a part out if it is in the item, and put it in if it lies in stock.

        Returns:
            Whether it is in the item now; none if it is in another one, or nobody knows it, or
            it holds data.

        Raises:
            ValueError: the person is no lead.
            IllegalMoveError: there is no such item.
        """
        if not lead.is_lead:
            raise ValueError("only a team lead does this from a desk")
        with self.open_unit_of_work() as uow:
            inside = next((each for each in known(uow, item).inside if each.id == part), None)
            labelled = uow.stock.part(part)
            moved = inside or labelled
            if moved is None or moved.kind == STORAGE:
                return None
            if inside is None and labelled is not None and labelled.item is not None:
                return None
            body: dict[str, Json] = {"component": moved.id, "kind": moved.kind, "new": moved.new}
            body["serial"], body["source"] = moved.serial, inside.source if inside else "stock"
            action = "removed" if inside else "installed"
            uow.record(of_item(FactKind.COMPONENT_MOVED, item, lead.id, **body, action=action))
            if labelled is not None:
                where: dict[str, Json] = {"item": None if inside else item}
                subject = Subject(SubjectKind.PART, part)
                uow.record(
                    Draft(kind=FactKind.PART_MOVED, subject=subject, person=lead.id, body=where)
                )
            uow.commit()
            return inside is None
