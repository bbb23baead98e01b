"""The same scans in the program itself, in a workshop of ten years against one of a first day.

Both are the demo's workshop, worked by the same hands; the large one also remembers 15,000 items
and 1,500,000 facts. They are worked in turn, a new process each, so that a noisy moment of the
machine hits both. `--short` is a quick look.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from measure._figures import in_three, judge
from measure._lives import ITEMS, SHORT_ITEMS, lives
from measure._window import furnished
from workshop_app.adapters.storage.storage import open_storage

TURNS, SCANS, SHORT_TURNS, SHORT_SCANS = 5, 80, 2, 20
GOAL_LARGE = 1.2
WITHIN_S = 900
"""So many scans take a minute or two."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit code is 1 when the goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a quick look")
    chosen = parser.parse_args(arguments)
    place = Path(tempfile.mkdtemp(prefix="measure-scan-large-"))
    try:
        return compared(place, is_short=chosen.short)
    finally:
        shutil.rmtree(place)


def compared(place: Path, *, is_short: bool) -> int:
    """Work in both in turn, and print what it took; 1 if the goal was missed."""
    folders = {"small": furnished(place / "small"), "large": furnished(place / "large")}
    large = open_storage(folders["large"])
    facts = large.bulk_import(lives(SHORT_ITEMS if is_short else ITEMS))
    large.close()
    times: dict[str, list[float]] = {name: [] for name in folders}
    for _ in range(SHORT_TURNS if is_short else TURNS):
        for name, folder in folders.items():
            times[name] += scans(folder, SHORT_SCANS if is_short else SCANS)
    for name, taken in times.items():
        print(f"scan to next screen, {name} workshop ({len(taken)}): {in_three(taken)}")
    print(f"the large one has {facts:,} facts more")
    ratio = statistics.median(times["large"]) / statistics.median(times["small"])
    return 0 if judge("scan in a large workshop against a small one", ratio, GOAL_LARGE) else 1


def scans(folder: Path, many: int) -> list[float]:
    """Work until so many scans were timed; return the milliseconds of each.

    Raises:
        subprocess.CalledProcessError: the program did not get so far.
        subprocess.TimeoutExpired: it stands still.
    """
    line = ["-m", "measure.scan", "--json", "--data", str(folder), "--scans", str(many)]
    told = subprocess.run(
        [sys.executable, *line], stdout=subprocess.PIPE, text=True, check=True, timeout=WITHIN_S
    )
    found: list[float] = json.loads(told.stdout)["scans"]
    return found


if __name__ == "__main__":
    raise SystemExit(main())
