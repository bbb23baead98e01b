"""The files for a server start the hub as its own command line understands it."""

import re
from pathlib import Path

import pytest

from workshop_app.bootstrap import hub_commands

CENTRE = Path(__file__).parents[2] / "packaging" / "centre"
SERVICE = (CENTRE / "etabli-hub.service").read_text(encoding="utf-8")
CONTAINER = (CENTRE / "Containerfile").read_text(encoding="utf-8")


def of_container():
    entry = re.search(r"^ENTRYPOINT \[(.*)\]$", CONTAINER, re.MULTILINE)
    command = re.search(r"^CMD \[(.*)\]$", CONTAINER, re.MULTILINE)
    assert entry
    assert command
    return re.findall(r'"([^"]+)"', entry.group(1) + command.group(1))


def of_service():
    found = re.search(r"^ExecStart=(.*)$", SERVICE, re.MULTILINE)
    assert found
    return found.group(1).split()


@pytest.mark.parametrize("words", [of_container(), of_service()], ids=["container", "service"])
def test_the_hub_is_run(words):
    assert words[0].endswith("bin/workshop-app")
    assert words[1] == "hub"
    chosen = hub_commands._parser(Path("/nowhere")).parse_args(words[2:])
    assert chosen.obey is hub_commands._run
    assert chosen.data == Path("/var/lib/etabli-hub")


def test_the_container_is_made_of_files_that_are_there():
    copied = re.findall(r"^COPY (.*) \S+$", CONTAINER, re.MULTILINE)
    sources = [name for line in copied for name in line.split()]
    assert "workshop_app" in sources
    assert [name for name in sources if not (CENTRE.parents[1] / name).exists()] == []


def test_the_service_may_do_little():
    for line in ("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=\n"):
        assert line in SERVICE
    assert "User=etabli" in SERVICE
    assert "USER etabli" in CONTAINER
