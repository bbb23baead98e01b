"""Benches that sync are killed at random moments; the centre has every fact once."""

import os
import subprocess
import sys
from pathlib import Path

from soaking.sync import lost
from soaking.sync_bench import PROMISED
from workshop_app.bootstrap import demo_benches

ROOT = Path(__file__).parents[1]


def test_ten_kills_while_syncing_lose_nothing_and_double_nothing():
    surroundings = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'packaging'}"}
    soak = [sys.executable, str(ROOT / "packaging" / "soak.py"), "--kills", "0", "--seeds", "0"]
    done = subprocess.run(
        [*soak, "--sync-kills", "10", "--seed", "5"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "10 kills of benches that sync" in done.stdout
    assert " 0 faults" in done.stdout


def test_a_fact_that_never_arrived_is_found(tmp_path):
    (tmp_path / PROMISED).write_text("00000000-0000-7000-8000-000000000000\n")
    with demo_benches.centre(tmp_path) as hub:
        assert "at the centre 0 times" in next(lost(hub, [tmp_path]))
