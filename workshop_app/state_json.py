"""States as JSON bytes: the same state gives the same bytes at every bench and at the centre."""

import hashlib
import json
from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

import msgspec

from workshop_app.domain.bench import Bench
from workshop_app.domain.beneficiaries import Beneficiary
from workshop_app.domain.facts import LARGEST_INTEGER, Fact, SubjectKind, read_canonical
from workshop_app.domain.help_call import HelpCall
from workshop_app.domain.item import Item
from workshop_app.domain.job import Job
from workshop_app.domain.numbers import NumberRange
from workshop_app.domain.orders import Box, Order, Round
from workshop_app.domain.publishing import Published
from workshop_app.domain.state import State
from workshop_app.domain.stock import Lot, Part, Place, UnknownCode
from workshop_app.domain.supply import Announced, Supplier, Tender

FOLDS: Final = 5
"""Raise this when a fold of the domain computes something else from the same facts; every
bench and the centre then fold their states anew. A golden file fails when it is forgotten."""

STATE_TYPES: Final[Mapping[str, type[State]]] = {
    SubjectKind.ITEM: Item,
    SubjectKind.JOB: Job,
    SubjectKind.HELP: HelpCall,
    SubjectKind.BENCH: Bench,
    SubjectKind.PLACE: Place,
    SubjectKind.LOT: Lot,
    SubjectKind.PART: Part,
    SubjectKind.UNKNOWN_CODE: UnknownCode,
    SubjectKind.NUMBERS: NumberRange,
    SubjectKind.SUPPLIER: Supplier,
    SubjectKind.TENDER: Tender,
    SubjectKind.ANNOUNCED: Announced,
    SubjectKind.BENEFICIARY: Beneficiary,
    SubjectKind.ORDER: Order,
    SubjectKind.BOX: Box,
    SubjectKind.ROUND: Round,
    SubjectKind.PROCEDURE: Published,
}


_UUID_LETTERS: Final = 36
_Number = Annotated[int, msgspec.Meta(ge=-LARGEST_INTEGER, le=LARGEST_INTEGER)]
_OfUuid = Annotated[str, msgspec.Meta(min_length=_UUID_LETTERS, max_length=_UUID_LETTERS)]


class _Envelope(msgspec.Struct, forbid_unknown_fields=True):
    """The canonical bytes of a fact, as `domain/facts.py` has them."""

    bench: _OfUuid
    body: dict[str, Any]
    format: Literal[1]
    id: str
    inc: str
    kind: str
    person: str | None
    seq: _Number
    subject: str
    trunk: _Number
    v: _Number
    wall: _Number


def _no_fraction(text: str) -> float:
    raise ValueError(f"{text} is a fraction")


_LONG_NUMBER: Final = b"0" * 16
_TO_ZEROS: Final = bytes.maketrans(b"123456789", b"0" * 9)
_BODY_AT: Final = len('{"bench":""') + _UUID_LETTERS
_AFTER_BODY: Final = b',"format":1,"id":"'

_envelope = msgspec.json.Decoder(_Envelope, float_hook=_no_fraction)
_sorted = msgspec.json.Encoder(order="sorted")
_encoder = msgspec.json.Encoder(order="deterministic")
_states = {kind: msgspec.json.Decoder(state) for kind, state in STATE_TYPES.items()}
_fact = msgspec.json.Decoder(dict)


def encode(value: Any) -> bytes:
    """Return the bytes of a state or of an entry of a register, keys and sets sorted."""
    return _encoder.encode(value)


def decode_state(kind: str, raw: bytes) -> State:
    """Read a state of a kind of subject."""
    return _states[kind].decode(raw)


def decode_fact(canon: bytes) -> Fact:
    """Read canonical bytes that were checked before; `from_canonical` in a fifth of the time."""
    told = _fact.decode(canon)
    del told["format"]
    return Fact(**told)


def read_fact(canon: bytes) -> Fact:
    """`read_canonical` in a fifth of the time: what is read here is written back and compared.

    Whatever is not plainly right goes the slow way, which alone says what is wrong.

    Raises:
        MalformedFactError: the bytes are no fact, or not in canonical form.
    """
    try:
        told = _envelope.decode(canon)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return read_canonical(canon)
    if _has_long_number(canon) or _sorted.encode(told) != canon:
        return read_canonical(canon)
    return Fact(
        id=told.id,
        bench=told.bench,
        inc=told.inc,
        seq=told.seq,
        kind=told.kind,
        v=told.v,
        subject=told.subject,
        person=told.person,
        wall=told.wall,
        trunk=told.trunk,
        body=told.body,
    )


def parse_json(raw: bytes) -> Any:
    """`parsed` of the messages' codec in a third of the time.

    What msgspec refuses goes the slow way, which alone says what is wrong, and which takes some
    more: half a character, `NaN`.

    Raises:
        ValueError: it is no JSON.
        RecursionError: it is nested too deeply.
    """
    try:
        return msgspec.json.decode(raw)
    except (ValueError, RecursionError):
        return json.loads(raw.decode())


def _has_long_number(canon: bytes) -> bool:
    """Whether a number of the body may be larger than a fact holds.

    It may as well be part of a name: the slow way tells. Where every digit is made a zero,
    sixteen of them are found more quickly than by a pattern.
    """
    body = canon[_BODY_AT : canon.rfind(_AFTER_BODY)]
    return _LONG_NUMBER in body.translate(_TO_ZEROS)


def folds_shape() -> str:
    """Name what the folds of this version make: the fields of each state, and `FOLDS`."""
    told = hashlib.sha256(str(FOLDS).encode())
    for state in STATE_TYPES.values():
        told.update(_encoder.encode(msgspec.json.schema(state)))
    return told.hexdigest()
