"""What a worker's badge cannot do by any path, a fact that is sent straight to the centre included.

The rule is the centre's: it has the register of people, and a desk alone changes that.
"""

from collections.abc import Callable, Sequence
from typing import Final

from workshop_app.application.sync.messages import MOST_ENTRIES
from workshop_app.application.sync.register_port import RegisterStore
from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.item import ItemState
from workshop_app.domain.people import Role
from workshop_app.domain.register import ROLE, Entry

FOR_LEADS: Final = frozenset(
    map(
        str,
        (
            FactKind.ITEM_DECIDED,
            FactKind.ITEM_PROMISED,
            FactKind.CYCLE_OPENED,
            FactKind.WASTE_LEFT,
            FactKind.GATE_OVERRIDDEN,
            FactKind.CODE_SETTLED,
            FactKind.CLASH_SETTLED,
            FactKind.ITEM_MERGED,
            FactKind.ITEM_UNMERGED,
            FactKind.ITEM_PARTED,
            FactKind.JOB_GIVEN,
            FactKind.JOB_CANCELLED,
            FactKind.HELP_SEEN,
            FactKind.HELP_TOLD,
            FactKind.SUPPLIER_NAMED,
            FactKind.COLUMNS_MATCHED,
            FactKind.TENDER_OPENED,
            FactKind.OFFER_MADE,
            FactKind.TENDER_ENDED,
            FactKind.LOT_SUPPLIED,
            FactKind.LOT_COUNTED,
            FactKind.MACHINE_ANNOUNCED,
            FactKind.ANNOUNCED_WITHDRAWN,
            FactKind.PROCEDURE_PUBLISHED,
            FactKind.BENEFICIARY_NOTED,
            FactKind.FAMILY_TRAINED,
            FactKind.GRANT_MOVED,
            FactKind.CONVENTION_SIGNED,
            FactKind.MAINTENANCE_VISITED,
            FactKind.ORDER_PLACED,
            FactKind.ORDER_CLOSED,
            FactKind.ORDER_REOPENED,
            FactKind.BOX_OPENED,
            FactKind.BOX_LOADED,
            FactKind.BOX_DELIVERED,
            FactKind.ROUND_PLANNED,
            FactKind.ROUND_ENDED,
        ),
    )
)
"""What only a team lead's screens and commands tell of."""

FOR_LEADS_OR_NOBODY: Final = frozenset(
    map(
        str,
        (
            FactKind.HELP_PASSED,
            FactKind.PLACE_NAMED,
            FactKind.LOT_REGISTERED,
            FactKind.PART_REGISTERED,
        ),
    )
)
"""What a program does besides, by itself or by its command line: nobody is named then."""

OUTSIDE: Final = (ItemState.WASTE_OUT, ItemState.DELIVERED, ItemState.RETURNED)
"""Where an item comes by no task: a lead says that it has left, or stands here again."""

_LOOKED_AT: Final = FOR_LEADS | FOR_LEADS_OR_NOBODY | {str(FactKind.ITEM_ADVANCED)}
"""Of nearly every fact its kind alone says that anybody may tell of it."""

_UNKNOWN: Final = "not known"


def barred(
    register: RegisterStore, facts: Sequence[Fact], *, is_desk: Callable[[], bool]
) -> dict[str, str]:
    """Return which of these facts may not land, by their names, and why.

    Whoever was a worker when they told of it, by the register: what a lead did before they became
    a worker again may arrive late, and counts. Where nobody is named; or somebody is who is not
    known, once the register knows a lead. Two who are not known are believed: at a desk, which may
    know somebody of whom the centre has not heard; and of before the bench had any fact of the
    centre: it worked alone, with people of its own. Who was erased is nobody any more: nothing is
    said of them.

    Args:
        register: of the workshop whose bench it is.
        facts: what came.
        is_desk: tells whether they came from a desk; asked where it matters.
    """
    asked = [fact for fact in facts if fact.kind in _LOOKED_AT and _is_for_leads(fact)]
    if not asked:
        return {}
    with register.transaction() as work:
        known = work.entries({fact.person for fact in asked if fact.person})
    whys = [(fact, _why(fact, known.get(fact.person or ""))) for fact in asked]
    if any(why == _UNKNOWN for _, why in whys) and (is_desk() or not _has_lead(register)):
        whys = [(fact, why) for fact, why in whys if why != _UNKNOWN]
    return {
        fact.id: f"{fact.kind} is for a team lead, and {fact.person or 'nobody'} is {why}"
        for fact, why in whys
        if why
    }


def _is_for_leads(fact: Fact) -> bool:
    if fact.kind == FactKind.ITEM_ADVANCED:
        return fact.body.get("to") in OUTSIDE
    return fact.kind in FOR_LEADS or (fact.kind in FOR_LEADS_OR_NOBODY and bool(fact.person))


def _why(fact: Fact, entry: Entry | None) -> str:
    """Return why the author of a fact may not tell of it; empty if they may."""
    if not fact.person:
        return "named"
    if entry is not None and entry.erased:
        return ""
    role = entry.cells.get(ROLE) if entry is not None else None
    if role is None:
        return _UNKNOWN if fact.trunk else ""
    return "none" if role.value == Role.WORKER and role.at <= fact.wall else ""


def _has_lead(register: RegisterStore) -> bool:
    after, last = 0, 1
    while after < last:
        part = register.part(after, MOST_ENTRIES)
        roles = (entry.cells.get(ROLE) for entry in part.entries)
        if any(role is not None and role.value == Role.LEAD for role in roles):
            return True
        after, last = part.after, part.last
    return False
