"""Blocking work, kept off the GUI thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class QtTaskRunner(QObject):
    """Runs calls one after the other on its own thread.

    Make one for the database and one for each device: a slow printer must not hold up a
    scan. Runners live as long as the application, so that no QObject is ever deleted while
    another thread still talks to it.
    """

    _finished = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._closed = False
        self._finished.connect(self._reply, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call work on the runner's thread, then call back on the GUI thread.

        After `close` nothing is run and nothing called back: the screens are going away.
        """

        def call() -> None:
            try:
                reply = partial(then, work())
            except Exception as error:  # noqa: BLE001 - nothing may die unseen in a thread
                reply = partial(failed, error)
            self._finished.emit(reply)

        if not self._closed:
            self._thread.submit(call)

    def ask(self, work: Callable[[], T]) -> T:
        """Call work on the runner's thread, and wait for it; never on the GUI thread.

        Raises:
            RuntimeError: the runner is closed.
        """
        return self._thread.submit(work).result()

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Wait for what was asked, call `last` on the same thread, and end it."""
        self._closed = True
        if last is not None:
            self._thread.submit(last).result()
        self._thread.shutdown(wait=True)

    @Slot(object)
    def _reply(self, reply: Callable[[], None]) -> None:
        if not self._closed:
            reply()
