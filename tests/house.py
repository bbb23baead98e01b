"""The house rules that a machine can check; each one yields what breaks it, as one line each."""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

LONGEST_FILE, LONGEST_FUNCTION, MOST_METHODS = 400, 50, 15

# Where the outside world may fail in any way at all, and what is caught is shown or logged.
MAY_CATCH_EVERYTHING = {
    "workshop_app/ui/qt/tasks.py",  # hands the error to `failed`: nothing dies unseen in a thread
    "workshop_app/application/examine_machine.py",  # a doctor that falls ill is told as such
    "workshop_app/adapters/speech/child.py",  # whatever stops a foreign engine is told to the bench
}

_FORBIDDEN_CALLS = {
    "setStyleSheet": "colours come from the theme: style sheets fight high-contrast palettes",
    "processEvents": "the event loop is not run by hand",
    "moveToThread": "work goes through TaskRunner",
    "print": "a bench has no console: use the log, or sys.stdout in a command",
    "sleep": "nothing waits by sleeping",
}
_FORBIDDEN_NAMES = {
    "QSettings": "settings are one frozen dataclass",
    "BlockingQueuedConnection": "threads do not wait for each other",
    "QMessageBox": "one window, no dialogs: a question is a screen",
    "QDialog": "one window, no dialogs: a question is a screen",
}
_EMPTY_WORDS = re.compile(r"Manager|Helper|Util|Base(?![a-z])|Impl(?![a-z])")
_BANNER = re.compile(r"#\s*([-=#*~_─━])\1{2,}")


@dataclass(frozen=True)
class Source:
    """A Python file, read once.

    Attributes:
        name: its place in the checkout, with forward slashes.
    """

    name: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """The file as the compiler sees it."""
        return ast.parse(self.text)

    @property
    def comments(self) -> list[tuple[int, str]]:
        """The comments with their line numbers."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        return [(each.start[0], each.string) for each in tokens if each.type == tokenize.COMMENT]

    @property
    def is_program(self) -> bool:
        """Whether it is part of what runs at a bench."""
        return self.name.startswith("workshop_app/")


Rule = Callable[[Source], Iterator[str]]


def read_sources(root: Path) -> list[Source]:
    """Every Python file of the program, its tests and its scripts."""
    files = [
        file
        for folder in ("workshop_app", "tests", "packaging")
        for file in sorted((root / folder).rglob("*.py"))
        if "_data" not in file.parts
    ]
    return [
        Source(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))
        for file in files
    ]


def a_file_fits_in_the_head(source: Source) -> Iterator[str]:
    """Files, functions and classes keep their budgets."""
    lines = source.text.count("\n")
    if lines > LONGEST_FILE:
        yield f"{source.name}: {lines} lines"
    for node in ast.walk(source.tree):
        place = f"{source.name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{place}: {node.name} has {length} lines"
        elif isinstance(node, ast.ClassDef) and not _is_random_play(node):
            methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
            if len(methods) > MOST_METHODS:
                yield f"{place}: {node.name} has {len(methods)} methods"


def _is_random_play(node: ast.ClassDef) -> bool:
    """Whether it is one of hypothesis's state machines: they have a method for each move."""
    return any(ast.unparse(base).endswith("RuleBasedStateMachine") for base in node.bases)


def a_package_starts_with_nothing(source: Source) -> Iterator[str]:
    """`__init__.py` holds a docstring only; among the tests it may be empty."""
    if not source.name.endswith("__init__.py"):
        return
    words, body = ast.get_docstring(source.tree), source.tree.body
    if len(body) != (words is not None) or (source.is_program and words is None):
        yield f"{source.name}: holds more, or less, than a docstring"


def translators_see_every_text(source: Source) -> Iterator[str]:
    """The collector of texts reads literals in `tr` and `translate`, by those names only."""
    if not source.is_program:
        return
    for node in ast.walk(source.tree):
        place = f"{source.name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Call):
            yield from (f"{place}: {fault}" for fault in _faults_of_text(node))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute):
            target = node.targets[0]
            name = target.attr if isinstance(target, ast.Attribute) else ast.unparse(target)
            if node.value.attr in {"tr", "translate"} and name != node.value.attr:
                yield f"{place}: the collector knows no {name}"
        elif isinstance(node, ast.ImportFrom):
            for each in node.names:
                if each.name in {"tr", "translate"} and each.asname:
                    yield f"{place}: the collector knows no {each.asname}"


