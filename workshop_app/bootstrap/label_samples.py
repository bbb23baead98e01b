"""A label of each kind with the longest words that are likely: to look at, to try, to measure."""

from workshop_app.domain.codes import Code, CodeKind, numbered
from workshop_app.domain.labels import (
    AnyLabel,
    BoxLabel,
    Content,
    ForWhom,
    ItemLabel,
    LabelKind,
    LotLabel,
    OrderLabel,
    PalletLabel,
    PartLabel,
    PlaceLabel,
)


def samples() -> dict[LabelKind, AnyLabel]:
    """Return a label of each kind, with the longest words that are likely."""
    order = numbered(CodeKind.ORDER, 26, 31)
    contents = (("tower", "PC 26 0042"), ("screen", "EC 26 0007"), ("keyboard", "Clavier"))
    box = BoxLabel(
        code=numbered(CodeKind.BOX, 26, 118),
        for_whom=ForWhom.ASSOCIATION,
        order=order,
        contents=tuple(Content(*each) for each in contents),
        facts=(("Core i5 · 8 Go · 256 Go", "Écran 22 pouces"), ("DVD oui · Son oui", "Master 26")),
        call="01 23 45 67 89",
    )
    lot = LotLabel(numbered(CodeKind.LOT, 26, 3), "Courtier Informatique du Grand Est")
    return {
        LabelKind.ITEM: ItemLabel(numbered(CodeKind.MACHINE, 99, 167_771), "laptop"),
        LabelKind.PART: PartLabel(numbered(CodeKind.PART, 26, 12), "SSD 256 Go", "disk"),
        LabelKind.LOT: lot,
        LabelKind.PLACE: PlaceLabel(Code(CodeKind.PLACE, 7), "Étagère des ordinateurs", "shelf"),
        LabelKind.BOX: box,
        LabelKind.PALLET: PalletLabel(
            code=numbered(CodeKind.BOX, 26, 130), boxes=12, for_whom=ForWhom.SCHOOL, order=order
        ),
        LabelKind.ORDER: OrderLabel(
            code=numbered(CodeKind.ORDER, 26, 167_771),
            for_whom=ForWhom.ASSOCIATION,
            computers=12,
            leaves="lundi 7/12",
        ),
    }
