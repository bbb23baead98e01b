"""What loading the program needed goes back to the system."""

import platform
import subprocess
import sys
from pathlib import Path

import pytest

GIVE_BACK = """
from pathlib import Path
from workshop_app.adapters.machine.spare_memory import give_back_memory

def pages():
    return int(Path("/proc/self/statm").read_text().split()[1])

kept = [bytes(1000) for _ in range(50_000)]
last = kept[-1]
del kept
before = pages()
give_back_memory()
print(before - pages())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps freed memory")
def test_freed_memory_goes_back_to_the_system():
    # The last one stays: what lies at the top of the heap would be given back anyway.
    done = subprocess.run(
        [sys.executable, "-c", GIVE_BACK],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) > 1000
