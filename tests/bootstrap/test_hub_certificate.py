"""What is wrong with the hub's certificate is told before a bench finds out, and the file named."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from workshop_app.adapters.centre.http_transport import trust
from workshop_app.bootstrap.hub_certificate import about_its_time, check
from workshop_app.bootstrap.joining import advice
from workshop_app.hub_settings import HubSettings, ListenSettings
from workshop_app.settings import SettingsError

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


def hub(folder, certificate, key="hub.key"):
    listen = ListenSettings(certificate=str(folder / certificate), key=str(folder / key))
    return HubSettings(data=folder, listen=listen)


def issued(authority, folder, ends=NOW + timedelta(days=400), name="hub"):
    made = authority.issue_cert("hub.example", not_before=NOW - timedelta(days=400), not_after=ends)
    made.cert_chain_pems[0].write_to_path(folder / f"{name}.pem")
    made.private_key_pem.write_to_path(folder / f"{name}.key")
    return hub(folder, f"{name}.pem", f"{name}.key")


def test_a_certificate_with_its_key_can_be_used(authority, tmp_path):
    check(issued(authority, tmp_path))
    check(HubSettings(data=tmp_path))


@pytest.mark.parametrize(
    ("certificate", "key", "words"),
    [
        ("missing.pem", "hub.key", "hub.toml: listen.certificate: "),
        ("hub.pem", "missing.key", "missing.key: No such file or directory"),
        ("hub.pem", "other.key", "no certificate in PEM with its own key"),
        ("hub.key", "hub.key", "no certificate in PEM with its own key"),
    ],
)
def test_what_cannot_be_used_is_named(authority, tmp_path, certificate, key, words):
    issued(authority, tmp_path)
    issued(authority, tmp_path, name="other")
    with pytest.raises(SettingsError, match=words):
        check(hub(tmp_path, certificate, key))


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "ran out on 2026-02-28"), (20, "ends 2026-03-21"), (31, "")]
)
def test_that_a_certificate_ends_is_told_in_time(authority, tmp_path, days, words):
    told = about_its_time(issued(authority, tmp_path, NOW + timedelta(days=days)), NOW)
    assert words in told
    assert bool(told) == bool(words)


def test_that_a_certificate_is_not_good_yet_is_told(authority, tmp_path):
    told = about_its_time(issued(authority, tmp_path), NOW - timedelta(days=401))
    assert "good from 2025-01-25 on" in told
    assert "date" in told


def test_an_authority_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "none.pem").write_text("no certificate")
    for name, why in (("missing.pem", "No such file"), ("none.pem", "no certificate in PEM")):
        with pytest.raises(OSError, match=f"{name}: {why}"):
            trust(tmp_path / name)


def test_whoever_joins_is_told_what_to_do_about_a_certificate():
    assert "renewed at the centre" in advice("not good: certificate has expired")
    assert "--certificate" in advice("not good: unable to get local issuer certificate")
    assert "the name" in advice("not good: Hostname mismatch, certificate is not valid for 'x'")
    assert advice("nothing came in time") == "Check address, network and clock."


def test_a_hub_for_all_machines_is_called_by_a_name():
    everywhere = ListenSettings(host="0.0.0.0")  # noqa: S104 - not listened on
    assert "0.0.0.0" not in HubSettings(data=Path(), listen=everywhere).address  # noqa: S104
    assert (
        HubSettings(data=Path(), listen=ListenSettings(host="::1")).address == "http://[::1]:8443"
    )
