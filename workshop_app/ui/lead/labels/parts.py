"""What the section of labels works with."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from workshop_app.ui.lead.section import Aside
from workshop_app.values import Struct


class Wrong(StrEnum):
    """What is wrong with a template."""

    EDGE = "edge"
    OVERLAP = "overlap"
    WHITE = "white"
    SIZE = "size"
    UNREAD = "unread"


class TemplateNow(Struct, frozen=True):
    """A template: of which label, on which stock, and whether it is the workshop's own."""

    id: str
    kind: str
    stock: str
    is_own: bool


class FieldNow(Struct, frozen=True):
    """A field: its kind and its numbers, by name, as they are written."""

    kind: str
    values: Mapping[str, str]


class Looked(Struct, frozen=True):
    """A template that was tried: its fields, a picture of it, and what is wrong with which field.

    `wrong` names a field by its place; -1 for the whole. A picture is there if nothing is wrong.
    """

    text: str
    fields: Sequence[FieldNow]
    picture: str = ""
    wrong: Sequence[tuple[int, Wrong]] = ()


class Templates(Protocol):
    """The templates, and the printer of this desk. Each call may take a second."""

    def all(self) -> Sequence[TemplateNow]:
        """Return all templates."""

    def open(self, template: str) -> Looked:
        """Return a template as it is kept."""

    def change(self, template: str, before: Looked, field: int, name: str, value: str) -> Looked:
        """Return it with another number in a field; what is no number is wrong with that field."""

    def keep(self, template: str, now: Looked) -> None:
        """Keep it as the workshop's own; only where nothing is wrong with it."""

    def forget(self, template: str) -> Looked:
        """Take the program's own again."""

    def print_one(self, template: str, now: Looked) -> str:
        """Print one to try; return a word of the printer port, empty if it came out."""

    def print_rulers(self) -> str:
        """Print how straight the printer prints; return a word as `print_one` does."""


class LabelParts(Struct, frozen=True, kw_only=True):
    """What the section works with."""

    templates: Templates
    aside: Aside
