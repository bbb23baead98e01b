"""Draws a route as a picture over its table: a box for each task, with arrows between them."""

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.lead.page import TablePage
from workshop_app.ui.lead.parts.texts import LeadText
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.steps.route_screen import RoutePage, Stop
from workshop_app.ui.lead.table.view import TableView
from workshop_app.ui.look.icons import paint_icon
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.lettering import Block, balanced, paint_block, words_of
from workshop_app.ui.widgets.marks import Mark, paint_mark

_TITLE_PT, _WORDS_PT = 22.0, 14.0
_WIDE_MM, _ARROW_MM, _ICON_MM, _PAD_MM, _GAP_MM, _HEAD_MM = 31.0, 6.0, 9.0, 1.8, 3.0, 1.4
_MARK_MM: Final = 6.0
_SMALL_MARK_MM: Final = 4.8
_SMALL_MM, _LOW_MM = 15.5, 200.0


class RouteChart(QWidget):
    """The picture of a route. It is read from the left, line after line.

    In a low window, or with large words, a box has the number of its row in place of the words:
    the table must not be crowded out.
    """

    def __init__(self, look: Look, name: str, stops: tuple[Stop, ...]) -> None:
        super().__init__()
        self._look, self._sizes = look, Sizes(look)
        metrics = look.metrics
        low = metrics.mm(_LOW_MM) * max(1.0, self._sizes.scale)
        self._is_small = not self._sizes.is_roomy or metrics.height < low
        self._pixels, self._pad = self._sizes.text(_WORDS_PT), self._sizes.mm(_PAD_MM)
        self._stops = stops
        self._texts = tuple(
            (str(number), "") if self._is_small else (stop.words, stop.only)
            for number, stop in enumerate(stops, start=1)
        )
        self.setAccessibleIdentifier("route")
        self.setAccessibleName(f"{name}: {', '.join(stop.words for stop in stops)}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All tasks on one line."""
        wide = self._pitch * len(self._stops) - self._sizes.mm(_ARROW_MM)
        return QSize(max(1, wide), self._box_height)

    def minimumSizeHint(self) -> QSize:
        """One task on a line."""
        return QSize(self._box_width, self._box_height)

    def heightForWidth(self, width: int) -> int:
        """A narrow picture has more lines."""
        lines = -(-max(1, len(self._stops)) // self._per_line(width))
        return lines * self._box_height + (lines - 1) * self._sizes.mm(_GAP_MM)

    def fits(self) -> bool:
        """Whether no box is cut: the audit asks this."""
        return self.heightForWidth(self.width()) <= self.height() + 1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the boxes, and an arrow from each to the next."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        per_line, gap = self._per_line(self.width()), self._sizes.mm(_GAP_MM)
        for number, stop in enumerate(self._stops):
            line, at = divmod(number, per_line)
            top = line * (self._box_height + gap)
            box = QRectF(at * self._pitch, top, self._box_width, self._box_height)
            self._paint_stop(painter, stop, self._texts[number], box)
            if number + 1 < len(self._stops):
                self._paint_arrow(painter, box)

    @property
    def _box_width(self) -> int:
        """As wide as the longest word of all needs."""
        ems = (
            word.width
            for words, only in self._texts
            for word in (*words_of(words, bold=True), *words_of(only))
        )
        longest = max(ems, default=0.0) * self._pixels * 1.01
        least = _SMALL_MM if self._is_small else _WIDE_MM
        return max(self._sizes.grown(least), round(longest) + 2 * self._pad + 2)

    @property
    def _pitch(self) -> int:
        return self._box_width + self._sizes.mm(_ARROW_MM)

    def _per_line(self, width: int) -> int:
        return max(1, (width + self._sizes.mm(_ARROW_MM)) // self._pitch)

    @property
    def _box_height(self) -> int:
        tall = max((self._words_height(*each) for each in self._texts), default=0.0)
        return round(self._sizes.grown(_ICON_MM) + tall) + 3 * self._pad

    def _words_height(self, words: str, only: str) -> float:
        under = self._block(only).height if only else 0.0
        return self._block(words, bold=True).height + under

    def _block(self, text: str, *, bold: bool = False) -> Block:
        room = (self._box_width - 2 * self._pad) / self._pixels
        return Block(self._pixels, balanced(words_of(text, bold=bold), room))

    def _paint_stop(
        self, painter: QPainter, stop: Stop, texts: tuple[str, str], box: QRectF
    ) -> None:
        ink, line = self._look.colour("ink"), max(2.0, float(self._look.metrics.line_px))
        pen = QPen(self._look.colour("edge"), line)
        if stop.only:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = self._sizes.corner
        inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, corner, corner)
        side, pad = self._sizes.grown(_ICON_MM), self._pad
        spot = QRectF(box.center().x() - side / 2, box.top() + pad, side, side)
        if stop.icon:
            paint_icon(painter, stop.icon, spot, ink)
        if stop.is_faulty:
            mark = self._sizes.grown(_SMALL_MARK_MM if self._is_small else _MARK_MM)
            high = box.bottom() - pad - mark if self._is_small else box.top() + pad
            corner_spot = QRectF(box.right() - pad - mark, high, mark, mark)
            paint_mark(painter, self._look, Mark.LOOK_AGAIN, corner_spot)
        words, top = self._block(texts[0], bold=True), spot.bottom() + pad / 2
        beside = self._sizes.grown(_SMALL_MARK_MM) if stop.is_faulty and self._is_small else 0
        at = {"left": box.left() + pad, "width": box.width() - 2 * pad - beside}
        paint_block(painter, words, top=top, colour=ink, **at)
        if texts[1]:
            only = self._block(texts[1])
            paint_block(painter, only, top=top + words.height, colour=ink, **at)

    def _paint_arrow(self, painter: QPainter, box: QRectF) -> None:
        """From the box to the next; after the last of a line it points to where reading goes on."""
        ink, head = self._look.colour("ink"), float(self._sizes.mm(_HEAD_MM))
        left = box.right() + head / 2
        right = box.right() + self._sizes.mm(_ARROW_MM) - head / 2
        right = min(right, self.width() - 1.0)
        if right - left < head:
            return
        middle = box.center().y()
        painter.setPen(QPen(ink, max(2.0, float(self._look.metrics.line_px))))
        painter.drawLine(QLineF(left, middle, right - head, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        tip = QPointF(right, middle)
        wings = (QPointF(right - 1.5 * head, middle + side * head) for side in (-1, 1))
        painter.drawPolygon(QPolygonF([tip, *wings]))


class RouteView(TableView):
    """A table page with a title, and the picture of the route under it."""

    def __init__(self, look: Look, page: RoutePage, pictures: PictureSource) -> None:
        self._chart = RouteChart(look, page.title, page.stops)
        super().__init__(look, page, pictures)

    def _lay_out(self) -> None:
        super()._lay_out()
        self._column.insertWidget(0, self._chart)
        title = LeadText(self._look, self._page.title, points=_TITLE_PT, bold=True)
        self._column.insertWidget(0, title)

    def tell(self, page: TablePage) -> bool:
        """Show another moment of the same route; the keys stay where they are."""
        told = page.title == self._page.title and super().tell(page)
        if told and isinstance(page, RoutePage):
            chart = RouteChart(self._look, page.title, page.stops)
            self._column.replaceWidget(self._chart, chart)
            self._chart.hide()
            self._chart.deleteLater()
            self._chart = chart
        return told
