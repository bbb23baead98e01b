"""The log of a bench: one rotating file, and nothing that goes wrong goes unwritten."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

FILE_NAME = "workshop.log"
LARGEST_BYTES = 1_000_000
KEPT = 5

log = logging.getLogger(__name__)


def start(folder: Path, *, largest_bytes: int = LARGEST_BYTES) -> Path:
    """Write the log to a file of this folder from now on, uncaught errors included.

    A folder that cannot be written is no reason to stop the work: the log then goes to the
    standard error stream, if there is one.

    Args:
        folder: made if there is none.
        largest_bytes: of one file; older ones are kept beside it, five at most.

    Returns:
        The file, whether or not it could be opened.
    """
    file = folder / FILE_NAME
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(_handler(file, largest_bytes))
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it greets at every start
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    return file


def stop() -> None:
    """Close the log and give Python's own hooks back."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler.formatter, WithoutHomeFormatter):
            root.removeHandler(handler)
            handler.close()


class WithoutHomeFormatter(logging.Formatter):
    """Writes `~` for the home folder: its name is often a person's."""

    def __init__(self, home: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
        self._home = home.rstrip("/\\")

    def format(self, record: logging.LogRecord) -> str:
        """The line of the log, traceback included."""
        line = super().format(record)
        return line.replace(self._home, "~") if self._home else line


def _handler(file: Path, largest_bytes: int) -> logging.Handler:
    handler: logging.Handler
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=largest_bytes, backupCount=KEPT, encoding="utf-8", errors="replace"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(WithoutHomeFormatter(str(Path.home())))
    return handler


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    log.error("an error was not caught", exc_info=(kind, error, trace))


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is None or args.exc_type is SystemExit:
        return
    log.error(
        "an error was not caught in a thread",
        exc_info=(args.exc_type, args.exc_value, args.exc_traceback),
    )
