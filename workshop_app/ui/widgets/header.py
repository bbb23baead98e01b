"""Zone 1: who I am, what I do, where I am in it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.ui.bench.screen import Header, Progress
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Role, Room
from workshop_app.ui.widgets.drawings import PictureSource, PortraitLabel
from workshop_app.ui.widgets.lettering import width_px
from workshop_app.ui.widgets.marks import IconLabel
from workshop_app.ui.widgets.plates import PlateLabel, plate_width
from workshop_app.ui.widgets.surface import lay_surface, text_label
from workshop_app.ui.widgets.wordmark import Wordmark

_PORTRAIT, _ICON, _PLATE, _WORDMARK = 0.74, 0.5, 0.62, 0.66  # of the header's height
_EDGE_MM = 0.9  # stays empty above the words and below the segments
_STACKED_LINE = 1.2  # of the letters' size: the line of words over the segments


class Segments(QLabel):
    """Done is solid, now is taller, to do is hollow; the words beside say the same.

    They are as high as usual, or as `room` px allow.
    """

    def __init__(self, look: Look, progress: Progress, room: int) -> None:
        super().__init__()
        self._look, self._progress = look, progress
        metrics = look.metrics
        wide = 60 if metrics.is_portrait else metrics.by_room(48, 66, 104)
        self._usual = metrics.mm(4.0 if metrics.room is Room.COMPACT else 6.4)
        self.setFixedSize(metrics.mm(wide), max(1, min(self._usual, room)))

    def sizeHint(self) -> QSize:
        """The same width on every screen of a window."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw one segment a step, standing on one line."""
        look, metrics, total = self._look, self._look.metrics, self._progress.total
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = max(3, metrics.mm(0.8))
        width = (self.width() - gap * (total - 1)) / max(1, total)
        scale = (0.9 if metrics.room is Room.COMPACT else 1.4) * self.height() / self._usual
        line = max(2, metrics.mm(0.4))
        for number in range(1, total + 1):
            now = number == self._progress.now
            high = metrics.mm((4.4 if now else 2.6) * scale)
            box = QRectF((number - 1) * (width + gap), self.height() - high, width, high)
            token = "go" if number < self._progress.now else "here" if now else "edge"
            painter.setPen(QPen(look.colour(token), line))
            painter.setBrush(look.colour(token if number <= self._progress.now else "bg"))
            inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
            painter.drawRoundedRect(inner, metrics.mm(0.6), metrics.mm(0.6))


