"""The workshop's procedures and routes, read from their folders."""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

from workshop_app.adapters.content.canonical import (
    MalformedProcedureError,
    from_json,
    to_json,
    with_hash,
)
from workshop_app.adapters.content.procedure_file import Structure, read_structure
from workshop_app.adapters.content.routes_file import read_routes
from workshop_app.adapters.content.tables import Faults, read_table
from workshop_app.adapters.content.words_file import read_words
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.finding import Finding, Level, Rule
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.procedure import Procedure, Words
from workshop_app.domain.route import Route
from workshop_app.values import Struct, field

log = logging.getLogger(__name__)

LANGUAGES = ("fr", "en")
RECORDINGS = (".wav", ".flac", ".mp3", ".ogg")

ORDER_OF_WORK = (
    "intake",
    "erasure",
    "screen-test",
    "machine-test",
    "cleaning",
    "dvd-drive",
    "sound-card",
    "master",
    "final-check",
    "packaging",
)


class RecordingId(Struct, frozen=True):
    """What a recording says: the step of a task, or `ID.fix`, in one language."""

    task: TaskCode
    language: str
    step: str


class Reading(Struct, frozen=True):
    """What was in a folder of procedures: those that could be read, and every fault."""

    procedures: dict[TaskCode, Procedure] = field(default_factory=dict)
    recordings: dict[RecordingId, Path] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


class FaultyContentError(WorkshopError):
    """Procedures or routes cannot be used; `findings` says every reason."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        named = "; ".join(
            f"{each.file} {each.step} {each.rule} {dict(each.values)}" for each in self.findings
        )
        super().__init__(named)


def read_procedures(folder: Path) -> Reading:
    """Read each procedure below a folder, or the one whose folder it is; go on after faults.

    Raises:
        OSError: the folder itself cannot be read.
    """
    faults = Faults()
    reading = Reading()
    folders = sorted(each for each in folder.iterdir() if each.is_dir())
    if (folder / "procedure.toml").is_file():
        folders = [folder]
    if not folders:
        faults.add(Rule.FILE_MISSING, "*/procedure.toml")
    for each in folders:
        procedure = _procedure(each, faults)
        if procedure is not None:
            reading.procedures[procedure.code] = procedure
            reading.recordings.update(_recordings(each, procedure, faults))
    return Reading(_in_order(reading.procedures), reading.recordings, tuple(faults.findings))


def load_procedures(folder: Path) -> dict[TaskCode, Procedure]:
    """Return the procedures below a folder, each with its hash, in the order of the work.

    Raises:
        FaultyContentError: one of them cannot be read; it names all faults of all of them.
        OSError: the folder cannot be read.
    """
    reading = read_procedures(folder)
    errors = [each for each in reading.findings if each.level is Level.ERROR]
    if errors:
        raise FaultyContentError(errors)
    return reading.procedures


def load_routes(folder: Path) -> dict[str, Route]:
    """Return the route of each kind of item.

    Raises:
        FaultyContentError: a route cannot be read; it names all faults.
    """
    faults = Faults()
    routes = read_routes(folder, faults)
    if faults.findings:
        raise FaultyContentError(faults.findings)
    return routes


class WorkshopContent:
    """The published procedures and routes; what the use cases know as `Content`."""

    def __init__(
        self, procedures: Mapping[TaskCode, Procedure], routes: Mapping[str, Route]
    ) -> None:
        self._procedures = dict(procedures)
        self._routes = dict(routes)

    def procedure(self, task: TaskCode) -> Procedure | None:
        """Return the published procedure of a task."""
        return self._procedures.get(task)

    def tasks(self) -> Sequence[TaskCode]:
        """Return the tasks there are, in the order of the work."""
        return tuple(self._procedures)

    def route(self, kind: str, name: str | None = None) -> Route | None:  # noqa: ARG002
        """Return the route of a kind of item: tower, laptop, screen; there is one of each."""
        return self._routes.get(kind)

    def canonical(self, procedure: Procedure) -> str:
        """Return the text that a job keeps of its procedure."""
        return to_json(procedure)

    def frozen(self, text: str) -> Procedure | None:
        """Read back the text that a job kept; none if a later program wrote it."""
        try:
            return from_json(text)
        except MalformedProcedureError as error:
            log.warning("a procedure of another bench cannot be read here: %s", error)
            return None


def load_content(procedures: Path, routes: Path) -> WorkshopContent:
    """Return all that the workshop wrote.

    Raises:
        FaultyContentError: something in it cannot be read.
        OSError: a folder cannot be read.
    """
    return WorkshopContent(load_procedures(procedures), load_routes(routes))


def _procedure(folder: Path, faults: Faults) -> Procedure | None:
    before = len(faults.findings)
    table = read_table(
        folder / "procedure.toml", file=f"{folder.name}/procedure.toml", faults=faults
    )
    structure = read_structure(table) if table else None
    if table and structure and structure.code and structure.code != folder.name:
        table.fault(Rule.CODE_IS_FOLDER, code=structure.code, folder=folder.name)
    words = _words(folder, faults)
    if structure is None or len(faults.findings) > before:
        return None
    return with_hash(_joined(structure, words))


def _words(folder: Path, faults: Faults) -> dict[str, Words]:
    words = {}
    for language in LANGUAGES:
        name = f"{language}.toml"
        table = read_table(folder / name, file=f"{folder.name}/{name}", faults=faults)
        if table is not None:
            words[language] = read_words(table)
    return words


def _joined(structure: Structure, words: Mapping[str, Words]) -> Procedure:
    return Procedure(
        code=structure.code,
        version=structure.version,
        icon=structure.icon,
        subjects=structure.subjects,
        starts_from=structure.starts_from,
        ends_in=structure.ends_in,
        steps=structure.steps,
        words=words,
        other_person_than=structure.other_person_than,
        lifts=structure.lifts,
    )


def _recordings(folder: Path, procedure: Procedure, faults: Faults) -> dict[RecordingId, Path]:
    found = {}
    for language in LANGUAGES:
        for path in sorted((folder / "voices" / language).glob("*")):
            file = f"{folder.name}/voices/{language}/{path.name}"
            if path.suffix.lower() not in RECORDINGS:
                faults.add(Rule.RECORDING, file, known=", ".join(RECORDINGS))
            elif path.stem not in procedure.words_in(language).steps:
                faults.add(Rule.RECORDING, file, path.stem, known=", ".join(RECORDINGS))
            else:
                found[RecordingId(procedure.code, language, path.stem)] = path
    return found


def _in_order(procedures: Mapping[TaskCode, Procedure]) -> dict[TaskCode, Procedure]:
    known = {code: index for index, code in enumerate(ORDER_OF_WORK)}
    codes = sorted(procedures, key=lambda code: (known.get(code, len(known)), code))
    return {code: procedures[code] for code in codes}
