"""The register of people as the sync sees it, and how it comes to be what people see here."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from workshop_app.adapters.storage import register_cells
from workshop_app.adapters.storage.database import Database
from workshop_app.adapters.storage.people import SqlPeople
from workshop_app.adapters.storage.register_rows import RegisterPlace
from workshop_app.adapters.storage.repositories import SqlJobs
from workshop_app.adapters.storage.states import States
from workshop_app.application.sync.bench_register import RegisterStanding
from workshop_app.application.sync.messages import Entries, Exchange
from workshop_app.domain.bench import Bench
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.guidance import Guidance
from workshop_app.domain.ids import PersonId
from workshop_app.domain.register import OF_PERSON, PROPOSAL, Author, Cell, Change, Entry, overlaid
from workshop_app.values import replace


class SqlRegister:
    """Every call is one transaction; it belongs to the thread that owns the database.

    Args:
        db: the connection.
        states: who is at this bench, and at which task.
        people: the register as people see it here.
        bench: returns the random name of this bench.
        now_ms: the clock, milliseconds since 1970 (UTC).
        erased: called after a commit in which people were erased.
    """

    def __init__(
        self,
        db: Database,
        states: States,
        people: SqlPeople,
        *,
        bench: Callable[[], str],
        now_ms: Callable[[], int],
        erased: Callable[[tuple[PersonId, ...]], None],
    ) -> None:
        self._db = db
        self._states = states
        self._jobs = SqlJobs(db, states)
        self._people = people
        self._known, self._changes = people.known, people.noted
        self._gone = people.gone
        self._bench = bench
        self._now_ms = now_ms
        self._erased = erased
        self._shown = 0

    def standing(self) -> RegisterStanding:
        """Return where the bench stands."""
        with self._ended():
            place, unsent = self._changes.place(), self._changes.count()
            unsent += len(self._gone.untold()) if place.is_desk else 0
        return RegisterStanding(
            epoch=place.epoch, after=place.after, unsent=unsent, shown=self._shown
        )

    def next_exchange(self, most: int) -> Exchange:
        """Return what to tell and ask next. From then on the centre may know those changes."""
        with self._changing():
            place = self._changes.place()
            return Exchange(
                bench=self._bench(),
                epoch=place.epoch,
                after=place.after,
                changes=self._changes.next(most),
                erased=self._gone.untold()[:most] if place.is_desk else (),
            )

    def land(self, asked: Exchange, told: Entries) -> bool:
        """Take in an answer; return whether the bench knows what the centre knows."""
        with self._changing():
            before, own = self._changes.place(), {each.id for each in asked.changes}
            self._changes.settle(own)
            own -= {each.id for each in asked.changes if each.stamp}  # others may have made those
            if told.is_desk:
                self._gone.told(asked.erased)
            busy = self._at_task()
            for entry in told.entries:
                self._take(entry, own, waits=entry.person == busy)
            self._changes.move(RegisterPlace(before.epoch, told.after, told.is_desk))
            touched = [*(each.person for each in asked.changes), *(e.person for e in told.entries)]
            for person in dict.fromkeys(touched):
                if person != busy:
                    self._show(PersonId(person))
            is_end = told.after == told.last
            agrees = told.after >= asked.after and (
                not is_end or self._known.digest() == told.digest
            )
            if told.is_desk and not before.is_desk:
                self._offer_all(before.epoch)  # who people are is offered by desks alone
        return agrees

    def release(self) -> None:
        """Show what has waited for the end of a task that has ended."""
        with self._ended():
            waiting = self._known.waiting()
            busy = self._at_task() if waiting else None
        if all(person == busy for person, _ in waiting):
            return
        with self._changing():
            for person, is_gone in waiting:
                if person == busy:
                    continue
                if is_gone:
                    self._erase(PersonId(person), self._known.changed(person))
                else:
                    self._known.show(person)
                    self._show(PersonId(person))

    def begin_anew(self, epoch: str) -> None:
        """Offer all that is known here, and read the register of this feed from its beginning."""
        with self._changing():
            self._gone.tell_again()  # a centre that was put back may have lost who was erased
            self._offer_all(epoch)

    def _take(self, entry: Entry, own: set[str], *, waits: bool) -> None:
        if self._known.changed(entry.person) > entry.changed:
            return
        if entry.erased and not waits:
            self._erase(PersonId(entry.person), entry.changed)
            return
        if self._gone.has(entry.person) and not entry.erased:
            self._known.keep(entry, {}, waits=False, is_hidden=True)
            return
        for change, at in _lost(self._known.cells(entry.person, newest=True), entry):
            self._offer(change, at=at, is_desk=self._changes.place().is_desk)
        if not waits:
            self._known.keep(entry, entry.cells)
            return
        mine = {key: cell for key, cell in entry.cells.items() if cell.id in own}
        shown = {**self._known.cells(entry.person), **mine}
        self._known.keep(entry, shown, waits=entry.erased or shown != entry.cells)

    def _erase(self, person: PersonId, changed: int) -> None:
        self._people.erase(person)
        self._gone.told([person])
        self._known.keep(Entry(person=person, changed=changed, erased=True), {})
        self._shown += 1

    def _show(self, person: PersonId) -> None:
        """Let people see what the cells say, with what the centre has not settled over it."""
        if self._gone.has(person):
            return
        cells = overlaid(self._known.cells(person), self._changes.of(person), now=self._now_ms())
        is_other = self._people.put(
            register_cells.person_with(self._people.get(person), person, cells)
        )
        plain = register_cells.needs_with(self._people.plain(person), cells)
        is_other |= plain is not None and self._people.put_plain(person, plain)
        before = self._people.guidance(person)
        guidance = register_cells.guidance_with(before, cells)
        if guidance != before:
            self._people.put_guidance(person, guidance)
            is_other = True
        proposed = self._people.proposal(person)
        proposal = register_cells.proposal_with(proposed, cells)
        if proposal != proposed:
            self._people.put_proposal(person, proposal)
            is_other = True
        self._shown += is_other

    def _at_task(self) -> str | None:
        """Return who is at a task here: no screen changes within one."""
        here = self._states.get(SubjectKind.BENCH, self._bench())
        person = here.person if isinstance(here, Bench) else None
        return person if person and self._jobs.in_hand(person) is not None else None

    def _offer_all(self, epoch: str) -> None:
        place = self._changes.place()
        for person in self._known.everybody():
            for key, cell in self._known.cells(person, newest=True).items():
                self._offer(_again(person, key, cell), at=cell.at, is_desk=place.is_desk)
        known = {
            person: self._known.cells(person, newest=True) for person in self._known.everybody()
        }
        for somebody in self._people.everybody():
            self._offer_rest(somebody, known.get(somebody, {}), is_desk=place.is_desk)
        self._known.clear()
        self._changes.move(replace(place, epoch=epoch, after=0))

    def _offer_rest(self, person: PersonId, known: Mapping[str, Cell], *, is_desk: bool) -> None:
        """Offer what only this bench has of somebody."""
        pending = {each.key for each in self._changes.of(person)}
        found, values = self._people.get(person), dict[str, Any]()
        if found is not None:
            values |= register_cells.of_person(None, found)
        if self._people.has_profile(person):
            values |= register_cells.of_profile(None, self._people.profile(person))
        values |= register_cells.of_guidance(Guidance(), self._people.guidance(person))
        proposal = self._people.proposal(person)
        if proposal is not None:
            values |= register_cells.of_proposal(proposal)
        for key, value in values.items():
            if key not in known and key not in pending:
                by = Author.LEAD if key.startswith((OF_PERSON, PROPOSAL)) else Author.WORKER
                change = Change(
                    id=self._changes.new_id(), person=person, key=key, value=value, by=by
                )
                self._offer(change, at=self._now_ms(), is_desk=is_desk)

    def _offer(self, change: Change, *, at: int, is_desk: bool) -> None:
        if is_desk or not change.needs_desk:
            self._changes.offer(change, at=at)

    @contextmanager
    def _ended(self) -> Iterator[None]:
        self._db.claim(idle=True)
        try:
            yield
        finally:
            self._db.rollback()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        self._people.erased.clear()
        with self._ended():
            yield
            self._db.commit()
        if self._people.erased:
            self._erased(tuple(self._people.erased))
            self._people.erased.clear()


def _lost(known: Mapping[str, Cell], entry: Entry) -> Iterator[tuple[Change, int]]:
    """Yield what the centre has told once and does not have any more, and when it was chosen.

    A centre that was put back to an older copy, without telling anybody, and changed since: what
    comes then would be all there is. The centre decides again which of two prevails.
    """
    for key, cell in known.items():
        now = entry.cells.get(key)
        if now is None or (now.id != cell.id and now.stamp < cell.stamp):
            yield _again(entry.person, key, cell), cell.at


def _again(person: str, key: str, cell: Cell) -> Change:
    return Change(
        id=cell.id,
        person=person,
        key=key,
        value=cell.value,
        by=cell.by,
        base=cell.base,
        stamp=cell.stamp,
    )
