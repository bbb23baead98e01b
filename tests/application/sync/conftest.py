import shutil

import pytest

from tests.adapters.storage.conftest import empty_database
from tests.application.sync.a_bench import Bench
from tests.application.sync.benches import EPOCH
from tests.application.sync.memory_centre import MemoryCentre

__all__ = ["empty_database"]


@pytest.fixture
def centre():
    return MemoryCentre(EPOCH)


@pytest.fixture
def make(tmp_path, centre, empty_database):
    benches = []

    def make_bench(name, copy_of=None):
        folder = tmp_path / name
        if copy_of:
            shutil.copytree(copy_of, folder)
        else:
            folder.mkdir()
        benches.append(Bench(folder, centre))
        return benches[-1]

    yield make_bench
    for bench in benches:
        assert bench.storage.verify().faults == ()
        bench.storage.close()
