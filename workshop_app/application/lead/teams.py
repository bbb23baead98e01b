"""Teams of people at a lead's desk: who is in one, and what it is called."""

from collections.abc import Callable, Iterable, Sequence

from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.ids import PersonId, TeamId
from workshop_app.domain.people import Person, Team
from workshop_app.values import Struct, replace


class TeamNow(Struct, frozen=True):
    """A team, and who is in it; there is none without anybody."""

    team: Team
    people: tuple[Person, ...]


def teams_of(people: Iterable[Person]) -> tuple[TeamNow, ...]:
    """Return the teams that people are in, by name.

    Where two of them know one team by two names, the first of both is told.
    """
    found: dict[TeamId, list[tuple[str, Person]]] = {}
    for person in people:
        for team in person.teams:
            found.setdefault(team.id, []).append((team.name, person))
    teams = (
        TeamNow(Team(id=id_, name=min(name for name, _ in who)), tuple(each for _, each in who))
        for id_, who in found.items()
    )
    return tuple(sorted(teams, key=lambda each: (each.team.name.casefold(), each.team.id)))


class ManageTeams(Struct, frozen=True):
    """What a lead changes of teams. Every method raises ValueError if they are no lead.

    Args:
        new_team: makes a random name.
    """

    open_unit_of_work: OpenUnitOfWork
    new_team: Callable[[], TeamId]

    def put(self, team: Team, people: Sequence[PersonId], *, is_in: bool, lead: Person) -> bool:
        """Take people into a team, or out of it; False if none of them is known.

        Work that it was given before stays with who was in it then.
        """
        _must_be_lead(lead)
        with self.open_unit_of_work() as uow:
            known = [found for each in people if (found := uow.people.get(each))]
            for person in known:
                others = {each for each in person.teams if each.id != team.id}
                teams = frozenset(others | ({team} if is_in else set()))
                uow.people.save(replace(person, teams=teams))
            uow.commit()
            return bool(known)

    def rename(self, team: Team, *, lead: Person) -> bool:
        """Call a team by another name; False if nobody is in it."""
        with self.open_unit_of_work() as uow:
            of_it = (each.people for each in teams_of(uow.people.all()) if each.team.id == team.id)
            people = [each.id for each in next(of_it, ())]
        return self.put(team, people, is_in=True, lead=lead)


def _must_be_lead(person: Person) -> None:
    if not person.is_lead:
        raise ValueError("only a team lead changes the register")
