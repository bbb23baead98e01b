"""What the doctor measures of the machine."""

import pytest

from workshop_app.adapters.machine import vitals


def test_a_folder_that_is_not_there_yet_is_judged_by_where_it_will_be(tmp_path):
    folder = tmp_path / "bench" / "data"
    assert vitals.free_bytes(folder) > 0
    assert vitals.may_write(folder)
    assert not folder.exists()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif("os.geteuid() == 0", reason="root may write everywhere")
def test_a_folder_of_somebody_else_is_noticed(tmp_path):
    tmp_path.chmod(0o500)
    assert not vitals.may_write(tmp_path)


def test_memory_is_counted():
    total, available = vitals.memory()
    assert 0 < available <= total
