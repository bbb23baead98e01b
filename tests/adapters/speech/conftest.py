"""The gallery's screens, for what they say."""

import pytest

from tests.ui.gallery import hall


@pytest.fixture
def exhibits(qapp):
    return hall.exhibits
