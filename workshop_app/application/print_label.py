"""A PRINT step: which label is due, and what came of printing it."""

from collections.abc import Iterator

from workshop_app.application.content_port import Content
from workshop_app.application.draft import of_job
from workshop_app.application.numbers import order_numbers
from workshop_app.application.outcome import LabelNotPrinted, LabelPrinted, Outcome
from workshop_app.application.situation import AtStep, Situation, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.codes import Code, CodeKind, parse_code
from workshop_app.domain.facts import FactKind
from workshop_app.domain.gates import may_print_box_label
from workshop_app.domain.ids import ItemId, JobId, OrderId, StepId
from workshop_app.domain.job import Job
from workshop_app.domain.labels import SMALLEST_PT, ForWhom
from workshop_app.domain.procedure import Expects, Step, StepKind, Way
from workshop_app.values import Struct


class LabelDue(Struct, frozen=True, kw_only=True):
    """A label to print now.

    Attributes:
        key: names this print; a printer that has printed it does not do so again.
        label: item or box.
        code: what the label carries.
        kind: of the item: tower, laptop, screen; empty for a box.
        copy: 1 for the first; more after "print again".
        order: for a box, the code of its order.
        for_whom: for a box, the kind of beneficiary; none where nobody has told of its order.
        contents: for a box, the kind and the code of each machine and screen in it.
        words_pt: how large whoever works here needs the words on it, in pt; a box is read by
            those who receive it, so that its own size stays.
    """

    key: str
    label: str
    code: Code
    kind: str
    job: JobId
    step: StepId
    copy: int
    order: str = ""
    for_whom: ForWhom | None = None
    contents: tuple[tuple[str, Code], ...] = ()
    words_pt: float = SMALLEST_PT


class PrepareLabel(Struct, frozen=True):
    """Say which label the current step needs. A step that has printed needs none by itself.

    The number of a box belongs to the job before its label is printed: whatever happens
    meanwhile, the label that came out and the one that is asked for carry the same.
    """

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, *, again: bool) -> LabelDue | None:
        """Return the label; none if the step prints nothing, or has printed (unless `again`)."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            at = now.here
            step = _printing(at, again=again) if isinstance(at, AtStep) else None
            if not isinstance(at, AtStep) or step is None:
                return None
            job, label = at.job, step.label
            if label == "box" and may_print_box_label(job.task) is not None:
                return None
            code = parse_code(job.read.get(label, "") if label == "box" else job.item or "")
            if code is None and label == "box":
                code = uow.numbers.take(CodeKind.BOX, _year_of(job.item))
                order_numbers(uow)
                uow.record(of_job(FactKind.JOB_NAMED_BOX, job.id, job.worker, box=code.text))
                uow.commit()
            if code is None:
                return None
            order = job.read.get(Expects.ORDER, "") if label == "box" else ""
            found = uow.orders.order(OrderId(order)) if order else None
            return LabelDue(
                key=f"{job.id}/{step.id}/{uow.new_id() if again else 1}",
                label=label,
                code=code,
                kind=at.item.kind if at.item and label == "item" else "",
                job=job.id,
                step=step.id,
                copy=job.prints.get(step.id, 0) + 1,
                order=order,
                for_whom=found.for_whom if found else None,
                contents=tuple(_in_box(uow, job)) if label == "box" else (),
                words_pt=now.likes.label_text_pt,
            )


class RecordPrint(Struct, frozen=True):
    """Write down that a label came out, or show why none did. Prints and reprints are facts."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, due: LabelDue, trouble: str) -> Outcome:
        """Record the print, or nothing if there was trouble (a word of the printer port)."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            if trouble:
                return Outcome(now, LabelNotPrinted(trouble))
            if not _still_at(now, due):
                return Outcome(now)
            uow.record(
                of_job(
                    FactKind.LABEL_PRINTED,
                    due.job,
                    now.person.id if now.person else None,
                    step=due.step,
                    label=due.label,
                    code=due.code.text,
                    copy=due.copy,
                    reason="asked_again" if due.copy > 1 else "step",
                )
            )
            uow.commit()
            return Outcome(read_situation(uow, self.content), LabelPrinted(due.code.shown))


def _printing(at: AtStep, *, again: bool) -> Step | None:
    """Return the step whose label is due: this one, or the last one when its label is read."""
    if at.step.kind is StepKind.PRINT:
        return at.step if again or at.step.id not in at.job.printed else None
    if not again or at.step.no is None or at.step.no.way is not Way.PRINT_AGAIN:
        return None
    before = (at.procedure.step(each) for each in reversed(at.job.steps[: at.job.number]))
    return next((each for each in before if each.kind is StepKind.PRINT), None)


def _in_box(uow: UnitOfWork, job: Job) -> Iterator[tuple[str, Code]]:
    for name in (job.item, job.read.get(Expects.SCREEN)):
        item, code = uow.items.get(ItemId(name)) if name else None, parse_code(name or "")
        if item is not None and code is not None:
            yield item.kind, code


def _still_at(now: Situation, due: LabelDue) -> bool:
    return isinstance(now.here, AtStep) and now.here.job.id == due.job


def _year_of(item: str | None) -> int:
    code = parse_code(item or "")
    return code.year if code else 0
