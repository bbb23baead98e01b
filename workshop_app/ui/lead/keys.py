"""The keys of the lead's window: everything is reached without a mouse.

Ctrl+1 … 9 and Ctrl+Tab: the tabs. F6: the bar, the calls, the page. F2: answer the first call.
Ctrl+F: search. Escape: back.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from workshop_app.ui.lead.parts.banner import BannerCard
from workshop_app.ui.lead.parts.buttons import LeadButton
from workshop_app.ui.lead.parts.scrolled import Scrolled

if TYPE_CHECKING:
    from workshop_app.ui.lead.view import LeadView


class LeadKeys:
    """Shortcuts of one window."""

    def __init__(self, view: "LeadView") -> None:
        self._view = view
        for keys, act in (
            ("Escape", view.back_asked.emit),
            ("F2", self._answer_first_call),
            ("Ctrl+F", self._go_to_search),
            ("F6", self._next_region),
            ("Ctrl+Tab", lambda: self._turn(1)),
            ("Ctrl+Shift+Tab", lambda: self._turn(-1)),
        ):
            QShortcut(QKeySequence(keys), view).activated.connect(act)
        for number in range(9):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), view)
            shortcut.activated.connect(lambda number=number: self._open_tab(number))

    def _open_tab(self, number: int) -> None:
        screen = self._view.screen_shown
        if screen is not None and number < len(screen.tabs):
            self._view.tab_pressed.emit(screen.tabs[number].id)

    def _turn(self, step: int) -> None:
        screen = self._view.screen_shown
        if screen is None or not screen.tabs:
            return
        at = next((n for n, tab in enumerate(screen.tabs) if tab.id == screen.current), 0)
        self._open_tab((at + step) % len(screen.tabs))

    def _answer_first_call(self) -> None:
        for card in self._view.regions:
            buttons = card.findChildren(LeadButton) if isinstance(card, BannerCard) else []
            if buttons:
                buttons[0].click()
                return

    def _go_to_search(self) -> None:
        field = getattr(self._view.page, "field", None)
        if isinstance(field, QWidget):
            _go_to(field, Qt.FocusReason.ShortcutFocusReason)

    def _next_region(self) -> None:
        holders, focus = self._view.regions, focus_of(self._view)
        inside = [n for n, each in enumerate(holders) if focus is not None and _holds(each, focus)]
        at = inside[0] if inside else -1
        for step in range(1, len(holders) + 1):
            target = _first_stop(holders[(at + step) % len(holders)])
            if target is not None:
                _go_to(target, Qt.FocusReason.TabFocusReason)
                return


def focus_of(widget: QWidget) -> QWidget | None:
    """Return what has the focus in a widget's window, also while the window is not active."""
    return widget.window().focusWidget()


def _go_to(widget: QWidget, why: Qt.FocusReason) -> None:
    """Focus it, and scroll to it: Qt does that for the Tab key alone."""
    widget.setFocus(why)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, Scrolled):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _holds(holder: QWidget, focus: QWidget) -> bool:
    return holder is focus or holder.isAncestorOf(focus)


def _first_stop(holder: QWidget) -> QWidget | None:
    inside = (holder, *holder.findChildren(QWidget))
    stops = (
        each
        for each in inside
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return next(stops, None)
