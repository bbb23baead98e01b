"""Benches sync while everything around them fails; the centre has every fact once."""

import os
import subprocess
import sys
from pathlib import Path

from soaking.server_faults import lost
from soaking.sync_bench import PROMISED
from workshop_app.adapters.central.roles import Role

ROOT = Path(__file__).parents[1]


def test_whatever_fails_around_benches_that_sync_nothing_is_lost_or_doubled():
    surroundings = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'packaging'}"}
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "soak.py", "--faults", "10", "--seed", "5"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 hubs killed" in done.stdout
    assert " 0 faults" in done.stdout


def test_a_fact_that_never_arrived_is_found(database, tmp_path):
    (tmp_path / PROMISED).write_text("00000000-0000-7000-8000-000000000000\n")
    assert "at the centre 0 times" in next(lost(database.engine(Role.OWNER), [tmp_path]))
