"""Joins the badge of a person to the print shop: a PDF beside the desk's other papers."""

import errno
import re
from pathlib import Path

from workshop_app import resources
from workshop_app.adapters.printing.files import CannotWriteError
from workshop_app.adapters.printing.lettering import UnprintableTextError
from workshop_app.bootstrap.papers import badges_of
from workshop_app.bootstrap.printing import write_badges
from workshop_app.domain.people import Person
from workshop_app.ui.lead.reports.parts import Saved
from workshop_app.ui.pictures.pictures import Pictures
from workshop_app.values import Struct


class DeskBadges(Struct, frozen=True):
    """See `SaveBadge`; files are written into `folder`."""

    folder: Path

    def __call__(self, person: Person, language: str) -> Saved:
        """Write the badge of a person; one that was there is replaced."""
        name = "-".join(re.findall(r"\w+", person.first_name))
        file = self.folder / f"badge-{name}-{person.badge}.pdf"
        cards = badges_of((person,), Pictures(resources.path("pictures")))
        try:
            write_badges(cards, file, language=language)
        except CannotWriteError as error:
            cause = error.__cause__
            is_full = isinstance(cause, OSError) and cause.errno == errno.ENOSPC
            return Saved(trouble="full" if is_full else "closed")
        except UnprintableTextError:
            return Saved(trouble="letters")
        return Saved(files=(str(file),))
