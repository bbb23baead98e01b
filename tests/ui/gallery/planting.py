"""Faults to plant: strange widgets for a real screen, and where to put them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.ui.focus import buttons
from tests.ui.gallery.hall import exhibits
from workshop_app.ui.bench.screen import Slot, WorkerScreen
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.gallery.gallery import Exhibit
from workshop_app.ui.widgets.press import PressButton
from workshop_app.ui.widgets.sentences import Sentences
from workshop_app.values import replace


def a_step(kind: str = "step.do") -> Exhibit:
    """The first step of a kind, as the gallery has it."""
    return next(each for each in exhibits("fr") if each.screen.id == kind)


def a_screen(**more: object) -> WorkerScreen:
    """The data of a step that a button ends, changed."""
    screen: WorkerScreen = replace(a_step().screen, **more)  # type: ignore[arg-type]
    return screen


def button(view: QWidget, slot: Slot) -> PressButton:
    """The first button in a place."""
    return next(each for each in buttons(view) if each.choice.slot is slot)


def words_of(view: QWidget) -> Sentences:
    """The sentences of zone 3."""
    found = view.findChild(Sentences)
    assert found is not None
    return found


def above(widget: QWidget) -> QWidget:
    """What holds a widget."""
    parent = widget.parentWidget()
    assert parent is not None
    return parent


def mm(view: WorkerView, millimetres: float) -> int:
    """Millimetres on the glass of a shown screen, as pixels."""
    assert view.look is not None
    return view.look.metrics.mm(millimetres)


def plant(parent: QWidget, widget: QWidget, *, name: str = "", at: tuple[int, ...] = ()) -> None:
    """Put a strange widget on a screen: in its middle, or at left, top, width, height."""
    widget.setParent(parent)
    widget.setAccessibleName(name)
    widget.setGeometry(*(at or (parent.width() // 2, parent.height() // 2, 200, 200)))
    widget.show()
    widget.raise_()


def cover(widget: QWidget, *, wide: int = 0, high: int = 0) -> None:
    """Lay a label over a widget, or over so many pixels of it."""
    box = widget.geometry()
    size = (wide or box.width(), high or box.height())
    plant(above(widget), QLabel("!"), at=(box.x(), box.y(), *size))


class Painted(QWidget):
    """A control that is only painted: nothing but a place that takes the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class Trap(QPushButton):
    """Tab goes from it to itself: nobody gets out."""

    def event(self, event: QEvent) -> bool:
        """Swallow every key."""
        return event.type() is QEvent.Type.KeyPress or super().event(event)


class Hasty(QPushButton):
    """Counts when it is pressed, not when it is let go."""

    def mousePressEvent(self, _event) -> None:
        self.clicked.emit()


class Twice(QPushButton):
    """Wants to be pressed twice."""

    def mouseReleaseEvent(self, event) -> None:
        event.ignore()

    def mouseDoubleClickEvent(self, _event) -> None:
        self.clicked.emit()


class Sticky(QPushButton):
    """Counts wherever it is let go."""

    def mouseReleaseEvent(self, _event) -> None:
        self.clicked.emit()
