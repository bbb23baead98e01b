"""The exception tree.

WorkshopError
├── IllegalMoveError      a state machine was asked for a move that is not in it: a bug
├── GateClosedError       a path tried to pass a gate G1–G8 without asking it first: a bug
├── StaleStateError       somebody else changed the subject first: the caller reads again
├── MalformedFactError    bytes that are no fact of ours
└── ChainBrokenError      a stored fact does not continue the chain

A person's slip is never an exception: it is an outcome of the use case.
"""


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
