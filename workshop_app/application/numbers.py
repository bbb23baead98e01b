"""A bench has numbers for labels before it needs them, so that it can work without a network."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.codes import CodeKind
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.numbers import BLOCK

KINDS: Final = (CodeKind.MACHINE, CodeKind.SCREEN, CodeKind.BOX)
"""What benches give numbers to; a lead's desk gives them to orders."""

NEXT_YEAR_FROM_MONTH: Final = 11
"""From November on a bench has numbers of the year to come: it may be cut off over New Year."""


def order_numbers(uow: UnitOfWork, kinds: Sequence[CodeKind] = KINDS) -> bool:
    """Ask for numbers where fewer than half a block are left; the caller commits.

    A bench that has joined no centre has all numbers, and asks for none.

    Returns:
        Whether anything was asked for.
    """
    today = datetime.fromtimestamp(uow.now_ms() / 1000, UTC)
    years = [today.year % 100]
    if today.month >= NEXT_YEAR_FROM_MONTH:
        years.append((today.year + 1) % 100)
    asked = False
    for kind in kinds:
        for year in years:
            own = uow.numbers.own(kind, year)
            if own is not None and own.there + own.asked < BLOCK // 2:
                uow.record(_asked(kind, year, used=own.used))
                asked = True
    return asked


def _asked(kind: CodeKind, year: int, *, used: int) -> Draft:
    return Draft(
        kind=FactKind.NUMBERS_ASKED,
        subject=Subject(SubjectKind.NUMBERS, f"{kind}{year:02}"),
        person=None,
        body={"count": BLOCK, "used": used},
    )
