"""The hub's certificate is looked at before benches find out: is it there, is it good, how long."""

import os
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509

from workshop_app.hub_settings import HubSettings
from workshop_app.settings import SettingsError

_SOON: Final = timedelta(days=30)


def check(settings: HubSettings) -> None:
    """Check that the certificate and its key can be used.

    Raises:
        SettingsError: they cannot; the message names the settings file, the file and why.
    """
    listen = settings.listen
    if not listen.certificate:
        return
    for name, file in (("certificate", listen.certificate), ("key", listen.key)):
        try:
            Path(file).read_bytes()
        except OSError as error:
            why = os.strerror(error.errno or 0)
            raise SettingsError(f"{settings.file}: listen.{name}: {file}: {why}") from error
    try:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(listen.certificate, listen.key, password=lambda: b"")
    except ssl.SSLError as error:
        raise SettingsError(
            f"{settings.file}: listen: {listen.certificate} and {listen.key} are no certificate in"
            f" PEM with its own key, without a password ({error.reason or error})"
        ) from error


def about_its_time(settings: HubSettings, now: datetime | None = None) -> str:
    """Return a sentence for the administrator if it is not good now, or ends soon; else none."""
    if not settings.listen.certificate:
        return ""
    file = Path(settings.listen.certificate)
    try:
        found = x509.load_pem_x509_certificate(file.read_bytes())
    except (OSError, ValueError) as error:
        return f"The certificate {file} cannot be read: {error}"
    begins, ends = found.not_valid_before_utc, found.not_valid_after_utc
    now = now or datetime.now(UTC)
    if now < begins:
        return (
            f"The certificate {file} is good from {begins:%Y-%m-%d} on, and no bench comes in"
            " before: is this machine's date right?"
        )
    if ends - now > _SOON:
        return ""
    when = (
        f"ran out on {ends:%Y-%m-%d}, no bench comes in" if ends < now else f"ends {ends:%Y-%m-%d}"
    )
    return f"The certificate {file} {when}: renew it, then start the hub again"
