"""A bench of another make: what it sends is well formed and makes no sense, or is no fact."""

import uuid
from random import Random

from simulating.centre import Centre
from simulating.work import ITEMS, POISON
from workshop_app.application.sync.codec import decode, encode
from workshop_app.application.sync.messages import Acknowledgement, Push, Refusal
from workshop_app.domain.facts import GENESIS, Fact, canonical, chain_hash

JUNK = (b"", b"{}", b'{"format":1}', b"no JSON", b'{"format":1,"id":"a"}')


NO_FACT = 0.3


class OddBench:
    """It pushes rarely, one message at a time, and starts afresh when it does not get through."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.bench = self._name()
        self.sent: set[bytes] = set()
        self._inc, self._seq, self._link = self._name(), 0, GENESIS

    def push(self, centre: Centre, now: int) -> None:
        """Send some facts that nobody understands."""
        epoch = centre.shelf.store.end().epoch
        canons = [self._strange() for _ in range(self._random.choice((1, 2, 4)))]
        link = self._link
        for canon in canons:
            link = chain_hash(link, canon)
        self.sent |= set(canons)
        sent = Push(
            bench=self.bench,
            inc=self._inc,
            epoch=epoch,
            first=self._seq + 1,
            before=self._link,
            facts=tuple(canons),
            after=link,
        )
        answer = decode(centre.answer(encode(sent), now), Acknowledgement, Refusal)
        if isinstance(answer, Acknowledgement):
            self._seq += len(canons)
            self._link = link
        else:
            self.begin()

    def begin(self) -> None:
        """Start afresh, in another incarnation."""
        self._inc, self._seq, self._link = self._name(), 0, GENESIS

    def _strange(self) -> bytes:
        if self._random.random() < NO_FACT:
            return self._random.choice(JUNK)
        kind, v, body = self._random.choice(POISON)
        return canonical(
            Fact(
                id=self._name(),
                bench=self.bench,
                inc=self._inc,
                seq=self._seq + 1,
                kind=kind,
                v=v,
                subject=f"item:{self._random.choice(ITEMS)}",
                person=None,
                wall=self._random.randrange(-(2**53) + 1, 2**53),
                trunk=self._random.randrange(2**20),
                body=body,
            )
        )

    def _name(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))
