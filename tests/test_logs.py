"""What goes wrong is written down, and nobody's name with it."""

import logging
import sys
import threading
from pathlib import Path

import pytest

from workshop_app import logs


@pytest.fixture
def log_file(tmp_path):
    file = logs.start(tmp_path / "logs")
    yield file
    logs.stop()


def fail(words):
    """Go wrong, with a traceback."""
    try:
        (Path(words) / "x").read_text()
    except OSError as error:
        return type(error), error, error.__traceback__


def test_an_error_that_nobody_caught_is_written_with_its_traceback(log_file):
    sys.excepthook(*fail("no such place"))
    text = log_file.read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "no such place" in text


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_error_in_a_thread_is_written_too(log_file):
    thread = threading.Thread(target=fail_in_thread, name="printer")
    thread.start()
    thread.join()
    text = log_file.read_text(encoding="utf-8")
    assert "printer" in text
    assert "out of paper" in text


def fail_in_thread():
    raise RuntimeError("out of paper")


@pytest.mark.proves("DIG-01")
def test_the_home_folder_is_not_named(log_file):
    logging.getLogger("bench").warning("cannot write %s", Path.home() / "labels")
    text = log_file.read_text(encoding="utf-8")
    assert str(Path.home()) not in text
    assert "~" in text


def test_the_files_stay_small_and_few(tmp_path):
    file = logs.start(tmp_path / "logs", largest_bytes=2_000)
    try:
        for number in range(200):
            logging.getLogger("bench").info("label %s printed, and once more", number)
    finally:
        logs.stop()
    sizes = [each.stat().st_size for each in file.parent.iterdir()]
    assert len(sizes) == 1 + logs.KEPT
    assert max(sizes) <= 2_000


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path, capsys):
    (tmp_path / "logs").write_text("a file, not a folder")
    logs.start(tmp_path / "logs")
    try:
        logging.getLogger("bench").warning("the voice is off")
    finally:
        logs.stop()
    assert "the voice is off" in capsys.readouterr().err


def test_what_qt_says_goes_to_the_log(log_file, qapp):
    from PySide6.QtCore import qInstallMessageHandler, qWarning  # noqa: PLC0415 - after qapp

    from workshop_app.ui.qt.messages import log_qt_messages  # noqa: PLC0415

    before = qInstallMessageHandler(None)
    log_qt_messages()
    try:
        qWarning("a timer was started twice")
        qWarning("This plugin does not support propagateSizeHints()")
    finally:
        qInstallMessageHandler(before)
    text = log_file.read_text(encoding="utf-8")
    assert "WARNING MainThread qt: a timer was started twice" in text
    assert "propagateSizeHints" not in text
