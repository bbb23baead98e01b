"""One simulated bench: a real database, the real steps, and a network that cannot be trusted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from simulating.chosen import Chosen, choosing
from simulating.disk import Disk
from simulating.work import NO_LEAD, left, some_work
from workshop_app.adapters.storage.people import SqlPeople
from workshop_app.adapters.storage.storage import Storage, open_storage
from workshop_app.application.sync import bench as steps
from workshop_app.application.sync.bench import Answer, Request, Session, Wait
from workshop_app.application.sync.messages import (
    PROTOCOL,
    Acknowledgement,
    Hello,
    Page,
    Pull,
    Push,
)
from workshop_app.domain.facts import canonical
from workshop_app.values import replace

MOST_FACTS = 5
"""In a push and in a page: small, so that few facts make many messages."""

FAR = 6
"""From the end of the feed: a new bench folds later what it takes in."""

NOT_COMMITTED = 0.05
YEARS_MS = 10 * 365 * 86_400_000


@dataclass(slots=True, kw_only=True)
class Ledger:
    """What was promised to people, whatever happens to disks and networks afterwards."""

    made: dict[str, bytes] = field(default_factory=dict)
    acknowledged: set[bytes] = field(default_factory=set)
    barred: set[bytes] = field(default_factory=set)
    chosen: Chosen = field(default_factory=Chosen)


class SimulatedBench:
    """A bench that works, is cut off, crashes, and comes back from an old copy of its disk."""

    session: Session
    storage: Storage

    def __init__(
        self, name: str, disk: Disk, *, random: Random, clock: Callable[[], int], ledger: Ledger
    ) -> None:
        self.name = name
        self.disk = disk
        self.random = random
        self.ledger = ledger
        self.speaks = (PROTOCOL, PROTOCOL)
        self.is_desk = False
        self._clock = clock
        self._clock_is_off = 0
        self._last_pull: tuple[Pull, Page] | None = None
        self._start()

    def act(self) -> None:
        """Somebody does something; once in a while it is not committed."""
        with self.storage.unit_of_work() as uow:
            facts = uow.record(*some_work(self.random, uow.bench().id))
            if self.random.random() < NOT_COMMITTED:
                return
            uow.commit()
        self.ledger.made |= {fact.id: canonical(fact) for fact in facts}
        self.ledger.barred |= {canonical(fact) for fact in facts if fact.person == NO_LEAD}

    def choose(self, change: Callable[[Random, SqlPeople], None]) -> None:
        """Somebody changes what the register of people holds."""
        chosen = self.ledger.chosen
        with choosing(self.storage, chosen, self.name, is_desk=self.is_desk) as people:
            change(self.random, people)

    def leave(self) -> None:
        """Nobody is here any more: what has waited for the end of their task is shown."""
        with self.storage.unit_of_work() as uow:
            facts = uow.record(left(uow.bench().id))
            uow.commit()
        self.ledger.made |= {fact.id: canonical(fact) for fact in facts}

    def has_waiting(self) -> bool:
        """Whether something of somebody waits for the end of their task."""
        with self.storage.unit_of_work() as uow:
            return bool(uow.people.known.waiting())

    def next_move(self, now: int) -> Request | Wait:
        """Return what the bench asks now."""
        asked = steps.next_move(self.session, self.storage.sync_memory(), now=now, most=MOST_FACTS)
        if isinstance(asked, Hello):
            oldest, newest = self.speaks
            return replace(asked, oldest=oldest, newest=newest)
        return asked

    def take(self, asked: Request, answer: Answer, now: int) -> None:
        """Take an answer in."""
        if isinstance(asked, Push) and isinstance(answer, Acknowledgement):
            self.ledger.acknowledged |= set(asked.facts)
        if isinstance(asked, Pull) and isinstance(answer, Page):
            self._last_pull = (asked, answer)
        memory = self.storage.sync_memory()
        self.session = steps.take(
            self.session, memory, asked, answer, now=now, random=self.random, far=FAR
        )

    def old_news(self, now: int) -> None:
        """The stream brings a page that the bench has had."""
        if self._last_pull is not None:
            self.take(*self._last_pull, now)

    def restart(self) -> None:
        """Close in order, and start again."""
        self.storage.close()
        self._start()

    def crash(self) -> None:
        """End without warning: what lies on the disk at this moment is all there is."""
        left = self.disk.copy()
        self.storage.close()
        self.disk.folder = left
        self._start()

    def put_back(self) -> bool:
        """Go on with an older copy of the disk: what was made since is gone, unless it was sent."""
        if not self.disk.copies:
            return False
        self.storage.close()
        self.disk.put_back(self.random)
        self.ledger.chosen.made.pop(self.name, None)
        self._start()
        return True

    def jump(self) -> None:
        """The clock is put ten years off, at most."""
        self._clock_is_off = self.random.randrange(-YEARS_MS, YEARS_MS)

    def _start(self) -> None:
        self.session = Session(most_facts=MOST_FACTS)
        self.storage = open_storage(
            self.disk.folder,
            bench_name=self.name,
            now_ms=lambda: self._clock() + self._clock_is_off,
            random_bits=self.random.getrandbits,
        )
