"""A bench with a real database at a centre in memory, step by step."""

import shutil
from pathlib import Path
from random import Random
from typing import Any

from tests.adapters.storage.days import draft
from tests.application.sync.memory_centre import MemoryCentre
from tests.fakes import NINE_O_CLOCK_MS
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.sync import centre as centre_side
from workshop_app.application.sync.bench import (
    POLL_MS,
    NoAnswer,
    Session,
    Wait,
    next_move,
    take,
)
from workshop_app.application.sync.codec import decode, encode
from workshop_app.application.sync.messages import (
    Acknowledgement,
    Entries,
    Hello,
    Page,
    Pull,
    Push,
    Refusal,
    Welcome,
)

ITEM = "PGDLXLDN"


def answer_of(centre, raw, now=0, barred=()) -> Any:
    """What the centre answers, through the bytes of the wire; facts of some kinds are barred."""
    asked: Any = decode(raw, Hello, Push, Pull)
    if isinstance(asked, Hello):
        return centre_side.welcome(centre, asked, now=now)
    if isinstance(asked, Push):
        return centre_side.receive(
            centre, asked, barred=lambda facts: {f.id: "no lead" for f in facts if f.kind in barred}
        )
    return centre_side.page(centre, asked, now=now)


class Bench:
    """A bench at a centre, and what was said between them."""

    def __init__(self, folder: Path, centre: MemoryCentre) -> None:
        self.folder, self.centre = folder, centre
        self.storage = open_storage(folder, now_ms=lambda: NINE_O_CLOCK_MS)
        self.session = Session()
        self.random = Random(1)  # noqa: S311 - the same waits again; no secret
        self.now = 0
        self.asked: list[str] = []
        self.barred: set[str] = set()

    @property
    def memory(self):
        return self.storage.sync_memory()

    def act(self, kind="item_arrived", name=ITEM, **body):
        body = body or {"kind": "tower", "lot": None}
        with self.storage.unit_of_work() as uow:
            uow.record(draft(kind, "item", name, **body))
            uow.commit()

    def item(self, name=ITEM):
        with self.storage.unit_of_work() as uow:
            return uow.items.get(name)

    def step(self, answer=None) -> Any:
        """Ask one thing; `answer` instead of the centre's, if it is given."""
        asked = next_move(self.session, self.memory, now=self.now)
        self.asked.append(type(asked).__name__)
        if isinstance(asked, Wait):
            return asked
        told = answer or answer_of(self.centre, encode(asked), barred=self.barred)
        if not isinstance(told, NoAnswer):
            told = decode(encode(told), Welcome, Acknowledgement, Page, Entries, Refusal)
        self.session = take(
            self.session, self.memory, asked, told, now=self.now, random=self.random
        )
        return asked

    def sync(self):
        """Until there is nothing more to ask."""
        self.now += POLL_MS
        for _ in range(50):
            if isinstance(self.step(), Wait) and not self.session.not_before > self.now:
                return
            self.now = max(self.now, self.session.not_before)
        raise AssertionError(f"no end of asking: {self.asked}")

    def restart(self):
        self.storage.close()
        self.storage = open_storage(self.folder, now_ms=lambda: NINE_O_CLOCK_MS)
        self.session = Session()

    def backup(self, to):
        self.storage.close()
        shutil.copytree(self.folder, to, dirs_exist_ok=True)
        self.storage = open_storage(self.folder, now_ms=lambda: NINE_O_CLOCK_MS)

    def put_back(self, copy):
        self.storage.close()
        shutil.rmtree(self.folder)
        shutil.copytree(copy, self.folder)
        self.storage = open_storage(self.folder, now_ms=lambda: NINE_O_CLOCK_MS)
        self.session = Session()
