"""What a bench said before it was killed: its screens, and what stood behind them."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from workshop_app.application.situation import AtStep, NextJob, OnPause, Situation
from workshop_app.domain.profile_reading import to_plain

Where: TypeAlias = list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One line of a bench.

    Attributes:
        doing: what it is about to do; the other fields are then empty.
        shown: the token of the screen that has just been shown.
        where: the situation behind it, if the bench was asked.
        now: what the bench's clock said then, in ms since 1970.
        seq: number of the last fact that was durable by then; 0 if it was not asked.
        link: the hash of that fact.
        first: whether it is the first screen after the start.
    """

    shown: str = ""
    doing: str = ""
    where: Where | None = None
    now: int = 0
    seq: int = 0
    link: str = ""
    first: bool = False


def tell(
    pipe: int,
    shown: str,
    situation: Situation | None = None,
    last: tuple[int, str] = (0, ""),
    *,
    now: int = 0,
    first: bool = False,
) -> None:
    """Write one line, whole and at once: what was written survives a kill."""
    said = {
        "shown": shown,
        "where": where(situation) if situation else None,
        "now": now,
        "seq": last[0],
        "link": last[1],
        "first": first,
    }
    os.write(pipe, json.dumps(said).encode() + b"\n")


def announce(pipe: int, doing: str) -> None:
    """Write down what is done next, before it is done."""
    os.write(pipe, json.dumps({"doing": doing}).encode() + b"\n")


def heard(raw: bytes) -> Iterator[Promise]:
    """Read what a bench said; a line that was cut off was not said."""
    for line in raw.split(b"\n")[:-1]:
        yield Promise(**json.loads(line))


def where(situation: Situation) -> Where:
    """Return how the bench looks, then who is at which step of what, for comparing."""
    here = situation.here
    told = [str(to_plain(situation.likes)), type(here).__name__, situation.token]
    told += [situation.person.id if situation.person else "nobody"]
    told += [situation.due.id if situation.due else "nothing due"]
    told += [situation.help.id if situation.help else "no help"]
    match here:
        case AtStep():
            told += [here.job.task, here.step.id, str(here.job.mode), str(here.job.item)]
        case NextJob():
            told += [here.job.task, str(here.place and here.place.id)]
        case OnPause():
            told += [str(here.why), here.job.token if here.job else "no job"]
        case _:
            pass
    return told
