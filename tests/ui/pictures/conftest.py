from pathlib import Path

import pytest

from workshop_app.ui.pictures.pictures import Pictures

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "pictures"


@pytest.fixture(scope="session")
def drawn_pictures(qapp):
    """The pictures that come with the program."""
    return Pictures(FOLDER)