def _faults_of_text(call: ast.Call) -> Iterator[str]:
    name = _called(call)
    position = {"tr": 0, "translate": 1}.get(name)
    owner = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    if position is None or len(call.args) <= position:  # str.translate has one argument
        return
    if owner not in {"", "self", "QCoreApplication", "QApplication"}:  # a painter moves
        return
    for argument in call.args[: position + 1]:
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            yield f"{name}({ast.unparse(argument)}) is not a literal"
        elif "%n" in argument.value and name == "translate":
            yield f"{name}({argument.value!r}): plural forms are collected from self.tr only"


TELL_MORE_OF_THEIR_FIELDS = {
    "workshop_app/settings.py",
    "workshop_app/hub_settings.py",
    "workshop_app/domain/input_needs.py",
    "workshop_app/domain/profile.py",
    "workshop_app/domain/setting.py",
    "workshop_app/domain/people.py",  # a PIN is left out of what is logged
}


def forbidden_things_stay_out(source: Source) -> Iterator[str]:
    """What once broke programs like this one is not called, named or inherited from."""
    if not source.is_program:
        return
    for node in ast.walk(source.tree):
        place = f"{source.name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Call) and _called(node) in _FORBIDDEN_CALLS:
            yield f"{place}: {_called(node)}: {_FORBIDDEN_CALLS[_called(node)]}"
        elif isinstance(node, ast.Name | ast.Attribute | ast.alias):
            name = {ast.Name: "id", ast.Attribute: "attr", ast.alias: "name"}[type(node)]
            word = getattr(node, name)
            if word in _FORBIDDEN_NAMES:
                yield f"{place}: {word}: {_FORBIDDEN_NAMES[word]}"
        elif isinstance(node, ast.ClassDef) and "QThread" in ast.unparse(node).split(":")[0]:
            yield f"{place}: {node.name} inherits from QThread: work goes through TaskRunner"


def errors_are_named(source: Source) -> Iterator[str]:
    """Everything is caught only where nothing may get through, and those places are listed."""
    if not source.is_program or source.name in MAY_CATCH_EVERYTHING:
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = "everything" if node.type is None else ast.unparse(node.type)
        if caught == "everything" or re.search(r"\b(Base)?Exception\b", caught):
            yield f"{source.name}:{node.lineno}: catches {caught}"


def names_say_what_things_are(source: Source) -> Iterator[str]:
    """No class or module is called by a word that fits anything."""
    if re.search(r"/(utils?|helpers?|common|misc|base)\.py$", source.name):
        yield f"{source.name}: what is it for?"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef) and _EMPTY_WORDS.search(node.name):
            yield f"{source.name}:{node.lineno}: {node.name}"


def values_are_structs(source: Source) -> Iterator[str]:
    """A frozen dataclass costs a start 0.7 ms; those whose fields carry more are listed."""
    if not source.is_program or source.name in TELL_MORE_OF_THEIR_FIELDS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            for each in node.decorator_list:
                if re.match(r"(dataclasses\.)?dataclass\(.*frozen=True", ast.unparse(each)):
                    yield f"{source.name}:{node.lineno}: {node.name} can be a Struct"


def comments_are_sentences(source: Source) -> Iterator[str]:
    """No banners: a file that needs them holds two ideas."""
    for line, comment in source.comments:
        if _BANNER.match(comment):
            yield f"{source.name}:{line}: {comment}"


RULES: tuple[Rule, ...] = (
    a_file_fits_in_the_head,
    a_package_starts_with_nothing,
    translators_see_every_text,
    forbidden_things_stay_out,
    errors_are_named,
    names_say_what_things_are,
    values_are_structs,
    comments_are_sentences,
)


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
