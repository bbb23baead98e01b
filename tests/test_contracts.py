"""Each contract between the layers is broken on purpose, to see that the gate would notice."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINTER = Path(sys.executable).with_name(
    "lint-imports.exe" if sys.platform == "win32" else "lint-imports"
)
DECLARED = {
    each["name"]
    for each in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
}
LAYERS = "Layers point inwards, and only bootstrap joins screens to adapters"
PURE = "The core knows no Qt, no SQL, no network"
PRESENTERS = "Presenters know no Qt"
SIBLINGS = "Adapters do not know each other"
# (contract, the file that gets the line, the line)
BREACHES = [
    (LAYERS, "domain/offender.py", "import workshop_app.application.ports"),
    (LAYERS, "application/offender.py", "import workshop_app.adapters.storage"),
    (LAYERS, "ui/offender.py", "import workshop_app.adapters.storage"),
    (LAYERS, "adapters/machine/offender.py", "import workshop_app.ui.bench"),
    (LAYERS, "ui/offender.py", "import workshop_app.bootstrap"),
    (LAYERS, "hub/offender.py", "import workshop_app.adapters.central.tables"),
    (LAYERS, "hub/offender.py", "import workshop_app.ui.bench"),
    (LAYERS, "adapters/central/offender.py", "import workshop_app.hub"),
    (PURE, "domain/offender.py", "import PySide6.QtCore"),
    (PURE, "application/offender.py", "import sqlalchemy"),
    (PURE, "application/offender.py", "import psycopg"),
    (PURE, "application/offender.py", "from workshop_app.resources import path"),
    (PRESENTERS, "ui/offending/presenter.py", "from PySide6.QtCore import QObject"),
    (SIBLINGS, "adapters/speech/offender.py", "import workshop_app.adapters.scanner"),
]


@pytest.fixture
def house(tmp_path):
    """A copy of the program, to be spoilt."""
    skip = shutil.ignore_patterns("__pycache__", "_data")
    shutil.copytree(ROOT / "workshop_app", tmp_path / "workshop_app", ignore=skip)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def broken_contracts(house: Path) -> set[str]:
    """The names of the contracts that the linter finds broken."""
    answer = subprocess.run(
        [LINTER, "--no-cache"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    lines = answer.stdout.splitlines()
    found = {name for name in DECLARED for line in lines if line.strip() == f"{name} BROKEN"}
    assert (answer.returncode != 0) == bool(found), answer.stdout + answer.stderr
    return found


def test_the_house_keeps_every_contract(house):
    assert broken_contracts(house) == set()


def test_every_contract_is_broken_by_some_case():
    assert {contract for contract, _, _ in BREACHES} == DECLARED


@pytest.mark.parametrize(("contract", "file", "line"), BREACHES)
def test_a_breach_is_noticed(house, contract, file, line):
    offender = house / "workshop_app" / file
    offender.parent.mkdir(exist_ok=True)
    (offender.parent / "__init__.py").touch()
    offender.write_text(f"{line}\n", encoding="utf-8")
    assert contract in broken_contracts(house)