class HeaderBar(QFrame):
    """The row of zone 1; in a narrow window it keeps pictures and numbers."""

    def __init__(
        self, look: Look, header: Header, pictures: PictureSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._header, self._pictures = look, header, pictures
        metrics = look.metrics
        lay_surface(self, look, "bg")
        self._row = QHBoxLayout(self)
        margin = metrics.mm(metrics.measures.margin)
        self._row.setContentsMargins(margin, 0, margin, 0)
        self._row.setSpacing(metrics.mm(metrics.measures.gap * 0.5))
        self._pixels, self._is_bare = self._fitting()
        self._add_person()
        self._add_task()
        self._row.addStretch(1)
        if header.progress and look.progress != "none":
            self._row.addLayout(self._progress(header.progress))
        if header.bench:
            self._row.addWidget(text_label(look, header.bench, self._pixels))

    def _add_person(self) -> None:
        header, high = self._header, self._look.metrics.measures.header
        if not header.person:
            self._row.addWidget(Wordmark(self._look, high * _WORDMARK))
            return
        name = header.person if self._is_bare else ""
        portrait = header.portrait
        if portrait:
            self._row.addWidget(
                PortraitLabel(self._look, self._pictures, portrait, high * _PORTRAIT, name=name)
            )
        if not (self._is_bare and portrait):
            self._row.addWidget(text_label(self._look, header.person, self._pixels, bold=True))
        self._row.addSpacing(self._look.metrics.mm(self._look.metrics.measures.gap))

    def _add_task(self) -> None:
        header, measures = self._header, self._look.metrics.measures
        if header.icon:
            name = header.title if self._is_bare else ""
            self._row.addWidget(
                IconLabel(self._look, header.icon, measures.header * _ICON, name=name)
            )
        if header.title and not (self._is_bare and header.icon):
            bold = not header.icon
            self._row.addWidget(text_label(self._look, header.title, self._pixels, bold=bold))
        if header.plate:
            self._row.addSpacing(self._look.metrics.mm(measures.gap * 0.6))
            self._row.addWidget(PlateLabel(self._look, header.plate, measures.header * _PLATE))

    def _progress(self, progress: Progress) -> QHBoxLayout | QVBoxLayout:
        """Words and segments: side by side where there is room, else one above the other."""
        metrics = self._look.metrics
        block: QHBoxLayout | QVBoxLayout = QVBoxLayout() if self._is_stacked else QHBoxLayout()
        block.setSpacing(metrics.mm(0.6 if self._is_stacked else 4))
        block.addStretch(1)
        words = text_label(self._look, progress.words, self._progress_px)
        room = metrics.mm(metrics.measures.header) - 2 * metrics.mm(_EDGE_MM)
        is_done = 0 < progress.total < progress.now  # a full row says it to nobody by itself
        if is_done or self._look.progress in {"both", "number"}:
            if self._is_stacked:  # a low header has no room for what stands above capitals
                words.setFixedHeight(round(self._progress_px * _STACKED_LINE))
                room -= words.height() + block.spacing()
            block.addWidget(words)
        if progress.total and self._look.progress in {"both", "segments"}:
            block.addWidget(Segments(self._look, progress, room))
        if self._is_stacked:
            block.addStretch(1)
        return block

    @property
    def _is_stacked(self) -> bool:
        return self._look.metrics.room is Room.COMPACT or self._look.metrics.is_portrait

    @property
    def _progress_px(self) -> int:
        metrics = self._look.metrics
        role = Role.CAPTION if self._is_stacked else Role.HEADER
        most = round(metrics.mm(metrics.measures.header) * 0.42)
        return max(metrics.floor_px, min(metrics.role_px(role), most))

    def _fitting(self) -> tuple[int, bool]:
        """The largest size of the words at which the row fits, and whether it must be bare."""
        metrics = self._look.metrics
        most = round(metrics.mm(metrics.measures.header) * 0.46)
        most = max(metrics.floor_px, min(metrics.role_px(Role.HEADER), most))
        for bare in (False, True) if not metrics.has_bare_header else (True,):
            for pixels in range(most, metrics.floor_px - 1, -1):
                if self._width(pixels, bare=bare) <= metrics.width:
                    return pixels, bare
        return metrics.floor_px, True

    def _width(self, pixels: int, *, bare: bool) -> float:
        """How wide the row is, in px, at a size of its words."""
        header, metrics = self._header, self._look.metrics
        mm, measures = metrics.mm, metrics.measures
        wide = 2.0 * mm(measures.margin) + 6 * mm(measures.gap * 0.5) + 2 * mm(measures.gap)
        if not header.person:
            wide += mm(measures.header * _WORDMARK) * 2.7
        else:
            wide += mm(measures.header * _PORTRAIT) if header.portrait else 0
            if not (bare and header.portrait):
                wide += width_px(header.person, pixels, bold=True)
        wide += mm(measures.header * _ICON) if header.icon else 0
        if header.title and not (bare and header.icon):
            wide += width_px(header.title, pixels, bold=not header.icon)
        if header.plate:
            wide += plate_width(self._look, header.plate, mm(measures.header * _PLATE))
        if header.progress:
            wide += self._progress_width(header.progress)
        return wide + (width_px(header.bench, pixels) if header.bench else 0)

    def _progress_width(self, progress: Progress) -> float:
        metrics = self._look.metrics
        segments = metrics.mm(60 if metrics.is_portrait else metrics.by_room(48, 66, 104))
        words = width_px(progress.words, self._progress_px)
        if self._is_stacked:
            return max(float(segments), words)
        return segments + words + metrics.mm(4)
