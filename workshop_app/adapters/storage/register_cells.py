"""People, profiles and levels of help as cells of the travelling register, and back."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

import msgspec

from workshop_app.domain.guidance import Guidance, TaskHelp
from workshop_app.domain.ids import PersonId, TaskCode, TeamId
from workshop_app.domain.people import Limit, Person, Role, Team
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import to_plain
from workshop_app.domain.proposals import Proposal
from workshop_app.domain.register import (
    HELP_DAY,
    NEEDS,
    OF_HELP,
    OF_LIMIT,
    OF_NEEDS,
    OF_PERSON,
    OF_TASK,
    OF_TEAM,
    PROPOSAL,
    Cell,
)
from workshop_app.state_json import encode
from workshop_app.values import replace

Values = dict[str, Any]
_TEXTS: Final = ("badge", "first_name", "portrait", "role", "pin")
_USUAL: Final = to_plain(Profile())
_OF_PERSON: Final = frozenset(each.name for each in fields(Person)) - {
    "id",
    "tasks",
    "limits",
    "teams",
}


def of_person(before: Person | None, now: Person) -> Values:
    """Return the cells in which a person differs from who they were."""
    was, is_now = (_told(before) if before else {}), _told(now)
    gone = {key: False for key in was if key not in is_now}
    return {key: value for key, value in (is_now | gone).items() if was.get(key) != value}


def of_profile(before: Profile | None, now: Profile) -> Values:
    """Return the cells in which a profile differs; of the first, what is not as usual."""
    was = to_plain(before) if before is not None else _USUAL
    first: Values = {NEEDS: True} if before is None else {}
    told = {key: value for key, value in to_plain(now).items() if was[key] != value}
    return first | {f"{OF_NEEDS}{key}": value for key, value in told.items()}


def of_guidance(before: Guidance, now: Guidance) -> Values:
    """Return the cells in which levels of help differ."""
    tasks = {
        f"{OF_HELP}{task}": json.loads(encode(known))
        for task, known in now.tasks.items()
        if before.tasks.get(task) != known
    }
    is_same_day = (before.day, before.done) == (now.day, now.done)
    return tasks if is_same_day else {**tasks, HELP_DAY: {"day": now.day, "done": now.done}}


def person_with(known: Person | None, person: PersonId, cells: Mapping[str, Cell]) -> Person | None:
    """Return a person as the cells have them; what they do not tell stays. None if too little."""
    told = {
        name: cells[f"{OF_PERSON}{name}"].value for name in _TEXTS if f"{OF_PERSON}{name}" in cells
    }
    told = {name: value for name, value in told.items() if isinstance(value, str)}
    if told.get("role") not in set(Role):
        told.pop("role", None)
    if known is None:
        if not told.get("badge") or not told.get("first_name"):
            return None
        known = Person(id=person, badge=told["badge"], first_name="", portrait="person")
    if "role" in told:
        told["role"] = Role(told["role"])
    return replace(
        known,
        tasks=_tasks_with(known.tasks, _under(OF_TASK, cells)),
        limits=_limits_with(known.limits, _under(OF_LIMIT, cells)),
        teams=_teams_with(known.teams, _under(OF_TEAM, cells)),
        **told,
    )


def _under(prefix: str, cells: Mapping[str, Cell]) -> Values:
    """Return the values of the cells under a key, by the rest of their key."""
    return {
        key.removeprefix(prefix): cell.value
        for key, cell in cells.items()
        if key.startswith(prefix)
    }


def _tasks_with(known: frozenset[TaskCode], told: Values) -> frozenset[TaskCode]:
    return (known - told.keys()) | {TaskCode(task) for task, may in told.items() if may is True}


def _limits_with(known: frozenset[Limit], told: Values) -> frozenset[Limit]:
    """What only a later version knows is left out here, and kept in the register.

    What makes no sense limits: the careful way.
    """
    return (known - told.keys()) | {each for each in Limit if told.get(each, False) is not False}


def _teams_with(known: frozenset[Team], told: Values) -> frozenset[Team]:
    named = {id_: name for id_, name in told.items() if isinstance(name, str) and name}
    kept = {team for team in known if team.id not in told}
    return frozenset(kept | {Team(id=TeamId(id_), name=name) for id_, name in named.items()})


def needs_with(known: Mapping[str, Any] | None, cells: Mapping[str, Cell]) -> Values | None:
    """Return a profile as plain data as the cells have it; none if nobody ever said anything."""
    told = {
        key.removeprefix(OF_NEEDS): cell.value
        for key, cell in cells.items()
        if key.startswith(OF_NEEDS)
    }
    if known is None and not told and NEEDS not in cells:
        return None
    return {**(known or {}), **told}


def guidance_with(known: Guidance, cells: Mapping[str, Cell]) -> Guidance:
    """Return levels of help as the cells have them; what makes no sense here stays as it was."""
    for key, cell in cells.items():
        try:
            if key.startswith(OF_HELP):
                task = TaskCode(key.removeprefix(OF_HELP))
                known = known.having(task, msgspec.convert(cell.value, TaskHelp))
            elif key == HELP_DAY:
                day = msgspec.convert(cell.value, dict[str, int])
                known = replace(known, day=day.get("day", 0), done=day.get("done", 0))
        except msgspec.ValidationError:
            continue
    return known


def of_proposal(proposal: Proposal | None) -> Values:
    """Return the cell of what is proposed to somebody; an empty one for nothing."""
    return {PROPOSAL: json.loads(encode(proposal)) if proposal is not None else {}}


def proposal_with(known: Proposal | None, cells: Mapping[str, Cell]) -> Proposal | None:
    """Return what is proposed as the cells have it; what makes no sense here is no proposal."""
    if PROPOSAL not in cells:
        return known
    try:
        return msgspec.convert(cells[PROPOSAL].value, Proposal)
    except msgspec.ValidationError:
        return None


def _told(person: Person) -> Values:
    plain = {f"{OF_PERSON}{name}": getattr(person, name) for name in sorted(_OF_PERSON)}
    plain[f"{OF_PERSON}role"] = str(person.role)
    return (
        plain
        | {f"{OF_TASK}{task}": True for task in sorted(person.tasks)}
        | {f"{OF_LIMIT}{limit}": True for limit in sorted(person.limits)}
        | {f"{OF_TEAM}{team.id}": team.name for team in person.teams}
    )
