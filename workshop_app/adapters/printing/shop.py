"""Turns what stands on labels and cards into finished documents."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from workshop_app.adapters.printing import badges, cards, check_up, sheets
from workshop_app.adapters.printing.calibration import draw_calibration
from workshop_app.adapters.printing.filling import draw_label, filling_of, kind_of
from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.paper import A4, A4_LANDSCAPE, Document, Paper
from workshop_app.adapters.printing.template import SIZES, Template
from workshop_app.adapters.printing.template_file import file_name, read_template
from workshop_app.adapters.printing.words import Words, read_words
from workshop_app.domain.labels import (
    AnyLabel,
    BadgeCard,
    BoxLabel,
    ItemLabel,
    LabelKind,
    LabelStock,
    PlaceLabel,
)

_TITLES = {
    LabelKind.ITEM: "items",
    LabelKind.PART: "parts",
    LabelKind.LOT: "lots",
    LabelKind.PLACE: "places",
    LabelKind.BOX: "boxes",
    LabelKind.PALLET: "pallets",
    LabelKind.ORDER: "orders",
}


class PrintShop:
    """Draws every print of the workshop in one language; it writes and prints nothing."""

    def __init__(
        self, *, icons: Icons, words: Words, templates: Path, own: Path | None = None
    ) -> None:
        """Prepare; a template in the folder `own`, where there is one, wins."""
        self._icons = icons
        self._own = own
        self._words = words
        self._templates = templates

    def item_labels(
        self, labels: Sequence[ItemLabel], stock: LabelStock, *, skip: int = 0
    ) -> Document:
        """Draw labels of machines and screens; see `labels`."""
        return self.labels(labels, stock, skip=skip)

    def box_labels(self, labels: Sequence[BoxLabel], stock: LabelStock) -> Document:
        """Draw labels of boxes; see `labels`."""
        return self.labels(labels, stock)

    def labels(self, labels: Sequence[AnyLabel], stock: LabelStock, *, skip: int = 0) -> Document:
        """Draw labels of one kind by its template, one a page, or 21 to an A4 sheet.

        Args:
            labels: at least one, all of one kind.
            stock: what they are printed on.
            skip: labels of the first sheet that are already used up.

        Raises:
            ValueError: there are none, or none of that kind go on the stock.
            TemplateError: the template cannot be used.
            UnprintableTextError: a text cannot be printed, or may not.
        """
        if not labels:
            raise ValueError(f"there is no label to draw on {stock}")
        kind = kind_of(labels[0])
        sheet = stock is LabelStock.SHEET
        template = self._template(kind, LabelStock.ITEM_62 if sheet else stock)
        title = labels[0].code.shown if len(labels) == 1 else self._words[f"titles.{_TITLES[kind]}"]
        draws = [
            partial(draw_label, template=template, filling=each, words=self._words)
            for each in (filling_of(label, self._icons, self._words) for label in labels)
        ]
        paper = self._paper(A4 if sheet else SIZES[stock], title)
        if sheet:
            sheets.draw_cells(paper, draws, skip=skip)
            return paper.finish()
        for number, draw in enumerate(draws):
            if number:
                paper.next_page()
            draw(paper)
        return paper.finish()

    def calibration(self, stock: LabelStock, shift: tuple[float, float] = (0, 0)) -> Document:
        """Draw rulers on one label, and how far its printer shifts everything now, in mm.

        Raises:
            ValueError: the stock is a sheet.
        """
        if stock not in SIZES:
            raise ValueError(f"rulers are for single labels, not for {stock}")
        paper = self._paper(SIZES[stock], self._words["titles.calibration"])
        draw_calibration(paper, SIZES[stock], shift)
        return paper.finish()

    def drawn_by(self, template: Template, label: AnyLabel, stock: LabelStock) -> Document:
        """Draw one label by a template that may not be kept yet.

        Raises:
            UnprintableTextError: a text cannot be printed, or may not.
        """
        paper = self._paper(SIZES[stock], label.code.shown)
        filling = filling_of(label, self._icons, self._words)
        draw_label(paper, template=template, filling=filling, words=self._words)
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
        template = self._template(LabelKind.PLACE, LabelStock.BOX_SMALL)
        paper = self._paper(A4, self._words["titles.places"])
        sheets.draw_tags(
            paper,
            [
                partial(draw_label, template=template, filling=each, words=self._words)
                for each in (filling_of(label, self._icons, self._words) for label in labels)
            ],
        )
        return paper.finish()

    def _template(self, kind: LabelKind, stock: LabelStock) -> Template:
        name = file_name(kind, stock)
        is_own = self._own is not None and (self._own / name).is_file()
        folder = self._own if self._own is not None and is_own else self._templates
        return read_template(folder, kind, stock, self._words)

    def _paper(self, size: tuple[float, float], title: str) -> Paper:
        return Paper(size, title, icons=self._icons, language=self._words.language)


def open_shop(*, icons: Icons, words: Path, language: str, own: Path | None = None) -> PrintShop:
    """Open a shop with the program's icons, from the folder of words and templates of labels.

    Raises:
        NoSuchWordsError: the words of the language cannot be read.
    """
    templates = words / "templates"
    told = read_words(words, language)
    return PrintShop(icons=icons, words=told, templates=templates, own=own)
