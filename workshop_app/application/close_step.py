"""A step is proven: it is recorded, and the next one comes, or the job is finished."""

from collections.abc import Mapping
from datetime import UTC, datetime

from workshop_app.application.advance_item import known
from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_item, of_job
from workshop_app.application.finish_job import finish_job
from workshop_app.application.guide import note_run
from workshop_app.application.hand_over import goes_to, hand_over, is_anothers
from workshop_app.application.numbers import order_numbers
from workshop_app.application.outcome import Finished, Note
from workshop_app.application.situation import AtStep
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.application.supply.take_in import announced_for, came
from workshop_app.domain.codes import CodeKind
from workshop_app.domain.facts import FactKind, Json
from workshop_app.domain.gates import MACHINES
from workshop_app.domain.ids import ItemId, PersonId
from workshop_app.domain.item import STORAGE
from workshop_app.values import replace

KIND_CODES = {"tower": CodeKind.MACHINE, "laptop": CodeKind.MACHINE, "screen": CodeKind.SCREEN}


def close_step(
    uow: UnitOfWork,
    content: Content,
    at: AtStep,
    by: PersonId,
    *,
    answer: str,
    expects: str = "",
    read: str = "",
    announced: Mapping[str, Json] | None = None,
) -> Note | None:
    """Record that the current step is done, and go on; or hand over what a lead gave to others.

    Args:
        uow: the open transaction.
        content: the workshop's procedures and routes.
        at: where the bench is.
        by: who did it.
        answer: done, yes, no, read, or the id of the chosen picture.
        expects: what was read, for a scan.
        read: the code that was read, for a scan.
        announced: the line of a list by which a lot was read, and the name that was read.
    """
    if at.step.sets == "kind" and (at.item is None or at.item.kind != answer):
        at = _name_item(uow, at, by, answer)
    after = at.job.next_step
    body: dict[str, Json] = {
        "step": at.step.id,
        "kind": str(at.step.kind),
        "answer": answer,
        "next": after,
    }
    if expects:
        body |= {"expects": expects, "read": read, **(announced or {})}
    uow.record(of_job(FactKind.STEP_DONE, at.job.id, by, **body))
    job = uow.jobs.get(at.job.id)
    if after is None and job is not None:
        note = finish_job(uow, content, job, at.procedure, by=by)
        offer = note_run(uow, job, by)
        return replace(note, offer=offer) if isinstance(note, Finished) else note
    if job is not None and is_anothers(job, by, uow.bench().id):
        hand_over(uow, job, by, step=at.step.id)
        return goes_to(uow, job)
    return None


def record_test(
    uow: UnitOfWork, at: AtStep, by: PersonId, *, passed: bool, value: str = ""
) -> None:
    """Record the result of the test that the current step is, if it is one."""
    if not at.step.test or at.job.item is None:
        return
    uow.record(
        of_item(
            FactKind.TEST_RECORDED,
            at.job.item,
            by,
            test=at.step.test,
            passed=passed,
            value=value,
            job=at.job.id,
            step=at.step.id,
        )
    )


def _name_item(uow: UnitOfWork, at: AtStep, by: PersonId, kind: str) -> AtStep:
    """Give an arriving thing its number as soon as it is known what it is.

    Whoever goes back and chooses another picture changes what it is; the number stays.
    """
    item = at.job.item
    if item is None:
        code = uow.numbers.take(KIND_CODES.get(kind, CodeKind.MACHINE), _year(uow))
        item = ItemId(code.text)
        order_numbers(uow)
    uow.record(of_item(FactKind.ITEM_ARRIVED, item, by, kind=kind, lot=at.job.lot))
    announced = announced_for(uow, at.job)
    if announced is not None:
        came(uow, announced, item, read=at.job.read.get("name", ""), by=by)
    has_drive = STORAGE in known(uow, item).part_kinds
    if has_drive is not (kind in MACHINES):
        uow.record(
            of_item(
                FactKind.COMPONENT_MOVED,
                item,
                by,
                component=f"{item}-1",
                kind=STORAGE,
                serial="",
                source="original",
                action="removed" if has_drive else "present",
            )
        )
    steps = at.procedure.steps_for(kind=kind)
    uow.record(of_job(FactKind.JOB_NAMED_ITEM, at.job.id, by, item=item, steps=list(steps)))
    job = uow.jobs.get(at.job.id)
    return replace(at, job=job or at.job, item=known(uow, item))


def _year(uow: UnitOfWork) -> int:
    """Return the last two digits of the year; only a label's number depends on it."""
    return datetime.fromtimestamp(uow.now_ms() / 1000, UTC).year % 100
