"""A lead at a desk whose database answers at once, and hands that press."""

from dataclasses import dataclass, field

from tests.application.workshop import PAUL
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.ui.lead.page import Press


@dataclass
class AtOnce:
    """A host whose database answers at once."""

    lead: Person = PAUL
    language: str = "en"
    likes: Profile = field(default_factory=Profile)
    said: list[str] = field(default_factory=list)

    def run(self, work, then):
        then(work())

    def look(self, work, then):
        then(work())

    def wear(self, likes):
        self.likes = likes

    def changed(self, say=""):
        self.said.append(say)


def press(section, action, row="", *, rows=(), argument="", typed=""):
    """Press something, and return the page that came of it."""
    chosen = rows or ((row,) if row else ())
    section.on_press(Press(action=action, rows=chosen, argument=argument, typed=typed))
    return section.page()
