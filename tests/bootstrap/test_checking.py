import io
import re
import shutil
import tomllib

import pytest

from tests.bootstrap.faults import ALL, HARD_GUIDE, LONG_GUIDE, Fault
from workshop_app import resources
from workshop_app.adapters.content.library import read_procedures
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.word_lists import read_findings
from workshop_app.application.check_steps import all_options
from workshop_app.bootstrap.checking import CLEAN, FOUND, UNREADABLE, find, run
from workshop_app.domain.finding import Level, Rule
from workshop_app.domain.ids import TaskCode

OURS = read_procedures(resources.path("procedures"))
FRENCH = read_findings(resources.path("words"), "fr", Faults())
OF_A_DRAFT = {Rule.PICTURE_NONE, Rule.PHOTO_WORDS, Rule.CONTENT_MISSING}
"""Told of what a lead writes on the screen: tests/application/steps/test_write.py makes each."""
TOLD_ELSEWHERE = {Rule.FILE_UNREADABLE, *OF_A_DRAFT}  # the first needs a broken file: see below


@pytest.fixture
def workshop(tmp_path):
    """The folders of a workshop that wrote its own procedures: copies of ours."""
    return copied(tmp_path, {str(code) for code in OURS.procedures})


def copied(folder, codes):
    """Copy our routes and some of our procedures, with a photo of the workshop's own for each."""
    shutil.copytree(resources.path("routes"), folder / "routes")
    for code in codes:
        shutil.copytree(resources.path(f"procedures/{code}"), folder / "procedures" / code)
        photos = folder / "procedures" / code / "pictures"
        photos.mkdir()
        for step in OURS.procedures[TaskCode(code)].steps:
            for name in (step.picture, *(each.picture for each in all_options(step))):
                (photos / f"{name}.jpg").touch()
    return folder


def findings_of(workshop):
    folder = workshop / "procedures"
    return find(read_procedures(folder), folder)


def changed(workshop, fault: Fault):
    """Make the fault in the copy."""
    under = workshop if fault.file.startswith("routes/") else workshop / "procedures"
    path = under / fault.file
    if fault.rule in {Rule.READABILITY, Rule.MEAN_SENTENCE}:
        guide = HARD_GUIDE if fault.rule is Rule.READABILITY else LONG_GUIDE
        text = re.sub(r"\[\".*\"\]", guide, path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
    elif fault.before == "*":
        path.unlink()
    elif not fault.before:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fault.after, encoding="utf-8")
    else:
        text = path.read_text(encoding="utf-8")
        if fault.before.endswith("…"):
            text = text[: text.index(fault.before[:-1])] + fault.before
        assert fault.before in text, "the good guide has changed: the fault needs a new place"
        path.write_text(text.replace(fault.before, fault.after, 1), encoding="utf-8")


@pytest.mark.proves("AUT-01", "COG-06", "COG-09")
@pytest.mark.parametrize("fault", ALL, ids=lambda fault: f"{fault.rule}-{fault.step or fault.file}")
def test_a_fault_in_a_copy_of_a_good_guide_is_told_with_its_file_step_and_rule(tmp_path, fault):
    code = fault.file.partition("/")[0]
    workshop = copied(tmp_path, {"cleaning" if code == "routes" else code})
    assert findings_of(workshop) == ()
    changed(workshop, fault)
    found = findings_of(workshop)
    told = {(each.rule, each.file, each.step) for each in found}
    assert (fault.rule, fault.told_in or fault.file, fault.step) in told
    for finding in found:
        assert finding.level in Level
        assert "{" not in finding.message(FRENCH)


@pytest.mark.planted("T14")
def test_every_rule_can_fail():
    assert {fault.rule for fault in ALL} | TOLD_ELSEWHERE == set(Rule)


def test_a_file_that_is_not_text_is_told(workshop):
    (workshop / "procedures/cleaning/fr.toml").write_bytes(b"\xff\xfe\x00")
    assert (Rule.FILE_UNREADABLE, "cleaning/fr.toml") in {
        (each.rule, each.file) for each in findings_of(workshop)
    }


def test_all_faults_of_all_files_are_told_at_once(workshop):
    rules = Rule.NOT_TOML, Rule.CHOICE, Rule.WAIT_MINUTES, Rule.PASSIVE, Rule.READABILITY
    faults = [next(each for each in ALL if each.rule is rule) for rule in rules]
    for fault in faults:
        changed(workshop, fault)
    told = {(each.rule, each.file) for each in findings_of(workshop)}
    seen_although = {(each.rule, each.file) for each in faults if each.rule is not Rule.PASSIVE}
    assert seen_although <= told  # the guide that could not be read is the passive one's


@pytest.mark.proves("COG-01", "COG-02", "COG-04", "COG-05", "COG-06", "COG-09", "T14")
def test_our_ten_procedures_are_clean():
    folder = resources.path("procedures")
    assert find(read_procedures(folder), folder) == ()


def test_the_command_says_that_all_is_well():
    out = io.StringIO()
    assert run(None, "fr", out) == CLEAN
    assert out.getvalue() == "10 tâches lues : 0 à changer, 0 à revoir.\n"


@pytest.mark.parametrize(("language", "words"), [("fr", "trois"), ("en", "three")])
def test_the_command_tells_the_place_and_the_rule_in_both_languages(workshop, language, words):
    changed(workshop, next(each for each in ALL if each.rule is Rule.NUMBER_IN_DIGITS))
    out = io.StringIO()
    assert run(workshop / "procedures", language, out) == FOUND
    assert "cleaning/fr.toml: wipe: " in out.getvalue()
    assert "[number-in-digits]" in out.getvalue()


def test_a_warning_alone_keeps_no_procedure_from_being_used(workshop):
    changed(workshop, next(each for each in ALL if each.rule is Rule.KEY_WORDS))
    out = io.StringIO()
    assert run(workshop / "procedures", "en", out) == CLEAN
    assert "look again" in out.getvalue()


def test_a_single_procedure_can_be_checked_by_its_folder(workshop):
    out = io.StringIO()
    assert run(workshop / "procedures" / "cleaning", "en", out) == CLEAN
    assert out.getvalue().startswith("1 tasks read")


def test_a_folder_that_is_not_there_is_told(tmp_path):
    out = io.StringIO()
    assert run(tmp_path / "nowhere", "en", out) == UNREADABLE
    assert "nowhere" in out.getvalue()


def test_an_empty_folder_has_no_procedures(tmp_path):
    assert run(tmp_path, "en", io.StringIO()) == FOUND


def test_each_rule_has_a_sentence_with_the_same_values_in_both_languages():
    sentences = {
        language: read_findings(resources.path("words"), language, Faults())
        for language in ("fr", "en")
    }
    assert set(sentences["fr"]) == set(sentences["en"]) == set(Rule)
    for rule in Rule:
        named = [set(re.findall(r"\{(\w+)\}", each[rule])) for each in sentences.values()]
        assert named[0] == named[1], rule


def test_word_lists_hold_no_word_twice():
    for language in ("fr", "en"):
        text = resources.path(f"words/{language}.toml").read_text(encoding="utf-8")
        lists = tomllib.loads(text)
        for name, words in lists.items():
            if isinstance(words, list):
                assert len(words) == len(set(words)), (language, name)
