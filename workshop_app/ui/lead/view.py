"""The lead's window: the bar, the calls on top, and the page of the section; it decides nothing."""

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop_app.ui.lead.ask.view import AskView
from workshop_app.ui.lead.keys import LeadKeys, focus_of
from workshop_app.ui.lead.page import AskPage, LeadScreen, RoomPage, SignInPage, TablePage
from workshop_app.ui.lead.parts.banner import BannerCard
from workshop_app.ui.lead.parts.scrolled import Scrolled
from workshop_app.ui.lead.parts.strip import LeadStrip
from workshop_app.ui.lead.parts.tabs import TopBar
from workshop_app.ui.lead.parts.texts import LeadText
from workshop_app.ui.lead.reports.screen import ReportPage
from workshop_app.ui.lead.reports.view import ReportView
from workshop_app.ui.lead.room.view import RoomView
from workshop_app.ui.lead.sign_in.view import SignInView
from workshop_app.ui.lead.sizes import Sizes
from workshop_app.ui.lead.steps.form import FormPage
from workshop_app.ui.lead.steps.route_screen import RoutePage
from workshop_app.ui.lead.steps.route_view import RouteView
from workshop_app.ui.lead.steps.view import FormView
from workshop_app.ui.lead.table.view import TableView
from workshop_app.ui.look.look import Look
from workshop_app.ui.widgets.drawings import PictureSource
from workshop_app.ui.widgets.ring import FocusRing
from workshop_app.ui.widgets.surface import Rule, lay_surface


class PageView(Protocol):
    """What the view of a page has beside being a widget with a signal `pressed`."""

    @property
    def first_focus(self) -> QWidget:
        """Where the focus belongs when the page opens."""

    def tell(self, page: Any) -> bool:
        """Show another moment of the same page; False if it has to be built anew."""


MakePage: TypeAlias = Callable[[Look, Any, PictureSource], Any]
PageViews: TypeAlias = Mapping[type, MakePage]
"""How each kind of page is drawn. Sections with pages of their own add to `PAGES`."""

_LAYOUTS: Final = 3
"""A page inside what scrolls, and lines inside a table of it."""

PAGES: Final[PageViews] = {
    TablePage: TableView,
    AskPage: AskView,
    SignInPage: SignInView,
    RoomPage: RoomView,
    FormPage: FormView,
    RoutePage: RouteView,
    ReportPage: ReportView,
}


