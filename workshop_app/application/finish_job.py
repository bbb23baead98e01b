"""The last step of a job is done: what that proves is recorded, and the item moves on."""

from workshop_app.application.advance_item import (
    INTAKE,
    advance,
    gate_before,
    known,
    plan_intake,
    plan_next,
    set_aside,
)
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.outcome import Finished, Note, SetAside
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.application.supply.take_in import (
    OVER_TEN_YEARS,
    announced_for,
    goes_to_recycling,
)
from workshop_app.domain.facts import Draft, FactKind, Json, Subject, SubjectKind
from workshop_app.domain.gates import Gate, evidence_by_hand
from workshop_app.domain.ids import ItemId, PartId, PersonId
from workshop_app.domain.item import STORAGE, ItemState
from workshop_app.domain.job import Job
from workshop_app.domain.procedure import Expects, Procedure


def finish_job(
    uow: UnitOfWork, content: Content, job: Job, procedure: Procedure, *, by: PersonId
) -> Note:
    """Close a job whose steps are all done, and let its item move on."""
    uow.record(of_job(FactKind.JOB_FINISHED, job.id, by))
    if job.item is None:
        return Finished(job=job.id, task=job.task, item=None)
    if procedure.ends_in == ItemState.ERASED:
        shut = record_erasure(uow, job, result="ok", by=by)
        if shut:
            return _aside(uow, job.item, shut, job, by)
    _install_part(uow, job, by)
    shut = _shut_before_end(uow, content, job, procedure, by)
    if shut:
        return _aside(uow, job.item, shut, job, by)
    uow.record(
        of_item(
            FactKind.TASK_FINISHED,
            job.item,
            by,
            task=job.task,
            job=job.id,
            workers=list(job.hands),
        )
    )
    ends = ItemState(procedure.ends_in)
    if known(uow, job.item).state is not ends:
        advance(uow, content, job.item, ends, by=by)
    _pack(uow, content, job, by)
    announced = announced_for(uow, job) if job.task == INTAKE else None
    if announced is not None and goes_to_recycling(uow, announced, uow.now_ms()):
        to = ItemState.TO_DECIDE
        set_aside(uow, job.item, to=to, reason=OVER_TEN_YEARS, by=by, job=job.id)
    else:
        plan_next(uow, content, job.item, by=by)
    if job.task == INTAKE and job.lot:
        plan_intake(uow, job.lot, by=by)
    item = known(uow, job.item)
    place = uow.stock.place(item.place) if item.place else None
    return Finished(job=job.id, task=job.task, item=item, place=place)


def record_erasure(uow: UnitOfWork, job: Job, *, result: str, by: PersonId) -> str:
    """Write an erasure record for each drive in the job's item.

    The worker saw the result and a team lead's badge started the erasure: that is a record
    by hand, and gate G3 wants both badges and the code that the machine itself showed.

    Returns:
        The word of the gate that is shut; empty if the records were written.
    """
    if job.item is None:
        return ""
    verifier = job.read.get(Expects.LEAD_BADGE)
    proof = job.read.get(Expects.MACHINE_SCREEN, "")
    if result == "ok":
        gate = evidence_by_hand(by, PersonId(verifier) if verifier else None, proof)
        if gate is not None:
            return f"gate_{gate.gate}"
    for part in known(uow, job.item).inside:
        if part.kind == STORAGE:
            uow.record(
                of_item(
                    FactKind.ERASURE_RECORDED,
                    job.item,
                    by,
                    component=part.id,
                    serial=part.serial,
                    level="purge",
                    technique="erase key",
                    result=result,
                    verifier=verifier,
                    attachment=f"machine_screen:{proof}" if proof else None,
                    job=job.id,
                )
            )
    return ""


def _shut_before_end(
    uow: UnitOfWork, content: Content, job: Job, procedure: Procedure, by: PersonId
) -> str:
    """Return why a job with all its steps done does not end as it should; empty if it does.

    The task then counts as not done: a team lead can send the item through it again.
    """
    if job.item is None:
        return ""
    state, ends = known(uow, job.item).state, ItemState(procedure.ends_in)
    if state is not ends:
        if state != procedure.starts_from:
            return "no_way"  # somebody else moved it meanwhile
        gate = gate_before(uow, content, job.item, ends, by)
        if gate is not None:
            return f"gate_{gate.gate}"
    screen = job.read.get(Expects.SCREEN)
    if screen and known(uow, ItemId(screen)).state is not ItemState.READY:
        return f"gate_{Gate.PACKED_FROM_READY}"  # it was ready when it was read
    return ""


def _aside(uow: UnitOfWork, item: ItemId, reason: str, job: Job, by: PersonId) -> SetAside:
    set_aside(uow, item, to=ItemState.TO_DECIDE, reason=reason, by=by, job=job.id)
    return SetAside(item=known(uow, item), reason=reason)


def _install_part(uow: UnitOfWork, job: Job, by: PersonId) -> None:
    code = job.read.get(Expects.PART)
    part = uow.stock.part(PartId(code)) if code else None
    if part is None or job.item is None:
        return
    uow.record(
        of_item(
            FactKind.COMPONENT_MOVED,
            job.item,
            by,
            component=part.id,
            kind=part.kind,
            serial=part.serial,
            source="stock",
            new=part.new,
            action="installed",
            job=job.id,
        ),
        Draft(
            kind=FactKind.PART_MOVED,
            subject=Subject(SubjectKind.PART, part.id),
            person=by,
            body={"item": job.item},
        ),
    )


def _pack(uow: UnitOfWork, content: Content, job: Job, by: PersonId) -> None:
    box, screen = job.read.get("box"), job.read.get(Expects.SCREEN)
    if not box or job.item is None:
        return
    order = job.read.get(Expects.ORDER)
    packed = [job.item, ItemId(screen)] if screen else [job.item]
    things: list[Json] = [{"item": each, "kind": known(uow, each).kind} for each in packed]
    uow.record(
        of_item(FactKind.PACKED_INTO, job.item, by, box=box, order=order),
        Draft(
            kind=FactKind.BOX_PACKED,
            subject=Subject(SubjectKind.BOX, box),
            person=by,
            body={"order": order, "things": things, "job": job.id},
        ),
    )
    if job.read.get(Expects.PLACE):
        on = {"place": job.read[Expects.PLACE]}
        subject = Subject(SubjectKind.BOX, box)
        uow.record(Draft(kind=FactKind.BOX_PLACED, subject=subject, person=by, body=on))
    if screen:
        advance(uow, content, ItemId(screen), ItemState.PACKED, by=by)
        uow.record(of_item(FactKind.PACKED_INTO, ItemId(screen), by, box=box, order=order))
