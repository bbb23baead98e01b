"""The two commands of the README, as far as they can be tried without setting up again."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parent.parent.parent


def ask(*words, cwd):
    return subprocess.run(
        [sys.executable, ROOT / "packaging" / "dev.py", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_the_script_says_from_any_folder_what_it_can_do(tmp_path):
    answer = ask("--help", cwd=tmp_path)
    assert answer.returncode == 0
    for verb in dev.VERBS:
        assert verb.__name__ in answer.stdout


@pytest.mark.parametrize("words", [(), ("rnu",)])
def test_an_unknown_verb_is_told(words, tmp_path):
    answer = ask(*words, cwd=tmp_path)
    assert answer.returncode == 2
    assert "usage" in answer.stderr


def test_what_failed_is_summed_up_at_the_end(capfd):
    quit_with = "import sys; sys.exit(int(sys.argv[1]))"
    steps: dict[str, list[str | Path]] = {}
    steps |= {str(code): [sys.executable, "-c", quit_with, str(code)] for code in (0, 1, 5)}
    failed = dev._failures(steps)
    assert failed == ["1", "5"]
    assert dev._summed_up(failed, "") == 1
    assert capfd.readouterr().out.strip().endswith("FAILED: 1, 5")
    assert dev._summed_up([], "") == 0


def test_the_script_runs_before_anything_is_installed():
    """Only the standard library and its own neighbours, which must hold for them too."""
    for name in ("dev", "machine", "environment"):
        answer = subprocess.run(
            [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = ['.']; import {name}"],
            cwd=ROOT / "packaging",
            capture_output=True,
            text=True,
            check=False,
        )
        assert answer.returncode == 0, answer.stderr
