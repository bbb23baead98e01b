"""Listens to what PostgreSQL is told of growing feeds: one connection for the whole hub.

A hint may be lost, and a connection may be dead and look alive. So nothing relies on hints; after
every new connection the hub is told to look at everything, once it listens again.
"""

import logging
import threading
from collections.abc import Callable
from typing import Final

import psycopg

from workshop_app.adapters.central.pushing import CHANNEL

log = logging.getLogger(__name__)

_LOOKS_EVERY_S: Final = 0.5
_ASKS_EVERY: Final = 20
"""A question every so many looks: a connection that is dead answers none."""

_TRIES_EVERY_S: Final = 1.0
EVERYTHING: Final = 0


class Listener:
    """One thread with one connection."""

    def __init__(self, conninfo: str) -> None:
        self._conninfo = conninfo
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, told: Callable[[int, bool], None]) -> None:
        """Call `told` whenever something may have changed in a workshop, or in all (0).

        The second argument says whether it is news of benches, or the feed that has grown.
        """
        self._thread = threading.Thread(target=self._run, args=(told,), name="hub-listener")
        self._thread.start()

    def stop(self) -> None:
        """Stop, and wait until nothing is told any more."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, told: Callable[[int, bool], None]) -> None:
        while not self._ended.is_set():
            try:
                self._listen(told)
            except psycopg.Error as error:
                log.warning("the listener lost its connection: %s", str(error).strip())
                self._ended.wait(_TRIES_EVERY_S)

    def _listen(self, told: Callable[[int, bool], None]) -> None:
        with psycopg.connect(
            self._conninfo, autocommit=True, connect_timeout=10, application_name="etabli listener"
        ) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            told(EVERYTHING, True)
            looks = 0
            while not self._ended.is_set():
                for notice in connection.notifies(timeout=_LOOKS_EVERY_S):
                    told(*_read(notice.payload))
                looks += 1
                if looks % _ASKS_EVERY == 0:
                    connection.execute("SELECT 1")


def _read(payload: str) -> tuple[int, bool]:
    number, _, what = payload.partition(" ")
    known = int(number) if number.isascii() and number.isdigit() else EVERYTHING
    return known, not what.isdigit()
