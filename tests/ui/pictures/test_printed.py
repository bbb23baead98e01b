"""Drawings in one colour, of places and of whom a box is for: labels and papers show them."""

import pytest

from pictures.printed import NAMES, PRINTED, drawings
from workshop_app.adapters.content.workshop_file import PLACE_KINDS
from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.paper import Paper
from workshop_app.adapters.printing.verify import Rendering, rendered
from workshop_app.domain.labels import ForWhom

SMALLEST_MM, DOTS = 19, 8  # the smallest drawing on a label, on a printer of 203 dots an inch


def test_the_drawings_for_paper_are_what_the_scenes_show(qapp):
    kept = {file.stem: file.read_text("utf-8") for file in PRINTED.glob("*.svg")}
    assert kept == dict(drawings())


def test_every_place_and_every_beneficiary_has_a_drawing_for_paper():
    wanted = {f"place-{kind}" for kind in PLACE_KINDS} | {f"beneficiary-{who}" for who in ForWhom}
    assert wanted <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_on_a_label_is_lines_and_no_blot(name):
    paper = Paper((SMALLEST_MM, SMALLEST_MM), name, icons=Icons(PRINTED))
    paper.icon(name, 0, 0, SMALLEST_MM)
    ((_, picture),) = rendered(paper.finish(), Rendering(DOTS))
    inked = picture.convert("L").histogram()[0] / (picture.width * picture.height)
    assert 0.04 < inked < 0.4


def test_two_drawings_for_paper_are_never_alike():
    assert len({file.read_bytes() for file in PRINTED.glob("*.svg")}) == len(NAMES)
