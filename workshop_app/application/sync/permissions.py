"""What a worker's badge cannot do by any path, a fact that is sent straight to the centre included.

The rule is the centre's: it has the register of people, and a desk alone changes that.
"""

from collections.abc import Sequence
from typing import Final

from workshop_app.application.sync.register_port import RegisterStore
from workshop_app.domain.facts import Fact, FactKind
from workshop_app.domain.people import Role
from workshop_app.domain.register import ROLE, Entry

FOR_LEADS: Final = frozenset(
    map(
        str,
        (
            FactKind.ITEM_DECIDED,
            FactKind.GATE_OVERRIDDEN,
            FactKind.CODE_SETTLED,
            FactKind.CLASH_SETTLED,
            FactKind.JOB_GIVEN,
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


def barred(register: RegisterStore, facts: Sequence[Fact]) -> dict[str, str]:
    """Return which of these facts may not land, by their names, and why.

    Whoever was a worker when they told of it, by the register: what a lead did before they became
    a worker again may arrive late, and counts. Of whom the register knows no role, nothing is
    said: a workshop may have no desk yet, and who was erased is nobody any more.
    """
    asked = [fact for fact in facts if fact.kind in FOR_LEADS and fact.person]
    if not asked:
        return {}
    with register.transaction() as work:
        known = work.entries({str(fact.person) for fact in asked})
    return {
        fact.id: f"{fact.kind} is for a team lead, and {fact.person} is none"
        for fact in asked
        if _is_worker(known.get(str(fact.person)), fact.wall)
    }


def _is_worker(entry: Entry | None, when: int) -> bool:
    role = entry.cells.get(ROLE) if entry is not None else None
    return role is not None and role.value == Role.WORKER and role.at <= when
