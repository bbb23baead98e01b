"""Zone 5: the result of the last action; steady until the next one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workshop_app.ui.bench.screen import State, Strip
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Role
from workshop_app.ui.widgets.lettering import fitting_px, width_px
from workshop_app.ui.widgets.marks import IconLabel, Mark, MarkLabel
from workshop_app.ui.widgets.surface import lay_surface, text_label

_TINTS = {State.DONE: "go_soft", State.LOOK_AGAIN: "stop"}
_MARK, _VOICE, _WORDS = 0.62, 0.6, 0.62  # of the strip's height


class ResultStrip(QFrame):
    """Mark and sentence on one line, tinted for done and for stop; at the right, a voice notice."""

    def __init__(
        self, look: Look, strip: Strip, *, voice_off: str = "", parent: QWidget | None = None
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
        pixels, notice = self._fitting(strip, voice_off)
        self._pixels = pixels
        self._mark: MarkLabel | None = None
        self.words = text_label(look, strip.words, pixels)
        if strip.words:
            if strip.state:
                self._mark = MarkLabel(look, Mark(strip.state), measures.strip * _MARK)
                row.addWidget(self._mark)
            row.addWidget(self.words)
        row.addStretch(1)
        self._highlight = text_label(look, "", pixels, bold=True)
        self._highlight.hide()
        row.addWidget(self._highlight)
        self._notice: list[QWidget] = []
        if voice_off:
            name = "" if notice else voice_off
            side = measures.strip * _VOICE
            self._notice = [IconLabel(look, "voice_off", side, name=name)]
            if notice:
                self._notice.append(text_label(look, voice_off, pixels))
            row.addSpacing(metrics.mm(measures.margin))
            for each in self._notice:
                row.addWidget(each)

    def tell(self, words: str) -> None:
        """Name at the right what is highlighted.

        Where not all of it has room, the result gives way, then the words of the notice.
        """
        metrics = self._look.metrics
        beside = [each for each in (self._mark, self.words) if each and self.words.text()]
        for each in (*beside, *self._notice):
            each.show()
        room = self.width() - 4 * metrics.mm(metrics.measures.margin)
        least = width_px(words, metrics.floor_px, bold=True)
        for each in (*reversed(beside), *reversed(self._notice[1:])):
            taken = _width(self._notice) + _width(beside)
            each.setVisible(not words or taken + least <= room)
        left = room - _width(self._notice) - _width(beside)
        own = fitting_px(words, self._pixels, left, least=metrics.floor_px, bold=True)
        self._highlight.setFont(self._look.font(own, bold=True))
        self._highlight.setText(words)
        self._highlight.setMinimumWidth(round(width_px(words, own, bold=True)) + 1)
        self._highlight.setVisible(bool(words))
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _fitting(self, strip: Strip, voice_off: str) -> tuple[int, bool]:
        """The largest size at which all stands on one line, and whether the notice has words.

        Where even the floor is too wide, the notice keeps its icon; the result keeps its words.
        """
        metrics = self._look.metrics
        side = metrics.mm(metrics.measures.strip)
        room = metrics.width - 2 * metrics.mm(metrics.measures.margin) - side
        most = max(metrics.floor_px, min(metrics.role_px(Role.STRIP), round(side * _WORDS)))
        both = f"{strip.words} {voice_off}" if voice_off else strip.words
        spare = 2 * side if voice_off else 0
        pixels = fitting_px(both, most, room - spare, least=metrics.floor_px)
        if not voice_off or width_px(both, pixels) <= room - spare:
            return pixels, True
        return fitting_px(strip.words, most, room - spare, least=metrics.floor_px), False


def _width(widgets: Sequence[QWidget]) -> int:
    """How much room the ones take that are not hidden."""
    return sum(each.sizeHint().width() for each in widgets if not each.isHidden())
