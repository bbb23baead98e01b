"""What stands in the register may be of another version, or broken: the work goes on."""

import logging
import sqlite3
from contextlib import closing

import pytest

from workshop_app.domain.ids import PersonId
from workshop_app.domain.profile import Profile

SOMEBODY = PersonId("somebody")


def kept(folder, body):
    with closing(sqlite3.connect(folder / "workshop.db")) as raw:
        raw.execute("INSERT OR REPLACE INTO preferences VALUES (?, ?)", (SOMEBODY, body))
        raw.commit()


def test_what_only_a_later_version_knows_is_kept(folder, opened):
    kept(folder, b'{"smell":"rose","text_pt":40}')
    storage = opened()
    with storage.unit_of_work() as uow:
        assert uow.people.profile(SOMEBODY).text_pt == 40
        uow.people.save_profile(SOMEBODY, Profile(text_pt=50))
        uow.commit()
    with closing(sqlite3.connect(folder / "workshop.db")) as raw:
        found = raw.execute("SELECT body ->> 'smell', body ->> 'text_pt' FROM preferences")
        assert found.fetchall() == [("rose", 50)]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff\xfe", b'"text"', b"null"])
def test_a_body_that_is_no_profile_is_the_usual_one_and_told(folder, opened, caplog, body):
    kept(folder, body)
    with caplog.at_level(logging.WARNING), opened().unit_of_work() as uow:
        assert uow.people.profile(SOMEBODY) == Profile()
    assert "cannot be read" in caplog.text


def test_what_is_out_of_range_is_clamped_and_told(folder, opened, caplog):
    kept(folder, b'{"rate_wpm":900}')
    with caplog.at_level(logging.WARNING), opened().unit_of_work() as uow:
        assert uow.people.profile(SOMEBODY).rate_wpm == 220
    assert "rate_wpm: 900 (clamped); used instead: 220" in caplog.text
