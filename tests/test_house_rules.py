"""The house keeps its rules, and each rule is shown to notice what breaks it."""

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests import house
from tests.house import RULES, Source, read_sources

ROOT = Path(__file__).parent.parent
sources = cache(lambda: tuple(read_sources(ROOT)))

BREACHES = [
    (house.a_file_fits_in_the_head, "x = 1\n" * 401),
    (house.a_file_fits_in_the_head, "def f():\n" + "    x = 1\n" * 50),
    (house.a_file_fits_in_the_head, "class A:\n" + "    def f(self): ...\n" * 16),
    (house.translators_see_every_text, "tr(words)"),
    (house.translators_see_every_text, 'self.tr(f"Step {n}")'),
    (house.translators_see_every_text, 'translate("Bench", "Step {n}".format(n=1))'),
    (house.translators_see_every_text, 'translate(context, "Step")'),
    (house.translators_see_every_text, 'translate("Bench", "%n piece(s)", "", n)'),
    (house.translators_see_every_text, "say = QCoreApplication.translate"),
    (house.translators_see_every_text, "from words import translate as _"),
    (house.forbidden_things_stay_out, 'widget.setStyleSheet("color: red")'),
    (house.forbidden_things_stay_out, "QApplication.processEvents()"),
    (house.forbidden_things_stay_out, "worker.moveToThread(thread)"),
    (house.forbidden_things_stay_out, "time.sleep(1)"),
    (house.forbidden_things_stay_out, 'print("hello")'),
    (house.forbidden_things_stay_out, "class Worker(QtCore.QThread): ..."),
    (house.forbidden_things_stay_out, "from PySide6.QtCore import QSettings"),
    (house.forbidden_things_stay_out, "a.connect(b, Qt.ConnectionType.BlockingQueuedConnection)"),
    (house.errors_are_named, "try: x\nexcept Exception: y"),
    (house.errors_are_named, "try: x\nexcept (OSError, BaseException) as e: y"),
    (house.errors_are_named, "try: x\nexcept: y"),
    (house.names_say_what_things_are, "class JobManager: ..."),
    (house.values_are_structs, "@dataclass(frozen=True, slots=True)\nclass Answer: ..."),
    (house.comments_are_sentences, "# -" + "-- helpers"),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule):
    found = [fault for source in sources() for fault in rule(source)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("rule", "code"), BREACHES)
def test_a_breach_is_noticed(rule, code):
    assert list(rule(Source("workshop_app/offender.py", code)))


def test_a_package_with_code_in_it_is_noticed():
    rule = house.a_package_starts_with_nothing
    for code in ('"""Words."""\nx = 1', "", "x = 1"):
        assert list(rule(Source("workshop_app/__init__.py", code)))
    assert not list(rule(Source("workshop_app/__init__.py", '"""Words."""')))


@pytest.mark.parametrize("code", ["text.translate(table)", "painter.translate(x, y)"])
def test_what_only_shares_the_name_is_let_through(code):
    assert not list(house.translators_see_every_text(Source("workshop_app/a.py", code)))


def asked_for(source: Source) -> list[str]:
    """The names that a file asks `resources` for; what is filled in later is a star."""
    names = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {
            "resources.path",
            "resources.exists",
        }:
            argument = node.args[0]
            if isinstance(argument, ast.Constant):
                names.append(str(argument.value))
            elif isinstance(argument, ast.JoinedStr):
                parts = (p.value if isinstance(p, ast.Constant) else "*" for p in argument.values)
                names.append("".join(map(str, parts)))
    return names


def test_every_file_that_is_asked_for_is_there():
    names = [(s.name, name) for s in sources() if s.is_program for name in asked_for(s)]
    assets = ROOT / "assets"
    assert [(file, name) for file, name in names if not any(assets.glob(name))] == []


def third_party(source: Source) -> set[str]:
    """The packages from elsewhere that a file imports, by their names in Python."""
    modules = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            modules |= {each.name.split(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module.split(".")[0])
    return modules - set(sys.stdlib_module_names) - {"workshop_app"}


def normal(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_is_imported_is_declared_and_what_is_declared_is_imported():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normal(re.split(r"[<>=;\[\s]", each)[0]) for each in project["dependencies"]}
    owners = packages_distributions()
    imported = {
        normal(owners.get(module, [module])[0])
        for source in sources()
        if source.is_program
        for module in third_party(source)
    }
    # PySide6 is a meta package of the same import name; shiboken comes with it.
    imported = {"pyside6-essentials" if name == "pyside6" else name for name in imported}
    assert imported - {"shiboken6"} == declared


def tracked_files() -> list[Path]:
    """What would be published: git's list, or everything but what tools leave behind."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
        ).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
        left = {".git", *(line.rstrip("/") for line in lines)}
        return [f for f in ROOT.rglob("*") if f.is_file() and not left.intersection(f.parts)]
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


# Letters in brackets, so that this file is not its own first finding.
ONE_MACHINE = re.compile(
    r"(?<![\w.~])/(?:w[o]rk|roo[t]|tm[p]|(?:home|Users)/\w+)/[\w.]" + r"|[A-Z]:\\Users\\\w"
)
AN_INDEX = re.compile(r"p[y]pi\.org|python[h]osted\.org|registry[.]npm|-inde[x]-url[ =]")


def test_nothing_published_names_one_machine_or_one_index():
    found = []
    for file in tracked_files():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a sound
        for number, line in enumerate(text.splitlines(), 1):
            if ONE_MACHINE.search(line) or AN_INDEX.search(line):
                found.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert not found, "\n".join(found)


def test_pinned_packages_carry_hashes_and_no_address():
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert pins
        assert all(re.match(r"[\w.-]+==[\w.]+", line) and line.endswith("\\") for line in pins)
        assert text.count("--hash=sha256:") >= len(pins)
        assert "://" not in text


def test_each_pinned_package_is_in_the_notices():
    notices = (ROOT / "workshop_app" / "THIRD_PARTY.md").read_text(encoding="utf-8").lower()
    pins = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w.-]+)==", pins, re.MULTILINE)
    told = re.sub(r"[-_.]+", "-", notices)
    assert pinned
    assert not [name for name in pinned if re.sub(r"[-_.]+", "-", name.lower()) not in told]
