"""Several people do anything at all, in any order; what must hold always holds."""

from collections import defaultdict

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.application.workshop import (
    ANA,
    BOB,
    CARD,
    CLEO,
    DVD,
    LOT,
    MOST_ACTIONS,
    NADIA,
    ORDER,
    OTHER_DVD,
    OTHER_LOT,
    OTHER_PC,
    PACKING,
    PALLET,
    PAUL,
    PC,
    SCREEN,
    SHELF,
    Workshop,
    real_content,
)
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.lead_decides import DECISIONS, DecideItem
from workshop_app.application.leave_as_waste import LeaveAsWaste
from workshop_app.application.open_cycle import OpenCycle
from workshop_app.application.report_problem import REASONS
from workshop_app.application.situation import AtStep, OnPause
from workshop_app.domain.bench import Away
from workshop_app.domain.codes import CodeKind, Scan, numbered
from workshop_app.domain.commands import Command
from workshop_app.domain.errors import IllegalMoveError
from workshop_app.domain.facts import SubjectKind
from workshop_app.domain.gates import Gate, WastePapers, closed_gate
from workshop_app.domain.item import DONE, TO_DO, Item, ItemState
from workshop_app.domain.job import BEGUN, IN_HAND, OPEN_STATES, Job
from workshop_app.domain.state import State, fold

S = ItemState
WORKERS = (ANA, BOB, CLEO, NADIA)
ITEMS = (
    *(PC, OTHER_PC, SCREEN),
    numbered(CodeKind.SCREEN, 26, 1).text,
    numbered(CodeKind.MACHINE, 26, 1).text,
)
CODES = (
    *ITEMS,
    *(SHELF, PACKING, PALLET, LOT, OTHER_LOT, DVD, OTHER_DVD, CARD, ORDER, "SN-1", "SN-2", "\x07"),
    *(each.badge for each in (ANA, BOB, PAUL)),
)
ARGUMENTS = ("", "tower", "laptop", "screen", "one-dot", "line", "stain", "grade-a", "grade-c")
WORDS = {"to_test": "machine-test", "to_erase": "erasure", "ready": "packaging"}


class Workers(RuleBasedStateMachine):
    """One bench, several people, several items, and nobody who knows the rules."""

    def __init__(self) -> None:
        super().__init__()
        self.workshop = Workshop(real_content(), expected=1)
        self.desk = self.workshop.desk
        for item, kind, state in (
            (PC, "tower", S.READY),
            (OTHER_PC, "laptop", S.TO_ERASE),
            (SCREEN, "screen", S.TO_TEST),
        ):
            self.workshop.arrives(item, kind=kind, state=state)
            task = "screen-test" if kind == "screen" else WORDS[state]
            self.workshop.plan(task, item=item)

    @rule(person=st.sampled_from(WORKERS))
    def another_person_comes(self, person):
        self.workshop.change(person)

    @rule(count=st.integers(1, 14), person=st.sampled_from(WORKERS))
    def somebody_works_well(self, count, person):
        if self.workshop.now.person is None:
            self.workshop.come(person)
        for _ in range(count):
            here = self.workshop.here
            if isinstance(here, OnPause):
                self.desk.come_back()
            elif not isinstance(here, AtStep):
                self.workshop.take()
            elif not self._right():
                return

    @rule(code=st.sampled_from(CODES))
    def something_is_read(self, code):
        before = self.workshop.now
        outcome = self.desk.scan(Scan((code,)))
        assert outcome.note is not None or outcome.situation != before or before.person is None

    @rule(
        command=st.sampled_from(Command),
        argument=st.sampled_from(ARGUMENTS),
        is_late=st.booleans(),
    )
    def something_is_pressed(self, command, argument, is_late):
        token = "late" if is_late else self.workshop.now.token
        facts = len(self.workshop.fake.facts)
        self.desk.answer(command, argument, token)
        assert not is_late or len(self.workshop.fake.facts) == facts

    @rule()
    def no(self):
        self.workshop.press(Command.NO)

    @rule()
    def back(self):
        self.desk.go_back(Command.BACK, "", self.workshop.now.token)

    @rule(again=st.booleans(), trouble=st.sampled_from(["", "no_paper"]))
    def a_label_is_printed(self, again, trouble):
        due = self.desk.prepare_label(again=again)
        if due is not None:
            self.desk.record_print(due, trouble)

    @rule(why=st.sampled_from([Away.PAUSE, Away.BREAK]))
    def a_pause(self, why):
        before = self.workshop.here
        self.desk.go_away(why)
        if isinstance(before, AtStep):
            back = self.desk.come_back().situation.here
            assert isinstance(back, AtStep)
            assert (back.step, back.job.mode) == (before.step, before.job.mode)

    @rule()
    def help_is_asked(self):
        before = self.workshop.now
        after = self.desk.call_for_help().situation
        assert (after.help is not None) is (before.person is not None)

    @rule()
    def help_is_not_needed(self):
        self.desk.cancel_help()

    @rule(reason=st.sampled_from(REASONS))
    def there_is_a_problem(self, reason):
        self.desk.report_problem(reason)

    @rule(minutes=st.sampled_from([1, 200]))
    def time_passes(self, minutes):
        self.workshop.fake.clock_ms += minutes * 60_000

    def _right(self) -> bool:
        """Do the right thing; false where the workshop lacks what the step wants."""
        try:
            self.workshop.answer_right()
        except LookupError:
            return False
        return True


