"""A file is written whole or not at all, and what went wrong is said."""

import errno
import os
import resource
import stat
from pathlib import Path

import pytest

from tests.adapters.printing.conftest import COMPUTER, needs_posix
from workshop_app.adapters.printing.files import CannotWriteError, write, write_bytes
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.verify import PrintError
from workshop_app.domain.labels import LabelStock


@pytest.fixture
def label(french_shop):
    return french_shop.item_labels((COMPUTER,), LabelStock.ITEM_57)


def test_a_folder_that_is_missing_is_made(label, tmp_path):
    write(label, tmp_path / "a" / "b" / "label.pdf")
    assert (tmp_path / "a" / "b" / "label.pdf").read_bytes() == label.pdf


def test_an_older_file_is_replaced_and_no_draft_is_left(label, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "label.pdf").write_bytes(b"older")
    write(label, folder / "label.pdf")
    assert [file.name for file in folder.iterdir()] == ["label.pdf"]


def test_a_damaged_document_leaves_the_older_file(label, tmp_path):
    file = tmp_path / "label.pdf"
    file.write_bytes(b"older")
    with pytest.raises(PrintError):
        write(Document(b"%PDF-1.4 torn", label.pages, label.title), file)
    assert file.read_bytes() == b"older"


def test_a_file_where_a_folder_should_be_is_told(label, tmp_path):
    (tmp_path / "out").write_text("not a folder", encoding="utf-8")
    with pytest.raises(CannotWriteError, match="cannot be written"):
        write(label, tmp_path / "out" / "label.pdf")


@needs_posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_told(label, tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(CannotWriteError, match=os.strerror(errno.EACCES)):
        write(label, folder / "label.pdf")


@needs_posix
@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="Linux's own read-only folder")
def test_a_read_only_folder_is_told(label):
    with pytest.raises(CannotWriteError, match=r"label\.pdf cannot be written"):
        write(label, Path("/proc/self/label.pdf"))


@needs_posix
def test_a_full_disk_leaves_the_older_file_and_no_draft(tmp_path):
    """A limit on the size of files stops the write half way, as a full disk does."""
    file = tmp_path / "label.pdf"
    file.write_bytes(b"older")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(CannotWriteError, match="cannot be written"):
            write_bytes(b"x" * 100_000, file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert file.read_bytes() == b"older"
    assert [each.name for each in tmp_path.iterdir()] == ["label.pdf"]
