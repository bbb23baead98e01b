from tests.ui.lead.test_ten_actions import desk
from workshop_app.application.sync.kept import Kept

__all__ = ["desk"]


def test_a_lead_is_told_once_that_something_does_not_count(desk):
    desk.open()
    told = []
    for aside in (2, 3, 3):
        desk.presenter.on_notice(Kept(aside=aside))
        told.append("does not count" in desk.view.screen_shown.status.words)
        desk.presenter.on_tab("board")
    assert told == [False, True, False]
