"""The first day of a workshop: its people, places, lots and parts, from a list in a file."""

import secrets
import sys
from pathlib import Path

from workshop_app import resources
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.word_lists import read_findings
from workshop_app.adapters.content.workshop_file import read_workshop
from workshop_app.application.register_workshop import RegisterWorkshop, WorkshopList
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.bootstrap.pins import NO_DESK
from workshop_app.domain.codes import PAYLOADS, Code, CodeKind
from workshop_app.domain.errors import StorageUnavailableError
from workshop_app.domain.ids import PersonId
from workshop_app.settings import Settings

_DONE = {
    "fr": "{people} personnes, {places} endroits, {lots} lots : c’est enregistré.",
    "en": "{people} people, {places} places, {lots} lots: registered.",
}


def run(*, settings: Settings, file: Path) -> int:
    """Register the list in a file; 0 if all of it is registered, 1 if nothing is."""
    faults = Faults()
    tasks = frozenset(read_content()[0].tasks())
    listed = read_workshop(file, tasks, faults)
    if faults.findings:
        sentences = read_findings(resources.path("words"), settings.language, Faults())
        for finding in faults.findings:
            place = f"{finding.file}: {finding.step}" if finding.step else finding.file
            sys.stderr.write(f"{place}: {finding.message(sentences)}\n")
        return 1
    memory = BenchMemory(settings)
    try:
        if listed.people and not _may_change(memory):
            sys.stderr.write(f"workshop-app register: {NO_DESK}\n")
            return 1
        register(memory, listed)
    except StorageUnavailableError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        memory.close()
    counts = {"people": len(listed.people), "places": len(listed.places), "lots": len(listed.lots)}
    sys.stdout.write(_DONE[settings.language].format(**counts) + "\n")
    return 0


def _may_change(memory: BenchMemory) -> bool:
    with memory.unit_of_work() as uow:
        return uow.people.may_change()


def register(memory: BenchMemory, listed: WorkshopList) -> None:
    """Register a list; people get random names for the facts, and random badges."""
    RegisterWorkshop(
        memory.unit_of_work,
        new_person=lambda: PersonId(secrets.token_hex(8)),
        new_badge=lambda: Code(CodeKind.BADGE, secrets.randbelow(PAYLOADS)),
    )(listed)
