"""Decides what is shown of the work of the day, and gives it as the lead says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from workshop_app.application.lead.assign import Given, GiveWork
from workshop_app.application.lead.plan import Day, FairPlan, PlanOf, ReadPlan
from workshop_app.domain.codes import Scan
from workshop_app.domain.fair_plan import Proposed
from workshop_app.domain.ids import BenchId, JobId, PersonId, TeamId
from workshop_app.ui.lead.assign.days import tell_days, typed_day
from workshop_app.ui.lead.assign.plans import tell_plan, tell_plans
from workshop_app.ui.lead.assign.proposal import tell_proposal
from workshop_app.ui.lead.assign.screen import (
    tell_benches,
    tell_give,
    tell_given,
    tell_order,
    tell_team,
    tell_work,
)
from workshop_app.ui.lead.page import Note, Press, Tab, TablePage
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.words import translate
from workshop_app.values import Struct, replace


class Giving(Struct, frozen=True):
    """Tasks that were chosen, and who is asked for: `person`, `benches`, or `team` for several."""

    jobs: tuple[JobId, ...]
    to: str = "person"
    day: str = ""


class Plans(Struct, frozen=True):
    """The plans of all, or of one person, on a later day or now."""

    person: PersonId | None = None
    day: str = ""


class Days(Struct, frozen=True):
    """For which day what was opened before is meant; what was typed for it."""

    typed: str = ""
    is_wrong: bool = False


Opened = Giving | Plans | FairPlan | Days

Turn = Callable[[PlanOf | None, str], list[JobId]]
"""Puts the plan of somebody on a day in another order."""

_DROPPED: Final = {"to-person", "to-team"}
"""What comes straight from the list of tasks: they were dragged onto whoever gets them."""


@dataclass(slots=True)
class AssignSection:
    """The work of the day."""

    host: Host
    read: ReadPlan
    give: GiveWork
    id: str = "assign"
    _day: Day = field(default_factory=Day)
    _opened: tuple[Opened, ...] = ()
    _note: Note | None = None
    _searched: str = ""

    def tab(self) -> Tab:
        """Return what its tab says."""
        return Tab(id=self.id, words=translate("Lead", "Work"))

    def open(self) -> None:
        """Show all tasks."""
        self._opened, self._note, self._searched = (), None, ""
        self.on_news()

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        notes, language = (self._note,) if self._note else (), self.host.language
        match self._opened[-1] if self._opened else None:
            case Giving() as giving:
                return _giving_page(giving, self._day, language)
            case Plans(None, when):
                return tell_plans(self._day, language, notes, when=when)
            case Plans(person, when):
                plan, day = _plan(self._day, person), self._day
                if plan is None:
                    return self._work_page(notes)
                return tell_plan(plan, day, language, notes, when=when)
            case Days(typed, is_wrong):
                return tell_days(self._day.today, typed, is_wrong=is_wrong)
            case FairPlan() as proposed:
                work = {each.job.id: each for each in self._day.work}
                people = {each.person.id: each.person for each in self._day.people}
                return tell_proposal(proposed, work, people, language)
            case None:
                return self._work_page(notes)

    def on_press(self, press: Press) -> None:
        """Choose, give, put in order, or go back."""
        jobs, here = tuple(map(JobId, press.rows)), self._opened[-1] if self._opened else None
        lead = self.host.lead
        if here is None and jobs and press.action in _DROPPED:
            here = Giving(jobs)
        match press.action, here:
            case "give", _ if jobs:
                self._show(Giving(jobs, day=here.day if isinstance(here, Plans) else ""))
            case (("team" | "benches"), Giving()):
                self._turn(replace(here, to=press.action))
            case "to-person", Giving(chosen, _, day):
                to = PersonId(press.argument)
                self._do(partial(self.give.to_person, chosen, to, lead=lead, day=day))
            case "to-bench", Giving(chosen, _, day):
                bench = BenchId(press.argument)
                self._do(partial(self.give.to_bench, chosen, bench, lead=lead, day=day))
            case "to-people", Giving(chosen, _, day) if press.rows:
                people = tuple(map(PersonId, press.rows))
                self._do(partial(self.give.to_people, chosen, people, lead=lead, day=day))
            case "to-team", Giving(chosen, _, day):
                team = TeamId(press.argument)
                self._do(partial(self.give.to_team, chosen, team, lead=lead, day=day))
            case "urgent", _ if jobs:
                self._do(partial(self.give.urgent, jobs, lead=lead))
            case "give-back", _ if jobs:
                self._do(partial(self.give.give_back, jobs, lead=lead))
            case (("sooner" | "later"), Plans(person, day)) if jobs and person:
                by = -1 if press.action == "sooner" else 1
                self._put_in_order(person, day, partial(_moved, jobs=jobs, by=by))
            case "move", Plans(person, day) if jobs and person:
                before = JobId(press.argument)
                self._put_in_order(person, day, partial(_placed, jobs=jobs, before=before))
            case _:
                self._on_other(press)

    def on_back(self) -> bool:
        """Close what was opened last."""
        if not self._opened:
            return False
        self._opened, self._note = self._opened[:-1], None
        self.host.changed()
        return True

    def on_scan(self, scan: Scan) -> bool:
        """A machine's code chooses its task, and asks who gets it."""
        code = scan.code
        of_item = (work for work in self._day.work if code and work.job.item == code.text)
        work = next(of_item, None)
        if work is None:
            return False
        self._opened = ()
        self._show(Giving((work.job.id,)))
        return True

    def on_news(self) -> None:
        """Look at the work again."""
        self.host.look(self.read, self._take)

    def _take(self, day: Day) -> None:
        is_other, self._day = day != self._day, day
        if is_other:
            self.host.changed()

    def _on_other(self, press: Press) -> None:
        match press.action, self._opened[-1] if self._opened else None:
            case "plans", _:
                self._show(Plans())
            case "plan", Plans(_, day) if press.rows:
                self._show(Plans(PersonId(press.rows[0]), day))
            case "days", Giving() | Plans():
                self._show(Days())
            case "to-day", Days():
                self._for_day(press.argument)
            case "typed-day", Days():
                typed = typed_day(press.typed, self._day.today)
                if typed is None:
                    self._turn(Days(press.typed, is_wrong=True))
                else:
                    self._for_day(typed)
            case "propose", _:
                self.host.look(self.read.proposal, self._show)
            case "leave-out", FairPlan() as plan:
                kept = tuple(each for each in plan.proposed if each.job not in press.rows)
                self._turn(replace(plan, proposed=kept))
            case "give-all", FairPlan() as plan:
                self._do(partial(_give_all, self.give, plan.proposed, self.host))
            case "search", _:
                self._searched = press.typed
                self.host.changed()
            case "back", _:
                self.on_back()
            case _:
                pass

    def _turn(self, opened: Opened) -> None:
        self._opened = (*self._opened[:-1], opened)
        self.host.changed()

    def _for_day(self, day: str) -> None:
        """Go back to what asked for a day, on that day; what is behind it follows."""
        self._opened = tuple(
            replace(each, day=day) if isinstance(each, Giving | Plans) else each
            for each in self._opened[:-1]
        )
        self.host.changed()

    def _show(self, opened: Opened) -> None:
        self._opened, self._note = (*self._opened, opened), None
        self.host.changed()

    def _work_page(self, notes: tuple[Note, ...]) -> TablePage:
        return only(tell_work(self._day, self.host.language, notes), self._searched)

    def _put_in_order(self, person: PersonId, day: str, turn: Turn) -> None:
        plan = _plan(self._day, person)
        order = turn(plan, day)
        if order == _order(plan, day):
            self._note = tell_order(is_other=False)
            self.host.changed(self._note.words)
            return
        work = partial(self.give.in_order, person, order, lead=self.host.lead)
        self._do(work, lambda _: tell_order(is_other=True))

    def _do(self, work: Callable[[], Given], tell: Callable[[Given], Note] = tell_given) -> None:
        """Do it, say what came of it, and show the list or plan from where it was asked."""

        def then(given: Given) -> None:
            stays = tuple(each for each in self._opened if isinstance(each, Plans))
            self._opened, self._note = stays, tell(given)
            self.on_news()
            self.host.changed(self._note.words)

        self.host.run(work, then)


