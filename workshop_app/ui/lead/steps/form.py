"""A page to write on, as data: words in two languages side by side, and choices."""

from typing import TypeAlias

from workshop_app.ui.lead.page import Action, Note
from workshop_app.values import Struct


class TextBox(Struct, frozen=True, kw_only=True):
    """Where words are written, one sentence a line.

    Attributes:
        id: what is told with `Press.argument` when it was written in.
        name: what it is, with its language: a screen reader says it.
        text: what stands in it.
        problems: what is wrong with it, a sentence each; said with its name.
        is_line: whether it holds one line.
    """

    id: str
    name: str
    text: str
    problems: tuple[str, ...] = ()
    is_line: bool = False


class Together(Struct, frozen=True):
    """The same words in each language, side by side where there is room."""

    boxes: tuple[TextBox, ...]


class Chosen(Struct, frozen=True, kw_only=True):
    """Something that was chosen, and the button to choose anew."""

    name: str
    value: str
    action: Action
    problems: tuple[str, ...] = ()


Line: TypeAlias = Together | Chosen


class FormPage(Struct, frozen=True, kw_only=True):
    """A page to write on.

    What is written is told by a `Press` with the action `WROTE`, the box as its argument and the
    text as typed, at the latest before anything else is pressed.
    """

    id: str
    title: str
    lines: tuple[Line, ...]
    pictures: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    problems: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()


WROTE = "wrote"
