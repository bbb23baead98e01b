"""From a scan to the next step, drawn and durable: the real program, worked by key events.

Computers come in and are erased, tested, cleaned and finished; each scan and each press is timed
from the first key to the end of the painting that follows, and beside each of them the floor: one
fdatasync and the repaint of an empty window. Between two of them a short rest, in which the program
draws the next pictures ahead. `--short` is a quick look.
"""

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from measure._figures import in_three, judge, p95
from measure._window import Floor, Stalls, TimedBench, furnished, timed_bench
from workshop_app.application.situation import AtStep, Situation, read_situation
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.driver import KEYS, Driver, turn
from workshop_app.bootstrap.stand_in import Press, right_answer
from workshop_app.domain.codes import Scan, command_code
from workshop_app.domain.commands import NUMBERED_CHOICES, Command
from workshop_app.domain.ids import ItemId, TaskCode
from workshop_app.domain.people import Person
from workshop_app.ui.bench.screen import Slot
from workshop_app.ui.qt.typing import strike, type_code

PROVES = ("PER-01", "PER-02", "PER-04", "T35")
SCANS, SHORT_SCANS, WARM_UP = 400, 40, 12
GOAL_MS, GOAL_STALL_MS = 50, 50
REST_MS = 150
"""A worker's shortest rest between two steps; the input gate itself asks for 600 ms (INP-17)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a quick look")
    parser.add_argument("--data", type=Path, help="a workshop that is there already")
    parser.add_argument("--scans", type=int, default=SCANS)
    parser.add_argument("--json", action="store_true", help="only the times, for another program")
    chosen = parser.parse_args(arguments)
    place = Path(tempfile.mkdtemp(prefix="measure-scan-"))
    try:
        folder = chosen.data or furnished(place / "bench")
        found = measured(folder, SHORT_SCANS if chosen.short else chosen.scans)
    finally:
        shutil.rmtree(place)
    if chosen.json:
        print(json.dumps({"scans": found.scans, "presses": found.presses, "floor": found.floor}))
        return 0
    return told(found)


@dataclass(slots=True)
class Times:
    """Milliseconds of each, in order."""

    scans: list[float] = field(default_factory=list)
    presses: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)


def told(times: Times) -> int:
    """Print the figures, and return 1 if a goal was missed."""
    print(f"scan to next screen, drawn and durable ({len(times.scans)}): {in_three(times.scans)}")
    print(
        f"press to next screen, the same        ({len(times.presses)}): {in_three(times.presses)}"
    )
    print(f"floor: fdatasync and a bare repaint   ({len(times.floor)}): {in_three(times.floor)}")
    print(f"scan against floor, p95: {p95(times.scans) / p95(times.floor):.1f} times")
    print(
        f"gaps in the window's beat: {in_three(times.gaps)}  longest {max(times.gaps):.1f} ms; "
        f"the most that its thread computed in one: {max(times.own):.1f} ms"
    )
    reached = [
        judge("scan, p95 in ms", p95(times.scans), GOAL_MS),
        judge("longest stall by its own work in ms", max(times.own), GOAL_STALL_MS),
    ]
    return 0 if all(reached) else 1


def measured(folder: Path, scans: int) -> Times:
    """Work until so many scans were timed."""
    stalls = Stalls()
    with timed_bench(folder) as bench:
        floor = Floor(folder)
        hands = _Hands(bench, floor)
        hands.work(WARM_UP)
        hands.times = Times()
        stalls.start()
        hands.work(scans)
        stalls.stop()
    hands.times.gaps, hands.times.own = stalls.gaps_ms, stalls.own_ms
    return hands.times


class _Hands:
    """Takes computers in and works on them, and times what comes of each scan and press."""

    def __init__(self, bench: TimedBench, floor: Floor) -> None:
        self._bench = bench
        self._floor = floor
        self._driver = Driver(bench.program)
        self._window = bench.program.shell.windowHandle()
        self._people: tuple[Person, ...] = self._driver.ask(lambda uow: uow.people.all())
        self._lot = self._driver.ask(lambda uow: uow.stock.lots()[0].id)
        self.times = Times()

    def work(self, scans: int) -> None:
        """Work until so many scans were timed."""
        while len(self.times.scans) < scans:
            item = self._through(self._lot, "intake")
            while len(self.times.scans) < scans:
                task = self._driver.ask(partial(_task_of, item))
                if not item or not task or not self._through(item, task):
                    break

    def _through(self, code: str, task: str) -> ItemId | None:
        """Do one job from badge to badge; return its item."""
        able = [each for each in self._people if each.may_do(TaskCode(task)) and not each.is_lead]
        item: ItemId | None = None
        for person in able:
            self._do(Scan((person.badge,)))
            self._do(Scan((code,)))
            while isinstance(at := self._look().here, AtStep):
                item = at.job.item or item
                self._answer(at)
            self._leave(person)
            if item:
                return item
        return None

    def _answer(self, at: AtStep) -> None:
        situation = self._look()
        answer = self._driver.ask(lambda uow: right_answer(uow, situation))
        if answer is None:
            self._driver.wait_for(
                lambda screen: bool(screen.in_slot(Slot.MAIN)), what=f"the label of {at.step.id}"
            )
        else:
            self._do(answer)

    def _leave(self, person: Person) -> None:
        if self._driver.screen.token.rpartition("#")[2][:1].isalpha():
            self._do(Press(Command.DONE))
        self._do(Scan((person.badge,)))

    def _look(self) -> Situation:
        content = self._bench.content
        return self._driver.ask(lambda uow: read_situation(uow, content))

    def _do(self, what: Scan | Press) -> None:
        drawn, window = self._bench.drawn, self._window
        if isinstance(what, Scan):
            self.times.scans.append(drawn.ms_of(lambda: type_code(window, what.text)))
        elif what.command in KEYS:
            self.times.presses.append(drawn.ms_of(lambda: strike(window, KEYS[what.command])))
        else:
            card = command_code(self._command(what)).text
            self.times.presses.append(drawn.ms_of(lambda: type_code(window, card)))
        self.times.floor.append(self._floor.ms())
        turn(REST_MS)

    def _command(self, press: Press) -> Command:
        if press.command is not Command.CHOOSE:
            return press.command
        tiles = [tile.argument for tile in self._driver.screen.in_slot(Slot.TILE)]
        return NUMBERED_CHOICES[tiles.index(press.argument)]


def _task_of(item: ItemId | None, uow: UnitOfWork) -> str:
    job = uow.jobs.open_for(item) if item else None
    return str(job.task) if job else ""


if __name__ == "__main__":
    raise SystemExit(main())
