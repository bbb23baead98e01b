"""Set up, run, test and measure the program, from a bare machine: `python3 packaging/dev.py run`.

Standard library only. Exit codes: 0 well; 1 something failed; 2 wrong command line; 3 the machine
lacks something that this script cannot install (it says what to type).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this line is what tells it to an older Python
    sys.exit(f"Python 3.11 or later is needed; this is {sys.version.split()[0]} ({sys.executable})")

sys.path.insert(0, str(Path(__file__).resolve().parent))

import environment
import machine
from environment import PYTHON, ROOT, program

RUN, TEST = "requirements.txt", "requirements-dev.txt"
STOPPED = 130
SOURCES = ("workshop_app", "tests", "packaging")


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for verb, about in VERBS.items():
        each = verbs.add_parser(verb.__name__, help=about)
        each.set_defaults(verb=verb)
    chosen, rest = parser.parse_known_args()
    try:
        code: int = chosen.verb(rest)
    except machine.MachineLacksError as error:
        print(error, file=sys.stderr, flush=True)
        return machine.NOT_POSSIBLE_HERE
    except KeyboardInterrupt:
        return STOPPED
    return code


def run(more: list[str]) -> int:
    """Start the demo workshop, or the tour where there is no screen."""
    _set_up(machine.TO_RUN, RUN)
    if machine.has_screen():
        print("Starting the demo workshop; its data is kept in out/demo", flush=True)
        return _call([PYTHON, "-m", "workshop_app", "demo", str(ROOT / "out" / "demo"), *more])
    tour = str(ROOT / "out" / "tour")
    print(f"There is no screen here. The program works a day by itself instead: {tour}", flush=True)
    code = _call([PYTHON, "-m", "workshop_app", "tour", tour, *more], QT_QPA_PLATFORM="offscreen")
    if code == 0:
        print(f"The pictures, voice and papers of that day are in {tour}", flush=True)
    return code


def test(more: list[str]) -> int:
    """Check everything, fast to slow; go on after a failure, and sum up at the end."""
    _set_up((*machine.TO_RUN, *machine.TO_TEST), TEST)
    begun = time.monotonic()
    failed = _failures(
        {
            **_lint_steps(),
            "texts": [PYTHON, ROOT / "packaging" / "texts.py", "--check"],
            "procedures": [PYTHON, "-m", "workshop_app", "check-procedures"],
            "tests": [
                *(PYTHON, "-m", "pytest", "-n", "2", "--dist", "worksteal"),
                *("--hypothesis-profile", "ci", *more),
            ],
        }
    )
    seconds = round(time.monotonic() - begun)
    return _summed_up(failed, f"{seconds // 60} min {seconds % 60} s")


def lint(_more: list[str]) -> int:
    """Check format, rules, types and layers, without running anything."""
    _set_up(machine.TO_RUN, TEST)
    return _summed_up(_failures(_lint_steps()), "")


def texts(more: list[str]) -> int:
    """Collect the words to translate, and compile the translations."""
    _set_up(machine.TO_RUN, TEST)
    return _call([PYTHON, ROOT / "packaging" / "texts.py", *more])


def measure(more: list[str]) -> int:
    """Print the figures of every module of packaging/measure, or of those that are named.

    What begins with `--` is passed on to them: `--short` is a quick look.
    """
    _set_up((*machine.TO_RUN, *machine.TO_TEST), TEST)
    found = sorted(path.stem for path in (ROOT / "packaging" / "measure").glob("[!_]*.py"))
    names = [each for each in more if not each.startswith("--")]
    options = [each for each in more if each.startswith("--")]
    unknown = [name for name in names if name not in found]
    if unknown or not found:
        print(f"There is to measure: {', '.join(found) or 'nothing'}", file=sys.stderr)
        return 2
    failed = [name for name in names or found if _call_main(f"measure.{name}", *options) != 0]
    return _summed_up(failed, "")


def soak(more: list[str]) -> int:
    """Kill, cut the power, break the centre, simulate workshops, and look for what was lost."""
    _set_up((*machine.TO_RUN, *machine.TO_TEST), TEST)
    return _call_main("soak", *more)


def fuzz(more: list[str]) -> int:
    """Let random hands work at the bench, and look whether anything bad happened."""
    _set_up((*machine.TO_RUN, *machine.TO_TEST), TEST)
    return _call_main("fuzz", *more)


def day(more: list[str]) -> int:
    """Let a whole workshop live a day: 12 people, a team lead, a hub that goes for an hour."""
    _set_up((*machine.TO_RUN, *machine.TO_TEST), TEST)
    return _call_main("workday.run", *more)


def orca(more: list[str]) -> int:
    """Hold what Orca says during a job against what was agreed; Orca 45 or later (Debian 13)."""
    own = () if os.environ.get("ETABLI_ORCA") else machine.TO_READ
    _set_up((*machine.TO_RUN, *machine.TO_TEST, *own), TEST)
    return _call([PYTHON, "-m", "pytest", "tests/a11y/orca_reads_a_job.py", *more])


def pictures(more: list[str]) -> int:
    """Draw contact sheets of all pictures, also in grey and as colour-blind people see them."""
    _set_up((*machine.TO_RUN, *machine.TO_TEST), TEST)
    return _call_main("pictures.sheets", *more)


def labels(more: list[str]) -> int:
    """Write the page that says what each template of a label measures, and whether it reads."""
    _set_up((*machine.TO_RUN, *machine.TO_TEST), TEST)
    return _call_main("labels", *more)


def printers(more: list[str]) -> int:
    """Print with a real CUPS, and let a renderer of ZPL that is not ours read what we send."""
    _set_up((*machine.TO_RUN, *machine.TO_TEST, *machine.TO_PRINT), TEST)
    return _call_main("printers.run", *more)


def presets(more: list[str]) -> int:
    """Draw every preset on the bench's main screens, in both languages and four sizes."""
    _set_up((*machine.TO_RUN, *machine.TO_TEST), TEST)
    return _call_main("presets", *more)


