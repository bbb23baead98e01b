import shutil

import pytest

from workshop_app import resources
from workshop_app.adapters.content.library import (
    FaultyContentError,
    RecordingId,
    load_content,
    load_procedures,
    load_routes,
    read_procedures,
)
from workshop_app.adapters.content.syllables import syllable_counter
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.word_lists import read_word_list
from workshop_app.domain.finding import Rule
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.item import LEGAL, ItemState

TEN = [
    "intake", "erasure", "screen-test", "machine-test", "cleaning", "dvd-drive", "sound-card",
    "master", "final-check", "packaging",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(resources.path("procedures"), tmp_path / "procedures")
    return tmp_path / "procedures"


@pytest.fixture(scope="module")
def content():
    return load_content(resources.path("procedures"), resources.path("routes"))


def test_the_ten_tasks_are_there_in_the_order_of_the_work(content):
    assert list(content.tasks()) == TEN


@pytest.mark.parametrize("language", ["fr", "en"])
def test_key_words_alone_name_the_verb_of_an_action_and_say_that_a_task_is_finished(
    content, language
):
    found = read_word_list(resources.path("words"), language, Faults())
    verbs = found.actions if found else frozenset()
    for task in content.tasks():
        words = content.procedure(task).words_in(language)
        assert all(each.count("*") == 4 for each in words.finished), task
        for sentence in (each for step in words.steps.values() for each in step):
            first = sentence.replace("*", "").split()[0].lower()
            if first in verbs or first.endswith("ez"):
                assert sentence.startswith("*"), (task, sentence)


def test_each_task_takes_an_item_from_one_state_to_another(content):
    for code in content.tasks():
        procedure = content.procedure(code)
        start = ItemState(procedure.starts_from or "expected")
        assert ItemState(procedure.ends_in) in LEGAL[start]


def test_a_task_that_nobody_wrote_is_none(content):
    assert content.procedure(TaskCode("polish")) is None
    assert content.route("printer") is None


def test_a_running_job_reads_its_own_procedure_again(content):
    procedure = content.procedure(TaskCode("master"))
    assert content.frozen(content.canonical(procedure)) == procedure


def test_a_screen_goes_through_cleaning_without_a_cover(content):
    steps = content.procedure(TaskCode("cleaning")).steps_for(kind="screen")
    assert steps == (
        "read-screen", "unplugged", "gloves-mask", "wipe-screen", "compare-clean-screen",
        "screen-on-shelf",
    )  # fmt: skip


def test_no_laptop_is_opened(content):
    for code in content.tasks():
        procedure = content.procedure(code)
        if "laptop" in procedure.subjects:
            assert "open-case" not in procedure.steps_for(kind="laptop")


def test_all_faults_of_all_procedures_are_named_in_one_error(folder):
    for code in "cleaning", "master":
        path = folder / code / "procedure.toml"
        path.write_text(path.read_text(encoding="utf-8") + "colour = 1\nsize = 2\n")
    with pytest.raises(FaultyContentError) as caught:
        load_procedures(folder)
    assert [(each.file, each.rule) for each in caught.value.findings] == [
        ("cleaning/procedure.toml", Rule.UNKNOWN_KEY),
        ("cleaning/procedure.toml", Rule.UNKNOWN_KEY),
        ("master/procedure.toml", Rule.UNKNOWN_KEY),
        ("master/procedure.toml", Rule.UNKNOWN_KEY),
    ]
    assert "colour" in str(caught.value)


def test_a_route_with_a_fault_is_not_used(tmp_path):
    shutil.copytree(resources.path("routes"), tmp_path / "routes")
    path = tmp_path / "routes" / "screen.toml"
    path.write_text(path.read_text(encoding="utf-8") + "speed = 1\n", encoding="utf-8")
    with pytest.raises(FaultyContentError, match="speed"):
        load_routes(tmp_path / "routes")
    with pytest.raises(FaultyContentError, match="file-missing"):
        load_routes(tmp_path / "nowhere")


@pytest.mark.proves("VOI-10")
def test_recordings_in_a_procedure_folder_are_listed(folder):
    voices = folder / "cleaning" / "voices" / "fr"
    voices.mkdir(parents=True)
    for name in "wipe.wav", "unplugged.fix.ogg", "sweep.wav", "vacuum.txt":
        (voices / name).write_bytes(b"")
    reading = read_procedures(folder)
    cleaning = TaskCode("cleaning")
    assert reading.recordings == {
        RecordingId(cleaning, "fr", "wipe"): voices / "wipe.wav",
        RecordingId(cleaning, "fr", "unplugged.fix"): voices / "unplugged.fix.ogg",
    }
    assert {each.rule for each in reading.findings} == {Rule.RECORDING}
    assert len(load_procedures(folder)) == 10  # an odd recording stops nobody


@pytest.mark.parametrize(
    ("word", "count"),
    [("l’ordinateur", 4), ("étiquette", 3), ("école", 2), ("câbles", 1), ("appuyez", 2),
     ("électrique", 3), ("vis", 1), ("2", 1)],
)  # fmt: skip
def test_french_syllables_are_counted_as_they_are_said(word, count):
    assert syllable_counter("fr")(word) == count


@pytest.mark.parametrize(("word", "count"), [("computer", 3), ("label", 2), ("the", 1)])
def test_english_syllables_are_counted_as_they_are_said(word, count):
    assert syllable_counter("en")(word) == count
