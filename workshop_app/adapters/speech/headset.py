"""Which sound device is a headset.

What somebody needs is a headset, at whichever bench they sit; how it is called differs from bench
to bench. Where its name does not tell, the bench's settings say a part of it. A headset on the
machine's own jack is no device of its own: the machine sends its sound there by itself.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from workshop_app.adapters.speech.quiet_alsa import quiet_alsa

if TYPE_CHECKING:
    import miniaudio

_CALLED = re.compile(
    r"head ?(set|phone)|ear(phone|bud|pod)|casque|écouteur|hands-?free|bluez|bluetooth"
    r"|airpods|jabra|plantronics|sennheiser",
    re.IGNORECASE,
)


class Found(NamedTuple):
    """A device that plays: its name, and what the sound system knows it by."""

    name: str
    id: object


def headset_of(devices: Sequence[Found], called: str = "") -> Found | None:
    """Return the first headset among the devices; `called` is a part of its name, if known."""
    if called:
        return next((each for each in devices if called.lower() in each.name.lower()), None)
    return next((each for each in devices if _CALLED.search(each.name)), None)


def backends(*, null: bool) -> "list[miniaudio.Backend]":
    """Return the sound systems to try: all real ones, or the one that plays to nowhere.

    They are named one by one: left to itself, miniaudio plays to nowhere and calls it success.
    """
    import miniaudio  # noqa: PLC0415 - see the top

    nowhere = {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM, miniaudio.Backend.WEBAUDIO}
    if null:
        return [miniaudio.Backend.NULL]
    return [backend for backend in miniaudio.Backend if backend not in nowhere]


def playback_devices(*, null: bool = False) -> tuple[Found, ...]:
    """Return the devices of this machine that play; none where there is no sound system."""
    import miniaudio  # noqa: PLC0415 - loaded when sound is first wanted

    quiet_alsa()
    try:
        found = miniaudio.Devices(backends(null=null)).get_playbacks()
    except miniaudio.MiniaudioError:
        return ()
    return tuple(Found(str(each["name"]), each["id"]) for each in found)
