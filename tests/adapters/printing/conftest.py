import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from workshop_app import resources
from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.shop import PrintShop
from workshop_app.adapters.printing.words import read_words
from workshop_app.domain.codes import Code, CodeKind, numbered
from workshop_app.domain.labels import (
    BadgeCard,
    BoxLabel,
    Content,
    ForWhom,
    ItemLabel,
    LabelStock,
    LotLabel,
    OrderLabel,
    PalletLabel,
    PartLabel,
    PlaceLabel,
)

LANGUAGES = ("fr", "en")
COMPUTER = ItemLabel(numbered(CodeKind.MACHINE, 26, 42))
MONITOR = ItemLabel(numbered(CodeKind.SCREEN, 26, 7), "screen")
LARGEST_NUMBER = ItemLabel(numbered(CodeKind.MACHINE, 99, 167_771), "laptop")

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{}"/></svg>'


def portrait():
    face = Image.new("RGB", (120, 160), "#CCDDEE")
    ImageDraw.Draw(face).ellipse((30, 40, 90, 120), fill="#AA6633")
    stream = BytesIO()
    face.save(stream, "PNG")
    return stream.getvalue()


AMINA = BadgeCard(Code(CodeKind.BADGE, 9_271_604), "Amina", portrait())
PEOPLE = (
    AMINA,
    BadgeCard(Code(CodeKind.BADGE, 271_604), "Jean-Christophe"),
    BadgeCard(Code(CodeKind.BADGE, 2), "Marie-Bénédicte de la Motte Saint-Pierre"),
    BadgeCard(Code(CodeKind.BADGE, 3), "Wolfeschlegelsteinhausenbergerdorff"),
    BadgeCard(Code(CodeKind.BADGE, 4), "Éloïse"),
)
PLACES = tuple(
    PlaceLabel(Code(CodeKind.PLACE, number), name, kind)
    for number, (name, kind) in enumerate(
        (
            ("Étagère bleue", "shelf"),
            ("Établi 1", "bench"),
            ("À décider", "quarantine"),
            ("Arrivée", "arrival"),
            ("Emballage", "packing"),
            ("Palette des cartons qui partent lundi pour toutes les écoles", "pallet"),
            ("Cage", "waste"),
            ("Camion", "van"),
            ("Étagère des ordinateurs à nettoyer", "shelf"),
        )
    )
)
BOX = BoxLabel(
    code=numbered(CodeKind.BOX, 26, 118),
    for_whom=ForWhom.SCHOOL,
    order=numbered(CodeKind.ORDER, 26, 31),
    contents=(
        Content("tower", "0042"),
        Content("screen", "0007"),
        Content("keyboard", "Clavier"),
        Content("mouse", "Souris"),
        Content("cable", "Câbles"),
        Content("guide", "Guide"),
    ),
    facts=(
        ("Core i5 · 8 Go · 256 Go", "Écran 22 pouces"),
        ("DVD oui · Son oui", "Master 2026"),
        ("Effacé · Testé 23/11/26", "Aspect B"),
    ),
    call="01 23 45 67 89",
)
PLAIN_BOX = BoxLabel(code=numbered(CodeKind.BOX, 26, 119))
FEW = (COMPUTER, MONITOR, LARGEST_NUMBER)
MANY = tuple(ItemLabel(numbered(CodeKind.MACHINE, 26, number)) for number in range(1, 24))

LOT = LotLabel(numbered(CodeKind.LOT, 26, 3), "Courtier Informatique du Grand Est")
PART = PartLabel(numbered(CodeKind.PART, 26, 12), "SSD 256 Go", "disk")
ORDER = OrderLabel(
    code=numbered(CodeKind.ORDER, 26, 31),
    for_whom=ForWhom.SCHOOL,
    computers=12,
    leaves="lundi 7/12",
)
PALLET = PalletLabel(
    code=numbered(CodeKind.BOX, 26, 130), for_whom=ForWhom.SCHOOL, order=ORDER.code, boxes=12
)
FAMILY_ORDER = OrderLabel(
    code=numbered(CodeKind.ORDER, 26, 167_771), for_whom=ForWhom.FAMILY, computers=1
)
MIXED_PALLET = PalletLabel(code=numbered(CodeKind.BOX, 26, 131), boxes=1)

DOCUMENTS = {
    "item-62x29": lambda shop: shop.item_labels(FEW, LabelStock.ITEM_62),
    "item-57x32": lambda shop: shop.item_labels(FEW, LabelStock.ITEM_57),
    "item-sheet": lambda shop: shop.item_labels(MANY, LabelStock.SHEET, skip=2),
    "lots": lambda shop: shop.labels((LOT,), LabelStock.ITEM_62),
    "parts": lambda shop: shop.labels((PART,), LabelStock.ITEM_62),
    "box-100x150": lambda shop: shop.box_labels((BOX, PLAIN_BOX), LabelStock.BOX_LARGE),
    "box-100x62": lambda shop: shop.box_labels((BOX, PLAIN_BOX), LabelStock.BOX_SMALL),
    "lots-57x32": lambda shop: shop.labels((LOT,), LabelStock.ITEM_57),
    "parts-57x32": lambda shop: shop.labels((PART,), LabelStock.ITEM_57),
    "places-100x62": lambda shop: shop.labels(PLACES, LabelStock.BOX_SMALL),
    "places-62x29": lambda shop: shop.labels(PLACES, LabelStock.ITEM_62),
    "places-57x32": lambda shop: shop.labels(PLACES, LabelStock.ITEM_57),
    "places-sheet": lambda shop: shop.labels(PLACES, LabelStock.SHEET),
    "orders-100x62": lambda shop: shop.labels((ORDER, FAMILY_ORDER), LabelStock.BOX_SMALL),
    "orders-62x29": lambda shop: shop.labels((ORDER, FAMILY_ORDER), LabelStock.ITEM_62),
    "orders-57x32": lambda shop: shop.labels((ORDER, FAMILY_ORDER), LabelStock.ITEM_57),
    "pallets-100x150": lambda shop: shop.labels((PALLET, MIXED_PALLET), LabelStock.BOX_LARGE),
    "pallets-100x62": lambda shop: shop.labels((PALLET, MIXED_PALLET), LabelStock.BOX_SMALL),
    "badge-cards": lambda shop: shop.badge_cards(PEOPLE),
    "badge-sheet": lambda shop: shop.badge_sheet(PEOPLE),
    "command-cards": lambda shop: shop.command_cards(),
    "check-up": lambda shop: shop.check_up_sheet(),
    "places": lambda shop: shop.place_tags(PLACES),
}


class PlainIcons(Icons):
    """Squares under every name, so that no test here depends on how an icon is drawn."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        (folder / "square.svg").write_text(ICON.format("M3 3h18v18h-18z"), encoding="utf-8")

    def __getitem__(self, name):
        return super().__getitem__("square")


def open_plain_shop(folder, language):
    words = read_words(resources.path("labels"), language)
    templates = resources.path("labels") / "templates"
    return PrintShop(icons=PlainIcons(folder), words=words, templates=templates)


@pytest.fixture(params=LANGUAGES)
def shop(request, tmp_path):
    """A print shop of either language, with squares for icons."""
    return open_plain_shop(tmp_path, request.param)


@pytest.fixture
def french_shop(tmp_path):
    return open_plain_shop(tmp_path, "fr")


@pytest.fixture(params=DOCUMENTS, ids=str)
def document(request, shop):
    """Every kind of print, in every language."""
    return DOCUMENTS[request.param](shop)


needs_posix = pytest.mark.skipif(os.name != "posix", reason="CUPS and its programs")
