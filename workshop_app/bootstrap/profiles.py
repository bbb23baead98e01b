"""A person's profile as a file, back again, and gone: by the badge that they hold in their hand."""

import secrets
import sys
from pathlib import Path
from typing import Final

from workshop_app.application.carry_profile import Refusal, export, read_in
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.errors import StorageUnavailableError
from workshop_app.domain.people import Person
from workshop_app.domain.profile_changes import Change, with_change
from workshop_app.settings import Settings

_WORDS: Final = {
    "fr": {
        "nobody": "Ce badge n’est à personne ici.",
        "exported": "Le profil est dans {file}, sans nom.",
        "read": "Le profil est lu.",
        "cannot_read": "{file} ne peut pas être lu. Rien n’a changé.",
        "cannot_write": "{file} ne peut pas être écrit\u00a0: ce dossier manque ou est fermé.",
        "erased": "Cette personne est effacée de ce poste et de ses copies.",
        "erased_here": "Cette personne est effacée de ce poste et de ses copies, mais pas"
        " ailleurs : effacez-la aussi au poste d’un responsable, et tous les postes l’oublient.",
        Refusal.NO_PROFILE: "{file} n’est pas un profil entier.",
        Refusal.LATER: "{file} vient d’une version plus récente.",
        Refusal.OTHER_BADGE: "{file} est à un autre badge, ou a été changé.",
    },
    "en": {
        "nobody": "This badge is nobody's here.",
        "exported": "The profile is in {file}, without a name.",
        "read": "The profile is read in.",
        "cannot_read": "{file} cannot be read. Nothing was changed.",
        "cannot_write": "{file} cannot be written: that folder is missing or closed.",
        "erased": "This person is erased from this bench and its copies.",
        "erased_here": "This person is erased from this bench and its copies, but not elsewhere:"
        " erase them at a team lead's desk too, and every bench forgets them.",
        Refusal.NO_PROFILE: "{file} is no whole profile.",
        Refusal.LATER: "{file} is of a later version.",
        Refusal.OTHER_BADGE: "{file} belongs to another badge, or was changed.",
    },
}


def run(*, settings: Settings, verb: str, badge: str, file: Path | None) -> int:
    """Export, read in or erase a profile; 0 if it was done, 1 if nothing was changed.

    Raises:
        ValueError: a file is needed and not named.
    """
    memory, words = BenchMemory(settings), _WORDS[settings.language]
    try:
        with memory.unit_of_work() as uow:
            person = uow.people.with_badge(badge.upper())
            if person is None:
                sys.stderr.write(words["nobody"] + "\n")
                return 1
            told, code = _done(uow, person, verb, file)
            sentence = words[told].format(file=file)
            (sys.stdout if code == 0 else sys.stderr).write(sentence + "\n")
            return code
    except StorageUnavailableError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        memory.close()


def _done(uow: UnitOfWork, person: Person, verb: str, file: Path | None) -> tuple[str, int]:
    if verb == "erase":
        uow.people.erase(person.id)
        uow.commit()
        return "erased" if uow.people.may_change() else "erased_here", 0
    if file is None:
        raise ValueError(f"{verb}: no file is named")
    kept = uow.people.profile(person.id)
    if verb == "export":
        try:
            file.write_bytes(export(kept, badge=person.badge, salt=secrets.token_bytes(16)))
        except OSError:
            return "cannot_write", 1
        return "exported", 0
    try:
        brought = file.read_bytes()
    except OSError:
        return "cannot_read", 1
    carried = read_in(brought, badge=person.badge, into=kept)
    if isinstance(carried, Refusal):
        return carried, 1
    for told in carried.told:
        sys.stderr.write(f"{told}\n")
    change = with_change(uow.people.changes(person.id), Change(uow.now_ms(), kept))
    uow.people.save_profile(person.id, carried.profile)
    uow.people.save_changes(person.id, change)
    uow.commit()
    return "read", 0
