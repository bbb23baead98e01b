"""A print queue of CUPS. The made-up programs answer as CUPS 2.4.2 was seen to answer."""

import os
import stat
import time

import pytest

from tests.adapters.printing.conftest import COMPUTER, needs_posix
from workshop_app.adapters.printing.lp import LpOutlet, queues
from workshop_app.application.ports import PrintState
from workshop_app.domain.labels import LabelStock

pytestmark = needs_posix

LP = """#!/bin/sh
echo "$@" > "{folder}/asked"
cat > "{folder}/received.pdf"
if [ -f "{folder}/rejecting" ]; then
    echo 'lp: Destination "zebra" is not accepting jobs.' >&2; exit 1
fi
touch "{folder}/waiting"
echo "request id is zebra-1 (0 file(s))"
"""

LPSTAT = """#!/bin/sh
case "$*" in
-e) echo zebra;;
*not-completed*)
    [ -f "{folder}/waiting" ] && echo "zebra-1    root    32768   Tue Nov 24 03:39:10 2026"
    [ -f "{folder}/stuck" ] || rm -f "{folder}/waiting";;
*nosuch) echo 'lpstat: Invalid destination name in list "nosuch".' >&2; exit 1;;
*-p*)
    if [ -f "{folder}/paused" ]; then
        echo "printer zebra disabled since Tue Nov 24 03:39:22 2026 -"; echo "	Paused"
    else
        echo "printer zebra is idle.  enabled since Tue Nov 24 03:39:22 2026"
    fi
    if [ -f "{folder}/waiting" ]; then now=alerts; else now=alerts-before; fi
    echo "	Alerts: $(cat "{folder}/$now" 2>/dev/null || echo none)";;
esac
"""

CANCEL = """#!/bin/sh
[ -f "{folder}/unstoppable" ] && {{ echo "cancel: Job is completing" >&2; exit 1; }}
echo "$@" > "{folder}/cancelled"
"""


@pytest.fixture
def cups(tmp_path, monkeypatch):
    """A folder whose files say what the queue does."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in (("lp", LP), ("lpstat", LPSTAT), ("cancel", CANCEL)):
        program = programs / name
        program.write_text(text.format(folder=tmp_path), encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@pytest.fixture
def label(french_shop):
    return french_shop.item_labels((COMPUTER,), LabelStock.ITEM_57)


@pytest.fixture
def zebra():
    return LpOutlet("zebra", wait=lambda _: None)


def test_a_label_is_sent_at_its_exact_size(cups, zebra, label):
    assert zebra.send(label).state is PrintState.PRINTED
    assert (cups / "received.pdf").read_bytes() == label.pdf
    asked = (cups / "asked").read_text(encoding="utf-8")
    assert "-d zebra" in asked
    assert "media=Custom.57x32mm" in asked
    assert "print-scaling=none" in asked


@pytest.mark.parametrize(
    ("alerts", "state"),
    [
        ("media-empty-error", PrintState.NO_PAPER),
        ("media-needed", PrintState.NO_PAPER),
        ("offline-report", PrintState.OFFLINE),
        ("connecting-to-device", PrintState.OFFLINE),
        ("cover-open-error", PrintState.OFFLINE),
        ("none", PrintState.OFFLINE),
    ],
)
def test_a_label_that_does_not_come_out_is_taken_back(cups, zebra, label, alerts, state):
    (cups / "stuck").touch()
    (cups / "alerts").write_text(alerts, encoding="utf-8")
    assert zebra.send(label).state is state
    assert (cups / "cancelled").read_text(encoding="utf-8").strip() == "zebra-1"


def test_an_alert_that_was_there_before_counts_less(cups, zebra, label):
    (cups / "stuck").touch()
    (cups / "alerts-before").write_text("media-empty-error", encoding="utf-8")
    (cups / "alerts").write_text("media-empty-error offline-report", encoding="utf-8")
    assert zebra.send(label).state is PrintState.OFFLINE


def test_an_old_alert_stops_no_label_that_comes_out(cups, zebra, label):
    (cups / "alerts").write_text("media-empty-error", encoding="utf-8")
    assert zebra.send(label).state is PrintState.PRINTED


def test_a_label_that_cannot_be_taken_back_makes_the_program_ask(cups, zebra, label):
    (cups / "stuck").touch()
    (cups / "unstoppable").touch()
    assert zebra.send(label).state is PrintState.UNSURE


def test_a_paused_printer_gets_nothing(cups, zebra, label):
    (cups / "paused").touch()
    assert zebra.send(label).state is PrintState.PAUSED
    assert not (cups / "asked").exists()


def test_a_printer_that_refuses_counts_as_paused(cups, zebra, label):
    (cups / "rejecting").touch()
    assert zebra.send(label).state is PrintState.PAUSED


def test_a_queue_that_is_unknown_is_no_printer(cups, label):
    assert LpOutlet("nosuch").send(label).state is PrintState.NO_PRINTER


def test_a_machine_without_cups_has_no_printer(monkeypatch, tmp_path, label):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert LpOutlet("zebra").send(label).state is PrintState.NO_PRINTER
    assert queues() == ()


def test_the_queues_of_the_machine_are_listed(cups):
    assert queues() == ("zebra",)


def test_a_healthy_printer_is_not_waited_for(cups, label):
    begun = time.monotonic()
    LpOutlet("zebra").send(label)
    assert time.monotonic() - begun < 5
