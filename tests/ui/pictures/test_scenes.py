"""The pictures that come with the program are whole, in every theme and both languages."""

import re
import tomllib
from pathlib import Path

import pytest

from pictures.build_parts import all_parts
from workshop_app.ui.look.tokens import THEMES
from workshop_app.ui.pictures.parts import PartShelf
from workshop_app.ui.pictures.scene import load

ROOT = Path(__file__).resolve().parents[3]
PICTURES = ROOT / "assets" / "pictures"
SCENES = sorted(file.stem for file in (PICTURES / "scenes").glob("*.toml"))
LONGEST_ALT = 120

SPARES = {"plug_dvi", "plug_hdmi"}
"""For a workshop's own drawings: screens whose picture cable is not the usual one."""


@pytest.mark.parametrize("theme", THEMES)
def test_every_picture_is_drawn_in_every_theme(drawn_pictures, theme, caplog):
    for name in drawn_pictures.names():
        pixmap = drawn_pictures.pixmap(name, theme=theme, width=160, height=120)
        assert (pixmap.width(), pixmap.height()) == (160, 120)
        assert drawn_pictures.drawing(name, theme=theme).strokes, name
    assert not caplog.records


@pytest.mark.proves("AT-02", "T31")
@pytest.mark.parametrize("name", SCENES)
def test_every_picture_says_in_words_what_it_shows(drawn_pictures, name):
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name)
    french, english = drawn_pictures.alt(name, "fr"), drawn_pictures.alt(name, "en")
    assert french != english
    for words in (french, english):
        assert 0 < len(words) <= LONGEST_ALT
        assert words.endswith(".")
        assert "'" not in words  # the typographic apostrophe, as everywhere


@pytest.mark.proves("T31")
def test_every_picture_that_a_procedure_names_is_there():
    named = set()
    for file in (ROOT / "assets" / "procedures").glob("*/procedure.toml"):
        named |= set(_pictures_in(tomllib.loads(file.read_text(encoding="utf-8"))))
    assert named <= set(SCENES)


def _pictures_in(value):
    if isinstance(value, dict):
        if isinstance(value.get("picture"), str):
            yield value["picture"]
        for each in value.values():
            yield from _pictures_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from _pictures_in(each)


def test_every_part_is_used_or_kept_as_a_spare():
    used = {part for name in SCENES for part in load(PICTURES / "scenes", name).part_names}
    parts = set(PartShelf(PICTURES / "parts").names())
    assert used <= parts
    assert parts - used == SPARES


def test_the_parts_are_what_their_sources_draw():
    drawn = {part.name: part.svg for part in all_parts()}
    kept = {file.stem: file.read_text("utf-8") for file in (PICTURES / "parts").glob("*.svg")}
    assert drawn.keys() == kept.keys()
    assert [name for name in drawn if drawn[name] != kept[name]] == []


LARGEST_SCENE, LARGEST_PART = 8_000, 32_000  # bytes


def test_drawings_stay_small():
    sizes = {file.name: file.stat().st_size for file in PICTURES.rglob("*.*")}
    large = {
        name
        for name, size in sizes.items()
        if size > (LARGEST_SCENE if name.endswith(".toml") else LARGEST_PART)
    }
    assert large == set()


def test_an_alias_has_the_words_and_the_drawing_of_what_it_stands_for(drawn_pictures):
    alias, own = (
        load(PICTURES / "scenes", "case-closed-fix"),
        load(PICTURES / "scenes", "close-case"),
    )
    assert (alias.alt, alias.content) == (own.alt, own.content)
