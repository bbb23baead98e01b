"""The badge of one person, saved from the screen of a lead."""

import pypdfium2

from tests.application.workshop import ANA
from tests.ui.lead.hosts import press
from tests.ui.lead.test_stock import people, workshop
from workshop_app.bootstrap.lead_badges import DeskBadges

__all__ = ["people", "workshop"]


def test_a_badge_has_the_name_of_its_wearer(tmp_path):
    [file] = DeskBadges(tmp_path / "badges")(ANA, "fr").files
    pdf = pypdfium2.PdfDocument(file)
    assert "Ana" in pdf[0].get_textpage().get_text_bounded()
    pdf.close()


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    (tmp_path / "badges").write_text("no folder")
    assert DeskBadges(tmp_path / "badges")(ANA, "fr").trouble == "closed"


def test_a_badge_is_saved_from_the_page_of_its_wearer(people):
    press(people, "person", ANA.id)
    assert press(people, "badge").notes[-1].words == "It is saved here: Ana.pdf"
