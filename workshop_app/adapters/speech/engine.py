"""The bench's side of the engine's process: start it, ask it, replace it when it dies."""

import json
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from workshop_app.application.ports import Utterance

log = logging.getLogger(__name__)

PATIENCE_S = 1.8
"""Longest wait for a fresh process (ready in 50 ms as a rule) and for a sentence (20 ms): the
bench says within 2 s that its voice is off (VOI-14)."""

MOST_STARTS, WITHIN_S = 4, 60.0
"""A process that dies more often than this is left dead for the rest of the minute."""


def _environment() -> dict[str, str]:
    """Ours, with the way to this package, wherever the bench was started from."""
    own = str(Path(__file__).parents[3])
    paths = [own, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


class EngineError(Exception):
    """The engine did not make the sound: it is missing, died, or refused."""


class EngineMissingError(EngineError):
    """There is no engine on this machine, or it died too often."""


def child_command() -> tuple[str, ...]:
    """Return how to start the engine's process.

    A frozen build has no interpreter to hand a module to: there it is a second, small program
    made from `child.py`, in the same folder.
    """
    if getattr(sys, "frozen", False):
        own = Path(sys.executable)
        return (str(own.with_name(f"workshop-voice{own.suffix}")),)
    return (sys.executable, "-m", "workshop_app.adapters.speech.child")


class Engine:
    """One long-lived process that makes one sentence at a time; for one thread only."""

    def __init__(
        self,
        command: Sequence[str] | None = None,
        *,
        patience_s: float = PATIENCE_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = tuple(command or child_command())
        self._patience_s = patience_s
        self._clock = clock
        self._child: _Child | None = None
        self._starts: deque[float] = deque(maxlen=MOST_STARTS)
        self._asked = 0
        self.voices: Mapping[str, tuple[str, ...]] = {}
        """What can be chosen in each language; nothing before the process has started."""

    def start(self) -> str:
        """Start the process if there is none.

        Returns:
            The engine's name.

        Raises:
            EngineMissingError: there is no engine, or it died too often.
        """
        if self._child is not None and self._child.alive:
            return self._child.name
        self.stop()
        now = self._clock()
        if len(self._starts) == MOST_STARTS and now - self._starts[0] < WITHIN_S:
            raise EngineMissingError(f"the voice died {MOST_STARTS} times within {WITHIN_S:.0f} s")
        self._starts.append(now)
        self._child = _Child(self._command, self._patience_s)
        self.voices = self._child.voices
        return self._child.name

    def render(self, utterance: Utterance, path: Path) -> None:
        """Write the one sentence of an utterance; a process that dies over it is replaced once.

        Raises:
            EngineMissingError: there is no engine.
            EngineError: the sentence could not be made.
        """
        self._asked += 1
        request = {
            "id": self._asked,
            "text": utterance.text,
            "language": utterance.language,
            "wpm": utterance.rate_wpm,
            "gender": utterance.gender,
            "voice": utterance.voice,
            "path": str(path),
        }
        try:
            self._ask(request)
        except _DiedError:
            log.warning("the voice's process died; starting another")
            self.stop()
            try:
                self._ask(request)
            except _DiedError as error:
                self.stop()
                raise EngineError(
                    f"the voice's process died twice over {utterance.text!r}"
                ) from error

    def _ask(self, request: dict[str, Any]) -> None:
        self.start()
        assert self._child is not None  # noqa: S101 - for the type checker: start made it
        answer = self._child.ask(request)
        if "error" in answer:
            raise EngineError(f"{request['text']!r}: {answer['error']}")

    def stop(self) -> None:
        """End the process, at once."""
        child, self._child = self._child, None
        if child is not None:
            child.end()

    @property
    def process_id(self) -> int | None:
        """The process's number, if there is one."""
        return self._child.process.pid if self._child else None


class _DiedError(Exception):
    """The process ended or stopped answering."""


class _Child:
    def __init__(self, command: Sequence[str], patience_s: float) -> None:
        self._patience_s = patience_s
        try:
            self.process = subprocess.Popen(  # noqa: S603 - our own program
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,  # Ctrl-C in a terminal is for the bench alone
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise EngineMissingError(f"the voice's program cannot be started: {error}") from error
        assert self.process.stdin  # noqa: S101 - asked for above
        assert self.process.stdout  # noqa: S101
        assert self.process.stderr  # noqa: S101
        self._requests = self.process.stdin
        self._answers: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._readers = (
            threading.Thread(target=self._listen, args=(self.process.stdout,), daemon=True),
            threading.Thread(target=_log_lines, args=(self.process.stderr,), daemon=True),
        )
        for reader in self._readers:
            reader.start()
        first = self._ready()
        self.name = str(first["ready"])
        self.voices = {
            str(language): tuple(map(str, names))
            for language, names in first.get("voices", {}).items()
        }

    def _ready(self) -> dict[str, Any]:
        try:
            first = self._next()
        except _DiedError as error:
            self.end()
            raise EngineMissingError("the voice's process did not start") from error
        if "ready" not in first:
            self.end()
            raise EngineMissingError(f"no voice engine: {first.get('missing', first)}")
        return first

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            self._requests.write(json.dumps(request) + "\n")
            self._requests.flush()
        except OSError as error:
            raise _DiedError from error
        answer = self._next()
        if answer.get("id") != request["id"]:
            raise _DiedError
        return answer

    def _next(self) -> dict[str, Any]:
        try:
            line = self._answers.get(timeout=self._patience_s)
            answer = json.loads(line or "")
        except (queue.Empty, ValueError) as error:
            raise _DiedError from error
        if not isinstance(answer, dict):
            raise _DiedError
        return answer

    def _listen(self, answers: IO[str]) -> None:
        with answers:
            for line in answers:
                self._answers.put(line)
        self._answers.put(None)

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for reader in self._readers:
            reader.join(timeout=1.0)
        try:
            self._requests.close()
        except OSError:
            log.debug("the voice's process left a request unread")


def _log_lines(lines: IO[str]) -> None:
    with lines:
        for line in lines:
            log.warning("voice: %s", line.rstrip())
