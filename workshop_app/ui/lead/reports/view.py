"""Draws a report under its title, and bars beside a table, or under it where there is less room."""

import re
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from workshop_app.ui.lead.page import TablePage
from workshop_app.ui.lead.parts.texts import LeadText
from workshop_app.ui.lead.reports.screen import ReportPage
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.table.view import TableView
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource

_INK, _BAR, _FAMILY = "rgb(0%,0%,0%)", "rgb(12%,35%,57%)", re.compile(r"font-family: [^;]+;")
_SVG_PT: Final = 12.0
"""Height of the letters in the drawing."""

_TITLE_PT, _MOST_BESIDE = 22.0, 3
"""A table of more columns has the whole width, and the bars stand under it."""


class BarsLabel(QWidget):
    """The bars of a table in the colours and letters of the window."""

    def __init__(self, look: Look, bars: str, name: str) -> None:
        super().__init__()
        self._look = look
        self._drawing = QSvgRenderer(QByteArray(_in_colours(look, bars).encode()))
        self.setAccessibleName(name)
        self.setAccessibleIdentifier("bars")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As large as makes its letters those of the table."""
        grown = Sizes(self._look).text(14) / _SVG_PT
        whole = self._drawing.defaultSize()
        return QSize(round(whole.width() * grown), round(whole.height() * grown))

    def heightForWidth(self, width: int) -> int:
        """Keep the drawing's shape where there is less room."""
        whole = self._drawing.defaultSize()
        wide = min(width, self.sizeHint().width())
        return round(wide * whole.height() / max(1, whole.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it from the left."""
        painter = QPainter(self)
        wide = min(self.width(), self.sizeHint().width())
        self._drawing.render(painter, QRectF(0, 0, wide, self.heightForWidth(wide)))


class ReportView(TableView):
    """A table page with a title, and with bars if it has some."""

    def __init__(self, look: Look, page: ReportPage, pictures: PictureSource) -> None:
        self._bars = BarsLabel(look, page.bars, page.bars_name) if page.bars else None
        super().__init__(look, page, pictures)

    def _lay_out(self) -> None:
        super()._lay_out()
        page, look = self._page, self._look
        if isinstance(page, ReportPage) and page.about:
            self._column.insertWidget(0, LeadText(look, page.about))
        self._column.insertWidget(0, LeadText(look, page.title, points=_TITLE_PT, bold=True))
        if self._bars is None:
            return
        beside = Sizes(look).is_roomy and len(page.columns) <= _MOST_BESIDE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        holder = QWidget()
        both = QBoxLayout(way, holder)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Sizes(self._look).mm(6))
        self._column.replaceWidget(self.table, holder)
        self._column.setStretchFactor(holder, 1)
        both.addWidget(self.table, 2)
        both.addWidget(self._bars, 3 if beside else 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, page: TablePage) -> bool:
        """Show another moment of the same page; what stands above or beside is built anew."""
        return _around(page) == _around(self._page) and super().tell(page)


def _around(page: TablePage) -> tuple[str, ...]:
    return (page.title, page.about, page.bars) if isinstance(page, ReportPage) else ()


def _in_colours(look: Look, bars: str) -> str:
    family = f"font-family: '{look.font(12).family()}';"
    told = bars.replace(_INK, look.colour("ink").name()).replace(_BAR, look.colour("here").name())
    return _FAMILY.sub(family, told)
