"""Somebody read a code: decide what it means here, do it, and say what came of it."""

from workshop_app.application.advance_item import INTAKE, plan
from workshop_app.application.call_for_help import close_help
from workshop_app.application.content_port import Content
from workshop_app.application.find_code import Found, find_code
from workshop_app.application.orders.packing import order_slip
from workshop_app.application.orders.picking import next_machine
from workshop_app.application.outcome import (
    Accepted,
    AlsoElsewhere,
    FinishFirst,
    HelpAnswered,
    Note,
    NotForYou,
    NothingToRead,
    NotThisTask,
    OtherThing,
    Outcome,
    OwnBadgeFirst,
    PackingSlip,
    PackingWhy,
    ScannerWorks,
    SignedOut,
    SomebodyElse,
    StepsElsewhere,
    Unknown,
    UnknownBadge,
    Unreadable,
    WithColleague,
    WorkKept,
)
from workshop_app.application.read_at_step import read_at_step
from workshop_app.application.sign_in import lacks_badge, sign_in
from workshop_app.application.situation import (
    AtStep,
    NothingToDo,
    OnPause,
    Situation,
    read_situation,
)
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.application.sync.others import WhoHas, nobody_else
from workshop_app.application.take_a_break import come_back, go_away, sign_out
from workshop_app.application.take_job import begin
from workshop_app.domain.bench import Away
from workshop_app.domain.codes import CodeKind, Scan, foreign_candidates
from workshop_app.domain.errors import IllegalMoveError
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.gates import PACKAGING
from workshop_app.domain.help_call import HelpOutcome
from workshop_app.domain.ids import JobId
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job, JobState
from workshop_app.domain.orders import Order
from workshop_app.domain.people import Person
from workshop_app.domain.procedure import Expects, StepKind
from workshop_app.domain.stock import Lot
from workshop_app.domain.supply import Announced
from workshop_app.values import Struct


