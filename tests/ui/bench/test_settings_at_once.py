"""Every setting holds within a second of being chosen: kept, told, and drawn where it is seen."""

from time import process_time

import pytest

from tests.application.workshop import Workshop, made_up
from tests.ui.bench.a_bench import ABench
from tests.ui.bench.test_every_setting import TABLE, a_step
from tests.ui.gallery.hall import exhibits
from workshop_app.application.change_needs import setting
from workshop_app.domain.commands import Command
from workshop_app.domain.profile import SETTINGS, Profile
from workshop_app.domain.profile_reading import to_plain, with_values
from workshop_app.domain.setting import Group, Who

AT_MOST_S = 1.0
DRAWN = {Group.LOOK, Group.SIZE}
CHOSEN = to_plain(with_values(Profile(), {key: row.value for key, row in TABLE.items()}).profile)
WORKERS = [key for key, each in SETTINGS.items() if each.who is not Who.LEAD]


@pytest.mark.proves("PRF-01", "T28")
def test_every_setting_that_a_worker_chooses_holds_within_a_second(qapp):
    """In processor time, so that a busy machine does not count."""
    bench, slow = ABench(Workshop(made_up())), {}
    bench.come()
    shown = next(each.screen for each in exhibits("fr") if each.name == "cleaning/open-case/ask")
    with a_step(Profile()) as (view, display):
        for key in WORKERS:
            began = process_time()
            bench.presenter.on_command(Command.CHANGE, setting({key: CHOSEN[key]}))
            if SETTINGS[key].group in DRAWN:
                display.show_screen(shown, bench.likes)
                view.grab()
            took = process_time() - began
            assert to_plain(bench.workshop.now.kept)[key] == CHOSEN[key], key
            if took > AT_MOST_S:
                slow[key] = took
    assert slow == {}
