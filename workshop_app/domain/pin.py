"""The PIN of somebody whose badge opens more than a worker's: only a slow hash of it is kept.

    scrypt:LOG2N:R:P:SALT:HASH     numbers in decimal, bytes in hexadecimal

A PIN has so few digits that whoever holds the hash finds it in an hour; the hash keeps honest
eyes out, and the tries at a bench are what is counted (`application/check_pin.py`).
"""

import hashlib
import hmac
import re
from typing import Final

SHORTEST, LONGEST = 4, 12
"""Digits. Four are what people remember; nobody is made to have more."""

SALT_BYTES: Final = 16
_LOG2N, _R, _P, _HASH_BYTES = 14, 8, 1, 32
_MOST_LOG2N: Final = 20
_MOST_MEMORY: Final = 64 * 1024 * 1024
_DIGITS: Final = re.compile(rf"[0-9]{{{SHORTEST},{LONGEST}}}")
_KEPT: Final = re.compile(r"scrypt:([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}):([0-9a-f]+):([0-9a-f]+)")


def is_pin(typed: str) -> bool:
    """Whether this can be a PIN."""
    return _DIGITS.fullmatch(typed) is not None


def hash_pin(pin: str, salt: bytes) -> str:
    """Return what is kept of a PIN; it takes some 50 milliseconds, and is meant to.

    Raises:
        ValueError: it is no PIN, or the salt is not of 16 bytes.
    """
    if not is_pin(pin):
        raise ValueError(f"a PIN has {SHORTEST} to {LONGEST} digits")
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes, not {len(salt)}")
    told = _scrypt(pin, salt, log2n=_LOG2N, r=_R, p=_P)
    return f"scrypt:{_LOG2N}:{_R}:{_P}:{salt.hex()}:{told.hex()}"


def fits(typed: str, kept: str) -> bool:
    """Whether a PIN is the one of which this was kept; nothing fits what is empty or damaged."""
    found = _KEPT.fullmatch(kept)
    if found is None or not is_pin(typed):
        return False
    try:
        log2n, r, p = (int(each) for each in found.groups()[:3])
        if log2n > _MOST_LOG2N:
            return False
        salt, wanted = (bytes.fromhex(each) for each in found.groups()[3:])
        told = _scrypt(typed, salt, log2n=log2n, r=r, p=p)
    except ValueError:  # odd digits, or more memory than is given to it
        return False
    return hmac.compare_digest(told, wanted)


def _scrypt(pin: str, salt: bytes, *, log2n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(
        pin.encode(), salt=salt, n=2**log2n, r=r, p=p, maxmem=_MOST_MEMORY, dklen=_HASH_BYTES
    )
