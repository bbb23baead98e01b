"""Facts reach a centre as benches push them."""

from itertools import count

from tests.application.sync.benches import BENCH, EPOCH, INC, push, some_fact
from workshop_app.application.sync.centre import receive
from workshop_app.application.sync.messages import Acknowledgement
from workshop_app.domain.facts import canonical

_packings = count(1)


def pushed(store, *canons, bench=BENCH, inc=INC):
    """Push canonical bytes as one incarnation from its beginning, 500 at once."""
    for first in range(1, len(canons) + 1, 500):
        part = canons[: first + 499]
        answer = receive(store, push(part, first, bench=bench, inc=inc, epoch=EPOCH))
        assert isinstance(answer, Acknowledgement), answer


def told(what, subject, wall, /, **body):
    """The canonical bytes of a fact."""
    return canonical(some_fact(kind=what, subject=subject, wall=wall, body=body))


def packed(item, order, wall, *, kind="tower"):
    """An item's facts from its arrival until it is in the box of an order."""
    subject = f"item:{item}"
    ways = ("to_test", "tested", "to_check", "ready", "packed")
    return [
        told("item_arrived", subject, wall, kind=kind, lot=None),
        *(told("item_advanced", subject, wall, to=each) for each in ways),
        told("packed_into", subject, wall, box=f"box-{next(_packings)}", order=order),
    ]
