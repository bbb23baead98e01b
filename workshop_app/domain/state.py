"""One fold for each kind of subject: the whole of how facts become state."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from workshop_app.domain.bench import Bench, fold_bench
from workshop_app.domain.beneficiaries import Beneficiary, fold_beneficiary
from workshop_app.domain.facts import Fact, SubjectKind
from workshop_app.domain.help_call import HelpCall, fold_help
from workshop_app.domain.item import Item
from workshop_app.domain.item_fold import fold_item
from workshop_app.domain.job import Job, fold_job
from workshop_app.domain.numbers import NumberRange, fold_numbers
from workshop_app.domain.orders import (
    Box,
    Order,
    Round,
    fold_box,
    fold_order,
    fold_round,
)
from workshop_app.domain.publishing import Published, fold_published
from workshop_app.domain.stock import (
    Lot,
    Part,
    Place,
    UnknownCode,
    fold_lot,
    fold_part,
    fold_place,
    fold_unknown_code,
)
from workshop_app.domain.supply import (
    Announced,
    Supplier,
    Tender,
    fold_announced,
    fold_supplier,
    fold_tender,
)
from workshop_app.values import replace

UNDERSTOOD: Final = 1
"""The latest version of a fact's body that the folds read."""

DOES_NOT_FOLD: Final = (
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
"""What a fold ends in when a body is not what its kind and version promise."""

State: TypeAlias = (
    Item
    | Job
    | HelpCall
    | Bench
    | Place
    | Lot
    | Part
    | UnknownCode
    | NumberRange
    | Supplier
    | Tender
    | Announced
    | Beneficiary
    | Order
    | Box
    | Round
    | Published
)


_FOLDS: Final[Mapping[str, tuple[type[State], Callable[..., State | None]]]] = {
    SubjectKind.ITEM: (Item, fold_item),
    SubjectKind.JOB: (Job, fold_job),
    SubjectKind.HELP: (HelpCall, fold_help),
    SubjectKind.BENCH: (Bench, fold_bench),
    SubjectKind.PLACE: (Place, fold_place),
    SubjectKind.LOT: (Lot, fold_lot),
    SubjectKind.PART: (Part, fold_part),
    SubjectKind.UNKNOWN_CODE: (UnknownCode, fold_unknown_code),
    SubjectKind.NUMBERS: (NumberRange, fold_numbers),
    SubjectKind.SUPPLIER: (Supplier, fold_supplier),
    SubjectKind.TENDER: (Tender, fold_tender),
    SubjectKind.ANNOUNCED: (Announced, fold_announced),
    SubjectKind.BENEFICIARY: (Beneficiary, fold_beneficiary),
    SubjectKind.ORDER: (Order, fold_order),
    SubjectKind.BOX: (Box, fold_box),
    SubjectKind.ROUND: (Round, fold_round),
    SubjectKind.PROCEDURE: (Published, fold_published),
}
_BY_PLACE: Final[frozenset[type[State]]] = frozenset({Item, NumberRange})
"""Their folds are told the number in the feed as well."""


def fold(state: State | None, fact: Fact, wseq: int | None = None) -> State | None:
    """Return the state of a subject after one more of its facts.

    Args:
        state: what was known of the subject.
        fact: one more fact about it.
        wseq: its number in the centre's feed; none while only its own bench knows it.

    A fact about a kind of subject that this version does not know gives no state; the fact
    itself is kept and sent on. A body of a later version is like a kind that is not known.
    """
    if fact.v > UNDERSTOOD:
        fact = replace(fact, kind="")
    found = _FOLDS.get(fact.subject.partition(":")[0])
    if found is None:
        return None
    of, step = found
    known = state if isinstance(state, of) else None
    return step(known, fact, wseq) if of in _BY_PLACE else step(known, fact)


def fold_or_keep(
    state: State | None, fact: Fact, wseq: int | None = None
) -> tuple[State | None, str]:
    """Return the state after one more fact, and why it does not fold, if it does not.

    A fact of others may have been written by a program with other ideas: then it changes
    nothing, is marked, and those after it go on.
    """
    try:
        return fold(state, fact, wseq), ""
    except DOES_NOT_FOLD as error:
        return state, repr(error)
