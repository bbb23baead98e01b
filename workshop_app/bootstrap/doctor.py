"""`workshop-app doctor`: what works on this machine and what does not, in plain words."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from workshop_app.application.examine_machine import Condition, examine
from workshop_app.bootstrap.doctor_probes import DatabaseSeen, look_at_memory, probes
from workshop_app.bootstrap.doctor_words import report
from workshop_app.settings import Settings

WELL, SOMETHING_MISSING = 0, 1


def run(
    *,
    settings: Settings,
    out: TextIO | None = None,
    look_at_database: Callable[[Path], DatabaseSeen] | None = None,
) -> int:
    """Look at everything and tell it; nothing is changed.

    Args:
        settings: of this bench; its language is used.
        out: where it is told; the standard output if there is none.
        look_at_database: how the database is looked at; ours if there is none.

    Returns:
        0 if all that the bench needs is there, 1 if something is missing.
    """
    out = out or sys.stdout
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace")  # a console without accents still tells the rest
    found = examine(probes(settings, look_at_database or look_at_memory))
    for line in report(found, settings.language):
        out.write(f"{line}\n")
    return SOMETHING_MISSING if any(f.condition is Condition.MISSING for f in found) else WELL
