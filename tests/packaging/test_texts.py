"""A text that the translators have not seen, or not finished, does not go unnoticed."""

import pytest

import texts

CODE = """
class View:
    def words(self, n):
        return self.tr("Step {number}"), self.tr("%n left", "", n)
"""
FRENCH = "<translation>Étape {number}</translation>"


@pytest.fixture
def package(tmp_path):
    """A package of one file, with words in it."""
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "view.py").write_text(CODE, encoding="utf-8")
    return folder


@pytest.fixture
def collected(package, tmp_path):
    """The folder of translations, collected and still without French."""
    folder = tmp_path / "translations"
    folder.mkdir()
    texts.collect(folder, package)
    return folder


def translate(folder, step=FRENCH):
    """Write the French of the two texts, and the English plural."""
    for language in texts.LANGUAGES:
        file = texts.source(folder, language)
        words = file.read_text(encoding="utf-8")
        words = words.replace('<translation type="unfinished"></translation>', step)
        words = words.replace('<translation type="unfinished">', "<translation>")
        words = words.replace("<numerusform></numerusform>", "<numerusform>%n !</numerusform>")
        file.write_text(words, encoding="utf-8")


def test_finished_french_is_all_that_is_asked_for(collected, package):
    translate(collected)
    assert texts.check(collected, package) == []


def test_a_text_without_french_and_a_plural_without_english_are_named(collected, package):
    found = texts.check(collected, package)
    assert "workshop_fr.ts: View: 'Step {number}' has no finished translation" in found
    assert "workshop_en.ts: View: '%n left' has no finished translation" in found


def test_a_new_text_that_was_not_collected_is_noticed(collected, package):
    translate(collected)
    more = (package / "view.py").read_text(encoding="utf-8").replace("Step", "Stage")
    (package / "view.py").write_text(more, encoding="utf-8")
    assert any("not up to date" in each for each in texts.check(collected, package))


def test_a_translation_that_loses_a_place_to_fill_in_is_named(collected, package):
    translate(collected, step="<translation>Étape</translation>")
    (found,) = texts.check(collected, package)
    assert "the same places to fill in" in found


def test_a_compiled_translation_speaks_french(collected, qapp):
    from PySide6.QtCore import QCoreApplication, QTranslator  # noqa: PLC0415 - after qapp

    translate(collected)
    texts.compile_all(collected)
    french = QTranslator()
    assert french.load(str(texts.source(collected, "fr").with_suffix(".qm")))
    assert QCoreApplication.installTranslator(french)
    try:
        said = QCoreApplication.translate("View", "Step {number}")
    finally:
        QCoreApplication.removeTranslator(french)
    assert said == "Étape {number}"
