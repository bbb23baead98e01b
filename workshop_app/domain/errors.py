"""The exception tree.

WorkshopError
├── IllegalMoveError      a state machine was asked for a move that is not in it: a bug
├── GateClosedError       a path tried to pass a gate G1–G8 without asking it first: a bug
├── StaleStateError       somebody else changed the subject first: the caller reads again
├── MalformedFactError    bytes that are no fact of ours
├── ChainBrokenError      a stored fact does not continue the chain
├── CentreAwayError       the centre's database does not answer just now: try again
└── StorageUnavailableError  the bench's memory cannot be used: `trouble` says why

A person's slip is never an exception: it is an outcome of the use case.
"""

from enum import StrEnum
from pathlib import Path


class WorkshopError(Exception):
    """Something that should not happen in a sound program on a sound machine."""


class IllegalMoveError(WorkshopError):
    """A state machine was asked for a move that is not in it."""


class GateClosedError(WorkshopError):
    """A path tried to pass a gate without asking it first."""


class StaleStateError(WorkshopError):
    """Somebody else changed the subject first; nothing was written."""


class MalformedFactError(WorkshopError):
    """Bytes that are no fact of ours; the message names the field."""


class ChainBrokenError(WorkshopError):
    """A stored fact does not continue the chain; the message names its number."""


class CentreAwayError(WorkshopError):
    """The centre's database does not answer just now; nothing was done: try again."""


class StorageTrouble(StrEnum):
    """Why the bench's memory cannot be used; each has its own calm words on the screen."""

    IN_USE = "in_use"  # another window of the program, or another tool, has it open
    CORRUPT = "corrupt"  # the file is damaged, or is no database of ours; it was not touched
    NEWER = "newer"  # a later version of the program wrote it; it was not touched
    DISK_FULL = "disk_full"  # nothing was half written
    READ_ONLY = "read_only"  # the folder or the file may not be written
    BROKEN = "broken"  # the disk answers with errors


class StorageUnavailableError(WorkshopError):
    """The bench's memory cannot be used; what was not committed is not there at all.

    Attributes:
        trouble: why.
        path: the file or folder that it is about.
    """

    def __init__(self, trouble: StorageTrouble, path: Path, message: str) -> None:
        super().__init__(message)
        self.trouble = trouble
        self.path = path
