"""The words on prints are complete in each language."""

import tomllib

import pytest

from tests.adapters.printing.conftest import LANGUAGES
from workshop_app import resources
from workshop_app.adapters.printing.words import NoSuchWordsError, Words, read_words
from workshop_app.domain.commands import NUMBERED_CHOICES, Command

FOLDER = resources.path("labels")


def names(language):
    table = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return {
        (part, word, len(value) if isinstance(value, list) else 0)
        for part, words in table.items()
        for word, value in words.items()
    }


def test_both_languages_have_the_same_words():
    assert names("fr") == names("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_has_its_word(language):
    words = read_words(FOLDER, language)
    for command in (*tuple(Command)[:18], *NUMBERED_CHOICES):
        assert 0 < len(words[f"commands.{command}"]) <= 18


def test_another_language_gets_french():
    assert read_words(FOLDER, "xx")["commands.done"] == "C’est fait"


@pytest.mark.parametrize("text", ["[commands", "\x00"])
def test_a_damaged_file_of_words_is_told(tmp_path, text):
    (tmp_path / "fr.toml").write_text(text, encoding="utf-8")
    with pytest.raises(NoSuchWordsError, match=r"fr\.toml"):
        read_words(tmp_path, "fr")


def test_a_missing_word_is_told_by_name():
    words = Words({"commands": {"done": "Done", "list": ["a"]}}, "en")
    for name in ("commands.fly", "birds.fly", "commands.list"):
        with pytest.raises(NoSuchWordsError, match=name):
            words[name]
    with pytest.raises(NoSuchWordsError, match="list"):
        words.lines("commands.done")
    assert words.lines("commands.list") == ("a",)
