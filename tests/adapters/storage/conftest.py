import shutil

import pytest

from tests.fakes import NINE_O_CLOCK_MS
from workshop_app.adapters.storage.storage import open_storage


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    """A database as the first start leaves it: copying it is quicker than making it."""
    folder = tmp_path_factory.mktemp("empty")
    open_storage(folder, bench_name="Poste 3", now_ms=lambda: NINE_O_CLOCK_MS).close()
    return folder / "workshop.db"


@pytest.fixture
def folder(tmp_path, empty_database):
    shutil.copy(empty_database, tmp_path)
    return tmp_path


@pytest.fixture
def opened(folder):
    """Opens the storage of `folder`; whatever a test leaves open is closed."""
    storages = []

    def open_it(**more):
        storages.append(open_storage(folder, **{"now_ms": lambda: NINE_O_CLOCK_MS, **more}))
        return storages[-1]

    yield open_it
    for storage in storages:
        if not storage.is_closed:
            storage.close()


@pytest.fixture
def storage(opened):
    return opened()
