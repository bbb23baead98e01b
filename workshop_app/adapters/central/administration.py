"""What an administrator does to the centre, as the owner of its tables; each deed is noted."""

from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import ColumnElement, Connection, Engine, func, insert, select, update

from workshop_app.adapters.central import revoked_keys
from workshop_app.adapters.central.founding import enter
from workshop_app.adapters.central.pushing import CHANNEL
from workshop_app.adapters.central.tables import (
    audit,
    bench,
    bench_stream,
    echo,
    enrolment,
    presence,
    workshop,
)
from workshop_app.adapters.central.troubles import CentreError
from workshop_app.application.sync.centre_port import Outcome
from workshop_app.application.sync.keys import JoinCode
from workshop_app.values import Struct

CODE_LIVES: Final = timedelta(hours=24)


class BenchStatus(Struct, frozen=True, kw_only=True):
    """One bench as the centre knows it. `seen_at` is none since the database last crashed."""

    bench: str
    name: str
    facts: int
    seen_at: datetime | None
    revoked_at: datetime | None
    is_desk: bool


class WorkshopStatus(Struct, frozen=True, kw_only=True):
    """One workshop as the centre knows it."""

    number: int
    name: str
    epoch: str
    head: int
    set_aside: int
    benches: tuple[BenchStatus, ...]


class Deed(Struct, frozen=True):
    """Something that was done to the centre."""

    at: datetime
    who: str
    action: str
    about: str


def keep_code(
    owner: Engine, code: JoinCode, *, bench_name: str, who: str, is_desk: bool = False
) -> None:
    """Let one bench join with a code within a day.

    A desk may change who people are: their badges, PINs, roles and tasks, and erase them.

    Raises:
        CentreError: there is no such workshop.
    """
    with owner.begin() as connection:
        _enter_known(connection, code.workshop)
        connection.execute(
            insert(enrolment).values(
                workshop=code.workshop,
                code_hash=code.digest,
                bench_name=bench_name,
                is_desk=is_desk,
                ends_at=func.clock_timestamp() + CODE_LIVES,
            )
        )
        made = "code for a desk made" if is_desk else "code made"
        _note(connection, code.workshop, who, made, bench_name)


def revoke(owner: Engine, number: int, called: str, *, who: str, beside: Path | None = None) -> str:
    """Let the key of a bench, and codes made for it, open nothing any more.

    Returns:
        The bench's own name (its UUID); empty where only a code was there.

    Args:
        owner: the database, as its owner.
        number: of the workshop.
        called: the name of the bench, or its UUID.
        who: whose deed this is.
        beside: the file in which the key is written down for when an older copy is put back.

    Raises:
        CentreError: no bench is called so and no code waits for one, or several are.
        OSError: the file cannot be written; the key is as good as before.
    """
    with owner.begin() as connection:
        _enter_known(connection, number)
        asked = select(bench.c.bench, bench.c.name, bench.c.key_hash).where(
            bench.c.workshop == number, bench.c.revoked_at.is_(None)
        )
        found = [row for row in connection.execute(asked) if called in {row.name, row.bench}]
        ended = _end_codes(connection, number, enrolment.c.bench_name == called)
        if not found and not ended:
            raise CentreError(
                f"No bench is called {called!r} in workshop {number}, or it was revoked before"
            )
        if len(found) > 1:
            names = ", ".join(row.bench for row in found)
            raise CentreError(f"Several benches are called {called!r}: name one of {names}")
        if ended:
            _note(connection, number, who, "code ended", called)
        if not found:
            return ""
        if beside:
            revoked_keys.write_down(beside, number, found[0].key_hash)
        connection.execute(
            update(bench)
            .where(bench.c.workshop == number, bench.c.bench == found[0].bench)
            .values(revoked_at=func.clock_timestamp())
        )
        connection.execute(select(func.pg_notify(CHANNEL, f"{number} revoked")))
        _note(connection, number, who, "revoked", f"{found[0].name} ({found[0].bench})")
    return str(found[0].bench)


