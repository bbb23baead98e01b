"""The keys of what is personal, outside the database: one a person; erasing is destroying it.

A file of records of 68 bytes: number of the workshop (4, big-endian), SHA-256 of the person's
random name (32), their key (32). Who is erased has a key of zeros, overwritten in place, for ever:
whatever older copy of the database, of its log or of a bench comes back, nothing of them can be
read again, and nobody can bring them back. Whoever has this file and the database has the register:
it is not in the database's backups, and is not to be kept beside them. Where it is lost, benches
offer again what they know, under fresh keys.
"""

import hashlib
import os
import secrets
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FILE_NAME: Final = "register.keys"
_NUMBER, _HASH, _KEY, _NONCE = 4, 32, 32, 12
_RECORD: Final = _NUMBER + _HASH + _KEY
_ERASED: Final = bytes(_KEY)


class RegisterKeys:
    """The keys of all workshops of a hub; threads and processes may share the file."""

    def __init__(self, file: Path) -> None:
        """Open the file, or make it, for nobody but its owner.

        Raises:
            OSError: it cannot be read or made.
        """
        self._file = file
        self._keys: dict[bytes, bytes] = {}
        self._places: dict[bytes, int] = {}
        self._read = 0
        self._lock = threading.Lock()
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        with self._writing():
            pass

    def is_erased(self, workshop: int, person: str) -> bool:
        """Whether somebody was erased: nothing of them is ever kept again."""
        return self._known(_name(workshop, person)) == _ERASED

    def has(self, workshop: int, person: str) -> bool:
        """Whether what was sealed for somebody can be opened."""
        return self._known(_name(workshop, person)) not in {None, _ERASED}

    def seal(self, workshop: int, person: str, changed: int, plain: bytes) -> bytes:
        """Return the bytes that are stored: nonce and AES-256-GCM. Who is new gets a key.

        Raises:
            OSError: the key cannot be written.
            ValueError: they were erased.
        """
        name = _name(workshop, person)
        key = self._known(name) or self._add(name)
        if key == _ERASED:
            raise ValueError(f"{person} was erased")
        nonce = secrets.token_bytes(_NONCE)
        return nonce + AESGCM(key).encrypt(nonce, plain, _about(workshop, person, changed))

    def open(self, workshop: int, person: str, changed: int, sealed: bytes) -> bytes | None:
        """Return what was sealed; none if its key is gone, or if it is not what was sealed."""
        if not self.has(workshop, person):
            return None
        key = self._keys[_name(workshop, person)]
        try:
            return AESGCM(key).decrypt(
                sealed[:_NONCE], sealed[_NONCE:], _about(workshop, person, changed)
            )
        except (InvalidTag, ValueError):
            return None

    def destroy(self, workshop: int, person: str) -> None:
        """Overwrite somebody's key where it lies, for ever; this comes before all else of erasing.

        Raises:
            OSError: the file cannot be written.
        """
        name = _name(workshop, person)
        with self._writing() as file:
            if name in self._places:
                file.seek(self._places[name] + len(name))
                file.write(_ERASED)
                self._keys[name] = _ERASED
            else:
                self._append(file, name, _ERASED)

    def _known(self, name: bytes) -> bytes | None:
        found = self._keys.get(name)
        if found is None:
            with self._writing():
                found = self._keys.get(name)
        return found

    def _add(self, name: bytes) -> bytes:
        with self._writing() as file:
            if name not in self._keys:
                self._append(file, name, secrets.token_bytes(_KEY))
            return self._keys[name]

    def _append(self, file: IO[bytes], name: bytes, key: bytes) -> None:
        file.seek(self._read)  # over a record that was torn by a power cut
        file.write(name + key)
        self._keys[name], self._places[name] = key, self._read
        self._read += _RECORD

    @contextmanager
    def _writing(self) -> Iterator[IO[bytes]]:
        """Hold the file, having read what others have added to it; what is written is durable."""
        with self._lock, self._file.open("r+b") as file:
            _hold(file)
            file.seek(self._read)
            while len(record := file.read(_RECORD)) == _RECORD:
                name = record[: _NUMBER + _HASH]
                self._keys[name] = record[len(name) :]
                self._places[name] = self._read
                self._read += _RECORD
            yield file
            file.flush()
            os.fsync(file.fileno())


def _name(workshop: int, person: str) -> bytes:
    return workshop.to_bytes(_NUMBER, "big") + hashlib.sha256(person.encode()).digest()


def _about(workshop: int, person: str, changed: int) -> bytes:
    return f"{workshop}\nperson\n{person}\n{changed}".encode()


if sys.platform == "win32":

    def _hold(file: IO[bytes]) -> None:
        """One process alone runs a hub there."""

else:
    import fcntl

    def _hold(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX)  # until it is closed
