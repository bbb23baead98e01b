"""Fusion with our own sizes and push buttons, and the palette; no style sheet anywhere."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QWidget,
)

from workshop_app.ui.look.look import Look

LEAD_TARGET_MM = 12.0
"""44 px at 96 dpi is 11.6 mm (WCAG 2.5.5)."""

_Metric = QStyle.PixelMetric
_SIZES_MM = {
    _Metric.PM_ScrollBarExtent: 7.0,
    _Metric.PM_ScrollBarSliderMin: 12.0,
    _Metric.PM_IndicatorWidth: 7.0,
    _Metric.PM_IndicatorHeight: 7.0,
    _Metric.PM_HeaderMargin: 2.5,  # headings begin where the words under them do
}
_LEFT_TO_OTHERS = {
    QStyle.PrimitiveElement.PE_FrameFocusRect,  # the ring draws focus, also after setFocus()
    QStyle.PrimitiveElement.PE_PanelItemViewRow,  # the delegate draws the chosen cell
}
_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "bg",
    QPalette.ColorRole.AlternateBase: "stage",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "bg",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.Highlight: "here",
    QPalette.ColorRole.HighlightedText: "on_here",
    QPalette.ColorRole.Link: "here",
    QPalette.ColorRole.ToolTipBase: "bg",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink2",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Light: "bg",
    QPalette.ColorRole.Midlight: "stage",
    QPalette.ColorRole.Accent: "here",
}


class WorkshopStyle(QProxyStyle):
    """The drawing of the standard widgets, which only the team lead's screens use."""

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self._look = look

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Sizes that Qt keeps in pixels, in millimetres."""
        if metric in _SIZES_MM:
            return self._look.metrics.mm(_SIZES_MM[metric])
        return super().pixelMetric(metric, option, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Push buttons are never under the lead's smallest target."""
        wanted = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # the stub forgets None
        if kind == QStyle.ContentsType.CT_PushButton:
            mm = self._look.metrics.mm
            return QSize(size.width() + mm(10), max(wanted.height(), mm(LEAD_TARGET_MM)))
        return wanted

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw all but what the ring and the delegates draw."""
        if element not in _LEFT_TO_OTHERS:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw push buttons and headings flat."""
        if element == QStyle.ControlElement.CE_PushButton and isinstance(
            option, QStyleOptionButton
        ):
            self._draw_push_button(option, painter, widget)
            return
        if element == QStyle.ControlElement.CE_HeaderSection:
            line = max(2, self._look.metrics.mm(0.5))
            rule = option.rect.adjusted(0, option.rect.height() - line, 0, 0)
            painter.fillRect(option.rect, self._look.colour("bg"))
            painter.fillRect(rule, self._look.colour("edge"))
            return
        super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw scroll bars flat: a handle on a ground, and no arrows."""
        if control != QStyle.ComplexControl.CC_ScrollBar:
            super().drawComplexControl(control, option, painter, widget)
            return
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.subControlRect(control, option, part, widget))  # type: ignore[arg-type]  # the stub forgets None
        away = self._look.metrics.mm(1.2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, self._look.colour("stage"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("edge"))
        painter.drawRoundedRect(handle.adjusted(away, away, -away, -away), away, away)
        painter.restore()

    def _draw_push_button(
        self, option: QStyleOptionButton, painter: QPainter, widget: QWidget | None
    ) -> None:
        look, metrics = self._look, self._look.metrics
        main = isinstance(widget, QPushButton) and widget.isDefault()
        state = option.state
        pressed = bool(state & (QStyle.StateFlag.State_Sunken | QStyle.StateFlag.State_On))
        line = max(2, metrics.mm(0.45)) * (2 if pressed and not main else 1)
        rect = option.rect
        box = QRectF(rect).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("go" if main else "here" if pressed else "edge"), line))
        painter.setBrush(look.colour("go" if main else "here_soft" if pressed else "bg"))
        painter.drawRoundedRect(box, metrics.mm(2), metrics.mm(2))
        painter.setPen(look.colour("on_go" if main else "ink"))
        if widget is not None:
            painter.setFont(widget.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, option.text)
        painter.restore()


def palette(look: Look) -> QPalette:
    """The whole palette, so that nothing keeps a colour of the system's."""
    colours = QPalette()
    for role, token in _ROLES.items():
        colours.setColor(role, look.colour(token))
    return colours


def dress(app: QApplication, look: Look) -> None:
    """Give the whole application this look: style, palette and typeface."""
    app.setStyle(WorkshopStyle(look))
    app.setPalette(palette(look))
    app.setFont(look.font(look.metrics.pt(look.metrics.floor_pt)))