def accessibility(more: list[str]) -> int:
    """Write the page that says how accessible the program is, from what the tests declare."""
    return _call([PYTHON, ROOT / "packaging" / "accessibility.py", *more])


def pins(_more: list[str]) -> int:
    """Pin anew what pyproject.toml asks for: versions and hashes, and no address of an index."""
    place = ROOT / "build" / "pins"
    bin_ = place / ("Scripts" if sys.platform == "win32" else "bin")
    steps: list[list[str | Path]] = [
        [sys.executable, "-m", "venv", place],
        [bin_ / "python", "-m", "pip", "install", "--quiet", "uv"],
    ]
    compile_: list[str | Path] = [
        bin_ / "uv",
        "pip",
        "compile",
        "pyproject.toml",
        "--universal",
        "--quiet",
    ]
    compile_ += ["--python-version", "3.11", "--generate-hashes", "--upgrade"]
    compile_ += ["--no-emit-index-url", "--no-header", "--no-annotate"]
    for name, group in ((RUN, []), (TEST, ["--group", "dev"])):
        steps.append([*compile_, *group, "--output-file", f"packaging/{name}"])
    return next((code for step in steps if (code := _call(step)) != 0), 0)


VERBS = {
    run: "set up what is missing and start the demo workshop",
    test: "set up what tests need and run them all",
    lint: "format, rules, types and layers only",
    texts: "collect the words to translate, and compile them",
    day: "let a whole workshop live a day: 12 benches, a team lead, a hub",
    measure: "print how fast the program is here",
    pictures: "draw contact sheets: themes, grey, colour blindness",
    labels: "write LABELS.md: sizes of each label, and whether its codes read",
    printers: "print with a real CUPS, and let another renderer read our ZPL",
    presets: "draw every preset on the main screens, in four sizes",
    accessibility: "write ACCESSIBILITY.md from what the tests declare",
    orca: "hold what Orca says during a job against what was agreed",
    pins: "pin anew what pyproject.toml asks for",
    fuzz: "let random hands do 10,000 things at the bench",
    soak: "kill benches, cut their power, break the centre, simulate workshops, look for losses",
}


def _set_up(needs: tuple[machine.Need, ...], requirements: str) -> None:
    machine.provide(needs)
    environment.provide(requirements)
    if _call([PYTHON, ROOT / "packaging" / "texts.py", "--compile"]) != 0:
        raise machine.MachineLacksError("The translations could not be compiled.")


def _lint_steps() -> dict[str, list[str | Path]]:
    ruff = program("ruff")
    return {
        "format": [ruff, "format", "--check", *SOURCES],
        "rules": [ruff, "check", *SOURCES],
        "types": [PYTHON, "-m", "mypy"],
        "layers": [program("lint-imports")],
    }


def _failures(steps: dict[str, list[str | Path]]) -> list[str]:
    failed = []
    for name, line in steps.items():
        print(f"\n== {name}: {_shown(line)}", flush=True)
        if _call(line, QT_QPA_PLATFORM="offscreen") != 0:
            failed.append(name)
    return failed


def _summed_up(failed: list[str], how_long: str) -> int:
    print(f"\nFAILED: {', '.join(failed)}" if failed else "\nAll is well.", how_long, flush=True)
    return 1 if failed else 0


def _call_main(module: str, *more: str) -> int:
    """Call `main()` of a module beside this file, in the checkout's Python."""
    code = f"import sys; from {module} import main; sys.exit(main())"
    return _call([PYTHON, "-c", code, *more], QT_QPA_PLATFORM="offscreen")


def _call(line: list[str | Path], **setting: str) -> int:
    paths = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    surroundings = {**os.environ, **setting, "PYTHONPATH": paths, "PYTHONUNBUFFERED": "1"}
    words = [str(word) for word in line]
    return subprocess.run(
        words, check=False, cwd=ROOT, env=surroundings, stdin=subprocess.DEVNULL
    ).returncode


def _shown(line: list[str | Path]) -> str:
    """The command as it would be typed in the checkout."""
    return " ".join(str(word).replace(f"{ROOT}{os.sep}", "") for word in line)


if __name__ == "__main__":
    sys.exit(main())
