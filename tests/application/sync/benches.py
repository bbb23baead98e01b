"""Chains of facts as benches push them."""

import uuid
from itertools import count

from workshop_app.application.sync.messages import Push
from workshop_app.domain.facts import GENESIS, Fact, canonical, chain_hash

EPOCH = "eeeeeeee-0000-4000-8000-000000000001"
BENCH = "bbbbbbbb-0000-4000-8000-000000000001"
OTHER_BENCH = "bbbbbbbb-0000-4000-8000-000000000002"
INC = "aaaaaaaa-0000-4000-8000-000000000001"
OTHER_INC = "aaaaaaaa-0000-4000-8000-000000000002"

_names = count(1)


def some_fact(seq=1, /, **more):
    """A fact with a fresh name."""
    told = {
        "id": f"00000000-0000-7000-8000-{next(_names):012x}",
        "bench": BENCH,
        "inc": INC,
        "seq": seq,
        "kind": "item_arrived",
        "v": 1,
        "subject": "item:PGDLXLDN",
        "person": "ana",
        "wall": 1_767_600_000_000,
        "trunk": 0,
        "body": {"kind": "tower", "lot": None},
        **more,
    }
    return Fact(**told)


def facts(number, *, bench=BENCH, inc=INC):
    """The canonical bytes of so many facts of one incarnation."""
    return [canonical(some_fact(seq, bench=bench, inc=inc)) for seq in range(1, number + 1)]


def push(canons, first=1, *, bench=BENCH, inc=INC, epoch=EPOCH):
    """A push of a whole chain from number `first` on."""
    links = [GENESIS]
    for canon in canons:
        links.append(chain_hash(links[-1], canon))
    return Push(
        bench=bench,
        inc=inc,
        epoch=epoch,
        first=first,
        before=links[first - 1],
        facts=tuple(canons[first - 1 :]),
        after=links[-1],
    )


def fresh_inc():
    return str(uuid.uuid4())
