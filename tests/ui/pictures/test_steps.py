"""Every step of the ten tasks shows what to do, on the machine that is in hand."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import workshop_app
from tests.ui.pictures.conftest import FOLDER
from tests.ui.pictures.same_action import SAME_ACTION
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.domain.procedure import Way
from workshop_app.ui.pictures.names import of_kind, step_pictures
from workshop_app.ui.pictures.scene import load

BEFORE_THE_KIND_IS_KNOWN = {"read-lot", "on-table", "which-item"}

OTHERS = {
    "tower": ("laptop", "monitor"),
    "laptop": ("tower_", "monitor"),
    "screen": ("tower_", "laptop"),
}
"""Parts that show another kind of machine."""

WITH_ANOTHER_MACHINE = {
    "accessories", "computer-in-box", "desktop", "erase-page", "green-tick", "keyboard-mouse-work",
    "master-page", "open-game", "picture-on-screen", "plug-in", "plug-in-all", "press-keys",
    "press-keys-fix", "read-screen", "remove-blue-key", "remove-red-key", "scan-screen-code",
    "start-desktop", "test-dvd", "turn-off", "turn-off-unplug", "wait", "wait-other-task",
    "wait-other-task-laptop",
}  # fmt: skip
"""A tower has its screen beside it; and meanwhile there is another machine to clean."""


PROGRAM = Path(workshop_app.__file__).parent


class Shown(NamedTuple):
    step: str
    kind: str
    picture: str


def shown(pictures) -> Iterator[Shown]:
    """What the ten tasks show for each kind of machine, also after a "No"."""
    for task, procedure in read_content()[1].procedures.items():
        for kind in procedure.subjects:
            for step in map(procedure.step, procedure.steps_for(kind=kind)):
                known = "" if step.id in BEFORE_THE_KIND_IS_KNOWN else kind
                names = step_pictures(procedure, step, known)
                yield Shown(f"{task}/{step.id}", known, pictures.first_there(names))
                if step.no and step.no.way is Way.FIX:
                    names = step_pictures(procedure, step, known, fix=True)
                    yield Shown(f"{task}/{step.id}-fix", known, pictures.first_there(names))
                options = (*step.options, *(step.no.options if step.no else ()))
                for option in options if step.id != "which-item" else ():
                    name = pictures.first_there(of_kind(option.picture, known))
                    yield Shown(f"{task}/{step.id}={option.id}", known, name)


@pytest.mark.proves("T31")
def test_every_step_has_a_picture_and_its_words(drawn_pictures):
    bare = [
        each
        for each in shown(drawn_pictures)
        if not (drawn_pictures.alt(each.picture, "fr") and drawn_pictures.alt(each.picture, "en"))
    ]
    assert bare == []


@pytest.mark.proves("T31")
def test_steps_share_a_picture_only_where_the_action_is_the_same(drawn_pictures):
    users = defaultdict(set)
    for each in shown(drawn_pictures):
        users[each.picture].add(each.step.split("=", maxsplit=1)[0])
    shared = {picture: steps for picture, steps in users.items() if len(steps) > 1}
    assert shared == SAME_ACTION


def test_no_step_shows_another_kind_of_machine(drawn_pictures):
    wrong = {
        (each.kind, each.picture)
        for each in shown(drawn_pictures)
        if each.kind and each.picture not in WITH_ANOTHER_MACHINE
        for part in load(FOLDER / "scenes", each.picture).part_names
        if part.startswith(OTHERS[each.kind])
    }
    assert wrong == set()


def test_what_helps_after_a_no_is_not_the_question_again(drawn_pictures):
    pictures = {(each.step, each.kind): each.picture for each in shown(drawn_pictures)}
    fixes = {key: name for key, name in pictures.items() if key[0].endswith("-fix")}
    same = {key for key, name in fixes.items() if pictures[key[0][:-4], key[1]] == name}
    assert fixes
    assert same == set()


def test_every_drawing_is_shown_somewhere(drawn_pictures):
    by_steps = {each.picture for each in shown(drawn_pictures)}
    words = "".join(file.read_text("utf-8") for file in PROGRAM.rglob("*.py"))
    named = {name for name in drawn_pictures.names() if f'"{name}"' in words}
    starts = tuple(re.findall(r'f"([a-z-]+-)\{', words))
    rest = set(drawn_pictures.names()) - by_steps - named
    assert {name for name in rest if not name.startswith(starts)} == set()
