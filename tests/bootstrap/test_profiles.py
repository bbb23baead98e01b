"""A profile goes out and comes back by its badge; erased, nothing of it is left in any file."""

import json
from typing import Any

import pytest

from workshop_app.adapters.storage.register_rows import RegisterPlace
from workshop_app.application.carry_profile import export, signed
from workshop_app.bootstrap import profiles
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.ids import PersonId
from workshop_app.domain.people import Person
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import to_plain
from workshop_app.settings import Settings

BADGE, OTHER = (Code(CodeKind.BADGE, number).text for number in (0x5A1234, 0x5A1235))
AMINA = Person(id=PersonId("amina"), badge=BADGE, first_name="Amina-Zélie", portrait="amina")


@pytest.fixture
def settings(tmp_path):
    settings = Settings(data=tmp_path / "bench", language="en")
    memory = BenchMemory(settings)
    with memory.unit_of_work() as uow:
        uow.people.save(AMINA)
        uow.people.save(Person(id=PersonId("o"), badge=OTHER, first_name="Bo", portrait="bo"))
        uow.people.save_profile(AMINA.id, Profile(text_pt=56, voice_id="voice-of-amina"))
        uow.commit()
    memory.close()
    return settings


def profile_of(settings, badge):
    memory = BenchMemory(settings)
    with memory.unit_of_work() as uow:
        person = uow.people.with_badge(badge)
        profile = uow.people.profile(person.id) if person else None
    memory.close()
    return profile


def test_a_profile_is_carried_and_read_in_again(settings, tmp_path, capsys):
    file = tmp_path / "mine.json"
    assert profiles.run(settings=settings, verb="export", badge=BADGE.lower(), file=file) == 0
    assert "Amina" not in file.read_text(encoding="utf-8")
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["profile"]["text_pt"] == 56
    assert profiles.run(settings=settings, verb="read", badge=BADGE, file=file) == 0
    assert profile_of(settings, BADGE).text_pt == 56
    assert profiles.run(settings=settings, verb="read", badge=OTHER, file=file) == 1
    assert "another badge" in capsys.readouterr().err
    assert profile_of(settings, OTHER) == Profile()


@pytest.mark.parametrize("verb", ["export", "read"])
def test_what_cannot_be_done_is_said_and_changes_nothing(settings, tmp_path, capsys, verb):
    nowhere = tmp_path / "no" / "folder" / "mine.json"
    assert profiles.run(settings=settings, verb=verb, badge=BADGE, file=nowhere) == 1
    assert f"{nowhere} cannot be" in capsys.readouterr().err
    assert profiles.run(settings=settings, verb=verb, badge="XXXXXXXX", file=nowhere) == 1
    assert "nobody" in capsys.readouterr().err
    assert profile_of(settings, BADGE).text_pt == 56


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": 2}, "is of a later version"),
        ({"signature": "0" * 64}, "belongs to another badge, or was changed"),
        ({"profile": None}, "is no whole profile"),
    ],
)
def test_a_file_that_cannot_be_taken_in_is_told_in_words_of_its_own_and_changes_nothing(
    settings, tmp_path, capsys, change, told
):
    file = tmp_path / "mine.json"
    whole = json.loads(export(Profile(text_pt=28), badge=BADGE, salt=bytes(16)))
    file.write_text(json.dumps({**whole, **change}), encoding="utf-8")
    assert profiles.run(settings=settings, verb="read", badge=BADGE, file=file) == 1
    assert told in capsys.readouterr().err
    assert profile_of(settings, BADGE).text_pt == 56


def test_what_a_file_says_too_much_is_told_one_by_one_and_the_rest_is_taken_in(
    settings, tmp_path, capsys
):
    file = tmp_path / "mine.json"
    odd = {**to_plain(Profile(theme="dark")), "text_pt": 500, "volume": "loud", "smell": "rose"}
    file.write_bytes(signed(odd, badge=BADGE, salt=bytes(16)))
    assert profiles.run(settings=settings, verb="read", badge=BADGE, file=file) == 0
    said = capsys.readouterr().err
    assert [key for key in ("text_pt", "volume", "smell") if key not in said] == []
    now = profile_of(settings, BADGE)
    assert (now.theme, now.text_pt, now.volume) == ("dark", 84, Profile().volume)


def test_an_erased_person_is_in_no_file_any_more(settings, capsys):
    assert profiles.run(settings=settings, verb="erase", badge=BADGE, file=None) == 0
    assert "erased" in capsys.readouterr().out
    for file in settings.data.rglob("*"):
        if file.is_file():
            raw = file.read_bytes()
            assert "Amina-Zélie".encode() not in raw
            assert b"voice-of-amina" not in raw
    assert profile_of(settings, BADGE) is None


def test_who_is_erased_where_only_a_desk_speaks_for_all_is_told_where_to_do_it(settings, capsys):
    memory = BenchMemory(settings)
    with memory.unit_of_work() as uow:
        people: Any = uow.people
        people.noted.move(RegisterPlace("a feed", 0))
        uow.commit()
    memory.close()
    assert profiles.run(settings=settings, verb="erase", badge=BADGE, file=None) == 0
    assert "desk" in capsys.readouterr().out
    assert profile_of(settings, BADGE) is None
