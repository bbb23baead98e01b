"""Labels of many machines, one after the other: with progress, a way to stop, and none twice."""

from collections.abc import Callable, Sequence

from workshop_app.application.draft import of_item
from workshop_app.application.ports import LabelPrinter, PrintState
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId
from workshop_app.domain.labels import ItemLabel
from workshop_app.domain.people import Person
from workshop_app.values import Struct


class BatchDone(Struct, frozen=True, kw_only=True):
    """What came of a batch.

    Attributes:
        printed: how many came out now, and were written down.
        unsure: what may have come out: somebody looks, and asks for those that have not.
        left: how many were not sent: somebody stopped, or the printer did.
        trouble: a word of the printer port, where the printer stopped; empty if it did not.
    """

    printed: int = 0
    unsure: tuple[ItemLabel, ...] = ()
    left: int = 0
    trouble: str = ""


class PrintBatch(Struct, frozen=True):
    """Prints labels of machines and screens. A batch of the same name goes on where it stopped.

    The name and the code of a label are the key of its print: what came out does not come out
    again, even if the program was ended in between.
    """

    open_unit_of_work: OpenUnitOfWork
    printer: LabelPrinter

    def __call__(
        self,
        labels: Sequence[ItemLabel],
        *,
        name: str,
        lead: Person,
        progress: Callable[[int, int], None],
        stop: Callable[[], bool],
    ) -> BatchDone:
        """Print until all are out, the printer is in trouble, or `stop` says so.

        Args:
            labels: in their order.
            name: of the batch.
            lead: who asks.
            progress: is told how many of how many are done, after each.
            stop: is asked before each; a label that was sent is finished.

        Raises:
            ValueError: the person is no lead.
        """
        if not lead.is_lead:
            raise ValueError("only a team lead prints a batch")
        printed, unsure = 0, list[ItemLabel]()
        for number, label in enumerate(labels):
            if stop():
                return _done(printed, unsure, len(labels) - number)
            result = self.printer.print_item_label(label, key=f"batch/{name}/{label.code.text}")
            match result.state:
                case PrintState.PRINTED:
                    printed += self._noted(label, name, lead)
                case PrintState.UNSURE:
                    unsure.append(label)
                case _:
                    return _done(printed, unsure, len(labels) - number, result.trouble)
            progress(number + 1, len(labels))
        return _done(printed, unsure, 0)

    def _noted(self, label: ItemLabel, name: str, lead: Person) -> bool:
        """Write down that it came out; False if that was known."""
        item = ItemId(label.code.text)
        with self.open_unit_of_work() as uow:
            for fact in uow.history(f"item:{item}"):
                if fact.kind == FactKind.LABEL_PRINTED and fact.body.get("batch") == name:
                    return False
            told = {"label": "item", "code": label.code.text, "batch": name, "reason": "batch"}
            uow.record(of_item(FactKind.LABEL_PRINTED, item, lead.id, **told))
            uow.commit()
        return True


def _done(printed: int, unsure: Sequence[ItemLabel], left: int, trouble: str = "") -> BatchDone:
    return BatchDone(printed=printed, unsure=tuple(unsure), left=left, trouble=trouble)
