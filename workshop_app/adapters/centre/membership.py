"""Where a bench keeps the key to its centre: one file that only its user may read."""

import os
import tomllib
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from workshop_app.application.sync.keys import BenchKey, from_header
from workshop_app.domain.errors import WorkshopError
from workshop_app.values import Struct

FILE_NAME: Final = "centre.toml"
_ABOUT: Final = (
    "# The way of this bench to its centre. The key is secret. The program wrote this file;\n"
    "# `workshop-app join` writes it anew.\n"
)


class NotAMembershipError(WorkshopError):
    """The file of the key says something that this program does not understand."""


class BadAddressError(WorkshopError):
    """What was typed is no address of a centre."""


class Membership(Struct, frozen=True, kw_only=True):
    """What a bench needs to reach its centre.

    Attributes:
        url: such as `https://centre.example:8443`.
        key: who the bench is there.
        certificate: PEM file of the authority that signed the centre's certificate; None to
            believe whom this machine believes.
    """

    url: str
    key: BenchKey
    certificate: Path | None = None


def read_address(typed: str) -> str:
    """Return the address as it is used; https where nothing is said.

    Raises:
        BadAddressError: it is none; the message says why.
    """
    told = typed.strip().rstrip("/")
    url = told if "://" in told else f"https://{told}"
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError as error:
        raise BadAddressError(f"{typed!r}: the port is a number up to 65535") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        raise BadAddressError(f"{typed!r} is no address such as https://centre.example:8443")
    where = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{where}" + (f":{port}" if port else "")


def read(data: Path) -> Membership | None:
    """Return the membership kept in a bench's folder; None if the bench has joined no centre.

    Raises:
        NotAMembershipError: the file cannot be read or understood; the message names it.
    """
    file = data / FILE_NAME
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise NotAMembershipError(f"{file}: {error}") from error
    key = from_header(f"Bearer {told.get('key')}")
    if key is None or not isinstance(told.get("url"), str):
        raise NotAMembershipError(f"{file}: `url` and `key` are missing or damaged; join anew")
    certificate = told.get("certificate")
    try:
        url = read_address(told["url"])
    except BadAddressError as error:
        raise NotAMembershipError(f"{file}: url: {error}") from error
    return Membership(url=url, key=key, certificate=Path(str(certificate)) if certificate else None)


def write(data: Path, kept: Membership) -> None:
    """Keep a membership, whole or not at all, readable for its owner only.

    On Windows the folder's own rights decide who may read it; that was not tried.

    Raises:
        OSError: the folder cannot be written.
    """
    data.mkdir(parents=True, exist_ok=True)
    lines = [f'url = "{kept.url}"', f'key = "{kept.key.as_header().partition(" ")[2]}"']
    if kept.certificate:
        lines.append(f"certificate = '{kept.certificate}'")
    draft = data / f"{FILE_NAME}.new"
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(_ABOUT + "\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(data / FILE_NAME)
