"""The worker says that a step is done, answers its question, or chooses a picture."""

from workshop_app.application.advance_item import (
    INTAKE,
    known,
    plan,
    plan_intake,
    send_back,
    set_aside,
)
from workshop_app.application.call_for_help import ask_for_help
from workshop_app.application.close_step import close_step, record_test
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.finish_job import record_erasure
from workshop_app.application.outcome import (
    HelpCalled,
    Note,
    Outcome,
    OwnBadgeFirst,
    ScanInstead,
    SetAside,
    WithColleague,
    WorkKept,
)
from workshop_app.application.sign_in import lacks_badge
from workshop_app.application.situation import MINUTE_MS, AtStep, Situation, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.clash import ClashKind
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import JobId, PersonId
from workshop_app.domain.item import ItemState
from workshop_app.domain.job import BEGUN, Mode
from workshop_app.domain.procedure import Option, StepKind, Way, WayOn
from workshop_app.values import Struct, replace

FIXES = 2
"""So often what helps is shown after a "No"; at the next one the team lead is called."""
ENDED_BY_DONE = frozenset({StepKind.DO, StepKind.WAIT})


class AnswerStep(Struct, frozen=True):
    """Decide what an answer means for the step that was shown.

    An answer carries the token of the screen it was given on. If the bench has moved on
    since, it changes nothing and only shows where the bench is: pressed twice is once.
    """

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, command: Command, argument: str, token: str) -> Outcome:
        """Take one answer."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            at = now.here
            if not isinstance(at, AtStep) or now.person is None or now.token != token:
                return Outcome(now, _begun_apart(uow, now, token))
            if lacks_badge(uow, at.procedure):
                return Outcome(now, OwnBadgeFirst())
            note = self._answer(uow, at, now.person.id, command, argument)
            uow.commit()
            return Outcome(read_situation(uow, self.content), note)

    def _answer(
        self, uow: UnitOfWork, at: AtStep, by: PersonId, command: Command, argument: str
    ) -> Note | None:
        step, job = at.step, at.job
        match command:
            case Command.DONE if job.mode is Mode.FIX:
                uow.record(of_job(FactKind.STEP_FIXED, job.id, by, step=step.id))
                return None
            case Command.DONE if at.together:
                return self._close_together(uow, at, by)
            case Command.DONE if job.mode is Mode.ASK and _ends_with_done(at):
                return close_step(uow, self.content, at, by, answer="done")
            case Command.DONE if step.kind is StepKind.SCAN:
                return ScanInstead()
            case Command.YES if step.kind is StepKind.WAIT:
                return close_step(uow, self.content, at, by, answer="done")
            case Command.YES if job.mode is Mode.ASK and _is_question(at):
                record_test(uow, at, by, passed=True)
                return close_step(uow, self.content, at, by, answer="yes")
            case Command.NO if job.mode is Mode.ASK and _is_question(at) and step.no:
                record_test(uow, at, by, passed=False)  # a later Yes stands above it
                return self._way_on(uow, at, by, step.no)
            case Command.CHOOSE:
                return self._choose(uow, at, by, argument)
            case Command.OTHER_TASK if step.kind is StepKind.WAIT:
                until = uow.now_ms() + step.minutes * MINUTE_MS
                uow.record(of_job(FactKind.JOB_LEFT_WAITING, job.id, by, until=until))
                return WorkKept()
            case _:
                return None

    def _close_together(self, uow: UnitOfWork, at: AtStep, by: PersonId) -> Note | None:
        """Close every step of the card, one after the other: none is left out of the facts."""
        note = None
        for step in at.together:
            job = uow.jobs.get(at.job.id)
            if job is None or job.current != step.id:
                break
            note = close_step(uow, self.content, replace(at, job=job, step=step), by, answer="done")
        return note

    def _choose(self, uow: UnitOfWork, at: AtStep, by: PersonId, argument: str) -> Note | None:
        options = _options(at)
        option = next((each for each in options if each.id == argument), None)
        if option is None:
            return None
        if option.way is Way.GO_ON:
            return self._chosen(uow, at, by, option)
        record_test(uow, at, by, passed=False, value=option.id)
        return self._way_on(uow, at, by, _as_way(option))

    def _chosen(self, uow: UnitOfWork, at: AtStep, by: PersonId, option: Option) -> Note | None:
        if option.grade and at.job.item:
            uow.record(of_item(FactKind.ITEM_GRADED, at.job.item, by, grade=option.grade))
        record_test(uow, at, by, passed=True, value=option.id)
        return close_step(uow, self.content, at, by, answer=option.id)

    def _way_on(self, uow: UnitOfWork, at: AtStep, by: PersonId, way: WayOn) -> Note | None:
        match way.way:
            case Way.FIX if not _was_fixed_enough(uow, at):
                _stay(uow, at, by, Mode.FIX)
                return None
            case Way.CHOOSE:
                _stay(uow, at, by, Mode.WHICH)
                return None
            case Way.BACK if way.step and not _tired_of(at, way):
                uow.record(
                    of_job(
                        FactKind.STEP_REFUSED,
                        at.job.id,
                        by,
                        step=at.step.id,
                        next=way.step,
                        mode=Mode.ASK,
                    )
                )
                return None
            case Way.FIX | Way.BACK | Way.HELP:
                _stay(uow, at, by, Mode.ASK)
                ask_for_help(uow, by, job=at.job, reason=at.step.id)
                return HelpCalled()
            case Way.GO_ON | Way.ADD_TASK:
                return self._go_on(uow, at, by, way)
            case Way.PRINT_AGAIN:
                _stay(uow, at, by, Mode.ASK)
                return None
            case Way.REDO_TASK | Way.DECIDE | Way.REPAIR | Way.ERASE_FAILED:
                return self._leave(uow, at, by, way)

    def _go_on(self, uow: UnitOfWork, at: AtStep, by: PersonId, way: WayOn) -> Note | None:
        # A failed test adds the task by the route, and a Yes after Back takes it away again.
        if way.way is Way.ADD_TASK and way.task and at.job.item and not at.step.test:
            uow.record(of_item(FactKind.TASK_NEEDED, at.job.item, by, task=way.task))
        return close_step(uow, self.content, at, by, answer="no")

    def _leave(self, uow: UnitOfWork, at: AtStep, by: PersonId, way: WayOn) -> Note:
        job = at.job
        if way.way is Way.REDO_TASK and way.task:
            send_back(uow, self.content, job, way.task, by=by)
            return SetAside(item=at.item, reason="redo", task=way.task)
        if way.way is Way.ERASE_FAILED:
            record_erasure(uow, job, result="failed", by=by)
        to = {
            Way.REPAIR: ItemState.TO_REPAIR,
            Way.ERASE_FAILED: ItemState.ERASE_FAILED,
        }.get(way.way, ItemState.TO_DECIDE)
        leave_job(uow, at, by, to=to, reason=way.reason or str(way.way))
        item = known(uow, job.item) if job.item else None
        return SetAside(item=item, reason=way.reason or str(way.way))


def _begun_apart(uow: UnitOfWork, now: Situation, token: str) -> Note | None:
    """Tell why the job that was shown is gone, if a colleague had begun it first elsewhere."""
    job = uow.jobs.get(JobId(token.partition("/")[0]))
    if job is None or now.person is None or job.worker in {None, now.person.id}:
        return None
    begun_twice = (each for each in job.clashes if each.kind is ClashKind.BEGUN_TWICE)
    if job.state not in BEGUN or all(each.by != now.person.id for each in begun_twice):
        return None
    return WithColleague(uow.people.get(job.worker) if job.worker else None, both=True)


def leave_job(uow: UnitOfWork, at: AtStep, by: PersonId, *, to: ItemState, reason: str) -> None:
    """Stop the job in hand and put its item aside, with the step where it happened."""
    job = at.job
    uow.record(
        of_job(FactKind.JOB_STOPPED, job.id, by, why="set_aside", step=at.step.id, reason=reason)
    )
    if job.item:
        set_aside(uow, job.item, to=to, reason=reason, by=by, job=job.id, step=at.step.id)
        if job.task == INTAKE and job.lot:
            plan_intake(uow, job.lot, by=by)
    elif job.lot:
        plan(uow, job.task, lot=job.lot, by=by)  # the thing goes aside; the lot goes on


def _stay(uow: UnitOfWork, at: AtStep, by: PersonId, mode: Mode) -> None:
    uow.record(of_job(FactKind.STEP_REFUSED, at.job.id, by, step=at.step.id, mode=mode))


def _ends_with_done(at: AtStep) -> bool:
    """A label must have come out before it can be stuck on."""
    if at.step.kind is StepKind.PRINT:
        return at.step.id in at.job.printed
    return at.step.kind in ENDED_BY_DONE


def _is_question(at: AtStep) -> bool:
    return at.step.kind in {StepKind.LOOK, StepKind.LISTEN}


def _tired_of(at: AtStep, way: WayOn) -> bool:
    return way.times > 0 and at.job.backs.get(at.step.id, 0) >= way.times


def _was_fixed_enough(uow: UnitOfWork, at: AtStep) -> bool:
    """Whether what should help has been done so often that somebody else should look (ERR-04)."""
    fixed = [
        fact
        for fact in uow.history(f"job:{at.job.id}")
        if fact.kind == FactKind.STEP_FIXED and fact.body["step"] == at.step.id
    ]
    return len(fixed) >= FIXES


def _options(at: AtStep) -> tuple[Option, ...]:
    if at.job.mode is Mode.WHICH:
        return at.step.no.options if at.step.no else ()
    return at.step.options if at.step.kind is StepKind.CHOOSE else ()


def _as_way(option: Option) -> WayOn:
    return WayOn(way=option.way, step=option.step, task=option.task, reason=option.reason)
