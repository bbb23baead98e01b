"""The command line says what it can do, and what is wrong with what was typed."""

import subprocess
import sys

import pytest

from workshop_app.cli import main

COMMANDS = ("bench", "lead", "pin", "demo", "tour", "print", "doctor", "check-procedures")


def test_every_command_is_listed_and_explains_itself(capsys):
    with pytest.raises(SystemExit) as told:
        main(["--help"])
    assert told.value.code == 0
    listed = capsys.readouterr().out
    for command in COMMANDS:
        assert command in listed
        with pytest.raises(SystemExit) as told:
            main([command, "--help"])
        assert told.value.code == 0
        assert "--data DIR" in capsys.readouterr().out


def test_the_version_is_told_when_asked_for(capsys):
    with pytest.raises(SystemExit) as told:
        main(["--version"])
    assert told.value.code == 0
    assert capsys.readouterr().out.startswith("workshop-app ")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["bnech"],
        ["tour"],
        ["tour", "out", "--scale", "20"],
        ["tour", "out", "--scale", "large"],
        ["tour", "out", "--theme", "pink"],
        ["print", "cats", "out.pdf"],
    ],
)
def test_a_wrong_command_line_is_told(words, capsys):
    with pytest.raises(SystemExit) as told:
        main(words)
    assert told.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_wrong_settings_file_is_told_before_anything_starts(tmp_path, capsys):
    (tmp_path / "settings.toml").write_text("lang = 'fr'")
    assert main(["doctor", "--data", str(tmp_path)]) == 2
    assert "did you mean language?" in capsys.readouterr().err


def test_help_does_not_wait_for_qt_or_the_database():
    code = (
        "import sys; from workshop_app.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "sys.exit(any(name in sys.modules for name in ('PySide6', 'sqlalchemy', 'reportlab')))"
    )
    answer = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert answer.returncode == 0, answer.stderr


def test_a_bench_loads_nothing_of_the_centre():
    code = (
        "import sys, workshop_app.bootstrap.before_qt, workshop_app.bootstrap.bench\n"
        "strange = {'psycopg', 'starlette', 'uvicorn', 'anyio', 'h11'}\n"
        "ours = ('workshop_app.hub', 'workshop_app.adapters.central')\n"
        "print([m for m in sys.modules if m.split('.')[0] in strange or m.startswith(ours)])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
