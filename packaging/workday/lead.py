"""The team lead of the day: answers calls, decides, settles, and changes the plan at noon.

Every act is one press in the real window of the lead's program, as a finger or a key gives it.
"""

from collections.abc import Callable, Collection, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from workday.desk import LeadDesk
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.ids import JobId, PersonId, TaskCode
from workshop_app.domain.people import Person
from workshop_app.ui.lead.page import Action, AskPage, TablePage

TEAM: Final = "Matin"
_SOME: Final = 3
"""So many tasks a team is given in the morning."""


class LeadHands(LeadDesk):
    """Presses in the lead's window."""

    def __init__(self, app: QApplication, place: Path, language: str) -> None:
        super().__init__(app, place, language)
        self.decided = self.settled = self.given = self.changes = self.answered = 0
        self.lets_wait = False
        """Whether the next call is left to the second lead, as somebody would who is busy."""
        self._turn, self._left = 0, ""

    def act(self) -> bool:
        """Do the next thing that waits: a call before all else. Whether there was one."""
        self._turn += 1
        self.touch()
        return self._answer() or self._decide()

    def change_the_plan(self) -> None:
        """At noon: a fair plan for what is ready, and what three people have goes to others."""
        self.go("assign")
        self.press("propose")
        self.wait_for_page("proposal")
        page = self.screen.page
        if isinstance(page, TablePage) and page.rows:
            self.press("give-all")
            self.wait_for_page("work")
            self.given += len(page.rows)
            self.changes += 1
        for _ in range(3):
            self.changes += self._reassign()
        self.go("board")

    def give_to_a_team(self, people: Sequence[Person]) -> tuple[JobId, ...]:
        """In the morning: two people become a team, which is given what comes next."""
        self.go("people")
        self.press("teams")
        self.wait_for_page("teams")
        self.press("new-team")
        self.wait_for_page("team-name")
        self.press("keep-name", typed=TEAM)
        self.wait_for_page("team-people")
        self.press("in", rows=tuple(each.id for each in people))
        ids = {each.id for each in people}
        self.wait_for(lambda: self.ask(_in_a_team) == ids, "the team")
        given: tuple[JobId, ...] = self.ask(lambda uow: _ready(uow, people[0].tasks, _SOME))
        self._give(given, "to-team", lambda each: TEAM in each.words)
        return given

    def plan_tomorrow(self, person: Person) -> tuple[JobId, ...]:
        """What is ready and may wait is given to somebody for tomorrow."""
        given: tuple[JobId, ...] = self.ask(lambda uow: _ready(uow, person.tasks, 1))
        self.go("assign")
        self.press("give", rows=given)
        self.wait_for_page("give")
        self.press("days")
        self.wait_for_page("days")
        tomorrow = [each for each in self._actions() if each.id == "to-day"][1]
        self.press("to-day", argument=tomorrow.argument)
        self.wait_for_page("give")
        self._choose("to-person", lambda each: each.argument == person.id)
        return given

    def hand_on(self, job: JobId, person: PersonId) -> bool:
        """Give what somebody left half done to another; whether it goes on at once."""
        self._give((job,), "to-person", lambda each: each.argument != person)
        return bool(self.ask(lambda uow: (it := uow.jobs.get(job)) and it.is_handed_over))

    def _give(self, jobs: Sequence[JobId], action: str, is_it: Callable[[Action], bool]) -> None:
        self.go("assign")
        self.press("give", rows=tuple(jobs))
        self.wait_for_page("give")
        self._choose(action, is_it)

    def _choose(self, action: str, is_it: Callable[[Action], bool]) -> None:
        chosen = next(each for each in self._actions() if each.id == action and is_it(each))
        self.press(chosen.id, argument=chosen.argument)
        self.wait_for_page("work")
        self.changes += 1
        self.go("board")

    def _actions(self) -> Sequence[Action]:
        return getattr(self.screen.page, "actions", ())

    def _reassign(self) -> bool:
        """Give what somebody has in hand to the next one who may do it."""
        page = self.screen.page
        rows = page.rows if isinstance(page, TablePage) else ()
        hand = [row for row in rows if self._is_begun(row.id)]
        if not hand:
            return False
        row = hand[self.changes % len(hand)]
        self.press("give", rows=(row.id,))
        self.wait_for_page("give")
        asked = self.screen.page
        who = row.cells[3].text
        people = [
            each
            for each in getattr(asked, "actions", ())
            if each.id == "to-person" and each.words != who
        ]
        if not people:
            self.press("back")
            return False
        chosen = people[self.changes % len(people)]
        self.press(chosen.id, argument=chosen.argument)
        self.wait_for_page("work")
        return True

    def _is_begun(self, job: str) -> bool:
        return any(
            bench.task is not None and bench.task.job.id == job for bench in self.board.benches
        )

    def _answer(self) -> bool:
        """Say that the lead comes; a call that was answered is closed a few turns later."""
        for banner in self.screen.banners:
            wanted = [each for each in banner.actions if each.id in {"come", "close"}]
            come = next((each for each in wanted if each.id == "come"), None)
            if come is not None and self._leaves(banner.call):
                continue
            if come is not None:
                self._call(come)
                self.answered += 1
                return True
            if wanted and self._turn % 3 == 0:
                self._call(wanted[0])
                return True
        return False

    def _leaves(self, name: str) -> bool:
        """Whether a call is left alone until it has gone to the second lead."""
        if self.lets_wait:
            self._left, self.lets_wait = name, False
        call = next((each for each in self.board.calls if each.call.id == name), None)
        return name == self._left and call is not None and call.passed_to is None

    def _call(self, action: Action) -> None:
        before = self.screen.banners
        self.program.view.call_pressed.emit(action)
        self.wait_for(lambda: self.screen.banners != before, f"what comes of {action.id}")

    def _decide(self) -> bool:
        """Open the first thing that waits for a word, and say the likely one."""
        waiting = {tab.id: tab.count for tab in self.screen.tabs}
        if not waiting.get("decide"):
            return False
        self.go("decide")
        page = self.screen.page
        if not isinstance(page, TablePage) or not page.rows:
            return False
        row = page.rows[self._turn % len(page.rows)].id
        self.press("open", rows=(row,))
        self.wait_for(lambda: isinstance(self.screen.page, AskPage), row)
        opened = self.screen.page
        actions = {each.id: each for each in getattr(opened, "actions", ())}
        said = next(actions[each] for each in ("settle", "nothing", "way") if each in actions)
        first = next(each for each in getattr(opened, "actions", ()) if each.id == said.id)
        self.press(first.id, argument=first.argument)
        self.wait_for(lambda: self.screen.page is not opened, f"what comes of {first.id}")
        if self.screen.page_id == "gate":
            self.press("override", argument="", typed="vu avec l’équipe")
            self.wait_for(lambda: self.screen.page_id != "gate", "the gate to open")
        if first.id == "settle":
            self.settled += 1
        else:
            self.decided += 1
        self.go("board")
        return True


def _in_a_team(uow: UnitOfWork) -> set[PersonId]:
    return {each.id for each in uow.people.all() if each.teams}


def _ready(uow: UnitOfWork, tasks: Collection[TaskCode], count: int) -> tuple[JobId, ...]:
    """Return what nobody was given, in the order in which it would be taken."""
    free = (job.id for job in uow.jobs.ready(tasks) if not job.is_given)
    return tuple(islice(free, count))
