"""One fold for each kind of subject: the whole of how facts become state."""

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
    match fact.subject.partition(":")[0]:
        case SubjectKind.ITEM:
            return fold_item(state if isinstance(state, Item) else None, fact, wseq)
        case SubjectKind.JOB:
            return fold_job(state if isinstance(state, Job) else None, fact)
        case SubjectKind.HELP:
            return fold_help(state if isinstance(state, HelpCall) else None, fact)
        case SubjectKind.BENCH:
            return fold_bench(state if isinstance(state, Bench) else None, fact)
        case SubjectKind.PLACE:
            return fold_place(state if isinstance(state, Place) else None, fact)
        case SubjectKind.LOT:
            return fold_lot(state if isinstance(state, Lot) else None, fact)
        case SubjectKind.PART:
            return fold_part(state if isinstance(state, Part) else None, fact)
        case SubjectKind.UNKNOWN_CODE:
            return fold_unknown_code(state if isinstance(state, UnknownCode) else None, fact)
        case SubjectKind.NUMBERS:
            return fold_numbers(state if isinstance(state, NumberRange) else None, fact, wseq)
        case SubjectKind.SUPPLIER:
            return fold_supplier(state if isinstance(state, Supplier) else None, fact)
        case SubjectKind.TENDER:
            return fold_tender(state if isinstance(state, Tender) else None, fact)
        case SubjectKind.ANNOUNCED:
            return fold_announced(state if isinstance(state, Announced) else None, fact)
        case kind:
            return _fold_of_orders(kind, state, fact)


def _fold_of_orders(kind: str, state: State | None, fact: Fact) -> State | None:
    match kind:
        case SubjectKind.BENEFICIARY:
            return fold_beneficiary(state if isinstance(state, Beneficiary) else None, fact)
        case SubjectKind.ORDER:
            return fold_order(state if isinstance(state, Order) else None, fact)
        case SubjectKind.BOX:
            return fold_box(state if isinstance(state, Box) else None, fact)
        case SubjectKind.ROUND:
            return fold_round(state if isinstance(state, Round) else None, fact)
        case SubjectKind.PROCEDURE:
            return fold_published(state if isinstance(state, Published) else None, fact)
        case _:
            return None


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
