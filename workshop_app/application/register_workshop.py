"""Who works here, where things stand, and what has been announced: registered from a list."""

from collections.abc import Callable

from workshop_app.application.lead_decides import name_place, register_lot, register_part
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.codes import Code, CodeKind, numbered
from workshop_app.domain.ids import LotId, PartId, PersonId, PlaceId, TaskCode
from workshop_app.domain.people import Person, Role
from workshop_app.values import Struct, field


class ListedPerson(Struct, frozen=True, kw_only=True):
    """Somebody on the list; the first name tells them apart."""

    name: str
    portrait: str = "person"
    role: Role = Role.WORKER
    tasks: frozenset[TaskCode] = frozenset()


class ListedPlace(Struct, frozen=True, kw_only=True):
    """A place on the list; its name tells it apart."""

    name: str
    kind: str


class ListedLot(Struct, frozen=True, kw_only=True):
    """A lot of supply on the list; its number in the year tells it apart."""

    number: int
    supplier: str
    expected: int


class ListedParts(Struct, frozen=True, kw_only=True):
    """Spare parts with the numbers `first` … `first + count - 1`."""

    kind: str
    model: str
    first: int
    count: int


class WorkshopList(Struct, frozen=True, kw_only=True):
    """Everything on the list; `year` is the two digits that its numbers belong to."""

    year: int
    people: tuple[ListedPerson, ...] = ()
    places: tuple[ListedPlace, ...] = ()
    lots: tuple[ListedLot, ...] = ()
    parts: tuple[ListedParts, ...] = field(default_factory=tuple)


class RegisterWorkshop(Struct, frozen=True):
    """Bring the bench's registers up to a list. Registering a list twice is once.

    A person who is known keeps their badge and PIN and gets the new role and tasks; nobody and
    nothing is removed for not being on the list.
    """

    open_unit_of_work: OpenUnitOfWork
    new_person: Callable[[], PersonId]
    new_badge: Callable[[], Code]

    def __call__(self, listed: WorkshopList) -> None:
        """Register all of the list, or nothing of it."""
        with self.open_unit_of_work() as uow:
            for person in listed.people:
                self._person(uow, person)
            _places(uow, listed)
            _lots(uow, listed)
            _parts(uow, listed)
            uow.commit()

    def _person(self, uow: UnitOfWork, listed: ListedPerson) -> None:
        known = next((each for each in uow.people.all() if each.first_name == listed.name), None)
        uow.people.save(
            Person(
                id=known.id if known else self.new_person(),
                badge=known.badge if known else self._free_badge(uow),
                first_name=listed.name,
                portrait=listed.portrait,
                role=listed.role,
                tasks=listed.tasks,
                pin=known.pin if known else "",
            )
        )

    def _free_badge(self, uow: UnitOfWork) -> str:
        """Badges are random, so two may fall together: then another is drawn."""
        badge = self.new_badge().text
        while uow.people.with_badge(badge) is not None:
            badge = self.new_badge().text
        return badge


def _places(uow: UnitOfWork, listed: WorkshopList) -> None:
    known = {place.name: place for place in uow.stock.places()}
    number = len(known)
    for place in listed.places:
        there = known.get(place.name)
        if there is None:
            number += 1
            code = PlaceId(Code(CodeKind.PLACE, number).text)
            name_place(uow, code, kind=place.kind, name=place.name, by=None)
        elif there.kind != place.kind:
            name_place(uow, there.id, kind=place.kind, name=place.name, by=None)


def _lots(uow: UnitOfWork, listed: WorkshopList) -> None:
    for lot in listed.lots:
        code = LotId(numbered(CodeKind.LOT, listed.year, lot.number).text)
        known = uow.stock.lot(code)
        if known is None or (known.supplier, known.expected) != (lot.supplier, lot.expected):
            register_lot(uow, code, supplier=lot.supplier, expected=lot.expected, by=None)


def _parts(uow: UnitOfWork, listed: WorkshopList) -> None:
    for parts in listed.parts:
        for number in range(parts.first, parts.first + parts.count):
            code = PartId(numbered(CodeKind.PART, listed.year, number).text)
            if uow.stock.part(code) is None:
                register_part(uow, code, kind=parts.kind, model=parts.model, new=True, by=None)
