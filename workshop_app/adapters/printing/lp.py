"""A print queue of a Linux machine, through the programs `lp`, `lpstat` and `cancel` of CUPS.

The states were watched on CUPS 2.4.2 with a printer out of paper, away, broken, paused and
refusing. A printer's alerts outlive what caused them, so they count only for a label that
does not come out, and those that are new since it was sent count first.
"""

import os
import re
import subprocess
import time
from collections.abc import Callable, Sequence

from workshop_app.adapters.printing.paper import Document
from workshop_app.application.ports import PrintResult, PrintState

_ANSWER_SECONDS = 10
"""How long one of CUPS' programs may take before the printing service counts as away."""

_LOOK_SECONDS = 0.25
_TRUST_ALERTS_AFTER, _GIVE_UP_AFTER = 6.0, 25.0
"""Seconds without a label after which alerts are believed, and after which it is cancelled."""

_REQUEST = re.compile(r"request id is (\S+)")
_MEANING = {
    re.compile(r"media-(empty|needed|jam)|marker-supply-empty"): PrintState.NO_PAPER,
    re.compile(r"offline|connecting|timed-out|shutdown|(cover|door)-open"): PrintState.OFFLINE,
}
"""Alerts are the keywords of `printer-state-reasons` (RFC 8011, 5.4.12)."""


class _NoCupsError(Exception):
    """The programs of CUPS are missing or do not answer."""


class LpOutlet:
    """Prints on a queue and waits until the label has left it.

    CUPS does not tell a printed job from one that its error policy threw away; the scan of
    the new label, which follows every print, does.
    """

    def __init__(self, queue: str, *, wait: Callable[[float], None] = time.sleep) -> None:
        self._queue = queue
        self._wait = wait

    def send(self, document: Document) -> PrintResult:
        """Print; what does not come out in time is taken out of the queue again."""
        try:
            ready = self._ready()
            if ready is not None:
                return ready
            before = self._alerts()[1]
            answer = _run(self._command(document), document.pdf)
            if answer.returncode:
                state = _state_of_refusal(answer.stderr)
                return PrintResult(state, answer.stderr.strip())
            request = _REQUEST.search(answer.stdout)
            if request is None:
                return PrintResult(PrintState.UNSURE, answer.stdout.strip())
        except _NoCupsError as error:
            return PrintResult(PrintState.NO_PRINTER, str(error))
        try:
            return self._watch(request[1], before)
        except _NoCupsError as error:
            return PrintResult(PrintState.UNSURE, str(error))

    def _ready(self) -> PrintResult | None:
        """Return why the queue takes nothing now; none if it does."""
        answer = _run(["lpstat", "-p", self._queue])
        if answer.returncode:
            return PrintResult(PrintState.NO_PRINTER, answer.stderr.strip())
        if _is_disabled(answer.stdout):
            return PrintResult(PrintState.PAUSED, " ".join(answer.stdout.split()))
        return None

    def _command(self, document: Document) -> list[str]:
        page = document.pages[0]
        media = f"Custom.{page.width:g}x{page.height:g}mm"
        options = ["-o", f"media={media}", "-o", "print-scaling=none"]
        return ["lp", "-d", self._queue, "-t", document.title, *options]

    def _watch(self, request: str, before: frozenset[str]) -> PrintResult:
        """Look until the label has left the queue, or something says that it will not."""
        waited = 0.0
        while True:
            waiting = _run(["lpstat", "-W", "not-completed", "-o", self._queue])
            if waiting.returncode == 0 and request not in waiting.stdout.split():
                return PrintResult(PrintState.PRINTED, request)
            trouble = self._trouble(waited, before)
            if trouble is not None:
                return self._take_back(request, trouble)
            self._wait(_LOOK_SECONDS)
            waited += _LOOK_SECONDS

    def _trouble(self, waited: float, before: frozenset[str]) -> PrintResult | None:
        disabled, alerts = self._alerts()
        shown = " ".join(sorted(alerts))
        if disabled:
            return PrintResult(PrintState.PAUSED, shown)
        if waited < _TRUST_ALERTS_AFTER:
            return None
        for some in (alerts - before, alerts):
            state = next((_MEANING[kind] for kind in _MEANING if any(map(kind.search, some))), None)
            if state is not None:
                return PrintResult(state, shown)
        if waited >= _GIVE_UP_AFTER:
            return PrintResult(PrintState.OFFLINE, shown or "the printer does not answer")
        return None

    def _alerts(self) -> tuple[bool, frozenset[str]]:
        """Return whether the queue is paused, and what CUPS last heard from the printer."""
        shown = _run(["lpstat", "-l", "-p", self._queue]).stdout
        line = next((line for line in shown.splitlines() if "Alerts:" in line), "")
        return _is_disabled(shown), frozenset(line.partition(":")[2].split()) - {"none"}

    def _take_back(self, request: str, trouble: PrintResult) -> PrintResult:
        """Cancel, so that the label does not come out by itself once there is paper again."""
        answer = _run(["cancel", request])
        if answer.returncode:
            return PrintResult(PrintState.UNSURE, f"{trouble.detail}; {answer.stderr.strip()}")
        return trouble


def queues() -> tuple[str, ...]:
    """Return the names of this machine's queues; none where there is no CUPS."""
    try:
        answer = _run(["lpstat", "-e"])
    except _NoCupsError:
        return ()
    return tuple(answer.stdout.split()) if answer.returncode == 0 else ()


def _is_disabled(shown: str) -> bool:
    return " disabled since " in shown


def _state_of_refusal(stderr: str) -> PrintState:
    if "not accepting" in stderr:
        return PrintState.PAUSED
    if "does not exist" in stderr:
        return PrintState.NO_PRINTER
    return PrintState.FAILED


def _run(command: Sequence[str], given: bytes = b"") -> "subprocess.CompletedProcess[str]":
    """Run one of CUPS' programs, in English."""
    try:
        answer = subprocess.run(  # noqa: S603 - fixed programs; the queue is the workshop's setting
            list(command),
            input=given,
            capture_output=True,
            timeout=_ANSWER_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _NoCupsError(f"{command[0]}: {error}") from error
    out, errors = (each.decode(errors="replace") for each in (answer.stdout, answer.stderr))
    return subprocess.CompletedProcess(list(command), answer.returncode, out, errors)
