import random
import subprocess
import sys

import pytest

from workshop_app.adapters.storage.storage import Finding, open_storage

KILLS = 20


def killed_after(folder, promises):
    """Let a bench work, kill it, and return the last fact that it called durable."""
    line = [sys.executable, "-m", "tests.adapters.storage.busy_bench", str(folder)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as bench:
        assert bench.stdout is not None
        said = [bench.stdout.readline() for _ in range(promises)]
        bench.kill()
        said += bench.stdout.readlines()
    whole = [text for text in said if text.endswith("\n")]
    return int(whole[-1])


@pytest.mark.proves("KIO-02", "COG-14", "T23")
def test_a_killed_bench_has_every_fact_that_it_called_durable(folder):
    seed = random.Random(11)  # noqa: S311 - no secret
    for _ in range(KILLS):
        durable = killed_after(folder, promises=seed.randint(1, 60))
        storage = open_storage(folder)
        assert storage.opened.findings == (Finding.UNCLEAN_END,)
        verification = storage.verify()
        assert verification.faults == ()
        assert verification.facts >= durable
        assert verification.facts % 3 == 0  # three facts in each transaction: all or none
        storage.close()
