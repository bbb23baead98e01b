"""How much help somebody gets in a task, and when that changes: rules F1 … F8 (section 4.9).

It is kept for a task and not for a person (F4), in the erasable register and never in a fact; no
report and no export holds it (F8). A level says how steps are shown, never that one is left out.
"""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import Final

from workshop_app.domain.ids import JobId, StepId, TaskCode
from workshop_app.values import Struct, field, replace

DAY_MS: Final = 86_400_000
RUNS_TO_RISE: Final = 3
DAYS_TO_RISE: Final = 2
ALONE_TO_RISE: Final = 0.9
TWICE: Final = 2
LONG_AWAY_MS: Final = 14 * DAY_MS
WORSE: Final = 1.2
"""F1: three runs on two days, nine steps of ten alone; F2: twice, or a fortnight; F7: a fifth."""

KEPT_RUNS: Final = 8


class Level(IntEnum):
    """How a task is shown; a lower number is more help. Stored; never renumbered."""

    EVERYTHING = 0  # one hand movement at a time, everything spoken and shown
    FULL = 1  # one action a step, spoken once
    QUIET = 2  # one action a step, spoken when asked
    CLUSTERS = 3  # two to four steps on one card, confirmed once
    CARD = 4  # the whole part as pictures; only checked steps are asked


class Used(StrEnum):
    """Help that was used at a step. None of it is a fault (HLP-06)."""

    REPEAT = "repeat"
    SHOW = "show"
    CALL = "call"
    SLIP = "slip"  # something else was read or answered than what the step wants


class Run(Struct, frozen=True, kw_only=True):
    """One time that a task was done.

    Attributes:
        day: days since 1970 (UTC).
        steps: how many it had.
        helped: at how many of them help was used.
        slips: how often something else was read or answered at a step that is checked.
        took_ms: from the first step to the last, without pauses.
        level: how it was shown.
    """

    day: int
    steps: int
    helped: int
    slips: int
    took_ms: int
    level: int

    @property
    def went_alone(self) -> bool:
        """Whether it counts towards less help (F1)."""
        alone = self.steps - self.helped
        return self.slips == 0 and self.steps > 0 and alone >= ALONE_TO_RISE * self.steps


class TaskHelp(Struct, frozen=True, kw_only=True):
    """One task: its level, and what the next change of it will be decided by.

    Attributes:
        level: none until it was ever changed: then the profile's own level holds.
        runs: the last ones since the level changed, oldest first.
        before: the last ones before it changed.
        refused_after: how many runs there were when the worker last said no to less help.
        last_ms: when it was last done.
        job: the job that `used` is about.
        used: what help was used in it, by step.
    """

    level: int | None = None
    runs: tuple[Run, ...] = ()
    before: tuple[Run, ...] = ()
    refused_after: int = 0
    last_ms: int = 0
    job: JobId | None = None
    used: Mapping[StepId, tuple[Used, ...]] = field(default_factory=dict)


class Offer(StrEnum):
    """What is proposed to a worker after a task."""

    NOTHING = ""
    LESS = "less"
    BACK = "back"  # to more help: it went slower, or less well, than before


class Guidance(Struct, frozen=True):
    """The tasks of one person, and how many of them were finished on the last day."""

    tasks: Mapping[TaskCode, TaskHelp] = field(default_factory=dict)
    day: int = 0
    done: int = 0

    def done_on(self, day: int) -> int:
        """Return how many tasks were finished on a day (days since 1970, UTC)."""
        return self.done if day == self.day else 0

    def with_one_done(self, day: int) -> "Guidance":
        """Return the same after one more task."""
        return replace(self, day=day, done=self.done_on(day) + 1)

    def of(self, task: TaskCode) -> TaskHelp:
        """Return what is known of a task."""
        return self.tasks.get(task, TaskHelp())

    def having(self, task: TaskCode, known: TaskHelp) -> "Guidance":
        """Return the same with a task in place of what was known of it."""
        return replace(self, tasks={**self.tasks, task: known})


def level_now(known: TaskHelp, *, usual: int, floor: int, now_ms: int) -> Level:
    """Return how a task is shown now.

    Args:
        known: what is known of the task.
        usual: the profile's own level, for a task whose level was never changed.
        floor: the least help that the worker accepts: no level above it, ever (F6).
        now_ms: the clock; after a fortnight without the task there is one level more help (F2).
    """
    level = usual if known.level is None else known.level
    if known.last_ms and now_ms - known.last_ms >= LONG_AWAY_MS:
        level -= 1
    return Level(max(Level.EVERYTHING, min(level, floor, Level.CARD)))


def with_help_used(known: TaskHelp, job: JobId, step: StepId, used: Used) -> TaskHelp:
    """Return the task after help was used at a step."""
    before = known.used if known.job == job else {}
    return replace(known, job=job, used={**before, step: (*before.get(step, ()), used)})


def needs_more(known: TaskHelp, step: StepId) -> bool:
    """Whether the same step asked for help twice (F2, ERR-04)."""
    counted = [each for each in known.used.get(step, ()) if each is not Used.CALL]
    return len(counted) == TWICE


def more_help(known: TaskHelp, level: int) -> TaskHelp:
    """Return the task with one level more help than now: always allowed, at once (F2, F4)."""
    return _moved(known, max(Level.EVERYTHING, level - 1))


def less_help(known: TaskHelp, level: int, *, floor: int) -> TaskHelp:
    """Return the task with one level less help, never above the worker's floor (F4, F6)."""
    return _moved(known, min(level + 1, floor, Level.CARD))


def with_run(known: TaskHelp, run: Run, *, now_ms: int) -> TaskHelp:
    """Return the task after it was done once more."""
    return replace(known, runs=(*known.runs, run)[-KEPT_RUNS:], last_ms=now_ms, job=None, used={})


def offers_less(known: TaskHelp, level: int, *, floor: int) -> bool:
    """Whether less help is proposed (F1): the last three runs alone, on two days or more.

    After a no it is proposed again only after three more runs.
    """
    last = known.runs[-RUNS_TO_RISE:]
    waits = len(known.runs) - known.refused_after < RUNS_TO_RISE and known.refused_after > 0
    return (
        level < min(floor, Level.CARD)
        and len(last) == RUNS_TO_RISE
        and all(run.went_alone and run.level == level for run in last)
        and len({run.day for run in last}) >= DAYS_TO_RISE
        and not waits
    )


def offers_to_go_back(known: TaskHelp, level: int) -> bool:
    """Whether going back is proposed (F7): a fifth more time or slips than before the change."""
    if not known.before or not known.runs or level == Level.EVERYTHING:
        return False
    if known.before[-1].level >= known.runs[-1].level:
        return False  # it was more help that came last
    slower = _mean_ms(known.runs) > WORSE * _mean_ms(known.before)
    slips = sum(run.slips for run in known.runs) / len(known.runs)
    before = sum(run.slips for run in known.before) / len(known.before)
    return slower or slips > WORSE * before + (0.0 if before else _ONE_SLIP)


def refused(known: TaskHelp) -> TaskHelp:
    """Return the task after the worker said no to less help."""
    return replace(known, refused_after=len(known.runs))


def _moved(known: TaskHelp, level: int) -> TaskHelp:
    runs = known.runs or known.before
    return replace(known, level=int(level), before=runs, runs=(), refused_after=0, used={})


def _mean_ms(runs: tuple[Run, ...]) -> float:
    return sum(run.took_ms / max(1, run.steps) for run in runs) / len(runs)


_ONE_SLIP: Final = 0.5
"""Where there was none before: a slip in every second run is a rise."""