def close_again(owner: Engine, number: int, revoked: Collection[bytes], *, who: str) -> list[str]:
    """Close what an older copy of the database opens again; return the benches revoked again.

    Codes that were waiting when the copy was made may have been used, or seen, since: none is good.

    Args:
        owner: the database, as its owner.
        number: of the workshop.
        revoked: hashes of the keys that were taken back.
        who: whose deed this is.
    """
    with owner.begin() as connection:
        _enter_known(connection, number)
        _end_codes(connection, number)
        again = (
            update(bench)
            .where(bench.c.workshop == number, bench.c.revoked_at.is_(None))
            .where(bench.c.key_hash.in_(revoked))
            .values(revoked_at=func.clock_timestamp())
            .returning(bench.c.name, bench.c.bench)
        )
        names = [f"{row.name} ({row.bench})" for row in connection.execute(again)]
        for name in names:
            _note(connection, number, who, "revoked again", name)
    return names


def statuses(owner: Engine) -> tuple[WorkshopStatus, ...]:
    """Return how every workshop stands."""
    with owner.begin() as connection:
        numbers = connection.scalars(select(workshop.c.workshop).order_by(workshop.c.workshop))
        return tuple(_status(connection, number) for number in numbers.all())


def note(owner: Engine, number: int, *, who: str, action: str, about: str) -> None:
    """Write down what was done to the centre."""
    with owner.begin() as connection:
        _enter_known(connection, number)
        _note(connection, number, who, action, about)


def deeds(owner: Engine, number: int, most: int) -> tuple[Deed, ...]:
    """Return what was done last to the centre, the newest first."""
    asked = select(audit.c.at, audit.c.who, audit.c.action, audit.c.about)
    with owner.begin() as connection:
        _enter_known(connection, number)
        rows = connection.execute(
            asked.where(audit.c.workshop == number).order_by(audit.c.number.desc()).limit(most)
        )
        return tuple(
            Deed(at=row.at, who=row.who, action=row.action, about=row.about) for row in rows
        )


def _end_codes(connection: Connection, number: int, *which: ColumnElement[bool]) -> int:
    now = func.clock_timestamp()
    waits = (enrolment.c.used_at.is_(None), enrolment.c.ends_at > now)
    ended = update(enrolment).where(enrolment.c.workshop == number, *waits, *which)
    return connection.execute(ended.values(ends_at=now)).rowcount


def _status(connection: Connection, number: int) -> WorkshopStatus:
    enter(connection, number)
    found = connection.execute(select(workshop).where(workshop.c.workshop == number)).one()
    pushed = (
        select(bench_stream.c.bench, func.sum(bench_stream.c.last_seq).label("facts"))
        .where(bench_stream.c.workshop == number)
        .group_by(bench_stream.c.bench)
        .subquery()
    )
    rows = connection.execute(
        select(
            bench.c.bench,
            bench.c.name,
            bench.c.revoked_at,
            bench.c.is_desk,
            presence.c.seen_at,
            func.coalesce(pushed.c.facts, 0).label("facts"),
        )
        .outerjoin(presence, (presence.c.workshop == number) & (presence.c.bench == bench.c.bench))
        .outerjoin(pushed, pushed.c.bench == bench.c.bench)
        .where(bench.c.workshop == number)
        .order_by(bench.c.name)
    )
    aside = select(func.count()).where(
        echo.c.workshop == number, echo.c.outcome == str(Outcome.SET_ASIDE)
    )
    return WorkshopStatus(
        number=number,
        name=found.name,
        epoch=found.epoch,
        head=found.head,
        set_aside=connection.scalar(aside) or 0,
        benches=tuple(
            BenchStatus(
                bench=row.bench,
                name=row.name,
                facts=int(row.facts),
                seen_at=row.seen_at,
                revoked_at=row.revoked_at,
                is_desk=row.is_desk,
            )
            for row in rows
        ),
    )


def _enter_known(connection: Connection, number: int) -> None:
    enter(connection, number)
    if connection.scalar(select(workshop.c.name).where(workshop.c.workshop == number)) is None:
        raise CentreError(f"The centre has no workshop {number}")


def _note(connection: Connection, number: int, who: str, action: str, about: str) -> None:
    connection.execute(insert(audit).values(workshop=number, who=who, action=action, about=about))
