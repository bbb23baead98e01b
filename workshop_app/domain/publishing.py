"""Which version of each task is worked by: published by a fact, with its content by its hash.

A route is published in the same way, under a name of its own (`route_id`).
"""

import json

from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.ids import PersonId, ProcedureHash
from workshop_app.values import Struct, replace

_ROUTE = "route."


class Release(Struct, frozen=True, kw_only=True):
    """One published version.

    Attributes:
        hash: of its text; the text may come later than the fact.
        by: the lead who published it.
        at_ms: the clock of their machine (milliseconds since 1970, UTC).
        readers: how many workers had read it; who they were is in no record.
        read_well: whether they understood all of it.
    """

    version: int
    hash: ProcedureHash
    by: PersonId | None = None
    at_ms: int = 0
    readers: int = 0
    read_well: bool = False


class Published(Struct, frozen=True, kw_only=True):
    """A task or route as it was published, in the order of the facts; what came last counts.

    Two leads who publish apart have both their versions here; no clock decides between them.
    """

    id: str
    releases: tuple[Release, ...] = ()

    @property
    def now(self) -> Release | None:
        """The version that new jobs begin with."""
        return self.releases[-1] if self.releases else None


def fold_published(published: Published | None, fact: Fact) -> Published | None:
    """Return what is published of a task after one more fact."""
    if fact.kind != FactKind.PROCEDURE_PUBLISHED:
        return published
    now = published or Published(id=fact.subject.partition(":")[2])
    release = Release(
        version=int(str(fact.body["version"])),
        hash=ProcedureHash(str(fact.body["hash"])),
        by=PersonId(fact.person) if fact.person else None,
        at_ms=fact.wall,
        readers=int(str(fact.body["readers"])),
        read_well=bool(fact.body["read_well"]),
    )
    return replace(now, releases=(*now.releases, release))


def route_id(kind: str) -> str:
    """Return the name under which the route of a kind of item is published.

    No task can be called so: its name has no dot.
    """
    return f"{_ROUTE}{kind}"


def kind_of_route(name: str) -> str:
    """Return the kind of item whose route is published under a name; empty: it is a task."""
    return name.removeprefix(_ROUTE) if name.startswith(_ROUTE) else ""


def media_named(text: str) -> tuple[str, ...]:
    """Return the hashes of the photos and voices that the text of a procedure names.

    A text that this version cannot read names none.
    """
    try:
        told = json.loads(text)
        photos = (photo["sha256"] for photo in told.get("photos", {}).values())
        return tuple(dict.fromkeys(map(str, (*photos, *told.get("voices", {}).values()))))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return ()
