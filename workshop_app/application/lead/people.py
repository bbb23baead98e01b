"""The people of the workshop at a lead's desk: who may do what, who is here, and who is erased."""

from collections.abc import Callable, Sequence

from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.bench import BenchUse
from workshop_app.domain.codes import Code
from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.people import Limit, Person, Role
from workshop_app.values import Struct, replace


class PersonNow(Struct, frozen=True, kw_only=True):
    """Somebody, and where they are.

    Attributes:
        bench: what people call their bench; empty if they are at none, or it has no name.
    """

    person: Person
    is_here: bool = False
    bench: str = ""


class ReadPeople(Struct, frozen=True):
    """Read the register; nothing changes."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self) -> tuple[PersonNow, ...]:
        """Return everybody, by first name."""
        with self.open_unit_of_work() as uow:
            benches = [each for each in uow.benches() if each.use != BenchUse.LEAD]
            at = {bench.person: bench.name for bench in benches if bench.person}
            return tuple(
                PersonNow(person=person, is_here=person.id in at, bench=at.get(person.id, ""))
                for person in uow.people.all()
            )


class ManagePeople(Struct, frozen=True):
    """What a lead changes in the register. Every method raises ValueError if they are no lead.

    Args:
        new_person: makes a random name.
        new_badge: makes a random badge.
    """

    open_unit_of_work: OpenUnitOfWork
    new_person: Callable[[], PersonId]
    new_badge: Callable[[], Code]

    def is_desk(self) -> bool:
        """Whether who somebody is can be changed here; elsewhere the centre puts it right again."""
        with self.open_unit_of_work() as uow:
            return uow.people.may_change()

    def authorise(
        self, person: PersonId, tasks: Sequence[TaskCode], *, may: bool, lead: Person
    ) -> bool:
        """Let somebody do tasks, or not any more; False if nobody is known by that name."""
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            found = uow.people.get(person)
            if found is None:
                return False
            given = found.tasks | set(tasks) if may else found.tasks - set(tasks)
            uow.people.save(replace(found, tasks=given))
            uow.commit()
            return True

    def limit(self, person: PersonId, limit: Limit, *, holds: bool, lead: Person) -> bool:
        """Say what work must be like for somebody; False if nobody is known by that name.

        It is a need of work, and has no reason: none is asked, none is kept.
        """
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            found = uow.people.get(person)
            if found is None:
                return False
            limits = found.limits | {limit} if holds else found.limits - {limit}
            uow.people.save(replace(found, limits=limits))
            uow.commit()
            return True

    def change_role(self, person: PersonId, role: Role, *, lead: Person) -> bool:
        """Make somebody a lead or a worker; False if that is the lead's own badge, or nobody's.

        A lead cannot shut themselves out.
        """
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            found = uow.people.get(person)
            if found is None or person == lead.id:
                return False
            uow.people.save(replace(found, role=role))
            uow.commit()
            return True

    def add(self, first_name: str, *, lead: Person) -> Person:
        """Register somebody with a new badge.

        Raises:
            ValueError: there is no name.
        """
        _must_be_lead(lead)
        if not first_name.strip():
            raise ValueError("a first name is needed")
        with self.open_unit_of_work() as uow:
            badge = self.new_badge().text
            while uow.people.with_badge(badge) is not None:
                badge = self.new_badge().text
            person = Person(
                id=self.new_person(),
                badge=badge,
                first_name=first_name.strip(),
                portrait="person",
            )
            uow.people.save(person)
            uow.commit()
            return person

    def erase(self, person: PersonId, *, lead: Person) -> bool:
        """Forget somebody who asked for it; False if that is the lead themselves.

        Facts keep a random name that nobody can tell any more whose it was.
        """
        _must_be_lead(lead)
        if person == lead.id:
            return False
        with self.open_unit_of_work() as uow:
            uow.people.erase(person)
            uow.commit()
            return True


def _must_be_lead(person: Person) -> None:
    if not person.is_lead:
        raise ValueError("only a team lead changes the register")
