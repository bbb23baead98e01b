"""Photos and voices as contents: text like a procedure, so that they travel in the same way.

A picture or a sound is written as a data URL (RFC 2397); the hash that a procedure names is the
SHA-256 of that text.
"""

import base64
import binascii
import hashlib
from typing import Final

from workshop_app.values import Struct

PHOTO: Final = "image/jpeg"
VOICE: Final = "audio/wav"
MOST_BYTES: Final = 4 * 1024 * 1024
"""A photo has some 300 kB, a sentence some 200; the centre takes no more than 8 MiB of text."""


class Media(Struct, frozen=True):
    """A photo or a voice: its media type, and its bytes."""

    kind: str
    data: bytes

    @property
    def text(self) -> str:
        """The content that travels."""
        return f"data:{self.kind};base64,{base64.b64encode(self.data).decode()}"

    @property
    def sha256(self) -> str:
        """The name of the content (hexadecimal)."""
        return hash_of(self.text)


def hash_of(text: str) -> str:
    """Return the hash by which a content is named: SHA-256 of its text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def media_of(text: str) -> Media | None:
    """Read a content back; none if it is no photo or voice that this version knows."""
    head, _, told = text.partition(",")
    kind = head.removeprefix("data:").removesuffix(";base64")
    if kind not in {PHOTO, VOICE} or head != f"data:{kind};base64":
        return None
    try:
        data = base64.b64decode(told, validate=True)
    except (binascii.Error, ValueError):
        return None
    return Media(kind, data) if 0 < len(data) <= MOST_BYTES else None