class HandleScan(Struct, frozen=True):
    """Handle one scan, wherever the bench is. A wrong scan is an outcome, not an error."""

    open_unit_of_work: OpenUnitOfWork
    content: Content
    who_has: WhoHas = nobody_else

    def __call__(self, scan: Scan) -> Outcome:
        """Handle a scan; nothing changes unless it fits."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            note = self._handle(uow, now, scan)
            uow.commit()
            return Outcome(read_situation(uow, self.content), note)

    def _handle(self, uow: UnitOfWork, now: Situation, scan: Scan) -> Note | None:
        code = scan.code
        if code is not None and code.kind is CodeKind.CHECK_UP:
            return ScannerWorks()
        in_hand = now.here.job.item if isinstance(now.here, AtStep) else None
        found = find_code(uow, scan, in_hand)
        if isinstance(found.thing, Person):
            return self._badge(uow, now, found.thing)
        if code is not None and code.kind is CodeKind.BADGE:
            return UnknownBadge()
        at = now.here
        if now.person is not None and isinstance(at, AtStep) and at.step.kind is StepKind.SCAN:
            if lacks_badge(uow, at.procedure):
                return OwnBadgeFirst()
            note = read_at_step(uow, self.content, at, now.person, found)
            return keep_unknown(uow, now, scan) if isinstance(note, Unknown) else note
        if found.thing is None and found.code is None:
            return keep_unknown(uow, now, scan)
        if now.person is None:
            return OtherThing(found.wrong_kind, found.what)
        if isinstance(at, AtStep):
            return _beside(at, found)
        if isinstance(at, OnPause):
            return NothingToRead(found.what)
        if isinstance(at, NothingToDo) and at.coming is not None:
            return StepsElsewhere()
        return self._begin(uow, now.person, found)

    def _badge(self, uow: UnitOfWork, now: Situation, person: Person) -> Note | None:
        if now.person is None:
            return sign_in(uow, person, by_badge=True)
        at = now.here
        if person.id == now.person.id and not uow.bench().by_badge:
            return sign_in(uow, person, by_badge=True)  # who came by picture shows the badge now
        if isinstance(at, AtStep) and at.step.expects is Expects.LEAD_BADGE and now.help is None:
            if person.is_lead and not uow.bench().by_badge:
                return OwnBadgeFirst()
            return read_at_step(uow, self.content, at, now.person, Found(what="", thing=person))
        if person.id == now.person.id:
            return self._own_badge(uow, now)
        if person.is_lead and now.help is not None:
            close_help(uow, now.help.id, HelpOutcome.ANSWERED, by=person.id)
            return HelpAnswered(person)
        return SomebodyElse(person)

    def _own_badge(self, uow: UnitOfWork, now: Situation) -> Note | None:
        """In a task one's own badge means a pause; elsewhere it means going."""
        if isinstance(now.here, AtStep):
            go_away(uow, now, Away.PAUSE)
            return WorkKept()
        if isinstance(now.here, OnPause) and now.here.job is not None:
            come_back(uow, now)
            return None
        sign_out(uow, now)
        return SignedOut(now.person) if now.person else None

    def _begin(self, uow: UnitOfWork, person: Person, found: Found) -> Note | None:
        """Reading an item or a lot between two jobs takes up the job that waits for it."""
        if isinstance(found.thing, Lot | Announced):
            return self._begin_intake(uow, person, found)
        if isinstance(found.thing, Order):
            return self._begin_order(uow, person, found, found.thing)
        if isinstance(found.thing, Item):
            return self._begin_on(uow, person, found.thing) or Accepted(found.what)
        return NothingToRead(found.what)

    def _begin_intake(self, uow: UnitOfWork, person: Person, found: Found) -> Note | None:
        """A machine that a list announces begins its own intake: its lot is read by it, too."""
        announced = isinstance(found.thing, Announced)
        lot = uow.stock.lot(found.thing.lot) if isinstance(found.thing, Announced) else found.thing
        if not isinstance(lot, Lot):
            return NothingToRead(found.what)
        if not person.may_do(INTAKE):
            return NotForYou("skill")
        note = begin(uow, self.content, person, _intake_of(uow, lot, person))
        at = read_situation(uow, self.content).here
        if not announced or note is not None or not isinstance(at, AtStep):
            return note
        if at.step.expects is not Expects.LOT:
            return None
        return read_at_step(uow, self.content, at, person, found)

    def _begin_order(
        self, uow: UnitOfWork, person: Person, found: Found, order: Order
    ) -> Note | None:
        """Reading an order between two jobs packs the next machine for it."""
        slip = order_slip(uow, order, None)
        if slip is not None:
            return slip
        pick = next_machine(uow, order)
        if pick is None:
            return PackingSlip(PackingWhy.NOTHING_READY, found.what)
        if not person.may_do(PACKAGING):
            return NotForYou("skill")
        job = pick.job or _planned(uow, plan(uow, PACKAGING, item=pick.item.id, by=person.id))
        note = begin(uow, self.content, person, job)
        at = read_situation(uow, self.content).here
        if note is not None or not isinstance(at, AtStep) or at.step.expects is not Expects.ORDER:
            return note
        return read_at_step(uow, self.content, at, person, found)

    def _begin_on(self, uow: UnitOfWork, person: Person, item: Item) -> Note | None:
        """Only the rules refuse; what another bench was heard to have in hand is only told."""
        job, there = uow.jobs.open_for(item.id), self.who_has(item.id)
        by = uow.people.get(there.person) if there and there.person else None
        if job is None:
            return WithColleague(by, there.bench) if there else NotThisTask(item)
        note = begin(uow, self.content, person, job)
        if note == NotForYou("taken"):
            worker = uow.people.get(job.worker) if job.worker else None
            return WithColleague(worker, there.bench if there and by == worker else "")
        if note is None and there is not None and by != person:
            return AlsoElsewhere(by, there.bench)
        return note


def _intake_of(uow: UnitOfWork, lot: Lot, person: Person) -> Job:
    """Return the intake of the next thing of a lot; more may come than was said."""
    for job in uow.jobs.open_from(lot.id):
        if job.task == INTAKE and job.state is JobState.READY:
            return job
    return _planned(uow, plan(uow, INTAKE, lot=lot.id, by=person.id))


def _planned(uow: UnitOfWork, job: JobId) -> Job:
    planned = uow.jobs.get(job)
    if planned is None:
        raise IllegalMoveError("a job that was just planned is not there")
    return planned


def keep_unknown(uow: UnitOfWork, now: Situation, scan: Scan) -> Note:
    """Put a code that is nobody's into the tray, once; garbage is only unreadable."""
    candidates = foreign_candidates(scan)
    if not candidates:
        return Unreadable()
    if now.person is None:
        return Unknown(candidates[0])  # whoever passes by may read anything: it is not kept
    if all(code.candidates != candidates for code in uow.stock.unknown_codes()):
        uow.record(
            Draft(
                kind=FactKind.CODE_UNKNOWN,
                subject=Subject(SubjectKind.UNKNOWN_CODE, uow.new_id()),
                person=now.person.id,
                body={"candidates": list(candidates), "at": now.token},
            )
        )
    return Unknown(candidates[0])


def _beside(at: AtStep, found: Found) -> Note:
    """A scan while the step wants none: the item in hand is right, anything else waits."""
    if isinstance(found.thing, Item):
        if at.job.item == found.thing.id:
            return Accepted(found.what)
        return FinishFirst(at.item)
    return NothingToRead(found.what)
