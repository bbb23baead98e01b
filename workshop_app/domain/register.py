"""The register of people as it travels between benches: cells, changes, and who prevails.

An entry is one person under their random name; its cells are what is known of them, key to value:

    person.first_name, .portrait, .badge, .role, .pin    as in `people.py`
    person.task.CODE                                     whether they are authorised for a task
    person.limit.CODE                                    whether work is limited so (`people.Limit`)
    person.team.ID                                       the name of a team they are in; else false
    needs                                                true once they said how a bench is for them
    needs.KEY                                            a key of `profile.py`
    help.TASK                                            how they are helped in it (`guidance.py`)
    help_day                                             tasks finished on the last day
    proposal                                             what a lead proposes (`proposals.py`)

Unknown keys are kept and sent on. Nothing of it is a fact: a whole entry can be erased, and its
tombstone, a random name alone, stays for ever.

The centre takes changes in one order and says for each cell who prevails. A change that knew the
cell replaces it. Two that did not know of each other: where it is about safety the careful one
stays (more help, less authority), else what the person said over what a lead said, then the later
one. "Careful among those apart, last otherwise" is not associative, so benches do not merge among
themselves: they lay what they have not sent yet over what the centre told, by the same rule.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import IntEnum
from typing import Any, Final

from workshop_app.domain.guidance import Level
from workshop_app.domain.people import Role
from workshop_app.values import Struct, field, replace

OF_PERSON: Final = "person."
"""Keys that only a desk changes: who somebody is, their badge, PIN, role and tasks."""

NEEDS: Final = "needs"
OF_NEEDS: Final = "needs."
OF_HELP: Final = "help."
HELP_DAY: Final = "help_day"
PROPOSAL: Final = "proposal"
OF_TASK: Final = "person.task."
OF_LIMIT: Final = "person.limit."
OF_TEAM: Final = "person.team."
ROLE: Final = "person.role"

MOST_CELLS: Final = 400
"""Of one entry: a profile has some 90 keys, a workshop a dozen tasks; the rest is for later."""


class Author(IntEnum):
    """Who chose a value; the later one in this list prevails. Stored; never renumbered."""

    NOBODY = 0
    LEAD = 1
    WORKER = 2


class Cell(Struct, frozen=True, kw_only=True):
    """One value of an entry.

    Attributes:
        value: any JSON.
        by: one of `Author`; a number of a later version counts for more.
        id: the random name of the change that made it.
        stamp: given by the centre, rising; names this value in its history. 0 before the centre.
        base: all of the cell up to this stamp was replaced knowingly: by this change, or by one
            that it met at the centre.
        at: when it was chosen, milliseconds since 1970 by the centre's clock; only ever decides
            between two of one author who did not know of each other.
    """

    value: Any
    by: int
    id: str
    stamp: int = 0
    base: int = 0
    at: int = 0


class Change(Struct, frozen=True, kw_only=True):
    """What a bench asks the centre to change.

    Attributes:
        id: random; the same change again is known by it.
        base: stamp of the cell that the bench saw; 0 if none.
        over: id of the bench's own change before it, which may not have arrived; empty if none.
        stamp: 0 for a new one; else the cell had it at the centre already and is offered again.
        age: milliseconds since it was made, by the bench's own clock.
    """

    id: str
    person: str
    key: str
    value: Any
    by: int
    base: int = 0
    over: str = ""
    stamp: int = 0
    age: int = 0

    @property
    def needs_desk(self) -> bool:
        """Whether only a desk may ask for it."""
        return self.key.startswith(OF_PERSON)

    def cell(self, *, stamp: int, at: int) -> Cell:
        """Return the cell that it makes."""
        return Cell(value=self.value, by=self.by, id=self.id, stamp=stamp, base=self.base, at=at)


class Entry(Struct, frozen=True, kw_only=True):
    """One person as the centre has them.

    Attributes:
        changed: the number of the last change; unique in the register, rising: a bench that has
            come so far knows everything before.
    """

    person: str
    changed: int = 0
    cells: Mapping[str, Cell] = field(default_factory=dict)
    erased: bool = False

    @property
    def digest(self) -> bytes:
        """SHA-256 that names this state of the entry; nothing of its content is in it."""
        told = hashlib.sha256(f"{self.person}\n{self.changed}\n{int(self.erased)}\n".encode())
        for key in sorted(self.cells):
            told.update(f"{key}\n{self.cells[key].id}\n{self.cells[key].stamp}\n".encode())
        return told.digest()


def joined(digests: Collection[bytes]) -> bytes:
    """Return what names the state of a whole register, in whatever order entries are read."""
    number = 0
    for digest in digests:
        number ^= int.from_bytes(digest, "big")
    return number.to_bytes(32, "big")


def prevails(change: Change, cell: Cell | None, *, at: int) -> bool:
    """Whether a change takes the place of a cell.

    Args:
        change: what is asked for.
        cell: what is there.
        at: when the change was made, by the clock that `cell.at` is of.
    """
    if cell is None:
        return True
    if change.id == cell.id or 0 < change.stamp <= cell.base:
        return False  # it is there already, or was there and was replaced by somebody who knew it
    if cell.stamp <= change.base or cell.id == change.over:
        return True
    careful = _careful(change.key)
    if careful is not None:
        ours, theirs = careful(change.value), careful(cell.value)
        if ours != theirs:
            return ours < theirs
    return (change.by, at, change.id) > (cell.by, cell.at, cell.id)


def overlaid(
    cells: Mapping[str, Cell], changes: Sequence[Change], *, now: int
) -> Mapping[str, Cell]:
    """Return cells as a bench sees them: its own changes lie over what the centre told."""
    found = dict(cells)
    for change in changes:
        at = now - change.age
        if prevails(change, found.get(change.key), at=at):
            found[change.key] = change.cell(stamp=change.stamp, at=at)
    return found


class Merge(Struct, frozen=True):
    """What an exchange changes at the centre; all of it is written, or nothing.

    Attributes:
        entries: those that are others now.
        seen: ids of changes that are settled from now on, whatever came of them.
        last: the last number given in this register.
    """

    entries: Mapping[str, Entry]
    seen: tuple[str, ...]
    last: int


def merge(
    entries: Mapping[str, Entry],
    changes: Sequence[Change],
    *,
    erased: Sequence[str] = (),
    seen: Collection[str] = (),
    last: int = 0,
    now: int = 0,
) -> Merge:
    """Return what changes and wishes to erase make of entries, in the order in which they came.

    Args:
        entries: of all people that are named, as they are.
        changes: what is asked for.
        erased: people to be erased; their tombstone wins over everything, for ever.
        seen: ids of changes that came before: they are done with.
        last: the last number given.
        now: milliseconds since 1970 (UTC). Numbers are taken from it where it is ahead, so that
            a register that was put back to an older copy does not give one twice.
    """
    found = {**entries}
    touched: dict[str, None] = {}
    settled = dict.fromkeys(seen)
    fresh: list[str] = []
    for person in erased:
        if not found.get(person, Entry(person=person)).erased:
            last = max(now, last + 1)
            found[person] = Entry(person=person, changed=last, erased=True)
            touched[person] = None
    for change in changes:
        entry = found.get(change.person, Entry(person=change.person))
        if change.id in settled and not change.stamp:
            continue
        if not change.stamp:
            settled[change.id] = None
            fresh.append(change.id)
        at, before = now - max(0, change.age), entry.cells.get(change.key)
        is_full = len(entry.cells) >= MOST_CELLS and before is None
        if entry.erased or is_full:
            continue
        number = max(now, last + 1, change.stamp)
        cell = _placed(change, before, stamp=change.stamp or number, at=at)
        if cell == before:
            continue
        last = number
        cells = {**entry.cells, change.key: cell}
        found[change.person] = replace(entry, changed=last, cells=cells)
        touched[change.person] = None
    return Merge({person: found[person] for person in touched}, tuple(fresh), last)


def _placed(change: Change, before: Cell | None, *, stamp: int, at: int) -> Cell:
    """Return the cell once a change has come: the change's own, or the one that was there.

    Whichever of the two stays, what either has replaced knowingly stays replaced; the bench's own
    word before a change is such a thing, too.
    """
    cell = change.cell(stamp=stamp, at=at)
    if before is None:
        return cell
    if not prevails(change, before, at=at):
        return replace(before, base=max(before.base, cell.base))
    replaced = before.stamp if before.id == change.over else before.base
    return replace(cell, base=max(cell.base, replaced))


_NO_RANK: Final = 100
"""Of a value that no version of ours writes: one that is plain prevails over it."""

_ROLES: Final = {str(role): rank for rank, role in enumerate((Role.WORKER, Role.LEAD, Role.ADMIN))}


def _careful(key: str) -> Callable[[Any], int] | None:
    """Return what ranks the values of a key where the lower one is the careful one."""
    if key == "needs.help_floor":
        return _whole
    if key == ROLE:
        return _role
    if key.startswith(OF_TASK):
        return _authority
    if key.startswith(OF_LIMIT):
        return _limit
    return _level if key.startswith(OF_HELP) else None


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else _NO_RANK


def _role(value: Any) -> int:
    return _ROLES.get(value, _NO_RANK) if isinstance(value, str) else _NO_RANK


def _authority(value: Any) -> int:
    return int(value) if isinstance(value, bool) else _NO_RANK


def _limit(value: Any) -> int:
    return int(not value) if isinstance(value, bool) else _NO_RANK


def _level(value: Any) -> int:
    """The level of a task; whoever never changed it has the usual one."""
    if not isinstance(value, Mapping):
        return _NO_RANK
    level = value.get("level")
    return Level.FULL if level is None else _whole(level)
