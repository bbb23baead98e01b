"""A profile as a file that its owner carries to another workshop: signed, and without a name.

    format     1
    profile    object   key to value, as `domain/profile_reading` defines it
    salt       text     sixteen random bytes, in hexadecimal
    signature  text     HMAC-SHA256 of the canonical profile, in hexadecimal

The key of the signature is made from the owner's badge (scrypt), so that a file can only be read
in by whoever wears that badge: it tells mix-ups and torn files. It is no secret from somebody
who holds the badge, and need not be one. The level of help is not in it (F8).
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import ReadProfile, Told, from_plain, to_plain
from workshop_app.values import Struct

FORMAT: Final = 1
NOT_CARRIED: Final = frozenset({"help_level", "preferred_helper", "burst_ms", "min_len"})
"""A level of help is not exported (F8); a helper and a scanner belong to a workshop."""

_SALT_BYTES: Final = 16
_MOST_BYTES: Final = 100_000


class Refusal(StrEnum):
    """Why a file is not read in. Each has its own words; nothing is changed."""

    NO_PROFILE = "no_profile"  # it is no file of ours, or it is torn
    LATER = "later"  # a later version of the program wrote it in another form
    OTHER_BADGE = "other_badge"  # it is somebody else's, or somebody changed it


class Carried(Struct, frozen=True):
    """A profile that was read from a file; `told` is what did not fit as it came."""

    profile: Profile
    told: tuple[Told, ...]


def export(profile: Profile, *, badge: str, salt: bytes) -> bytes:
    """Return a profile as a file.

    Args:
        profile: whose keys are written, without those that stay in a workshop.
        badge: the eight letters of the owner's badge; they are not in the file.
        salt: sixteen random bytes.

    Raises:
        ValueError: the salt has another length.
    """
    if len(salt) != _SALT_BYTES:
        raise ValueError(f"a salt has {_SALT_BYTES} bytes, not {len(salt)}")
    plain = {key: value for key, value in to_plain(profile).items() if key not in NOT_CARRIED}
    return signed(plain, badge=badge, salt=salt)


def signed(plain: Mapping[str, object], *, badge: str, salt: bytes) -> bytes:
    """Return the file of a profile as plain data, which may be of any version."""
    file = {
        "format": FORMAT,
        "profile": plain,
        "salt": salt.hex(),
        "signature": _signature(plain, badge, salt),
    }
    return json.dumps(file, sort_keys=True, indent=1, ensure_ascii=False).encode() + b"\n"


def read_in(raw: bytes, *, badge: str, into: Profile) -> Carried | Refusal:
    """Read a carried profile.

    Args:
        raw: the file.
        badge: the eight letters of the badge of whoever reads it in.
        into: the profile that they have here: what is not carried stays as it is.
    """
    file = _object(raw)
    if file is None:
        return Refusal.NO_PROFILE
    if isinstance(file.get("format"), int) and file["format"] != FORMAT:
        return Refusal.LATER
    plain, salt, signature = (file.get(key) for key in ("profile", "salt", "signature"))
    if (
        file.get("format") != FORMAT
        or not isinstance(plain, dict)
        or not isinstance(salt, str)
        or not isinstance(signature, str)
    ):
        return Refusal.NO_PROFILE
    try:
        seasoned = bytes.fromhex(salt)
    except ValueError:
        return Refusal.NO_PROFILE
    if not hmac.compare_digest(_signature(plain, badge, seasoned).encode(), signature.encode()):
        return Refusal.OTHER_BADGE
    stays = {key: value for key, value in to_plain(into).items() if key in NOT_CARRIED}
    carried = {key: value for key, value in plain.items() if key not in NOT_CARRIED}
    read: ReadProfile = from_plain({**carried, **stays})
    return Carried(read.profile, read.told)


def _object(raw: bytes) -> dict[str, object] | None:
    if len(raw) > _MOST_BYTES:
        return None
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _signature(plain: Mapping[str, object], badge: str, salt: bytes) -> str:
    key = hashlib.scrypt(badge.upper().encode(), salt=salt, n=2**12, r=8, p=1, dklen=32)
    canonical = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hmac.new(key, canonical.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
