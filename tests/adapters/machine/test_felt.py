"""VOI-15: a device that shakes or lights up is told of each sound, and holds nobody up."""

import logging
import os
import select
from pathlib import Path

import pytest

from workshop_app.adapters.machine.felt import FeltDevice

SOUND = "look_again"


def a_program(tmp_path: Path, *lines: str) -> tuple[FeltDevice, int]:
    """A device with a workshop's own program, and the pipe that its last line writes to."""
    pipe, program = tmp_path / "pipe", tmp_path / "shake"
    os.mkfifo(pipe)
    lines = ("#!/bin/sh", *lines, f'echo "$1" > "{pipe}"')
    program.write_text("\n".join(lines), encoding="utf-8")
    program.chmod(0o755)
    return FeltDevice(str(program)), os.open(pipe, os.O_RDWR)


def told(pipe: int) -> str:
    """What the program wrote; nothing if it did not within twenty seconds."""
    ready, *_ = select.select([pipe], [], [], 20)
    return os.read(pipe, 100).decode().strip() if ready else ""


@pytest.mark.proves("VOI-15")
def test_the_workshops_own_program_is_told_which_sound_it_is(tmp_path):
    device, pipe = a_program(tmp_path)
    device.tell(SOUND)
    assert told(pipe) == SOUND


def test_a_program_that_hangs_is_ended_at_the_next_sound(tmp_path):
    device, pipe = a_program(tmp_path, '[ "$1" = accepted ] && exec sleep 60')
    device.tell("accepted")
    device.tell(SOUND)
    assert told(pipe) == SOUND


def test_a_program_that_is_not_there_is_told_to_whoever_reads_the_log(tmp_path, caplog):
    with caplog.at_level(logging.WARNING):
        FeltDevice(str(tmp_path / "nothing")).tell(SOUND)
    assert "does not start" in caplog.text
