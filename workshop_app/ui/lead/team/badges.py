"""What prints a badge: a sheet of A4, to be cut out and folded."""

from collections.abc import Callable
from typing import TypeAlias

from workshop_app.domain.people import Person
from workshop_app.ui.lead.reports.parts import Saved
from workshop_app.ui.lead.section import Aside
from workshop_app.values import Struct

SaveBadge: TypeAlias = Callable[[Person, str], Saved]
"""Writes the badge of a person, in a language, as PDF. It may take a second."""


class BadgePapers(Struct, frozen=True, kw_only=True):
    """What the section of people prints with."""

    save: SaveBadge
    aside: Aside
