"""Zone 5: the result of the last action; steady until the next one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workshop_app.ui.bench.screen import Notice, State, Strip
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Role
from workshop_app.ui.widgets.lettering import fitting_px, width_px
from workshop_app.ui.widgets.marks import IconLabel, Mark, MarkLabel
from workshop_app.ui.widgets.surface import lay_surface, text_label

_TINTS = {State.DONE: "go_soft", State.LOOK_AGAIN: "stop"}
_MARK, _NOTICE, _WORDS = 0.62, 0.6, 0.62  # of the strip's height


class ResultStrip(QFrame):
    """Mark and sentence on one line, tinted for done and for stop; at the right, the notices.

    Who does not read sees the mark alone; the sentence stays for a screen reader.
    """

    def __init__(
        self,
        look: Look,
        strip: Strip,
        *,
        notices: Sequence[Notice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        metrics = look.metrics
        measures = metrics.measures
        tint = _TINTS.get(strip.state, "bg") if strip.words and strip.state else "bg"
        lay_surface(self, look, tint)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.mm(measures.margin), 0, metrics.mm(measures.margin), 0)
        row.setSpacing(metrics.mm(2.4))
        seen = "" if look.text_shown == "none" else strip.words
        pixels, have_words = self._fitting(seen, notices)
        self._pixels = pixels
        self._mark: MarkLabel | None = None
        self.words = text_label(look, seen, pixels)
        self.words.setAccessibleName(strip.words)
        if strip.words:
            if strip.state:
                self._mark = MarkLabel(look, Mark(strip.state), measures.strip * _MARK)
                row.addWidget(self._mark)
            row.addWidget(self.words)
        row.addStretch(1)
        self._highlight = text_label(look, "", pixels, bold=True)
        self._highlight.hide()
        row.addWidget(self._highlight)
        self._notices: list[QWidget] = []
        self._notice_words: list[QWidget] = []
        for notice in notices:
            row.addSpacing(metrics.mm(measures.margin))
            name = "" if have_words else notice.words
            self._notices.append(IconLabel(look, notice.icon, measures.strip * _NOTICE, name=name))
            row.addWidget(self._notices[-1])
            if have_words:
                self._notice_words.append(text_label(look, notice.words, pixels))
                row.addWidget(self._notice_words[-1])
        self._notices += self._notice_words

    def tell(self, words: str) -> None:
        """Name at the right what is highlighted.

        Where not all of it has room, the result gives way, then the words of the notices.
        """
        metrics = self._look.metrics
        beside = [each for each in (self._mark, self.words) if each and each.parent() is self]
        for each in (*beside, *self._notices):
            each.show()
        room = self.width() - 4 * metrics.mm(metrics.measures.margin)
        least = width_px(words, metrics.floor_px, bold=True)
        for each in (*reversed(beside), *self._notice_words):
            taken = _width(self._notices) + _width(beside)
            each.setVisible(not words or taken + least <= room)
        left = room - _width(self._notices) - _width(beside)
        own = fitting_px(words, self._pixels, left, least=metrics.floor_px, bold=True)
        self._highlight.setFont(self._look.font(own, bold=True))
        self._highlight.setText(words)
        self._highlight.setMinimumWidth(round(width_px(words, own, bold=True)) + 1)
        self._highlight.setVisible(bool(words))
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _fitting(self, words: str, notices: Sequence[Notice]) -> tuple[int, bool]:
        """The largest size at which all stands on one line, and whether the notices have words.

        Where even the floor is too wide, a notice keeps its icon; the result keeps its words.
        """
        metrics = self._look.metrics
        side = metrics.mm(metrics.measures.strip)
        room = metrics.width - 2 * metrics.mm(metrics.measures.margin) - side
        most = max(metrics.floor_px, min(metrics.role_px(Role.STRIP), round(side * _WORDS)))
        all_words = " ".join([words, *(notice.words for notice in notices)])
        spare = 2 * side * len(notices)
        pixels = fitting_px(all_words, most, room - spare, least=metrics.floor_px)
        if not notices or width_px(all_words, pixels) <= room - spare:
            return pixels, True
        return fitting_px(words, most, room - spare, least=metrics.floor_px), False


def _width(widgets: Sequence[QWidget]) -> int:
    """How much room the ones take that are not hidden."""
    return sum(each.sizeHint().width() for each in widgets if not each.isHidden())