def _giving_page(giving: Giving, day: Day, language: str) -> PageData:
    known = {each.job.id: each for each in day.work}
    work = [known[job] for job in giving.jobs if job in known]
    if giving.to == "team":
        return tell_team(work, day)
    if giving.to == "benches":
        return tell_benches(day.benches)
    return tell_give(work, day, language, when=giving.day)


def _plan(day: Day, person: PersonId | None) -> PlanOf | None:
    return next((each for each in day.people if each.person.id == person), None)


def _moved(plan: PlanOf | None, day: str, jobs: Sequence[JobId], *, by: int) -> list[JobId]:
    """Return the plan of a day with the chosen jobs one place sooner or later, together."""
    order = _order(plan, day)
    places = [at for at, job in enumerate(order) if job in jobs]
    for at in places if by < 0 else reversed(places):
        if 0 <= at + by < len(order) and order[at + by] not in jobs:
            order[at], order[at + by] = order[at + by], order[at]
    return order


def _placed(plan: PlanOf | None, day: str, jobs: Sequence[JobId], *, before: JobId) -> list[JobId]:
    """Return the plan of a day with the chosen jobs together, before one that is shown.

    What is in hand stays first, and what is shared with others last.
    """
    order = _order(plan, day)
    hand = (plan.hand, *plan.alone) if plan else ()
    place = 0 if before in {each.job.id for each in hand if each} else len(order)
    at = order.index(before) if before in order else place
    moved = [job for job in order if job in jobs]
    sooner = [job for job in order[:at] if job not in jobs]
    return [*sooner, *moved, *(job for job in order[at:] if job not in jobs)]


def _order(plan: PlanOf | None, day: str) -> list[JobId]:
    return [work.job.id for work in plan.on(day)] if plan else []


def _give_all(give: GiveWork, proposed: Sequence[Proposed], host: Host) -> Given:
    """Give each its own, in the order of the proposal."""
    done: tuple[JobId, ...] = ()
    refused: tuple[tuple[JobId, str], ...] = ()
    for each in proposed:
        given = give.to_person([each.job], each.person, lead=host.lead)
        done, refused = (*done, *given.done), (*refused, *given.refused)
    return Given(done, refused)
