"""How much help a worker gets in the task in front of them, and how that changes (F1 … F8).

All of it stands in the erasable register: no fact, no report and no export tells it (F8).
"""

from workshop_app.application.content_port import Content
from workshop_app.application.outcome import HelpLevelChanged, Outcome
from workshop_app.application.situation import AtStep, read_situation
from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.guidance import (
    DAY_MS,
    Guidance,
    Offer,
    Run,
    TaskHelp,
    Used,
    less_help,
    level_now,
    more_help,
    needs_more,
    offers_less,
    offers_to_go_back,
    refused,
    with_help_used,
    with_run,
)
from workshop_app.domain.ids import PersonId, TaskCode
from workshop_app.domain.job import Job
from workshop_app.domain.profile import Profile
from workshop_app.values import Struct, replace

_AWAY = {FactKind.JOB_PAUSED: True, FactKind.JOB_RESUMED: False}


class NoteHelp(Struct, frozen=True):
    """Help was used at a step; the second time at the same one brings more help, at once (F2)."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, used: Used) -> Outcome:
        """Note it for the step in front of the worker; elsewhere there is nothing to note."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            at = now.here
            if now.person is None or not isinstance(at, AtStep):
                return Outcome(now)
            guidance = uow.people.guidance(now.person.id)
            known = with_help_used(guidance.of(at.job.task), at.job.id, at.step.id, used)
            is_more = needs_more(known, at.step.id) and at.level > 0
            if is_more:
                known = replace(more_help(known, at.level), job=known.job, used=known.used)
            _save(uow, now.person.id, guidance, at.job.task, known)
            uow.commit()
            after = read_situation(uow, self.content)
            return Outcome(after, HelpLevelChanged() if is_more else None)


class MoreHelp(Struct, frozen=True):
    """The worker wants more help in this task: always, and at once (F2)."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self) -> Outcome:
        """Show the task with one level more help; at the most help nothing changes."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            at = now.here
            if now.person is None or not isinstance(at, AtStep) or at.level == 0:
                return Outcome(now)
            guidance = uow.people.guidance(now.person.id)
            known = more_help(guidance.of(at.job.task), at.level)
            _save(uow, now.person.id, guidance, at.job.task, known)
            uow.commit()
            return Outcome(read_situation(uow, self.content), HelpLevelChanged())


class AnswerOffer(Struct, frozen=True):
    """The worker says yes or no to what was proposed after a task (F1, F7)."""

    open_unit_of_work: OpenUnitOfWork
    content: Content

    def __call__(self, task: TaskCode, offer: Offer, *, accepted: bool) -> Outcome:
        """Change the level of a task by one, or remember the no."""
        with self.open_unit_of_work() as uow:
            now = read_situation(uow, self.content)
            if now.person is None or offer is Offer.NOTHING:
                return Outcome(now)
            guidance = uow.people.guidance(now.person.id)
            known = guidance.of(task)
            level = _level(known, now.kept, uow.now_ms())
            if not accepted:
                known = refused(known)
            elif offer is Offer.LESS:
                known = less_help(known, level, floor=now.kept.help_floor)
            else:
                known = more_help(known, level)
            _save(uow, now.person.id, guidance, task, known)
            uow.commit()
            note = HelpLevelChanged(is_more=offer is Offer.BACK) if accepted else None
            return Outcome(read_situation(uow, self.content), note)


def note_run(uow: UnitOfWork, job: Job, by: PersonId) -> Offer:
    """Note that a task was done once more; return what is proposed to the worker then."""
    profile, guidance = uow.people.profile(by), uow.people.guidance(by)
    known, now_ms = guidance.of(job.task), uow.now_ms()
    level = _level(known, profile, now_ms)
    used = known.used if known.job == job.id else {}
    run = Run(
        day=now_ms // DAY_MS,
        steps=len(job.steps),
        helped=len(used),
        slips=sum(each.count(Used.SLIP) for each in used.values()),
        took_ms=worked_ms(uow.history(f"job:{job.id}")),
        level=level,
    )
    known = with_run(known, run, now_ms=now_ms)
    offer = _offer(known, profile, level)
    if offer is Offer.LESS and profile.auto_fade == "automatic":
        known, offer = less_help(known, level, floor=profile.help_floor), Offer.NOTHING
    _save(uow, by, guidance.with_one_done(run.day), job.task, known)
    return offer


def worked_ms(history: tuple[Fact, ...]) -> int:
    """Return how long a job was worked on, without the pauses in it."""
    total, since, is_away = 0, 0, True
    for fact in history:
        if not is_away:
            total += max(0, fact.wall - since)
        since = fact.wall
        if fact.kind == FactKind.JOB_STARTED:
            is_away = False
        is_away = _AWAY.get(FactKind(fact.kind), is_away) if fact.kind in _AWAY else is_away
    return total


def _offer(known: TaskHelp, profile: Profile, level: int) -> Offer:
    if offers_to_go_back(known, level):
        return Offer.BACK
    may_fade = profile.auto_fade != "off"
    if may_fade and offers_less(known, level, floor=profile.help_floor):
        return Offer.LESS
    return Offer.NOTHING


def _level(known: TaskHelp, profile: Profile, now_ms: int) -> int:
    return level_now(known, usual=profile.help_level, floor=profile.help_floor, now_ms=now_ms)


def _save(
    uow: UnitOfWork, person: PersonId, guidance: Guidance, task: TaskCode, known: TaskHelp
) -> None:
    uow.people.save_guidance(person, guidance.having(task, known))
