"""`workshop-app pin`: sets the PIN of a badge, typed twice and never shown."""

import secrets
import sys
from collections.abc import Callable
from getpass import getpass
from typing import Final

from workshop_app.application.set_pin import PinSet, SetPin
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.pin import LONGEST, SHORTEST, is_pin
from workshop_app.settings import Settings

NO_DESK: Final = (
    "nothing was changed: this bench belongs to a centre, and who people are is changed at a desk"
    " of it. Do it there, or make this bench a desk: `workshop-app hub enrol NAME --desk` at the"
    " centre, then `workshop-app join` here"
)


def run(settings: Settings, badge: str, ask: Callable[[str], str] = getpass) -> int:
    """Ask for a PIN and keep it; 0 once it is kept, else 1 and why.

    Args:
        settings: of the bench or desk.
        badge: the eight letters of the badge.
        ask: reads a line without showing it.

    Raises:
        StorageUnavailableError: the program is open on this data, or it cannot be used.
    """
    pin = ask("PIN: ")
    if not is_pin(pin):
        return _told(f"a PIN has {SHORTEST} to {LONGEST} digits")
    if ask("Once more: ") != pin:
        return _told("the two are not the same; nothing was changed")
    memory = BenchMemory(settings)
    try:
        came = SetPin(memory.unit_of_work, secrets.token_bytes)(badge.upper(), pin)
    finally:
        memory.close()
    if came is PinSet.NOBODY:
        return _told(f"nobody here wears the badge {badge}")
    if came is PinSet.NO_DESK:
        return _told(NO_DESK)
    sys.stdout.write("The PIN is set.\n")
    return 0


def _told(why: str) -> int:
    sys.stderr.write(f"workshop-app pin: {why}\n")
    return 1
