"""Writes a checked document, whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.verify import PrintError, check


class CannotWriteError(PrintError):
    """The folder cannot be written, or the disk is full; what was there before still is."""


def write(document: Document, file: Path) -> None:
    """Check every code, then write the PDF under a draft's name and rename it.

    Raises:
        UnreadableCodeError: a code does not read; nothing was written.
        CannotWriteError: the file cannot be written.
    """
    check(document)
    write_bytes(document.pdf, file)


def write_bytes(content: bytes, file: Path) -> None:
    """Write a file so that a power cut leaves either the old one or the new one.

    Raises:
        CannotWriteError: the folder cannot be made or written, or the disk is full.
    """
    draft = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            dir=file.parent, prefix=f".{file.name}.", delete=False
        ) as stream:
            draft = Path(stream.name)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.chmod(0o644)
        draft.replace(file)
    except OSError as error:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        raise CannotWriteError(f"{file} cannot be written: {error.strerror or error}") from error