class Leads(Workers):
    """Team leads decide about items while they are worked on."""

    @rule(item=st.sampled_from(ITEMS), to=st.sampled_from(sorted(DECISIONS)))
    def a_lead_decides(self, item, to):
        try:
            DecideItem(self.workshop.open, self.workshop.content)(
                item, to, lead=PAUL, reason="seen"
            )
        except (ValueError, IllegalMoveError):
            return

    @rule(item=st.sampled_from(ITEMS), to=st.sampled_from(WORKERS))
    def a_lead_gives_a_job(self, item, to):
        job = self.workshop.open_job(item)
        if job is not None:
            give = GiveWork(self.workshop.open, self.workshop.content)
            give.to_person([job.id], to.id, lead=PAUL)

    @rule(item=st.sampled_from(ITEMS))
    def a_machine_comes_back(self, item):
        try:
            OpenCycle(self.workshop.open, self.workshop.content)(item, reason="return", by=PAUL)
        except (ValueError, IllegalMoveError):
            return

    @rule(item=st.sampled_from(ITEMS))
    def waste_is_fetched(self, item):
        papers = WastePapers(flow="small IT", weight_g=1, slip="B1")
        try:
            LeaveAsWaste(self.workshop.open)(item, papers, by=PAUL)
        except IllegalMoveError:
            return


class Hands(Leads):
    """What must hold after everything that anybody does."""

    @invariant()
    def items_only_move_as_they_may(self):
        for item in self._all(Item):
            assert item.clashes == ()

    @invariant()
    def hands_hold_one_job_and_items_have_one(self):
        held, open_jobs = defaultdict(list), defaultdict(list)
        for job in self._all(Job):
            if job.state in BEGUN:
                assert job.current in job.steps
                assert job.worker is not None
            if job.state in IN_HAND:
                held[job.worker].append(job.id)
            if job.state in OPEN_STATES and job.item:
                open_jobs[job.item].append(job.id)
        assert all(len(jobs) == 1 for jobs in (*held.values(), *open_jobs.values()))

    @invariant()
    def what_is_to_do_has_a_job(self):
        for item in self._all(Item):
            if item.state in TO_DO | DONE:
                assert self.workshop.open_job(item.id) is not None, item.state

    @invariant()
    def gates_hold(self):
        for item in self._all(Item):
            if item.state in {S.TO_MASTER, S.MASTERED}:
                assert closed_gate(item, S.TO_MASTER, by=None) is None
            route = self.workshop.content.route(item.kind)
            by = self._who_made_it_ready(item) if item.state is S.READY else None
            if by is not None and route is not None:  # nobody did where the scene began
                tests = route.required_tests
                assert closed_gate(item, S.READY, by=by, required_tests=tests) is None
            if item.state is S.WASTE_OUT:
                shut = closed_gate(item, S.WASTE_OUT, by=None)
                assert shut is not None
                assert (shut.gate, shut.missing) == (Gate.WASTE_PAPERS, ("flow", "weight", "slip"))

    def teardown(self):
        self._nobody_is_stuck()
        rebuilt: dict[tuple[str, str], State | None] = {}
        for fact in self.workshop.fake.facts:
            kind, _, name = fact.subject.partition(":")
            rebuilt[SubjectKind(kind), name] = fold(rebuilt.get((SubjectKind(kind), name)), fact)
        assert rebuilt == self.workshop.fake._saved.states

    def _nobody_is_stuck(self):
        """Whoever holds a job can end it by the right answers, or a team lead has the item."""
        for person in WORKERS:
            self.workshop.change(person)
            for _ in range(MOST_ACTIONS):
                here = self.workshop.here
                if not isinstance(here, AtStep) or not self._right():
                    break
            here = self.workshop.here
            if isinstance(here, AtStep):
                item = here.job.item
                self.desk.report_problem("part_missing")
                assert item is not None
                assert self.workshop.item(item).state is S.TO_DECIDE
            assert not isinstance(self.workshop.here, AtStep | OnPause)

    def _who_made_it_ready(self, item):
        facts = [each for each in self.workshop.fake.facts if each.subject == f"item:{item.id}"]
        return next(each.person for each in reversed(facts) if each.body.get("to") == "ready")

    def _all(self, of):
        return [each for each in self.workshop.fake._saved.states.values() if isinstance(each, of)]


TestHands = Hands.TestCase
TestHands.settings = settings(max_examples=50, stateful_step_count=40)
