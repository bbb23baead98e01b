"""A lead's own window: it changes at once, within its range, and follows the badge."""

from tests.application.workshop import PAUL, Workshop, real_content
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.application.lead.own_window import FitWindow
from workshop_app.ui.lead.own.presenter import OwnSection


def test_theme_and_size_of_text_follow_the_badge():
    workshop = Workshop(real_content())
    section = OwnSection(AtOnce(), FitWindow(workshop.open))
    points = section.host.likes.text_pt
    press(section, "theme", argument="yellow")
    page = press(section, "larger")
    assert "yellow" in page.words[0].lower()
    with workshop.open() as uow:
        kept = uow.people.profile(PAUL.id)
    assert (kept.theme, kept.text_pt) == ("yellow", points + 4)
    assert section.host.likes == kept


def test_text_is_never_smaller_or_larger_than_can_be_shown():
    workshop = Workshop(real_content())
    section = OwnSection(AtOnce(), FitWindow(workshop.open))
    for action in ("smaller", "larger"):
        for _ in range(40):
            press(section, action)
        at_the_end = section.host.likes.text_pt
        press(section, action)
        assert section.host.likes.text_pt == at_the_end
