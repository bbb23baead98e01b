"""How soon the first screen can be used, and how much memory it takes, against an empty window.

Both are started as they are by a worker's session: a new process each, in turn. The bench is the
whole program with its voice, on the demo's workshop. Memory is read two seconds after the first
screen, RSS and PSS of the window's process, and PSS with the voice's process. PSS halves what
another process holds, too, and an empty window is almost only such: measure where no other Qt
program runs; this one holds none while it measures. `--short` is a quick look.
"""

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from measure._figures import judge

PROVES = ("PER-03", "T35")
ROUNDS, SHORT_ROUNDS = 9, 2
SETTLED_S = 2.0
GOAL_START, GOAL_MEMORY, GOAL_S = 5, 3, 5
USABLE = "usable"
BYTECODE = Path(tempfile.gettempdir()) / "measure-start-bytecode"

DRAWN = f"""
import sys
def tell_when_drawn(window):
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Drawn(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.UpdateRequest:
                QTimer.singleShot(0, lambda: print("{USABLE}", flush=True))
            return False
    drawn = Drawn(window)
    window.installEventFilter(drawn)
    window.update()
"""
BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv[:1])
window = QWidget()
window.resize(1280, 800)
window.show()
tell_when_drawn(window)
app.exec()
"""
BENCH = """
import gc
from workshop_app import cli
gc.disable()  # as cli does, which comes too late here: the bench is loaded to be listened to
import workshop_app.bootstrap.before_qt
from workshop_app.bootstrap import bench
programs = []
def build(app, settings):
    outside = bench.Outside(on_shown=lambda screen: tell_when_drawn(programs[0].shell))
    programs.append(make(app, settings, outside))
    return programs[0]
make, bench.build_bench = bench.build_bench, build
sys.exit(cli.main(["bench", "--data", sys.argv[1]]))
"""
FURNISHED = """
import sys
from pathlib import Path
from measure._window import furnished
furnished(Path(sys.argv[1]))
"""
SETTINGS = "[screen]\nfull_screen = false\n"


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to the first screen, then memory in MB."""

    seconds: float
    rss: float
    pss: float
    pss_of_all: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a quick look")
    chosen = parser.parse_args(arguments)
    place = Path(tempfile.mkdtemp(prefix="measure-start-"))
    bench: list[Start] = []
    bare: list[Start] = []
    try:
        folder = place / "bench"
        subprocess.run([sys.executable, "-c", FURNISHED, str(folder)], check=True)
        (folder / "settings.toml").write_text(SETTINGS, encoding="utf-8")
        started(BENCH, str(folder))  # the first one compiles, makes sounds and warms the disk
        for _ in range(SHORT_ROUNDS if chosen.short else ROUNDS):
            bench.append(started(BENCH, str(folder)))
            bare.append(started(BARE))
    finally:
        shutil.rmtree(place)
    return told(bench, bare)


def told(bench: Sequence[Start], bare: Sequence[Start]) -> int:
    """Print the figures, and return 1 if a goal was missed."""
    for name, of in (("the bench", bench), ("a bare window", bare)):
        print(
            f"{name:14} first screen {median(of, 'seconds'):.2f} s; "
            f"RSS {median(of, 'rss'):.0f} MB, PSS {median(of, 'pss'):.0f} MB, "
            f"of all its processes {median(of, 'pss_of_all'):.0f} MB"
        )
    ratios = {name: median(bench, name) / median(bare, name) for name in Start.__slots__}
    print(f"memory of all processes, PSS against the bare window: {ratios['pss_of_all']:.2f}")
    reached = [
        judge("first screen, seconds", median(bench, "seconds"), GOAL_S),
        judge("start against the bare window", ratios["seconds"], GOAL_START),
        judge("memory of the window's process, RSS", ratios["rss"], GOAL_MEMORY),
        judge("memory of the window's process, PSS", ratios["pss"], GOAL_MEMORY),
    ]
    return 0 if all(reached) else 1


def median(of: Sequence[Start], name: str) -> float:
    """Return the middle one of a figure."""
    return statistics.median(float(getattr(each, name)) for each in of)


def started(script: str, *arguments: str) -> Start:
    """Start a program, wait for its first screen, look at its memory, and end it.

    Raises:
        RuntimeError: it shows nothing.
    """
    line = [sys.executable, "-c", DRAWN + script, *arguments]
    begun = time.perf_counter()
    with subprocess.Popen(
        line, stdout=subprocess.PIPE, text=True, start_new_session=True, env=keeping_bytecode()
    ) as one:
        if one.stdout is None or USABLE not in one.stdout.readline():
            raise RuntimeError(f"no screen: {one.wait()}")
        seconds = time.perf_counter() - begun
        time.sleep(SETTLED_S)
        rss, pss = memory_mb(one.pid)
        everybody = pss + sum(memory_mb(child)[1] for child in children(one.pid))
        os.killpg(one.pid, signal.SIGKILL)
    return Start(seconds, rss, pss, everybody)


def keeping_bytecode() -> dict[str, str]:
    """Return the environment of a bench: Python keeps what it compiled, as it does by itself.

    A machine that builds programs often forbids it, and would compile ours at every start.
    """
    return {
        **{name: of for name, of in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPYCACHEPREFIX": str(BYTECODE),
    }


def memory_mb(pid: int) -> tuple[float, float]:
    """Return RSS and PSS of a process; nothing if it has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0, 0.0
    kb = {
        name: int(rest.split()[0]) for name, _, rest in (each.partition(":") for each in lines[1:])
    }
    return kb["Rss"] / 1024, kb["Pss"] / 1024


def children(pid: int) -> list[int]:
    """Return the processes below a process."""
    below: list[int] = []
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, file.read_text(encoding="utf-8").split()):
            below += [child, *children(child)]
    return below


if __name__ == "__main__":
    raise SystemExit(main())
