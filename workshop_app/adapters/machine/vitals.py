"""Disk and memory of this machine, as the doctor needs them."""

import tempfile
from pathlib import Path

import psutil


def free_bytes(folder: Path) -> int:
    """Return the free space where the folder is, or where it would be made.

    Raises:
        OSError: the disk does not answer.
    """
    return int(psutil.disk_usage(str(_existing(folder))).free)


def may_write(folder: Path) -> bool:
    """Whether a file can be written into the folder, or where it would be made."""
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)) as file:
            file.write(b"doctor")
            file.flush()
    except OSError:
        return False
    return True


def memory() -> tuple[int, int]:
    """Return the bytes of memory there are, and those that are free to take."""
    seen = psutil.virtual_memory()
    return int(seen.total), int(seen.available)


def _existing(folder: Path) -> Path:
    return next(each for each in (folder, *folder.absolute().parents) if each.is_dir())
