"""What stands on the labels, badges and cards, whoever prints them and wherever."""

from enum import StrEnum
from typing import TypeAlias

from workshop_app.domain.codes import Code
from workshop_app.values import Struct


class LabelStock(StrEnum):
    """What item and box labels are printed on, in mm. The values are settings; never rename one."""

    ITEM_62 = "62x29"
    ITEM_57 = "57x32"
    BOX_SMALL = "100x62"
    BOX_LARGE = "100x150"
    SHEET = "L7160"  # A4 with 3 x 7 labels of 63.5 x 38.1


class LabelKind(StrEnum):
    """What a label is stuck on. The values name the template files; never rename one."""

    ITEM = "item"
    PART = "part"
    LOT = "lot"
    PLACE = "place"
    BOX = "box"
    PALLET = "pallet"
    ORDER = "order"


class ForWhom(StrEnum):
    """The three kinds of beneficiary: a pictogram and a word, never somebody's name."""

    SCHOOL = "school"
    FAMILY = "family"
    ASSOCIATION = "association"


SMALLEST_PT = 14.0
"""Nothing that a person must read is printed smaller (PRN-01)."""


class ItemLabel(Struct, frozen=True):
    """The label on a machine or screen.

    Attributes:
        code: of the item.
        kind: tower, laptop or screen; chooses the drawing.
        words_pt: the least size of letters, in pt, as far as there is room; `PC 26` grows with it
            and the digits beside it give way, down to this size and never under 20 pt.
    """

    code: Code
    kind: str = "tower"
    words_pt: float = SMALLEST_PT


class LotLabel(Struct, frozen=True):
    """The label on a lot of supply; `supplier` is the name that the team leads use."""

    code: Code
    supplier: str = ""


class PartLabel(Struct, frozen=True):
    """The label on a part without a serial number; `words` say which: `SSD 256 Go`."""

    code: Code
    words: str
    kind: str = "part"


class PlaceLabel(Struct, frozen=True):
    """The large tag on a shelf, bench, cage or pallet; people know it by its name alone."""

    code: Code
    name: str
    kind: str = "place"


class BadgeCard(Struct, frozen=True):
    """Somebody's badge: a random token, the first name and a picture, nothing else.

    Attributes:
        code: a badge code; its payload is random.
        first_name: as the person wants to be called.
        portrait: a PNG or JPEG, square; empty where the person has chosen none.
    """

    code: Code
    first_name: str
    portrait: bytes = b""


class Content(Struct, frozen=True):
    """One thing in a box: its drawing, and its number or word."""

    kind: str
    words: str


MOST_CONTENTS, MOST_FACTS = 6, 3


class BoxLabel(Struct, frozen=True, kw_only=True):
    """The label on a box that leaves the workshop.

    Attributes:
        code: the box.
        for_whom: kind of beneficiary; none while the box has no order.
        order: the order it belongs to; a reference, never a family's name.
        contents: at most `MOST_CONTENTS`.
        facts: at most `MOST_FACTS` lines of two short texts: machine, checks, grades.
        call: telephone number of the workshop.
    """

    code: Code
    for_whom: ForWhom | None = None
    order: Code | None = None
    contents: tuple[Content, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    call: str = ""

    def __post_init__(self) -> None:
        if len(self.contents) > MOST_CONTENTS:
            raise ValueError(f"a box label shows {MOST_CONTENTS} contents, not {self.contents}")
        if len(self.facts) > MOST_FACTS:
            raise ValueError(f"a box label shows {MOST_FACTS} lines of facts, not {self.facts}")


class OrderLabel(Struct, frozen=True, kw_only=True):
    """The label on the papers or the trolley of an order.

    Attributes:
        code: the order; people see its number, never a name.
        for_whom: kind of beneficiary.
        computers: how many are to be packed, 1 or more.
        leaves: the day on which it leaves, as people write it; empty while none is known.
    """

    code: Code
    for_whom: ForWhom
    computers: int
    leaves: str = ""


class PalletLabel(Struct, frozen=True, kw_only=True):
    """The label on a pallet of boxes.

    Attributes:
        code: the pallet; numbered among the boxes.
        for_whom: kind of beneficiary; none for a pallet of several.
        order: the one order that it belongs to, if there is one.
        boxes: how many boxes stand on it.
    """

    code: Code
    boxes: int
    for_whom: ForWhom | None = None
    order: Code | None = None


AnyLabel: TypeAlias = (
    ItemLabel | PartLabel | LotLabel | PlaceLabel | BoxLabel | PalletLabel | OrderLabel
)
