"""Walls that are taken down after each test."""

import pytest

from tests.ui.gallery import hall
from workshop_app.ui.look.fonts import load_fonts


@pytest.fixture
def open_wall(qapp):
    load_fonts()
    walls: list[hall.Wall] = []

    def open_one(*args, **more):
        walls.append(hall.wall(*args, **more))
        return walls[-1]

    yield open_one
    for each in walls:
        each.close()


@pytest.fixture
def exhibits(qapp):
    return hall.exhibits
