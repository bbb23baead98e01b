"""Let random hands work at the bench: `python3 packaging/dev.py fuzz --events 10000 --seed 1`.

Exit codes: 0 nothing bad happened; 1 something did, and the last line says what.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

from fuzzing.bench import WatchedBench  # noqa: E402 - the platform is chosen first
from fuzzing.run import fuzz  # noqa: E402


def main() -> int:
    """Do as many random events as were asked for, then look what they did."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1, help="the same seed, the same events")
    parser.add_argument("--hurried", action="store_true", help="do not always wait for the bench")
    asked = parser.parse_args()
    app = QApplication(sys.argv[:1])
    errors: list[str] = []
    sys.excepthook = lambda kind, error, trace: errors.append(
        "".join(traceback.format_exception(kind, error, trace))
    )
    folder, begun = Path(tempfile.mkdtemp(prefix="fuzz-")), time.monotonic()
    bench = WatchedBench(app, folder)
    try:
        bench.open()
        dice = Random(asked.seed)  # noqa: S311 - dice, not secrets
        found = fuzz(bench, dice, asked.events, hurried=asked.hurried)
    finally:
        bench.close()
        sys.excepthook = sys.__excepthook__
        shutil.rmtree(folder, ignore_errors=True)
    found += errors
    print(f"{asked.events} events in {time.monotonic() - begun:.0f} s, seed {asked.seed}")
    print(f"{len(bench.seen)} kinds of screens: {' '.join(sorted(bench.seen))}")
    print("\n".join(found) if found else "Nothing bad happened.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
