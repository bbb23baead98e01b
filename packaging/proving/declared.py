"""What the tests declare: which requirement or audit each checks, and which faults were planted.

Read from the source, without importing it, in three forms:

    @pytest.mark.proves("VIS-01", "T09")      what a test checks
    @pytest.mark.planted("T09")               a test that plants a fault and sees T09 report it
    PROVES = ("PER-01",)                      what a module of packaging/ measures

A mark outside a test function (`pytestmark`, `pytest.param(..., marks=...)`) speaks for its module.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARKS = ("proves", "planted")
FOR_MODULES = "PROVES"


@dataclass(frozen=True, slots=True, order=True)
class Declared:
    """One test, or one module, and what it says of itself.

    Attributes:
        file: its place in the checkout, with forward slashes.
        test: name of the function; empty where the whole module speaks.
        ids: requirements ("VIS-01") and audits ("T09").
        is_planted: whether it plants faults, instead of checking the program.
    """

    file: str
    test: str
    ids: tuple[str, ...]
    is_planted: bool = False

    @property
    def words(self) -> str:
        """What the test says, as a sentence without its end."""
        return self.test.removeprefix("test_").replace("_", " ")


def read_declared(root: Path) -> list[Declared]:
    """Everything that the tests, and the measuring modules, of a checkout declare."""
    found: list[Declared] = []
    for folder in ("tests", "packaging"):
        for file in sorted((root / folder).rglob("*.py")):
            place = file.relative_to(root).as_posix()
            found += declared_in(place, file.read_text(encoding="utf-8"))
    return sorted(found)


def declared_in(file: str, source: str) -> list[Declared]:
    """What one file declares.

    Raises:
        ValueError: if a mark holds anything but plain strings: it could not be read from here.
    """
    if not any(word in source for word in (*MARKS, FOR_MODULES)):
        return []
    tree = ast.parse(source)
    of_functions = {id(call): name for name, call in _marks_of_functions(tree)}
    found = [
        _declared(file, of_functions.get(id(node), ""), node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _mark_of(node)
    ]
    measured = (
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == FOR_MODULES
    )
    return [*found, *(Declared(file, "", _strings(file, value)) for value in measured)]


def _marks_of_functions(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call) and _mark_of(decorator):
                    yield node.name, decorator


def _mark_of(call: ast.Call) -> str:
    owner, _, name = ast.unparse(call.func).rpartition(".")
    return name if name in MARKS and owner == "pytest.mark" else ""


def _declared(file: str, test: str, call: ast.Call) -> Declared:
    ids = tuple(each for value in call.args for each in _strings(file, value))
    return Declared(file, test, ids, is_planted=_mark_of(call) == "planted")


def _strings(file: str, value: ast.expr) -> tuple[str, ...]:
    try:
        read = ast.literal_eval(value)
    except ValueError:
        read = None
    strings = (read,) if isinstance(read, str) else read
    if not isinstance(strings, tuple) or not all(isinstance(each, str) for each in strings):
        raise ValueError(f"{file}:{value.lineno}: {ast.unparse(value)} is no plain string")
    return strings
