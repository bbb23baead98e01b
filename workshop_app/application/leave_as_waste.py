"""An item leaves the workshop as waste, with its papers (gate G7)."""

from workshop_app.application.advance_item import known
from workshop_app.application.draft import of_item
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.errors import IllegalMoveError
from workshop_app.domain.facts import FactKind
from workshop_app.domain.gates import ClosedGate, WastePapers, closed_gate
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import LEGAL, ItemState
from workshop_app.domain.people import Person
from workshop_app.values import Struct


class LeaveAsWaste(Struct, frozen=True):
    """Let an item in the waste cage leave: flow, weight and slip are kept with it."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, item: ItemId, papers: WastePapers, *, by: Person) -> ClosedGate | None:
        """Record the exit.

        Returns:
            The gate with what is missing, papers or erased drives: then nothing changed.

        Raises:
            ValueError: the person is no lead.
            IllegalMoveError: there is no such item, or it is no waste.
        """
        if not by.is_lead:
            raise ValueError("only a team lead says that waste has left")
        out = ItemState.WASTE_OUT
        with self.open_unit_of_work() as uow:
            found = known(uow, item)
            if out not in LEGAL[found.state]:
                raise IllegalMoveError(f"item {item}: {found.state} cannot become {out}")
            shut = closed_gate(found, out, by=by.id, papers=papers)
            if shut is not None:
                return shut
            uow.record(
                of_item(
                    FactKind.WASTE_LEFT,
                    item,
                    by.id,
                    flow=papers.flow,
                    weight_g=papers.weight_g,
                    slip=papers.slip,
                ),
                of_item(
                    FactKind.ITEM_ADVANCED,
                    item,
                    by.id,
                    **{"from": str(found.state), "to": str(out)},
                ),
            )
            uow.commit()
            return None
