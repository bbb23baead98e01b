"""An item moves on: a task is finished, the next one is planned, or the item stands aside.

Every path that changes an item's state goes through here, and so through the gates.
"""

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.errors import GateClosedError, IllegalMoveError
from workshop_app.domain.facts import FactKind
from workshop_app.domain.gates import ClosedGate, closed_gate
from workshop_app.domain.ids import ItemId, JobId, LotId, PersonId, StepId, TaskCode
from workshop_app.domain.item import LEGAL, Item, ItemState
from workshop_app.domain.job import Job
from workshop_app.domain.route import Route, next_task

INTAKE = TaskCode("intake")


def known(uow: UnitOfWork, item: ItemId) -> Item:
    """Return an item that a job is about.

    Raises:
        IllegalMoveError: the item is not known, so the job cannot be.
    """
    found = uow.items.get(item)
    if found is None:
        raise IllegalMoveError(f"item {item} is not known")
    return found


def gate_before(
    uow: UnitOfWork, content: Content, item: ItemId, to: ItemState, by: PersonId | None
) -> ClosedGate | None:
    """Return the gate that is shut between an item and a state, if one is."""
    found = known(uow, item)
    route = content.route(found.kind, found.route)
    tests = route.required_tests if route else ()
    return closed_gate(found, to, by=by, required_tests=tests)


def advance(
    uow: UnitOfWork, content: Content, item: ItemId, to: ItemState, *, by: PersonId | None
) -> None:
    """Move an item on.

    Raises:
        IllegalMoveError: the item cannot become that from where it is.
        GateClosedError: a gate is shut; ask `gate_before` first.
    """
    found = known(uow, item)
    if to not in LEGAL[found.state]:
        raise IllegalMoveError(f"item {item}: {found.state} cannot become {to}")
    shut = gate_before(uow, content, item, to, by)
    if shut is not None:
        raise GateClosedError(f"item {item}: {shut.gate} is closed before {to}")
    uow.record(
        of_item(FactKind.ITEM_ADVANCED, item, by, **{"from": str(found.state), "to": str(to)})
    )


def plan_next(uow: UnitOfWork, content: Content, item: ItemId, *, by: PersonId | None) -> None:
    """Plan the next task of an item's route; at a closed gate the item waits for a decision."""
    found = known(uow, item)
    if found.merged or uow.jobs.open_for(item) is not None:
        return
    route = _take_route(uow, content, found, by)
    if route is None:
        return
    task = next_task(
        route,
        kind=found.kind,
        done=frozenset(found.finished),
        needed=found.needed,
        failed_tests=found.failed_tests,
        parts=None,
    )
    procedure = content.procedure(task) if task else None
    if task is None or procedure is None:
        return
    wanted = ItemState(procedure.starts_from)
    if found.state is not wanted:
        shut = gate_before(uow, content, item, wanted, by)
        if shut is not None or wanted not in LEGAL[found.state]:
            reason = f"gate_{shut.gate}" if shut else "no_way"
            set_aside(uow, item, to=ItemState.TO_DECIDE, reason=reason, by=by)
            return
        advance(uow, content, item, wanted, by=by)
    plan(uow, task, item=item, by=by)


def _take_route(uow: UnitOfWork, content: Content, item: Item, by: PersonId | None) -> Route | None:
    """Return the item's route; one on which nothing was done yet takes the newest first."""
    newest = content.route(item.kind)
    begun = (item.finished.keys() | item.hands.keys()) - {INTAKE}
    if newest is None or begun or newest.hash in {item.route, ""}:
        return content.route(item.kind, item.route)
    name, version = newest.hash, newest.version
    uow.record(of_item(FactKind.ROUTE_TAKEN, item.id, by, route=name, version=version))
    return newest


def plan(
    uow: UnitOfWork,
    task: TaskCode,
    *,
    by: PersonId | None,
    item: ItemId | None = None,
    lot: LotId | None = None,
    reason: str = "route",
    priority: int = 0,
) -> JobId:
    """Plan a job, ready to be taken."""
    job = JobId(uow.new_id())
    uow.record(
        of_job(
            FactKind.JOB_PLANNED,
            job,
            by,
            task=task,
            item=item,
            lot=lot,
            reason=reason,
            priority=priority,
        )
    )
    return job


def plan_intake(uow: UnitOfWork, lot: LotId, *, by: PersonId | None) -> None:
    """Plan the intake of the next thing of a lot, while some are still expected."""
    found = uow.stock.lot(lot)
    if found is None or uow.jobs.open_from(lot):
        return
    if uow.items.from_lot(lot) < found.expected:
        plan(uow, INTAKE, lot=lot, by=by)


def set_aside(
    uow: UnitOfWork,
    item: ItemId,
    *,
    to: ItemState,
    reason: str,
    by: PersonId | None,
    job: JobId | None = None,
    step: StepId | None = None,
) -> None:
    """Put an item aside: to decide, to repair, or erasing failed. Always possible.

    From a state that has no way there, the item is to decide: nothing is ever stuck.
    """
    found = known(uow, item)
    target = to if to in LEGAL[found.state] else ItemState.TO_DECIDE
    if target not in LEGAL[found.state]:
        return
    uow.record(
        of_item(
            FactKind.ITEM_PARKED,
            item,
            by,
            **{
                "from": str(found.state),
                "to": str(target),
                "reason": reason,
                "job": job,
                "step": step,
            },
        )
    )


def send_back(
    uow: UnitOfWork, content: Content, job: Job, task: TaskCode, *, by: PersonId | None
) -> None:
    """End a job here and let the item go back to an earlier task of its route."""
    uow.record(of_job(FactKind.JOB_STOPPED, job.id, by, why="redo", step=job.current, task=task))
    if job.item is None:
        return
    uow.record(of_item(FactKind.TASK_REOPENED, job.item, by, task=task))
    procedure, state = content.procedure(task), known(uow, job.item).state
    wanted = ItemState(procedure.starts_from) if procedure else None
    shut = gate_before(uow, content, job.item, wanted, by) if wanted else None
    if wanted is None or wanted not in LEGAL[state] or shut is not None:
        reason = f"gate_{shut.gate}" if shut else "no_way"
        set_aside(uow, job.item, to=ItemState.TO_DECIDE, reason=reason, by=by, job=job.id)
        return
    advance(uow, content, job.item, wanted, by=by)
    plan(uow, task, item=job.item, by=by, reason="redo", priority=1)