class LeadView(QWidget):
    """One window for all sections. What did not change keeps its focus and its place."""

    pressed = Signal(object)
    """A `page.Press` on the page."""
    call_pressed = Signal(object)
    """A `page.Action` of a call."""
    bar_pressed = Signal(object)
    """A `page.Action` of the bar."""
    tab_pressed = Signal(str)
    back_asked = Signal()

    def __init__(self, pictures: PictureSource, views: PageViews = PAGES) -> None:
        super().__init__()
        self._pictures, self._views = pictures, views
        self._look: Look | None = None
        self._screen: LeadScreen | None = None
        self._top: QWidget | None = None
        self._body: QWidget | None = None
        self._strip: LeadStrip | None = None
        self._page: Any = None
        self._shown: type | None = None
        self._banners: list[BannerCard] = []
        self.ring = FocusRing(self)
        self.setAccessibleIdentifier("lead")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.keys = LeadKeys(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def page(self) -> Any:
        """The view of the page that is shown."""
        return self._page

    @property
    def look(self) -> Look | None:
        """How it is shown now."""
        return self._look

    @property
    def screen_shown(self) -> LeadScreen | None:
        """What is shown now."""
        return self._screen

    @property
    def regions(self) -> list[QWidget]:
        """The bar, the calls and the page, from the top."""
        held = [self._top, *self._banners, self._page]
        return [each for each in held if isinstance(each, QWidget)]

    def show_screen(self, screen: LeadScreen, look: Look) -> None:
        """Show a screen; only what has changed is drawn anew."""
        look = look.in_window(self.width(), self.height()) if self.isVisible() else look
        before, self._screen = self._screen, screen
        if look != self._look or before is None:
            self._look = look
            self._build_all(look, screen)
        else:
            self._change(before, screen, look)
        _settle(self)
        if screen.say:
            _announce(self, screen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the same screen in the new size."""
        super().resizeEvent(event)
        self.ring.setGeometry(self.rect())
        if self._look is not None and self._screen is not None:
            look = self._look.in_window(self.width(), self.height())
            if look is not self._look:
                self._look = look
                self._build_all(look, self._screen)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where it belongs: before, there was no window to have it."""
        super().showEvent(event)
        self._take_focus()

    def _build_all(self, look: Look, screen: LeadScreen) -> None:
        if (self.width(), self.height()) != (look.metrics.width, look.metrics.height):
            self.resize(look.metrics.width, look.metrics.height)
        lay_surface(self, look, "bg")
        self.ring.wear(look)
        while (item := self._column.takeAt(0)) is not None:
            _let_go(item.widget())
        self._top = self._make_top(look, screen)
        rule = Rule(look, "ink")
        rule.setFixedHeight(max(3, look.metrics.mm(1)))
        self._body = QWidget()
        sizes = Sizes(look)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(sizes.margin, sizes.mm(5), sizes.margin, sizes.mm(5))
        body.setSpacing(sizes.gap)
        if sizes.is_roomy:
            scrolls, above = self._body, self._column
        else:  # large words: the bar would leave a page half of the window, so it goes along
            scrolls = QWidget()
            above = QVBoxLayout(scrolls)
            above.setContentsMargins(0, 0, 0, 0)
            above.setSpacing(0)
        above.addWidget(self._top)
        above.addWidget(rule)
        if scrolls is not self._body:
            above.addWidget(self._body, 1)
        self._column.addWidget(Scrolled(look, scrolls), 1)
        self._strip = LeadStrip(look, screen.status)
        self._column.addWidget(self._strip)
        self._page = None
        self._fill_body(look, screen)
        self._take_focus()

    def _change(self, before: LeadScreen, screen: LeadScreen, look: Look) -> None:
        if _top_of(before) != _top_of(screen) and self._top is not None:
            focused = _focused_in(self._top)
            top = self._make_top(look, screen)
            _in_place_of(self._top, top)
            top.lower()  # a screen reader goes from the lowest up: what stands on top comes first
            _let_go(self._top)
            self._top = top
            _focus_again(top, focused)
        if self._strip is not None and self._strip.note != screen.status:
            strip = LeadStrip(look, screen.status)
            _in_place_of(self._strip, strip)
            _let_go(self._strip)
            self._strip = strip
        told = [card.tell(new) for card, new in zip(self._banners, screen.banners, strict=False)]
        same_calls = len(screen.banners) == len(self._banners) and all(told)
        same_more = before.more_calls == screen.more_calls
        if same_calls and same_more and self._tell_page(screen):
            return
        keeps = before.page_id == screen.page_id
        focused = _focused_in(self._body) if keeps and self._body is not None else ""
        self._fill_body(look, screen)
        is_back = bool(focused) and self._body is not None and _focus_again(self._body, focused)
        if not is_back and not (keeps and _focused_in(self)):
            self._take_focus()
        self.ring.raise_()

    def _tell_page(self, screen: LeadScreen) -> bool:
        """Show another moment of the page that is there; False if it is another page."""
        is_same = self._page is not None and type(screen.page) is self._shown
        return bool(is_same and self._page.tell(screen.page))

    def _fill_body(self, look: Look, screen: LeadScreen) -> None:
        """Banners anew; the page stays if it is only told another moment."""
        body = self._body.layout() if self._body is not None else None
        if body is None:
            return
        page = self._page if self._tell_page(screen) else None
        while (item := body.takeAt(0)) is not None:
            if item.widget() is not page:
                _let_go(item.widget())
        self._banners = []
        for banner in screen.banners:
            card = BannerCard(look, banner, self._pictures)
            card.pressed.connect(self.call_pressed)
            self._banners.append(card)
            body.addWidget(card)
        if screen.more_calls:
            body.addWidget(LeadText(look, screen.more_calls, bold=True))
        if page is None:
            page = self._views[type(screen.page)](look, screen.page, self._pictures)
            page.pressed.connect(self.pressed)
        self._page, self._shown = page, type(screen.page)
        body.addWidget(page)
        if isinstance(body, QVBoxLayout):
            body.setStretchFactor(page, 1)
        page.raise_()  # read after the calls

    def _make_top(self, look: Look, screen: LeadScreen) -> TopBar:
        top = TopBar(look, screen, self._pictures)
        top.tab_pressed.connect(self.tab_pressed)
        top.action_pressed.connect(self.bar_pressed)
        return top

    def _take_focus(self) -> None:
        """Land on a call that waits for an answer; else where the page begins."""
        urgent = [card.first_focus for card in self._banners if card.first_focus is not None]
        target = urgent[0] if urgent else self._page.first_focus if self._page else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ring.raise_()

    def _on_focus(self, _before: QObject | None, now: QObject | None) -> None:
        if isinstance(now, QWidget) and self.isAncestorOf(now):
            self.ring.follow(now)


def _settle(view: QWidget) -> None:
    """Lay out a new page before it is drawn.

    Qt shows what was put into a layout only with the next turn of its loop, and lays it out with
    the one after: with large words, buttons lay on lines for a frame or two.
    """
    by_hand = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    for each in view.findChildren(QWidget):
        holder = each.parentWidget()
        if each.isHidden() and not each.testAttribute(by_hand) and holder and holder.isVisible():
            each.show()
    for _ in range(_LAYOUTS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _announce(view: QWidget, screen: LeadScreen) -> None:
    event = QAccessibleAnnouncementEvent(view, screen.say)
    urgent, polite = (
        QAccessible.AnnouncementPoliteness.Assertive,
        QAccessible.AnnouncementPoliteness.Polite,
    )
    event.setPoliteness(urgent if screen.is_urgent else polite)
    QAccessible.updateAccessibility(event)


def _top_of(screen: LeadScreen) -> tuple[object, ...]:
    return (
        screen.tabs,
        screen.current,
        screen.person,
        screen.portrait,
        screen.bar,
    )


def _in_place_of(before: QWidget, after: QWidget) -> None:
    holder = before.parentWidget()
    layout = holder.layout() if holder is not None else None
    if layout is not None:
        layout.replaceWidget(before, after)


def _let_go(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()


def _focused_in(holder: QWidget) -> str:
    """Return the identifier of what has the focus in a widget; empty if nothing has."""
    now = focus_of(holder)
    if now is None or not (now is holder or holder.isAncestorOf(now)):
        return ""
    return now.accessibleIdentifier()


def _focus_again(holder: QWidget, identifier: str) -> bool:
    for each in holder.findChildren(QWidget):
        if identifier and each.accessibleIdentifier() == identifier:
            each.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
