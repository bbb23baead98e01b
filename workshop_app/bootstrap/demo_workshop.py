"""The demo workshop: people, places, lots, and forty machines that were really worked on.

Every machine comes to where it stands by the use cases themselves, answered by a stand-in; so
its history is what the program would have written.
"""

import tomllib
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.workshop_file import read_workshop
from workshop_app.application.advance_item import INTAKE
from workshop_app.application.content_port import Content
from workshop_app.application.desk import Desk, make_desk
from workshop_app.application.next_job import may_take
from workshop_app.application.register_workshop import RegisterWorkshop
from workshop_app.application.situation import AtStep, Situation
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.bootstrap.demo_orders import order_in
from workshop_app.bootstrap.stand_in import Press, right_answer
from workshop_app.domain.codes import Code, CodeKind, Scan
from workshop_app.domain.commands import Command
from workshop_app.domain.gates import PACKAGING
from workshop_app.domain.ids import ItemId, OrderId, PersonId
from workshop_app.domain.item import ItemState
from workshop_app.domain.profile import Profile
from workshop_app.values import Struct

YEAR = 26
MOST_ACTIONS = 400
"""No machine needs more actions than this; more would be a stand-in going in circles."""


class Life(Struct, frozen=True):
    """How far a machine comes: what it is, the state that it reaches, and one answer of No."""

    kind: str
    reach: ItemState
    no: str = ""


_STRAIGHT = Life("tower", ItemState.PACKED)


def furnish(open_unit_of_work: OpenUnitOfWork, content: Content, file: Path) -> None:
    """Fill an empty workshop from a file such as assets/demo/workshop.toml.

    Beside it, `lives.toml` says how far each machine has come.

    Raises:
        OSError: a file cannot be read.
        KeyError, ValueError: a file is not what it should be.
    """
    faults = Faults()
    listed = read_workshop(file, frozenset(content.tasks()), faults)
    if faults.findings:
        raise ValueError(f"the demo's list is faulty: {faults.findings}")
    badges = (demo_badge(number) for number in count(1))
    people = (PersonId(f"demo-{number}") for number in count(1))
    RegisterWorkshop(
        open_unit_of_work, new_person=lambda: next(people), new_badge=lambda: next(badges)
    )(listed)
    with open_unit_of_work() as uow:
        for person in uow.people.all():  # they have been here before: no first day for them
            uow.people.save_profile(person.id, Profile())
        uow.commit()
    spec = tomllib.loads((file.parent / "lives.toml").read_text(encoding="utf-8"))
    living = Living(open_unit_of_work, content)
    for life in _lives(spec):
        living.live(life)
    order_in(open_unit_of_work)


def demo_badge(number: int) -> Code:
    """Return the badge of the demo's person with this number, from 1."""
    return Code(CodeKind.BADGE, 0x5A1000 + number * 0x0F3D)


def _lives(spec: Mapping[str, Any]) -> Iterator[Life]:
    for item in spec["items"]:
        life = Life(item["kind"], ItemState(item["reach"]), item.get("no", ""))
        yield from (life for _ in range(item["count"]))


class Living:
    """Lives machines through the workshop, one after the other."""

    def __init__(self, open_unit_of_work: OpenUnitOfWork, content: Content) -> None:
        self._open = open_unit_of_work
        self._content = content
        self._desk: Desk = make_desk(open_unit_of_work, content)

    def live(self, life: Life) -> ItemId:
        """Take in one machine and work on it until it stands where it should."""
        item = self._take_in(life)
        for _ in range(MOST_ACTIONS):
            with self._open() as uow:
                known, job = uow.items.get(item), uow.jobs.open_for(item)
                if known is None or known.state is life.reach or job is None:
                    return item
                person = next(
                    person
                    for person in uow.people.all()
                    if not person.is_lead and may_take(uow, self._content, person, job) is None
                )
            self._desk.scan(Scan((person.badge,)))
            self._work(self._desk.scan(Scan((item,))).situation, life)
            self._desk.sign_out()
        raise RuntimeError(f"{life} never gets there")

    def pack(self, order: OrderId) -> None:
        """Pack an order as it is kept for it.

        Raises:
            StopIteration: nobody packs.
        """
        with self._open() as uow:
            packs = (p for p in uow.people.all() if p.may_do(PACKAGING) and not p.is_lead)
            person = next(packs)
        self._desk.scan(Scan((person.badge,)))
        self._work(self._desk.scan(Scan((order,))).situation, _STRAIGHT)
        self._desk.sign_out()

    def _take_in(self, life: Life) -> ItemId:
        with self._open() as uow:
            lots = uow.stock.lots()
            lot = next(lot for lot in lots if uow.jobs.open_from(lot.id))
            person = next(p for p in uow.people.all() if p.may_do(INTAKE) and not p.is_lead)
        self._desk.scan(Scan((person.badge,)))
        situation = self._desk.scan(Scan((lot.id,))).situation
        job = situation.here.job.id if isinstance(situation.here, AtStep) else None
        if job is None:
            raise RuntimeError("nobody can take in a machine")
        self._work(situation, life)
        self._desk.sign_out()
        with self._open() as uow:
            done = uow.jobs.get(job)
            if done is None or done.item is None:
                raise RuntimeError("the machine got no label")
            return done.item

    def _work(self, situation: Situation, life: Life) -> None:
        """Answer steps until the job in hand is closed."""
        for _ in range(MOST_ACTIONS):
            if not isinstance(situation.here, AtStep):
                return
            situation = self._answer(situation, situation.here, life)
        raise RuntimeError(f"{life} never ends its task")

    def _answer(self, situation: Situation, at: AtStep, life: Life) -> Situation:
        if situation.help is not None:
            return self._desk.cancel_help().situation
        if at.step.sets == "kind":
            return self._desk.answer(Command.CHOOSE, life.kind, situation.token).situation
        if life.no == f"{at.procedure.code}/{at.step.id}":
            return self._desk.answer(Command.NO, "", situation.token).situation
        with self._open() as uow:
            answer = right_answer(uow, situation)
        if isinstance(answer, Scan):
            return self._desk.scan(answer).situation
        if isinstance(answer, Press):
            return self._desk.answer(answer.command, answer.argument, situation.token).situation
        due = self._desk.prepare_label(again=False)
        if due is None:
            raise RuntimeError(f"step {at.step.id} has no way on")
        return self._desk.record_print(due, "").situation
