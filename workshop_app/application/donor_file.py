"""What a donor is told of a lot: where each machine is, its data, and what did not come."""

from workshop_app.application.storage_port import OpenUnitOfWork, UnitOfWork
from workshop_app.domain.codes import parse_code
from workshop_app.domain.documents import certificate_of
from workshop_app.domain.facts import Fact, FactKind, SubjectKind
from workshop_app.domain.ids import ItemId, LotId
from workshop_app.domain.item import Component, Item
from workshop_app.domain.state import fold_or_keep
from workshop_app.domain.yearly import WEIGHT_G
from workshop_app.values import Struct


class DrivePart(Struct, frozen=True):
    """A drive: its serial or number, a word for its data, and the day of the record (ISO)."""

    name: str
    data: str
    day: str


class MachineLine(Struct, frozen=True, kw_only=True):
    """One machine of the lot.

    Attributes:
        name: its serial or the donor's tag; empty if it has none.
        state: where it is in its life, as `ItemState`.
        weight_g: as weighed when it left as waste, else as a rule.
    """

    shown: str
    name: str
    state: str
    weight_g: int
    drives: tuple[DrivePart, ...]


class LotFile(Struct, frozen=True, kw_only=True):
    """A whole lot; `missing` are names and kinds of machines that were announced and never came."""

    shown: str
    supplier: str
    expected: int
    machines: tuple[MachineLine, ...]
    missing: tuple[tuple[str, str], ...]


class DonorFile(Struct, frozen=True):
    """Gathers what is known of a lot. No person is in it."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, lot: LotId) -> LotFile | None:
        """Return the file of a lot; none if there is no such lot."""
        with self.open_unit_of_work() as uow:
            known = uow.stock.lot(lot)
            if known is None:
                return None
            histories = uow.histories(SubjectKind.ITEM)
            machines = [line for facts in histories for line in _of(lot, facts)]
            return LotFile(
                shown=shown_code(lot),
                supplier=known.supplier,
                expected=known.expected,
                machines=tuple(sorted(machines, key=lambda line: line.shown)),
                missing=_missing(uow, lot),
            )


def _of(lot: LotId, facts: tuple[Fact, ...]) -> list[MachineLine]:
    item: Item | None = None
    weight = 0
    for fact in facts:
        after, _ = fold_or_keep(item, fact)
        item = after if isinstance(after, Item) else item
        told = fact.body.get("weight_g")
        if fact.kind == FactKind.WASTE_LEFT and isinstance(told, int):
            weight = told
    if item is None or item.lot != lot:
        return []
    certificate = certificate_of(item, facts)
    drives = certificate.drives if certificate else ()
    return [
        MachineLine(
            shown=shown_code(item.id),
            name=item.serial or next(iter(item.aliases), ""),
            state=str(item.state),
            weight_g=weight or WEIGHT_G.get(item.kind, 0),
            drives=tuple(
                DrivePart(
                    each.part.serial or each.part.id,
                    _data(each.part),
                    each.day.isoformat() if each.day else "",
                )
                for each in drives
            ),
        )
    ]


def _data(part: Component) -> str:
    if part.erasure in {"ok", "failed", "destroyed"}:
        return part.erasure
    return "new" if part.new else "unknown"


def _missing(uow: UnitOfWork, lot: LotId) -> tuple[tuple[str, str], ...]:
    awaited = (each for each in uow.supply.announced_of(lot) if each.is_awaited)
    return tuple((each.serial or each.asset_tag, each.kind) for each in awaited)


def shown_code(text: ItemId | LotId) -> str:
    """Return a code as people read it; what is none stays as it is."""
    code = parse_code(text)
    return code.shown if code else text
