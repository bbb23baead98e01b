"""What is wrong with a device of the bench: told beside the result, as long as it is so."""

from collections.abc import Iterable

from workshop_app.application.ports import DeviceTrouble
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.screen import Notice
from workshop_app.ui.bench.words.telling import translate

_PAD = "pad:"


def tell_devices(troubles: Iterable[DeviceTrouble], likes: Profile) -> tuple[Notice, ...]:
    """Return the notices for whoever is there; a button that is not theirs concerns nobody."""
    return tuple(
        _notice(each)
        for each in sorted(troubles)
        if each is not DeviceTrouble.PAD_GONE or any(_PAD in name for name in likes.key_map)
    )


def _notice(trouble: DeviceTrouble) -> Notice:
    match trouble:
        case DeviceTrouble.BUTTON_HELD:
            return Notice("hand", translate("Bench", "A button stays down"))
        case DeviceTrouble.PAD_GONE:
            return Notice("unplugged", translate("Bench", "Your button is unplugged"))
        case DeviceTrouble.SCANNER_GONE:
            return Notice("unplugged", translate("Bench", "The scanner is unplugged"))
