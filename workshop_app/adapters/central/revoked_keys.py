"""Keys that were taken back, written down beside the database too.

An older copy of the database knows nothing of what was revoked since. What is in this file is
revoked again wherever a copy is put back. A line is a workshop and the SHA-256 of a key.
"""

import os
from pathlib import Path
from typing import Final

from workshop_app.adapters.central.troubles import CentreError

FILE_NAME: Final = "revoked"
"""In the hub's folder, readable for its owner only."""

_HASH_BYTES: Final = 32


def write_down(file: Path, workshop: int, key_hash: bytes) -> None:
    """Add a key, for good.

    Raises:
        OSError: the file cannot be written.
    """
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(f"{workshop} {key_hash.hex()}\n")
        out.flush()
        os.fsync(out.fileno())


def written_down(file: Path) -> dict[int, set[bytes]]:
    """Return the hashes of the keys of each workshop; nothing where there is no file.

    Raises:
        CentreError: a line is not one of these; the message names it.
        OSError: the file cannot be read.
    """
    if not file.exists():
        return {}
    found: dict[int, set[bytes]] = {}
    for at, line in enumerate(file.read_text(encoding="ascii", errors="replace").splitlines(), 1):
        number, _, digest = line.partition(" ")
        try:
            key_hash = bytes.fromhex(digest)
            found.setdefault(int(number), set()).add(key_hash)
        except ValueError as error:
            raise CentreError(f"{file}, line {at}: {error}") from error
        if len(key_hash) != _HASH_BYTES:
            raise CentreError(f"{file}, line {at}: this is no hash of a key")
    return found
