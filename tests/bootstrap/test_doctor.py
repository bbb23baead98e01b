"""`workshop-app doctor` tells everything, in two languages, whatever is wrong."""

import io
import string
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workshop_app.adapters.storage.database import FILE_NAME
from workshop_app.adapters.storage.lock import FolderLock
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.examine_machine import Amount, Condition, Finding, Topic
from workshop_app.bootstrap import doctor
from workshop_app.bootstrap.doctor_probes import DatabaseSeen, look_at_memory
from workshop_app.bootstrap.doctor_words import (
    CONDITIONS,
    ENDS,
    TOPICS,
    WORDS,
    report,
    sentences,
)
from workshop_app.settings import ScannerSettings, Settings

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def told(tmp_path: Path, **changes: object) -> tuple[int, str]:
    out = io.StringIO()
    code = doctor.run(settings=Settings(data=tmp_path / "bench", **changes), out=out)  # type: ignore[arg-type]
    return code, out.getvalue()


def test_everything_is_told_and_nothing_is_made(tmp_path):
    code, words = told(tmp_path)
    for topic in TOPICS["fr"].values():
        assert topic in words
    assert "n’a pas marché" not in words
    assert code == doctor.SOMETHING_MISSING  # tests have no screen
    assert "Il n’y a pas d’écran." in words
    assert list(tmp_path.iterdir()) == []


def test_it_is_told_in_english_too(tmp_path):
    _, words = told(tmp_path, language="en", scanner=ScannerSettings(serial_port="COM77"))
    assert "There is no screen." in words
    assert "there is no such port" in words
    assert "could not be looked at" not in words


def test_a_database_that_makes_the_doctor_stumble_does_not_stop_it(tmp_path):
    def stumble(_folder: Path) -> DatabaseSeen:
        raise ZeroDivisionError("unheard of")

    out = io.StringIO()
    settings = Settings(data=tmp_path)
    assert doctor.run(settings=settings, out=out, look_at_database=stumble) == 1
    assert "ZeroDivisionError: unheard of" in out.getvalue()
    assert "Mémoire" in out.getvalue()


def test_a_console_without_accents_gets_the_rest(tmp_path):
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    doctor.run(settings=Settings(data=tmp_path), out=out)
    out.flush()
    assert b"Programme" in raw.getvalue()


def test_a_qt_that_does_not_start_is_told_in_its_own_words(tmp_path, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    code, words = told(tmp_path)
    assert code == doctor.SOMETHING_MISSING
    assert "La fenêtre ne peut pas s’ouvrir" in words
    assert "Mémoire" in words


def test_the_database_is_looked_at_without_being_changed(tmp_path):
    def says() -> str:
        (finding,) = look_at_memory(tmp_path).findings
        return finding.says

    assert says() == "none_yet"
    assert list(tmp_path.iterdir()) == []
    storage = open_storage(tmp_path)
    assert says() == "in_use"
    storage.close()
    assert says() == "good"
    database = tmp_path / FILE_NAME
    whole = database.read_bytes()
    assert says() == "good"
    assert database.read_bytes() == whole
    database.write_bytes(b"not a database" * 1000)
    assert says() == "trouble"
    lock = FolderLock(tmp_path)
    assert says() == "in_use"
    lock.release()


def test_both_languages_say_the_same_things():
    assert WORDS["fr"].keys() == WORDS["en"].keys()
    for language in ("fr", "en"):
        assert set(TOPICS[language]) == set(Topic)
        assert set(CONDITIONS[language]) == set(ENDS[language]) == set(Condition)
    for key, (says, do) in WORDS["fr"].items():
        english, english_do = WORDS["en"][key]
        assert names_in(says) == names_in(english), key
        assert names_in(do) == names_in(english_do), key
        assert bool(do) == bool(english_do), key
        assert key.partition(".")[0] in set(Topic)


def names_in(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_numbers_and_moments_are_shown_as_people_write_them():
    finding = Finding(Topic.DISK, Condition.GOOD, "good", {"free": Amount(300 * 2**20)})
    assert sentences(finding, "fr")[0] == "300 Mo libres."
    finding = Finding(Topic.DISK, Condition.GOOD, "good", {"free": Amount(75 * 2**30)})
    assert sentences(finding, "en")[0] == "75 GB free."
    finding = Finding(Topic.CLOCK, Condition.GOOD, "good", {"now": NOW})
    assert sentences(finding, "fr")[0] == "24/11/2026 12:00."
    assert sentences(finding, "en")[0] == "2026-11-24 12:00."


@pytest.mark.parametrize(
    ("conditions", "end"),
    [
        ([Condition.GOOD], "All is well."),
        ([Condition.GOOD, Condition.ATTENTION], "The bench can work. Look at: Disk."),
        ([Condition.ATTENTION, Condition.MISSING], "Missing: Disk."),
    ],
)
def test_the_last_line_sums_up(conditions, end):
    found = [
        Finding(Topic.DISK, condition, "good", {"free": Amount(2**40)}) for condition in conditions
    ]
    assert list(report(found, "en"))[-1] == end
