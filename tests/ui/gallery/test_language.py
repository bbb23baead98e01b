"""AT-08: assistive technology is told in which language each text of a screen is."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.ui.gallery import hall
from tests.ui.tree import identifier_of, nodes


def languages(view: QWidget) -> set[tuple[str, str]]:
    """The identifier and language of everything that a screen reader meets."""
    found = set()
    for node, _ in nodes(QAccessible.queryAccessibleInterface(view)):
        told = node.attributesInterface().attributeValue(QAccessible.Attribute.Locale)
        found.add((identifier_of(node), told.name()[:2]))
    return found


@pytest.mark.proves("AT-08")
@pytest.mark.parametrize("language", hall.LANGUAGES)
def test_every_text_tells_its_language(qapp, language):
    wall = hall.wall("tablet", 100, language)
    try:
        for exhibit in hall.first_of_each_kind(language):
            view = wall.hang(exhibit)
            own = {choice.id for choice in exhibit.screen.choices if choice.language}
            spoken = {tongue for name, tongue in languages(view) if name not in own}
            assert spoken == {language}, exhibit.name
    finally:
        wall.close()


@pytest.mark.proves("AT-08")
def test_a_choice_of_language_is_read_in_that_language(qapp):
    named = {"fr": "Français", "en": "English"}
    wall = hall.wall("tablet", 100, "fr")
    seen = set()
    try:
        for exhibit in hall.exhibits("fr"):
            parts = [each for each in exhibit.screen.choices if each.words in named.values()]
            if parts and exhibit.screen.id not in seen:
                seen.add(exhibit.screen.id)
                told = dict(languages(wall.hang(exhibit)))
                assert [named[told[each.id]] for each in parts] == [each.words for each in parts]
    finally:
        wall.close()
    assert len(seen) >= 1
