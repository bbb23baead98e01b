"""Turns what stands on labels and cards into finished documents."""

from collections.abc import Sequence
from pathlib import Path

from workshop_app.adapters.printing import badges, boxes, cards, check_up, items, places
from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.paper import A4, A4_LANDSCAPE, Document, Paper
from workshop_app.adapters.printing.words import Words, read_words
from workshop_app.domain.labels import (
    BadgeCard,
    BoxLabel,
    ItemLabel,
    LabelStock,
    LotLabel,
    PartLabel,
    PlaceLabel,
)

_ITEM_SIZES = {LabelStock.ITEM_62: items.SIZE_62, LabelStock.ITEM_57: items.SIZE_57}


class PrintShop:
    """Draws every print of the workshop in one language; it writes and prints nothing."""

    def __init__(self, *, icons: Icons, words: Words) -> None:
        self._icons = icons
        self._words = words

    def item_labels(
        self, labels: Sequence[ItemLabel], stock: LabelStock, *, skip: int = 0
    ) -> Document:
        """Draw labels, one a page, or 21 to an A4 sheet.

        Args:
            labels: at least one.
            stock: what they are printed on.
            skip: labels of the first sheet that are already used up.

        Raises:
            ValueError: the stock is for boxes.
        """
        title = labels[0].code.shown if len(labels) == 1 else self._words["titles.items"]
        if stock is LabelStock.SHEET:
            paper = self._paper(A4, title)
            items.draw_cells(paper, tuple(labels), skip=skip)
            return paper.finish()
        if stock not in _ITEM_SIZES:
            raise ValueError(f"an item's label does not go on {stock}")
        paper = self._paper(_ITEM_SIZES[stock], title)
        for number, label in enumerate(labels):
            if number:
                paper.next_page()
            items.draw_item(paper, label, stock)
        return paper.finish()

    def lot_labels(self, labels: Sequence[LotLabel]) -> Document:
        """Draw labels of 62 x 29 mm, one a page."""
        paper = self._paper(items.SIZE_62, self._words["titles.lots"])
        for number, label in enumerate(labels):
            if number:
                paper.next_page()
            items.draw_lot(paper, label)
        return paper.finish()

    def part_labels(self, labels: Sequence[PartLabel]) -> Document:
        """Draw labels of 62 x 29 mm, one a page."""
        paper = self._paper(items.SIZE_62, self._words["titles.parts"])
        for number, label in enumerate(labels):
            if number:
                paper.next_page()
            items.draw_part(paper, label)
        return paper.finish()

    def box_labels(self, labels: Sequence[BoxLabel], stock: LabelStock) -> Document:
        """Draw labels of 100 x 150 mm, or of 100 x 62 mm, one a page.

        Raises:
            ValueError: the stock is for items.
        """
        if stock not in {LabelStock.BOX_LARGE, LabelStock.BOX_SMALL}:
            raise ValueError(f"a box's label does not go on {stock}")
        is_large = stock is LabelStock.BOX_LARGE
        size = boxes.SIZE_LARGE if is_large else boxes.SIZE_SMALL
        draw = boxes.draw_large if is_large else boxes.draw_small
        title = labels[0].code.shown if len(labels) == 1 else self._words["titles.boxes"]
        paper = self._paper(size, title)
        for number, label in enumerate(labels):
            if number:
                paper.next_page()
            draw(paper, label, self._words)
        return paper.finish()

    def badge_cards(self, people: Sequence[BadgeCard]) -> Document:
        """Draw badges for a card printer: each front, then its back, 54 x 85.6 mm."""
        paper = self._paper(badges.SIZE, self._words["titles.badges"])
        for number, badge in enumerate(people):
            if number:
                paper.next_page()
            badges.draw_front(paper, badge)
            paper.next_page()
            badges.draw_back(paper, badge, self._words)
        return paper.finish()

    def badge_sheet(self, people: Sequence[BadgeCard]) -> Document:
        """Draw badges on A4, to be cut out and folded."""
        paper = self._paper(A4_LANDSCAPE, self._words["titles.badges"])
        badges.draw_sheet(paper, tuple(people), self._words)
        return paper.finish()

    def command_cards(self) -> Document:
        """Draw the sheets of command cards, then the sheet for setting up scanners."""
        paper = self._paper(A4_LANDSCAPE, self._words["titles.cards"])
        cards.draw_cards(paper, self._words)
        paper.next_page(A4)
        check_up.draw_check_up(paper, self._words)
        return paper.finish()

    def check_up_sheet(self) -> Document:
        """Draw the sheet for setting up scanners alone."""
        paper = self._paper(A4, self._words["check_up.title"])
        check_up.draw_check_up(paper, self._words)
        return paper.finish()

    def place_tags(self, labels: Sequence[PlaceLabel]) -> Document:
        """Draw large tags on A4, eight to a sheet."""
        paper = self._paper(A4, self._words["titles.places"])
        places.draw_sheet(paper, tuple(labels))
        return paper.finish()

    def _paper(self, size: tuple[float, float], title: str) -> Paper:
        return Paper(size, title, icons=self._icons, language=self._words.language)


def open_shop(*, icons: Path, words: Path, language: str) -> PrintShop:
    """Open a shop from the folders of the program's icons and of the words on labels.

    Raises:
        NoSuchWordsError: the words of the language cannot be read.
    """
    return PrintShop(icons=Icons(icons), words=read_words(words, language))
