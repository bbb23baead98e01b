"""`workshop-app join`: a bench joins a centre by a code that is good once."""

import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from workshop_app import settings as bench_settings
from workshop_app.adapters.centre import membership
from workshop_app.adapters.centre.http_transport import join, trust
from workshop_app.adapters.centre.membership import BadAddressError, Membership
from workshop_app.application.sync.bench import NoAnswer
from workshop_app.application.sync.keys import SECRET_BYTES, BadCodeError, BenchKey, read_code
from workshop_app.application.sync.messages import Join, Reason, Refusal
from workshop_app.bootstrap.memory import BenchMemory, now_ms
from workshop_app.settings import Settings
from workshop_app.values import Struct, replace

CLOCK_IS_WRONG_MS = 5 * 60_000
"""Facts keep their order whatever the clock says; people read its times, and TLS its date."""

ON_THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}

ADVICE = {
    Reason.NO_CODE: "Ask for a new code: `workshop-app hub enrol` at the centre makes one.",
    Reason.NOT_THERE: "There is no hub at this address, or it is of another version. Check both.",
    Reason.TOO_MANY: "Too many tries came from here. Wait a minute, then try again.",
    Reason.BUSY: "The centre cannot answer just now. Try again in a minute.",
}


OF_CERTIFICATE = {
    "has expired": "Is this machine's date right? Then the certificate is renewed at the centre.",
    "not yet valid": "Set the date of this machine right.",
    "mismatch": "Use the name for which the certificate was made.",
    "issuer": "If the authority is your own, name its file with --certificate.",
    "self-signed": "If it is your own, name its file with --certificate.",
    "self signed": "If it is your own, name its file with --certificate.",
}
"""What to do, by what OpenSSL says of a certificate."""


class Asked(Struct, frozen=True, kw_only=True):
    """What was typed.

    Attributes:
        name: what people shall call this bench; empty: as the code says.
        certificate: PEM file of the authority to believe; None: those of this machine.
    """

    url: str
    code: str
    name: str = ""
    certificate: Path | None = None


def run(settings: Settings, asked: Asked, *, clock: Callable[[], int] = now_ms) -> int:
    """Join, and keep the key; 0 when the bench belongs to the centre, else 1 and why.

    Args:
        settings: of the bench.
        asked: what was typed.
        clock: this machine's, milliseconds since 1970 (UTC).

    Raises:
        StorageUnavailableError: the bench is open, or its memory cannot be used.
        OSError: the certificate or the bench's folder cannot be used.
    """
    try:
        url, code = membership.read_address(asked.url), read_code(asked.code)
    except (BadAddressError, BadCodeError) as error:
        return _told(str(error))
    certificate = asked.certificate.absolute() if asked.certificate else None
    believes = trust(certificate)
    bench, secret = _own_name(settings), secrets.token_bytes(SECRET_BYTES)
    request = Join(code=str(code), bench=bench, secret=secret, name=asked.name)
    told = join(url, request, believes)
    if isinstance(told, NoAnswer):
        return _told(f"{url} does not answer: {told.words}", advice(told.words))
    if isinstance(told, Refusal):
        return _told(f"The centre says no: {told.words}.", ADVICE.get(told.reason, ""))
    key = BenchKey(told.workshop, bench, secret)
    membership.write(settings.data, Membership(url=url, key=key, certificate=certificate))
    _note_joined(settings, is_desk=told.is_desk)
    bench_settings.write(replace(settings, bench=told.bench_name))
    sys.stdout.write(f"This is bench {told.bench_name} of {told.name} now.\n")
    if abs(told.now - clock()) > CLOCK_IS_WRONG_MS:
        sys.stdout.write("The clock of this machine is not right: set it, people read its times.\n")
    if url.startswith("http://") and urlsplit(url).hostname not in ON_THIS_MACHINE:
        sys.stdout.write("What is sent is not encrypted: use https outside of a trial.\n")
    return 0


def advice(words: str) -> str:
    """Return what to do where nothing came, by the words for it."""
    found = (each for sign, each in OF_CERTIFICATE.items() if sign in words)
    return next(found, "Check address, network and clock.")


def _own_name(settings: Settings) -> str:
    memory = BenchMemory(settings)
    try:
        return memory.storage().sync_memory().standing().bench
    finally:
        memory.close()


def _note_joined(settings: Settings, *, is_desk: bool) -> None:
    memory = BenchMemory(settings)
    try:
        with memory.storage().unit_of_work() as uow:
            uow.people.joined(is_desk=is_desk)
            uow.commit()
    finally:
        memory.close()


def _told(what: str, advice: str = "") -> int:
    sys.stderr.write(f"workshop-app join: {what}\n" + (f"{advice}\n" if advice else ""))
    return 1
