"""What a bench knows of people, when the centre has lost some of it."""

from tests.application.sync.memory_register import MemoryRegister
from tests.application.workshop import ANA
from workshop_app.application.sync.messages import Entries
from workshop_app.application.sync.register import exchange

EPOCH = "eeeeeeee-0000-4000-8000-000000000001"


def meet(storage, centre):
    """Say and hear one thing; begin anew where the two do not know the same."""
    memory = storage.sync_memory().register
    asked = memory.next_exchange(9)
    told = exchange(centre, asked, epoch=EPOCH, is_desk=True, now=1000)
    assert isinstance(told, Entries)
    if not memory.land(asked, told):
        memory.begin_anew(EPOCH)


def test_a_centre_that_was_put_back_without_a_word_is_told_again_who_was_erased(storage):
    centre, older = MemoryRegister(), MemoryRegister()
    storage.sync_memory().register.begin_anew(EPOCH)
    with storage.unit_of_work() as uow:
        uow.people.save(ANA)
        uow.commit()
    meet(storage, centre)
    with storage.unit_of_work() as uow:
        uow.people.erase(ANA.id)
        uow.commit()
    meet(storage, centre)
    for _ in range(3):
        meet(storage, older)
    assert [(each.person, each.erased) for each in older.part(0, 9).entries] == [(ANA.id, True)]
