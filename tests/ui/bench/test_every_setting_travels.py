"""T28: each key of a profile survives a restart, and comes to the next bench of a centre."""

from contextlib import ExitStack, closing

import pytest

from tests.application.sync.memory_register import MemoryRegister
from tests.application.workshop import ANA
from tests.ui.bench.test_every_setting import TABLE
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.application.sync.messages import MOST_CHANGES, Entries
from workshop_app.application.sync.register import exchange
from workshop_app.domain.profile import SETTINGS, Profile
from workshop_app.domain.profile_reading import with_values

EPOCH = "eeeeeeee-0000-4000-8000-000000000001"
CHANGED = {key: row.value for key, row in TABLE.items()}
MINE = with_values(Profile(), CHANGED).profile


def meet(storage: Storage, centre: MemoryRegister, *, is_desk: bool = False) -> None:
    """Tell the centre everything and hear everything, as the sync does."""
    memory = storage.sync_memory().register
    if memory.standing().epoch != EPOCH:
        memory.begin_anew(EPOCH)
    while True:
        asked = memory.next_exchange(MOST_CHANGES)
        told = exchange(centre, asked, epoch=EPOCH, is_desk=is_desk, now=1000)
        assert isinstance(told, Entries)
        assert memory.land(asked, told)
        if not asked.changes and told.after == told.last:
            return


def profile_at(storage: Storage) -> Profile:
    with storage.unit_of_work() as uow:
        return uow.people.profile(ANA.id)


def choose(storage: Storage, profile: Profile) -> None:
    with storage.unit_of_work() as uow:
        uow.people.save_profile(ANA.id, profile)
        uow.commit()


def test_every_key_is_changed():
    assert set(CHANGED) == set(SETTINGS)
    usual = Profile()
    assert [key for key in SETTINGS if getattr(MINE, key) == getattr(usual, key)] == []


@pytest.mark.proves("T28", "PRF-01", "KIO-02")
def test_every_setting_survives_a_restart(tmp_path):
    with closing(open_storage(tmp_path)) as storage:
        choose(storage, MINE)
    with closing(open_storage(tmp_path)) as storage:
        assert profile_at(storage) == MINE


@pytest.mark.proves("T28", "PRF-01")
def test_every_setting_comes_to_the_next_bench_and_goes_back_from_there(tmp_path):
    centre = MemoryRegister()
    with ExitStack() as stack:
        first, second = (
            stack.enter_context(closing(open_storage(tmp_path / name))) for name in ("1", "2")
        )
        with first.unit_of_work() as uow:
            uow.people.save(ANA)
            uow.people.save_profile(ANA.id, MINE)
            uow.commit()
        meet(first, centre, is_desk=True)
        meet(second, centre)
        assert profile_at(second) == MINE
        choose(second, Profile())
        meet(second, centre)
        meet(first, centre)
        assert profile_at(first) == Profile()
