"""Keeps ALSA from writing dozens of lines to the terminal where there is no sound card.

libasound tells its troubles on stderr unless it is given another handler; that there is no
device is known here from the error that miniaudio raises.
"""

import ctypes
import sys

_HANDLER = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)


_say_nothing = _HANDLER(lambda *_told: None)
"""Kept for the life of the process: ALSA calls it from C."""


def quiet_alsa() -> None:
    """Silence ALSA's own messages, once and for this process; nothing where there is no ALSA."""
    if not sys.platform.startswith("linux"):
        return
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_say_nothing)
    except (OSError, AttributeError):
        return
