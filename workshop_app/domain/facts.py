"""Facts: what happened, written once and never changed. This format is frozen.

A fact is stored as its canonical bytes and a hash. The canonical bytes are one JSON object
in UTF-8 with the keys below, all of them, sorted, without spaces; only strings, integers
(up to 2⁵³−1 in size), booleans, null, lists and objects occur in it, never a fraction:

    bench    text     the bench's own random name (UUID)
    body     object   what the kind needs; keys and meaning never change within one `v`
    format   1        of this envelope
    id       text     UUIDv7 minted at the bench: the same fact has it for ever
    inc      text     incarnation of the bench's database (UUID); a new one after a restore
    kind     text     one of FactKind; an unknown one is kept and sent on untouched
    person   text     random name of who did it, or null
    seq      integer  1, 2, 3 … within one incarnation, without a gap
    subject  text     what it is about: `item:PGDLXLDN`, `job:…`, see SubjectKind
    trunk    integer  how many of the centre's facts this bench had seen
    v        integer  version of the body of this kind
    wall     integer  the bench's clock, milliseconds since 1970 (UTC); decides nothing

    hash = SHA-256(hash of the fact before, 32 bytes ‖ canonical bytes)

The first fact of an incarnation follows 32 zero bytes. The outbox holds the same bytes, the
hash before and the hash, so that any later version can send what any earlier one wrote.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, TypeAlias

from workshop_app.domain.errors import ChainBrokenError, MalformedFactError
from workshop_app.domain.ids import PersonId
from workshop_app.values import Struct

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
Body: TypeAlias = "Mapping[str, Json]"

FORMAT: Final = 1
GENESIS: Final = bytes(32)
LARGEST_INTEGER: Final = 2**53 - 1
"""What every JSON reader keeps exactly (RFC 8259, section 6)."""

_SHA256: Final = hashlib.sha256()

_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


class SubjectKind(StrEnum):
    """What a fact can be about. State is folded for each subject by itself."""

    ITEM = "item"
    JOB = "job"
    HELP = "help"
    BENCH = "bench"
    PLACE = "place"
    LOT = "lot"
    PART = "part"
    UNKNOWN_CODE = "unknown"
    NUMBERS = "numbers"
    SUPPLIER = "supplier"
    TENDER = "tender"
    ANNOUNCED = "announced"
    BENEFICIARY = "beneficiary"
    ORDER = "order"
    BOX = "box"
    ROUND = "round"
    PROCEDURE = "procedure"


class FactKind(StrEnum):
    """What can happen. The values are stored; never rename one."""

    ITEM_ARRIVED = "item_arrived"
    ITEM_ADVANCED = "item_advanced"
    ITEM_PARKED = "item_parked"
    ITEM_DECIDED = "item_decided"
    ITEM_MOVED = "item_moved"
    ITEM_GRADED = "item_graded"
    ITEM_NAMED = "item_named"
    CYCLE_OPENED = "cycle_opened"
    TASK_FINISHED = "task_finished"
    TASK_NEEDED = "task_needed"
    TASK_REOPENED = "task_reopened"
    ROUTE_TAKEN = "route_taken"
    TEST_RECORDED = "test_recorded"
    ERASURE_RECORDED = "erasure_recorded"
    COMPONENT_MOVED = "component_moved"
    GATE_OVERRIDDEN = "gate_overridden"
    LABEL_PRINTED = "label_printed"
    WASTE_LEFT = "waste_left"
    PACKED_INTO = "packed_into"
    CLASH_SETTLED = "clash_settled"
    ITEM_MERGED = "item_merged"
    ITEM_UNMERGED = "item_unmerged"
    ITEM_PARTED = "item_parted"

    JOB_PLANNED = "job_planned"
    JOB_GIVEN = "job_given"
    JOB_HANDED_OVER = "job_handed_over"
    JOB_STARTED = "job_started"
    JOB_NAMED_ITEM = "job_named_item"
    JOB_NAMED_BOX = "job_named_box"
    STEP_DONE = "step_done"
    STEP_REFUSED = "step_refused"
    STEP_FIXED = "step_fixed"
    STEP_BACK = "step_back"
    JOB_PAUSED = "job_paused"
    JOB_RESUMED = "job_resumed"
    JOB_LEFT_WAITING = "job_left_waiting"
    JOB_FINISHED = "job_finished"
    JOB_STOPPED = "job_stopped"
    JOB_CANCELLED = "job_cancelled"
    JOB_FELT = "job_felt"

    HELP_ASKED = "help_asked"
    HELP_SEEN = "help_seen"
    HELP_CLOSED = "help_closed"
    HELP_PASSED = "help_passed"
    HELP_TOLD = "help_told"

    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    AWAY_STARTED = "away_started"
    AWAY_ENDED = "away_ended"
    BENCH_NAMED = "bench_named"
    BREAK_DUE = "break_due"
    BENCH_VOICE = "bench_voice"

    PLACE_NAMED = "place_named"
    LOT_REGISTERED = "lot_registered"
    PART_REGISTERED = "part_registered"
    PART_MOVED = "part_moved"
    CODE_UNKNOWN = "code_unknown"
    CODE_SETTLED = "code_settled"
    NUMBERS_ASKED = "numbers_asked"

    SUPPLIER_NAMED = "supplier_named"
    COLUMNS_MATCHED = "columns_matched"
    TENDER_OPENED = "tender_opened"
    OFFER_MADE = "offer_made"
    TENDER_ENDED = "tender_ended"
    LOT_SUPPLIED = "lot_supplied"
    LOT_COUNTED = "lot_counted"
    MACHINE_ANNOUNCED = "machine_announced"
    ANNOUNCED_CAME = "announced_came"
    ANNOUNCED_WITHDRAWN = "announced_withdrawn"

    BENEFICIARY_NOTED = "beneficiary_noted"
    FAMILY_TRAINED = "family_trained"
    GRANT_MOVED = "grant_moved"
    CONVENTION_SIGNED = "convention_signed"
    MAINTENANCE_VISITED = "maintenance_visited"
    ORDER_PLACED = "order_placed"
    ORDER_CLOSED = "order_closed"
    ORDER_REOPENED = "order_reopened"
    ITEM_PROMISED = "item_promised"
    BOX_PACKED = "box_packed"
    BOX_PLACED = "box_placed"
    BOX_OPENED = "box_opened"
    BOX_LOADED = "box_loaded"
    BOX_DELIVERED = "box_delivered"
    ROUND_PLANNED = "round_planned"
    ROUND_ENDED = "round_ended"
    PROCEDURE_PUBLISHED = "procedure_published"


class Subject(Struct, frozen=True):
    """What a fact is about."""

    kind: SubjectKind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


class Draft(Struct, frozen=True, kw_only=True):
    """What a use case says happened; the journal adds where, when and in which order."""

    kind: FactKind
    subject: Subject
    person: PersonId | None
    body: Body
    v: int = 1


class Fact(Struct, frozen=True, kw_only=True):
    """Something that happened, as it is kept for ever. `kind` is text: it may be a later one."""

    id: str
    bench: str
    inc: str
    seq: int
    kind: str
    v: int
    subject: str
    person: str | None
    wall: int
    trunk: int
    body: Body


def canonical(fact: Fact) -> bytes:
    """Return the canonical bytes of a fact.

    Raises:
        MalformedFactError: the body holds something that the format has no place for.
    """
    _check(fact.body, "body")
    envelope = {
        "bench": fact.bench,
        "body": fact.body,
        "format": FORMAT,
        "id": fact.id,
        "inc": fact.inc,
        "kind": fact.kind,
        "person": fact.person,
        "seq": fact.seq,
        "subject": fact.subject,
        "trunk": fact.trunk,
        "v": fact.v,
        "wall": fact.wall,
    }
    try:
        return _ENCODER.encode(envelope).encode()
    except (TypeError, ValueError) as error:
        raise MalformedFactError(f"fact {fact.id}: {error}") from error


def from_canonical(raw: bytes) -> Fact:
    """Read a fact back from its canonical bytes.

    Raises:
        MalformedFactError: the bytes are not a fact in this format.
    """
    try:
        envelope = json.loads(raw.decode())
    except (ValueError, RecursionError) as error:
        raise MalformedFactError(f"not JSON: {error}") from error
    if not isinstance(envelope, dict) or envelope.get("format") != FORMAT:
        raise MalformedFactError("not a fact of format 1")
    _check_fields(envelope)
    return Fact(**{name: envelope[name] for name in _FIELDS})


def read_canonical(raw: bytes) -> Fact:
    """Read bytes of which nobody knows yet whether they are a fact, and in canonical form.

    Raises:
        MalformedFactError: they are not; the message says why.
    """
    try:
        fact = from_canonical(raw)
        for number in (fact.seq, fact.v, fact.wall, fact.trunk):
            _check_plain(number, "a number")
        if canonical(fact) != raw:
            raise MalformedFactError("not in canonical form")
    except RecursionError as error:
        raise MalformedFactError("nested too deeply") from error
    return fact


def chain_hash(before: bytes, raw: bytes) -> bytes:
    """Return the hash of a fact: SHA-256 over the hash before it and its canonical bytes."""
    made = _SHA256.copy()  # a third quicker than to begin one
    made.update(before + raw)
    return made.digest()


def verify_chain(links: Iterable[tuple[int, bytes, bytes, bytes]]) -> int:
    """Check one incarnation, given as (seq, hash before, canonical bytes, hash) in order.

    Returns:
        How many facts were checked.

    Raises:
        ChainBrokenError: a fact is missing, was changed, or does not follow the one before.
    """
    expected, before = 0, GENESIS
    for seq, claimed_before, raw, claimed in links:
        expected += 1
        if seq != expected:
            raise ChainBrokenError(f"fact {expected} is missing: the next one is {seq}")
        if claimed_before != before or chain_hash(before, raw) != claimed:
            raise ChainBrokenError(f"fact {seq} does not follow the one before")
        before = claimed
    return expected


_MISSING: Final = object()
_FIELDS: Final[Mapping[str, type | tuple[type, ...]]] = {
    "id": str,
    "bench": str,
    "inc": str,
    "seq": int,
    "kind": str,
    "v": int,
    "subject": str,
    "person": (str, type(None)),
    "wall": int,
    "trunk": int,
    "body": dict,
}


def _check_fields(envelope: Mapping[str, object]) -> None:
    for name, kind in _FIELDS.items():
        value = envelope.get(name, _MISSING)
        if not isinstance(value, kind) or isinstance(value, bool):
            raise MalformedFactError(f"field {name!r} is missing or of the wrong type")


def _check(value: object, where: str) -> None:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise MalformedFactError(f"{where}: key {key!r} is not text")
            _check(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _check(inner, f"{where}[{index}]")
    else:
        _check_plain(value, where)


def _check_plain(value: object, where: str) -> None:
    if isinstance(value, bool | None):
        return
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise MalformedFactError(f"{where}: {value} is too large for every JSON reader")
    elif isinstance(value, str):
        if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
            raise MalformedFactError(f"{where}: half a character")
    else:
        raise MalformedFactError(f"{where}: {type(value).__name__} has no place in a fact")
