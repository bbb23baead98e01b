"""`workshop-app hub run` in a process of its own, to be killed."""

import re
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


class HubProcess:
    """One run of the hub; use it in a `with` block, which gives its address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> str:
        line = [sys.executable, "-m", "workshop_app", "hub", "run", "--data", str(self._folder)]
        self.process = subprocess.Popen(
            line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self.process.stdout is not None
        told = self.process.stdout.readline()
        found = re.search(r"http://\S+", told)
        if found is None:
            self.end(signal.SIGKILL)
        assert found, told
        return found.group()

    def __exit__(self, *how: object) -> None:
        self.end(signal.SIGTERM)

    def end(self, how: signal.Signals) -> None:
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.communicate(timeout=20)
